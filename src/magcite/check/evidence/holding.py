"""The other side of a comparison: all evidence that is held on one work, each part with its origin.

The author's own reading wins over a derived one; silence of both is silence. A comparator may be nobody else: each
language's `[baseline]`.

Attributes of the table:
    start: how people were themselves: "baseline", with a word of `whose` before it, and of `values` behind.
    nobody: phrases that say as much: "no control group".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from magcite.comparison.origins import readings_with_origins
from magcite.comparison.study import Study, study_of
from magcite.language.cue_forms import alternations
from magcite.language.every_language import cues_of_all
from magcite.language.messages import recalled
from magcite.model import Derived, Evidence, Fact, FactKind, Found, Lock, Reference, descriptions
from magcite.phrases import phrase

__all__ = ["Holding", "Told"]


@cache
def _baseline() -> re.Pattern[str]:
    one = alternations(cues_of_all("baseline"))
    of_own = rf"(?:{one['whose']}\s)?{one['start']}(?:\s{one['values']})?"
    return re.compile(rf"(?:{of_own}|{one['nobody']})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that was derived, and where it comes from, in words."""

    fact: Fact
    origin: str


@dataclass(frozen=True, eq=False)
class Holding:
    """What is held on a work; each is equal to itself alone.

    Attributes:
        lock: empty where its identifier belongs to another work: what the lock holds is not its own.
        kept: see `once`.
    """

    reference: Reference
    lock: Lock
    kept: dict[object, object] = field(default_factory=dict, init=False, repr=False)

    @property
    def evidence(self) -> Evidence | None:
        """The evidence in the reference's file, confirmed or not; None without any."""
        return self.reference.evidence

    @property
    def origin(self) -> str:
        """Where that evidence comes from, in words."""
        path = self.reference.place.path
        where = phrase("evidence in {path}", path=path) if path else phrase("the reference's evidence")
        if self.evidence is not None and self.evidence.derived:
            return phrase(
                "{where}, derived from {what} and not confirmed", where=where, what=recalled(self.evidence.derived)
            )
        return where

    @property
    def confirmed(self) -> bool:
        """Whether that evidence is the author's own reading, or confirmed by the author."""
        return self.evidence is not None and not self.evidence.derived

    @cached_property
    def answers(self) -> tuple[Found, ...]:
        """The descriptions of this work in the lock; an answer about another work than the one asked for is none."""
        return descriptions(self.lock.about(self.reference.item))

    @cached_property
    def readings(self) -> tuple[tuple[Derived, str], ...]:
        """What was derived of this work, by answer or from its own abstract, each with where it comes from."""
        return readings_with_origins(self.reference, self.answers)

    def told(self, *kinds: FactKind) -> Iterator[Told]:
        """Yield the derived facts of these kinds (all, when none is named), reading by reading."""
        for derived, origin in self.readings:
            for fact in derived.facts:
                if not kinds or fact.kind in kinds:
                    yield Told(fact, origin)

    @cached_property
    def study(self) -> Study:
        """How the study was made, and whom or what it studied, as far as that is held."""
        return study_of(self.reference, self.answers)

    @cached_property
    def had_one_group(self) -> bool:
        """Whether it is held that people were compared with nobody but themselves, before."""
        comparator = self.evidence.comparator if self.evidence else None
        return self.study.is_of_one_group or bool(comparator and _baseline().fullmatch(comparator.strip()))

    @property
    def is_any(self) -> bool:
        """Whether anything is held that a claim can be compared with."""
        return self.evidence is not None or any(one.text for one, _ in self.readings)
