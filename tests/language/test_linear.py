"""Reading is linear: twice the text takes about twice the time, whatever it is made of."""

from collections.abc import Callable
from time import perf_counter

import pytest

from magcite.language import classify, find_link_phrases, find_quantities, fold, split_sentences
from magcite.language.markup import plain_abstract

LANGUAGE_CALLS = (split_sentences, find_quantities, find_link_phrases)


@pytest.mark.parametrize("call", LANGUAGE_CALLS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ord " * 250_000, id="one sentence of a megabyte"),
        pytest.param("." * 200_000, id="dots"),
        pytest.param("a. " * 100_000, id="letters with dots"),
        pytest.param("J. " * 50_000, id="initials"),
        pytest.param("7" * 500_000, id="digits"),
        pytest.param("(A. " * 50_000, id="brackets"),
        pytest.param("(" + "x" * 50_000 + ") a" * 50_000, id="closing brackets"),
        pytest.param("abc.Def " * 50_000, id="lost blanks"),
        pytest.param("t. ex. A" * 30_000, id="spaced abbreviations"),
    ],
)
def test_a_long_text_of_one_sort_is_not_slow(call: Callable[[str, str], object], text: str) -> None:
    begun = perf_counter()
    call(text, "sv")
    assert perf_counter() - begun < 20  # a quadratic one would need minutes


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
