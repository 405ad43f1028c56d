"""Citekeys that try to be an identifier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.rules.identifiers import misread_key


@pytest.mark.parametrize("key", ["doi:10.12", "PMID:abc", "https://", "isbn:123"])
def test_a_broken_identifier_is_told_with_its_reason(key: str) -> None:
    assert misread_key(key)


@pytest.mark.parametrize("key", ["doi:10.5555/a", "pmid:12345678", "https://example.org/a"])
def test_a_right_identifier_is_not(key: str) -> None:
    assert misread_key(key) is None


@given(st.from_regex(r"[a-z]{1,8}[0-9]{0,4}", fullmatch=True))
def test_an_ordinary_citekey_is_never_misread(key: str) -> None:
    assert misread_key(key) is None
