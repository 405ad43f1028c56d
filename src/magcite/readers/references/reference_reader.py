"""The declaration each format of references ends with."""

from dataclasses import dataclass
from typing import Protocol

from magcite.model import Reference

__all__ = ["ReferenceReader"]


class _Read(Protocol):
    """Turns the text of a file into its references; raises ReferenceFileError where nothing in it can be read."""

    def __call__(self, text: str, *, path: str) -> tuple[Reference, ...]: ...


@dataclass(frozen=True, slots=True)
class ReferenceReader:
    """A format of references.

    Attributes:
        format: its name on the command line.
        endings: of its files, in lower case, the usual one first.
        read: returns the references of a file, in file order; `path` is for messages and places.
    """

    format: str
    endings: tuple[str, ...]
    read: _Read
