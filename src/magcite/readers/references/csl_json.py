"""CSL-JSON: a list of items, one item, or an object whose "items" are a list, as reference managers write them."""

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from magcite.errors import ReferenceFileError
from magcite.model import LineIndex, Place, Reference, Unreadable, item_from_csl
from magcite.model.citekey import make_citekey
from magcite.model.csl import canonical_variable, is_csl
from magcite.phrases import phrase
from magcite.readers.references.reference_reader import ReferenceReader

__all__ = ["READER"]

_SHAPE = phrase("CSL-JSON is a list of objects with CSL's variables (type, title, author, ...)")
_SPACE = re.compile(r"[\s,]*")
_TOKEN = re.compile(r'"(?P<key>(?:[^"\\]|\\.)*)"\s*(?P<colon>:)?|[{}\[\]]')
_OWN_NAMES = {"annote": "annotation", "keyword": "tags"}


def read_csl_json(text: str, *, path: str) -> tuple[Reference, ...]:
    """Read all items; `annote` is the annotation, `keyword` the tags, and `id` the citekey.

    An item without id gets a citekey from its author and year. What is no object among the items becomes a reference
    whose one `Unreadable` is the entry.

    Raises:
        ReferenceFileError: the text is no JSON, or there are no items in it.
    """
    text = text.removeprefix("\ufeff")
    try:
        document = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        message = phrase("this is no JSON: {said}", said=f"{error.msg[:1].lower()}{error.msg[1:]}")
        raise ReferenceFileError(message, path=path, line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise ReferenceFileError(phrase("this JSON cannot be read: {error}", error=str(error)), path=path) from error
    if re.search(r"\\u[dD][89abAB]", text):  # half a character pair is no text that could be written again
        whole = json.dumps(document, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        document = json.loads(whole)
    records = document.get("items", [document]) if isinstance(document, dict) else document
    if not isinstance(records, list) or (records and not any(map(_is_item, records))):
        raise ReferenceFileError(phrase("there is no item here: {shape}", shape=_SHAPE), path=path, line=1)
    taken = {str(record["id"]) for record in records if isinstance(record, dict) and record.get("id") not in (None, "")}
    references: list[Reference] = []
    for record, place in zip(records, _places(text, path, len(records)), strict=True):
        if isinstance(record, dict):
            references.append(_reference(record, place, taken))
        else:
            flaw = Unreadable(
                "entry", json.dumps(record, ensure_ascii=False), phrase("it is no object: {shape}", shape=_SHAPE)
            )
            references.append(Reference("", place=place, unreadable=(flaw,)))
    return tuple(references)


def _refuse(constant: str) -> None:
    raise ValueError(phrase("{constant} is no number", constant=constant))


def _is_item(record: object) -> bool:
    return isinstance(record, dict) and any(canonical_variable(name) for name in record)


def _reference(record: Mapping[str, object], place: Place, taken: set[str]) -> Reference:
    rest = {name: value for name, value in record.items() if name not in {"id", "annote", "keyword"}}
    for name in ("annote", "keyword"):
        if not isinstance(record.get(name), str | None):
            rest[name] = record[name]
    item, unreadable = item_from_csl({**_foreign(rest), **rest})
    said = record.get("id")
    if said in (None, ""):
        citekey = make_citekey(item, taken)
        taken.add(citekey)
    else:
        citekey = str(said).strip()
    annotation, keywords = record.get("annote"), record.get("keyword")
    words = re.split(r"[,;]", keywords) if isinstance(keywords, str) else []
    return Reference(
        citekey,
        item,
        tags=tuple(dict.fromkeys(word.strip() for word in words if word.strip())),
        annotation=(annotation.strip() or None) if isinstance(annotation, str) else None,
        place=place,
        unreadable=unreadable,
    )


def _foreign(rest: dict[str, object]) -> dict[str, object]:
    """Take the texts out of `custom` that go by no name of CSL's: variables of other formats."""
    custom = rest.get("custom")
    if not isinstance(custom, dict):
        return {}
    taken: dict[str, object] = {
        name: text for name, text in custom.items() if isinstance(text, str) and not is_csl(name)
    }
    rest["custom"] = {name: value for name, value in custom.items() if name not in taken}
    return taken


def _places(text: str, path: str, count: int) -> Iterator[Place]:
    """Yield the place of each item; line 1 for all where they cannot be told apart."""
    spans = list(_spans(text))
    if len(spans) != count:
        yield from (Place(path) for _ in range(count))
        return
    index = LineIndex(text)
    for start, end in spans:
        lines: dict[str, int] = {}
        for key, offset in _keys(text, start, end):
            name = canonical_variable(key) or key
            lines.setdefault(_OWN_NAMES.get(name, name), index.position(offset)[0])
        yield Place(path, index.position(start)[0], MappingProxyType(lines))


def _keys(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the keys of one object, and where they stand; not those of objects inside it."""
    depth = 0
    for token in _TOKEN.finditer(text, start, end):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(token[0], 0)
        if depth == 1 and token["colon"]:
            yield token["key"], token.start()


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each item of the list stands; json does not tell."""
    decoder = json.JSONDecoder()
    opening = re.compile(r'\s*(?:\[|\{\s*"items"\s*:\s*\[)').match(text)
    if opening is None:
        yield _skip(text, 0), len(text)
        return
    place = opening.end()
    while True:
        place = _skip(text, place)
        if text[place] == "]":
            return
        _, end = decoder.raw_decode(text, place)
        yield place, end
        place = end


def _skip(text: str, place: int) -> int:
    """Return where the next sign that is neither blank nor comma stands."""
    blank = _SPACE.match(text, place)
    return blank.end() if blank else place


READER = ReferenceReader("csl-json", (".json",), read_csl_json)
