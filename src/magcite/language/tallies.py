"""The verbs of a language's `[tallies]` table: what happened to how many, and what it is called."""

from dataclasses import dataclass
from functools import cache

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import table_of

__all__ = ["Tallies", "load_tallies"]


@dataclass(frozen=True, slots=True)
class Tallies:
    """How it is told what became of the people of a group.

    Attributes:
        have: verbs whose object is what happened.
        events: what happened, by its name, with the verbs that tell it alone.
    """

    have: Narrowed
    events: tuple[tuple[str, Narrowed], ...]


@cache
def load_tallies(tag: str) -> Tallies | None:
    """Return a language's verbs; None for a language whose data has none."""
    table = table_of(tag, "tallies")
    if not table:
        return None
    events = tuple((name, pattern(tuple(verbs))) for name, verbs in table["events"].items())
    return Tallies(pattern(tuple(table["have"])), events)
