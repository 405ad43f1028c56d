"""The declaration each page format ends with."""

from collections.abc import Callable
from dataclasses import dataclass

from magcite.readers.pages.blocks import Reading

__all__ = ["PageReader"]


@dataclass(frozen=True, slots=True)
class PageReader:
    """A page format.

    Attributes:
        format: its name on the command line.
        read: turns the page's text into blocks; raises PageError where that cannot be done. It is told the
            language when the user says it, for formats where words tell what a line is.
    """

    format: str
    read: Callable[[str, str | None], Reading]
