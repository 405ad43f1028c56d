"""YAML files that hold one list of entries, written by people: each is read alone, and a flawed one is kept apart."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from magcite.errors import InputError
from magcite.language.suggestion import nearest
from magcite.model import Misread
from magcite.phrases import phrase
from magcite.readers.front_matter import Plain, parse_yaml, written

__all__ = ["FlawError", "day_of", "mapping_of", "optional_text", "read_entries", "refuse_unknown", "text_of"]

Entry = TypeVar("Entry")


class FlawError(Exception):
    """Why an entry cannot be understood, as its first argument."""


def read_entries(
    text: str, root: str, read: Callable[[Plain, int], Entry], *, path: str
) -> tuple[tuple[Entry, ...], tuple[Misread, ...]]:
    """Read a file whose one key holds a list.

    Args:
        text: of the file.
        root: the key.
        read: makes an entry of a value and its line; raises FlawError for one that cannot be understood.
        path: of the file, for messages.

    Raises:
        InputError: it is no YAML, or holds something else than that list.
    """
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        front = parse_yaml(unified)
    except InputError as error:
        raise InputError(error.message, path=path, line=error.line, column=error.column) from error
    foreign = next((key for key in front.values if key != root), None)
    if foreign is not None:
        raise InputError(
            phrase("one list, {root}:, was expected, and {foreign} is another key", root=root, foreign=repr(foreign)),
            path=path,
            line=1,
        )
    listed = front.values.get(root)
    if listed is None:
        return (), ()
    if not isinstance(listed, list):
        message = phrase("{root}: is a list, each entry on lines of its own after a hyphen", root=root)
        raise InputError(message, path=path, line=1)
    entries: list[Entry] = []
    misread: list[Misread] = []
    for place, value in enumerate(listed):
        line = front.lines.get(f"{root}.{place}", 1)
        try:
            entries.append(read(value, line))
        except FlawError as flaw:
            misread.append(Misread(line, front.columns.get(f"{root}.{place}", 1), flaw.args[0]))
    return tuple(entries), tuple(misread)


def mapping_of(value: Plain) -> Mapping[str, Plain]:
    """Return an entry as a mapping.

    Raises:
        FlawError: it is none.
    """
    if not isinstance(value, dict):
        raise FlawError(
            phrase("“{value}” is no entry: lines such as reference: KEY were expected", value=written(value))
        )
    return value


def refuse_unknown(value: Mapping[str, Plain], known: tuple[str, ...]) -> None:
    """Refuse keys that are none of those known.

    Raises:
        FlawError: there is one; the nearest known is named.
    """
    for key in value:
        if key not in known:
            near = nearest(key, known, likeness=0)
            raise FlawError(phrase("there is no such key as {key}; the nearest is {near}", key=key, near=str(near)))


def text_of(value: Mapping[str, Plain], key: str, missing: str) -> str:
    """Return the text of a key that must be there, on one line.

    Args:
        value: the entry.
        key: which.
        missing: what is wrong when it is not there.

    Raises:
        FlawError: it is not there, empty, or no text.
    """
    said = optional_text(value, key)
    if said is None:
        raise FlawError(missing)
    return said


def optional_text(value: Mapping[str, Plain], key: str) -> str | None:
    """Return the text of a key, on one line; None for one that is not there or empty.

    Raises:
        FlawError: it is a list or a mapping.
    """
    said = value.get(key)
    if said is not None and not isinstance(said, str):
        raise FlawError(phrase("{key}: is one line of text, not {said}", key=key, said=written(said)))
    return " ".join(said.split()) or None if said is not None else None


def day_of(said: str, key: str) -> str:
    """Return a day, ISO 8601.

    Raises:
        FlawError: it is none.
    """
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError as error:
        raise FlawError(phrase("{key}: {said} is no day; write it as 2027-01-31", key=key, said=said)) from error
