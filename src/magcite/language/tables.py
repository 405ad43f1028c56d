"""The tables of a language's data file, `data/<tag>.toml`, each parsed when it is first asked for.

The files are long, a page needs one language whole and little of the others, and every command waits for them. A
table is all that stands under headings of its name: `[wording.causal]` and `[wording.people]` are of `wording`.
A heading is one name, or two with a point between, of small letters and `_`. It begins its line, and no other line
of the files begins with a bracket and a small letter.

Nearly all of a file is lists of plain strings. Those are read here, in a tenth of the time a reader of all of TOML
takes; whatever is anything else, were it a comment within a list, is left to `tomllib`.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Tables", "tables_of"]

_HEADING = re.compile(r"^\[(?P<name>[a-z_]+)(?:\.(?P<inner>[a-z_]+))?\][ \t]*(?:#.*)?$", re.MULTILINE)
_STRING = r'"[^"\\\n]*"'
_LIST = re.compile(rf"^(?P<key>[a-z_-]+) = \[\s*(?P<strings>(?:{_STRING}\s*,\s*)*(?:{_STRING}\s*)?)\]\n", re.MULTILINE)


class Tables(Mapping[str, Any]):
    """What `tomllib` makes of a file, without parsing more of it than is looked at."""

    def __init__(self, text: str) -> None:
        """Divide a file into its tables.

        Args:
            text: TOML of the shape told above.
        """
        headings = list(_HEADING.finditer(text))
        starts = [one.start() for one in headings]
        self._parts: dict[str, list[tuple[str | None, str]]] = {}
        for heading, end in zip(headings, [*starts, len(text)][1:], strict=True):
            self._parts.setdefault(heading["name"], []).append((heading["inner"], text[heading.end() : end]))
        self._known = _values(text[: starts[0]] if starts else text)
        self._names = (*self._known, *self._parts)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - TOML has values of any kind
        """Return a table, or a value that stands before the first one."""
        if name not in self._known:
            table: dict[str, Any] = {}
            for inner, text in self._parts[name]:
                table |= _values(text) if inner is None else {inner: _values(text)}
            self._known[name] = table
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names, in the order of the file."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)


def _values(text: str) -> dict[str, Any]:
    """Return what stands under one heading."""
    lists = {one["key"]: one["strings"].split('"')[1::2] for one in _LIST.finditer(text)}
    return tomllib.loads(_LIST.sub("", text)) | lists


@cache
def tables_of(tag: str) -> Tables:
    """Return the tables of a language that has a file."""
    return Tables(files("magcite.language").joinpath("data", f"{tag}.toml").read_text("utf-8"))
