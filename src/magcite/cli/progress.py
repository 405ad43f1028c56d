"""How far the asking has come, on one line of a terminal."""

from collections import Counter as Tally
from typing import TYPE_CHECKING

from magcite.cli.console import Console

if TYPE_CHECKING:
    from magcite.model import Answer, SourceName

__all__ = ["Counter"]


class Counter:
    """Counts answers, and shows the count where progress may be drawn.

    Attributes:
        asked: how many questions were put to sources, each about one identifier.
    """

    def __init__(self, console: Console) -> None:
        self.asked = 0
        self._console = console
        self._source = ""
        self._due = 0
        self._came: Tally[str] = Tally()

    def asking(self, source: "SourceName", count: int) -> None:
        """Begin a new line for a source."""
        self.finish()
        self._source, self._due, self._came = source.label, count, Tally()
        self.asked += count
        self._draw()

    def answered(self, answer: "Answer") -> None:
        """Count one answer by its kind."""
        self._came[type(answer).__name__.lower()] += 1
        self._draw()

    def finish(self) -> None:
        """Clear the line."""
        if self._source:
            self._console.overwrite("")
            self._source = ""

    def _draw(self) -> None:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self._came.items()))
        self._console.overwrite(f"{self._source}: {self._came.total()}/{self._due} {kinds}")
