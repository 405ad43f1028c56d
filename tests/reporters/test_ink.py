"""What may go to a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.reporters.ink import Ink, printable


def test_ink_on_request_only() -> None:
    assert Ink(colour=True)("a", "red", "bold") == "\x1b[31;1ma\x1b[0m"
    assert Ink(colour=True)("", "red") == ""
    assert Ink(colour=False)("a", "red") == "a"


def test_control_characters_are_shown() -> None:
    assert printable("a\x1b[31m\nb\u202ec å") == "a\\x1b[31m b\\x202ec å"


@given(st.text())
def test_always_one_printable_line(text: str) -> None:
    assert printable(text).isprintable()
