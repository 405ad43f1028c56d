"""Crossref's bibliographic search: the works that a reference without a DOI may mean.

Protocol: https://www.crossref.org/documentation/retrieve-metadata/rest-api/tips-for-using-the-crossref-rest-api/ and
https://github.com/CrossRef/rest-api-doc#field-queries (`query.bibliographic`). What it finds are candidates: how well
one fits is judged by whoever asked, and a search that finds nothing says nothing.
"""

from magcite.identifiers import Doi
from magcite.model import Found, SourceName
from magcite.sources.crossref import found_in, items_in
from magcite.sources.payload import verbatim
from magcite.sources.source import CrossrefCall, Reply

__all__ = ["call", "call_for_place", "parse"]

_LONGEST = 600  # characters; more makes an address that servers refuse


def call(words: str, *, rows: int = 5) -> CrossrefCall:
    """Describe a search for some words, or a whole reference as it stands in a list."""
    return CrossrefCall((), rows=rows, bibliographic=" ".join(words.split())[:_LONGEST])


def call_for_place(container: str, years: tuple[int, int], *, rows: int = 20) -> CrossrefCall:
    """Describe a search for works that appeared in a journal or proceedings in these years, both included."""
    line = " ".join(container.split())[:_LONGEST]
    return CrossrefCall((), rows=rows, bibliographic=line, container=line, years=years)


def parse(reply: Reply, at: str) -> tuple[Found, ...]:
    """Return the works found, the best first in Crossref's opinion, each under its own DOI.

    Raises:
        PayloadError: the reply is not Crossref's list.
    """
    items = items_in(reply)
    named = [verbatim(item, "DOI") for item in items]
    dois = tuple(Doi(said, said.lower()) for said in named if said)
    found = found_in(items, dois, at, SourceName.CROSSREF)
    return tuple(found[doi] for doi in dict.fromkeys(dois) if doi in found)
