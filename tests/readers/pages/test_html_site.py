"""HTML of content systems and saved pages: the page is read, the site around it is not."""

import pytest

from magcite.readers.pages import read_page
from tests.readers.pages.reading import cited, claims, html

TEA = "<p>Tea is hot.</p>"


@pytest.mark.parametrize(
    "around",
    [
        "<div class='cookie-banner'><p>We use cookies here.</p></div>{}",
        "<div id=cookieConsent></div><div class='gdpr consent'><p>We ask you.</p></div>{}",
        "{}<div class='sharedaddy sd-sharing'><h3>Share this page</h3><ul><li>On one site</ul></div>",
        "{}<div id='jp-relatedposts' class='jp-relatedposts'><p>More of it here.</p></div>",
        "{}<section class='related-posts'><p>You may like this.</p></section>",
        "{}<div id=comments class=comments-area><p>I do not agree.</p></div>",
        "<ul class=breadcrumbs><li>Home of tea</ul>{}",
        "<div class='widget-area sidebar'><p>About me here.</p></div>{}",
        "<div style='color:red; display : none'><p>Not shown here.</p></div>{}",
        "<div hidden><p>Not shown here.</p></div>{}",
        "<div aria-hidden=true><p>Not shown here.</p></div>{}",
        "<template><p>Not shown here.</p></template><noscript><p>Nor is this.</p></noscript>{}",
        "<svg><text>Not shown here.</text></svg><math><mi>Nor this one</mi></math>{}",
        "<div role=navigation><p>A menu here.</p></div><div role=dialog><p>Ask me now.</p></div>{}",
        "<form><label>Search the site</label><input></form>{}",
        "<header><p>The site of tea.</p></header><footer><p>All rights reserved.</p></footer>{}",
        "<a href='/'>Home page</a><hr><a href='/a'>About us all</a><hr><a href='b'>Our shop here</a><hr>{}",
        "<main>{}</main><div><p>Outside of it.</p></div>",
        "<div role=main>{}</div><div><p>Outside of it.</p></div>",
        "<article>{}</article><p>Outside of it.</p>",
        "<div class='post hentry'><div class=entry-content>{}</div></div><p>Out here.</p>",
        "<div itemprop=articleBody>{}</div><p>Out here.</p>",
        "<div class=content-sidebar><div class='sidebar nav'><main>{}</main></div></div>",
        "<form id=aspnetForm><div>{}</div></form>",
        "<div hidden=until-found>{}</div>",
        "<main><div class=entry-content>{}</div><p>And more.</p></main>",
    ],
)
def test_the_page_is_read_and_the_site_is_not(around: str) -> None:
    assert claims(html(around.format(TEA))) == ["Tea is hot."]


def test_a_site_whose_names_mean_something_else_is_read_all_the_same() -> None:
    assert claims(html(f"<div class=menu>{TEA}</div>")) == ["Tea is hot."]
    assert claims(html(f"<body class='no-sidebar menu'><div id=related>{TEA}</div>")) == ["Tea is hot."]


def test_a_row_of_long_links_is_no_menu() -> None:
    words = "A trial of forty people who drank tea for a year"
    assert len(claims(html("".join(f"<p><a href='/{place}'>{words} {place}</a></p>" for place in range(4))))) == 4


def test_a_small_container_is_not_the_page() -> None:
    text = "<p>Milk is cold and it is white and it comes from cows, they say.</p>" * 2
    assert len(claims(html(f"<div class=entry-content>{TEA}</div>{text}"))) == 3


def test_the_heading_above_a_container_is_kept() -> None:
    text = "<p>Tea is hot. It is wet. It is old.</p>"
    page = html(f"<article><h1>On tea</h1><p>By Ek himself.</p><div class=entry-content>{text}</div></article>")
    assert page.title == "On tea"
    assert page.claims[0].section == ("On tea",)
    assert claims(page) == ["Tea is hot. It is wet. It is old."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<dl><dt>Tea and so<dd>It is hot.<dd>It is wet.</dl>", ["Tea and so", "It is hot.", "It is wet."]),
        ("<details><summary>On tea</summary>It is hot.</details>", ["On tea", "It is hot."]),
        ("<figure><img alt=x><figcaption>Tea is hot.</figcaption></figure>", ["Tea is hot."]),
        (
            "<p>Tea is hot<p>Milk is cold<ul><li>Rice is dry<li>Ice is wet</ul>",
            ["Tea is hot", "Milk is cold", "Rice is dry", "Ice is wet"],
        ),
        (
            "<table><tr><td>Tea is hot. Milk is cold.<br><br>Rice is dry [@a].</table>",
            ["Tea is hot. Milk is cold.", "Rice is dry."],
        ),
        (
            "<div>Tea is hot.<br><br>Milk is cold.<br/><br>Ice is wet.</div>",
            ["Tea is hot.", "Milk is cold.", "Ice is wet."],
        ),
        ("<p>Tea<wbr> is&#32;hot &mdash; &frac12; of it.", ["Tea is hot — ½ of it."]),
        (
            "<p class=MsoNormal><o:p></o:p>Tea is <span style='mso-spacerun:yes'>&nbsp;</span>hot.<![endif]></p>",
            ["Tea is \u00a0hot."],
        ),
    ],
)
def test_elements(text: str, expected: list[str]) -> None:
    assert [" ".join(one.split()) for one in claims(html(text))] == [" ".join(one.split()) for one in expected]


WIKI = """<html><head>
<link rel="canonical" href="https://en.wikipedia.org/wiki/Tea"></head><body><div class="mw-parser-output">
<div class="hatnote">For other uses, see there.</div>
<table class="infobox"><tr><td>Kind of drink here</table>
<p><b>Tea</b> is hot.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">
<span class="cite-bracket">[</span>1<span
class="cite-bracket">]</span></a></sup> It helps sleep.<sup class="reference"><a
href="https://en.wikipedia.org/wiki/Tea#cite_note-Ek-2">[2]</a></sup>
<sup class="reference"><a href="#cite_note-3">[3]</a></sup>
It is old.<sup class="noprint Inline-Template Template-Fact">[<i><a href="/wiki/W">citation needed</a></i>]</sup></p>
<div class="mw-heading"><h2 id="Uses">Uses</h2>
<span class="mw-editsection">[<a href="/w">edit</a>]</span></div>
<p>People drink tea.<sup class="reference"><a href="#cite_note-4">[4]</a></sup></p>
<div class="navbox"><p>Drinks of the world.</p></div>
<h2 id="References">References</h2><div class="reflist"><ol class="references">
<li id="cite_note-1"><span class="mw-cite-backlink">
<b><a href="#cite_ref-1">^</a></b></span>
<span class="reference-text"><cite
class="citation journal cs1">Ek, A (2006). <a href="https://example.org/x">"On tea"</a>.
<i>Tea</i>. <a href="/wiki/Doi">
doi</a>:<a
href="https://doi.org/10.5555%2Fa">10.5555/a</a>. <a href="/wiki/PMID">PMID</a>
<a
href="https://pubmed.ncbi.nlm.nih.gov/77">77</a>.
<a href="//www.ncbi.nlm.nih.gov/pmc/articles/PMC12">12</a>.</cite></span></li>
<li id="cite_note-Ek-2"><a href="#cite_ref-2">^</a> <cite class="citation web">Bo (2010).
<a href="https://example.org/bo">"Sleep"</a>.
<a href="https://web.archive.org/web/2011/https://example.org/bo">Archived</a>.</cite></li>
<li id="cite_note-3"><a href="#CITEREFSmith2006">Smith 2006</a>, p. 12.</li>
<li id="cite_note-4"><cite class="citation book">Wu (1999). Book.
<a href="/wiki/Special:BookSources/0-306-40615-2">0-306-40615-2</a>.</cite>

<cite class="citation web">Yu (2001).
<a href="https://example.org/yu">Yu</a></cite></li></ol></div>
<h2>Sources</h2><ul><li>
<cite id="CITEREFSmith2006" class="citation book">Smith (2006).
B. <a
href="https://hdl.handle.net/2027/x">hdl</a></cite></li></ul></div></body></html>"""


def test_an_article_of_wikipedia() -> None:
    page = html(WIKI)
    assert [(claim.text, [one.target and one.target.prefixed for one in claim.citations]) for claim in page.claims] == [
        ("Tea is hot.", ["doi:10.5555/a"]),
        ("It helps sleep.", ["url:https://example.org/bo", "url:https://hdl.handle.net/2027/x"]),
        ("It is old.", []),
        ("People drink tea.", ["isbn:9780306406157", "url:https://example.org/yu"]),
    ]
    assert all(not one.tentative for claim in page.claims for one in claim.citations)


@pytest.mark.parametrize(
    "text",
    [
        # Word: footnotes
        (
            '<p class=MsoNormal>Tea is hot.<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1">'
            "<sup>[1]</sup></a></p>"
            '<div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Ek, doi:10.5555/a</p></div>'
        ),
        # Google Docs: redirected links, footnotes
        (
            '<p>Tea is hot.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p>'
            '<a href="#ftnt_ref1" id="ftnt1">[1]</a>'
            "<span> Ek, <a"
            ' href="https://www.google.com/url?q=https://doi.org/10.5555/a&amp;sa=D&amp;usg=x">link</a></span></p></div>'
        ),
        # WordPress: the footnotes block
        (
            '<div class=entry-content><p>Tea is hot.<sup data-fn="u-1" class="fn">'
            '<a href="#u-1" id="u-1-link">1</a></sup></p>'
            '<ol class="wp-block-footnotes"><li id="u-1">Ek, https://doi.org/10.5555/a '
            '<a href="#u-1-link">↩︎</a></li></ol></div>'
        ),
        # numbers without links
        "<p>Tea is hot.<sup>1</sup></p><h2>References</h2><ol><li>Ek. doi:10.5555/a. PMID: 77. PMC12.</li></ol>",
        # numbers with links
        (
            '<p>Tea is hot.<sup><a href="#ref1">1</a></sup></p><h2>References</h2><ol>'
            "<li id=ref1>Ek. PMID: 77. doi:10.5555/a</li></ol>"
        ),
        # author and year
        (
            '<p>Tea is hot (<a href="#B1">Ek et al., 2006</a>).</p><h2>References</h2><ul>'
            "<li id=B1>Ek 2006. doi:10.5555/a</li></ul>"
        ),
        # Pandoc with entries in parts
        (
            '<p>Tea is hot <span class=citation data-cites=ek>[<a href="#ref-ek">1</a>]</span>.</p>'
            "<h1>References</h1><div id=refs>"
            "<div id=ref-ek class=csl-entry><div class=csl-left-margin>1. </div>"
            "<div class=csl-right-inline>Ek <div>A</div>"
            '<div>B</div><div>C</div> DOI: <a href="https://doi.org/10.5555/a">10.5555/a</a></div></div></div>'
        ),
        # relative links
        '<base href="https://doi.org/"><p>Tea is hot <a href="10.5555/a">[1]</a>.</p>',
        '<p>Tea is hot <a href="//doi.org/10.5555/a">[1]</a>.</p>',
        '<p>Tea is hot <a href="/doi/full/10.5555/a">[1]</a>.</p>',
        '<p>Tea is hot <a href=" https://doi.org/10.5555/a\n ">[1]</a>.</p>',
        # saved by a browser
        (
            "<!-- saved from url=(0020)https://a.org/tea --><p>Tea is hot.<sup>"
            '<a href="https://a.org/tea#n1">1</a></sup></p>'
            "<p id=n1>1. Ek, doi:10.5555/a</p>"
        ),
        (
            "<!--\n Page saved with SingleFile \n url: https://a.org/tea \n-->"
            '<p>Tea is hot.<sup><a href="https://a.org/tea#n1">1</a></sup></p><p id=n1>1. Ek, doi:10.5555/a</p>'
        ),
    ],
)
def test_notes_and_lists_of_all_kinds(text: str) -> None:
    page = html(text)
    assert cited(page)[:1] == ["doi:10.5555/a"]
    assert len([one for claim in page.claims for one in claim.citations]) == 1
    assert claims(page)[0].startswith("Tea is hot")


def test_raised_numbers_with_links_in_a_row() -> None:
    notes = "".join(f"<li id=r{number}>PMID {number}</li>" for number in range(1, 6))
    page = html(
        f'<p>Tea is hot<sup><a href="#r1">1</a>,<a href="#r3">3</a>–<a href="#r5">5</a></sup>.</p>'
        f"<h2>References</h2><ol>{notes}</ol>"
    )
    assert cited(page) == ["pmid:1", "pmid:3", "pmid:4", "pmid:5"]
    assert claims(page) == ["Tea is hot."]


@pytest.mark.parametrize("name", ["fig:tea", "fig1", "table-2", "sec:more", "eq1"])
def test_a_link_to_a_figure_is_no_note(name: str) -> None:
    page = html(f'<p>Tea is hot (Figure <a href="#{name}">1</a>).</p><p id={name}>Hot tea, from doi:10.5555/a.</p>')
    assert [len(claim.citations) for claim in page.claims] == [0, 1]


def test_a_link_to_a_section_is_no_note() -> None:
    page = html(
        '<p>Tea is hot, see <a href="#more">more of it</a>.</p><div id=more><p>Milk is cold, doi:10.5555/a.</p></div>'
    )
    assert [len(claim.citations) for claim in page.claims] == [0, 1]


@pytest.mark.parametrize(
    "piece",
    ["<p>", "<div class=menu>", "<li>", "<td>", "<table>", "<a href=#n>1", "<sup>", "<b>x", "<!--", "<br>", "<cite>"],
)
def test_many_unclosed_tags_are_read(piece: str) -> None:
    page = read_page(f"<p>Tea is hot.</p>{piece * 20_000}", path="a.html")
    assert page.claims[0].text == "Tea is hot."
