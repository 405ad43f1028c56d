"""Pages whose accents stand apart are read as those whose letters are whole, and every place stays exact."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model import Page
from magcite.readers.pages import read_page

PLAIN = (
    "Forskning på magnesium\n\nI en studie på 51 män såg man att magnesium sänkte blodtrycket med 12 %.\n"
    "Läs artikeln om magnesium och högt blodtryck här\n\nDu bör äta mer grönsaker varje dag.\n\n"
    "Björns kommentar: Det är märkligt att så få känner till det.\n"
)
PAGES = {
    "page.txt": PLAIN,
    "page.md": "# Sömn och å\n\nI en **större** studie på 51 män sänkte té stressen [@åberg2020, s. 4].\n\n"
    "Se studien om [magnesium & värk](https://doi.org/10.5555/ä(b)) här. Annat är &auml;ven o&#776;ppet för 40 män.\n",
    "page.html": "<html lang=sv><main><h1>Sömn</h1><p>I en <b>större</b> studie på 51 m&auml;n sänkte té stressen "
    "<a href='https://doi.org/10.5555/ab'>Läs studien här</a>.</p></main>",
}


def seen(page: Page) -> list[object]:
    """Everything read, with the words of the page at each place composed."""

    def at(start: int, end: int) -> str:
        return unicodedata.normalize("NFC", page.text[start:end])

    return [
        (
            claim.kind,
            claim.text,
            claim.id,
            at(claim.span.start, claim.span.end),
            [(one.state, at(one.span.start, one.span.end)) for one in claim.citations],
            [(one.role, one.value, at(one.span.start, one.span.end)) for one in claim.quantities],
        )
        for claim in page.claims
    ]


@pytest.mark.parametrize("path", PAGES)
def test_a_decomposed_page_is_read_as_the_composed_one(path: str) -> None:
    text = PAGES[path]
    apart = unicodedata.normalize("NFD", text)
    assert apart != text
    whole, read = read_page(text, path=path), read_page(apart, path=path)
    assert whole.language == read.language
    assert any(claim.citations for claim in whole.claims)
    assert seen(read) == seen(whole)


def test_no_place_cuts_a_letter_from_its_accent() -> None:
    apart = unicodedata.normalize("NFD", PLAIN)
    for claim in read_page(apart, path="page.txt").claims:
        for span in (claim.span, *(one.span for one in claim.citations), *(one.span for one in claim.quantities)):
            assert not unicodedata.combining(apart[span.start])
            assert span.end == len(apart) or not unicodedata.combining(apart[span.end])


@given(
    st.text(alphabet="aäå \u0301\u0308\u030aé.1\n&;<>[]@*", max_size=60), st.sampled_from(("a.md", "a.txt", "a.html"))
)
def test_any_mixture_is_read(text: str, path: str) -> None:
    for claim in read_page(text, path=path).claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
