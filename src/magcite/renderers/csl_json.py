"""CSL-JSON: a list of CSL items, `id` is the citekey; annotation in `annote`, tags in `keyword`.

Schema: https://github.com/citation-style-language/schema (csl-data.json).
"""

import json

from magcite.model import Bibliography, Entry, item_to_csl
from magcite.model.bibtex_types import ET_AL
from magcite.renderers.renderer import Renderer

__all__ = ["RENDERER"]


def render(bibliography: Bibliography) -> str:
    """Return the whole file: two blanks to indent, letters as they are."""
    items = [_item(entry) for entry in bibliography.entries]
    text = json.dumps(items, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"  # half a surrogate pair has no place in UTF-8


def _item(entry: Entry) -> dict[str, object]:
    record = {"id": entry.key, **item_to_csl(entry.item)}
    record.pop(ET_AL, None)
    if entry.tags:
        record["keyword"] = ", ".join(entry.tags)
    if entry.annotation:
        record["annote"] = entry.annotation
    return record


RENDERER = Renderer("csl-json", render)
