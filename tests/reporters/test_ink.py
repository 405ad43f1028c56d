"""What may go to a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.reporters.ink import Ink, inert


def test_ink_on_request_only() -> None:
    assert Ink(colour=True)("a", "red", "bold") == "\x1b[31;1ma\x1b[0m"
    assert Ink(colour=True)("", "red") == ""
    assert Ink(colour=False)("a", "red") == "a"


def test_control_characters_are_shown() -> None:
    assert inert("a\x1b[31m\nb\u202ec å") == "a\\x1b[31m b\\x202ec å"


@given(st.text())
def test_always_one_inert_line(text: str) -> None:
    assert inert(text).isprintable()
