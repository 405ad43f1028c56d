"""DOIs as parts of an address."""

import pytest

from magcite.sources.quoting import quoted


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("10.5555/a(1)", "10.5555/a%281%29"),
        ("10.5555/a/b", "10.5555/a/b"),
        ("10.5555/a#b?c", "10.5555/a%23b%3Fc"),
        ("10.5555/../b", "10.5555%2F..%2Fb"),
        ("10.5555/a//b", "10.5555%2Fa%2F%2Fb"),
        ("10.5555/å", "10.5555/%C3%A5"),
    ],
)
def test_quotes(name: str, path: str) -> None:
    assert quoted(name) == path
