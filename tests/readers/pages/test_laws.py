"""Laws of claims that hold on every page, in every format."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.telling import find_named_sources
from magcite.model import Citation, Page, Span
from magcite.readers.pages import FORMATS, page_reader, read_page
from magcite.readers.pages.blocks import Block, BlockKind
from magcite.readers.pages.headings import reference_lists
from magcite.readers.pages.link_phrases import settle
from magcite.readers.pages.numbered_references import with_numbered_citations

WORDS = st.sampled_from(
    [
        "I en studie på 4035 män såg man 50 % lägre risk.",
        "Forskarna såg också mer.",
        "Te är gott.",
        "Drick te!",
        "Jag tror det.",
        "Majas kommentar: Nej.",
        "Efter 24 veckor var 34&nbsp;% friska.",
        "I en annan studie såg man inget.",
        "OBS!",
        "Tea:",
        "Andra studier visade inget.",
        "A trial of 40 people found it.",
        "They also found 3&#8239;mg.",
        "Te\u0301 is ho\u0308t 😴.",
        '"Tea helps", she said.',
        "Vissa fick 350 mg/dag, andra 5–10 mg.",
    ]
)
CITES = {
    "markdown": "[@a]¦[@b, p. 4; @c]¦@d¦[^1]¦[words](https://doi.org/10.5555/y)¦([WHO](https://example.org/x))¦[1]",
    "html": "<a href='https://doi.org/10.5555/y'>a study</a>¦<cite>Book</cite>¦(<a href='https://pubmed.ncbi.nlm.nih.gov/12345/'>2</a>)",
    "text": "[@a]¦https://doi.org/10.5555/(x)y¦(doi:10.5555/z)¦PMID: 12345¦[1]",
    "wikitext": "<ref>{{cite|doi=10.5555/w}}</ref>¦<ref name=a />¦[https://doi.org/10.5555/v a]¦{{sfn|Ek|2006}}",
}
PHRASES = (
    "Se studien om te!¦Läs studien här¦Källa: WHO¦t.ex. denna studie om te¦See the study here!¦Studien om magnesium"
)
BREAKS = {
    "markdown": "\r\n\r\n¦\n\n# Te\n\n¦\n\n## Tea [@h]\n\n¦\n- ¦\n\n> ¦\n>\n> — ¦  \n¦ ¦ ¦\n| a | b |\n|--|--|\n| x | ",
    "html": "<p>¦</p><h2>¦</h2>¦<li>¦</ul><p>¦<blockquote>¦</blockquote>¦<br>¦ ¦ ¦<table><tr><td>¦<td>¦</table>",
    "text": "\n\n¦\n\nTe och kaffe\n\n¦\n- ¦\n¦ ¦ ¦\r\n\r\n¦\n1) ",
    "wikitext": "\n\n¦\n\n== Te ==\n\n¦\n* ¦\n: ¦ ¦ ¦\r\n\r\n¦<br>¦\n# ",
}
ENDS = {
    "markdown": "¦\n\n[^1]: See 10.5555/n.\n¦\n\n## References\n\n1. A. https://doi.org/10.5555/r\n2. B.\n",
    "html": "¦<h2>References</h2><ol><li>A. https://doi.org/10.5555/r</ol>",
    "text": "¦\n\nReferences\n\n1. A. https://doi.org/10.5555/r\n2. B.\n",
    "wikitext": "¦\n\n== References ==\n{{reflist|refs=<ref name=a>{{cite book|isbn=9780306406157}}</ref>}}\n",
}


@st.composite
def pages(draw: st.DrawFn, form: str) -> str:
    """A page of sentences, citations, phrases and breaks, as one format writes them."""
    one_of = [st.sampled_from(said.split("¦")) for said in (CITES[form], PHRASES, BREAKS[form], BREAKS[form])]
    pieces = draw(st.lists(st.one_of(WORDS, WORDS, *one_of), max_size=14))
    joints = draw(st.lists(st.sampled_from([" ", " ", "", "\n"]), min_size=len(pieces), max_size=len(pieces)))
    start, end = draw(st.sampled_from(["", "\ufeff", "😴 "])), draw(st.sampled_from(ENDS[form].split("¦")))
    return start + "".join(one for both in zip(pieces, joints, strict=True) for one in both) + end


def _found(text: str, form: str, language: str) -> list[Citation]:
    """The citations in the blocks outside lists of references, those left to the library aside."""
    blocks = with_numbered_citations(page_reader(form).read(text, language).blocks, text)
    listed = {place for one in reference_lists(blocks) for place in (one.head, *one.entries)}
    return [
        citation
        for place, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING or place not in listed
        for citation in _cited(block, text, language)
    ]


def _cited(block: Block, text: str, language: str) -> list[Citation]:
    kept = [mark for mark in block.marks if not mark.tentative]
    heading = block.kind is BlockKind.HEADING and not (
        block.anchor is None and find_named_sources(block.text, language)
    )
    marks = kept if heading else settle(block, text, language).block.marks
    return [citation for mark in marks for citation in mark.citations]


def _spans(page: Page) -> list[Span]:
    return [claim.span for claim in page.claims]


@pytest.mark.parametrize("form", list(FORMATS))
@given(data=st.data())
def test_every_citation_belongs_to_exactly_one_claim(form: str, data: st.DataObject) -> None:
    text = data.draw(pages(form))
    page = read_page(text, path="-", format=form, language="sv")
    claimed = Counter((one.span, one.as_read) for claim in page.claims for one in claim.citations if not one.tentative)
    assert claimed == Counter((one.span, one.as_read) for one in _found(text, form, page.language))


@pytest.mark.parametrize("form", list(FORMATS))
@given(data=st.data())
def test_claims_stand_apart_and_in_order(form: str, data: st.DataObject) -> None:
    page = read_page(data.draw(pages(form)), path="-", format=form)
    for before, after in pairwise(_spans(page)):
        assert before.end <= after.start


@pytest.mark.parametrize("form", list(FORMATS))
@given(data=st.data())
def test_offsets_are_those_of_the_page(form: str, data: st.DataObject) -> None:
    page = read_page(data.draw(pages(form)), path="-", format=form)
    for claim in page.claims:
        words = page.text[claim.span.start : claim.span.end]
        assert words.strip() == words
        for one in claim.citations:
            assert page.text[one.span.start : one.span.end] == one.text
        for quantity in claim.quantities:
            assert page.text[quantity.span.start : quantity.span.end] == quantity.text
            assert claim.span.start <= quantity.span.start < quantity.span.end <= claim.span.end
        line, column = page.lines.position(claim.span.start)
        lines = page.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert lines[line - 1][column - 1] == words[0]


@pytest.mark.parametrize("form", list(FORMATS))
@given(data=st.data())
def test_a_name_is_made_of_the_words_alone(form: str, data: st.DataObject) -> None:
    page = read_page(data.draw(pages(form)), path="-", format=form, language="sv")
    alone = {claim.text: claim.id for claim in page.claims if "-" not in claim.id}
    again = read_page("Annat här.\n\n" + page.text.removeprefix("\ufeff"), path="-", format=form, language="sv")
    for claim in again.claims:
        if claim.text in alone and "-" not in claim.id:
            assert claim.id == alone[claim.text]
    assert len({claim.id for claim in page.claims}) == len(page.claims)


def test_the_same_words_twice() -> None:
    one, two, three = read_page("Te är gott.\n\nTe är gott!\n\n- te  är GOTT", path="p.md", language="sv").claims
    assert (two.id, three.id) == (f"{one.id}-2", f"{one.id}-3")
