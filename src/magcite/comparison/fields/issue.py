"""Issues: a double issue agrees with either half."""

from magcite.comparison.fields.field import Comparer
from magcite.comparison.fields.volume import compare_numbers
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER"]


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the issues by their numbers."""
    return compare_numbers(reference.issue or "", source.issue or "")


COMPARER = Comparer("issue", lambda item: item.issue, compare)
