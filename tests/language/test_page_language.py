"""What is said of the language of a page."""

import pytest

from magcite.language.page_language import told_of_language
from magcite.model import Page


def told(language: str, other: str | None = None, *, named: bool = False) -> str | None:
    return told_of_language(Page("a.md", "", language, other_language=other, names_language=named))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_of_a_page_that_is_read_as_it_is_written(language: str) -> None:
    assert told(language) is None
    assert told(language, named=True) is None


@pytest.mark.parametrize(
    ("language", "other", "named", "said"),
    [
        ("en", "de", True, "the page names German (de) as its language, which magcite does not read"),
        ("en", "de", False, "by its words the page is written in German (de), which magcite does not read"),
        ("en", "ja", True, "the page names ja as its language, which magcite does not read"),
        (
            "en",
            "und",
            False,
            "by its words the page is written in a language in another script, which magcite does not",
        ),
        ("sv", "en", False, "the page is read as Swedish (sv), but by its words it is English (en)"),
        ("da", None, True, "the page is written in Danish (da): magcite compares the figures of such a page"),
    ],
)
def test_says_which_language_and_how_it_is_known(language: str, other: str | None, named: bool, said: str) -> None:
    assert (told(language, other, named=named) or "").startswith(said)
