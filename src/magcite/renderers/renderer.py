"""What a renderer is."""

from collections.abc import Callable
from dataclasses import dataclass

from magcite.model import Bibliography, Entry, Unreadable

__all__ = ["Renderer"]


def _nothing(_entry: Entry) -> tuple[Unreadable, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format.

    Attributes:
        name: as it is asked for ("csl-json").
        writes_back: which of an entry's values that nobody could understand it writes as they came.
        shows_entries: whether it writes references as the style formats them; False for what is data.
    """

    name: str
    render: Callable[[Bibliography], str]
    writes_back: Callable[[Entry], tuple[Unreadable, ...]] = _nothing
    shows_entries: bool = True
