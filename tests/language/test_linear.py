"""Reading is linear: twice the text takes about twice the time, whatever it is made of."""

from time import perf_counter

import pytest

from magcite.language import classify, find_link_phrases, find_quantities, fold, split_sentences


@pytest.mark.parametrize(
    "piece", [".", "\n ", "12 ", "(", "5 % ", "5 mg x ", ", se studien ", "A. ", "under 5 år ", "<a", "magnesium "]
)
def test_no_text_is_slow(piece: str) -> None:
    text = piece * 3000
    begun = perf_counter()
    split_sentences(text, "sv")
    find_quantities(text, "sv")
    find_link_phrases(text, "sv")
    classify(text, (), "sv", cited=False)
    fold(text)
    assert perf_counter() - begun < 5  # a second at most; a quadratic one would need minutes
