"""Typed digging into JSON that others wrote: nothing raises, what is not there is None."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import TypeVar, cast

from magcite.errors import IdentifierError
from magcite.identifiers import Identifier
from magcite.language.emphasis import emphasised
from magcite.language.markup import plain

__all__ = [
    "dig",
    "digest",
    "emphasis",
    "excerpt",
    "identified",
    "mappings",
    "raw",
    "text",
    "texts",
    "unread",
    "verbatim",
]

_EXCERPT = 60
_RAW = 200
_Named = TypeVar("_Named", bound=Identifier)
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")


def dig(value: object, *path: str | int) -> object:
    """Return what lies at the end of a path of names and places; None when a step leads nowhere."""
    for step in path:
        if isinstance(step, str) and isinstance(value, Mapping):
            value = cast("Mapping[str, object]", value).get(step)
        elif isinstance(step, int) and isinstance(value, list) and -len(value) <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def text(value: object, *path: str | int) -> str | None:
    """Return the text there, free of markup; None when there is none or it is blank. A number is text, too."""
    found = dig(value, *path)
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return None
    return plain(str(found)) or None


def emphasis(title: str | None, *said: object) -> str | None:
    """Return a title with CSL-JSON's tags, found in what was said of it (title and subtitle); None without any."""
    firsts = (next((part for part in one if part), None) if isinstance(one, list) else one for one in said)
    return emphasised(" ".join(one for one in firsts if isinstance(one, str)), title)


def verbatim(value: object, *path: str | int) -> str | None:
    """Return the text there as it is, trimmed: for identifiers, where "<s1::aid-1>" is no markup."""
    found = dig(value, *path)
    return found.strip() or None if isinstance(found, str) else None


def identified(parse: Callable[[str], _Named], said: str | None) -> _Named | None:
    """Return the identifier of a scheme that a text is; None where it is none, or there is no text.

    Args:
        parse: of the scheme (`Doi.parse`).
        said: as the source has it.
    """
    with suppress(IdentifierError):
        return parse(said or "")
    return None


def texts(value: object, *path: str | int) -> tuple[str, ...]:
    """Return the texts of a list there, or a single text, free of markup and without blanks."""
    found = dig(value, *path)
    several = found if isinstance(found, list) else [found]
    return tuple(said for one in several if (said := text(one)))


def mappings(value: object, *path: str | int) -> tuple[Mapping[str, object], ...]:
    """Return the objects of a list there, leaving out what is none."""
    found = dig(value, *path)
    return tuple(one for one in found if isinstance(one, Mapping)) if isinstance(found, list) else ()


def raw(value: object) -> str:
    """Return the beginning of a value's JSON on one line: for what was given and could not be read."""
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    line = " ".join(said.encode("utf-8", "replace").decode().split())
    return line if len(line) <= _RAW else f"{line[:_RAW]}…"


def unread(value: object, *names: str, lists: bool = False) -> Iterator[str]:
    """Yield "volume: ["7"]" for each of these members that holds something, and no text; with `lists`, no texts."""
    for name in names:
        given = dig(value, name)
        for one in given if lists and isinstance(given, list) else [given]:
            blank = isinstance(one, str) and not one.strip()
            if one not in (None, [], {}) and not blank and text(one) is None:
                yield f"{name}: {raw(one)}"


def digest(payload: object) -> str:
    """Return "sha256:" and the digest of an answer's canonical JSON: sorted names, no blanks, UTF-8."""
    canonical = json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"sha256:{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()}"


def excerpt(said: str) -> str:
    """Return the beginning of a text on one line, for messages; e-mail addresses in it are left out."""
    line = " ".join(_ADDRESS.sub("…", said.encode("utf-8", "replace").decode()).split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"
