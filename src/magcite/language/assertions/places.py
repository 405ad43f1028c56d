"""A piece of a sentence in which a size stands, and the words before its figure that say how exact that is."""

import re
from dataclasses import dataclass

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.left import is_to, is_to_less
from magcite.language.cues import pattern
from magcite.language.languages import load
from magcite.model import Direction, Relation, Span

__all__ = ["OF_RISK", "RISK", "TURNED", "Place", "relation_at"]

_BEFORE = 24  # characters before a figure in which those words stand
TURNED = {Relation.MORE: Relation.LESS, Relation.LESS: Relation.MORE}
OF_RISK = re.compile(
    r"\s+(?:of\s+(?:the|their|its)|the|av)\s+(?:[^\W\d]+\s+)?(?:risks?|odds|chances?|rates?|likelihood|incidence"
    r"|mortality|hazard|risken|dödligheten)\b",
    re.IGNORECASE,
)
RISK = re.compile(r"\b(?:risks?|risken|odds|chances?|rates?|likelihood)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
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
        """Whether "to" stands before a place, alone or as "to just", and not "close to"."""
        if is_to(self.text, start, self.language):
            return True
        to = self.forms.to_level.search(self.before(start))
        return to is not None and not is_to_less(self.text, start, self.language)


def relation_at(place: Place, start: int) -> Relation:
    """Return what the words before a figure say of it: "about", "more than"."""
    numbers, before = load(place.language).numbers, place.before(start)
    for cues, relation in (
        (numbers.about, Relation.ABOUT),
        (numbers.more, Relation.MORE),
        (numbers.less, Relation.LESS),
    ):
        if pattern(cues, after=r"\s+(?:\w+\s+)?\Z").search(before):
            return relation
    return Relation.EQUAL
