"""Two falls whose figures an abstract sets side by side: who fell by more is lower.

"Had fallen by 48 % with calcium and by 30 % with placebo": the larger figure is no higher level. The cues: each
language's `[fallen]`.

Attributes of the table:
    fell: verbs of falling; by: what opens by how much they did.
    mean: words between that make the figure an average: "a mean of".
"""

from functools import cache

from magcite.language.assertions.scaling import OPPOSITE
from magcite.language.cue_forms import alternations
from magcite.language.cues import Narrowed
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.model import Direction, Finding

__all__ = ["way_of_falls"]


@cache
def _fell() -> Narrowed:
    one = alternations(cues_of_all("fallen"), "by", "mean")
    return pattern_of_all("fallen", "fell", after=rf"\s+{one['by']}\s+(?:{one['mean']}\s+)?[\d.·]")


def way_of_falls(finding: Finding, words: str) -> Direction | None:
    """Return which way a result went, where its direction was read off two figures as if they were levels.

    Args:
        finding: the result, whose figures are those of its arm and of the other one.
        words: of the abstract that tell it.
    """
    way = finding.direction
    if finding.figures is None or way not in OPPOSITE or _fell().search(words) is None:
        return way
    one, other = finding.figures
    as_level = Direction.HIGHER if one > other else Direction.LOWER if one < other else None
    return OPPOSITE[way] if way is as_level else way
