"""More or less of a change: each language's `[scaling]`.

"Rose less" is lower than what rose more, "a smaller drop" is higher: such words compare two changes, and say of none of
them which way it went.

Attributes of the table:
    smaller, larger: what stands before a change: "a smaller" "drop".
    less, more: what stands behind it: "rose" "less".
    copulas: what stands between a change and the words before it, turned about: the fall "was" "larger".
    goes_on: what may stand behind those: "rose less" "in" the others; joints: what may not stand between.
    changes: nouns of change, before which those words scale.
    comparatives: words that compare levels, and are no change themselves.
    adding: what adds the size of an effect behind it: it eased pain, "with" 15% fewer pills.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.amounts import and_half
from magcite.language.assertions.model import COVER
from magcite.language.cues import alternation
from magcite.language.languages import load, table_of
from magcite.model import Direction, Span

__all__ = [
    "OPPOSITE",
    "Scale",
    "added_from",
    "is_closing",
    "is_comparative",
    "is_predicate",
    "is_scaled_change",
    "scale_of",
]

OPPOSITE = {Direction.LOWER: Direction.HIGHER, Direction.HIGHER: Direction.LOWER}
_REACH = 30  # characters before a change in which its scale stands
_WORDS = rf"(?:[^{COVER},;:()]|(?<=\d),(?=\d))"
_NEAR = 5  # words between a change and the "less" behind it: "went up" by "a good two kilos" "less"
_FAR = 8  # words between a change and what is said of it: "the fall" in systolic pressure at night "was larger"


@dataclass(frozen=True, slots=True)
class Scale:
    """The words that scale a change.

    Attributes:
        span: where they stand.
        less: whether they make the change smaller.
    """

    span: Span
    less: bool


@dataclass(frozen=True, slots=True)
class _Scales:
    """One language's cues as patterns."""

    before: re.Pattern[str]  # with a group `smaller`
    behind: re.Pattern[str]  # with a group `less`
    stated: re.Pattern[str]  # with a group `smaller`
    inside: re.Pattern[str]  # the same, from the copula that a change ends in
    joints: re.Pattern[str]
    comparatives: re.Pattern[str]
    changes: re.Pattern[str]
    predicates: re.Pattern[str]  # right before "less"
    closing: re.Pattern[str]  # right behind it
    adding: re.Pattern[str]  # right before "fewer"


@lru_cache(maxsize=8)
def _scales(language: str) -> _Scales | None:
    table = table_of(language, "scaling")
    if not table:
        return None
    smaller, larger, less, more, goes_on, joints, comparatives, copulas = (
        alternation(table[name])
        for name in ("smaller", "larger", "less", "more", "goes_on", "joints", "comparatives", "copulas")
    )
    counted = alternation(load(language).numbers.words)
    limit = rf"(?!\s+(?:than|än)\s+(?:half|an?|one|ett?n?|halv\w*|\d|{counted}(?!\w)))"  # "by less than half a kilo"
    closing = rf"\s*(?:\Z|[.,;:()!{COVER}]|{goes_on}(?!\w))"
    return _Scales(
        before=re.compile(rf"(?<!\w)(?:(?P<smaller>{smaller})|{larger})\s+(?:[^\W\d]+\s+)?\Z", re.IGNORECASE),
        behind=re.compile(
            rf"(?P<between>{_WORDS}*?)(?<!\w)(?:(?P<less>{less})|{more})"
            rf"{limit}(?={closing})",
            re.IGNORECASE,
        ),
        predicates=re.compile(rf"(?<!\w){copulas}\s+(?:[^\W\d]+\s+)?\Z", re.IGNORECASE),
        closing=re.compile(closing, re.IGNORECASE),
        stated=re.compile(
            rf"(?P<between>{_WORDS}*?)(?<!\w){copulas}\s+(?:[^\W\d]+\s+)?(?:(?P<smaller>{smaller}|{less})|{larger})(?!\w)",
            re.IGNORECASE,
        ),
        inside=re.compile(
            rf"{copulas}\s+(?:[^\s,;:()]+\s+){{0,4}}?(?:(?P<smaller>{smaller}|{less})|{larger})(?!\w)", re.IGNORECASE
        ),
        joints=re.compile(rf"(?<!\w){joints}(?!\w)", re.IGNORECASE),
        comparatives=re.compile(rf"(?<!\w){comparatives}\Z", re.IGNORECASE),
        adding=re.compile(
            rf",\s+{alternation(table.get('adding', ()))}\s+(?:[^\W\d]+\s+){{0,2}}"
            r"\d[\d.,]*\s?(?:%|per\s?cent|procent)\s+\Z",
            re.IGNORECASE,
        ),
        changes=re.compile(
            rf"(?:{smaller}|{larger})\s+(?:[^\W\d]+\s+)?{alternation(table['changes'])}(?!\w)", re.IGNORECASE
        ),
    )


def is_comparative(words: str, language: str) -> bool:
    """Return whether words of a direction compare levels ("lower"), and tell of no change ("fell")."""
    scales = _scales(language)
    return scales is not None and scales.comparatives.search(words) is not None


def scale_of(plain: str, text: str, piece: Span, change: Span, language: str) -> Scale | None:
    """Return the words that scale a change, right before it or soon behind it; None where nothing does.

    Args:
        plain: the sentence, with all that is no outcome covered.
        text: the sentence.
        piece: the part that is read.
        change: where the word of a change stands in it.
        language: its tag.
    """
    scales = _scales(language)
    if scales is None or scales.comparatives.search(plain[change.start : change.end]):
        return None
    start = max(piece.start, change.start - _REACH)
    ahead = scales.before.search(plain[start : change.start])
    if ahead is not None:
        return Scale(Span(start + ahead.start(), change.end), ahead["smaller"] is not None)
    behind = scales.behind.match(text[: piece.end], change.end)
    between = and_half(language).sub("", behind["between"]) if behind else ""
    if behind is not None and _is_near(between, _NEAR) and not scales.joints.search(between):
        return Scale(Span(change.start, behind.end()), behind["less"] is not None)
    last = plain.rfind(" ", change.start, change.end) + 1  # «minskningen var» två kilo större
    inside = scales.inside.match(plain[: piece.end], last) if last else None
    if inside is not None:
        return Scale(Span(change.start, inside.end()), inside["smaller"] is not None)
    stated = scales.stated.match(plain[: piece.end], change.end)
    if stated is not None and _is_near(stated["between"], _FAR):
        return Scale(Span(change.start, stated.end()), stated["smaller"] is not None)
    return None


def is_predicate(plain: str, span: Span, language: str) -> bool:
    """Return whether "less" is what is said of an outcome: the pain "was less" than before."""
    scales = _scales(language)
    if scales is None or scales.closing.match(plain, span.end) is None:
        return False
    return scales.predicates.search(plain[max(0, span.start - _REACH) : span.start]) is not None


def is_closing(plain: str, end: int, language: str) -> bool:
    """Return whether nothing more is said behind "less": an end stands there, or what it is compared with."""
    scales = _scales(language)
    return scales is not None and scales.closing.match(plain, end) is not None


def is_scaled_change(plain: str, start: int, end: int, language: str) -> bool:
    """Return whether words that may tell how much was taken scale a change: "less" of a rise.

    Args:
        plain: the sentence.
        start: where the words begin.
        end: where they end, with the change as the last of them or right behind.
        language: its tag.
    """
    scales = _scales(language)
    found = scales.changes.search(plain, start, end + _REACH) if scales is not None else None
    return found is not None and found.start() < end


def added_from(plain: str, start: int, language: str) -> int | None:
    """Return where the size of an effect is added to it in which words for more or less stand; None for none.

    Args:
        plain: the sentence.
        start: where the words for more or less begin: "fewer" in ", with 15% fewer pills".
        language: its tag.
    """
    scales = _scales(language)
    found = scales.adding.search(plain, 0, start) if scales is not None else None
    return found.start() if found else None


def _is_near(between: str, most: int) -> bool:
    return len(between.split()) <= most
