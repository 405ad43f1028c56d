"""What is cut from the end of an identifier in running text, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers.debris import trim_debris


@pytest.mark.parametrize(
    ("run", "kept"),
    [
        ("a(b)c", "a(b)c"),
        ("a(b", "a"),
        ("a)b", "a"),
        ("a(b]c", "a"),
        ("a<1::B>c", "a<1::B>c"),
        ("a</p>", "a"),
        ("a,doi:b", "a"),
        ("a.,;:!?", "a"),
        ("", ""),
    ],
)
def test_trims(run: str, kept: str) -> None:
    assert trim_debris(run) == kept


@given(st.text(max_size=40))
def test_keeps_a_beginning_and_finds_nothing_more_to_trim(run: str) -> None:
    kept = trim_debris(run)
    assert run.startswith(kept)
    assert trim_debris(kept) == kept
