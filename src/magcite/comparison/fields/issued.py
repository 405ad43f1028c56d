"""Years: the year online and the year in print are both right."""

from magcite.comparison.fields.field import Comparer
from magcite.comparison.fields.preprint import is_preprint, versions_apart
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER", "years_of"]

_MOST_YEARS_TO_PRINT = 4
_OTHER_DATES = frozenset({"issued-date", "published-date", "published-print-date", "published-online-date"})


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
    if apart == 1 or ours in _other_years(source):
        return FieldVerdict.COMPATIBLE
    later = int(ours) - int(theirs) if is_preprint(source) else int(theirs) - int(ours)
    if versions_apart(reference, source) and 0 < later <= _MOST_YEARS_TO_PRINT:
        return FieldVerdict.UNKNOWN  # a preprint comes before the version of record
    return FieldVerdict.DIFFERS


def years_of(item: Item) -> frozenset[int]:
    """Return all years that are right of a work, in print and online; empty when none is known."""
    years = {item.issued.year} if item.issued and item.issued.year is not None else set()
    return frozenset(years | {int(year) for year in _other_years(item) if year.isdecimal()})


def _other_years(item: Item) -> set[str]:
    """Return the years of print, of publication online and so on, where a registry names them beside the first."""
    return {text[:4] for name, text in item.other if name in _OTHER_DATES}


COMPARER = Comparer("issued", state, compare)
