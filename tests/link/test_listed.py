"""What a page's own lists describe: citekeys that the lock knows, repetitions, and the calls that mean an entry."""

from types import MappingProxyType

import pytest

from magcite.link.listed import listed_references, with_listed
from magcite.matching import question_digest, questions_for
from magcite.model import (
    CitationState,
    Item,
    Library,
    Lock,
    LockedProposal,
    Name,
    Page,
    ProposalState,
    Reference,
    SourceName,
)
from magcite.readers.pages import read_page

TEA = "Leaf AB, Berg C. Green tea and sleep in nurses. Journal of Invented Tea. 2010;9(2):129-38."
_NONE = Library()
COFFEE = "Berg C, Ek D. Coffee at night in pilots. Invented Drinks. 2004;3:15-19."


def page_of(*entries: str, path: str = "p.md") -> Page:
    listed = "\n".join(f"{number}. {entry}" for number, entry in enumerate(entries, 1))
    return read_page(f"# Tea\n\nTea lowers stress (Leaf et al., 2010).\n\n## References\n\n{listed}\n", path=path)


def keys_of(page: Page, lock: Lock, library: Library = _NONE) -> list[str]:
    return [one.citekey for one in listed_references(page, library, lock)]


def lock_of(page: Page, *keys: str) -> Lock:
    """Return a lock that holds what searches for a page's entries came to, under these citekeys."""
    proposals = {}
    for key, one in zip(keys, listed_references(page, Library()), strict=True):
        (question,) = questions_for((one,))
        digest = question_digest(question)
        proposals[key] = LockedProposal(key, ProposalState.NONE, digest, SourceName.CROSSREF, "2026-01-01T00:00:00Z")
    return Lock(proposals=MappingProxyType(proposals))


def test_an_entry_keeps_the_citekey_it_was_searched_for_under() -> None:
    page = page_of(TEA, COFFEE)
    assert keys_of(page, Lock()) == ["leaf2010", "berg2004"]
    assert keys_of(page, lock_of(page, "leaf2010z", "berg2004")) == ["leaf2010z", "berg2004"]
    assert keys_of(page_of(COFFEE, TEA), lock_of(page, "leaf2010z", "berg2004")) == ["berg2004", "leaf2010z"]


def test_an_entry_leaves_the_citekey_of_another_pages_entry_alone() -> None:
    other = page_of("Leaf AB. Naps of gardeners in June. Invented Sleep. 2010;1:1-9.", path="other.md")
    assert keys_of(page_of(TEA), lock_of(other, "leaf2010")) == ["leaf2010b"]


def test_a_citekey_of_the_library_is_never_an_entrys() -> None:
    library = Library((Reference("leaf2010", Item(title="Another thing altogether", author=(Name("Leaf", "Z."),))),))
    page = page_of(TEA)
    assert keys_of(page, lock_of(page, "leaf2010"), library) == ["leaf2010b"]


@pytest.mark.parametrize(
    ("again", "count"),
    [
        pytest.param("Leaf AB et al. Journal of Invented Tea. 2010 (see above).", 1, id="author-journal-year"),
        pytest.param("Leaf AB, Berg C. Green tea and sleep in nurses. J Invented Tea 2010;9:129.", 1, id="in-full"),
        pytest.param("Leaf AB et al. Another Journal. 2010 (see above).", 2, id="another-journal"),
        pytest.param("Leaf AB et al. Journal of Invented Tea. 2011 (see above).", 2, id="another-year"),
    ],
)
def test_an_entry_that_repeats_one_above_it_is_left_out(again: str, count: int) -> None:
    page = page_of(TEA, again)
    assert len(listed_references(page, Library())) == count
    _, library = with_listed((page,), Library())
    assert len(library) == count


def test_a_call_gets_the_citekey_of_its_entry_and_stays_lost() -> None:
    page = page_of(TEA, COFFEE)
    (tied,), library = with_listed((page,), Library())
    (citation,) = tied.claims[0].citations
    assert (citation.key, citation.state) == ("leaf2010", CitationState.LOST)
    assert tied.cited == frozenset()
    assert [one.citekey for one in library] == ["leaf2010", "berg2004"]


def test_pages_without_lists_leave_everything_as_it_is() -> None:
    page, library = read_page("# Tea\n\nTea is hot.\n", path="p.md"), Library()
    assert with_listed((page,), library) == ((page,), library)
