"""Changes in per cent, and the ratios they are: 34 % lower is a ratio of 0.66.

Per cent and percentage points are never the same. Which ratio (of risks, odds or hazards) is for the caller to keep
apart.
"""

from magcite.comparison.quantities.reach import Reach
from magcite.comparison.quantities.rounding import precision_of
from magcite.comparison.quantities.spans import same_values
from magcite.model import Quantity

__all__ = ["change_of_ratio", "ratio_band", "ratio_of_change", "same_change"]

_POINTS = "pp"


def ratio_of_change(percent: float) -> float:
    """Return the ratio a change in per cent amounts to: 0.66 for -34.0, 1.24 for 24.0."""
    return float(f"{1 + percent / 100:.12g}")


def change_of_ratio(ratio: float) -> float:
    """Return the change in per cent that a ratio amounts to: -34.0 for 0.66."""
    return float(f"{(ratio - 1) * 100:.12g}")


def ratio_band(percent: float) -> Reach:
    """Return the ratios that people round to a change in per cent: 0.655 to 0.665 for -34.0.

    The change shows whole per cents at the coarsest, and a ratio two decimals at the finest.
    """
    half = 10.0 ** min(precision_of(percent), 0) / 2
    return Reach(round(ratio_of_change(percent - half), 10), round(ratio_of_change(percent + half), 10))


def same_change(one: Quantity, other: Quantity) -> bool | None:
    """Return whether two changes may be the same; per cent is never percentage points, nor a fall a rise."""
    if (one.unit == _POINTS) != (other.unit == _POINTS):
        return False
    if one.unit != other.unit:
        return None
    return same_values(one, other)
