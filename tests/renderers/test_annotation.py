"""Annotations: the author's Markdown, made harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marko import Markdown
from marko.ext.gfm import GFM

from magcite.renderers.address import safe_address
from magcite.renderers.annotation import annotation_html, contained
from tests.renderers.bibliographies import HOSTILE
from tests.renderers.markup import parse
from tests.renderers.test_html import MARKDOWN

PIECES = st.sampled_from(
    [
        *HOSTILE,
        "<",
        ">",
        "`",
        "\n",
        "\n\n",
        "<b>",
        "</div>",
        "<!--",
        "-->",
        "<?php",
        "<![CDATA[",
        "    ",
        "- ",
        "> ",
        "\\",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=8).map("".join)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        pytest.param("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>", id="inline"),
        pytest.param("~~d~~", "<p><del>d</del></p>", id="struck"),
        pytest.param("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>", id="raw-html"),
        pytest.param("<div>\na\n</div>", "<p>&lt;div&gt;\na\n&lt;/div&gt;</p>", id="html-block"),
        pytest.param("[a](https://example.org)", '<p><a href="https://example.org">a</a></p>', id="link"),
        pytest.param("[a](../b.md)", '<p><a href="../b.md">a</a></p>', id="relative"),
        pytest.param("[a](javascript:alert(1))", "<p>a</p>", id="link-that-runs"),
        pytest.param("[a](&#106;avascript:alert(1))", "<p>a</p>", id="link-that-runs-in-disguise"),
        pytest.param("[a](//example.org)", "<p>a</p>", id="link-without-scheme"),
        pytest.param("![a](https://example.org/a.png)", '<p><a href="https://example.org/a.png">a</a></p>', id="image"),
        pytest.param("# Head", "<p><strong>Head</strong></p>", id="heading"),
        pytest.param("- [x] done", "<ul>\n<li>☑ done</li>\n</ul>", id="task"),
    ],
)  # fmt: skip
def test_as_html(markdown: str, html: str) -> None:
    assert annotation_html(markdown).strip() == html


def test_nesting_beyond_reason_is_shown_as_it_is() -> None:
    deep = "> " * 5000 + "a"
    assert parse(annotation_html(deep)).tags <= {"blockquote", "p", "pre"}


@given(TEXTS)
def test_html_has_only_harmless_elements(text: str) -> None:
    seen = parse(annotation_html(text))
    assert seen.tags <= MARKDOWN | {"p", "ul", "ol", "li", "a", "strong"}
    assert seen.attributes <= {"href", "start"}
    assert seen.open == seen.unbalanced == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plain <https://example.org> `<b>`", "plain <https://example.org> `<b>`"),
        ("a <b>c</b>", r"a \<b>c\</b>"),
        ("<!-- never closed", r"\<!-- never closed"),
        ("    <b> in code", "<b> in code".replace("<", r"\<")),
    ],
)
def test_raw_html_is_escaped_and_nothing_else(before: str, after: str) -> None:
    assert contained(before) == after


@pytest.mark.parametrize("fence", ["```", "~~~~", "  ```python"])
def test_code_without_end_is_ended(fence: str) -> None:
    closed = contained(f"a\n\n{fence}\ncode")
    assert closed == f"a\n\n{fence}\ncode\n{fence.strip().removesuffix('python')}"
    assert contained(closed) == closed


@given(TEXTS)
def test_what_follows_is_a_paragraph_of_its_own(text: str) -> None:
    last = Markdown(extensions=[GFM]).parse(f"{contained(text)}\n\nend").children[-1]
    assert type(last).__name__ == "Paragraph"


@given(TEXTS)
def test_no_raw_html_is_left(text: str) -> None:
    tree = Markdown(extensions=[GFM]).parse(contained(text))
    pending = [tree]
    while pending:
        element = pending.pop()
        assert type(element).__name__ not in {"InlineHTML", "HTMLBlock"}
        pending.extend(element.children if isinstance(getattr(element, "children", None), list) else [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](https://example.org) [b](../c.md) [d](mailto:e@example.org)", None),
        ("[a](#f) [b]()", None),
        ("![a](beside.png)", None),
        ("`[a](javascript:b)`", None),
        ("[a](javascript:b)", r"\[a](javascript:b)"),
        ("[a](&#106;avascript:b)", r"\[a](&#106;avascript:b)"),
        (r"[a](javascript\:b)", r"\[a](javascript\:b)"),
        ("[a](<java\tscript:b>)", r"\[a](\<java" + "\tscript:b>)"),
        ("<javascript:b>", r"\<javascript:b>"),
        ("[a](//example.org)", r"\[a](//example.org)"),
        ("ftp://example.org", r"ftp\://example.org"),
        ("www.example.org](", r"www\.example.org]("),
        ("[a][b]\n\n[b]: javascript:c", "\\[a][b]\n\n\\[b]: javascript:c"),
        ("![a](https://example.org/b.png)", "[a](https://example.org/b.png)"),
        ("!![a](https://example.org/b.png)", r"!\![a](https://example.org/b.png)"),
        ("![a](data:image/png,b)", r"\[a](data:image/png,b)"),
        ("![a][b]\n\n[b]: https://example.org/b.png", "[a][b]\n\n[b]: https://example.org/b.png"),
        ("> x\n> [a](vbscript:b) y", "> x\n> \\[a](vbscript:b) y"),
        ("| a |\n|---|\n| ![b](//c/d.png) |", "| a |\n|---|\n| \\[b](//c/d.png) |"),
        ("[![a](https://example.org/b.png)](javascript:c)", r"\[[a](https://example.org/b.png)](javascript:c)"),
    ],
)
def test_links_that_run_and_images_from_outside(before: str, after: str | None) -> None:
    assert contained(before) == (before if after is None else after)


LINKS = st.sampled_from(
    ["[a]", "![", "!", "[", "](", ")", "javascript:b", "(data:c)", "<javascript:d>", "[e]: vbscript:f\n", "//g", " "]
)


@given(st.lists(LINKS | PIECES | st.text(max_size=3), max_size=10).map("".join))
def test_nothing_that_runs_or_is_fetched_is_left(text: str) -> None:
    pending = [Markdown(extensions=[GFM]).parse(contained(text))]
    while pending:
        element = pending.pop()
        name, address = type(element).__name__, getattr(element, "dest", "")
        assert name not in {"InlineHTML", "HTMLBlock"}
        if name != "LinkRefDef":
            assert not address or safe_address(address) is not None or name == "Image"
        assert name != "Image" or ":" not in address.partition("/")[0]
        pending.extend(element.children if isinstance(getattr(element, "children", None), list) else [])
