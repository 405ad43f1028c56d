"""Wikitext as a tree in which every node knows its place on the page.

The parser is mwparserfromhell (https://mwparserfromhell.readthedocs.io), which tells no places; but what its nodes
print, one after another, is the page, and so places follow from lengths.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from html import unescape
from typing import Any

from magcite.errors import PageError
from magcite.phrases import phrase

try:
    import mwparserfromhell
    from mwparserfromhell import nodes as wiki

    _INSTALLED = True
except ImportError:
    _INSTALLED = False

__all__ = ["Node", "NodeKind", "Parameter", "parse_tree"]

_LEVELS = 60  # of nodes in nodes; the parser itself stops at 40


class NodeKind(StrEnum):
    """What a node is."""

    TEXT = "text"
    ENTITY = "entity"
    COMMENT = "comment"
    TEMPLATE = "template"
    TAG = "tag"
    WIKILINK = "wikilink"
    EXTERNAL_LINK = "external-link"
    HEADING = "heading"
    ARGUMENT = "argument"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a template, or an attribute of a tag.

    Attributes:
        name: as written, without the blanks around it; "1", "2", … where it has none.
    """

    name: str
    value: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the tree.

    Attributes:
        start: where it begins on the page.
        end: where it ends on the page.
        name: of a template or tag (in small letters); the target of a link; the words of text, entity and comment.
        children: what stands in a tag, in a heading, or is shown of a link; none where nothing is.
        parameters: in order.
        level: of a heading, from 1.
        wiki: whether a tag is written as wiki markup: "*", "'''", "{|".
    """

    kind: NodeKind
    start: int
    end: int
    name: str = ""
    children: tuple["Node", ...] = ()
    parameters: tuple[Parameter, ...] = field(default=())
    level: int = 0
    wiki: bool = False

    def parameter(self, *names: str) -> tuple["Node", ...]:
        """Return the value of the first of these parameters that is there, in any case; () without one.

        Of one that is given twice, MediaWiki takes the last.
        """
        for name in names:
            for one in reversed(self.parameters):
                if one.name.lower() == name and one.value:
                    return one.value
        return ()


def parse_tree(text: str, start: int = 0) -> tuple[Node, ...]:
    """Return the nodes of a page, in order and without a gap.

    Args:
        text: wikitext.
        start: where it begins on the page.

    Raises:
        PageError: mwparserfromhell is not installed.
    """
    if not _INSTALLED:
        raise PageError(
            phrase("wikitext is read with mwparserfromhell, which is not installed; pip install 'magcite[wikitext]'")
        )
    for without_styles in (False, True):
        try:
            code = mwparserfromhell.parse(text, skip_style_tags=without_styles)
        except mwparserfromhell.parser.ParserError:
            continue
        if str(code) == text:
            return tuple(_nodes(code, start, 0))
    return (Node(NodeKind.TEXT, start, start + len(text), text),)


def _nodes(code: Any, start: int, depth: int) -> Iterator[Node]:
    for node in code.nodes:
        end = start + len(str(node))
        yield _node(node, start, end, depth) if depth < _LEVELS else Node(NodeKind.TEXT, start, end, str(node))
        start = end


def _node(node: Any, start: int, end: int, depth: int) -> Node:
    words = _leaf(node, start, end)
    return _branch(node, start, end, depth + 1) if words is None else words


def _leaf(node: Any, start: int, end: int) -> Node | None:
    match node:
        case wiki.Text():
            return Node(NodeKind.TEXT, start, end, str(node))
        case wiki.HTMLEntity():
            return Node(NodeKind.ENTITY, start, end, unescape(str(node)))
        case wiki.Comment():
            return Node(NodeKind.COMMENT, start, end, str(node.contents))
        case wiki.Argument():
            return Node(NodeKind.ARGUMENT, start, end)
        case _:
            return None


def _branch(node: Any, start: int, end: int, depth: int) -> Node:
    match node:
        case wiki.Template():
            first = start + len("{{") + len(str(node.name))
            parameters = tuple(_parameters(node.params, first, depth))
            return Node(NodeKind.TEMPLATE, start, end, _template_name(node), parameters=parameters)
        case wiki.Heading():
            children = tuple(_nodes(node.title, start + node.level, depth))
            return Node(NodeKind.HEADING, start, end, children=children, level=node.level)
        case wiki.Wikilink():
            shown = () if node.text is None else _last(node.text, end - len("]]"), depth)
            return Node(NodeKind.WIKILINK, start, end, str(node.title), shown)
        case wiki.ExternalLink():
            shown = () if node.title is None else _last(node.title, end - node.brackets, depth)
            return Node(NodeKind.EXTERNAL_LINK, start, end, str(node.url), shown, wiki=bool(node.brackets))
        case _:
            return _tag(node, start, end, depth)


def _last(code: Any, end: int, depth: int) -> tuple[Node, ...]:
    return tuple(_nodes(code, end - len(str(code)), depth))


def _tag(tag: Any, start: int, end: int, depth: int) -> Node:
    name = str(tag.tag).strip().lower()
    opening = str(tag.wiki_markup) if tag.wiki_markup else f"<{tag.tag}"
    attributes = tuple(_attributes(tag.attributes, start + len(opening), depth))
    children: tuple[Node, ...] = ()
    if tag.contents is not None and not tag.self_closing:
        closing = tag.closing_wiki_markup if tag.wiki_markup else f"</{tag.closing_tag}>"
        children = _last(tag.contents, end - len(str(closing or "")), depth)
    return Node(NodeKind.TAG, start, end, name, children, attributes, wiki=bool(tag.wiki_markup))


def _attributes(attributes: Iterable[Any], start: int, depth: int) -> Iterator[Parameter]:
    for one in attributes:
        start += len(str(one))
        value = () if one.value is None else _last(one.value, start - len(one.quotes or ""), depth)
        yield Parameter(str(one.name).strip(), value)


def _parameters(parameters: Iterable[Any], start: int, depth: int) -> Iterator[Parameter]:
    for one in parameters:
        value = start + len("|") + (len(str(one.name)) + len("=") if one.showkey else 0)
        yield Parameter(str(one.name).strip(), tuple(_nodes(one.value, value, depth)))
        start += len("|") + len(str(one))


def _template_name(template: Any) -> str:
    return " ".join(str(template.name.strip_code(normalize=False)).replace("_", " ").split()).lower()
