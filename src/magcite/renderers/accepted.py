"""accepted.yaml with one more entry; what stands in the file stays as it is, byte for byte."""

import json
import re
from collections.abc import Iterator

from magcite.model import AcceptedDifference, Accepting

__all__ = ["append_entry"]

_HEAD = "accepted:\n"
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_BARE = re.compile(r"[^\W\d_][\w./()-]*(?:[ :][\w./()-]+)*|[1-9]\d{0,3}(?:-\d\d){0,2}")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"})  # YAML's own


def append_entry(text: str, entry: Accepting) -> str:
    """Return the file's text with an entry at its end, indented as the others are.

    Args:
        text: of the file; "" for a new one.
        entry: what is accepted.
    """
    ending = "\r\n" if "\r\n" in text else "\n"
    kept = text if not text or text.endswith("\n") else text + ending
    if not re.search(r"^accepted:", kept, re.MULTILINE):
        kept += _HEAD
    indents = _ITEM.findall(kept)
    indent = indents[-1] if indents else "  "
    lines = list(_lines(entry))
    added = "".join(f"{indent}{'- ' if place == 0 else '  '}{line}\n" for place, line in enumerate(lines))
    return kept + added.replace("\n", ending)


def _lines(entry: Accepting) -> Iterator[str]:
    if isinstance(entry, AcceptedDifference):
        yield f"reference: {_scalar(entry.citekey)}"
        yield f"field: {_scalar(entry.field)}"
        yield f"here: {_scalar(entry.here)}"
        yield f"registry: {_scalar(entry.registry)}"
    else:
        yield f"distinct: [{', '.join(map(json_text, entry.citekeys))}]"
    yield f"reason: {_scalar(entry.reason)}"
    if isinstance(entry, AcceptedDifference):
        if entry.until:
            yield f"until: {entry.until}"
        if entry.work:
            yield f"work: {_scalar(entry.work)}"
    elif any(entry.works):
        yield f"works: [{', '.join(map(json_text, entry.works))}]"


def _scalar(text: str) -> str:
    """Return a text as YAML reads it back: bare where that is sure, otherwise in quotes."""
    return text if _BARE.fullmatch(text) and ": " not in text and text.lower() not in _WORDS else json_text(text)


def json_text(text: str) -> str:
    """Return a text in double quotes, which YAML 1.2 reads as JSON does."""
    bare = re.fullmatch(r"[^\W\d_][\w-]*", text) and text.lower() not in _WORDS
    return text if bare else json.dumps(text, ensure_ascii=False)
