"""Which identifiers stand for one and the same work: in a reference entry, DOI, PMID and PMC links are one citation."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from magcite.identifiers import Identifier, Url
from magcite.model import Citation

__all__ = ["best_identifier", "one_per_work", "rank", "same_page"]

_RANK = {"doi": 0, "pmid": 1, "pmcid": 2, "arxiv": 3, "isbn": 4, "url": 6}
_HANDLE = 5  # better than a page, for it stays


def best_identifier(found: Iterable[Identifier]) -> Identifier | None:
    """Return the one that says most surely which work is meant; None of none. Of two as good the first."""
    return min(found, key=rank, default=None)


def one_per_work(found: Sequence[Citation], begins: Sequence[int] = ()) -> list[Citation]:
    """Return one citation for each work that an entry or note cites, by its best identifier.

    An identifier belongs to the same work as those before it until one of its scheme is there already: a second DOI
    begins a second work. A citekey is a work of its own, and an archived copy of a page is that page.

    Args:
        found: in page order.
        begins: places on the page, in order, where the entry of a work begins for sure.
    """
    works: list[list[Citation]] = []
    entry = -1
    for citation in found:
        place = bisect_right(begins, citation.span.start)
        if works and place == entry and _goes_on(works[-1], citation.target):
            works[-1].append(citation)
        else:
            works.append([citation])
        entry = place
    return [min(work, key=_rank) for work in works]


def _goes_on(work: Sequence[Citation], target: Identifier | None) -> bool:
    if target is None or work[0].target is None:
        return False
    schemes = [one.target for one in work if one.target is not None and rank(one.target) == rank(target)]
    if isinstance(target, Url):
        pages = [one for one in schemes if isinstance(one, Url)]
        return not pages or any(same_page(one, target) for one in pages)
    return all(one == target for one in schemes)


def same_page(one: Url, other: Url) -> bool:
    """Whether two addresses are one page, or an archived copy of it, which holds the address of the page."""
    return one.page == other.page or one.page.find(other.page) > 0 or other.page.find(one.page) > 0


def _rank(citation: Citation) -> int:
    return rank(citation.target) if citation.target is not None else 0


def rank(identifier: Identifier) -> int:
    """Return how surely an identifier says which work is meant; less is surer."""
    if isinstance(identifier, Url) and identifier.registered:
        return _HANDLE
    return _RANK[identifier.scheme]
