"""A YAML list with one more entry at its end; what stands in the file stays as it is, byte for byte."""

import json
import re
from collections.abc import Iterable

__all__ = ["append_lines", "json_text", "scalar"]

_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_BARE = re.compile(r"[^\W\d_][\w./()-]*(?:[ :][\w./()-]+)*|[1-9]\d{0,3}(?:-\d\d){0,2}")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"})  # YAML's own


def append_lines(text: str, root: str, lines: Iterable[str]) -> str:
    """Return a file's text with an entry at the end of its list, indented as the others are.

    Args:
        text: of the file; "" for a new one.
        root: the key of the list.
        lines: of the entry, "key: value" each, without indentation.
    """
    ending = "\r\n" if "\r\n" in text else "\n"
    kept = text if not text or text.endswith("\n") else text + ending
    if not re.search(rf"^{root}:", kept, re.MULTILINE):
        kept += f"{root}:\n"
    indents = _ITEM.findall(kept)
    indent = indents[-1] if indents else "  "
    added = "".join(f"{indent}{'- ' if place == 0 else '  '}{line}\n" for place, line in enumerate(lines))
    return kept + added.replace("\n", ending)


def scalar(text: str) -> str:
    """Return a text as YAML reads it back: bare where that is sure, otherwise in quotes."""
    return text if _BARE.fullmatch(text) and ": " not in text and text.lower() not in _WORDS else json_text(text)


def json_text(text: str) -> str:
    """Return a text in double quotes, which YAML 1.2 reads as JSON does."""
    bare = re.fullmatch(r"[^\W\d_][\w-]*", text) and text.lower() not in _WORDS
    return text if bare else json.dumps(text, ensure_ascii=False)
