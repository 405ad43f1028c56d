"""What came to nothing is said, at its place."""

import pytest

from magcite.model import Page
from tests.readers.pages.reading import html, markdown, plain


def notes(page: Page) -> list[tuple[str, str]]:
    """The words each note stands on, and its message."""
    return [(page.text[one.span.start : one.span.end], one.message) for one in page.notes]


def test_a_list_of_references_that_nothing_leads_to() -> None:
    page = markdown("Tea lowers pain.\n\n## Sources\n\n- Moss (2010). Tea.\n- Berg (2011). Pain.\n")
    ((words, message),) = notes(page)
    assert words.startswith("Sources")
    assert words.rstrip().endswith("Pain.")
    assert message == (
        "nothing in the text leads to the list under “Sources” (2 entries): "
        "no claim cites it by a number such as [1], a footnote or a link"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tea lowers pain [@moss].\n\n## Sources\n\n- Moss (2010). Tea.\n",
        "Tea lowers pain (https://doi.org/10.5555/a).\n\n## Sources\n\n- Moss (2010). Tea.\n",
        "Tea lowers pain.\n\n## Sources\n",
        "Tea lowers pain.\n\n<!-- any comment -->\n",
        "<!-- magcite-ignore CIT001: why -->\nTea lowers pain.",
    ],
)
def test_stays_silent(text: str) -> None:
    assert markdown(text).notes == ()


def test_a_numbered_list_that_is_called_is_read() -> None:
    text = "Tea lowers pain [1].\n\nReferences\n\n1. Moss (2010). https://doi.org/10.5555/a"
    assert plain(text).notes == ()
    assert len(plain(text.replace(" [1]", "")).notes) == 1


@pytest.mark.parametrize("comment", ["magcite-ignore", "magcite-ignore : why", "magcite: ignore CIT001"])
def test_a_comment_that_is_not_understood(comment: str) -> None:
    page = html(f"<p>Tea is hot.</p><!-- {comment} --><p>Milk is cold.</p>")
    assert notes(page) == [
        (
            f"<!-- {comment} -->",
            f"the comment “{comment}” is not understood: write <!-- magcite-ignore CODE: reason -->",
        )
    ]


def test_a_comment_with_nothing_to_hold_for() -> None:
    page = markdown("Tea is hot.\n\n<!-- magcite-ignore CIT001: why -->\n")
    ((words, message),) = notes(page)
    assert "CIT001" in words
    assert message == "the comment “magcite-ignore CIT001: why” has no text after it that it could hold for"
