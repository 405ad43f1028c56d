"""Signs that authors of sourced pages add to Markdown."""

from itertools import pairwise

import pytest
from hypothesis import given

from magcite.readers.pages.markdown_syntax import find_signs, with_opaque_signs
from tests.readers.pages.test_pages import TEXTS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a [@b, p. 4; see -@c] d", ["[@b, p. 4; see -@c]"]),
        ("a [see [1] and\n[@b] c", ["[@b]"]),
        ("a [mail me@example.org or @key] b", ["[mail me@example.org or @key]"]),
        ("a [@b\n c] d", ["[@b\n c]"]),
        ("a [@b\n\nc] d", ["@b"]),
        ("a -@b and @c [p. 4]. d", ["-@b", "@c [p. 4]"]),
        ("a {cite:p}`b,c` d {footcite}``e`` f", ["{cite:p}`b,c`", "{footcite}``e``"]),
        ("a^[b [c] @d] e", ["^[b [c] @d]"]),
        ("a[^gone] b[^1](c)", ["[^gone]"]),
        ("[a [@b] *c*]{.claim}", ["[", "[@b]", "]{.claim}"]),
        ("[a](b){.c} ![d](e){#f} [g][h]{.i}", []),
        ("a $x_1$ b $$y\n= 2$$ c \\(z_1\\) d \\[w^2\\]", ["$x_1$", "$$y\n= 2$$", "\\(z_1\\)", "\\[w^2\\]"]),
        ("$5 and $10, $5[@a] and 10$ b, \\(see c\\)", ["[@a]"]),
        ("{{< video https://example.org/@a >}}", ["{{< video https://example.org/@a >}}"]),
        ("`[@a]` ``@b ` @c`` <!-- [@d] --> <a href='@e'> [f](g?h=@i) <https://j.org/?@k>", []),
        ("\\[@a] \\@b \\`@c\\`", ["@a"]),
        ("`unclosed [@a]\n\n` [@b]", ["[@a]", "[@b]"]),
        ("[t]: https://example.org/?a=@b\n[^1]: @c says", ["@c"]),
    ],
)
def test_signs(text: str, expected: list[str]) -> None:
    assert [text[sign.start : sign.end] for sign in find_signs(text)] == expected


@given(TEXTS)
def test_signs_stand_in_order_and_keep_the_length(text: str) -> None:
    signs = find_signs(text)
    assert all(one.start < one.end <= other.start for one, other in pairwise(signs))
    opaque = with_opaque_signs(text, signs)
    assert len(opaque.encode()) == len(text.encode())
    assert opaque.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("text", "opaque"),
    [
        ("*[@a_b*c]*", "*%@a%b%c%*"),
        ("> [@a,\n> p. *4*]", "> %@a,\n> p. %4%%"),
        ("[@a,\n- b]", "%@a,\n- b%"),
        ("**https://example.org/_a_b**", "**https://example.org/%a%b**"),
        ("10.5555/a_*b", "10.5555/a%%b"),
        (
            "[a](https://example.org/_b_) <https://example.org/_c_>",
            "[a](https://example.org/_b_) <https://example.org/_c_>",
        ),
        ("[a]: https://example.org/_b_", "[a]: https://example.org/_b_"),
    ],
)
def test_what_the_parser_is_given(text: str, opaque: str) -> None:
    assert with_opaque_signs(text, find_signs(text)) == opaque
