"""Archived copies: https://archive.org/help/wayback_api.php."""

import pytest

from magcite.errors import PayloadError
from magcite.sources.wayback import address_of, parse_copy


def closest(**fields: object) -> object:
    return {"archived_snapshots": {"closest": {"available": True, "status": "200", "timestamp": "20200101"} | fields}}


def test_the_address() -> None:
    asked = address_of("https://archive.org", "https://example.org/a?b=c&d#e")
    assert asked == "https://archive.org/wayback/available?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d%23e"


@pytest.mark.parametrize(
    ("payload", "copy"),
    [
        (
            closest(url="http://web.archive.org/web/2020/https://example.org/a"),
            "https://web.archive.org/web/2020/https://example.org/a",
        ),
        (closest(url="https://mirror.example/1"), "https://mirror.example/1"),
        (closest(url="javascript:alert(1)"), None),
        (closest(url=None), None),
        (closest(url="https://web.archive.org/1", available=False), None),
        ({"archived_snapshots": {}}, None),
    ],
)
def test_copies(payload: object, copy: str | None) -> None:
    assert parse_copy(200, payload) == copy


@pytest.mark.parametrize(("status", "payload"), [(200, None), (200, []), (503, {"archived_snapshots": {}}), (200, {})])
def test_anything_else_says_nothing(status: int, payload: object) -> None:
    with pytest.raises(PayloadError, match="something else than a list of copies"):
        parse_copy(status, payload)
