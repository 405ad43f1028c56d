"""Reading is linear: four times the text takes about four times the work, whatever it is made of."""

from collections.abc import Callable

import pytest

from magcite.language import classify, find_link_phrases, find_quantities, fold, split_sentences
from magcite.language.markup import plain_abstract
from tests.growth import grows_no_faster_than_the_text

LANGUAGE_CALLS = (split_sentences, find_quantities, find_link_phrases)
PIECES = [
    ".",
    "\n ",
    "12 ",
    "(",
    "5 % ",
    "5 mg x ",
    ", se studien ",
    "A. ",
    "under 5 år ",
    "<a",
    "magnesium ",
    "två ",
    "ett halvt ",
    "fyra av tio ",
    "per 10 mg ",
    "hundra",
    "2 x ",
]


@pytest.mark.parametrize("call", LANGUAGE_CALLS)
@pytest.mark.parametrize(
    ("piece", "count", "opening"),
    [
        pytest.param("ord ", 30_000, "", id="one long sentence"),
        pytest.param(".", 30_000, "", id="dots"),
        pytest.param("a. ", 15_000, "", id="letters with dots"),
        pytest.param("J. ", 10_000, "", id="initials"),
        pytest.param("7", 60_000, "", id="digits"),
        pytest.param("(A. ", 8_000, "", id="brackets"),
        pytest.param(") a", 8_000, "(" + "x" * 10_000, id="closing brackets"),
        pytest.param("abc.Def ", 8_000, "", id="lost blanks"),
        pytest.param("t. ex. A", 5_000, "", id="spaced abbreviations"),
    ],
)
def test_a_long_text_of_one_sort_is_read_in_its_length(
    call: Callable[[str, str], object], piece: str, count: int, opening: str
) -> None:
    assert grows_no_faster_than_the_text(lambda text: call(text, "sv"), piece, count, opening)


@pytest.mark.parametrize("call", [*LANGUAGE_CALLS, lambda text, tag: classify(text, (), tag, cited=False)])
@pytest.mark.parametrize("piece", PIECES)
def test_any_piece_over_and_over_is_read_in_its_length(call: Callable[[str, str], object], piece: str) -> None:
    assert grows_no_faster_than_the_text(lambda text: call(text, "sv"), piece, 1000)


@pytest.mark.parametrize("piece", PIECES)
def test_folding_takes_its_length(piece: str) -> None:
    assert grows_no_faster_than_the_text(fold, piece, 1000)


def test_what_is_not_linear_is_told() -> None:
    def quadratic(text: str) -> list[int]:
        return [len(text[:place].split()) for place in range(len(text))]

    assert not grows_no_faster_than_the_text(quadratic, "a ", 1500)


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
