"""Two falls whose figures an abstract sets side by side: who fell by more is lower.

"Had fallen by 48 % with calcium and by 30 % with placebo": the larger figure is no higher level.
"""

import re

from magcite.language.assertions.scaling import OPPOSITE
from magcite.model import Direction, Finding

__all__ = ["way_of_falls"]

_FELL = re.compile(
    r"\b(?:fallen|fell|falls|decreased|decreases|declined|declines|dropped|drops|reduced|diminished|lessened|shrunk|shrank)"
    r"\s+(?:significantly\s+)?by\s+(?:an?\s+(?:mean|average|median)\s+of\s+)?[\d.·]",
    re.IGNORECASE,
)


def way_of_falls(finding: Finding, words: str) -> Direction | None:
    """Return which way a result went, where its direction was read off two figures as if they were levels.

    Args:
        finding: the result, whose figures are those of its arm and of the other one.
        words: of the abstract that tell it.
    """
    way = finding.direction
    if finding.figures is None or way not in OPPOSITE or _FELL.search(words) is None:
        return way
    one, other = finding.figures
    as_level = Direction.HIGHER if one > other else Direction.LOWER if one < other else None
    return OPPOSITE[way] if way is as_level else way
