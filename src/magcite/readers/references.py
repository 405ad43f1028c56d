"""References from any format we read, told from the file's ending or named by the caller."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from typing import cast

from magcite.errors import ReferenceFileError
from magcite.model import Reference, Unreadable

__all__ = ["REFERENCE_FORMATS", "read_references"]

# format -> (endings, module, function); a module is loaded when its format is met
REFERENCE_FORMATS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "markdown": ((".md", ".markdown"), "reference_file", "read_reference_file"),
    "bibtex": ((".bib",), "bibtex", "read_bibtex"),
    "csl-json": ((".json",), "csl_json", "read_csl_json"),
    "ris": ((".ris",), "ris", "read_ris"),
}
_Reader = Callable[..., tuple[Reference, ...]]


def read_references(text: str, *, path: str, format: str | None = None) -> tuple[Reference, ...]:  # noqa: A002
    """Read the references of one file, in file order.

    A value that cannot be understood is kept as an `Unreadable` of its reference; so is a citekey that no page
    could cite, and an entry that is broken as a whole.

    Args:
        text: the whole file.
        path: its name, for messages; in the format "markdown" also the citekey.
        format: "markdown" (one reference), "bibtex", "csl-json" or "ris"; None: told from the path's ending.

    Raises:
        ReferenceFileError: nothing in the file can be read.
    """
    _, module, function = REFERENCE_FORMATS[format or _format(path)]
    read = cast("_Reader", getattr(import_module(f"magcite.readers.{module}"), function))
    return tuple(map(_with_citekey_checked, read(text, path=path)))


def _format(path: str) -> str:
    ending = PurePath(path).suffix.lower()
    for name, (endings, _, _) in REFERENCE_FORMATS.items():
        if ending in endings:
            return name
    known = ", ".join(endings[0] for endings, _, _ in REFERENCE_FORMATS.values())
    raise ReferenceFileError(f"the ending {ending!r} is none of the formats of references ({known})", path=path)


def _with_citekey_checked(reference: Reference) -> Reference:
    reason = _complaint(reference.citekey)
    if reason is None:
        return reference
    bad = Unreadable("citekey", reference.citekey, reason)
    return replace(reference, unreadable=(bad, *reference.unreadable))


def _complaint(citekey: str) -> str | None:
    if not citekey:
        return "it is empty, so no page can cite this reference"
    if re.search(r"\s", citekey):
        return "there is white space in it, so no page can cite it: write it as one word"
    if found := re.search(r"[\[\]{},;@\"\\]", citekey):
        return f"the sign {found[0]} cannot stand in a citation"
    return None
