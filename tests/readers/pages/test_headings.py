"""Fragments, titles, and lists of references."""

import pytest

from magcite.model import Page
from magcite.readers.pages.headings import Slugs, is_reference_list
from tests.readers.pages.reading import claims, html, markdown, plain


def test_fragments_are_those_of_github() -> None:
    slugs = Slugs()
    given = [slugs.give(words) for words in ("Tea & Milk!", "Tea & milk", "Åkerbär på 2 sätt", "tea--milk", "!")]
    assert given == ["tea--milk", "tea--milk-1", "åkerbär-på-2-sätt", "tea--milk-2", ""]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Referenser", True),
        ("KÄLLOR:", True),
        ("Works cited", True),
        ("Källförteckning", True),
        ("KALLFORTECKNING", True),
        ("Literature", True),
        ("Reference list:", True),
        ("Källor och vidare läsning", True),
        ("Läs mer", False),
        ("Referenser till barn", False),
        ("Magnesiumkällor", False),
        ("", False),
    ],
)
def test_lists_of_references(heading: str, expected: bool) -> None:
    assert is_reference_list(heading) is expected


@pytest.mark.parametrize(
    "page",
    [
        plain("Tea is hot.\n\nSources\n- Ek A. Tea was hot in 300 men.\n- Bo B. It was.\n"),
        plain("Tea is hot.\n\nReference list:\nEk A. Tea was hot in 300 men. BMJ.\nBo B. It was so.\n"),
        plain("Tea is hot.\n\nKällor:\n- Ek A. Te var varmt hos 300 män.\n"),
        markdown("Tea is hot.\n\n**Sources:**\n\n- Ek A. Tea was hot in 300 men.\n"),
        markdown("Tea is hot.\n\n## Further reading\n\n- Ek A. Tea was hot in 300 men.\n"),
        html("<p>Tea is hot.<p><b>Sources</b><ol><li>Ek A. Tea was hot in 300 men.</ol>"),
    ],
)
def test_what_stands_in_a_list_of_references_claims_nothing(page: Page) -> None:
    assert claims(page) == ["Tea is hot."]


@pytest.mark.parametrize(
    "page",
    [
        markdown("## Further reading\n\nA trial found that tea helps 300 men."),
        markdown("## Further reading\n\n- Ek A. Tea.\n\nA trial found that tea helps 300 men."),
        markdown("**Sources:**\n\n- Ek A. Tea.\n\nA trial found that tea helps 300 men."),
        markdown("**Sources:**\n\nA trial found that tea helps 300 men."),
    ],
)
def test_words_that_follow_a_list_are_claims(page: Page) -> None:
    assert claims(page)[-1] == "A trial found that tea helps 300 men."
