"""The size of an effect as a sentence tells it: «34 procent lägre», "halved", "HR 0.66", "by 5 mmHg"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from magcite.language.assertions.amounts import half_more, is_each, number_of, part_of
from magcite.language.assertions.below_others import is_of_others
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import Forms
from magcite.language.assertions.left import is_down, is_of_before
from magcite.language.assertions.model import Size, SizeKind
from magcite.language.assertions.places import OF_RISK, RISK, TURNED, Place, relation_at
from magcite.language.assertions.roughly import vague_of
from magcite.language.assertions.scaling import is_comparative
from magcite.language.assertions.told_difference import tells_difference
from magcite.language.assertions.worded_sizes import in_words
from magcite.language.quantities import quantities_of
from magcite.model import Direction, Quantity, Relation, Role, Span

__all__ = ["size_in", "way_of_share"]

_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_NEAR = 12  # characters between a percentage and the word after it that tells its direction
_DECIMALS = re.compile(r"\d[.,·](\d{1,4})(?!\d)")
_TOUCHING = 3  # characters between a figure and the word right after it
_SOON = 15  # characters between a word of direction and its figure: "lost about 5 kg"
_MAY_BE_CHANGES = frozenset({Role.EFFECT, Role.OTHER})
_OF_ROW = re.compile(r"\s(?:and|or|och|eller)\s\d")  # "by 6 and 12 months"
_NOT_CHANGES = frozenset({Role.DOSE, Role.AGE, Role.DURATION})
_TIMES = frozenset({"day", "week", "hour", "minute", "second"})
_OF_SCALE = re.compile(r"(?:skala|skalan|scale)\s+\Z", re.IGNORECASE)  # "on a scale from 0 to 100"
_METRES = {"cm": 0.01, "metre": 1.0}
_LENGTHS = re.compile(r"(?:cm|centimet\w+|metres?|meters?|meter)\s+\Z", re.IGNORECASE)
_HALF_OF_HALF = 0.15
_REACH = 90  # characters from a difference to its size
_HALVES = re.compile(r"kvart|halv", re.IGNORECASE)  # words that tell their part themselves
_HALF_OF_LEFT = 0.02  # how far a share that is left reaches
_WITHIN = re.compile(r"(?<!\w)(?:in|within|på|inom)\s+\Z", re.IGNORECASE)
_LASTING = re.compile(
    r"(?<!\w)(?<!med )(?<!by )(?:for|during|throughout|i|under)\s+"
    r"(?:(?:about|around|some|almost|nearly|cirka|ungefär|runt|nästan|hela)\s+)?\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w.,/-])\d{1,3}(?:[.,]\d{1,2})?(?![\w,/-])(?!\.\d)(?=\s*(?:[.,;:)]|\Z|\s(?:in|with|on|for|after|hos|med|i|av|efter|and|och)\s))"
)
_GRAM = "g"
_OF_PAIR = re.compile(r"(?<![\d.,/])\d{1,3}(?:[.,]\d)?\s?/\s?\Z")  # "4/2 mmHg"
_REST = re.compile(r"(?:half|double|twice|triple|three times|hälften|dubbel)\b", re.IGNORECASE)


def size_in(
    text: str,
    language: str,
    forms: Forms,
    piece: Span,
    directions: list[tuple[Span, Direction]],
    *,
    unit: str | None = None,
) -> Size | None:
    """Return the one size that a piece of a sentence gives; None without any, with several, or with levels.

    Args:
        text: the sentence.
        language: its tag.
        forms: its cues.
        piece: the part that is read.
        directions: the words of direction in it; a size in words needs one.
        unit: of a figure without any, where the outcome has but one: mmHg.
    """
    place = Place(text, language, forms, piece, directions)
    levels = forms.levels_told.search(text, piece.start, piece.end)
    if levels is not None and not _OF_SCALE.search(text, piece.start, levels.start()):
        return next(_written_out(place), None)
    figures = list(_figures(place))
    written = [one for one in figures if any(letter.isdigit() for letter in text[one.span.start : one.span.end])]
    found = (
        _apart([*written, *_differences(place), *_written_out(place)])
        or list(_unnamed(place, unit))
        or list(in_words(place))[:1]
        or figures
    )
    if len(found) > 1:
        found = [one for one in found if one.kind is not SizeKind.DIFFERENCE] or found
    return found[0] if len(found) == 1 else None


def _apart(sizes: list[Size]) -> list[Size]:
    kept: list[Size] = []
    for one in sizes:
        if not any(one.span.meets(other.span) for other in kept):
            kept.append(one)
    return kept


def _figures(place: Place) -> Iterator[Size]:
    for one in quantities_of(place.text, place.language):
        inside = place.piece.start <= one.span.start < place.piece.end
        if not inside:
            continue
        if place.is_level(one.span.start):
            if one.unit == "%" and one.high is None and place.way is not None and _is_left(place, one.span):
                yield _left(one)
            continue
        if one.unit in _RATIOS and one.role is Role.EFFECT:
            yield _ratio(one)
        elif one.unit in {"MD", "SMD"} and one.role is Role.EFFECT:
            size = _ratio(one)
            yield Size(SizeKind.DIFFERENCE, size.low, size.high, size.half, one.relation, one.unit, None, one.span)
        elif one.unit in {"%", "pp"} and one.role in {Role.EFFECT, Role.OTHER} and _is_change(place, one):
            yield _of_rest(place, _share(one, place.way))


def _is_left(place: Place, figure: Span) -> bool:
    """Whether a percentage behind "to" is what was left of what was, or of what the others had, and no level."""
    return (
        is_of_before(place.text, figure.end, place.language)
        or is_of_others(place.text, figure.end, place.language)
        or is_down(place.text, figure, place.language)
    )


def _left(one: Quantity) -> Size:
    """Return what is left of what was: "fell to 60 per cent of what it was"."""
    share, half = one.value / 100, _half(one.text) / 100
    return Size(SizeKind.RATIO, share, share, max(half, _HALF_OF_LEFT), one.relation, None, None, one.span)


def way_of_share(text: str, size: Size | None) -> Direction | None:
    """Return which way a share of a risk is from the whole of it: "had half the risk"; None where none is told.

    Args:
        text: the sentence.
        size: what was read in it.
    """
    if size is None or size.kind is not SizeKind.RATIO or size.low != size.high:
        return None
    named = _REST.match(text, size.span.start) and RISK.search(text, size.span.start, size.span.end)
    if not (named or OF_RISK.match(text, size.span.end)):
        return None
    return Direction.LOWER if size.high < 1 else Direction.HIGHER


def _of_rest(place: Place, size: Size) -> Size:
    """Return a size with what stands before the words for it: "less than half the risk" is further down than half."""
    told = _REST.match(place.text, size.span.start)
    relation = relation_at(place, size.span.start) if told is not None else Relation.EQUAL
    if told is None or relation not in TURNED:
        return size
    return replace(size, relation=TURNED[relation] if size.low < 1 else relation)


def _written_out(place: Place) -> Iterator[Size]:
    """Yield ratios whose name stands apart from their figure: "the relative risk of a fall was 2.3"."""
    for match in place.forms.measures.finditer(place.text, place.piece.start, place.piece.end):
        name = next(name for name in place.forms.words.measures if match[name])
        value, relation = number_of(match["value"], place.language), relation_at(place, match.start("value"))
        span = Span(match.start("value"), match.end())
        yield Size(SizeKind.RATIO, value, value, _half(match["value"]), relation, name, None, span)


def _ratio(one: Quantity) -> Size:
    high = one.value if one.high is None else one.high
    return Size(SizeKind.RATIO, one.value, high, _half(one.text), one.relation, one.unit, None, one.span)


def _is_change(place: Place, one: Quantity) -> bool:
    """Whether a percentage tells how much an outcome moved: by its role, or by the words beside or around it.

    Words stand around it where the verb tells the outcome and the word after the figure the way: "walked 9% faster".
    """
    if one.role is Role.EFFECT:
        return True
    by = place.forms.by.search(place.before(one.span.start)) is not None
    return any(
        0 <= span.start - one.span.end <= _NEAR
        or 0 <= one.span.start - span.end <= _TOUCHING
        or (span.start < one.span.start and len(place.text[one.span.end : span.end].split()) == 1)
        or (by and span.end <= one.span.start)
        for span, _ in place.directions
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


def _differences(place: Place) -> Iterator[Size]:
    text, forms, directions = place.text, place.forms, place.directions
    units = tuple(forms.words.units)
    told = quantities_of(text, place.language)
    others = [one for one in told if one.role in _NOT_CHANGES]
    for match in forms.difference.finditer(text, place.piece.start, place.piece.end):
        unit = units[int((match.lastgroup or "u0")[1:])]
        after = any(
            0 <= span.start - match.end() <= _TOUCHING
            and (unit not in _TIMES or is_comparative(text[span.start : span.end], place.language))
            for span, _ in directions
        )  # "after twelve weeks the pain fell": a time before a verb is no difference
        soon = unit not in _TIMES and any(0 <= match.start() - span.end <= _SOON for span, _ in directions)
        at = min([match.start(), *(one.span.start for one in told if _is_end_of(one, match))])
        lasted = unit in _TIMES and _LASTING.search(text, 0, at) is not None  # "with bands for twelve weeks"
        by = soon or (not lasted and forms.by.search(place.before(at)) is not None)
        covered = any(one.span.start <= match.start() < one.span.end for one in others)
        inside = any(span.start <= match.start() and match.end() <= span.end for span, _ in directions)
        covered = covered and not any(match.start() < span.start < match.end() for span, _ in directions)
        inside = inside or any(match.start() < span.start < match.end() for span, _ in directions)  # "84 fewer minutes"
        words = comparing_of(place.language)
        if _LENGTHS.search(text, 0, match.start()) and words.rates.match(f" {match[0]}"):
            continue  # the second half of "80 cm a second"
        if unit in _METRES and (rate := words.rates.match(text, match.end())):
            yield _speed(place, match, _METRES[unit], rate.end())
            continue
        by = by or words.scales.match(text, match.end()) is not None
        before = place.before(match.start())
        if _OF_PAIR.search(before) or place.is_level(match.start()):
            continue  # the second of two figures; "dropped to five points"
        if unit == _GRAM and not ((after or inside) and match["value"][0].isdigit()):
            continue  # of what was taken
        told_alone = text[max(place.piece.start, match.start() - _REACH) : match.start()]
        if not directions and tells_difference(told_alone, place.language, timed=unit in _TIMES):
            by = True
        elif not directions or not (by or ((after or inside) and not covered)):
            continue
        if directions and unit in _TIMES and _WITHIN.search(text, 0, match.start()):
            continue  # "walked further in six minutes"
        if is_each(text, match, place.language):
            continue  # "dropped by two a day"
        low, high, half = _ends(place, match, told)
        span = Span(match.start(), match.end())
        rough = match["value"].lower() in vague_of(place.language).rough
        relation = relation_at(place, match.end("value") + 1 if rough else match.start())
        yield Size(SizeKind.DIFFERENCE, low, high, half, relation, None, unit, span, unsigned=True)


def _ends(place: Place, match: re.Match[str], told: Sequence[Quantity]) -> tuple[float, float, float]:
    """Return the ends of a figure before its unit, and how far rounding reaches."""
    extra, share = half_more(place.text, match, place.language), part_of(place.text, match)
    vague = vague_of(place.language).ends.get(" ".join(match["value"].lower().split()))
    if vague is not None:
        part = 1.0 if _HALVES.search(match["value"]) else share  # «en kvarts» is a quarter already
        ends = [end * part for end in vague]
        return min(ends), max(ends), 0.0 if max(ends) < 1 else _half(match["value"])
    ends = [(number_of(end, place.language) + extra) * share for end in (match["value"], match["high"]) if end]
    ends += [abs(one.value) for one in told if _is_end_of(one, match)]
    half = _half(match["value"])
    if not match["value"][0].isdigit() and (extra or share != 1 or max(ends) < 1):
        half = _HALF_OF_HALF  # half an hour is no quarter, and no whole one
    return min(ends), max(ends), half


def _is_end_of(one: Quantity, match: re.Match[str]) -> bool:
    """Whether a figure with its unit is the upper end of a range in words: "between 2 and 4 kg"."""
    whole = one.span.start < match.start("value") and match.end() == one.span.end
    return whole and one.high is not None and one.value * one.high > 0


def _unnamed(place: Place, unit: str | None) -> Iterator[Size]:
    """Yield the figure without a unit behind "by", after what moved: the pressure went down "by 7.4".

    A figure that belongs to something else is none: «på personer mellan 30 och 60 år», "by 6 and 12 months".
    """
    if unit is None or not place.directions:
        return
    moved = min(span.start for span, _ in place.directions)
    taken = [one.span for one in quantities_of(place.text, place.language) if one.role not in _MAY_BE_CHANGES]
    for match in _BARE.finditer(place.text, max(moved, place.piece.start), place.piece.end):
        if any(span.start <= match.start() < span.end for span in taken) or _OF_ROW.match(place.text, match.end()):
            continue
        if place.forms.by.search(place.before(match.start())):
            value, relation = number_of(match[0], place.language), relation_at(place, match.start())
            span = Span(match.start(), match.end())
            half = _half(match[0])
            yield Size(SizeKind.DIFFERENCE, value, value, half, relation, None, unit, span, unsigned=True)


def _speed(place: Place, match: re.Match[str], metres: float, end: int) -> Size:
    """Return a length and a second as metres per second."""
    value = number_of(match["value"], place.language) * metres
    half, relation = _half(match["value"]) * metres, relation_at(place, match.start())
    return Size(SizeKind.DIFFERENCE, value, value, half, relation, None, "m/s", Span(match.start(), end), unsigned=True)
