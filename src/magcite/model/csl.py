"""CSL-JSON and its relaxed spelling in front matter, to and from `Item`.

Shapes: https://github.com/citation-style-language/schema (csl-data.json). People may write a name as
"Family, Given" and a date as 2006 or "2006-05-01"; registries and reference managers write the full objects.
Both are read.

What `Item` has no attribute for is kept in `Item.other` as text: a list or an object as JSON. So is a date that says
more than a `Date` can hold (a range, a season, a doubt), beside the `Date` that holds its beginning.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter

from magcite.errors import IdentifierError
from magcite.identifiers import Arxiv, Doi, Isbn, Pmcid, Pmid
from magcite.model.item import Date, Item, Name
from magcite.model.marked import marked_title
from magcite.model.reference import Unreadable
from magcite.phrases import phrase

__all__ = ["CSL_VARIABLES", "OF_SCHEMA", "canonical_variable", "is_csl", "item_from_csl", "item_to_csl"]

# CSL variable -> attribute of Item
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
# all that `Item` has attributes for, in the order in which people write them down
CSL_VARIABLES: tuple[str, ...] = (
    *("type", "title", "title-short", "author", "editor", "translator", "issued"),
    *("container-title", "container-title-short", "collection-title", "event-title"),
    *("volume", "issue", "page", "number", "edition", "publisher", "publisher-place", "genre", "medium", "language"),
    *("DOI", "PMID", "PMCID", "arXiv", "ISBN", "ISSN", "URL", "accessed", "note"),
)

# CSL's other variables: known by name and kept as they come, in Item.other
_KEPT = (
    *("abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place"),
    *("authority", "available-date", "call-number", "categories", "chair", "chapter-number"),
    *("citation-key", "citation-label", "citation-number", "collection-editor", "collection-number"),
    *("compiler", "composer", "container-author", "contributor", "curator", "custom", "dimensions"),
    *("director", "division", "editorial-director", "event-date", "event-place", "executive-producer"),
    *("first-reference-note-number", "guest", "host", "illustrator", "interviewer", "jurisdiction"),
    *("keyword", "locator", "narrator", "number-of-pages", "number-of-volumes", "organizer"),
    *("original-author", "original-date", "original-publisher", "original-publisher-place"),
    *("original-title", "part-number", "part-title", "performer", "printing-number", "producer"),
    *("recipient", "references", "reviewed-author", "reviewed-genre", "reviewed-title", "scale"),
    *("script-writer", "section", "series-creator", "source", "status", "submitted"),
    *("supplement-number", "version", "volume-title", "volume-title-short", "year-suffix"),
)
_SHAPED = frozenset(
    {
        *_DATES,
        *("available-date", "event-date", "original-date", "submitted", "categories", "custom"),
        *("chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator"),
        *("director", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer"),
        *("narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author"),
        *("script-writer", "series-creator"),
    }
)
_CANONICAL = {name.lower(): name for name in CSL_VARIABLES}
_KNOWN = {name.lower(): name for name in (*CSL_VARIABLES, *_KEPT)}
_ALIASES = {"event": "event-title", "shorttitle": "title-short", "journalabbreviation": "container-title-short"}
OF_SCHEMA = frozenset({*CSL_VARIABLES, *_KEPT}) - {"arXiv"}
_NAME_PARTS: Mapping[str, str] = {
    "family": "family",
    "given": "given",
    "non-dropping-particle": "non_dropping_particle",
    "dropping-particle": "dropping_particle",
    "suffix": "suffix",
    "literal": "literal",
}
_texts_of = attrgetter(*_TEXTS.values())
_identifiers_of = attrgetter(*(name.lower() for name in _IDENTIFIERS))
_parts_of = attrgetter(*_NAME_PARTS.values())
_BETWEEN_ISBNS = re.compile(
    r"\s*[,;]\s*|(?<=[\dXx])(?<!^97[89])(?<![^\d-]97[89])\s+(?=(?:ISBN[\s:]*)?(?:97[89]-?)?\d[\d-]{8,})"
)
_ISO_DATE = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")
_MONTHS, _DAYS = 12, 31
_LAST_SEASON = 24  # CSL processors write seasons as months 13-16 or 21-24


def canonical_variable(name: str) -> str | None:
    """Return CSL's spelling of a variable written in any case, or under an old name; None when CSL has none."""
    return _ALIASES.get(name.lower(), _KNOWN.get(name.lower()))


def is_csl(name: str) -> bool:
    """Return whether CSL's schema has a variable of just this name."""
    return name in OF_SCHEMA


def item_from_csl(record: Mapping[str, object]) -> tuple[Item, tuple[Unreadable, ...]]:
    """Read one CSL item; names of variables are read in either case, and "id" is left to the caller.

    Returns:
        The item, and the values of known variables that could not be understood.
    """
    values: dict[str, object] = {}
    fuller: dict[str, str] = {}
    other: list[tuple[str, str]] = []
    unreadable: list[Unreadable] = []
    for written, value in record.items():
        name = _ALIASES.get(written.lower(), _CANONICAL.get(written.lower()))
        if value in (None, "", [], {}) or written == "id":
            continue
        if name is None:
            other.append((_KNOWN.get(written.lower(), written), _as_written(value)))
            continue
        attribute, parsed, flaws = _read(name, value)
        unreadable.extend(flaws)
        if parsed in (None, (), ""):
            continue
        if attribute in values and values[attribute] != parsed:
            unreadable.append(Unreadable(name, _as_written(value), phrase("it is given twice, and differently")))
            continue
        values[attribute] = parsed
        if name in _DATES and _says_more(value, parsed):
            fuller[name] = _as_written(value)
    dates = [(name, fuller[name]) for name in _DATES if name in fuller]
    return Item(**values, other=(*dates, *other)), tuple(unreadable)  # type: ignore[arg-type]


def item_to_csl(item: Item) -> dict[str, object]:
    """Return the CSL-JSON object of an item, in a fixed order, without "id"; nothing empty in it.

    The title has CSL-JSON's tags where the item knows of any.
    """
    record: dict[str, object] = dict(zip(_TEXTS, _texts_of(item), strict=True))
    record["title"] = marked_title(item)
    for variable in _NAMES:
        record[variable] = [_name_to_csl(name) for name in getattr(item, variable)]
    for variable in _DATES:
        record[variable] = _date_to_csl(getattr(item, variable))
    for variable, identifier in zip(_IDENTIFIERS, _identifiers_of(item), strict=True):
        record[variable] = identifier.value if identifier else None
    record["ISBN"] = " ".join([isbn.value for isbn in item.isbn])
    record["ISSN"] = " ".join(item.issn)
    known = {name: value for name, value in record.items() if value}
    for name, text in item.other:
        if name in _DATES or name not in record or not record[name]:
            known[name] = _restored(name, text)
    return known


def _read(name: str, value: object) -> tuple[str, object, tuple[Unreadable, ...]]:
    """Return attribute and value of a known variable; None, with the reason, for one that cannot be understood."""
    if name == "ISBN":
        return "isbn", *_isbns(value)
    try:
        attribute, parsed = _parse(name, value)
    except (IdentifierError, ValueError) as error:
        reason = error.reason if isinstance(error, IdentifierError) else error.args[0]
        return name, None, (Unreadable(name, _as_written(value), reason),)
    return attribute, parsed, ()


def _parse(name: str, value: object) -> tuple[str, object]:
    if name in _NAMES:
        return name, tuple(_names(value))
    if name in _DATES:
        return name, _date(value)
    if name in _IDENTIFIERS:
        return name.lower(), _IDENTIFIERS[name](_text(value))
    if name == "ISSN":
        return "issn", tuple(re.findall(r"[^\s,;]+", " ".join(map(_text, _list(value)))))
    return _TEXTS[name], _text(value)


def _isbns(value: object) -> tuple[tuple[Isbn, ...], tuple[Unreadable, ...]]:
    """Read "978-0-… 0-…": a new number begins after a blank, but not inside one that is written with blanks."""
    good: list[Isbn] = []
    bad: list[Unreadable] = []
    for one in _list(value):
        text = re.sub(r"\([^()]*\)", " ", one) if isinstance(one, str) else str(one)
        for part in _BETWEEN_ISBNS.split(text.strip()):
            try:
                good.append(Isbn.parse(part))
            except IdentifierError as error:
                bad.append(Unreadable("ISBN", part, error.reason))
    return tuple(good), tuple(bad)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(phrase("text or a number was expected"))  # noqa: TRY004  a flaw in a record, not in the program
    return str(value)


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else [value]


def _names(people: object) -> Iterator[Name]:
    for one in _list(people):
        if isinstance(one, Mapping):
            parts = {
                _NAME_PARTS[str(part)]: text
                for part, value in one.items()
                if part in _NAME_PARTS and value is not None and (text := _text(value))
            }
            if not parts:
                raise ValueError(phrase("a name needs family and given, or literal"))
            yield Name(**parts)
        elif text := _text(one):
            family, comma, given = (part.strip() for part in text.partition(","))
            yield Name(family=family, given=given or None) if comma and family else Name(literal=text)


def _date(value: object) -> Date:
    if not isinstance(value, Mapping):
        return _date_from_text(_text(value))
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list | tuple) and parts else None
    if isinstance(first, list | tuple) and first and first[0] not in (None, ""):
        numbers = [_whole(part) for part in first[:3] if part not in (None, "")]
        is_season = len(numbers) > 1 and _MONTHS < numbers[1] <= _LAST_SEASON
        return Date(numbers[0]) if is_season else _calendar_date(*numbers)
    for key in ("raw", "literal"):
        if said := value.get(key):
            return _date_from_text(_text(said)) if key == "raw" else Date(literal=_text(said))
    raise ValueError(phrase("a date needs a year"))


def _whole(part: object) -> int:
    text = str(int(part)) if isinstance(part, float) and part.is_integer() else _text(part)
    if re.fullmatch(r"-?[0-9]{1,9}", text) is None:
        raise ValueError(phrase("the parts of a date are whole numbers"))
    return int(text)


def _calendar_date(year: int, month: int | None = None, day: int | None = None) -> Date:
    if (month is not None and not 1 <= month <= _MONTHS) or (day is not None and not 1 <= day <= _DAYS):
        raise ValueError(phrase("there is no such month or day"))
    return Date(year, month, day)


def _says_more(value: object, date: object) -> bool:
    """Whether a date says more than its beginning, which is all that `Date` holds."""
    if not isinstance(value, Mapping) or not isinstance(date, Date):
        return False
    parts = value.get("date-parts")
    held = [part for part in (date.year, date.month, date.day) if part is not None]
    first = parts[0] if isinstance(parts, list | tuple) and parts else []
    ranged = isinstance(parts, list | tuple) and (len(parts) > 1 or len(first) > len(held))
    return ranged or any(value.get(key) for key in ("season", "circa")) or bool(held and value.get("literal"))


def _date_from_text(text: str) -> Date:
    match = _ISO_DATE.fullmatch(text.strip())
    if match is None:
        return Date(literal=text.strip())
    return _calendar_date(*(int(part) for part in match.groups() if part))


def _name_to_csl(name: Name) -> dict[str, str]:
    return {part: text for part, text in zip(_NAME_PARTS, _parts_of(name), strict=True) if text}


def _date_to_csl(date: Date | None) -> dict[str, object] | None:
    if date is None:
        return None
    if date.year is None:
        return {"literal": date.literal or ""}
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part is not None]]}


def _as_written(value: object) -> str:
    """Return a value as text: text as it stands, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _restored(name: str, text: str) -> object:
    """Return a kept value in its own shape, where the variable is one whose shape is not text."""
    if name not in _SHAPED or not text.startswith(("[", "{")):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
