"""References from any format, told from the file's ending or named by the caller; one file per format."""

import re
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType

from magcite.errors import ReferenceFileError
from magcite.model import Reference, Unreadable
from magcite.phrases import phrase
from magcite.readers.references.plain_fields import with_plain_fields
from magcite.readers.references.reference_reader import ReferenceReader

__all__ = ["ENDINGS", "READERS", "REFERENCE_FORMATS", "read_references", "reference_reader"]

READERS: tuple[str, ...] = ("reference_file", "bibtex", "csl_json", "ris")
REFERENCE_FORMATS: Mapping[str, str] = MappingProxyType(
    {"markdown": "reference_file", "bibtex": "bibtex", "csl-json": "csl_json", "ris": "ris"}
)
# said here and in each reader, so that telling a format loads none
ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"markdown": (".md", ".markdown"), "bibtex": (".bib",), "csl-json": (".json",), "ris": (".ris",)}
)


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
    reader = reference_reader(format or _format(path))
    return tuple(map(_settled, reader.read(text, path=path)))


def reference_reader(name: str) -> ReferenceReader:
    """Return the reader of one of REFERENCE_FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    reader: ReferenceReader = import_module(f"magcite.readers.references.{REFERENCE_FORMATS[name]}").READER
    return reader


def _format(path: str) -> str:
    ending = PurePath(path).suffix.lower()
    for name, endings in ENDINGS.items():
        if ending in endings:
            return name
    known = ", ".join(endings[0] for endings in ENDINGS.values())
    raise ReferenceFileError(
        phrase("the ending {ending} is none of the formats of references ({known})", ending=repr(ending), known=known),
        path=path,
    )


def _settled(reference: Reference) -> Reference:
    """Return the reference with plain fields and its citekey checked."""
    reference = replace(reference, item=with_plain_fields(reference.item))
    reason = _complaint(reference.citekey)
    if reason is None:
        return reference
    bad = Unreadable("citekey", reference.citekey, reason)
    return replace(reference, unreadable=(bad, *reference.unreadable))


def _complaint(citekey: str) -> str | None:
    if not citekey:
        return phrase("it is empty, so no page can cite this reference")
    if re.search(r"\s", citekey):
        return phrase("there is white space in it, so no page can cite it: write it as one word")
    if found := re.search(r"[\[\]{},;@\"\\]", citekey):
        return phrase("the sign {found} cannot stand in a citation", found=found[0])
    return None
