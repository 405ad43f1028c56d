"""Character references: what is one, and what only looks like it."""

import pytest

from magcite.language.entities import ENTITY


@pytest.mark.parametrize("text", ["&amp;", "&#229;", "&#xE5;", "&#XE5;", "&CounterClockwiseContourIntegral;"])
def test_is_one(text: str) -> None:
    assert ENTITY.fullmatch(text)


@pytest.mark.parametrize("text", ["&copy", "& ;", "&;", "&#;", "&#x;", "&#12345678;", "a=1&b=2"])
def test_is_none(text: str) -> None:
    assert ENTITY.search(text) is None
