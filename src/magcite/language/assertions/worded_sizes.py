"""Sizes told in words: "halved", "a third as many", "fell by a quarter", «sjönk till en femtedel»."""

import re
from collections.abc import Iterator, Mapping

from magcite.language.assertions.below_others import is_left
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.model import Size, SizeKind
from magcite.language.assertions.places import OF_RISK, TURNED, Place, relation_at
from magcite.language.assertions.roughly import before_least
from magcite.model import Direction, Span

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
_ABOUT = (
    r"(?:(?:only|just|about|around|roughly|some|nearly|almost|barely|good|under|over|less than|more than|no more than"
    r"|bara|ungefär|omkring|knappt?|drygt?|god|nästan|mindre än|mer än|runt|cirka)\s+){0,2}\Z"
)
# What had that share: "had about a third of the risk", "fell to a quarter of the risk"; and not "prevents a third of".
_HAD = re.compile(
    r"(?<!\w)(?:had|has|have|having|with|ran|runs?|running|faced|faces?|carried|carry|was|were|is|are|to|at|hade|har|med"
    rf"|löpte|till)\s+{_ABOUT}",
    re.IGNORECASE,
)
_TO = re.compile(rf"(?<!\w)(?<!up\s)(?<!upp\s)(?:to|till)\s+{_ABOUT}", re.IGNORECASE)  # "fell to a quarter"


def in_words(place: Place) -> Iterator[Size]:
    """Yield the sizes that a piece tells without a figure."""
    way, words = place.way, place.forms.words
    multiples = list(place.forms.multiples.finditer(place.text, place.piece.start, place.piece.end))
    for match in multiples:
        value = _looked_up(match[0], words.multiples)
        if value > 1 and before_least(place.text, match.end(), place.language):
            value = 1 / value  # "twice as rare"
        if way is (Direction.LOWER if value < 1 else Direction.HIGHER):
            yield _told(place, match, value, value * _HALF_OF_MULTIPLE)
    half = None if way is None else _BY_HALF.search(place.text, place.piece.start, place.piece.end)
    if half is not None and not multiples:
        yield _told(place, half, 0.5 if way is Direction.LOWER else 1.5, _HALF_OF_MULTIPLE / 2, "%")
    yield from _in_fractions(place, multiples)


def _in_fractions(place: Place, multiples: list[re.Match[str]]) -> Iterator[Size]:
    """Yield what parts tell: "fell by a third", "fell to a third", and "had a third of the risk"."""
    way, known = place.way, place.forms.words.fractions
    for match in place.forms.fractions.finditer(place.text, place.piece.start, place.piece.end):
        share = _looked_up(match[0], known) / 100
        if OF_RISK.match(place.text, match.end()):
            if _HAD.search(place.before(match.start())):
                yield _told(place, match, share, share * _HALF_OF_MULTIPLE)
            continue
        if _OF_PEOPLE.match(place.text, match.end()):
            continue  # "more than a fifth of them"
        if any(one.start() <= match.start() < one.end() for one in multiples):
            continue  # "a third as many" is no third more
        if way is None:
            continue
        left = is_left(place.text, match.start(), match.end(), place.language)
        if left or _TO.search(place.before(match.start())):
            if way is Direction.LOWER:
                yield _told(place, match, share, share * _HALF_OF_MULTIPLE)
            continue
        yield _told(place, match, 1 - share if way is Direction.LOWER else 1 + share, _HALF_OF_FRACTION, "%")


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
