"""noted.claims: the claims of a project as they were when somebody said so.

`magcite status --remember` writes it, and nothing else does.
"""

import json
from collections.abc import Iterable

from magcite.errors import InputError
from magcite.model import NotedClaim
from magcite.phrases import phrase

__all__ = ["dump_noted", "parse_noted"]

_SCHEMA = "magcite/noted/1"


def dump_noted(claims: Iterable[NotedClaim], day: str) -> str:
    """Return the file: one claim a line within its page, so that a change shows as a line."""
    pages: dict[str, list[str]] = {}
    for one in claims:
        line = json.dumps({"claim": one.claim, "digest": one.digest, "text": one.text}, ensure_ascii=False)
        pages.setdefault(one.page, []).append(f"      {line}")
    blocks = [
        f"    {json.dumps(name, ensure_ascii=False)}: [\n" + ",\n".join(pages[name]) + "\n    ]" for name in pages
    ]
    held = "{\n" + ",\n".join(blocks) + "\n  }" if blocks else "{}"
    return f'{{\n  "schema": "{_SCHEMA}",\n  "on": "{day}",\n  "pages": {held}\n}}\n'


def parse_noted(text: str, *, path: str) -> tuple[str, tuple[NotedClaim, ...]]:
    """Return the day, and the claims in file order.

    Raises:
        InputError: it is no such file.
    """
    try:
        tree = json.loads(text)
        if tree["schema"] != _SCHEMA:
            raise InputError(
                phrase("this is no file of noted claims; `magcite status --remember` writes it anew"), path=path
            )
        claims = tuple(
            NotedClaim(str(page), str(one["claim"]), str(one["digest"]), str(one["text"]))
            for page, held in tree["pages"].items()
            for one in held
        )
        return str(tree["on"]), claims
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = phrase("this is no file of noted claims; `magcite status --remember` writes it anew")
        raise InputError(message, path=path) from error
