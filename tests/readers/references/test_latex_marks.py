"""What LaTeX sets off in a title, as CSL-JSON's tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model.marked import bare
from magcite.readers.references.latex import plain_text
from magcite.readers.references.latex_marks import marked_text

NOCASE = '<span class="nocase">'


@pytest.mark.parametrize(
    ("latex", "markup"),
    [
        ("plain text", None),
        ("\\emph{E. coli} in milk", "<i>E. coli</i> in milk"),
        ("{\\it E. coli} in {\\bf milk}", "<i>E. coli</i> in <b>milk</b>"),
        ("{\\em a {DNA} b}", f"<i>a {NOCASE}DNA</span> b</i>"),
        ("{T}he {pH}", f"{NOCASE}T</span>he {NOCASE}pH</span>"),
        ("{{Whole}}", f"{NOCASE}{NOCASE}Whole</span></span>"),
        ("Bl{\\aa}b{\\\"a}r, {\\'E}cole, \\v{S}koda", None),
        ("H$_2$O, H\\textsubscript{2}O, x\\textsubscript{max}", "H₂O, H₂O, x<sub>max</sub>"),
        ("\\textsc{d}-mannose", '<span style="font-variant:small-caps;">d</span>-mannose'),
        ("\\{x\\} and {A}", f"{{x}} and {NOCASE}A</span>"),
        ("$\\alpha_{a}$ {C}", f"α_a {NOCASE}C</span>"),
        ("{ lone", None),
        ("lone } {A}", None),
        ("\\foo{bar}", None),
    ],
)
def test_marked_text(latex: str, markup: str | None) -> None:
    assert marked_text(latex) == markup


@given(st.text(st.sampled_from("ab {}\\$_^emph-"), max_size=40))
def test_whatever_comes_the_title_stays(latex: str) -> None:
    assert bare(marked_text(latex) or plain_text(latex)) == plain_text(latex)
