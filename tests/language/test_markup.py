"""Text as it is deposited, and as people read it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language.markup import plain

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
        ("", ""),
    ],
)
def test_reads_plain(deposited: str, read: str) -> None:
    assert plain(deposited) == read


PIECES = st.sampled_from(
    [
        "<i>",
        "</i>",
        "&amp;",
        "&lt;",
        "scp&gt;",
        "<sub>2</sub>",
        " ",
        "\n",
        "word",
        "<",
        ">",
        "(",
        ")",
        "$$x$$",
        "å",
        "&#8211;",
    ]
)


@settings(max_examples=50)
@given(st.lists(PIECES, max_size=15).map("".join))
def test_leaves_no_debris_and_changes_no_plain_text(deposited: str) -> None:
    once = plain(deposited)
    assert "\n" not in once
    assert "  " not in once
    assert once == once.strip()
    assert not re.search(r"<(?:i|/i|sub|/sub)>", once)


@settings(max_examples=50)
@given(st.text(st.characters(whitelist_categories=["Ll", "Lu", "Nd"]), max_size=30))
def test_words_stay_as_they_are(words: str) -> None:
    assert plain(plain(words)) == plain(words)
    assert not DEBRIS.search(plain(f"<i>{words}</i> &amp; more"))
