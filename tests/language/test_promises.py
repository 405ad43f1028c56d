"""What a sentence promises its reader for doing something."""

import pytest

from magcite.language.causal import find_causal
from magcite.language.promises import find_promise
from tests.growth import grows_no_faster_than_the_text


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("sv", "Skaffa hund, så lever du längre.", "så lever du"),
        ("sv", "Ät mer fisk, så minskar risken för stroke.", "så minskar risken"),
        ("en", "Get a dog and you'll live longer.", "and you'll live"),
        ("en", "Eat nuts every day and your risk of diabetes falls.", "and your risk"),
    ],
)
def test_promises(language: str, sentence: str, words: str) -> None:
    found = find_promise(sentence, language)
    assert found is not None
    assert sentence[found.start : found.end] == words
    assert find_causal(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Läs vidare, så ser du hur mycket bättre det blev."),
        ("sv", "När du sover illa, så äter du mer."),
        ("sv", "Skaffa hund, så kanske du lever längre."),
        ("en", "Read on and you may feel better."),
        ("en", "Studies show more and your doctor knows better."),
        ("en", "Get a dog, said the vet."),
        ("da", "Få en hund, så lever du længere."),
    ],
)
def test_promises_nothing(language: str, sentence: str) -> None:
    assert find_promise(sentence, language) is None


def test_takes_time_in_proportion_to_the_text() -> None:
    assert grows_no_faster_than_the_text(lambda text: find_promise(text, "en"), "Get and you ", 500)
