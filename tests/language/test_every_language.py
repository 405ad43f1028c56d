"""Cues of every language together."""

import pytest

from magcite.language.every_language import cues_of_all, pattern_of_all


def test_the_lists_of_all_languages_stand_together() -> None:
    assert {"died", "omkom", "døde"} <= set(cues_of_all("deaths")["died"])


@pytest.mark.parametrize("words", ["Ten died.", "Tio OMKOM.", "Ti døde."])
def test_whole_words_of_any_language_are_met(words: str) -> None:
    assert pattern_of_all("deaths", "died").search(words)
    assert pattern_of_all("deaths", "died").search("diedre") is None


def test_what_may_stand_around_them() -> None:
    assert pattern_of_all("deaths", "died", after=r"\s+\d").search("died 10")
    assert pattern_of_all("deaths", "died", after=r"\s+\d").search("died later") is None


def test_a_table_of_no_language() -> None:
    assert dict(cues_of_all("nothing")) == {}
    with pytest.raises(KeyError):
        pattern_of_all("nothing", "at_all")
