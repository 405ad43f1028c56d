"""What is measured in place of an illness or an end, and what writers make of it: bone density told as fractures.

The table is data, `data/bilingual/surrogates.toml`. A concept of it stands for those that are narrower, too.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from magcite.language.concepts import is_within

__all__ = ["DEATH", "Surrogate", "surrogates", "surrogates_of"]

DEATH = "death"  # in the table: of any cause


@dataclass(frozen=True, slots=True)
class Surrogate:
    """One kind of measure.

    Attributes:
        measured: ids of what is measured.
        words: what outcomes are called that no concept names.
        taken_for: ids of what it is told as; "death" is deaths of any cause.
        exactly: those of them that do not stand for what is narrower.
    """

    measured: frozenset[str]
    words: re.Pattern[str] | None
    taken_for: frozenset[str]
    exactly: frozenset[str] = frozenset()

    def is_told_as(self, outcome: str) -> bool:
        """Return whether it is told as the outcome of an id, which is no such measure itself."""
        if any(is_within(outcome, one) for one in self.measured):
            return False
        return outcome in self.taken_for or any(is_within(outcome, one) for one in self.taken_for - self.exactly)

    def is_measured(self, ids: Iterable[str], outcome: str) -> bool:
        """Return whether an outcome is such a measure.

        Args:
            ids: of the concepts that it names.
            outcome: its words, which count only where nothing else is measured in them.
        """
        named = tuple(ids)
        if any(is_within(one, other) for one in named for other in self.measured):
            return True
        return self.words is not None and self.words.search(outcome) is not None


@cache
def surrogates() -> tuple[Surrogate, ...]:
    """Return the table, in order."""
    path = files("magcite.language").joinpath("data", "bilingual", "surrogates.toml")
    table = tomllib.loads(path.read_text("utf-8"))
    return tuple(
        Surrogate(_ids(one["measured"]), _pattern(one.get("words")), *_taken(one["taken_for"]))
        for one in table.values()
    )


@cache
def surrogates_of(id: str) -> tuple[Surrogate, ...]:  # noqa: A002 - what the field of a concept is called
    """Return the measures that are told as an outcome.

    Args:
        id: of its concept; "death" for deaths of any cause.
    """
    return tuple(one for one in surrogates() if one.is_told_as(id))


def _ids(text: str) -> frozenset[str]:
    return frozenset(filter(None, text.split("|")))


def _taken(text: str) -> tuple[frozenset[str], frozenset[str]]:
    named = text.split("|")
    exactly = frozenset(one[1:] for one in named if one.startswith("="))
    return frozenset(one.removeprefix("=") for one in named), exactly


def _pattern(words: str | None) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE) if words else None
