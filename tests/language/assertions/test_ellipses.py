"""Sentences that leave what happened to the one before them."""

import pytest

from magcite.language.assertions.ellipses import ellipsis_in, is_alike, tail_in


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


@pytest.mark.parametrize(
    ("sentence", "what", "denied", "loose"),
    [
        ("Detsamma gällde sömnen.", "sömnen", False, False),
        ("Det gäller särskilt vitamin D.", "vitamin D", False, False),
        ("Så var det dock inte med kaffet.", "kaffet", True, False),
        ("Det gjorde även saltet.", "saltet", False, True),
        ("Det gjorde saltet inte.", "saltet", True, True),
        ("Inte heller promenaderna.", "promenaderna", True, False),
        ("Statinerna likaså (p = 0,02).", "Statinerna", False, False),
    ],
)
def test_swedish_openings_and_endings(sentence: str, what: str, denied: bool, loose: bool) -> None:
    found = ellipsis_in(sentence, "sv")
    assert found is not None
    assert sentence[found.what.start : found.what.end] == what
    assert (found.denied, found.loose) == (denied, loose)
    assert is_alike(sentence, "sv") is not denied


@pytest.mark.parametrize("sentence", ["Det gjorde ont.", "Det gäller att sova.", "Det blev dyrt.", "Pulsen sjönk."])
def test_swedish_words_that_lean_on_none(sentence: str) -> None:
    assert ellipsis_in(sentence, "sv") is None
    assert not is_alike(sentence, "sv")


@pytest.mark.parametrize(
    ("sentence", "tail", "language"),
    [
        ("Trycket sjönk och det gjorde även pulsen.", "och det gjorde även pulsen.", "sv"),
        ("Trycket sjönk, likaså pulsen.", "likaså pulsen.", "sv"),
        ("The pressure fell and so did the pulse.", "and so did the pulse.", "en"),
    ],
)
def test_a_tail_needs_no_comma_before_a_conjunction(sentence: str, tail: str, language: str) -> None:
    place = tail_in(sentence, language)
    assert place is not None
    assert sentence[place:] == tail
