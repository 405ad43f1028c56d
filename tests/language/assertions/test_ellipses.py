"""Sentences that leave what happened to the one before them."""

import pytest

from magcite.language.assertions.ellipses import ellipsis_in, tail_in


@pytest.mark.parametrize(
    ("sentence", "what", "denied"),
    [
        ("So did the strokes.", "the strokes", False),
        ("The same went for broken bones.", "broken bones", False),
        ("Strokes followed suit.", "Strokes", False),
        ("Nor did the pulse.", "the pulse", True),
        ("But diet drinks did not.", "diet drinks", True),
        ("Not so the migraine.", "the migraine", True),
        ("Breast cancer, however, showed no such pattern.", "Breast cancer, however", True),
    ],
)
def test_a_sentence_without_its_verb_names_what_it_is_about(sentence: str, what: str, denied: bool) -> None:
    found = ellipsis_in(sentence, "en")
    assert found is not None
    assert sentence[found.what.start : found.what.end] == what
    assert found.denied is denied


@pytest.mark.parametrize(
    "sentence",
    ["The pulse fell.", "The same dose was given to all of them.", "So much for the theory.", "Did it help?"],
)
def test_a_sentence_that_tells_by_itself_leans_on_none(sentence: str) -> None:
    assert ellipsis_in(sentence, "en") is None


def test_the_end_of_a_sentence_may_lean_on_its_beginning() -> None:
    sentence = "The pressure fell, and so did the pulse."
    place = tail_in(sentence, "en")
    assert place is not None
    assert sentence[place:] == "and so did the pulse."
    assert tail_in("The pressure fell, and the pulse rose.", "en") is None


def test_a_language_without_such_cues_has_no_such_sentences() -> None:
    assert ellipsis_in("Det gjorde pulsen inte.", "da") is None
