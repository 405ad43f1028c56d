"""The tree of wikitext: places that are exact, for every node and every text."""

import subprocess
import sys
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import PageError
from magcite.readers.pages import read_page, wikitext_tree
from magcite.readers.pages.wikitext_tree import Node, NodeKind, parse_tree

PIECES = st.sampled_from(
    [
        *(
            "{{",
            "}}",
            "|",
            "=",
            "[[",
            "]]",
            "<ref>",
            "</ref>",
            "<ref name=a />",
            "<ref name='a'>",
            "''",
            "'''",
            "== ",
            " ==",
        ),
        *(
            "\n",
            "\r\n",
            "\n\n",
            "* ",
            "# ",
            ": ",
            "; ",
            "{|",
            "|}",
            "|-",
            "<!--",
            "-->",
            "&amp;",
            "&#229;",
            "<br>",
            "<b>",
        ),
        *("{{cite journal|doi=10.1000/a|title=T}}", "{{sfn|Smith|2006|p=1}}", "[https://doi.org/10.1000/b words]"),
        *(
            "https://example.org/x ",
            "<nowiki>",
            "</nowiki>",
            "<math>",
            "</math>",
            "{{{1|}}}",
            "Tea helps. ",
            "å",
            "e\u0301",
        ),
        *("😴", "\ufeff", "\x00", "[[File:A.jpg|thumb|x]]", "{{lang|sv|ord}}", "{{convert|5|km}}", "<", ">", "----\n"),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=80)


def _inside(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _inside(node.children)
        for parameter in node.parameters:
            yield from _inside(parameter.value)


@given(TEXTS)
def test_the_nodes_are_the_page_without_a_gap(text: str) -> None:
    place = 0
    for node in parse_tree(text):
        assert node.start == place
        place = node.end
    assert place == len(text)


@given(TEXTS)
def test_every_text_node_stands_where_it_says(text: str) -> None:
    for node in _inside(parse_tree(text)):
        if node.kind is NodeKind.TEXT:
            assert text[node.start : node.end] == node.name


def test_each_kind_of_node() -> None:
    text = "a&amp;<!--c-->{{T x|1|k=v}}<b>d</b>[[e|f]][http://g.org h]\n== i ==\n{{{j}}}"
    kinds = [node.kind for node in parse_tree(text)]
    assert kinds == [
        *(NodeKind.TEXT, NodeKind.ENTITY, NodeKind.COMMENT, NodeKind.TEMPLATE, NodeKind.TAG, NodeKind.WIKILINK),
        *(NodeKind.EXTERNAL_LINK, NodeKind.TEXT, NodeKind.HEADING, NodeKind.TEXT, NodeKind.ARGUMENT),
    ]
    template = parse_tree(text)[3]
    assert template.name == "t x"
    assert [(one.name, [text[node.start : node.end] for node in one.value]) for one in template.parameters] == [
        ("1", ["1"]),
        ("k", ["v"]),
    ]
    assert template.parameter("none", "k") == template.parameters[1].value
    assert template.parameter("none") == ()


def test_a_missing_parser_is_said_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wikitext_tree, "_INSTALLED", False)
    with pytest.raises(PageError, match=r"tea.wiki: wikitext is read with mwparserfromhell.*magcite\[wikitext\]"):
        read_page("Tea", path="tea.wiki")


def test_no_other_format_needs_the_parser() -> None:
    code = (
        "import sys; sys.modules['mwparserfromhell'] = None\n"
        "from magcite.errors import PageError\nfrom magcite.readers.pages import read_page\n"
        "for name in ('markdown', 'html', 'text'):\n"
        "    print(read_page('Tea is hot.', path='-', format=name).claims[0].text)\n"
        "try:\n    read_page('Tea', path='tea.wiki')\nexcept PageError as error:\n    print(error)\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    *read, refused = result.stdout.splitlines()
    assert read == ["Tea is hot."] * 3
    assert "magcite[wikitext]" in refused
