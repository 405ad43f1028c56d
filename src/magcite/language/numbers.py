"""Numbers and ranges of numbers as people write them, and the words before them that tell their relation.

Decimal comma or point; thousands by blank, thin blank, point or comma; ranges with a dash, "to", "between … and …";
number words. What looks like a number and is part of a name, an address, a date or a list mark is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import Numbers, load
from magcite.language.number_words import ONE_TAKEN, Spelled, SpelledNumbers, spelled_numbers
from magcite.language.units import UnitKind, match_schedule, match_unit
from magcite.language.vocabulary import Ending, Opening, Speaking, Vocabulary, vocabulary
from magcite.model import Relation

__all__ = ["Figure", "find_figures"]

_BLANK = "[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)|\d{{1,3}}(?:,\d{{3}})+\.\d+|\d{{1,3}}(?:\.\d{{3}})+,\d+"
    r"|(?<![\w.])\.\d+|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+(?:[.,·]\d+)?"
)
_APART = re.compile(_BLANK)
_MINUS = r"(?:(?:(?<=[\s(])|\A)(?<![\d%]\s)[-−–](?=[\d.]))?"  # a dash after a figure makes a range
_MASKED = re.compile(
    r"https?://\S+|www\.\S+|\b10\.\d{4,9}/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\S+|\[[@^][^\]\n]{1,300}\]"
    r"|\[\d{1,4}(?:[,–-]\s?\d{1,4}){0,9}\]|\b(?:doi|pmid|pmcid|isbn|issn|arxiv|nct)[:\s]{0,3}[\w./-]+"
    r"|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,4}[:/]\d{1,4}(?:[:/]\d{1,4})?\b|\b\d+(?:\.\d+){2,}\b"
    r"|(?:\A|\n)[ \t]*\(?\d{1,3}[.)](?=\s)",
    re.IGNORECASE,
)
_MAY_BE_MASKED = re.compile(r"\d(?:[:/]\S|[.-]\d+[.-]\d)")
_LIST_MARK = re.compile(r"[ \t]*\(?\d")
_IDENTIFIERS = ("www", "doi*", "pmid*", "pmcid*", "isbn*", "issn*", "arxiv*", "nct*")
_DIGIT = re.compile(r"\d")
_DIGIT_OR_WORD = re.compile(r"\d|[^\W\d_]+")
_DASH = re.compile(r"\s?%?\s?[-‐-―−]\s?")
_NAME_BEFORE = re.compile(r"[^\W\d_][^\W_]*[-‐‑]\Z|[\w.,/§#$€£]\Z")
_OPENINGS = frozenset({"", "(", "=", "<", ">"})
_LONGEST = 15  # digits; more is an identifier
_WIDEST = 20  # as far as a range from one goes in words
_REACH = 40  # characters before a number that may tell its relation


class Figure(NamedTuple):
    """A number or range as it stands.

    Attributes:
        start: of the first word that belongs to it ("cirka", "mellan"); number: of the first figure.
        end: after the last figure or multiplier.
        in_words: the number is a word; multiplied: a word such as "million" follows and is counted in.
        grouped: a comma or point before exactly three digits, taken for a decimal mark but perhaps none.
    """

    start: int
    number: int
    end: int
    value: float
    high: float | None = None
    relation: Relation = Relation.EQUAL
    in_words: bool = False
    multiplied: bool = False
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class _Forms:
    """How one language writes numbers, as patterns."""

    token: Speaking  # figures and words
    spelled: SpelledNumbers
    lone: Speaking
    to: re.Pattern[str]
    between: Ending
    between_and: re.Pattern[str]
    multiplier: Opening
    about_ending: re.Pattern[str]
    relation: Ending
    not_counted: Ending
    at: re.Pattern[str]
    looked_at: re.Pattern[str]
    identifiers: Speaking
    numbers: Numbers
    vocabulary: Vocabulary
    language: str


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    numbers = load(language).numbers
    spelled = spelled_numbers(language)
    emphasis = rf"(?:{alternation(numbers.emphasis)}\s+)?"
    relation = (
        rf"(?:(?<!\w){emphasis}(?:(?P<about>{alternation(numbers.about)})|(?P<more>{alternation(numbers.more)})"
        rf"|(?P<less>{alternation(numbers.less)}))\s+{emphasis}|(?P<sign>[<>≥≤≈~])\s?)\Z"
    )
    figure = rf"(?P<digits>{_MINUS}(?:{_DIGITS}))"
    token = re.compile(figure)
    between = re.compile(rf"(?<!\w){alternation(numbers.between)}\s+\Z", re.IGNORECASE)
    multiplier = re.compile(rf"\s+({alternation(numbers.multipliers)})(?!\w)", re.IGNORECASE)
    related = (*numbers.about, *numbers.more, *numbers.less, *numbers.emphasis, *"<>≥≤≈~")
    relation_words = alternation((*numbers.about, *numbers.more, *numbers.less, *numbers.emphasis))
    uncounted = load(language).roles.not_counted
    not_counted = re.compile(rf"(?<!\w){alternation(uncounted)}[\s:]*\Z", re.IGNORECASE)
    return _Forms(
        token=Speaking(spelled.speaking, language, token),
        to=re.compile(rf"\s+{alternation(numbers.to)}\s+", re.IGNORECASE),
        spelled=spelled,
        lone=Speaking(spelled.units, language, spelled.lone),
        between=Ending(numbers.between, language, between),
        between_and=re.compile(rf"\s+{alternation(numbers.between_and)}\s+", re.IGNORECASE),
        about_ending=re.compile(
            rf"-?{alternation(load(language).quantities.about_endings)}(?=\s+[^\W\d_])", re.IGNORECASE
        ),
        multiplier=Opening(numbers.multipliers, language, multiplier),
        relation=Ending(related, language, relation),
        not_counted=Ending(uncounted, language, not_counted),
        looked_at=re.compile(
            rf"(?<!\w){alternation(load(language).figures.looked_at)}\s+(?:{relation_words}\s+)?\Z", re.IGNORECASE
        ),
        at=re.compile(rf"(?<!\w){alternation(load(language).counting.at)}\s+\Z", re.IGNORECASE),
        identifiers=Speaking(_IDENTIFIERS, language, _MASKED),
        numbers=numbers,
        vocabulary=vocabulary(language),
        language=language,
    )


def find_figures(sentence: str, language: str) -> Iterator[Figure]:
    """Yield the numbers and ranges of a sentence, in order."""
    forms = _forms(language)
    spoken = forms.vocabulary.of_text(sentence)
    tokens = list(_tokens(sentence, forms, spoken))
    at = 0
    while at < len(tokens):
        first = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        joined = _joined(sentence, first, following, forms) if following else None
        yield joined or _related(sentence, first, forms)
        at += 2 if joined else 1


def _tokens(text: str, forms: _Forms, spoken: int) -> Iterator[Figure]:
    """Yield the numbers of a sentence whose words speak for these lists."""
    in_words = spoken & forms.token.bit != 0 or (
        spoken & forms.lone.bit != 0 and forms.lone.pattern.search(text) is not None
    )
    if not in_words and _DIGIT.search(text) is None:
        return
    masked: list[tuple[int, int]] = []
    if _may_be_masked(text) or spoken & forms.identifiers.bit:
        masked = [match.span() for match in _MASKED.finditer(text)]
    end = mask = 0
    for found in _figures(text, forms, in_words=in_words):
        spelled = isinstance(found, Spelled)
        start, stop = (found.start, found.end) if isinstance(found, Spelled) else found.span()
        while mask < len(masked) and masked[mask][1] <= start:
            mask += 1
        hidden = mask < len(masked) and masked[mask][0] < stop
        before = text[max(0, start - _REACH) : start]
        if hidden or (not spelled and _is_name(before)):
            continue
        if forms.not_counted.search(before) and not (
            forms.looked_at.search(before) or _is_amount(text, stop, before, forms)
        ):
            continue
        figure = _token(text, found, forms, multiplied=spoken & forms.multiplier.bit != 0)
        if figure is not None and start >= end:
            end = figure.end
            yield figure


def _may_be_masked(words: str) -> bool:
    """Return whether there may be an address, a citation, a date or a list mark; a cheap test before the pattern."""
    if "@" in words or "//" in words or "[" in words or "\n" in words:
        return True
    return _LIST_MARK.match(words) is not None or _MAY_BE_MASKED.search(words) is not None


def _figures(text: str, forms: _Forms, *, in_words: bool) -> Iterator[re.Match[str] | Spelled]:
    """Yield the numbers in figures and in words, looked for only where a digit stands, or a word for a number."""
    end, opens = 0, forms.spelled.opens
    for candidate in (_DIGIT_OR_WORD if in_words else _DIGIT).finditer(text):
        place = candidate.start()
        if place < end:
            continue
        if in_words and not candidate[0].isdigit():
            spelled = forms.spelled.read(text, place) if opens(candidate[0]) else None
            if spelled is not None and not (spelled.lone and not _is_number(text, place, spelled.end, forms)):
                end = spelled.end
                yield spelled
            continue
        first = max(end, place - 2)
        while first < place and text[first] not in "-−–.":
            first += 1
        match = None
        while match is None and first <= place:
            match = forms.token.pattern.match(text, first)
            first += 1
        if match is not None:
            end = _end_of_name(text, match) or match.end()
            if end == match.end():
                yield match


def _end_of_name(text: str, match: re.Match[str]) -> int | None:
    """Return where the digits of a name end that an amount follows ("MK-7 720 µg", "Q10 200 mg"); None elsewhere."""
    apart = _APART.search(match[0])
    if apart is None or not _is_name(text[max(0, match.start() - _REACH) : match.start()]):
        return None
    return match.start() + apart.start()


def _is_amount(text: str, end: int, before: str, forms: _Forms) -> bool:
    """Return whether a weight stands where other numbers are none: "was given at 10 grams a day"."""
    if not forms.at.search(before):
        return False
    unit = match_unit(text[end : end + _REACH], forms.language)
    return unit is not None and unit.kind is UnitKind.MASS


def _is_number(text: str, start: int, end: int, forms: _Forms) -> bool:
    """Return whether a word for one is a number: before a unit of time, of what is had a day, and in "one to five".

    So it is between two: "between one and five".
    """
    if _is_timed(text, end, forms) or _is_taken(text, end, forms):
        return True
    opening = forms.between.search(text[max(0, start - _REACH) : start])
    to = forms.to.match(text, end) or (forms.between_and.match(text, end) if opening else None)
    following = forms.spelled.read(text, to.end()) if to is not None else None
    return following is not None and not following.lone and 1 < following.value < _WIDEST


def _is_timed(text: str, end: int, forms: _Forms) -> bool:
    """Return whether a unit of time follows a word for one."""
    unit = match_unit(text[end : end + _REACH], forms.language)
    return unit is not None and unit.kind is UnitKind.TIME


def _is_taken(text: str, end: int, forms: _Forms) -> bool:
    """Return whether a cup, a glass or an egg follows a word for one, and how often: "a cup of tea a day"."""
    unit = match_unit(text[end : end + _REACH], forms.language)
    if unit is None or unit.name not in ONE_TAKEN:
        return False
    return match_schedule(text, end + unit.end, forms.language) is not None


def _is_name(before: str) -> bool:
    last = before[-1:]
    return not (last.isspace() or last in _OPENINGS) and _NAME_BEFORE.search(before[-20:]) is not None


def _token(text: str, found: re.Match[str] | Spelled, forms: _Forms, *, multiplied: bool) -> Figure | None:
    """Return a number with the word that multiplies it; `multiplied`: the sentence has one."""
    if isinstance(found, Spelled):
        relation = Relation.ABOUT if found.about else Relation.EQUAL
        return Figure(found.start, found.start, found.end, float(found.value), relation=relation, in_words=True)
    value, grouped = _value(found[0], forms)
    if value is None:
        return None
    start, end = found.span()
    some = forms.about_ending.match(text, end)
    if some is not None and value.is_integer():
        return Figure(start, start, some.end(), value, relation=Relation.ABOUT)
    multiplier = forms.multiplier.match(text[end : end + _REACH]) if multiplied else None
    if multiplier is None:
        return Figure(start, start, end, value, grouped=grouped)
    value *= forms.numbers.multipliers[cue_of(multiplier[1])]
    end += multiplier.end()
    return Figure(start, start, end, value, multiplied=True, grouped=grouped)


def _value(digits: str, forms: _Forms) -> tuple[float | None, bool]:
    """Return the value of a number in figures, and whether its only comma or point may separate thousands."""
    if len(digits) <= _LONGEST and digits.isdigit() and digits.isascii():
        return float(digits), False
    if sum(character.isdigit() for character in digits) > _LONGEST:
        return None, False
    plain = re.sub(r"\s", "", digits).replace("·", ".").replace("−", "-").replace("–", "-")
    if plain.count(",") > 1 or ("," in plain and "." in plain and plain.rindex(",") < plain.rindex(".")):
        plain = plain.replace(",", "")
    elif plain.count(".") > 1 or ("," in plain and "." in plain):
        plain = plain.replace(".", "")
    grouped = re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", plain) is not None
    if grouped and "," in plain and forms.numbers.comma_groups:
        return float(plain.replace(",", "")), False
    return float(plain.replace(",", ".")), grouped


def _joined(text: str, first: Figure, second: Figure, forms: _Forms) -> Figure | None:
    """Return the range that two numbers make, or None; a range goes upwards."""
    if first.value >= second.value or (second.in_words and not first.in_words):
        return None  # "five to 14 weeks", as journals write it
    begin = max(0, first.start - _REACH)
    opening = forms.between.search(text[begin : first.start])
    dashed = _DASH.fullmatch(text, first.end, second.start) or forms.to.fullmatch(text, first.end, second.start)
    worded = opening and forms.between_and.fullmatch(text, first.end, second.start)
    if not (dashed or worded):
        return None
    start = begin + opening.start() if opening and worded else first.start
    related = _related(text, first, forms) if not worded else first
    return Figure(
        min(start, related.start), first.number, second.end, first.value, second.value, related.relation,
        in_words=first.in_words, multiplied=second.multiplied, grouped=first.grouped or second.grouped,
    )  # fmt: skip


def _related(text: str, figure: Figure, forms: _Forms) -> Figure:
    """Return the figure with the words before it that tell its relation."""
    begin = max(0, figure.start - _REACH)
    match = forms.relation.search(text[begin : figure.start])
    if match is None:
        return figure
    if match["about"] or (match["sign"] and match["sign"] in "≈~"):
        relation = Relation.ABOUT
    else:
        relation = Relation.MORE if match["more"] or match["sign"] in {">", "≥"} else Relation.LESS
    return figure._replace(start=begin + match.start(), relation=relation)
