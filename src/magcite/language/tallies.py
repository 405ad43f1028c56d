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
        becoming: the same with verbs in their plain form, "to respond".
        scoring: verbs of those who were tested, "scored lower on".
        doing: verbs whose amount has a name, "slept longer" of sleep duration.
        lower, higher: adjectives of build, by what they are of: "shorter" and "taller" of height.
    """

    have: Narrowed
    events: tuple[tuple[str, Narrowed], ...]
    becoming: tuple[tuple[str, Narrowed], ...]
    scoring: Narrowed
    doing: tuple[tuple[str, Narrowed], ...]
    lower: tuple[tuple[str, Narrowed], ...]
    higher: tuple[tuple[str, Narrowed], ...]


@cache
def load_tallies(tag: str) -> Tallies | None:
    """Return a language's verbs; None for a language whose data has none."""
    table = table_of(tag, "tallies")
    if not table:
        return None
    events, doing, lower, higher = (_by_name(table[name]) for name in ("events", "doing", "lower", "higher"))
    becoming = _by_name(table["becoming"])
    return Tallies(
        pattern(tuple(table["have"])), events, becoming, pattern(tuple(table["scoring"])), doing, lower, higher
    )


def _by_name(table: dict[str, list[str]]) -> tuple[tuple[str, Narrowed], ...]:
    return tuple((name, pattern(tuple(words))) for name, words in table.items())
