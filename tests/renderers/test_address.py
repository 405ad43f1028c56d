"""Addresses that may stand in a link."""

import pytest

from magcite.renderers.address import safe_address


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a b?c=ö#d", "https://example.org/a%20b?c=%C3%B6#d"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("../docs/a.md#c1", "../docs/a.md#c1"),
        ("#c1", "#c1"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        (" java\nscript:alert(1)", "java%20script:alert(1)"),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//example.org", None),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_safe_address(address: str | None, expected: str | None) -> None:
    assert safe_address(address) == expected
