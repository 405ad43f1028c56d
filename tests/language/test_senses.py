"""The language in which the words of evidence are read."""

import pytest

from magcite.language.senses import senses_in, senses_of_evidence


@pytest.mark.parametrize(
    ("text", "language", "read_as"),
    [
        pytest.param("systolic blood pressure", "sv", "en", id="english-beside-a-swedish-page"),
        pytest.param("systoliskt blodtryck", "sv", "sv", id="swedish-beside-a-swedish-page"),
        pytest.param("systoliskt blodtryck", "en", "en", id="english-page"),
        pytest.param("systolic blood pressure", "fi", "en", id="a-language-without-data"),
    ],
)
def test_evidence_is_read_in_the_language_that_knows_more_of_it(text: str, language: str, read_as: str) -> None:
    assert senses_of_evidence(text, language) == senses_in(text, read_as)
    assert senses_of_evidence(text, language) != ()


def test_no_words_have_no_senses() -> None:
    assert senses_of_evidence("", "sv") == ()
