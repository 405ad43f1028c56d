"""Citations put into a page: only insertions, in the page's own habit, and never a byte of the author's lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.model import Date, Evidence, Item, Name, Page, Reference
from magcite.model.evidence import Design
from magcite.readers.pages import read_page
from magcite.renderers.insertions import Insertion, in_order, insert, insertions_for, without

TRIAL = Reference(
    "tea2020", Item("article-journal", "Tea", author=(Name("Leaf"),), issued=Date(2020), doi=Doi.parse("10.5555/tea"))
)
BARE = Reference("cup1999", Item("article-journal", "Cups"))
PAPER = Reference("daily2020", Item("article-newspaper", "Tea!"), evidence=Evidence(Design.NEWS))
TEXT = "A trial in 40 adults found that tea lowered stress by 12% after 8 weeks."


def read(text: str, name: str = "page.md") -> Page:
    return read_page(text, path=name, language="en")


def written(text: str, *references: Reference, name: str = "page.md", format: str = "markdown") -> list[str]:  # noqa: A002
    page = read(text, name)
    (claim,) = [one for one in page.claims if "40 adults" in one.text]
    return [insert(text, way) for way in insertions_for(page, claim, references, format)]


PLACES = st.lists(st.builds(Insertion, st.integers(0, 60), st.text(max_size=5)), max_size=6)


@given(st.text(min_size=60, max_size=80), PLACES)
def test_taking_out_what_was_put_in_gives_the_text(text: str, insertions: list[Insertion]) -> None:
    assert without(insert(text, insertions), insertions) == text


def test_a_lost_phrase_becomes_a_link() -> None:
    first, *_ = written(f"{TEXT} Read the study here\n", TRIAL)
    assert first == f"{TEXT} [Read the study here](https://doi.org/10.5555/tea)\n"
    first, *_ = written(f"<p>{TEXT} Read the study here</p>", TRIAL, name="page.html", format="html")
    assert '<a href="https://doi.org/10.5555/tea">Read the study here</a></p>' in first


def test_a_page_that_cites_by_key_goes_on_doing_so() -> None:
    text = f"Coffee is a drink that people have studied [@other].\n\n{TEXT} Read the study here\n"
    first, *_ = written(text, TRIAL)
    assert "Read the study here [@tea2020]" in first
    first, *_ = written(f"{TEXT}\n", TRIAL, BARE)
    assert first == f"{TEXT[:-1]} [@tea2020; @cup1999].\n"


def test_html_without_a_phrase_and_without_an_address() -> None:
    first, *_ = written(f"<p>{TEXT}</p>", TRIAL, name="page.html", format="html")
    assert '(<a href="https://doi.org/10.5555/tea">Leaf 2020</a>)' in first
    first, *_ = written(f"<p>{TEXT}</p>", BARE, name="page.html", format="html")
    assert 'data-cites="cup1999"' in first


def test_a_newspapers_phrase_is_answered_by_the_newspaper() -> None:
    page = read(f"{TEXT} Read the newspaper article here\n")
    (claim,) = page.claims
    assert [one.citekey for one in in_order(claim, (TRIAL, PAPER), "en")] == ["daily2020", "tea2020"]


def test_what_is_put_in_is_escaped() -> None:
    odd = Reference("odd", Item("webpage", "<b>", url='https://example.org/"><script>'))
    first, *_ = written(f"<p>{TEXT}</p>", odd, name="page.html", format="html")
    assert "<script>" not in first
    assert "&lt;b&gt;" in first


@pytest.mark.parametrize("format", ["text", "wikitext"])
def test_other_formats_carry_none(format: str) -> None:  # noqa: A002
    page = read(TEXT, "page.txt")
    assert insertions_for(page, page.claims[0], (TRIAL,), format) == ()


@pytest.mark.parametrize(
    ("name", "format", "dead", "mark"),
    [
        ("page.md", "markdown", "[Read the study here](#)", " [@tea2020]"),
        ("page.md", "markdown", "[Read the study here]()", " [@tea2020]"),
        (
            "page.html",
            "html",
            '<a href="#">Read the study here</a>',
            ' (<a href="https://doi.org/10.5555/tea">Leaf 2020</a>)',
        ),
        ("page.html", "html", "<A>Read the study here</A>", ' (<a href="https://doi.org/10.5555/tea">Leaf 2020</a>)'),
    ],
)
def test_no_link_is_put_into_one_that_lost_its_target(name: str, format: str, dead: str, mark: str) -> None:  # noqa: A002
    ways = written(f"{TEXT} {dead}\n", TRIAL, name=name, format=format)
    assert ways[0] == f"{TEXT} {dead}{mark}\n"
    assert all(dead in way for way in ways)
