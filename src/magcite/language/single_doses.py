"""One dose and no more: "as a single dose", «en enda dos». The cues are each language's table `[single_doses]`."""

from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import cue_lists

__all__ = ["find_single", "says_daily"]


@dataclass(frozen=True, slots=True)
class _Forms:
    single: Narrowed
    daily: Narrowed


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "single_doses")
    return _Forms(pattern(table["single"]), pattern(table["daily"]))


def find_single(text: str, language: str) -> tuple[int, int] | None:
    """Return where a text says that something was taken once, start and end; None where it does not."""
    match = _forms(language).single.search(text)
    return match.span() if match else None


def says_daily(text: str, language: str) -> bool:
    """Return whether a text says that something was done again: by the day, or at several times."""
    return _forms(language).daily.search(text) is not None
