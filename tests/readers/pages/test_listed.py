"""The works a page's own lists describe, and the calls that mean them."""

import pytest

from magcite.link import listed_references, resolve
from magcite.model import CitationState, Date, Item, Library, Name, Origin, Reference
from magcite.readers.pages import read_page

PAGE = """# Tea

Tea lowers stress in nurses (Leaf et al., 2010). Coffee does not [2].
Berg and Ek (2004) saw nothing.

## References

1. Leaf AB, Berg C. Green tea and sleep in nurses. Journal of Invented Tea. 2010;9(2):129-38. (Read twice.)
2. Berg C, Ek D. Coffee at night in pilots. Invented Drinks. 2004;3:15-19.
"""
TEA = Reference(
    "tea",
    Item(
        title="Green tea and sleep in nurses",
        author=(Name("Leaf", "Ann B."), Name("Berg", "Carl")),
        issued=Date(2010),
        container_title="J Invented Tea",
        volume="9",
        page="129-138",
    ),
)


def test_entries_are_read_with_place_fields_and_what_is_left() -> None:
    page = read_page(PAGE, path="p.md")
    assert [(one.number, one.item.title) for one in page.listed] == [
        (1, "Green tea and sleep in nurses"),
        (2, "Coffee at night in pilots"),
    ]
    assert page.listed[0].unparsed == ("Read twice.",)
    assert page.text[page.listed[1].span.start :].startswith("Berg C, Ek D.")


def test_calls_are_lost_until_the_library_has_the_work() -> None:
    page = resolve(read_page(PAGE, path="p.md"), Library((TEA,)))
    cited = [(one.as_read, one.key, one.state) for claim in page.claims for one in claim.citations]
    assert cited == [
        ("(Leaf et al., 2010)", "tea", CitationState.LINKED),
        ("[2]", None, CitationState.LOST),
        ("(2004)", None, CitationState.LOST),
    ]
    assert resolve(page, Library()) == read_page(PAGE, path="p.md")


def test_what_the_library_lacks_becomes_references_that_say_where_they_are_from() -> None:
    page = read_page(PAGE, path="p.md")
    (one,) = listed_references(page, Library((TEA,)))
    assert (one.citekey, one.place.path, one.place.line) == ("berg2004", "p.md", 9)
    assert one.provenance.origin is Origin.PAGE
    assert {"title", "author", "issued", "volume", "page"} <= set(one.provenance.unconfirmed)
    assert "entry 2 of the list on p.md" in (one.provenance.note or "")


@pytest.mark.parametrize(
    "call", ["(Leaf 2009)", "(Lind 2010)", "(see the year 2010)", "(2010)", "(Leaf et al., 2010; and more)"]
)
def test_what_means_no_entry_is_no_citation(call: str) -> None:
    page = read_page(PAGE.replace("(Leaf et al., 2010)", call), path="p.md")
    assert [one.as_read for one in page.claims[0].citations] == []


def test_a_call_that_fits_two_entries_is_left_alone() -> None:
    twice = PAGE + "3. Leaf AB, Lind E. Tea at dawn. Journal of Invented Tea. 2010;9(4):200-3.\n"
    assert [one.as_read for one in read_page(twice, path="p.md").claims[0].citations] == []


def test_a_footnote_without_identifier_describes_a_work() -> None:
    text = (
        "Tea lowers stress.[^1]\n\n[^1]: Leaf AB, Berg C. Green tea and sleep in nurses. J Invented Tea. 2010;9:129.\n"
    )
    page = resolve(read_page(text, path="p.md"), Library((TEA,)))
    assert [(one.key, one.state) for one in page.claims[0].citations] == [("tea", CitationState.LINKED)]
    assert [one.item.title for one in page.listed] == ["Green tea and sleep in nurses"]


def test_lists_under_several_swedish_labels_are_read() -> None:
    text = (
        "# Te\n\nTe ger sömn.\n\n**Källa:**\n1. Leaf A. Tea. J Tea. 2004;3:15.\n\n## Kaffe\n\nKaffe stör.\n\n"
        "**Källor:**\n1. Ek D. Coffee at night in pilots. Invented Drinks. 2005;3:15.\n2. WHO Fact Sheet on Coffee.\n"
    )
    assert [one.number for one in read_page(text, path="p.md").listed] == [1, 2, 3]
