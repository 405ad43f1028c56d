"""Publishers: agreement can be seen, and disagreement cannot."""

from magcite.comparison.fields.field import Comparer, comparable
from magcite.comparison.fields.words import PUBLISHER_WORDS
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER"]


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the publishers; a registry names today's owner, so another name contradicts nothing: UNKNOWN."""
    if reference.publisher == source.publisher:
        return FieldVerdict.SAME
    ours, theirs = (set(comparable(item.publisher or "").split()) for item in (reference, source))
    return FieldVerdict.COMPATIBLE if (ours & theirs) - PUBLISHER_WORDS else FieldVerdict.UNKNOWN


COMPARER = Comparer("publisher", lambda item: item.publisher, compare)
