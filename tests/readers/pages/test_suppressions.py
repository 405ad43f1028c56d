"""Comments that switch rules off where they stand."""

import pytest

from tests.readers.pages.reading import html, markdown


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("<!-- magcite-ignore CIT001: my view -->\nTea is hot.\n\nMilk is cold.", "Tea is hot."),
        ("Tea is hot.\n\n<!-- magcite-ignore CIT001: my view -->\n\nMilk is cold.", "Milk is cold."),
        ("Tea is hot. <!-- magcite-ignore CIT001: my view -->\n\nMilk is cold.", "Tea is hot."),
        ("Tea <!-- magcite-ignore CIT001: my view --> is hot.", "Tea <!-- magcite-ignore CIT001: my view --> is hot."),
        ("- Tea is hot.\n- Milk is cold. <!-- magcite-ignore CIT001: my view -->", "Milk is cold."),
    ],
)
def test_where_it_holds(text: str, covered: str) -> None:
    page = markdown(text)
    (wish,) = page.suppressions
    assert wish.codes == frozenset({"CIT001"})
    assert wish.reason == "my view"
    assert page.text[wish.span.start : wish.span.end].strip().startswith(covered)


def test_several_codes_and_a_missing_reason() -> None:
    page = markdown("<!-- magcite-ignore CIT001, lost-link -->\nTea is hot.")
    (wish,) = page.suppressions
    assert wish.codes == frozenset({"CIT001", "lost-link"})
    assert wish.reason is None


def test_in_html() -> None:
    page = html("<p>Tea is hot.</p><!-- magcite-ignore CIT001: my view --><p>Milk is cold.</p>")
    (wish,) = page.suppressions
    assert page.text[wish.span.start : wish.span.end] == "Milk is cold."


@pytest.mark.parametrize("comment", ["just words", "magcite-ignore", "magcite-ignore : why", "ignore CIT001: why"])
def test_other_comments(comment: str) -> None:
    assert markdown(f"<!-- {comment} -->\nTea is hot.").suppressions == ()


def test_with_nothing_to_cover() -> None:
    assert markdown("Tea is hot.\n\n<!-- magcite-ignore CIT001: why -->").suppressions == ()
