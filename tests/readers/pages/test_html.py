"""HTML: what is read of a page, what is not, and exact places in both."""

from pathlib import Path

import pytest

from magcite.model import ClaimKind
from magcite.readers.pages import read_page
from tests.readers.pages.reading import cited, claims, html, show

PAGES = Path(__file__).parent.parent.parent / "fixtures" / "pages"


def test_a_whole_page() -> None:
    page = html((PAGES / "iron.sv.html").read_text(encoding="utf-8"), language="sv")
    assert show(page) == (PAGES / "iron.sv.claims.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p>It helps, <a href="https://doi.org/10.5555/a">a trial</a> says.', ["doi:10.5555/a"]),
        ('<p>It helps <a href="https://doi.org/10.5555/a?x=1&amp;y=2">[1]</a>.', ["doi:10.5555/a"]),
        ("<p>It helps (doi:10.5555/a&lt;1&gt;b).", ["doi:10.5555/a<1>b"]),
        ("<p>It helps, PMID 12345.", ["pmid:12345"]),
        ("<p>It helps [@key].", ["key"]),
        ('<p>It helps <span class="citation" data-cites="a b">(A 2006; <a href="#ref-b">B</a>)</span>.', ["a", "b"]),
        ("<p>It helps, says <cite>The big book</cite>.", []),
        ("<p>It helps, says <cite>The big book (2016)</cite>.", ["lost"]),
        ("<p>It helps, says <cite>The big book (2016)</cite>, doi:10.5555/a.", ["doi:10.5555/a"]),
        ('<p>It helps, says <cite><a href="https://doi.org/10.5555/a">The book</a></cite>.', ["doi:10.5555/a"]),
        ('<p>It helps<sup><a href="#n">1</a></sup>.<ol><li id="n">See 10.5555/a.</ol>', ["doi:10.5555/a"]),
        ('<p>It helps<sup><a href="#n">1</a></sup>.<ol><li id="n">The Daily, 2006.</ol>', ["lost"]),
        ('<p>It helps, see <a href="#more">more</a>.<div id="more"><p>Words.<p>And words.</div>', []),
        ("<p>It helps <code>[@key] 10.5555/a</code>.", []),
        ("<p>It helps <!-- [@key] -->.", []),
        ('<p>It helps. <a href="https://example.org/shop">Our shop</a> sells it.', []),
        ('<p>It helps. <a href="mailto:a@example.org">a@example.org</a>', []),
        ("<p>It helps.<p hidden>Not shown [@key].", []),
        ("<p>It helps.<script>'<p>10.5555/a'</script>", []),
    ],
)
def test_citations(text: str, expected: list[str]) -> None:
    assert cited(html(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One is here.<p>Two is here.", ["One is here.", "Two is here."]),
        (
            "<ul><li>One is here.<li>Two is here.<ul><li>Three is here.</ul></ul>",
            ["One is here.", "Two is here.", "Three is here."],
        ),
        ("<p>One  is\n here<br>and there.", ["One is here and there."]),
        ("<p>Caf&eacute; &#x26; tea&nbsp;are &nosuchentity; hot.", ["Café & tea are &nosuchentity; hot."]),
        ("<p>Half <b>bold <i>words</b> are</i> here.", ["Half bold words are here."]),
        ("<p>Never closed <a href='https://doi.org/10.5555/a'>but read", ["Never closed but read"]),
        (
            "<div>Loose words here<div>and inner words</div>and more words</div>",
            ["Loose words here", "and inner words", "and more words"],
        ),
        ("a < b and b > a", ["a < b and b > a"]),
        ("<p>Words before <unknown>in an element</unknown> and after.", ["Words before in an element and after."]),
        ("<nav>Menu of things</nav><p>Tea is hot.</p><footer>All rights</footer>", ["Tea is hot."]),
        ("<article><header><p>Tea is hot.</header></article>", ["Tea is hot."]),
        ("<p>Outside the main part.<main><p>Tea is hot.</main>", ["Tea is hot."]),
        ("<p>Outside the article.<article><p>Tea is hot.</article>", ["Tea is hot."]),
        ("<div id=cookie-banner>We use cookies.</div><p>Tea is hot.", ["Tea is hot."]),
        ("<table><tr><th>Dose<th>Effect<tr><td>3 mg<td>less pain</table>", ["3 mg less pain"]),
        (
            "<table><tr><th><p>Dose of tea</p><tr><td><p>Tea is hot.</p><p>Milk is cold.</p></table>",
            ["Tea is hot.", "Milk is cold."],
        ),
        ("", []),
    ],
)
def test_claims(text: str, expected: list[str]) -> None:
    assert claims(html(text)) == expected


def test_places_are_exact_in_entities_and_across_lines() -> None:
    page = html("<p>\r\n  S&aring; h&#228;r: 50&nbsp;% <b>l&auml;gre</b> 😴\r\n  risk [@a].</p>", language="sv")
    (claim,) = page.claims
    assert claim.text == "Så här: 50 % lägre 😴 risk."
    assert page.text[claim.span.start : claim.span.end] == (
        "S&aring; h&#228;r: 50&nbsp;% <b>l&auml;gre</b> 😴\r\n  risk [@a]."
    )
    assert [page.text[one.span.start : one.span.end] for one in claim.quantities] == ["50&nbsp;%"]
    assert [page.text[one.span.start : one.span.end] for one in claim.citations] == ["[@a]"]


def test_marked_claims() -> None:
    page = html(
        '<p data-claim="block">One is here. Two is here.<p>Before it, <span data-claim="inline">tea helps '
        '<a href="https://doi.org/10.5555/a">[1]</a></span>, and after.'
    )
    assert [claim.id for claim in page.claims if len(claim.id) < 8] == ["block", "inline"]
    inline = next(claim for claim in page.claims if claim.id == "inline")
    assert inline.text == "tea helps"
    assert [one.target and one.target.value for one in inline.citations] == ["10.5555/a"]
    assert inline.anchor == "inline"


def test_title_language_and_anchor() -> None:
    page = read_page("<html lang=sv-SE><title>Sajt &amp; sida</title><h2 id=t>Te</h2><p>Te är bra.", path="a.html")
    assert (page.title, page.language) == ("Sajt & sida", "sv")
    assert page.claims[0].anchor == "t"
    assert page.claims[0].section == ("Te",)
    assert html("<title>Site</title><h1>Tea</h1><p>Tea is hot.").title == "Tea"
    assert html("<h3>Tea</h3><p>Tea is hot.").title == "Tea"


def test_a_marked_claim_of_several_paragraphs_is_one() -> None:
    page = html(
        '<div data-claim="tea"><p>Tea is hot [@a].</p><p>It was 90 °C in a trial [@b].</p></div><p>Milk is cold.'
    )
    tea, milk = page.claims
    assert (tea.id, tea.text) == ("tea", "Tea is hot. It was 90 °C in a trial.")
    assert [one.key for one in tea.citations] == ["a", "b"]
    assert page.text[tea.span.start : tea.span.end] == "Tea is hot [@a].</p><p>It was 90 °C in a trial [@b]."
    assert milk.text == "Milk is cold."


def test_a_key_gets_the_identifier_of_the_list_of_references() -> None:
    page = html(
        '<p>It helps <span data-cites="a b">(A, B)</span>.<h2>References</h2><div id="refs"><div id="ref-a">A. '
        '<a href="https://example.org">Site</a> https://doi.org/10.5555/a</div><div id="ref-b">B.</div>'
    )
    assert [(one.key, one.target and one.target.value) for one in page.claims[0].citations] == [
        ("a", "10.5555/a"),
        ("b", None),
    ]


def test_a_commentary_ends_with_its_paragraph() -> None:
    page = html("<p>My comment: I like it. A trial found it cold.<p>A trial found it hot.")
    assert [claim.kind for claim in page.claims] == [ClaimKind.COMMENTARY, ClaimKind.FINDING]


def test_what_messages_show_is_what_a_reader_sees() -> None:
    page = html("<p>Te hj&auml;lpte 26&nbsp;871 m&auml;n. <b>L&auml;s mer i <a href=''>studien om te</a></b>.", "sv")
    (claim,) = page.claims
    assert [one.as_read for one in claim.quantities] == ["26 871 män"]
    assert [one.text for one in claim.quantities] == ["26&nbsp;871 m&auml;n"]
    assert [one.as_read for one in claim.citations] == ["Läs mer i studien om te"]


def test_an_image_whose_description_cites_is_noted() -> None:
    page = html('<p>Tea is hot. <img src="x.png" alt="After doi:10.5555/a"> Milk is cold.')
    assert cited(page) == []
    (note,) = page.notes
    assert page.text[note.span.start : note.span.end].startswith("<img")
    assert html('<nav><img alt="doi:10.5555/a"></nav><p>Tea is hot.').notes == ()
