"""The size of an effect as a sentence tells it: «34 procent lägre», "halved", "HR 0.66", "by 5 mmHg"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from magcite.language.assertions.amounts import half_more, is_each, number_of, part_of
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import Forms
from magcite.language.assertions.model import Size, SizeKind
from magcite.language.assertions.parts import factor_in, is_left, is_of_before, is_to_less, parts_in
from magcite.language.assertions.scaling import is_comparative
from magcite.language.cues import pattern
from magcite.language.languages import load
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
_BEFORE = 24
_OF_SCALE = re.compile(r"(?:skala|skalan|scale)\s+\Z", re.IGNORECASE)  # "on a scale from 0 to 100"
_METRES = {"cm": 0.01, "metre": 1.0}
_LENGTHS = re.compile(r"(?:cm|centimet\w+|metres?|meters?|meter)\s+\Z", re.IGNORECASE)
_HALF_OF_MULTIPLE = 0.125  # how far "halved" and "doubled" reach, as a share
_HALF_OF_HALF = 0.15
_HALF_OF_FRACTION = 0.04
_HALF_OF_LEFT = 0.02
_TURNED = {Relation.MORE: Relation.LESS, Relation.LESS: Relation.MORE}
_WITHIN = re.compile(r"(?<!\w)(?:in|within|på|inom)\s+\Z", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w.,/-])\d{1,3}(?:[.,]\d{1,2})?(?![\w,/-])(?!\.\d)(?=\s*(?:[.,;:)]|\Z|\s(?:in|with|on|for|after|hos|med|i|av|efter|and|och)\s))"
)
_GRAM = "g"
_BY_HALF = re.compile(
    r"(?<=\sby\s)(?:(?:more than|less than|over|about|around|roughly|nearly|almost|some)\s)?half"
    r"(?=\s*(?:[.,;:)]|\Z|\s(?:in|with|on|for|among|when|if|compared|after)\s))"
    r"|(?<=\smed\s)(?:(?:mer än|mindre än|över|drygt|knappt|nästan|ungefär|omkring|runt)\s)?hälften(?!\w)",
    re.IGNORECASE,
)
_OF_PAIR = re.compile(r"(?<![\d.,/])\d{1,3}(?:[.,]\d)?\s?/\s?\Z")  # "4/2 mmHg"
_OF_PEOPLE = re.compile(r"\s+(?:of|av)\s+(?:them|those|us|dem|dessa)(?!\w)", re.IGNORECASE)
_REST = re.compile(r"(?:half|double|twice|triple|three times|hälften|dubbel)\b", re.IGNORECASE)
_OF_RISK = re.compile(
    r"\s+(?:of\s+(?:the|their|its)|the|av)\s+(?:[^\W\d]+\s+)?(?:risks?|odds|chances?|rates?|likelihood|incidence"
    r"|mortality|hazard|risken|dödligheten)\b",
    re.IGNORECASE,
)
_RISK = re.compile(r"\b(?:risks?|risken|odds|chances?|rates?|likelihood)\Z", re.IGNORECASE)
# What had that share: "had about a third of the risk", "fell to a quarter of the risk"; and not "prevents a third of".
_HAD = re.compile(
    r"(?<!\w)(?:had|has|have|having|with|ran|runs?|running|faced|faces?|carried|carry|was|were|is|are|to|at|hade|har|med"
    r"|löpte|till)\s+(?:(?:only|just|about|around|roughly|some|nearly|almost|barely|under|over|less than|more than"
    r"|no more than|bara|ungefär|omkring|knappt|drygt|nästan|mindre än|mer än)\s+){0,2}\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A piece of a sentence, with the words of direction in it."""

    text: str
    language: str
    forms: Forms
    piece: Span
    directions: list[tuple[Span, Direction]]

    @property
    def way(self) -> Direction | None:
        """LOWER or HIGHER, where the words tell one of them."""
        told = {one for _, one in self.directions if one in {Direction.LOWER, Direction.HIGHER}}
        return told.pop() if len(told) == 1 else None

    def before(self, start: int) -> str:
        """The words right before a place."""
        return self.text[max(self.piece.start, start - _BEFORE) : start]

    def is_level(self, start: int) -> bool:
        """Whether "to" stands right before a place, and not "close to"."""
        to = self.forms.to_level.search(self.before(start))
        return to is not None and not is_to_less(self.text, start, self.language)


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
    place = _Place(text, language, forms, piece, directions)
    levels = forms.levels_told.search(text, piece.start, piece.end)
    if levels is not None and not _OF_SCALE.search(text, piece.start, levels.start()):
        return next(_written_out(place), None)
    figures = list(_figures(place))
    written = [one for one in figures if any(letter.isdigit() for letter in text[one.span.start : one.span.end])]
    found = (
        _apart([*written, *_differences(place), *_written_out(place)])
        or list(_unnamed(place, unit))
        or list(_in_words(place))[:1]
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


def _figures(place: _Place) -> Iterator[Size]:
    for one in quantities_of(place.text, place.language):
        inside = place.piece.start <= one.span.start < place.piece.end
        if not inside:
            continue
        if place.is_level(one.span.start):
            if one.unit == "%" and place.way and is_of_before(place.text, one.span.end, place.language):
                yield _left(one)
            continue
        if one.unit in _RATIOS and one.role is Role.EFFECT:
            yield _ratio(one)
        elif one.unit in {"MD", "SMD"} and one.role is Role.EFFECT:
            size = _ratio(one)
            yield Size(SizeKind.DIFFERENCE, size.low, size.high, size.half, one.relation, one.unit, None, one.span)
        elif one.unit in {"%", "pp"} and one.role in {Role.EFFECT, Role.OTHER} and _is_change(place, one):
            yield _of_rest(place, _share(one, place.way))


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
    named = _REST.match(text, size.span.start) and _RISK.search(text, size.span.start, size.span.end)
    if not (named or _OF_RISK.match(text, size.span.end)):
        return None
    return Direction.LOWER if size.high < 1 else Direction.HIGHER


def _of_rest(place: _Place, size: Size) -> Size:
    """Return a size with what stands before the words for it: "less than half the risk" is further down than half."""
    told = _REST.match(place.text, size.span.start)
    relation = _relation(place, size.span.start) if told is not None else Relation.EQUAL
    if told is None or relation not in _TURNED:
        return size
    return replace(size, relation=_TURNED[relation] if size.low < 1 else relation)


def _written_out(place: _Place) -> Iterator[Size]:
    """Yield ratios whose name stands apart from their figure: "the relative risk of a fall was 2.3"."""
    for match in place.forms.measures.finditer(place.text, place.piece.start, place.piece.end):
        name = next(name for name in place.forms.words.measures if match[name])
        value, relation = number_of(match["value"], place.language), _relation(place, match.start("value"))
        span = Span(match.start("value"), match.end())
        yield Size(SizeKind.RATIO, value, value, _half(match["value"]), relation, name, None, span)


def _ratio(one: Quantity) -> Size:
    high = one.value if one.high is None else one.high
    return Size(SizeKind.RATIO, one.value, high, _half(one.text), one.relation, one.unit, None, one.span)


def _is_change(place: _Place, one: Quantity) -> bool:
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


def _differences(place: _Place) -> Iterator[Size]:
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
        by = soon or forms.by.search(place.before(at)) is not None
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
        if not directions or not (by or ((after or inside) and not covered)):
            continue
        if unit in _TIMES and _WITHIN.search(text, 0, match.start()):
            continue  # "walked further in six minutes"
        if is_each(text, match, place.language):
            continue  # "dropped by two a day"
        extra, share = half_more(text, match, place.language), part_of(text, match)
        ends = [(number_of(end, place.language) + extra) * share for end in (match["value"], match["high"]) if end]
        ends += [abs(one.value) for one in told if _is_end_of(one, match)]
        span, half = Span(match.start(), match.end()), _half(match["value"])
        if not match["value"][0].isdigit() and (extra or share != 1 or max(ends) < 1):
            half = _HALF_OF_HALF  # half an hour is no quarter, and no whole one
        relation = _relation(place, match.start())
        yield Size(SizeKind.DIFFERENCE, min(ends), max(ends), half, relation, None, unit, span, unsigned=True)


def _is_end_of(one: Quantity, match: re.Match[str]) -> bool:
    """Whether a figure with its unit is the upper end of a range in words: "between 2 and 4 kg"."""
    whole = one.span.start < match.start("value") and match.end() == one.span.end
    return whole and one.high is not None and one.value * one.high > 0


def _unnamed(place: _Place, unit: str | None) -> Iterator[Size]:
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
            value, relation = number_of(match[0], place.language), _relation(place, match.start())
            span = Span(match.start(), match.end())
            half = _half(match[0])
            yield Size(SizeKind.DIFFERENCE, value, value, half, relation, None, unit, span, unsigned=True)


def _speed(place: _Place, match: re.Match[str], metres: float, end: int) -> Size:
    """Return a length and a second as metres per second."""
    value = number_of(match["value"], place.language) * metres
    half, relation = _half(match["value"]) * metres, _relation(place, match.start())
    return Size(SizeKind.DIFFERENCE, value, value, half, relation, None, "m/s", Span(match.start(), end), unsigned=True)


def _in_words(place: _Place) -> Iterator[Size]:
    way, words = place.way, place.forms.words
    multiples = list(place.forms.multiples.finditer(place.text, place.piece.start, place.piece.end))
    for match in multiples:
        value = _looked_up(match[0], words.multiples)
        risk = not place.directions and _HAD.search(place.before(match.start())) and _RISK.search(match[0])
        if risk or way is (Direction.LOWER if value < 1 else Direction.HIGHER):
            yield _told(place, match, value, value * _HALF_OF_MULTIPLE)
    half = None if way is None else _BY_HALF.search(place.text, place.piece.start, place.piece.end)
    if half is not None and all(one.start() < half.end() and half.start() < one.end() for one in multiples):
        yield _told(place, half, 0.5 if way is Direction.LOWER else 1.5, _HALF_OF_MULTIPLE / 2, "%")
    factor = None if way is None else factor_in(place.text, place.piece, place.language)
    if factor is not None and factor[1] > 1:
        value = 1 / factor[1] if way is Direction.LOWER else factor[1]
        yield Size(SizeKind.RATIO, value, value, value * _HALF_OF_MULTIPLE, Relation.EQUAL, None, None, factor[0])
    yield from _in_fractions(place, multiples)


def _in_fractions(place: _Place, multiples: list[re.Match[str]]) -> Iterator[Size]:
    """Yield what parts tell: "fell by a third", and "had a third of the risk"."""
    way, known = place.way, place.forms.words.fractions
    for match in place.forms.fractions.finditer(place.text, place.piece.start, place.piece.end):
        share = _looked_up(match[0], known) / 100
        if _OF_RISK.match(place.text, match.end()):
            if _HAD.search(place.before(match.start())):
                yield _told(place, match, share, share * _HALF_OF_MULTIPLE)
            continue
        held = any(span.start < match.start() and match.end() < span.end for span, _ in place.directions)
        if _OF_PEOPLE.match(place.text, match.end()) and not held:
            continue  # "more than a fifth of them"; of those kept from something it tells how many
        if any(one.start() <= match.start() < one.end() for one in multiples):
            continue  # "a third as many" is no third more
        yield from _of_change(place, match, share)
    for part in parts_in(place.text, place.piece, place.language) if way is not None else ():
        relation = _relation(place, part.span.start)
        value = 1 - part.share if way is Direction.LOWER else 1 + part.share
        yield Size(SizeKind.RATIO, value, value, _HALF_OF_FRACTION, relation, None, "%", part.span)


def _of_change(place: _Place, match: re.Match[str], share: float) -> Iterator[Size]:
    """Yield what a part tells of a change: "cut by a third", "cut to a third"."""
    lower = place.way is Direction.LOWER
    if place.way is not None and is_left(place.text, match.start(), place.language):
        if lower and all(span.start < match.start() for span, _ in place.directions):  # not those who cut sugar to it
            yield _told(place, match, share, share * _HALF_OF_MULTIPLE)
    elif place.way is not None:
        yield _told(place, match, 1 - share if lower else 1 + share, _HALF_OF_FRACTION, "%")


def _told(place: _Place, match: re.Match[str], value: float, half: float, unit: str | None = None) -> Size:
    relation = _relation(place, match.end() - len(match[0].split()[-1]) if match.re is _BY_HALF else match.start())
    if value < 1 and unit is None and comparing_of(place.language).halves.match(match[0]):
        relation = _TURNED.get(relation, relation)  # "more than halved" is less than half
    return Size(SizeKind.RATIO, value, value, half, relation, None, unit, Span(match.start(), match.end()))


def _looked_up(written: str, table: Mapping[str, float]) -> float:
    said = " ".join(written.lower().split())
    if said in table:
        return float(table[said])
    fits = [cue for cue in table if cue.endswith("*") and said.startswith(cue[:-1])]
    return float(table[max(fits, key=len)])


def _relation(place: _Place, start: int) -> Relation:
    numbers, before = load(place.language).numbers, place.before(start)
    for cues, relation in (
        (numbers.about, Relation.ABOUT),
        (numbers.more, Relation.MORE),
        (numbers.less, Relation.LESS),
    ):
        if pattern(cues, after=r"\s+(?:\w+\s+)?\Z").search(before):
            return relation
    return Relation.EQUAL
