"""Numbers that call the entries of the page's own list of references."""

import pytest

from magcite.model import CitationState, Page
from tests.readers.pages.reading import cited, claims, html, markdown, plain

ENTRIES = (
    "Poole R. Coffee. BMJ 2017. doi:10.5555/a https://example.org/a",
    "Ek A. Tea. 2006.",
    "https://example.org/c",
)
TEXT_LIST = "".join(f"{place}. {words}\n" for place, words in enumerate(ENTRIES, start=1))
HTML_LIST = "<ol>" + "".join(f"<li>{words}</li>" for words in ENTRIES) + "</ol>"
FIRST, SECOND, THIRD = "doi:10.5555/a", "lost", "url:https://example.org/c"


def with_list(words: str, heading: str = "## References") -> Page:
    return markdown(f"{words}\n\n{heading}\n\n{TEXT_LIST}")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Coffee helps the heart [1].", [FIRST]),
        ("Coffee helps the heart.[1]", [FIRST]),
        ("Coffee helps the heart [2].", [SECOND]),
        ("Coffee helps the heart [1, 3].", [FIRST, THIRD]),
        ("Coffee helps the heart [1-3].", [FIRST, SECOND, THIRD]),
        ("Coffee helps the heart<sup>1,3</sup>.", [FIRST, THIRD]),
        ("Coffee helps the heart.<sup>[3]</sup>", [THIRD]),
        ("Coffee helps the heart.¹", [FIRST]),
        ("Coffee lowers the risk by 20 %<sup>1</sup>.", [FIRST]),
        ("Coffee lowers the risk by 20 %¹.", [FIRST]),
        ("Coffee helps the heart (1).", [FIRST]),
        ("Coffee helps the heart [4].", []),
        ("Coffee helps the heart [1, 4].", [FIRST, "lost"]),
        ("Coffee helps the heart [3-1].", []),
        ("Coffee helps the heart [0].", []),
        ("Coffee helps the heart [a].", []),
        ("Coffee helps 10<sup>3</sup> cells per m<sup>2</sup>.", []),
        ("Coffee helps in `list [1]` and `[1]`.", []),
        ("Coffee helps for two reasons: (1) it is hot and (2) it is wet.", []),
        ("Coffee helps some men (3).", []),
    ],
)
def test_calls(words: str, expected: list[str]) -> None:
    assert cited(with_list(words)) == expected


def test_the_call_is_no_word_of_the_claim_and_stands_in_its_place() -> None:
    page = with_list("Coffee helps the heart [1]. Tea does not.[2]")
    assert claims(page) == ["Coffee helps the heart.", "Tea does not."]
    citation = page.claims[1].citations[0]
    assert (citation.text, citation.state) == ("[2]", CitationState.LOST)
    assert all(page.text[one.span.start : one.span.end] == one.text for two in page.claims for one in two.citations)


@pytest.mark.parametrize(
    "page",
    [
        html(f"<p>It helps a lot [1].<h2>Källor</h2>{HTML_LIST}"),
        html("<p>It helps a lot<sup>1</sup>.<h2>Källor</h2><ol><li><p>Ek.<p>doi:10.5555/a<li>Bo.</ol>"),
        html("<p>It helps a lot [1].<h2>Källor</h2><p>[1] Ek. doi:10.5555/a<p>[2] Bo."),
        plain(f"It helps a lot [1].\n\nReferences\n\n{TEXT_LIST}"),
        plain("It helps a lot [1].\n\nReferences\n\n[1] Ek. doi:10.5555/a\n[2] Bo.\n"),
        markdown("It helps a lot [1].\n\n## Sources\n\n[1] Ek. doi:10.5555/a\n[2] Bo.\n"),
        markdown("It helps a lot [1].\n\n## Sources\n\n1. Ek. doi:10.5555/a\n1. Bo.\n"),
    ],
)
def test_lists(page: Page) -> None:
    assert cited(page) == [FIRST]


@pytest.mark.parametrize(
    "page",
    [
        with_list("Coffee helps the heart [1].", heading="## Ingredients"),
        markdown("It helps a lot [1].\n\n## Sources\n\n- Ek. doi:10.5555/a\n- Bo.\n"),
        markdown("It helps a lot [1].\n\n## Sources\n\n1. Ek. 10.5555/a\n\n## References\n\n1. Bo. 10.5555/b\n"),
        html("<p>It helps a lot [1].<h2>Sources</h2><ol start=3><li>Ek. doi:10.5555/a</ol>"),
        html("<p>It helps a lot [1].<h2>Sources</h2><ol><li>Ek. doi:10.5555/a<ul><li>Bo.</ul></ol>"),
        plain("It helps a lot [1].\n\nReferences\n\n[2] Ek. doi:10.5555/a\n[3] Bo.\n"),
    ],
)
def test_without_one_numbered_list_a_number_is_a_word(page: Page) -> None:
    assert not any(claim.citations for claim in page.claims if claim.text.startswith("It helps"))
    assert not any(claim.citations for claim in page.claims if claim.text.startswith("Coffee"))


def test_a_number_in_parentheses_after_a_sign_of_percent_calls() -> None:
    text = "Tea lowers pain by 30 % (1). Milk by 20% (2).\n\nReferences\n\n1. Moss. doi:10.5555/a\n2. Ek. doi:10.5555/b"
    assert cited(plain(text)) == ["doi:10.5555/a", "doi:10.5555/b"]
