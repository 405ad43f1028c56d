"""Who is told how the asking goes; printing is the command line's business."""

from typing import Protocol

from magcite.model import Answer, LockedProposal, SourceName

__all__ = ["SILENT", "Progress"]


class Progress(Protocol):
    """Hears what happens while sources are asked."""

    def asking(self, source: SourceName, count: int) -> None:
        """A source is about to be asked about so many identifiers."""

    def answered(self, answer: Answer) -> None:
        """One answer came, or its failure; also a failure that replaces nothing in the lock."""

    def searched(self, proposal: LockedProposal) -> None:
        """A search for a reference without identifier ended, or there was too little to search for."""

    def waiting(self, source: SourceName, seconds: float) -> None:
        """A source asked to be left alone for a while; told from whichever thread was to ask it."""


class _Silent:
    def asking(self, source: SourceName, count: int) -> None:
        """Say nothing."""

    def answered(self, answer: Answer) -> None:
        """Say nothing."""

    def searched(self, proposal: LockedProposal) -> None:
        """Say nothing."""

    def waiting(self, source: SourceName, seconds: float) -> None:
        """Say nothing."""


SILENT: Progress = _Silent()
