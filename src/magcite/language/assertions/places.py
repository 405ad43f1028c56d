"""A piece of a sentence in which a size stands, and the words before its figure that say how exact that is."""

import re
from dataclasses import dataclass

from magcite.language.assertions.cues import Forms
from magcite.language.cues import pattern
from magcite.language.languages import load
from magcite.model import Direction, Relation, Span

__all__ = ["BEFORE", "OF_RISK", "TURNED", "Place", "number_of", "relation_at"]

BEFORE = 24  # characters before a figure in which those words stand
TURNED = {Relation.MORE: Relation.LESS, Relation.LESS: Relation.MORE}
OF_RISK = re.compile(
    r"\s+(?:of\s+(?:the|their|its)|the|av)\s+(?:[^\W\d]+\s+)?(?:risks?|odds|chances?|rates?|likelihood|incidence"
    r"|mortality|hazard|risken|dödligheten)\b",
    re.IGNORECASE,
)
_HALVES = {"half": 0.5, "halv": 0.5, "halvt": 0.5, "halvannan": 1.5, "halvannat": 1.5}


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
        return self.text[max(self.piece.start, start - BEFORE) : start]


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


def number_of(written: str, language: str) -> float:
    """Return the number that a figure or a word stands for; 1 for any other word."""
    said = load(language).numbers.words.get(written.lower())
    if said is None and not written[0].isdigit():
        return _HALVES.get(written.lower(), 1.0)
    return float(written.replace(",", ".")) if said is None else float(said)
