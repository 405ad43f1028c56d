"""Which stage of a study a number of people is said to be of: allotted, taking part, there at the end, looked at.

The cues are each language's table `[stages]`.
"""

from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import cue_lists

__all__ = ["StageCues", "load_stages"]


@dataclass(frozen=True, slots=True)
class StageCues:
    """How one language tells a stage.

    Attributes:
        allotted: people were put into groups by lot.
        took_part: they took part, or began.
        ended: they were there at the end, analysed, or gone.
        looked_at: they were looked at before the study, and need not have been in it.
    """

    allotted: Narrowed
    took_part: Narrowed
    ended: Narrowed
    looked_at: Narrowed


@lru_cache(maxsize=8)
def load_stages(language: str) -> StageCues:
    """Return a language's cues; an unknown tag gives those of "en".

    Raises:
        KeyError: a data file lacks the table or a list.
    """
    table = cue_lists(language, "stages")
    return StageCues(*(pattern(table[name]) for name in ("allotted", "took_part", "ended", "looked_at")))
