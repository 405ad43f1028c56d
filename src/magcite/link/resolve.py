"""Citations that name their work, tied to the references of the library."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from magcite.link.listed import in_library
from magcite.model import Citation, CitationState, Library, Page, Reference

__all__ = ["resolve"]


def resolve(page: Page, library: Library) -> Page:
    """Return the page with key and state of every citation settled; nothing else of it changes.

    A citekey must be spelled exactly as in the library. An identifier finds the reference that carries it, a web
    address also the reference with the identifier that hides in it. A lost citation stays lost unless it calls an entry
    that describes a work of the library; a tentative one that
    no reference answers to is dropped. Resolving again, with this library or another, gives what that library alone
    would have given, dropped citations aside.
    """
    calls = any(citation.described is not None for claim in page.claims for citation in claim.citations)
    meant = in_library(page.listed, library) if calls else {}
    return replace(
        page,
        claims=tuple(
            replace(claim, citations=tuple(_settled(claim.citations, library, meant))) for claim in page.claims
        ),
    )


def _settled(citations: Iterable[Citation], library: Library, meant: Mapping[str, Reference]) -> Iterator[Citation]:
    for citation in citations:
        called = citation.described is not None and citation.target is None
        settled = _settle_call(citation, meant) if called else _settle(citation, library)
        if settled.state is CitationState.LINKED or not citation.tentative:
            yield settled


def _settle_call(citation: Citation, meant: Mapping[str, Reference]) -> Citation:
    reference = meant.get(" ".join((citation.described or "").split()))
    if reference is None:
        return replace(citation, key=None, state=CitationState.LOST)
    return replace(citation, key=reference.citekey, state=CitationState.LINKED)


def _settle(citation: Citation, library: Library) -> Citation:
    if citation.key is None and citation.target is None:
        return citation
    reference = _find(citation, library)
    if reference is not None:
        return replace(citation, key=reference.citekey, state=CitationState.LINKED)
    # a key that stands beside an identifier in a linked citation came from another library, not from the page
    borrowed = citation.target is not None and citation.state is CitationState.LINKED
    return replace(citation, key=None if borrowed else citation.key, state=CitationState.NOT_IN_LIBRARY)


def _find(citation: Citation, library: Library) -> Reference | None:
    if citation.target is not None and (reference := library.find(citation.target)) is not None:
        return reference
    written = citation.key if citation.target is None or citation.state is not CitationState.LINKED else None
    return library.get(written) if written is not None else None
