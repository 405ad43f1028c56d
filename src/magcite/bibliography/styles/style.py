"""What a citation style is: how it writes a reference, and how it sorts them."""

from collections.abc import Callable
from dataclasses import dataclass

from magcite.model import Item, Run

__all__ = ["SortKey", "Style"]

SortKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style.

    Attributes:
        format_reference: (item, language) to the reference, without a line end.
        sort_key: (item, language) to a key that compares with every other key of the style.
        same_label: (item, language) to what a citation in text would show, so that two works which share it get
            the year suffixes a, b, ...; "" for a style that needs none.
    """

    name: str
    format_reference: Callable[[Item, str], tuple[Run, ...]]
    sort_key: Callable[[Item, str], SortKey]
    same_label: Callable[[Item, str], str]
