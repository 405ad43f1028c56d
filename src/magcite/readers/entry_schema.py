"""JSON Schema of YAML files that hold one list of entries: https://json-schema.org/draft/2020-12."""

from collections.abc import Iterable, Mapping

__all__ = ["entries_schema", "entry_schema", "pair_schema"]

_WORDS = ["string", "number", "boolean"]  # a YAML reader makes a number of a year, where the file's reader keeps words
_DAY = r"^\d{4}-\d{2}-\d{2}$"


def entries_schema(root: str, title: str, entries: Iterable[Mapping[str, object]]) -> dict[str, object]:
    """Return the schema of a file.

    Args:
        root: the one key.
        title: of the schema.
        entries: what an entry may be, each as a schema.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": ["object", "null"],
        "properties": {root: {"type": ["array", "null"], "items": {"anyOf": list(entries)}}},
        "additionalProperties": False,
    }


def entry_schema(
    needed: Iterable[str],
    optional: Iterable[str] = (),
    *,
    days: Iterable[str] = (),
    other: Mapping[str, Mapping[str, object]] | None = None,
) -> dict[str, object]:
    """Return the schema of an entry whose keys hold a line of text each.

    Args:
        needed: keys without which an entry says nothing.
        optional: keys that may be left out or empty.
        days: those of either that hold a day, ISO 8601.
        other: what else than a line of text a key holds, each as a schema.
    """
    needed, optional, days, other = tuple(needed), tuple(optional), frozenset(days), other or {}
    properties: dict[str, object] = {}
    for name in (*needed, *optional):
        own: Mapping[str, object] = other.get(name) or (
            {"type": "string", "pattern": _DAY} if name in days else {"type": _WORDS, "minLength": 1}
        )
        properties[name] = own if name in needed else {"anyOf": [own, {"type": "null"}]}
    return {"type": "object", "properties": properties, "required": list(needed), "additionalProperties": False}


def pair_schema() -> dict[str, object]:
    """Return the schema of a list of two."""
    return {"type": "array", "items": {"type": [*_WORDS, "null"]}, "minItems": 2, "maxItems": 2}
