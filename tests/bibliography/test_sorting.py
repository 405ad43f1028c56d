"""The alphabet of each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.sorting import collate


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("sv", ["Ask", "Zetterberg", "Åkerfeldt", "Ärlig", "Öberg"], id="after-z"),
        pytest.param("sv", ["Muller", "Müller", "Myrdal"], id="like-another-letter"),
        pytest.param("sv", ["{Ask}", "Zetterberg"], id="a-sign-is-no-letter"),
        pytest.param("en", ["Åkerfeldt", "Ask", "Öberg", "Zetterberg"], id="with-a-and-o"),
        pytest.param("en", ["Brown", "Browning", "Łukasz", "Lund", "O’Neil", "Ost", "van Gogh"], id="signs-left-out"),
        pytest.param("en", ["de Souza", "Dean", "Désir"], id="nothing-before-something"),
    ],
)
def test_order(language: str, words: list[str]) -> None:
    assert sorted(sorted(words, key=len), key=lambda word: collate(word, language)) == words


@given(st.text(max_size=20), st.sampled_from(["sv", "en"]))
def test_neither_case_nor_signs_matter(text: str, language: str) -> None:
    assert collate(f"  {text}.", language) == collate(text, language)
