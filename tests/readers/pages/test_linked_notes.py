"""Notes that links on the same page lead to, in HTML and in Markdown."""

import pytest

from tests.readers.pages.reading import cited, claims, html, markdown


@pytest.mark.parametrize(
    "note",
    [
        '<ol><li id="n">See https://doi.org/10.5555/a.</ol>',
        '<ol><li><a name="n"></a>See https://doi.org/10.5555/a.</ol>',
        '<ol><li>See <a id="n">it</a> at https://doi.org/10.5555/a.</ol>',
        '<div id="n"><p>See it.<p>At 10.5555/a.</div>',
    ],
)
@pytest.mark.parametrize("call", ["1", "[1]", "(12)", "*", "a", "[note 1]", "not 2", "ref. 3", "(ref 4)"])
def test_what_a_note_cites_is_cited_where_it_is_called(note: str, call: str) -> None:
    page = html(f'<p>Tea helps<a href="#n">{call}</a> a lot.</p>{note}')
    assert claims(page) == ["Tea helps a lot."]
    assert cited(page) == ["doi:10.5555/a"]
    citation = page.claims[0].citations[0]
    assert citation.text == f'<a href="#n">{call}</a>' == page.text[citation.span.start : citation.span.end]


@pytest.mark.parametrize(
    "text",
    [
        '<p>Tea helps, as <a href="#n">told below</a>.<div id="n">See 10.5555/a there.</div>',
        '<p>Tea helps <a href="#nowhere">1</a> a lot.',
        '<div id="n"><p>Tea helps <a href="#n">1</a> a lot.</div>',
        '<p>Tea helps <a href="#n">1</a>.<div id="n"><p>It is.<p>It was.<p>It will.<p>It may.</div>',
    ],
)
def test_other_links_inside_a_page_are_words(text: str) -> None:
    assert all(one.text[:2] != "<a" for claim in html(text).claims for one in claim.citations)


def test_in_markdown_with_names_in_html() -> None:
    page = markdown(
        "Tea helps <sup>[1](#one)</sup> a lot. Milk does <a href='#two'>[2]</a> not.\n\n## References\n\n"
        '* <a name="one"></a><sup>1</sup>[Ek (2006). Tea. doi:10.5555/a](https://example.org/tea)\n'
        '* <a id="two"></a>[Ek (2007). Milk.](https://doi.org/10.5555/b)\n'
    )
    assert claims(page) == ["Tea helps a lot.", "Milk does not."]
    assert cited(page) == ["doi:10.5555/a", "doi:10.5555/b"]


def test_a_list_of_many_works_is_no_note() -> None:
    call = '<p>Tea is hot.<sup><a href="#n">1</a></sup>'
    works = [f"doi:10.5555/{number}" for number in range(101)]
    assert cited(html(f'{call}<ol><li id="n">{" ".join(works[:100])}</ol>')) == works[:100]
    page = html(f'{call * 2}<ol><li id="n">{" ".join(works)}</ol>')
    assert page.claims[0].citations == ()
