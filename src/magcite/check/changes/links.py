"""Addresses that lead nowhere, as changes; what could not be looked at, as questions without an answer."""

from magcite.language.messages import recalled
from magcite.model import Change, ChangeKind, Reference, Severity
from magcite.phrases import phrase

__all__ = ["dead_doi", "dead_link"]


def dead_link(reference: Reference, url: str, reason: str, copy: str | None, *, doi: str | None = None) -> Change:
    """Return that an address of a reference is dead.

    Args:
        reference: whose it is.
        url: the address.
        reason: what its host said ("it answered 404").
        copy: address of an archived copy; None when none is known.
        doi: prefixed, when the address is where this DOI leads; None when it stands in the reference.
    """
    what = (
        phrase("{doi} leads to a page that is gone", doi=doi) if doi else phrase("its URL leads to a page that is gone")
    )
    advice = (
        phrase("an archived copy: {copy}", copy=copy)
        if copy
        else phrase("look for the page elsewhere; no archived copy is known")
    )
    return Change(
        ChangeKind.LINK_ROT,
        Severity.WARNING,
        reference.citekey,
        phrase("{citekey}: {what}", citekey=reference.citekey, what=what),
        doi or url,
        None if doi else "URL",
        url,
        recalled(reason),
        help=advice,
        place=reference.place,
    )


def dead_doi(reference: Reference, doi: str, *, registered: bool) -> Change:
    """Return that a DOI leads nowhere: it is registered without an address, or not at all."""
    words = phrase("is registered, and leads nowhere") if registered else phrase("is not registered")
    return Change(
        ChangeKind.LINK_ROT if registered else ChangeKind.NOT_REGISTERED,
        Severity.WARNING if registered else Severity.ERROR,
        reference.citekey,
        phrase("{citekey}: {doi} {words}", citekey=reference.citekey, doi=doi, words=words),
        doi,
        after=words,
        told_by=("doi.org",),
        help=phrase("look for the work under another identifier, and write that one in the reference"),
        place=reference.place,
    )
