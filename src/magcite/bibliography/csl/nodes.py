"""The XML of CSL styles and locales as a tree of plain nodes, https://docs.citationstyles.org/en/stable/specification.html.

A style comes from a file that somebody named: a document type is refused, so no entity is expanded.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from magcite.errors import SettingsError
from magcite.phrases import phrase

__all__ = ["Node", "parse_xml"]

_NAMESPACE = re.compile(r"\{[^}]*\}")
_DEEPEST = 100  # elements inside one another; real styles stay below 30


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One element.

    Attributes:
        tag: without namespace.
        attributes: by name without namespace ("lang" for "xml:lang").
        text: what stands directly in it.
    """

    tag: str
    attributes: Mapping[str, str]
    children: tuple["Node", ...]
    text: str

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(name, default)

    def all(self, tag: str) -> Iterator["Node"]:
        """Yield the children of one kind."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> "Node | None":
        """Return the first child of one kind."""
        return next(self.all(tag), None)

    def walk(self) -> Iterator["Node"]:
        """Yield the node and everything in it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


def parse_xml(text: str | bytes, name: str) -> Node:
    """Read a style or a locale.

    Args:
        text: the file.
        name: of the file, for messages.

    Raises:
        SettingsError: it is no XML, has a document type, or is nested deeper than any style.
    """
    opening = text[:10_000].decode("utf-8", "replace") if isinstance(text, bytes) else text[:10_000]
    if "<!DOCTYPE" in opening or "<!ENTITY" in opening:
        raise SettingsError(phrase("{name} has a document type, which no CSL style has; it is not read", name=name))
    try:
        root = ET.fromstring(text)  # noqa: S314  document types are refused above
    except ET.ParseError as error:
        raise SettingsError(phrase("{name} is no well-formed XML: {error}", name=name, error=str(error))) from error
    return _node(root, name, 0)


def _node(element: ET.Element, name: str, depth: int) -> Node:
    if depth > _DEEPEST:
        raise SettingsError(
            phrase("{name} is nested deeper than {deepest} elements; no CSL style is", name=name, deepest=_DEEPEST)
        )
    return Node(
        _NAMESPACE.sub("", element.tag),
        {_NAMESPACE.sub("", key): value for key, value in element.attrib.items()},
        tuple(_node(child, name, depth + 1) for child in element if isinstance(child.tag, str)),
        element.text or "",
    )
