"""The form of a language's `[subgroups]`: an effect that is told as stronger in some people than in others."""

from dataclasses import dataclass

from magcite.language.cues import Cues

__all__ = ["SubgroupCues"]


@dataclass(frozen=True, slots=True)
class SubgroupCues:
    """Cues for subgroups; `subgroups.py` says how they combine.

    Attributes:
        effects: what is stronger ("the effect"), or does more ("helps").
        degrees: how much more ("stronger", "most"), beside one of the effects.
        groups: words before or around the people ("among", "those who").
        graded: words that tell how an effect grows with what people took, and not between people ("the more").
        interactions: words by which evidence names that an effect differs between people.
        sexes, ages: words by which evidence says that it differs by sex or by age.
    """

    effects: Cues
    degrees: Cues
    groups: Cues
    graded: Cues
    interactions: Cues
    sexes: Cues
    ages: Cues
