"""Values and ranges of one unit against each other."""

from magcite.comparison.quantities.reach import Reach, reach_of
from magcite.comparison.quantities.rounding import is_rounded
from magcite.model import Quantity, Relation

__all__ = ["same_values"]


def same_values(one: Quantity, other: Quantity) -> bool | None:
    """Return whether two quantities of the same unit may be the same; None for one value inside the other's range.

    It makes no difference which comes first. Two ranges are the same where both ends are, and apart where either is
    not. "More than" and "less than" are bounds: they fit what lies on their side, and leave a range around them open.
    """
    if one.high is not None and other.high is not None:
        return _ends_fit(one, other)
    if one.high is None and other.high is None:
        return is_close(one, other)
    single, wide = (one, other) if one.high is None else (other, one)
    ends = sorted((wide.value, wide.high if wide.high is not None else wide.value))
    if single.relation in {Relation.MORE, Relation.LESS}:
        return _bound_fits(single, ends)
    return None if reach_of(single).meets(Reach(*ends)) else False


def is_close(one: Quantity, other: Quantity) -> bool:
    """Return whether two single values of one unit may be the same: by rounding either, or as far as hedges reach."""
    if is_rounded(one.value, other.value) or is_rounded(other.value, one.value):
        return True
    return reach_of(one).meets(reach_of(other))


def _ends_fit(one: Quantity, other: Quantity) -> bool:
    mine = sorted((one.value, one.high or 0.0))
    theirs = sorted((other.value, other.high or 0.0))
    hedged = Relation.ABOUT in {one.relation, other.relation}
    return all(
        is_rounded(a, b) or is_rounded(b, a) or (hedged and abs(a - b) <= max(abs(a), abs(b)) / 10)
        for a, b in zip(mine, theirs, strict=True)
    )


def _bound_fits(bound: Quantity, ends: list[float]) -> bool | None:
    low, high = ends
    if bound.relation is Relation.MORE:
        return False if bound.value > high else True if is_rounded(bound.value, low) else None
    return False if bound.value < low else True if is_rounded(bound.value, high) else None
