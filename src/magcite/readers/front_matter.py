"""YAML front matter: a mapping of plain values, and the line each stands on.

Scalars stay the words the author wrote: `volume: 07` is "07" and `p: 0.030` is "0.030", whatever YAML would
make of them; only an empty value, `~` and `null` are None. Anchors, aliases, tags and second documents are
refused: no reference needs them, and they are how a small file becomes a large one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from magcite.errors import InputError
from magcite.model import LineIndex
from magcite.phrases import phrase

__all__ = ["MAX_CHARACTERS", "MAX_DEPTH", "FrontMatter", "Plain", "parse_yaml", "split_front_matter", "written"]

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"] | None

MAX_CHARACTERS = 256 * 1024
MAX_DEPTH = 12
_MARKER = "---"
_NULL, _TEXT = "tag:yaml.org,2002:null", "tag:yaml.org,2002:str"
_OWN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("null", "str", "int", "float", "bool", "timestamp", "seq", "map", "merge", "value")
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a YAML mapping says.

    Attributes:
        values: by key as written.
        lines: of each key, from 1 and counted in the whole file; nested ones by path ("evidence.n").
        columns: of each key or item, from 1; by the same paths.
    """

    values: Mapping[str, Plain]
    lines: Mapping[str, int]
    columns: Mapping[str, int] = field(default_factory=dict)


def split_front_matter(text: str) -> tuple[str, str] | None:
    """Return the YAML between the `---` lines and what follows; None when the text opens with none.

    Line ends must be LF. The YAML begins on line 2.

    Raises:
        InputError: the front matter is never closed.
    """
    first, _, rest = text.partition("\n")
    if first.rstrip() != _MARKER:
        return None
    offset = 0
    for line in _lines(rest):
        if line.rstrip() in {_MARKER, "..."}:
            return rest[:offset], rest[offset + len(line) :]
        offset += len(line)
    raise InputError(phrase("the front matter opened here is never closed: write a line --- after it"), line=1)


def parse_yaml(text: str, *, first_line: int = 1) -> FrontMatter:
    """Read a YAML mapping; an empty text is an empty mapping.

    Args:
        text: the YAML alone, with LF line ends.
        first_line: its first line's number in the file.

    Raises:
        InputError: it is no YAML, no mapping, too large or too deep, has a key twice, or uses anchors or tags.
            Line and column are those of the place; the path is left to the caller.
    """
    if len(text) > MAX_CHARACTERS:
        raise InputError(phrase("this YAML is larger than {size} kB", size=MAX_CHARACTERS // 1024), line=first_line)
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except (YAMLError, RecursionError, ValueError) as error:
        raise _from_yaml(error, text, first_line) from error
    if root is None:
        return FrontMatter({}, {})
    if not isinstance(root, MappingNode):
        raise InputError(phrase('"key: value" lines were expected'), line=first_line)
    reader = _Reader(first_line)
    return FrontMatter(dict(reader.mapping(root, "", 0)), reader.lines, reader.columns)


class _Reader:
    """Turns nodes into plain values and notes where the keys stand."""

    def __init__(self, first_line: int) -> None:
        self.lines: dict[str, int] = {}
        self.columns: dict[str, int] = {}
        self._first_line = first_line
        self._seen: set[int] = set()

    def mapping(self, node: MappingNode, path: str, depth: int) -> Iterator[tuple[str, Plain]]:
        known: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                raise self._error(phrase("a key must be a word"), key_node)
            key = str(key_node.value)
            if key in known:
                raise self._error(phrase("the key {key} stands here a second time", key=repr(key)), key_node)
            known.add(key)
            inner = f"{path}.{key}" if path else key
            self.lines[inner] = self._first_line + int(key_node.start_mark.line)
            self.columns[inner] = int(key_node.start_mark.column) + 1
            yield key, self._value(value_node, inner, depth + 1)

    def _value(self, node: Node, path: str, depth: int) -> Plain:
        if node.anchor or id(node) in self._seen:
            raise self._error(phrase("anchors and aliases are not read here: write the value out"), node)
        self._seen.add(id(node))
        if str(node.tag) not in _OWN_TAGS:
            raise self._error(phrase("the tag {tag} is not read here: write the value alone", tag=str(node.tag)), node)
        if depth > MAX_DEPTH:
            raise self._error(phrase("lists and mappings are nested deeper than {depth} levels", depth=MAX_DEPTH), node)
        if isinstance(node, MappingNode):
            return dict(self.mapping(node, path, depth))
        if isinstance(node, SequenceNode):
            items: list[Plain] = []
            for place, one in enumerate(node.value):
                inner = f"{path}.{place}"
                self.lines[inner] = self._first_line + int(one.start_mark.line)
                self.columns[inner] = int(one.start_mark.column) + 1
                items.append(self._value(one, inner, depth + 1))
            return items
        if re.search(r"[\ud800-\udfff]", node.value):
            raise self._error(phrase("half a character cannot stand here: write the whole one"), node)
        return None if node.tag == _NULL else str(node.value)

    def _error(self, message: str, node: Node) -> InputError:
        mark: StreamMark = node.start_mark
        return InputError(message, line=self._first_line + mark.line, column=mark.column + 1)


def _from_yaml(error: Exception, text: str, first_line: int) -> InputError:
    """Say in our words where and why a text is no YAML."""
    if isinstance(error, RecursionError):
        return InputError(
            phrase("lists and mappings are nested deeper than {depth} levels", depth=MAX_DEPTH), line=first_line
        )
    if isinstance(error, ReaderError):
        line, column = LineIndex(text).position(error.position)
        message = phrase(
            "the character U+{text} cannot stand in YAML: delete it", text=f"{ord(text[error.position]):04X}"
        )
        return InputError(message, line=first_line + line - 1, column=column)
    if not isinstance(error, MarkedYAMLError):
        return InputError(phrase("this is no YAML: {error}", error=str(error)), line=first_line)
    mark = error.problem_mark or error.context_mark
    what = " ".join(part for part in (error.context, error.problem) if part)
    advice = phrase("; put a value that holds a colon or starts with a sign in quotes") if _needs_quotes(what) else ""
    return InputError(
        phrase("this is no YAML: {what}{advice}", what=what, advice=advice),
        line=first_line + (mark.line if mark else 0),
        column=mark.column + 1 if mark else None,
    )


def _needs_quotes(problem: str) -> bool:
    return any(
        sign in problem for sign in ("mapping values are not allowed", "cannot start any token", "expected <block end>")
    )


def _lines(text: str) -> Iterator[str]:
    """Yield lines that end with LF and nothing else; `str.splitlines` would end them at U+2028 too."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def written(value: Plain) -> str:
    """Return a value as a person would write it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(one) for one in value) + "]"
    return "" if value is None else value
