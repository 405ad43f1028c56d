"""Numbers that a claim leaves for the reader to understand: «29 australier», «Nio tävlingscyklister», «Redan 2008»."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from magcite.language.concepts import ConceptKind, Mention, concepts_in
from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES, load
from magcite.language.number_words import spelled_numbers
from magcite.link.proposals.figures import Figure, FigureKind, figure_of
from magcite.model import Claim, Relation

__all__ = ["begins_another", "cues", "figures_told"]

_LARGE = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:[ \u00a0\u202f,]\d{3})+|\d{3,7})(?![\w%]|[.,]\d)")
_DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\d)|\d{1,7}(?![\d.,]\d|[%\d])")
_FEWEST = 5  # people: fewer are told by name
_YEARS = range(1850, 2100)
_AMONG = 30  # people: fewer are as often countries, foods or studies
_NOUN = re.compile(r"\s[^\W\d_]{3,}")
_BEFORE = 40  # characters in which a number may stand before the people it counts
_PEOPLE = frozenset({ConceptKind.POPULATION, ConceptKind.COUNTRY})


def figures_told(claim: Claim, language: str) -> tuple[Figure, ...]:
    """Return the figures of a claim, among them numbers of which only the words beside them say what they count."""
    figures = [figure for one in claim.quantities if (figure := figure_of(one)) is not None]
    people = {figure.low: figure for figure in _unnamed(claim.text, language)}
    people |= {figure.low: figure for figure in _people(claim.text, language)}
    years = set(_years(claim.text)) - people.keys()
    known = {one.low for one in figures if one.kind is not FigureKind.COUNT}
    kept = [one for one in figures if one.kind is not FigureKind.COUNT or one.low not in {*years, *people}]
    kept = [one for one in kept if one.kind is not FigureKind.SAMPLE or one.low not in years]
    counted = [figure for value, figure in people.items() if value not in known]
    dated = [_figure(FigureKind.YEAR, year, str(year)) for year in years if year not in known]
    return (*kept, *counted, *dated, *_bare_numbers(claim))


def _bare_numbers(claim: Claim) -> Iterator[Figure]:
    """Yield large numbers of which nothing says what they count; those of a study are rarely another's."""
    read = {end for one in claim.quantities for end in (one.value, one.high)}
    for match in _LARGE.finditer(claim.text):
        value = float(re.sub(r"\D", "", match[0]))
        if value not in read and value not in _YEARS:
            yield _figure(FigureKind.COUNT, value, match[0], whole=False)


def _figure(kind: FigureKind, value: float, words: str, *, whole: bool = True) -> Figure:
    return Figure(kind, value, None, None, Relation.EQUAL, words, "claim", (value,), whole)


@lru_cache(maxsize=8)
def _number(language: str) -> re.Pattern[str]:
    """Return what a number is before the people it counts, with one word between at most."""
    words = alternation(load(language).numbers.words)
    digits, between = r"\d{1,3}(?:[ \u00a0]\d{3})*|\d{1,7}", r"(?:[^\W\d_][\w-]*\s)?"
    return re.compile(rf"(?<![\w.,/-])(?:({digits})|({words}))\s{between}\Z", re.IGNORECASE)


def _people(text: str, language: str) -> Iterator[Figure]:
    """Yield the people that a number stands before, told by the concept that their noun names."""
    for mention in concepts_in(text, language):
        if not _are_people(mention, text):
            continue
        start = mention.span.start
        while start > 0 and text[start - 1].isalpha():
            start -= 1  # of the compound it ends: «tävlingscyklister»
        match = _number(language).search(text[max(0, start - _BEFORE) : start])
        if match is not None:
            value = float(re.sub(r"\D", "", match[1])) if match[1] else _spelled(match[2], language)
            if value > 1:
                yield _figure(FigureKind.SAMPLE, value, f"{match[0].strip()} {text[start : mention.span.end]}")


def _unnamed(text: str, language: str) -> Iterator[Figure]:
    """Yield people that no noun names: "Forty-eight in Tehran ate honey", «312 med astma», "600 finished".

    Those who finished are not always all: their number is none of the whole.
    """
    tag = language.partition("-")[0]
    for match in _opening().finditer(text):
        found = _number_at(text, match.end(), tag)
        if found is not None and found[0] >= _FEWEST and _counted().match(text, found[1]) is not None:
            yield _figure(FigureKind.SAMPLE, found[0], text[match.end() : found[1]])
    for match in _among().finditer(text):
        found = _number_at(text, match.end(), tag)
        if found is not None and found[0] >= _AMONG and _NOUN.match(text, found[1]) is not None:
            yield _figure(FigureKind.SAMPLE, found[0], text[match.end() : found[1]], whole=False)
    for match in _took_part().finditer(text):
        value = float(re.sub(r"\D", "", match[1]))
        if value >= _FEWEST:
            yield _figure(FigureKind.SAMPLE, value, match[0], whole=False)


def _number_at(text: str, start: int, language: str) -> tuple[float, int] | None:
    """Return the number of people that begins at a place, and its end; None without one, and for a year."""
    digits = _DIGITS.match(text, start)
    if digits is not None:
        value = float(re.sub(r"\D", "", digits[0]))
        return None if value in _YEARS and digits[0].isdigit() else (value, digits.end())
    spelled = spelled_numbers(language).read(text, start) if language in LANGUAGES else None
    if spelled is None or spelled.lone or spelled.value != int(spelled.value):
        return None
    return spelled.value, spelled.end


@cache
def _opening() -> re.Pattern[str]:
    """Return what a sentence begins with before it counts people: nothing, or a word like "among"."""
    before = alternation(_table()["before_people"])
    return re.compile(rf"(?:\A|(?<=[.!?:;] )|(?<=[–—] ))[\"“”«»(]?(?:{before}\s)?(?=[^\W_])", re.IGNORECASE)


@cache
def _among() -> re.Pattern[str]:
    """Return the words after which a number counts people, whoever they are: «Bland 640 renskötande samer»."""
    return re.compile(rf"(?<!\w){alternation(_table()['among'])}\s(?=[^\W_])", re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    """Return what stands right after a number that counts people: where they are, or what they did."""
    places, verbs = alternation(_table()["people_in"]), alternation(_table()["people_did"])
    return re.compile(rf"\s(?:(?i:{places})\s[A-ZÅÄÖÆØÉ]|(?i:{verbs})(?!\w))")


@cache
def _took_part() -> re.Pattern[str]:
    verbs = alternation(_table()["took_part"])
    return re.compile(rf"(?<![\w.,/-])({_DIGITS.pattern})\s(?:{verbs})(?!\w)", re.IGNORECASE)


def _are_people(mention: Mention, text: str) -> bool:
    """Whether a mention is a noun of people: one of a group, or of a nation («australier», "Danes")."""
    if mention.concept.kind not in _PEOPLE:
        return False
    word = text[mention.span.start : mention.span.end]
    if mention.concept.kind is ConceptKind.POPULATION:
        return not text[mention.span.end : mention.span.end + 1].isalpha()
    return word.endswith(("er", "are", "ar", "män", "ans", "s"))


def _spelled(word: str, language: str) -> float:
    return float(load(language).numbers.words[word.lower()])


def begins_another(text: str) -> bool:
    """Whether the first words of a paragraph begin another study as often as they speak on about the one before."""
    return _another().match(text) is not None


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\W*{alternation(_table()['begins_another'])}(?!\w)", re.IGNORECASE)


def cues(name: str) -> Sequence[str]:
    """Return the words of one list."""
    return _table()[name]


@cache
def _table() -> Mapping[str, Sequence[str]]:
    return tomllib.loads(files("magcite.link.proposals").joinpath("told.toml").read_text("utf-8"))


@cache
def _dated() -> re.Pattern[str]:
    before = alternation(_table()["before_year"])
    return re.compile(rf"(?<!\w)(?:{before})\s(1[89]\d\d|20\d\d)(?![\w%]|[.,]\d|\s?[-–]\s?\d)", re.IGNORECASE)


def _years(text: str) -> Iterator[int]:
    yield from (int(match[1]) for match in _dated().finditer(text))
