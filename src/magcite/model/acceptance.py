"""What the author decided and magcite remembers: differences that are accepted, and works that are not duplicates."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from magcite.model.item import Item

__all__ = ["ACCEPTED_FILE", "Acceptances", "AcceptedDifference", "Accepting", "DistinctWorks", "Misread", "Standing"]

ACCEPTED_FILE = "accepted.yaml"
"""Lies in the folder of references, or follows the whole name of a single file: list.bib -> list.bib.accepted.yaml."""


class _Record(Protocol):
    """What is known of a reference; `magcite.model.Reference` is one."""

    @property
    def citekey(self) -> str: ...
    @property
    def item(self) -> Item: ...


@dataclass(frozen=True, slots=True)
class AcceptedDifference:
    """A difference between a reference and a registry that the author knows of and keeps.

    Attributes:
        citekey: of the reference.
        field: CSL name ("issued").
        here: what the reference said when it was accepted.
        registry: what the registry said then.
        reason: never empty.
        until: last day on which it holds, ISO 8601 date; None: for as long as both sides stay.
        work: the reference's best identifier, prefixed ("doi:10.x/y"), by which a renamed one is found; None without.
        line: in its file, from 1.
    """

    citekey: str
    field: str
    here: str
    registry: str
    reason: str
    until: str | None = None
    work: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class DistinctWorks:
    """Two references that look like one work and are two.

    Attributes:
        citekeys: of both; the order means nothing.
        works: best identifiers of both in the same order, prefixed; "" for one that has none.
        reason: never empty.
        line: in its file, from 1.
    """

    citekeys: tuple[str, str]
    reason: str
    works: tuple[str, str] = ("", "")
    line: int = 1


Accepting = AcceptedDifference | DistinctWorks


@dataclass(frozen=True, slots=True)
class Misread:
    """An entry that could not be understood, and so accepts nothing: where it stands, and why."""

    line: int
    column: int
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """An accepted difference held against what both sides say at present.

    Attributes:
        lapsed: why it is not in force, in words ("accepted until 2026-01-01"); None while it is.
    """

    difference: AcceptedDifference
    lapsed: str | None = None


@dataclass(frozen=True, slots=True)
class Acceptances:
    """All that the author accepted, in file order.

    Attributes:
        path: of the file, for messages.
        misread: entries that accept nothing.
    """

    entries: tuple[Accepting, ...] = ()
    path: str = ""
    misread: tuple[Misread, ...] = ()

    def on(self, reference: _Record) -> Iterator[AcceptedDifference]:
        """Yield the differences accepted for a reference, found by its citekey or by its work."""
        for entry in self.entries:
            if isinstance(entry, AcceptedDifference) and _is(reference, entry.citekey, entry.work):
                yield entry

    def parts(self, one: _Record, other: _Record) -> bool:
        """Whether the author said that two references are two works."""
        for entry in self.entries:
            if isinstance(entry, DistinctWorks):
                (left, right), (left_work, right_work) = entry.citekeys, entry.works
                if _is(one, left, left_work) and _is(other, right, right_work):
                    return True
                if _is(other, left, left_work) and _is(one, right, right_work):
                    return True
        return False


def _is(reference: _Record, citekey: str, work: str | None) -> bool:
    """Whether an entry means a reference: by its work where the entry names one, otherwise by its citekey.

    The work comes first, so that a citekey that another work has taken over leads nobody astray.
    """
    identifiers = [one.prefixed for one in reference.item.identifiers]
    if work and identifiers:
        return work in identifiers
    return reference.citekey == citekey
