"""The addresses that a page names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.pages import read_page
from magcite.readers.pages.addresses import addresses_in


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("[a](https://example.org/a) and <https://example.org/b>.", ["https://example.org/a", "https://example.org/b"]),
        ("See https://example.org/a, or (https://example.org/b).", ["https://example.org/a", "https://example.org/b"]),
        ("[w](https://example.org/Tea_(drink))", ["https://example.org/Tea_(drink)"]),
        ("https://example.org/a#one https://example.org/a#two", ["https://example.org/a"]),
        ('<p><a href="https://example.org/?a=1&amp;b=2">x</a></p>', ["https://example.org/?a=1&b=2"]),
        ("mailto:a@example.org ftp://example.org http:// https", []),
    ],
)
def test_each_is_named_once(text: str, addresses: list[str]) -> None:
    assert [one for one, _ in addresses_in(read_page(text, path="page.md"))] == addresses


def test_it_knows_the_line() -> None:
    assert addresses_in(read_page("One.\n\nTwo http://example.org/x.\n", path="page.md")) == (
        ("http://example.org/x", 3),
    )


@given(st.text("htps:/.()[]&#; a", max_size=60))
def test_anything_is_read(text: str) -> None:
    for address, line in addresses_in(read_page(text, path="page.txt")):
        assert address.startswith("http")
        assert line >= 1
