"""CSL-JSON and its relaxed spelling in front matter, to and from `Item`.

Shapes: https://github.com/citation-style-language/schema (csl-data.json). People may write a name as
"Family, Given" and a date as 2006 or "2006-05-01"; registries and reference managers write the full objects. Both are read.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from magcite.errors import IdentifierError
from magcite.identifiers import Arxiv, Doi, Isbn, Pmcid, Pmid
from magcite.model.item import Date, Item, Name
from magcite.model.reference import Unreadable

__all__ = ["CSL_VARIABLES", "item_from_csl", "item_to_csl"]

# CSL variable -> attribute of Item, in the order records are written
_TEXTS: Mapping[str, str] = {
    "type": "type",
    "title": "title",
    "title-short": "title_short",
    "container-title": "container_title",
    "container-title-short": "container_title_short",
    "collection-title": "collection_title",
    "event-title": "event_title",
    "publisher": "publisher",
    "publisher-place": "publisher_place",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "number": "number",
    "edition": "edition",
    "genre": "genre",
    "medium": "medium",
    "language": "language",
    "note": "note",
    "URL": "url",
}
_NAMES = ("author", "editor", "translator")
_DATES = ("issued", "accessed")
_IDENTIFIERS: Mapping[str, Callable[[str], Doi | Pmid | Pmcid | Arxiv]] = {
    "DOI": Doi.parse,
    "PMID": Pmid.parse,
    "PMCID": Pmcid.parse,
    "arXiv": Arxiv.parse,
}
_LISTS = ("ISBN", "ISSN")
CSL_VARIABLES: tuple[str, ...] = (*_TEXTS, *_NAMES, *_DATES, *_IDENTIFIERS, *_LISTS)

_CANONICAL = {name.lower(): name for name in CSL_VARIABLES}
_ALIASES = {"event": "event-title", "shorttitle": "title-short", "journalabbreviation": "container-title-short"}
_NAME_PARTS: Mapping[str, str] = {
    "family": "family",
    "given": "given",
    "non-dropping-particle": "non_dropping_particle",
    "dropping-particle": "dropping_particle",
    "suffix": "suffix",
    "literal": "literal",
}
_ISO_DATE = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")
_MONTHS, _DAYS = 12, 31


def item_from_csl(record: Mapping[str, object]) -> tuple[Item, tuple[Unreadable, ...]]:
    """Read one CSL item; names of variables are read in either case.

    Returns:
        The item, and the values of known variables that could not be understood. Variables that `Item` has no
        attribute for are kept in `Item.other`, as text.
    """
    values: dict[str, object] = {}
    other: list[tuple[str, str]] = []
    unreadable: list[Unreadable] = []
    for written, value in record.items():
        name = _ALIASES.get(written.lower(), _CANONICAL.get(written.lower()))
        if value in (None, "", []) or written == "id":
            continue
        if name is None:
            other.extend(_keep(written, value))
            continue
        try:
            attribute, parsed = _parse(name, value)
        except (IdentifierError, ValueError) as error:
            reason = error.reason if isinstance(error, IdentifierError) else str(error)
            unreadable.append(Unreadable(name, _as_written(value), reason))
            continue
        values[attribute] = parsed
    return Item(**values, other=tuple(other)), tuple(unreadable)  # type: ignore[arg-type]


def item_to_csl(item: Item) -> dict[str, object]:
    """Return the CSL-JSON object of an item, in CSL's order of variables, without "id"; nothing empty in it."""
    record: dict[str, object] = {}
    for variable, attribute in _TEXTS.items():
        record[variable] = getattr(item, attribute)
    for variable in _NAMES:
        record[variable] = [_name_to_csl(name) for name in getattr(item, variable)]
    for variable in _DATES:
        record[variable] = _date_to_csl(getattr(item, variable))
    for variable in _IDENTIFIERS:
        identifier = getattr(item, variable.lower())
        record[variable] = identifier.value if identifier else None
    record["ISBN"] = " ".join(isbn.value for isbn in item.isbn)
    record["ISSN"] = " ".join(item.issn)
    return {name: value for name, value in record.items() if value} | dict(item.other)


def _parse(name: str, value: object) -> tuple[str, object]:
    if name in _NAMES:
        return name, tuple(_names(value))
    if name in _DATES:
        return name, _date(value)
    if name in _IDENTIFIERS:
        return name.lower(), _IDENTIFIERS[name](_text(value))
    if name == "ISBN":
        return "isbn", tuple(Isbn.parse(one) for one in _isbns(value))
    if name == "ISSN":
        return "issn", tuple(re.findall(r"[^\s,;]+", " ".join(map(_text, _list(value)))))
    return _TEXTS[name], _text(value)


def _isbns(value: object) -> list[str]:
    """Split "978-0-… 0-…" where a new number begins, and nowhere inside one written with blanks."""
    texts = [_text(one) for one in _list(value)]
    return [
        part for text in texts for part in re.split(r"[,;]\s*|(?<=[\dXx])\s+(?=(?:97[89]-?)?\d[\d-]{8,})", text)
    ]


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("text or a number was expected")  # noqa: TRY004  a flaw in a record, not in the program
    return str(value)


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else [value]


def _names(value: object) -> Iterator[Name]:
    for one in _list(value):
        if isinstance(one, Mapping):
            parts = {
                _NAME_PARTS[str(part)]: _text(text)
                for part, text in one.items()
                if part in _NAME_PARTS and text
            }
            if not parts:
                raise ValueError("a name needs family and given, or literal")
            yield Name(**parts)
        else:
            family, comma, given = (part.strip() for part in _text(one).partition(","))
            yield Name(family=family, given=given or None) if comma else Name(literal=family)


def _date(value: object) -> Date:
    if not isinstance(value, Mapping):
        return _date_from_text(_text(value) if not hasattr(value, "isoformat") else value.isoformat())
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list | tuple) and parts else None
    if isinstance(first, list | tuple) and first and first[0] not in (None, ""):
        return _date_from_text("-".join(_text(part) for part in first if part not in (None, "")))
    for key in ("raw", "literal"):
        if isinstance(said := value.get(key), str) and said.strip():
            return _date_from_text(said)
    raise ValueError("a date needs a year")


def _date_from_text(text: str) -> Date:
    match = _ISO_DATE.fullmatch(text.strip())
    if match is None:
        return Date(literal=text.strip())
    year, month, day = (int(part) if part else None for part in match.groups())
    if (month is not None and not 1 <= month <= _MONTHS) or (day is not None and not 1 <= day <= _DAYS):
        raise ValueError("there is no such month or day")
    return Date(year, month, day)


def _name_to_csl(name: Name) -> dict[str, str]:
    parts = {part: getattr(name, attribute) for part, attribute in _NAME_PARTS.items()}
    return {part: text for part, text in parts.items() if text}


def _date_to_csl(date: Date | None) -> dict[str, object] | None:
    if date is None:
        return None
    if date.year is None:
        return {"literal": date.literal or ""}
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part is not None]]}


def _keep(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str | int | float):
        yield name, str(value)


def _as_written(value: object) -> str:
    return value if isinstance(value, str) else repr(value)
