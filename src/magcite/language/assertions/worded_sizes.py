"""Sizes told in words: "halved", "a third as many", "fell by a quarter", «sjönk till en femtedel»."""

import re
from collections.abc import Iterator, Mapping

from magcite.language.assertions.below_others import is_of_others
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.left import is_down, is_had, is_to
from magcite.language.assertions.model import Size, SizeKind
from magcite.language.assertions.parts import factor_in, parts_in
from magcite.language.assertions.places import OF_RISK, RISK, TURNED, Place, relation_at
from magcite.language.assertions.roughly import before_least
from magcite.language.assertions.told_difference import is_of_deviation
from magcite.model import Direction, Relation, Span

__all__ = ["in_words"]

_HALF_OF_MULTIPLE = 0.125  # how far "halved" and "doubled" reach, as a share
_HALF_OF_FRACTION = 0.04
_BY_HALF = re.compile(
    r"(?<=\sby\s)(?:(?:more than|less than|over|about|around|roughly|nearly|almost|some)\s)?half"
    r"(?=\s*(?:[.,;:)]|\Z|\s(?:in|with|on|for|among|when|if|compared|after)\s))"
    r"|(?<=\smed\s)(?:(?:mer än|mindre än|över|drygt|knappt|nästan|ungefär|omkring|runt)\s)?hälften(?!\w)",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"\s+(?:of|av)\s+(?:them|those|us|dem|dessa)(?!\w)", re.IGNORECASE)


def in_words(place: Place) -> Iterator[Size]:
    """Yield the sizes that a piece tells without a figure."""
    way, words = place.way, place.forms.words
    multiples = list(place.forms.multiples.finditer(place.text, place.piece.start, place.piece.end))
    for match in multiples:
        value = _looked_up(match[0], words.multiples)
        if is_of_deviation(place.text, match.end(), place.language):
            yield _deviation(place, match, value)
            continue
        if value > 1 and before_least(place.text, match.end(), place.language):
            value = 1 / value  # "twice as rare"
        risk = not place.directions and RISK.search(match[0]) and is_had(place.text, match.start(), place.language)
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


def _in_fractions(place: Place, multiples: list[re.Match[str]]) -> Iterator[Size]:
    """Yield what parts tell: "fell by a third", "fell to a third", and "had a third of the risk"."""
    way, known = place.way, place.forms.words.fractions
    for match in place.forms.fractions.finditer(place.text, place.piece.start, place.piece.end):
        share = _looked_up(match[0], known) / 100
        if is_of_deviation(place.text, match.end(), place.language):
            yield _deviation(place, match, share)
            continue
        if OF_RISK.match(place.text, match.end()):
            if is_had(place.text, match.start(), place.language):
                yield _told(place, match, share, share * _HALF_OF_MULTIPLE)
            continue
        held = any(span.start < match.start() and match.end() < span.end for span, _ in place.directions)
        if _OF_PEOPLE.match(place.text, match.end()) and not held:
            continue  # "more than a fifth of them"; of those kept from something it tells how many
        if any(one.start() <= match.start() < one.end() for one in multiples):
            continue  # "a third as many" is no third more
        yield from _of_change(place, match, share)
    for part in parts_in(place.text, place.piece, place.language) if way is not None else ():
        relation = relation_at(place, part.span.start)
        value = 1 - part.share if way is Direction.LOWER else 1 + part.share
        yield Size(SizeKind.RATIO, value, value, _HALF_OF_FRACTION, relation, None, "%", part.span)


def _deviation(place: Place, match: re.Match[str], share: float) -> Size:
    """Return a part of a standard deviation."""
    relation, span = relation_at(place, match.start()), Span(match.start(), match.end())
    return Size(SizeKind.DIFFERENCE, share, share, _HALF_OF_FRACTION, relation, "SMD", None, span, unsigned=True)


def _of_change(place: Place, match: re.Match[str], share: float) -> Iterator[Size]:
    """Yield what a part tells of a change: "cut by a third", "cut to a third", "a third of the others'"."""
    text, language, lower = place.text, place.language, place.way is Direction.LOWER
    if place.way is None:
        return
    by = place.forms.by.search(place.before(match.start())) is not None  # "by a third of what it was"
    left = not by and is_of_others(text, match.end(), language)
    down = is_to(text, match.start(), language) or is_down(text, Span(*match.span()), language)
    if not left and not down:
        yield _told(place, match, 1 - share if lower else 1 + share, _HALF_OF_FRACTION, "%")
    elif lower and (left or all(span.start < match.start() for span, _ in place.directions)):  # not who cut sugar to it
        yield _told(place, match, share, share * _HALF_OF_MULTIPLE)


def _told(place: Place, match: re.Match[str], value: float, half: float, unit: str | None = None) -> Size:
    relation = relation_at(place, match.end() - len(match[0].split()[-1]) if match.re is _BY_HALF else match.start())
    if value < 1 and unit is None and comparing_of(place.language).halves.match(match[0]):
        relation = TURNED.get(relation, relation)  # "more than halved" is less than half
    return Size(SizeKind.RATIO, value, value, half, relation, None, unit, Span(match.start(), match.end()))


def _looked_up(written: str, table: Mapping[str, float]) -> float:
    said = " ".join(written.lower().split())
    if said in table:
        return float(table[said])
    fits = [cue for cue in table if cue.endswith("*") and said.startswith(cue[:-1])]
    return float(table[max(fits, key=len)])
