"""Which citations find their reference, and what happens to those that do not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi, Identifier, Pmid, Url, identify_url
from magcite.link import resolve
from magcite.model import Citation, CitationState, Item, Library, Page, Reference, Span
from tests.builders import claim, doi_for, page, reference


def cited(key: str | None = None, target: Identifier | None = None, *, state: CitationState | None = None) -> Page:
    one = Citation("[x]", Span(0, 3), key=key, target=target, state=state or CitationState.NOT_IN_LIBRARY)
    return page(replace(claim(), citations=(one,)))


def outcome(before: Page, library: Library) -> tuple[str | None, CitationState]:
    (one,) = resolve(before, library).claims[0].citations
    return one.key, one.state


LIBRARY = Library(
    (
        reference("leone2006"),
        Reference("web", Item(title="A page", url="https://doi.org/10.5555/Hidden")),
        Reference("site", Item(title="A site", url="https://example.org/a#part")),
    )
)


def test_a_key_in_the_library_is_linked() -> None:
    assert outcome(cited("leone2006"), LIBRARY) == ("leone2006", CitationState.LINKED)


def test_a_key_is_exact() -> None:
    assert outcome(cited("Leone2006"), LIBRARY) == ("Leone2006", CitationState.NOT_IN_LIBRARY)


def test_an_identifier_finds_its_reference_in_either_case() -> None:
    assert outcome(cited(target=Doi.parse("10.5555/LEONE2006")), LIBRARY) == ("leone2006", CitationState.LINKED)


def test_an_identifier_that_hides_in_a_reference_s_address_is_found() -> None:
    assert outcome(cited(target=Doi.parse("10.5555/hidden")), LIBRARY) == ("web", CitationState.LINKED)


def test_an_address_is_found_without_its_fragment() -> None:
    target = identify_url("https://EXAMPLE.org/a")
    assert isinstance(target, Url)
    assert outcome(cited(target=target), LIBRARY) == ("site", CitationState.LINKED)


def test_an_identifier_nobody_has_stays_outside() -> None:
    assert outcome(cited(target=Pmid.parse("123")), LIBRARY) == (None, CitationState.NOT_IN_LIBRARY)


def test_a_lost_link_stays_lost() -> None:
    assert outcome(cited(state=CitationState.LOST), LIBRARY) == (None, CitationState.LOST)


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "http://www.example.org/a/", "https://www.example.org/a/#top"]
)
def test_a_link_to_some_page_is_a_citation_where_the_library_has_that_page(address: str) -> None:
    before = page(replace(claim(), citations=(Citation("[x]", Span(0, 3), target=Url.parse(address), tentative=True),)))
    assert outcome(before, LIBRARY) == ("site", CitationState.LINKED)
    assert resolve(before, Library()).claims[0].citations == ()


@pytest.mark.parametrize("address", ["https://example.org/b", "https://example.org/a?p=2", "https://sub.example.org/a"])
def test_another_page_of_the_site_is_not_that_page(address: str) -> None:
    assert outcome(cited(target=Url.parse(address)), LIBRARY) == (None, CitationState.NOT_IN_LIBRARY)


def test_nothing_else_of_the_page_changes() -> None:
    before = cited("leone2006")
    after = resolve(before, LIBRARY)
    assert replace(after, claims=()) == replace(before, claims=())
    assert replace(after.claims[0], citations=()) == replace(before.claims[0], citations=())


KEYS = st.sampled_from(["a", "b", "c"])
CITATIONS = st.one_of(
    st.builds(lambda key: Citation("[x]", Span(0, 3), key=key), KEYS),
    st.builds(lambda key: Citation("[x]", Span(0, 3), target=doi_for(key)), KEYS),
    st.just(Citation("[x]", Span(0, 3), state=CitationState.LOST)),
)
LIBRARIES = st.sets(KEYS).map(lambda keys: Library(tuple(reference(key) for key in sorted(keys))))


@given(st.lists(CITATIONS), LIBRARIES, LIBRARIES)
def test_the_last_library_alone_decides(citations: list[Citation], first: Library, last: Library) -> None:
    before = page(replace(claim(), citations=tuple(citations)))
    assert resolve(resolve(before, first), last) == resolve(before, last)
