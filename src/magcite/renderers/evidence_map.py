"""An evidence map: which claims rest on which designs, and which way the studies point.

One row for each claim, one column for each design, strongest first, one sign for each study: its shape is the direction
of what the study found, its colour the verdict on claim and study. Places are those of an SVG, in its own units.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from magcite.language import label
from magcite.model import Design, Evidence, Verdict
from magcite.renderers.shortened import shortened

__all__ = ["EvidenceMap", "MapColumn", "MapRow", "Sign", "Study", "direction_of", "evidence_map"]

_LABEL, _COLUMN, _ROW, _GAP = 350.0, 60.0, 26.0, 18.0
_WORDS, _HEADING = 47, 34  # characters that fit
_LETTER = 6.4  # the width of one in a heading, about; headings stand aslant, `SLANT` degrees up
SLANT = 38
_NO_DESIGN = "design_not_stated"


@dataclass(frozen=True, slots=True)
class Study:
    """What a claim rests on, or speaks against.

    Attributes:
        evidence: what the study did and found; None: nothing held.
        verdict: on the claim and this study; None: nobody compared them.
        opposed: the claim speaks against it.
        grave: a notice takes the ground away from it.
    """

    citekey: str
    anchor: str
    evidence: Evidence | None
    verdict: Verdict | None
    opposed: bool = False
    grave: bool = False

    @property
    def design(self) -> str:
        """The name of its column."""
        return self.evidence.design.value if self.evidence and self.evidence.design else _NO_DESIGN


@dataclass(frozen=True, slots=True)
class Sign:
    """One study in one row; `direction` is its shape: a Direction, "mixed" or "not_stated"."""

    study: Study
    direction: str
    x: float


@dataclass(frozen=True, slots=True)
class MapRow:
    """One claim: its number, its fragment, its words, whole and cut to the room."""

    number: int
    anchor: str
    words: str
    shown: str
    y: float
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class MapColumn:
    """One design and its heading, which begins above the column and slants to the right."""

    name: str
    x: float
    heading: str


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """The whole map; `head` is where its rows begin, `label` where its columns do."""

    rows: tuple[MapRow, ...]
    columns: tuple[MapColumn, ...]
    head: float
    width: float
    height: float
    slant: int = SLANT
    label: float = _LABEL

    @property
    def directions(self) -> tuple[str, ...]:
        """The shapes that occur, in the order they are first met, for the key."""
        return tuple(dict.fromkeys(sign.direction for row in self.rows for sign in row.signs))


def direction_of(evidence: Evidence | None) -> str:
    """Return the one direction of all results that state one; "mixed" for several, "not_stated" for none."""
    said = {one.direction for one in evidence.results if one.direction} if evidence else set()
    if not said:
        return "not_stated"
    return next(iter(said)).value if len(said) == 1 else "mixed"


def evidence_map(claims: Iterable[tuple[int, str, str, Sequence[Study]]], language: str) -> EvidenceMap:
    """Return the map of claims: number, fragment, words, and the studies each rests on; those without are left out."""
    chosen = [claim for claim in claims if claim[3]]
    occurring = {study.design for *_, studies in chosen for study in studies}
    names = [name for name in (*(design.value for design in Design), _NO_DESIGN) if name in occurring]
    centres = {name: _LABEL + _COLUMN * (place + 0.5) for place, name in enumerate(names)}
    columns = tuple(MapColumn(name, x, shortened(label(name, language), _HEADING)) for name, x in centres.items())
    head = 16 + max((len(one.heading) for one in columns), default=0) * _LETTER * math.sin(math.radians(SLANT))
    reach = math.cos(math.radians(SLANT)) * _LETTER
    width = max((one.x + len(one.heading) * reach for one in columns), default=_LABEL)
    rows = tuple(
        MapRow(
            number,
            anchor,
            words,
            shortened(words, _WORDS),
            round(head + _ROW * (place + 0.5)),
            _signs(studies, centres),
        )
        for place, (number, anchor, words, studies) in enumerate(chosen)
    )
    return EvidenceMap(
        rows,
        columns,
        round(head),
        round(max(width, _LABEL + _COLUMN * len(columns))),
        round(head + _ROW * len(rows) + 4),
    )


def _signs(studies: Sequence[Study], centres: dict[str, float]) -> tuple[Sign, ...]:
    """Return the signs of a row: those of one column side by side around its centre."""
    signs = []
    for name, centre in centres.items():
        inside = [study for study in studies if study.design == name]
        gap = min(_GAP, _COLUMN / max(len(inside), 1))
        first = centre - gap * (len(inside) - 1) / 2
        signs += [
            Sign(study, direction_of(study.evidence), round(first + gap * place, 1))
            for place, study in enumerate(inside)
        ]
    return tuple(signs)
