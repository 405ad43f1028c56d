"""What people were to do is none of what they did."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.language.assertions.bidden import is_bidden


@pytest.mark.parametrize(
    ("before", "language"),
    [
        ("The men were told to ", "en"),
        ("The nurses hoped to ", "en"),
        ("Half of the women were urged to go and ", "en"),
        ("The runners had been instructed to ", "en"),
        ("Männen fick rådet att ", "sv"),
        ("Forskarna hoppades att de gamla ", "sv"),
        ("Kvinnorna uppmanades att ", "sv"),
        ("Tanken var att alla barnen ", "sv"),
    ],
)
def test_what_people_were_told_or_hoped(before: str, language: str) -> None:
    assert is_bidden(before, language)
    assert is_bidden(before, language, surely=True)


def test_a_possible_effect_may_be_meant() -> None:
    assert is_bidden("Männen skulle ", "sv")
    assert not is_bidden("Männen skulle ", "sv", surely=True)


@pytest.mark.parametrize(
    ("before", "language"),
    [
        ("The men ", "en"),
        ("Those who were told to ", "en"),  # of whom is spoken
        ("The men were told to rest, and ", "en"),
        ("The men were told to keep away from the sweets and they ", "en"),
        ("Männen ", "sv"),
        ("Männen uppmanades att vila, och ", "sv"),
        ("The men were told to ", "sv"),
        ("Mændene ", "da"),
    ],
)
def test_what_people_did(before: str, language: str) -> None:
    assert not is_bidden(before, language)


@pytest.mark.parametrize(
    ("bidden", "done", "language"),
    [
        ("The men were told to sleep longer.", "The men slept longer.", "en"),
        ("Kvinnorna uppmanades att sova längre.", "Kvinnorna sov längre.", "sv"),
    ],
)
def test_sentences_assert_what_was_done_alone(bidden: str, done: str, language: str) -> None:
    assert not assertions_in(bidden, language)
    assert assertions_in(done, language)
