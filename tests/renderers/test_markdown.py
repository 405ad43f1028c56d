"""Markdown: nothing in a record becomes markup, and no annotation ends the list."""

from dataclasses import replace

import pytest
from hypothesis import given
from marko import Markdown
from marko.ext.gfm import GFM

from magcite.bibliography import compile_bibliography
from magcite.model import Bibliography, Intent, Item, Library
from magcite.renderers import render
from magcite.renderers.markdown import escape
from magcite.renderers.printable import printable
from tests.builders import claim, lock, page, reference
from tests.renderers.bibliographies import HOSTILE, annotated, bibliographies, of_items, sample
from tests.renderers.markup import parse


def html(markdown: str) -> str:
    return Markdown(extensions=[GFM]).convert(markdown)


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_reads_as_itself(text: str) -> None:
    seen = parse(html(escape(text)))
    assert seen.tags <= {"p"}
    assert " ".join(seen.text.split()) == " ".join(printable(text).split())


def test_backticks_of_two_fields_do_not_meet() -> None:
    """Seen: a parser that overlooks the backslash before a backtick made code of all that stood between."""
    item = Item(type="article-journal", container_title="C", volume="`", page="`")
    assert "code" not in parse(html(render("markdown", of_items(item)))).tags


def test_plain_titles_stay_plain() -> None:
    title = "Zinc, copper & magnesium (2006): what's 50 % of n=4035?"
    assert escape(title) == title


@given(bibliographies)
def test_no_record_becomes_markup(bibliography: Bibliography) -> None:
    bare = replace(bibliography, entries=tuple(replace(entry, annotation=None) for entry in bibliography.entries))
    seen = parse(html(render("markdown", bare)))
    assert seen.tags <= {"h1", "ul", "li", "p", "a", "em", "strong"}
    assert seen.comments == []
    for link in seen.links:
        assert link.startswith(("https://", "http://")) or ":" not in link


@given(annotated)
def test_an_annotation_stays_inside_its_item(bibliography: Bibliography) -> None:
    text = render("markdown", bibliography)
    tree = Markdown(extensions=[GFM]).parse(text)
    blocks = [child for child in tree.children if type(child).__name__ != "BlankLine"]
    assert [type(block).__name__ for block in blocks] == ["Heading", "List"]
    assert len(blocks[1].children) == 1


def test_entries_can_be_linked_to() -> None:
    assert '- <a id="ref-svd2006"></a>Magnesium kan halvera risken.' in render("markdown", sample())


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_claims_that_dispute_a_work_stand_apart(name: str) -> None:
    pages = (page(claim("a"), path="for.md"), page(claim("a", intent=Intent.DISPUTES), path="against.md"))
    library = Library((reference("a"),))
    text = render(name, compile_bibliography(library, pages, lock(), {}, title="T", language="en"))
    resting, _, against = text.partition("Claims that speak against it")
    assert "for.md" in resting.partition("Claims that rest on it")[2]
    assert "against.md" in against
    assert "against.md" not in resting
    assert "for.md" not in against


def test_claims_lead_back() -> None:
    assert "([docs/a page.md, line 1](<docs/a%20page.md>))" in render("markdown", sample())
