"""A reference file: YAML front matter in CSL's words, then an annotation in Markdown; named by citekey."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from types import MappingProxyType

from magcite.errors import InputError, ReferenceFileError
from magcite.language.suggestion import nearest
from magcite.model import CSL_VARIABLES, Place, Reference, Unreadable, item_from_csl
from magcite.model.csl import canonical_variable
from magcite.phrases import phrase
from magcite.readers.front_matter import FrontMatter, Plain, parse_yaml, split_front_matter, written
from magcite.readers.references.evidence import read_evidence, read_provenance
from magcite.readers.references.reference_reader import ReferenceReader

__all__ = ["READER"]

_OWN = ("tags", "evidence", "provenance", "other", "id")
_OPENING = phrase(
    "a reference file begins with front matter: a line ---, the fields, a line ---, and then the annotation"
)


def read_reference_file(text: str, *, path: str) -> tuple[Reference, ...]:
    """Read one reference; its citekey is the file's name without ending, in composed Unicode (NFC).

    A field that is not known, or cannot be understood, becomes an `Unreadable` of the reference.

    Raises:
        ReferenceFileError: there is no front matter, or it is no YAML.
    """
    citekey = unicodedata.normalize("NFC", PurePath(path).stem)
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        parts = split_front_matter(unified)
    except InputError as error:
        raise ReferenceFileError(error.message, path=path, line=error.line) from error
    if parts is None:
        raise ReferenceFileError(_OPENING, path=path, line=1)
    try:
        front = parse_yaml(parts[0], first_line=2)
    except InputError as error:
        raise ReferenceFileError(error.message, path=path, line=error.line, column=error.column) from error
    return (_reference(citekey, front, parts[1].strip() or None, path),)


def _reference(citekey: str, front: FrontMatter, annotation: str | None, path: str) -> Reference:
    own, record, unknown = _sort(front.values)
    other, malformed = _other(own.get("other"))
    item, unreadable = item_from_csl(record)
    tags, bad_tags = _tags(own.get("tags"))
    evidence, bad_evidence = read_evidence(own.get("evidence"))
    provenance, bad_provenance = read_provenance(own.get("provenance"))
    lines = {canonical_variable(name) or name: line for name, line in front.lines.items()}
    return Reference(
        citekey,
        replace(item, other=(*item.other, *other)),
        tags,
        evidence,
        annotation,
        provenance,
        Place(path, 1, MappingProxyType(lines)),
        (
            *unreadable,
            *unknown,
            *malformed,
            *bad_tags,
            *_id(own.get("id"), citekey),
            *bad_evidence,
            *bad_provenance,
        ),
    )


def _sort(values: Mapping[str, Plain]) -> tuple[dict[str, Plain], dict[str, Plain], tuple[Unreadable, ...]]:
    """Part magcite's own blocks from the bibliographic record, and both from keys nobody knows."""
    own: dict[str, Plain] = {}
    record: dict[str, Plain] = {}
    unknown: list[Unreadable] = []
    for key, value in values.items():
        if key.lower() in _OWN:
            own[key.lower()] = value
        elif key.lower() == "annote":
            unknown.append(Unreadable(key, written(value), phrase("the annotation is what follows the front matter")))
        elif canonical_variable(key) is not None:
            record[key] = value
        else:
            close = nearest(key, (*CSL_VARIABLES, *_OWN), likeness=0)
            reason = phrase(
                "there is no such field; the nearest known one is {near}, and foreign ones go under other",
                near=str(close),
            )
            unknown.append(Unreadable(key, written(value), reason))
    return own, record, tuple(unknown)


def _other(value: Plain) -> tuple[tuple[tuple[str, str], ...], tuple[Unreadable, ...]]:
    """Read the block `other`: fields of foreign formats, word for word."""
    if value is None:
        return (), ()
    if not isinstance(value, dict):
        return (), (Unreadable("other", written(value), phrase('"name: text" lines were expected')),)
    kept: list[tuple[str, str]] = []
    unreadable: list[Unreadable] = []
    for name, text in value.items():
        if isinstance(text, str | None):
            kept.append((name, text or ""))
        else:
            unreadable.append(Unreadable(f"other.{name}", written(text), phrase("text was expected")))
    return tuple(kept), tuple(unreadable)


def _tags(value: Plain) -> tuple[tuple[str, ...], tuple[Unreadable, ...]]:
    """Read the tags: a list, or words parted by commas."""
    if isinstance(value, str):
        value = [part.strip() for part in value.split(",") if part.strip()]
    if value is None:
        return (), ()
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        return (), (Unreadable("tags", written(value), phrase("a list of words was expected, as [mortality, cancer]")),)
    return tuple(str(one).strip() for one in value), ()


def _id(value: Plain, citekey: str) -> tuple[Unreadable, ...]:
    if value is None or value == citekey:
        return ()
    return (
        Unreadable("id", written(value), phrase("the file's name is the citekey, so it is {citekey}", citekey=citekey)),
    )


READER = ReferenceReader("markdown", (".md", ".markdown"), read_reference_file)
