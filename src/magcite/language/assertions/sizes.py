"""The size of an effect as a sentence tells it: «34 procent lägre», "halved", "HR 0.66", "by 5 mmHg"."""

import re
from collections.abc import Iterator, Mapping

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.model import Size, SizeKind
from magcite.language.cues import pattern
from magcite.language.languages import load
from magcite.language.quantities import quantities_of
from magcite.model import Direction, Quantity, Relation, Role, Span

__all__ = ["size_in"]

_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_NEAR = 40  # characters between a percentage and the word that tells its direction
_DECIMALS = re.compile(r"\d[.,·](\d{1,4})(?!\d)")
_TOUCHING = 3  # characters between a figure and the word right after it
_SOON = 15  # characters between a word of direction and its figure: "lost about 5 kg"
_TIMES = frozenset({"day", "week", "hour", "minute", "second"})
_BEFORE = 24
_HALF_OF_MULTIPLE = 0.1  # how far "halved" and "doubled" reach, as a share
_HALF_OF_FRACTION = 0.04


def size_in(
    text: str,
    language: str,
    forms: Forms,
    piece: Span,
    directions: list[tuple[Span, Direction]],
) -> Size | None:
    """Return the one size that a piece of a sentence gives; None without any, or with several.

    Args:
        text: the sentence.
        language: its tag.
        forms: its cues.
        piece: the part that is read.
        directions: the words of direction in it; a size in words needs one.
    """
    told = {one for _, one in directions if one in {Direction.LOWER, Direction.HIGHER}}
    way = told.pop() if len(told) == 1 else None
    found = [*_figures(text, language, piece, directions, way), *_differences(text, language, forms, piece, directions)]
    found = _apart(found)
    if not found:
        found = list(_in_words(text, language, forms, piece, way))[:1]
    if len(found) > 1:
        found = [one for one in found if one.kind is not SizeKind.DIFFERENCE] or found
    return found[0] if len(found) == 1 else None


def _apart(sizes: list[Size]) -> list[Size]:
    kept: list[Size] = []
    for one in sizes:
        if not any(one.span.start < other.span.end and other.span.start < one.span.end for other in kept):
            kept.append(one)
    return kept


def _figures(
    text: str, language: str, piece: Span, directions: list[tuple[Span, Direction]], way: Direction | None
) -> Iterator[Size]:
    for one in quantities_of(text, language):
        if not piece.start <= one.span.start < piece.end:
            continue
        if one.unit in _RATIOS and one.role is Role.EFFECT:
            yield _ratio(one)
        elif one.unit in {"MD", "SMD"} and one.role is Role.EFFECT:
            size = _ratio(one)
            yield Size(SizeKind.DIFFERENCE, size.low, size.high, size.half, one.relation, one.unit, None, one.span)
        elif one.unit in {"%", "pp"} and one.role in {Role.EFFECT, Role.OTHER} and _is_near(one, directions):
            yield _share(one, way)


def _ratio(one: Quantity) -> Size:
    high = one.value if one.high is None else one.high
    return Size(SizeKind.RATIO, one.value, high, _half(one.text), one.relation, one.unit, None, one.span)


def _is_near(one: Quantity, directions: list[tuple[Span, Direction]]) -> bool:
    return one.role is Role.EFFECT or any(
        span.start - one.span.end <= _NEAR and one.span.start - span.end <= _NEAR for span, _ in directions
    )


def _share(one: Quantity, way: Direction | None) -> Size:
    ends = sorted(abs(value) for value in (one.value, one.value if one.high is None else one.high))
    if way is None and one.value < 0:
        way = Direction.LOWER
    if one.unit == "pp":
        sign = -1 if way is Direction.LOWER else 1
        low, high = sorted(sign * end for end in ends)
        return Size(SizeKind.POINTS, low, high, _half(one.text), one.relation, None, "pp", one.span, way is None)
    half = _half(one.text) / 100
    low, high = sorted(1 + (-end if way is Direction.LOWER else end) / 100 for end in ends)
    return Size(SizeKind.RATIO, low, high, half, one.relation, None, "%", one.span, way is None)


def _half(written: str) -> float:
    places = [len(found) for found in _DECIMALS.findall(written)]
    return 0.5 * float(10 ** -max(places, default=0))


def _differences(
    text: str, language: str, forms: Forms, piece: Span, directions: list[tuple[Span, Direction]]
) -> Iterator[Size]:
    units = tuple(forms.words.units)
    others = [one for one in quantities_of(text, language) if one.role in {Role.DOSE, Role.AGE, Role.DURATION}]
    for match in forms.difference.finditer(text, piece.start, piece.end):
        unit = units[int((match.lastgroup or "u0")[1:])]
        after = any(0 <= span.start - match.end() <= _TOUCHING for span, _ in directions)
        before = unit not in _TIMES and any(0 <= match.start() - span.end <= _SOON for span, _ in directions)
        by = before or forms.by.search(text, max(0, match.start() - _BEFORE), match.start())
        if not directions or not (by or after):
            continue
        if not by and any(one.span.start <= match.start() < one.span.end for one in others):
            continue
        ends = [float(end.replace(",", ".")) for end in (match["value"], match["high"]) if end]
        span = Span(match.start(), match.end())
        half = max(_half(match["value"]), 0.0)
        relation = _relation(text, match.start(), language)
        yield Size(SizeKind.DIFFERENCE, min(ends), max(ends), half, relation, None, unit, span, unsigned=True)


def _in_words(text: str, language: str, forms: Forms, piece: Span, way: Direction | None) -> Iterator[Size]:
    for match in forms.fractions.finditer(text, piece.start, piece.end):
        share = _looked_up(match[0], forms.words.fractions) / 100
        if way is None:
            continue
        value = 1 - share if way is Direction.LOWER else 1 + share
        relation = _relation(text, match.start(), language)
        span = Span(match.start(), match.end())
        yield Size(SizeKind.RATIO, value, value, _HALF_OF_FRACTION, relation, None, None, span)
    for match in forms.multiples.finditer(text, piece.start, piece.end):
        value = _looked_up(match[0], forms.words.multiples)
        if way is not (Direction.LOWER if value < 1 else Direction.HIGHER):
            continue
        relation = _relation(text, match.start(), language)
        span = Span(match.start(), match.end())
        yield Size(SizeKind.RATIO, value, value, value * _HALF_OF_MULTIPLE, relation, None, None, span)


def _looked_up(written: str, table: Mapping[str, float]) -> float:
    said = " ".join(written.lower().split())
    if said in table:
        return float(table[said])
    fits = [cue for cue in table if cue.endswith("*") and said.startswith(cue[:-1])]
    return float(table[max(fits, key=len)])


def _relation(text: str, start: int, language: str) -> Relation:
    numbers = load(language).numbers
    before = text[max(0, start - _BEFORE) : start]
    for cues, relation in (
        (numbers.about, Relation.ABOUT),
        (numbers.more, Relation.MORE),
        (numbers.less, Relation.LESS),
    ):
        if pattern(cues, after=r"\s+(?:\w+\s+)?\Z").search(before):
            return relation
    return Relation.EQUAL
