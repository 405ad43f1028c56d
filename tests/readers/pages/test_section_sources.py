"""Lists that close a section are what its claims rest on."""

import pytest

from magcite.model import Page
from magcite.readers.pages import read_page

TEA = "Leaf AB, Berg C. Green tea and sleep in nurses. Journal of Invented Tea. 2010;9(2):129-38."
COFFEE = "Berg C, Ek D. Coffee at night in pilots. Invented Drinks. 2004;3:15-19."
SECTIONS = f"""# Drinks

## Tea
Tea lowered stress in 40 nurses.

**Sources:**
1. {TEA}
2. WHO Fact Sheet on Tea.

## Coffee
Coffee kept 12 pilots awake.

**Sources:**
- {COFFEE}
"""


def cited(page: Page) -> dict[str, list[str]]:
    """Return for each claim what its citations name: an identifier, or the first word of an entry."""
    return {
        claim.text: [one.target.prefixed if one.target else (one.described or "").split()[0] for one in claim.citations]
        for claim in page.claims
    }


def test_each_section_rests_on_its_own_list() -> None:
    page = read_page(SECTIONS, path="p.md")
    assert cited(page) == {
        "Tea lowered stress in 40 nurses.": ["Leaf", "WHO"],
        "Coffee kept 12 pilots awake.": ["Berg"],
    }
    (first, _), (coffee,) = (claim.citations for claim in page.claims)
    assert (first.as_read, coffee.as_read) == ("Sources 1", "Sources 1")
    assert page.text[coffee.span.start : coffee.span.end] == COFFEE
    assert [one.number for one in page.listed] == [1, 2, 3]


def test_headings_above_the_lists_serve_as_well_as_labels() -> None:
    page = read_page(SECTIONS.replace("**Sources:**", "### Sources\n"), path="p.md")
    assert list(cited(page).values()) == [["Leaf", "WHO"], ["Berg"]]


def test_html_and_swedish_are_read_likewise() -> None:
    text = (
        "<html lang='sv'><body><h1>Drycker</h1>"
        f"<h2>Te</h2><p>Te gav 40 sköterskor bättre sömn.</p><p><b>Källor:</b></p><ol><li>{TEA}</li></ol>"
        f"<h2>Kaffe</h2><p>Kaffe höll 12 piloter vakna.</p><p><b>Källa:</b></p><ol><li>{COFFEE}</li></ol></body></html>"
    )
    assert list(cited(read_page(text, path="p.html")).values()) == [["Leaf"], ["Berg"]]


def test_a_quotation_is_what_the_sources_are_for() -> None:
    quoted = SECTIONS.replace(
        "Tea lowered stress in 40 nurses.", "> Tea lowered stress in 40 nurses.\n\nStatus: the number is right in 2010."
    )
    found = cited(read_page(quoted, path="p.md"))
    assert found["Tea lowered stress in 40 nurses."] == ["Leaf", "WHO"]
    assert found["Status: the number is right in 2010."] == []


def test_an_identifier_of_an_entry_is_cited() -> None:
    page = read_page(SECTIONS.replace("2004;3:15-19.", "2004;3:15-19. doi:10.5555/coffee"), path="p.md")
    assert cited(page)["Coffee kept 12 pilots awake."] == ["doi:10.5555/coffee"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SECTIONS.replace("nurses.\n", "nurses (Leaf et al., 2010).\n", 1), id="calls-of-its-own"),
        pytest.param(SECTIONS.partition("## Coffee")[0], id="one-list-is-a-bibliography"),
        pytest.param(SECTIONS.replace("**Sources:**\n- ", "**Further reading:**\n- "), id="for-further-reading"),
        pytest.param(
            f"# Drinks\n\nTea lowered stress in 40 nurses.\n\n## References\n\n1. {TEA}\n\n## Sources\n\n1. {COFFEE}\n",
            id="two-lists-of-the-whole-page",
        ),
    ],
)
def test_what_the_place_of_a_list_does_not_tell(text: str) -> None:
    page = read_page(text, path="p.md")
    claim = next(one for one in page.claims if one.text.startswith("Tea"))
    assert not any(one.as_read.startswith("Sources") for one in claim.citations)


def test_many_sections_are_read_in_linear_time() -> None:
    many = "".join(f"## Part {number}\n\nTea helped {number} people.\n\nSources:\n- {TEA}\n\n" for number in range(300))
    page = read_page(f"# Drinks\n\n{many}", path="p.md")
    assert all(len(claim.citations) == 1 for claim in page.claims)
