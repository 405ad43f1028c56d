"""ISBNs: two lengths, one normal form, and a check digit that is checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import IdentifierError
from magcite.identifiers import Isbn


@pytest.mark.parametrize(
    "text",
    [
        *("0-306-40615-2", "0306406152", "978-0-306-40615-7", "9780306406157", "ISBN 978 0 306 40615 7"),
        *("urn:isbn:0306406152", "ISBN-13: 978‐0‐306‐40615‐7"),
    ],
)
def test_both_lengths_are_one_book(text: str) -> None:
    assert Isbn.parse(text).prefixed == "isbn:9780306406157"


def test_reads_the_check_digit_ten() -> None:
    assert Isbn.parse("0-8044-2957-x").value == "080442957X"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0-306-40615-3", "check digit"),
        ("9780306406158", "check digit"),
        ("123", "10 digits"),
        ("1234567890123", "10 digits"),
        ("", "10 digits"),
        ("٠٣٠٦٤٠٦١٥٢", "10 digits"),
    ],
)
def test_refuses_and_says_why(text: str, reason: str) -> None:
    with pytest.raises(IdentifierError, match=reason):
        Isbn.parse(text)


@given(st.text("0123456789", min_size=9, max_size=9))
def test_one_wrong_digit_is_always_seen(nine: str) -> None:
    (right,) = [d for d in "0123456789X" if _reads(nine + d)]
    good = nine + right
    for place, digit in enumerate(nine):
        wrong = f"{good[:place]}{(int(digit) + 1) % 10}{good[place + 1 :]}"
        assert not _reads(wrong)


def _reads(text: str) -> bool:
    try:
        Isbn.parse(text)
    except IdentifierError:
        return False
    return True
