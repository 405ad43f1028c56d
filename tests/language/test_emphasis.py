"""What is set off in a title is found again in its plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.emphasis import emphasised
from magcite.language.markup import plain
from magcite.model.marked import bare

SMALL = '<span style="font-variant:small-caps;">'


@pytest.mark.parametrize(
    ("said", "markup"),
    [
        ("no markup, p < 0.05 &amp; more", None),
        ("Growth of <i>E. coli</i>", "Growth of <i>E. coli</i>"),
        ("Effects of<italic>E. coli</italic>on milk", "Effects of <i>E. coli</i> on milk"),
        ("<jats:bold>A <jats:italic>b</jats:italic></jats:bold> c", "<b>A <i>b</i></b> c"),
        ("H<sub>2</sub>O and Mg<sup>2+</sup> here", "H<sub>2</sub>O and Mg<sup>2+</sup> here"),
        ("<scp>d</scp>-mannose", f"{SMALL}d</span>-mannose"),
        ("the <span class='nocase'>pH</span> of it", 'the <span class="nocase">pH</span> of it'),
        ('<span lang="la">in vitro</span>', None),
        ("&lt;i&gt;Salix&lt;/i&gt; bark", "<i>Salix</i> bark"),
        ("<mml:math><mml:msub><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math> rises", "x<sub>2</sub> rises"),
        ("of <i> Salix </i> bark", "of <i>Salix</i> bark"),
        ("<i></i>empty <b> </b>", None),
        ("<i>never ended", None),
    ],
)
def test_emphasised(said: str, markup: str | None) -> None:
    assert emphasised(said, plain(said)) == markup


def test_what_is_not_in_the_title_is_not_marked() -> None:
    assert emphasised("<i>Salix</i> bark", "Another title altogether") is None
    assert emphasised("<i>Salix</i> bark", None) is None


@given(st.text(st.sampled_from("ab 25<>/ibsup&;."), max_size=60))
def test_whatever_comes_the_title_stays(said: str) -> None:
    title = plain(said)
    assert bare(emphasised(said, title) or title) == title
