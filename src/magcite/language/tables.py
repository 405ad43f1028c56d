"""The tables of a language's data file, `data/<tag>.toml`, each parsed when it is first asked for.

The files are long, a page needs one language whole and little of the others, and every command waits for them. A
table is all that stands under headings of its name: `[wording.causal]` and `[wording.people]` are of `wording`.
A heading begins its line, and no other line of the files begins with a bracket and a small letter.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Tables", "tables_of"]

_HEADING = re.compile(r"^\[(?P<name>[a-z_]+)[\].]", re.MULTILINE)


class Tables(Mapping[str, Any]):
    """What `tomllib` makes of a file, without parsing more of it than is looked at."""

    def __init__(self, text: str) -> None:
        """Divide a file into its tables.

        Args:
            text: TOML of the shape told above.
        """
        headings = list(_HEADING.finditer(text))
        starts = [one.start() for one in headings]
        ends = [*starts, len(text)][1:]
        self._parts: dict[str, str] = {}
        for heading, start, end in zip(headings, starts, ends, strict=True):
            name = heading["name"]
            self._parts[name] = self._parts.get(name, "") + text[start:end]
        self._known: dict[str, Any] = tomllib.loads(text[: starts[0]] if starts else text)
        self._names = (*self._known, *self._parts)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - TOML has values of any kind
        """Return a table, or a value that stands before the first one."""
        if name not in self._known:
            self._known[name] = tomllib.loads(self._parts[name])[name]
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names, in the order of the file."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)


@cache
def tables_of(tag: str) -> Tables:
    """Return the tables of a language that has a file."""
    return Tables(files("magcite.language").joinpath("data", f"{tag}.toml").read_text("utf-8"))
