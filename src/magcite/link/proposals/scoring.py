"""How well a record answers a claim: all observations, and their sum."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Reading
from magcite.link.proposals.signals import Sign
from magcite.link.proposals.signals.design import design_signs
from magcite.link.proposals.signals.figures import figure_signs
from magcite.link.proposals.signals.manner import manner_signs
from magcite.link.proposals.signals.naming import naming_signs
from magcite.link.proposals.signals.paper import paper_signs
from magcite.link.proposals.signals.people import people_signs
from magcite.link.proposals.signals.vocabulary import vocabulary_signs
from magcite.model import ClaimKind

__all__ = ["Held", "hold", "prior"]

_SIGNALS: tuple[Callable[[Reading, Fingerprint, Index], Iterator[Sign]], ...] = (
    figure_signs,
    naming_signs,
    vocabulary_signs,
    design_signs,
    people_signs,
    paper_signs,
    manner_signs,
)
_MOST_WORDS = 8  # reasons that a person reads


@dataclass(frozen=True, slots=True)
class Held:
    """One record held against one claim.

    Attributes:
        place: of the record in the index.
        points: the sum of all signs, the prior among them.
        signs: what was seen.
    """

    place: int
    points: float
    signs: tuple[Sign, ...]

    def with_sign(self, sign: Sign) -> "Held":
        """Return the same with one more observation."""
        return Held(self.place, self.points + sign.points, (*self.signs, sign))

    @property
    def reasons(self) -> tuple[str, ...]:
        """What was seen, the weightiest first."""
        seen = sorted((one for one in self.signs if one.words), key=_by_weight)
        return tuple(one.words for one in seen[:_MOST_WORDS])


def _by_weight(sign: Sign) -> float:
    return -abs(sign.points)


def prior(reading: Reading, index: Index) -> float:
    """Return what a record is worth to a claim before anything of it is seen."""
    weights = index.weights.decision
    points = weights["prior"]
    if reading.lost:
        points += weights["lost_link"]
    elif not reading.counts_people and all(claim.kind is not ClaimKind.FINDING for claim in reading.claims):
        points += weights["no_study"] * (weights["told_of"] if reading.tells_of_a_study else 1.0)
    if reading.study.several and not reading.lost:
        points += weights["several"]
    return points


def hold(reading: Reading, places: Iterable[int], index: Index) -> list[Held]:
    """Hold a claim against some records, by their places in the index; the best first."""
    before = prior(reading, index)
    held = []
    for place in places:
        record = index.fingerprint(place)
        signs = tuple(sign for signal in _SIGNALS for sign in signal(reading, record, index))
        held.append(Held(place, before + sum(sign.points for sign in signs), signs))
    held = [_with_series(one, held, index) for one in held]
    return sorted(held, key=lambda one: (-one.points, one.place))


def _with_series(one: Held, held: Sequence[Held], index: Index) -> Held:
    """Return a record of which no figure is known with a part of what its sister's people, time and dose are worth."""
    if index.fingerprint(one.place).record.has_figures:
        return one
    series = frozenset(index.series(one.place))
    told = [tuple(sign for sign in other.signs if sign.of_series) for other in held if other.place in series]
    best = max(told, key=_worth, default=())
    if not best:
        return one
    words = ", ".join(sign.words for sign in best)
    return one.with_sign(
        Sign(_worth(best) * index.weights.figures["in_series"], f"{words}, in its authors' other paper")
    )


def _worth(signs: Sequence[Sign]) -> float:
    return sum(sign.points for sign in signs)
