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
from magcite.language.languages import load
from magcite.language.vocabulary import Ending, Opening, Speaking
from magcite.model import Relation, Span

__all__ = ["Figure", "find_figures"]

_BLANK = "[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)|\d{{1,3}}(?:,\d{{3}})+\.\d+|\d{{1,3}}(?:\.\d{{3}})+,\d+"
    r"|(?<![\w.])\.\d+|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+(?:[.,·]\d+)?"
)
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
    words: frozenset[str]
    to: re.Pattern[str]
    between: Ending
    between_and: re.Pattern[str]
    multiplier: Opening
    relation: Ending
    not_counted: Ending
    identifiers: Speaking


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    numbers = load(language).numbers
    word = alternation(numbers.words)
    emphasis = rf"(?:{alternation(numbers.emphasis)}\s+)?"
    relation = (
        rf"(?:(?<!\w){emphasis}(?:(?P<about>{alternation(numbers.about)})|(?P<more>{alternation(numbers.more)})"
        rf"|(?P<less>{alternation(numbers.less)}))\s+{emphasis}|(?P<sign>[<>≥≤≈~])\s?)\Z"
    )
    figure = rf"(?P<digits>{_MINUS}(?:{_DIGITS}))"
    token = re.compile(rf"{figure}|(?<![\w-]){word}(?:-{word})?(?!\w)", re.IGNORECASE)
    between = re.compile(rf"(?<!\w){alternation(numbers.between)}\s+\Z", re.IGNORECASE)
    multiplier = re.compile(rf"\s+({alternation(numbers.multipliers)})(?!\w)", re.IGNORECASE)
    related = (*numbers.about, *numbers.more, *numbers.less, *numbers.emphasis, *"<>≥≤≈~")
    uncounted = load(language).roles.not_counted
    not_counted = re.compile(rf"(?<!\w){alternation(uncounted)}[\s:]*\Z", re.IGNORECASE)
    return _Forms(
        token=Speaking(numbers.words, language, token),
        to=re.compile(rf"\s+{alternation(numbers.to)}\s+", re.IGNORECASE),
        words=frozenset(numbers.words),
        between=Ending(numbers.between, language, between),
        between_and=re.compile(rf"\s+{alternation(numbers.between_and)}\s+", re.IGNORECASE),
        multiplier=Opening(numbers.multipliers, language, multiplier),
        relation=Ending(related, language, re.compile(relation, re.IGNORECASE)),
        not_counted=Ending(uncounted, language, not_counted),
        identifiers=Speaking(_IDENTIFIERS, language, _MASKED),
    )


def find_figures(text: str, sentence: Span, language: str) -> Iterator[Figure]:
    """Yield the numbers and ranges of a sentence, in order."""
    tokens = list(_tokens(text, sentence, language))
    at = 0
    while at < len(tokens):
        first = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        joined = _joined(text, sentence, first, following, language) if following else None
        yield joined or _related(text, sentence, first, language)
        at += 2 if joined else 1


def _tokens(text: str, sentence: Span, language: str) -> Iterator[Figure]:
    forms, words = _forms(language), text[sentence.start : sentence.end]
    spoken = forms.token.may_speak(words)
    if not spoken and _DIGIT.search(words) is None:
        return
    masked: list[tuple[int, int]] = []
    if _may_be_masked(words) or forms.identifiers.may_speak(words):
        masked = [match.span() for match in _MASKED.finditer(text, sentence.start, sentence.end)]
    end, mask = sentence.start, 0
    for match in _figures(text, sentence, forms, spoken=spoken):
        while mask < len(masked) and masked[mask][1] <= match.start():
            mask += 1
        hidden = mask < len(masked) and masked[mask][0] < match.end()
        before = text[max(sentence.start, match.start() - _REACH) : match.start()]
        if hidden or (match["digits"] and _is_name(before)) or forms.not_counted.search(before):
            continue
        figure = _token(text, match, language)
        if figure is not None and figure.start >= end:
            end = figure.end
            yield figure


def _may_be_masked(words: str) -> bool:
    """Return whether there may be an address, a citation, a date or a list mark; a cheap test before the pattern."""
    if "@" in words or "//" in words or "[" in words or "\n" in words:
        return True
    return _LIST_MARK.match(words) is not None or _MAY_BE_MASKED.search(words) is not None


def _figures(text: str, sentence: Span, forms: _Forms, *, spoken: bool) -> Iterator[re.Match[str]]:
    """Yield what the pattern for numbers finds, tried only where a digit stands, or a word for a number if spoken."""
    end = sentence.start
    for candidate in (_DIGIT_OR_WORD if spoken else _DIGIT).finditer(text, sentence.start, sentence.end):
        place = candidate.start()
        if place < end or (spoken and candidate[0].isalpha() and candidate[0].casefold() not in forms.words):
            continue
        first = max(end, place - 2)
        while first < place and text[first] not in "-−–.":
            first += 1
        match = None
        while match is None and first <= place:
            match = forms.token.pattern.match(text, first, sentence.end)
            first += 1
        if match is not None:
            end = match.end()
            yield match


def _is_name(before: str) -> bool:
    last = before[-1:]
    return not (last.isspace() or last in _OPENINGS) and _NAME_BEFORE.search(before[-20:]) is not None


def _token(text: str, match: re.Match[str], language: str) -> Figure | None:
    written = match[0]
    value, grouped = _value(written, language) if match["digits"] else (_word_value(written, language), False)
    if value is None:
        return None
    multiplier = _forms(language).multiplier.match(text[match.end() : match.end() + _REACH])
    factor = load(language).numbers.multipliers[cue_of(multiplier[1])] if multiplier else 1
    end = match.end() + (multiplier.end() if multiplier else 0)
    return Figure(
        match.start(), match.start(), end, value * factor,
        in_words=not match["digits"], multiplied=multiplier is not None, grouped=grouped,
    )  # fmt: skip


def _word_value(written: str, language: str) -> float | None:
    """Return the value of a number word, or of tens and ones joined by a hyphen; None for any other pair."""
    values = [load(language).numbers.words[word] for word in re.split(r"-(?=[^-]*\Z)", cue_of(written))]
    if len(values) == 1:
        return float(values[0])
    tens, ones = values
    return float(tens + ones) if tens in range(20, 100, 10) and ones in range(1, 10) else None


def _value(digits: str, language: str) -> tuple[float | None, bool]:
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
    if grouped and "," in plain and load(language).numbers.comma_groups:
        return float(plain.replace(",", "")), False
    return float(plain.replace(",", ".")), grouped


def _joined(text: str, sentence: Span, first: Figure, second: Figure, language: str) -> Figure | None:
    """Return the range that two numbers make, or None; a range goes upwards."""
    if first.value >= second.value or first.in_words != second.in_words:
        return None
    forms = _forms(language)
    begin = max(sentence.start, first.start - _REACH)
    opening = forms.between.search(text[begin : first.start])
    dashed = _DASH.fullmatch(text, first.end, second.start) or forms.to.fullmatch(text, first.end, second.start)
    worded = opening and forms.between_and.fullmatch(text, first.end, second.start)
    if not (dashed or worded):
        return None
    start = begin + opening.start() if opening and worded else first.start
    related = _related(text, sentence, first, language) if not worded else first
    return Figure(
        min(start, related.start), first.number, second.end, first.value, second.value, related.relation,
        in_words=first.in_words, multiplied=second.multiplied, grouped=first.grouped or second.grouped,
    )  # fmt: skip


def _related(text: str, sentence: Span, figure: Figure, language: str) -> Figure:
    """Return the figure with the words before it that tell its relation."""
    begin = max(sentence.start, figure.start - _REACH)
    match = _forms(language).relation.search(text[begin : figure.start])
    if match is None:
        return figure
    if match["about"] or (match["sign"] and match["sign"] in "≈~"):
        relation = Relation.ABOUT
    else:
        relation = Relation.MORE if match["more"] or match["sign"] in {">", "≥"} else Relation.LESS
    return figure._replace(start=begin + match.start(), relation=relation)
