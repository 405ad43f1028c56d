"""Years: the year online and the year in print are both right."""

from magcite.check.fields.field import Comparer
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER"]


def state(item: Item) -> str | None:
    """Return the year; None without one, also for "in press"."""
    return str(item.issued.year) if item.issued and item.issued.year is not None else None


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the years; one year apart is no contradiction."""
    ours, theirs = state(reference), state(source)
    if ours is None or theirs is None:
        return FieldVerdict.UNKNOWN
    apart = abs(int(ours) - int(theirs))
    if apart == 0:
        return FieldVerdict.SAME
    return FieldVerdict.COMPATIBLE if apart == 1 else FieldVerdict.DIFFERS


COMPARER = Comparer("issued", state, compare)
