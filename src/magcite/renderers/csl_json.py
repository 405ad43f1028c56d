"""CSL-JSON: a list of CSL items, `id` is the citekey; annotation in `annote`, tags in `keyword`.

A retracted work says so in `status`, before what else its status is.

Schema: https://github.com/citation-style-language/schema (csl-data.json). What it has no variable for goes into the
object `custom`, which it keeps for that, and is read back from there.
"""

from magcite.model import Bibliography, Entry, item_to_csl
from magcite.model.csl import OF_SCHEMA
from magcite.renderers.json_text import dump_json
from magcite.renderers.notices import with_mark
from magcite.renderers.renderer import Renderer, RenderOptions

__all__ = ["RENDERER"]

_MARGIN = "\n  "
_OWN = OF_SCHEMA - {"custom"}


def render(bibliography: Bibliography, _options: RenderOptions) -> str:
    """Return the whole file: two blanks to indent, letters as they are."""
    items = [dump_json(_item(entry, bibliography.language), _MARGIN) for entry in bibliography.entries]
    text = f"[{_MARGIN}{f',{_MARGIN}'.join(items)}\n]\n" if items else "[]\n"
    return text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair has no place in UTF-8


def _item(entry: Entry, language: str) -> dict[str, object]:
    record: dict[str, object] = {"id": entry.key}
    known = item_to_csl(entry.item)
    foreign = _foreign(known) if not _OWN.issuperset(known) else {}
    record |= known
    if entry.tags:
        record["keyword"] = ", ".join(entry.tags)
    if annotation := _annotation(record.get("annote"), entry.annotation):
        record["annote"] = annotation
    status = record.get("status")
    if marked := with_mark(status if isinstance(status, str) else None, entry, language):
        record["status"] = marked
    if foreign:
        record["custom"] = foreign
    return record


def _foreign(known: dict[str, object]) -> dict[str, object]:
    """Take out of a record what has no variable of CSL's, and what lies in `custom` already."""
    foreign: dict[str, object] = {}
    for name in [name for name in known if name not in _OWN]:
        value = known.pop(name)
        if name == "custom" and isinstance(value, dict):
            foreign |= value
        else:
            foreign[name] = value
    return foreign


def _annotation(own: object, annotation: str | None) -> str:
    """Return the annotation, after what CSL's variable of that name says where a record has both."""
    return "\n\n".join(dict.fromkeys(text for text in (own, annotation) if isinstance(text, str) and text))


RENDERER = Renderer("csl-json", render, shows_entries=False)
