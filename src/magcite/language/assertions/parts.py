"""Parts told as counts, of what never came: each language's `[parts]`.

"One stroke in seven was avoided", "out of five flares two never came": so much is lacking.

Attributes of the table:
    lacking: what tells that something never came, so that a count is of what is lacking: "were avoided".
    freeing: what does away with things, or frees people, so that a count behind it is of what is lacking: "prevented"
        one in five. A count in front of it is of people, and of no effect: nine in ten "got rid of" the pain.
    out_of: between a count and what it is of: "two" "out of" "five"; every: before an ordinal: «var» «tredje».
    first: before what a count is of, where that comes first: "of" five flares, two.
    given: what opens a sentence with how much was taken, and tells no change: "an extra" hour outside.
    means: before a deed by which something was brought about, which tells no change: averted "by" raising the head.
    compared: behind a count, or before `by` it, what makes it one of a difference: nine in ten "fewer".
    not_counted: things of which "more" behind a number tells no change: two more "studies"; opens: what opens
        who took them: those "who" ate two more eggs a day; times, per: six "times a" month less;
        measured: two "hours" less a day. periods: no things, behind an ordinal: every second "day".
    factor: before how many times as much or as little: "by a factor of" three.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.left import around_of
from magcite.language.cue_forms import alternations
from magcite.language.cues import Narrowed, alternation, cue_of, pattern
from magcite.language.group_shares import period_in
from magcite.language.languages import cue_lists, load, table_of
from magcite.model import Span

__all__ = [
    "Part",
    "factor_in",
    "is_extra",
    "is_means",
    "is_of_given",
    "is_part_next",
    "parts_in",
]

_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100})
_ORDINALS = {
    "en": "second third fourth fifth sixth seventh eighth ninth tenth",
    "sv": "andra tredje fjärde femte sjätte sjunde åttonde nionde tionde",
    "da": "anden tredje fjerde femte",
}
_REACH = 40  # characters before a figure


@dataclass(frozen=True, slots=True)
class Part:
    """A part told as a count: where its words stand, and how large it is, of one."""

    span: Span
    share: float


@dataclass(frozen=True, slots=True)
class _Forms:
    numbers: dict[str, int]
    ordinals: tuple[str, ...]
    lacking: Narrowed
    freeing: Narrowed
    counts: tuple[re.Pattern[str], ...]
    every: re.Pattern[str]
    given: re.Pattern[str]
    means: re.Pattern[str]
    compared: re.Pattern[str]
    number: re.Pattern[str]
    not_counted: re.Pattern[str]
    opens: re.Pattern[str]
    often: re.Pattern[str]
    factor: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms | None:
    table = table_of(language, "parts")
    if not table:
        return None
    data = load(language)
    numbers = {**data.numbers.words, **{one: 1 for one in data.quantities.ones if len(one) > 1}}
    number = rf"(?:\d{{1,3}}|{alternation(numbers)})(?![\w.,]*\d)(?!\s?%)"
    cues = alternations(table, "out_of", "first", "every", "given", "means")
    cues |= alternations(table, "compared", "not_counted", "opens", "times", "per", "periods", "measured", "factor")
    word = r"[^\W\d_][\w'’-]*"
    ordinals = tuple(_ORDINALS.get(data.tag, "").split())
    return _Forms(
        numbers,
        ordinals,
        pattern(cue_lists(language, "parts")["lacking"]),
        pattern(cue_lists(language, "parts")["freeing"]),
        (
            re.compile(
                rf"(?<![\w.,])(?P<part>{number})(?:\s+{word}){{0,4}}?\s+{cues['out_of']}\s+(?P<whole>{number})(?!\w)",
                re.IGNORECASE,
            ),
            re.compile(
                rf"(?<!\w){cues['first']}\s+(?P<whole>{number})(?:\s+{word}){{0,4}}?(?:,|(?=\s))\s*"
                rf"(?:{word}\s+){{0,2}}?{around_of(language)}(?P<part>{number})(?!\w)",
                re.IGNORECASE,
            ),
        ),
        re.compile(
            rf"(?<!\w){cues['every']}\s+(?P<nth>{alternation(ordinals)})(?!\w)(?!\s+{cues['periods']}(?!\w))",
            re.IGNORECASE,
        ),
        re.compile(rf"\W*{cues['given']}\Z", re.IGNORECASE),
        re.compile(rf"(?<!\w){cues['means']}\s+(?:[^\W\d]+ly\s+)?\Z", re.IGNORECASE),
        re.compile(rf"\s+{cues['compared']}(?!\w)", re.IGNORECASE),
        re.compile(
            rf"(?<![\w.,])(?:\d{{1,3}}(?:[,\s]\d{{3}})+|\d{{1,5}}(?:\.\d)?|{alternation(data.numbers.words)})\s+\Z",
            re.IGNORECASE,
        ),
        re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}?{cues['not_counted']}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w){cues['opens']}\s+(?:[^\s,;:.]+\s+){{0,3}}\Z", re.IGNORECASE),
        re.compile(
            rf"(?<![\w.,]){number}\s+(?:{cues['times']}\s+{cues['per']}\s+[^\W\d]+|{cues['measured']})\s+\Z",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w){cues['factor']}\s+(?P<value>\d{{1,2}}(?:[.,]\d)?|{alternation(numbers)})(?!\w)", re.IGNORECASE
        ),
    )


def parts_in(text: str, piece: Span, language: str) -> Iterator[Part]:
    """Yield the parts that a piece of a sentence tells as counts, where it tells what is lacking, or fewer or more."""
    forms = _forms(language)
    if forms is None:
        return
    lacking = forms.lacking.search(text, piece.start, piece.end) is not None
    for form in forms.counts:
        for match in form.finditer(text, piece.start, piece.end):
            part, whole = (_value(match[name], forms.numbers) for name in ("part", "whole"))
            told = lacking or forms.freeing.search(text, piece.start, match.start()) is not None
            told = told or forms.compared.match(text, match.end()) is not None
            if told and 0 < part < whole and whole in _WHOLES:
                yield Part(Span(match.start(), match.end()), part / whole)
    for match in forms.every.finditer(text, piece.start, piece.end) if lacking else ():
        yield Part(Span(match.start(), match.end()), 1 / (forms.ordinals.index(cue_of(match["nth"])) + 2))


def factor_in(text: str, piece: Span, language: str) -> tuple[Span, float] | None:
    """Return by what factor a piece of a sentence says that something went up or down, and where; None for none."""
    forms = _forms(language)
    match = None if forms is None else forms.factor.search(text, piece.start, piece.end)
    if forms is None or match is None:
        return None
    said = forms.numbers.get(cue_of(match["value"]))
    return Span(*match.span()), float(match["value"].replace(",", ".")) if said is None else float(said)


def is_means(text: str, span: Span, language: str) -> bool:
    """Return whether a deed is that by which something was brought about: averted "by raising" the head."""
    forms = _forms(language)
    return forms is not None and forms.means.search(text, max(0, span.start - _REACH), span.start) is not None


def is_extra(text: str, span: Span, language: str) -> bool:
    """Return whether "more" or "less" counts things, right after a number: "six more" portions a day."""
    forms = _forms(language)
    start = max(0, span.start - _REACH)
    found = None if forms is None else forms.number.search(text, start, span.start)
    if forms is not None and found is None:
        found = forms.often.search(text, start, span.start)
    if forms is None or found is None or forms.opens.search(text, 0, found.start()) is not None:
        return False
    return period_in(text, language) is not None and forms.not_counted.match(text, span.end) is None


def is_part_next(text: str, place: int, named: int, language: str) -> bool:
    """Return whether a part told as a count stands between a word and what it names: escaped "one in five" colds."""
    forms = _forms(language)
    found = [] if forms is None else [one for form in forms.counts if (one := form.search(text, place, named))]
    return any(not text[place : one.start()].strip() and len(text[one.end() : named].split()) <= 1 for one in found)


def is_of_given(text: str, end: int, language: str) -> bool:
    """Return whether words of more, up to a place, open a sentence with how much people took: "an extra" hour."""
    forms = _forms(language)
    return forms is not None and forms.given.match(text[:end]) is not None


def _value(written: str, numbers: dict[str, int]) -> int:
    said = cue_of(written)
    return int(said) if said.isdigit() else numbers[said]
