"""A style cut down to what it can say of one kind of item, so that rendering asks no question twice.

Most of a style is choices between types of works and between fields that are there or not. For all items of one type
with the same fields these come out alike; they are settled once, and what is left says the same as the whole style.
"""

from collections.abc import Sequence
from dataclasses import replace

from magcite.bibliography.csl.context import OTHER_NAMES, CslItem, Style
from magcite.bibliography.csl.nodes import Node

__all__ = ["fields_of", "fitted"]

_ABSENT = Node("absent", {}, (), "")  # a variable without value: it says nothing, and empties a group with nothing else
_OPEN = frozenset(
    {"citation-number", "citation-label", "year-suffix"}
)  # not the item's, or not before the list is made


def fields_of(item: CslItem) -> frozenset[str]:
    """Return the variables of an item that have a value, an old name counted as the one of today."""
    named = {name for name, value in item.items() if value not in (None, "", [], {})}
    more = {name for name, olds in OTHER_NAMES.items() if not named.isdisjoint(olds)}
    return frozenset(named | more)


def fitted(style: Style, kind: str, fields: frozenset[str] | None) -> Style:
    """Return a style that says of items of one type, with these fields, what `style` says.

    Args:
        style: a whole style, or one fitted to the type alone.
        kind: CSL type; "" for none.
        fields: from `fields_of`; None leaves choices by field open.
    """
    fitting = _Fitting(style, kind, fields)
    bibliography, citation = fitting.area(style.bibliography), fitting.area(style.citation)
    return replace(style, macros={**style.macros, **fitting.macros}, bibliography=bibliography, citation=citation)


class _Fitting:
    """The work of one fitting.

    Attributes:
        macros: those that are used, fitted.
    """

    def __init__(self, style: Style, kind: str, fields: frozenset[str] | None) -> None:
        self.macros: dict[str, Node] = {}
        self._whole = style.macros
        self._kind = kind
        self._fields = fields
        self._open: set[str] = set()

    def area(self, area: Node) -> Node:
        """Return `cs:bibliography` or `cs:citation` fitted; its layout keeps the number of its children."""
        for key in (key for sort in area.all("sort") for key in sort.all("key")):
            self._macro(key.get("macro"))
        children = tuple(
            _with(child, self._one_by_one(child)) if child.tag == "layout" else child for child in area.children
        )
        return _with(area, children)

    def _one_by_one(self, node: Node) -> tuple[Node, ...]:
        """Return a node's children, each fitted and still one."""
        done = []
        for child in node.children:
            nodes = self._nodes((child,))
            done.append(nodes[0] if len(nodes) == 1 else _together(nodes))
        return tuple(done)

    def _nodes(self, nodes: Sequence[Node]) -> list[Node]:
        """Return what is left of nodes that are said one after another."""
        left: list[Node] = []
        absent = False
        for node in nodes:
            for one in self._node(node):
                absent = absent or one is _ABSENT
                if one is not _ABSENT:
                    left.append(one)
        return [*left, _ABSENT] if absent else left

    def _node(self, node: Node) -> Sequence[Node]:
        match node.tag:
            case "choose":
                return self._choice(node)
            case "group":
                return self._holder(node, self._nodes(node.children))
            case "names":
                return self._names(node)
            case "text" if "macro" in node.attributes:
                return self._call(node)
            case "text" | "number" | "date" | "label" if "variable" in node.attributes:
                return (node,) if self._may_be(node) else () if node.tag == "label" else (_ABSENT,)
        return (node,)

    def _call(self, node: Node) -> Sequence[Node]:
        """Return a call of a macro; where nothing is changed about the one thing it says, that thing."""
        macro = self._macro(node.get("macro"))
        if macro is None:
            return (node,)
        one = macro.children[0] if len(macro.children) == 1 else None
        plain = one is not None and one.tag != "choose" and len(node.attributes) == 1
        return macro.children if plain or macro.children in {(), (_ABSENT,)} else (node,)

    @staticmethod
    def _holder(node: Node, left: Sequence[Node]) -> Sequence[Node]:
        return (_with(node, left),) if any(one is not _ABSENT for one in left) else left

    def _may_be(self, node: Node) -> bool:
        names = node.get("variable").split()
        return any(
            self._has(name) is not False or (node.get("form") == "short" and self._has(f"{name}-short") is not False)
            for name in names
        )

    def _has(self, variable: str) -> bool | None:
        """Return whether a variable has a value; None where that is open."""
        if self._fields is None or variable in _OPEN:
            return None
        return variable in self._fields or (variable == "page-first" and "page" in self._fields)

    def _names(self, node: Node) -> Sequence[Node]:
        if not self._may_be(node) and node.first("substitute") is None:
            return (_ABSENT,)
        children = [
            _with(child, self._one_by_one(child)) if child.tag == "substitute" else child for child in node.children
        ]
        return (_with(node, children),)

    def _macro(self, name: str) -> Node | None:
        """Return a macro, fitted; None for one that does not exist or is being fitted, because it calls itself."""
        macro = self._whole.get(name)
        if macro is None or name in self._open:
            return None
        if name not in self.macros:
            self._open.add(name)
            self.macros[name] = _with(macro, self._nodes(macro.children))
            self._open.discard(name)
        return self.macros[name]

    def _choice(self, node: Node) -> Sequence[Node]:
        branches: list[Node] = []
        for child in node.children:
            holds = True if child.tag == "else" else self._holds(child)
            if holds is False:
                continue
            if holds and not branches:
                return self._nodes(child.children)
            tag, attributes = ("else", {}) if holds else (child.tag, child.attributes)
            branches.append(Node(tag, attributes, tuple(self._nodes(child.children)), ""))
            if holds:
                break
        return (_with(node, branches),) if branches else ()

    def _holds(self, node: Node) -> bool | None:
        """Return whether a branch holds; None where that is open."""
        tests: list[bool | None] = []
        for name, value in node.attributes.items():
            if name == "type":
                tests.append(self._kind in value.split())
            elif name == "variable":
                tests += [self._has(word) for word in value.split()]
            elif name != "match":
                tests.append(None)
        match node.get("match", "all"):
            case "any":
                return _any(tests)
            case "none":
                some = _any(tests)
                return None if some is None else not some
        some = _any([None if test is None else not test for test in tests])
        return None if some is None else not some


def _any(tests: Sequence[bool | None]) -> bool | None:
    return True if True in tests else None if None in tests else False


def _with(node: Node, children: Sequence[Node]) -> Node:
    return Node(node.tag, node.attributes, tuple(children), node.text)


def _together(nodes: Sequence[Node]) -> Node:
    """Return one node that says what several say."""
    return Node("choose", {}, (Node("else", {}, tuple(nodes), ""),), "")
