"""Reading is linear: twice the text takes about twice the time, whatever it is made of."""

from time import perf_counter

import pytest

from magcite.language import classify, find_link_phrases, find_quantities, fold, split_sentences
from magcite.language.markup import plain_abstract


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


@pytest.mark.parametrize(
    "piece",
    [
        *("<i>", "</i>", "<", "<a b=1 ", "<<i>", "a<i>", "<i> ", "<p>\n", "<sup>1", "<math> ", "<annotation>"),
        *(
            "<subtitle>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&lt;i&gt;",
            "&am<b>p;",
            "&",
            ";",
            "$",
            "$$",
            "$a ",
        ),
        *("( \n", " ", "\\", "\\alpha"),
    ],
)
def test_no_markup_is_slow(piece: str) -> None:
    """A quadratic reading would need many minutes for so much of anything."""
    read = plain_abstract(piece * 30_000)
    assert plain_abstract(read) == read
