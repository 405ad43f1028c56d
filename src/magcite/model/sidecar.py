"""Sidecars: sources of claims on a page whose own text is left alone."""

from dataclasses import dataclass

from magcite.identifiers import Identifier
from magcite.model.anchor import Anchor
from magcite.model.page import ClaimKind, Intent

__all__ = ["SIDECAR_ENDING", "Sidecar", "SidecarCitation", "SidecarEntry"]

SIDECAR_ENDING = ".claims.yaml"
"""Follows the page's whole name: page.txt -> page.txt.claims.yaml."""


@dataclass(frozen=True, slots=True)
class SidecarCitation:
    """One source of a claim: by citekey or by identifier, never both."""

    key: str | None = None
    target: Identifier | None = None
    intent: Intent = Intent.CITES_AS_EVIDENCE
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class SidecarEntry:
    """One claim in a sidecar.

    Attributes:
        claim: id of the claim when it was recorded; None in an entry written by hand.
        kind: what the author says it is; None: told from its words.
        notes: the author's own; None without any.
        gone: whether the entry says that the page does not have the claim.
        refused: whether it says that no reference of the library is meant, so that none is proposed.
        line, column: where the entry stands in its file, from 1.
    """

    anchor: Anchor
    citations: tuple[SidecarCitation, ...] = ()
    claim: str | None = None
    kind: ClaimKind | None = None
    notes: str | None = None
    gone: bool = False
    line: int = 1
    column: int = 1
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A sidecar, read.

    Attributes:
        path: as the user names it.
        seen: digests of all sentences of the page when the entries were recorded; None when nobody noted them.
    """

    path: str
    entries: tuple[SidecarEntry, ...] = ()
    seen: tuple[str, ...] | None = None
