"""Cues: whole words, any ending at a star, any blank at a blank."""

import pytest

from magcite.language.cues import alternation, pattern


@pytest.mark.parametrize("text", ["Studien visar", "en STUDIE", "i  en\nstudie", "studier"])
def test_matches(text: str) -> None:
    assert pattern(("studie*", "i en studie")).search(text)


@pytest.mark.parametrize("text", ["fallstudien", "studi", ""])
def test_does_not_match(text: str) -> None:
    assert not pattern(("studie*",)).search(text)


def test_the_longest_cue_is_tried_first() -> None:
    assert pattern(("läs", "läs mer")).search("Läs mer!")[0] == "Läs mer"  # type: ignore[index]


def test_no_cues_match_nothing() -> None:
    assert alternation(()) == "(?!)"
