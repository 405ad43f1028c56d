"""LaTeX to plain text: what is undone, and what is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.readers.references.latex import plain_text, plain_verbatim


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("plain text", "plain text"),
        ("{DNA} and {R}", "DNA and R"),
        ("50\\% of A \\& B", "50% of A & B"),
        ("50% of A", "50% of A"),
        ("Bl{\\aa}b{\\\"a}r, caf\\'e, {\\'E}cole, \\o re, \\v{S}koda", "Blåbär, café, École, øre, Škoda"),
        ("a -- b --- c", "a – b — c"),
        ("``quoted''", "“quoted”"),
        ("a~b\n  c", "a b c"),
        ("H$_2$O, H\\textsubscript{2}O, 10$^{12}$", "H₂O, H₂O, 10¹²"),
        ("$\\alpha$-tocopherol, \\textmu g, $p<0.05$", "α-tocopherol, µg, p<0.05"),
        ("\\emph{a} \\textit{b} {\\em c} {\\it d\\/} \\mkbibemph{e}", "a b c d e"),
        ("\\enquote{q}", "“q”"),
        ("\\enquote{a \\emph{b}} \\mkbibquote{c}", "“a b” “c”"),
        ("\\texttt{a} \\textsf{b} \\textmd{c} \\path{d/e}", "a b c d/e"),
        ("1\\textsuperscript{st} x\\textsubscript{ab}", "1st xab"),
        ("{\\noopsort{1973b}}1973, \\relax\\protect a\\hyphen b", "1973, a-b"),
        ("\\copyright{} \\lowercase{ABC} \\ocirc{u} Kof\\cprime ev", "© abc ů Kofʹev"),
        ("\\href{https://a.org}{link} \\url{https://b.org}", "link https://b.org"),
        ("\\LaTeX{} and \\textgreater 3", "LaTeX and >3"),
        ("\\{x\\} \\textbackslash{}n \\textasciitilde{}", "{x} \\n ~"),
        ("\\foo{bar}", "\\foo{bar}"),  # unknown: kept, not dropped
        ("\\'", "\\'"),
        ("{{{", ""),
        ("", ""),
    ],
)
def test_plain_text(latex: str, text: str) -> None:
    assert plain_text(latex) == text


def test_annotations_keep_lines_hyphens_and_quotes() -> None:
    assert plain_text("a -- ``b''\n\n---\n* \\emph{c}\n", keep_lines=True) == "a -- ``b''\n\n---\n* c"
    assert plain_text("a -- b", keep_lines=True) == "a -- b"
    assert plain_text("\\#\\# \\_x\\_ \\{.claim\\}", keep_lines=True) == "## _x_ {.claim}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10.1000/a\\_b", "10.1000/a_b"),
        ("10.1000/a{\\_}b", "10.1000/a_b"),
        ("10.1000/{$<$}1::A{$>$}2", "10.1000/<1::A>2"),
        ("10.1000/\\textless1::A\\textgreater2", "10.1000/<1::A>2"),
        ("\\url{https://a.org/x\\%20y?a=1\\&b=2}", "https://a.org/x%20y?a=1&b=2"),
        ("{10.1000/a}", "10.1000/a"),
        ("https://a.org/~me", "https://a.org/~me"),
    ],
)
def test_plain_verbatim(written: str, meant: str) -> None:
    assert plain_verbatim(written) == meant


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["\\", "{", "}", "$", "%", "^", "_", "~", "a", "\\'", "\\emph", "\\href", "\\begin{x}", " ", "--"]
        )
    ).map("".join)
)
def test_never_crashes(latex: str) -> None:
    assert isinstance(plain_text(latex), str)
    assert isinstance(plain_verbatim(latex), str)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\textcommabelow{s}i {\"o}", "și ö"),
        (r"{\'e}\textasciicircum{}2 \textbraceleft{}", "é^2 {"),
        (r"\S 3, \P, \pounds{} and \ddag", "§3, ¶, £ and ‡"),
    ],
)
def test_signs_beside_other_commands(written: str, text: str) -> None:
    assert plain_text(written) == text
