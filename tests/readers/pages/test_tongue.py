"""Which language a page is read in, and whether it is written in another."""

import pytest

from magcite.readers.pages import read_page
from magcite.readers.pages.tongue import Tongue, tongue_of
from tests.language.test_foreign import PROSE


@pytest.mark.parametrize(
    ("text", "declared", "project", "tongue"),
    [
        (PROSE["sv"], None, None, Tongue("sv", None, named=False)),
        (PROSE["sv"], "sv-SE", None, Tongue("sv", None, named=True)),
        (PROSE["sv"], None, "sv", Tongue("sv", None, named=False)),
        (PROSE["de"], "de-AT", None, Tongue("en", "de", named=True)),
        (PROSE["de"], "de", "en", Tongue("en", "de", named=True)),
        (PROSE["fr"], None, "sv", Tongue("sv", "fr", named=False)),
        (PROSE["de"], "en-US", None, Tongue("en", "de", named=False)),
        ("Kurz.", "de", None, Tongue("en", "de", named=True)),
        ("Kurz.", None, None, Tongue("en", None, named=False)),
        (PROSE["en"], None, "sv", Tongue("sv", "en", named=False)),
        (PROSE["sv"], "en", None, Tongue("en", "sv", named=False)),
    ],
)
def test_what_the_page_says_then_the_project_then_the_words(
    text: str, declared: str | None, project: str | None, tongue: Tongue
) -> None:
    assert tongue_of(text, declared, project) == tongue


@pytest.mark.parametrize("declared", ["de", "fr-FR", "ja"])
def test_words_go_before_a_language_that_is_not_read(declared: str) -> None:
    assert tongue_of(PROSE["sv"], declared, None) == Tongue("sv", None, named=False)
    assert tongue_of(PROSE["en"], declared, None) == Tongue("en", None, named=False)


@pytest.mark.parametrize("declared", ["no", "nb-NO", "nn"])
def test_norwegian_is_not_taken_for_danish(declared: str) -> None:
    assert tongue_of(PROSE["da"], declared, None) == Tongue("en", declared[:2], named=True)


@pytest.mark.parametrize("declared", ["", "und", "x-default", "mul", "xx", "{{ lang }}", "1"])
def test_what_names_no_language_says_nothing(declared: str) -> None:
    assert tongue_of(PROSE["sv"], declared, None) == tongue_of(PROSE["sv"], None, None)


def test_pages_say_it_in_front_matter_and_in_html() -> None:
    said = read_page(f"---\nlang: de\n---\n\n{PROSE['de']}\n", path="a.md")
    marked = read_page(f'<html lang="de"><body><p>{PROSE["de"]}</p></body></html>', path="a.html")
    told = read_page(PROSE["de"], path="a.txt")
    assert [(one.written_in, one.names_language) for one in (said, marked, told)] == [
        ("de", True),
        ("de", True),
        ("de", False),
    ]
