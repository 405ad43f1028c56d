"""Extents: which words a changed claim covers, and the span of a claim of the page."""

from magcite.language.unmarked import UnmarkedText
from magcite.link.extents import Extents
from magcite.link.word_index import WordIndex, read_quoted
from magcite.model import Page
from magcite.readers.pages import read_page

CLAIM = "In a study of 51 men, tea lowered stress by 12% after 24 weeks."
TEXT = f"Tea is old and many like it. {CLAIM} Nobody knows why that should be so.\n"


def extents(text: str, page: Page | None = None) -> tuple[WordIndex, Extents]:
    index = WordIndex(UnmarkedText(text))
    return index, Extents(index, page or Page("page.txt", text, "en"))


def fitted(text: str, quote: str, page: Page | None = None) -> str | None:
    index, found = extents(text, page)
    quoted = read_quoted(quote)
    index.prepare([quoted])
    run = found.fit((0, len(index.words)), quoted)
    return None if run is None else index.text(run, quoted)


def test_a_changed_claim_covers_its_whole_sentence() -> None:
    assert fitted(TEXT.replace("51 men", "53 young men"), CLAIM) == CLAIM.replace("51 men", "53 young men")
    assert fitted(TEXT.replace("In a study of", "Among"), CLAIM) == CLAIM.replace("In a study of", "Among")


def test_where_nothing_is_like_it_nothing_fits() -> None:
    assert fitted("Words of another kind.", "tea lowers stress") is None


def test_a_claim_of_the_page_lends_its_span() -> None:
    text = f"{CLAIM} [@ek2012]\n"
    page = read_page(text, path="page.md", language="en")
    index, found = extents(text, page)
    quoted = read_quoted(CLAIM)
    index.prepare([quoted])
    (run,) = index.exact(quoted)
    assert found.span(run, quoted) == page.claims[0].span
    assert list(found.claims.values()) == list(page.claims)
