"""Text as it is deposited, and as people read it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language.markup import plain, plain_abstract

DEBRIS = re.compile(r"</?(?:i|b|em|sub|sup|scp|jats:\w+|mml:\w+)\b[^<>]*>|&(?:amp|lt|gt|quot|#\d+);|[\n\t]|  ")


@pytest.mark.parametrize(
    ("deposited", "read"),
    [
        ("Effects of <i>E. coli</i>", "Effects of E. coli"),
        (
            "Spoilage by<i>Bacillus cereus</i>Spores in<i>grin9b</i>mice",
            "Spoilage by Bacillus cereus Spores in grin9b mice",
        ),
        ("Load of<i>γ</i>-cells", "Load of γ-cells"),
        ("1<i>H</i>-indole", "1H-indole"),
        ("<i>trans</i>-fat", "trans-fat"),
        ("CO<sub>2</sub> and H<sub>2</sub>O", "CO2 and H2O"),
        ("an AT<sub>1</sub>Receptor", "an AT1 Receptor"),
        ("Base strengths<sup>1</sup>", "Base strengths"),
        ("10<sup>5</sup> cells, 10<sup>-3</sup> M", "10⁵ cells, 10⁻³ M"),
        ("&lt;scp&gt;DNA&lt;/scp&gt; repair", "DNA repair"),
        ("Fish &amp;amp; chips &amp; peas", "Fish & chips & peas"),
        ("p &lt; 0.05 and a<b and c>d", "p < 0.05 and a<b and c>d"),
        ("Q&A; AT&T; R&D &bogus;", "Q&A; AT&T; R&D &bogus;"),
        ("<", "<"),
        ("A CASE&lt;subtitle&gt;Treated well&lt;/subtitle&gt;", "A CASE: Treated well"),
        ("Are clams (\n     <i>Tridacna</i>\n     ) odd?", "Are clams (Tridacna) odd?"),
        ("<i>Women</i>\n            .", "Women."),
        ("split over\n   lines", "split over lines"),
        (
            'Points in<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>L</mml:mi></mml:math>Data',
            "Points in L Data",
        ),
        ("<math><mi>K</mi><annotation>$K$</annotation></math>-frames", "K-frames"),
        ("Type $$^{\\textregistered }$$ ® fonts", "Type ® fonts"),
        ("Search for $$Z'$$ bosons", "Search for Z' bosons"),
        ("<jats:title>Title</jats:title><jats:p>One</jats:p><jats:p>two</jats:p>", "Title One two"),
        ("Sm\u00adörgås\u200b", "Smörgås"),
        ("A\u030angstro\u0308m", "Ångström"),
        ("lone \ud800 half", "lone half"),
        ("<style>p.p1 {margin: 0}</style>Sleep<script>x()</script>", "Sleep"),
        ("PPAR<i>α</i>Agonist", "PPARα Agonist"),
        ("In short.<i>Conclusion</i> follows", "In short. Conclusion follows"),
        ("<!-- a <b>note</b> > 1 -->Sleep<?xml odd?>", "Sleep"),
        ("<![CDATA[Fish & chips]]> and a[b[1]]>c", "Fish & chips and a[b[1]]>c"),
        ("&am<b>p;</b>lt;i&#62;Sleep", "Sleep"),
        ("<tex-math>$x_1$</tex-math> alone", "x1 alone"),
        ("<tex-math>$x_1$</tex-math><math><mi>x</mi><mn>1</mn></math> once", "x1 once"),
        ("$k$-means, $\\alpha_2$ and $\\mathbb{R}^n$", "k-means, α2 and Rn"),
        ("£45.50. $75.00 or $80", "£45.50. $75.00 or $80"),
        ("G\\\"odel and Erd\\H{o}s, Poincar\\'{e}", "Gödel and Erd\\H{o}s, Poincaré"),
        ("in\\n Deep Learning", "in Deep Learning"),
        ("RETRACTED: SLEEP IN OLD AGE", "RETRACTED: SLEEP IN OLD AGE"),
        ("", ""),
    ],
)
def test_reads_plain(deposited: str, read: str) -> None:
    assert plain(deposited) == read


PIECES = st.sampled_from(
    [
        *("<i>", "</i>", "<sub>", "</sub>", "<sup>", "</sup>", "<p>", "<br/>", "<title>", "</title>"),
        *(
            "<math>",
            "</math>",
            "<annotation>",
            "</annotation>",
            "<tex-math>",
            "</tex-math>",
            "<subtitle>",
            "</subtitle>",
        ),
        *("&amp;", "&lt;", "&gt;", "&am", "p;", "amp;", "lt;", "&#38;", "&#60;", "&#33;", "&#894;", "&semi;", "scp>"),
        *("<", ">", "&", ";", "#", "x", "<!--", "-->", "--", "!", "<![CDATA[", "]]>", "<?x", "?>", "<a href='x"),
        *("$", "$$", "\\alpha", "\\n ", "\\", '\\"', "{o}", "_", "^", "{", "}", "'", '="', "[", "]", "(", ")", "."),
        *(" ", "\n", "a", "of", "Word", "ABC", "å", "e\u0301", "\u0301", "\u0338", "\u200b", "\u00ad", "1", "\u037e"),
    ]
)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_plain_stays_as_it_is(deposited: str) -> None:
    for read in (plain, plain_abstract):
        once = read(deposited)
        assert read(once) == once
        assert plain(once) == once
        assert once == " ".join(once.split())
        assert not DEBRIS.search(once)


@pytest.mark.parametrize(
    ("deposited", "read"),
    [
        ("<jats:title>Abstract</jats:title><jats:p>Sleep is short.</jats:p>", "Sleep is short."),
        (
            "<sec>\n<jats:title>Background</jats:title>\n<p>One.</p></sec><title>Why?</title><p>Two (P&lt;0.05).</p>",
            "Background: One. Why? Two (P<0.05).",
        ),
        ("<h4>Methods:</h4>We asked.<h4> </h4>", "Methods: We asked."),
        ("No markup at all", "No markup at all"),
        ("<p>" + "long " * 10_000 + "</p>", ("long " * 10_000).strip()),
        ("", ""),
    ],
)
def test_abstracts(deposited: str, read: str) -> None:
    assert plain_abstract(deposited) == read


@settings(max_examples=50)
@given(st.text(st.characters(whitelist_categories=["Ll", "Lu", "Nd"]), max_size=30))
def test_words_stay_as_they_are(words: str) -> None:
    assert plain(plain(words)) == plain(words)
    assert not DEBRIS.search(plain(f"<i>{words}</i> &amp; more"))
