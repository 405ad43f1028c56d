"""HTML: nothing in a record becomes markup."""

from hypothesis import given

from magcite.model import Bibliography
from magcite.renderers import render
from tests.renderers.bibliographies import annotated, bibliographies, sample
from tests.renderers.markup import parse

OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer"),
    *("h1", "p", "ol", "ul", "li", "i", "b", "a", "span", "strong", "div"),
}
MARKDOWN = {"em", "del", "code", "pre", "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "href", "class", "id", "start"}


def test_one_document_that_stands_by_itself() -> None:
    text = render("html", sample())
    seen = parse(text)
    assert text.startswith('<!doctype html>\n<html lang="en">')
    assert "default-src &#39;none&#39;" in text
    assert seen.open == seen.unbalanced == []
    assert {"header", "main", "footer", "h1"} <= seen.tags
    assert not {"script", "img", "iframe"} & seen.tags


def test_entries_are_found_and_lead_back_to_their_claims() -> None:
    seen = parse(render("html", sample()))
    assert seen.ids == ["ref-bare", "ref-leone2006", "ref-svd2006", "ref-öst2010", "ref-minerals2010"]
    assert seen.links.count("docs/a%20page.md") == 3


def test_a_retracted_work_is_marked() -> None:
    text = parse(render("html", sample())).text
    assert "RETRACTED" in text
    assert "RETRACTED, according to Crossref." in text


@given(bibliographies | annotated)
def test_no_record_becomes_markup(bibliography: Bibliography) -> None:
    seen = parse(render("html", bibliography))
    assert seen.tags <= OURS | MARKDOWN
    assert seen.attributes <= ATTRIBUTES
    assert seen.open == seen.unbalanced == seen.comments == []
    assert len(seen.ids) == len(bibliography.entries)
    for link in seen.links:
        assert link.startswith(("https://", "http://", "mailto:")) or ":" not in link.split("/")[0]


@given(bibliographies)
def test_nothing_turns_the_reading_direction_around(bibliography: Bibliography) -> None:
    text = render("html", bibliography)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b") & set(text)
