"""A Crossref work message, made an `Item` and its notices.

Fields: https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md.
Absent values arrive as [] or [[null]].
`updated-by` names notices about the work; `update-to` means that the work is itself a notice, and is not read.
Types: https://api.crossref.org/types; CSL's: https://docs.citationstyles.org/en/stable/specification.html.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from magcite.errors import IdentifierError
from magcite.identifiers import Doi, Isbn
from magcite.model import Date, Item, Name, Notice, NoticeKind, SourceName
from magcite.sources.payload import dig, mappings, text, texts, verbatim

__all__ = ["TYPES", "item_of", "notices_of"]

TYPES: Mapping[str, str] = {
    "book": "book",
    "book-chapter": "chapter",
    "book-part": "chapter",
    "book-section": "chapter",
    "book-series": "book",
    "book-set": "book",
    "book-track": "chapter",
    "component": "document",
    "database": "dataset",
    "dataset": "dataset",
    "dissertation": "thesis",
    "edited-book": "book",
    "grant": "document",
    "journal": "periodical",
    "journal-article": "article-journal",
    "journal-issue": "periodical",
    "journal-volume": "periodical",
    "monograph": "book",
    "other": "document",
    "peer-review": "review",
    "posted-content": "article",
    "proceedings": "book",
    "proceedings-article": "paper-conference",
    "proceedings-series": "book",
    "reference-book": "book",
    "reference-entry": "entry",
    "report": "report",
    "report-component": "report",
    "report-series": "report",
    "standard": "standard",
    "standard-series": "standard",
}
_PARTS_OF_BOOKS = {"chapter", "entry", "paper-conference"}
_PUBLISHED = ("issued", "published", "published-print", "published-online")
_DATES = ("issued", "published", "published-print", "published-online", "posted", "approved")
_END_OF_SENTENCE = (":", "?", "!", ".", "–", "—")
_MONTHS, _DAYS = 12, 31

# the letters of a notice's type -> its kind; publishers spell it in every way
_NOTICES: Mapping[str, NoticeKind] = {
    "retraction": NoticeKind.RETRACTION,
    "retration": NoticeKind.RETRACTION,
    "retracted": NoticeKind.RETRACTION,
    "retractedarticle": NoticeKind.RETRACTION,
    "retractionnotice": NoticeKind.RETRACTION,
    "partialretraction": NoticeKind.RETRACTION,
    "retract": NoticeKind.RETRACTION,
    "removal": NoticeKind.WITHDRAWAL,
    "removed": NoticeKind.WITHDRAWAL,
    "withdrawal": NoticeKind.WITHDRAWAL,
    "withdrawn": NoticeKind.WITHDRAWAL,
    "withdrawl": NoticeKind.WITHDRAWAL,
    "expressionofconcern": NoticeKind.CONCERN,
    "concern": NoticeKind.CONCERN,
    "eoc": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTION,
    "corrected": NoticeKind.CORRECTION,
    "correctedarticle": NoticeKind.CORRECTION,
    "corrigendum": NoticeKind.CORRECTION,
    "corrigenda": NoticeKind.CORRECTION,
    "err": NoticeKind.CORRECTION,
    "errata": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
    "reinstatement": NoticeKind.REINSTATEMENT,
    "reinstated": NoticeKind.REINSTATEMENT,
    "newversion": NoticeKind.NEW_VERSION,
    "newedition": NoticeKind.NEW_VERSION,
}
# of a longer wording the gravest stem tells: "retraction and replacement", "temporary removal"
_STEMS: tuple[tuple[str, NoticeKind], ...] = (
    ("reinstat", NoticeKind.REINSTATEMENT),
    ("retract", NoticeKind.RETRACTION),
    ("withdr", NoticeKind.WITHDRAWAL),
    ("remov", NoticeKind.WITHDRAWAL),
    ("concern", NoticeKind.CONCERN),
    ("correct", NoticeKind.CORRECTION),
    ("errat", NoticeKind.CORRECTION),
    ("corrigend", NoticeKind.CORRECTION),
    ("addend", NoticeKind.CORRECTION),
)
_ASSERTERS = {"retraction-watch": "Retraction Watch", "publisher": "publisher"}


def item_of(message: object) -> Item:
    """Return what a work message says of the work; a missing title is None, not an error."""
    kind = text(message, "type") or ""
    csl_type = TYPES.get(kind, "document")
    container, collection = _containers(message, csl_type)
    short = text(message, "short-container-title", 0)
    return Item(
        type=csl_type,
        title=_title(message),
        author=tuple(_names(message, "author")),
        editor=tuple(_names(message, "editor")),
        translator=tuple(_names(message, "translator")),
        issued=_issued(message),
        container_title=container,
        container_title_short=short if short != container else None,
        collection_title=collection,
        event_title=text(message, "event", "name"),
        publisher=text(message, "publisher"),
        publisher_place=text(message, "publisher-location"),
        volume=text(message, "volume"),
        issue=text(message, "issue") or text(message, "journal-issue", "issue"),
        page=text(message, "page"),
        number=text(message, "article-number"),
        edition=text(message, "edition-number"),
        genre=_genre(message, kind),
        language=text(message, "language"),
        doi=_doi(verbatim(message, "DOI")),
        isbn=tuple(_isbns(message)),
        issn=tuple(dict.fromkeys(texts(message, "ISSN"))),
        other=tuple(_other(message)),
    )


def notices_of(message: object, source: SourceName) -> tuple[Notice, ...]:
    """Return the notices about a work, the oldest first, as `source` handed them on."""
    notices = [_notice(update, source) for update in mappings(message, "updated-by")]
    return tuple(sorted(dict.fromkeys(notices), key=_age))


def _notice(update: Mapping[str, object], source: SourceName) -> Notice:
    typed, label = text(update, "type"), text(update, "label")
    kinds = [(_notice_kind(words), words) for words in (typed, label) if words]
    told = next((one for one in kinds if one[0] is not NoticeKind.OTHER), None)
    kind, said = told or (NoticeKind.OTHER, typed or label)
    asserter = text(update, "source")
    return Notice(
        kind,
        said,
        _date(dig(update, "updated")),
        _doi(verbatim(update, "DOI")),
        source,
        asserted_by=_ASSERTERS.get(asserter, asserter) if asserter else None,
    )


def _notice_kind(words: str) -> NoticeKind:
    letters = re.sub(r"[^a-z]", "", words.lower())
    return _NOTICES.get(letters) or next((kind for stem, kind in _STEMS if stem in letters), NoticeKind.OTHER)


def _age(notice: Notice) -> tuple[int, int, int, str, str]:
    date = notice.date or Date()
    return (
        date.year or 0,
        date.month or 0,
        date.day or 0,
        notice.kind,
        notice.doi.normal if notice.doi else "",
    )


def _title(message: object) -> str | None:
    title = next(iter(texts(message, "title")), None)
    subtitle = next(iter(texts(message, "subtitle")), None)
    if not title or not subtitle:
        return title or subtitle
    if subtitle.lower() in title.lower():
        return title
    return f"{title}{'' if title.endswith(_END_OF_SENTENCE) else ':'} {subtitle}"


def _containers(message: object, csl_type: str) -> tuple[str | None, str | None]:
    """The container, and the series around it: for a part of a book Crossref names the series first.

    Of an article in a series that is a journal and a book ("Studies in …") the second name is kept beside the first.
    """
    titles = list(texts(message, "container-title"))
    if csl_type == "book":
        return None, next(iter(titles), None)
    if csl_type == "article" and not titles:
        return text(message, "institution", 0, "name"), None
    if csl_type in _PARTS_OF_BOOKS and len(titles) > 1:
        return titles[-1], titles[0]
    return next(iter(titles), None), next(iter(titles[1:]), None)


def _other(message: object) -> Iterator[tuple[str, str]]:
    """Yield what else may be right of a work: its other titles, a line each, and its other years of publication."""
    original = "\n".join(texts(message, "original-title"))
    if original:
        yield "original-title", original
    further = "\n".join(texts(message, "title")[1:])
    if further:
        yield "other-titles", further
    issued = _issued(message)
    for name in _PUBLISHED:
        date = _date(dig(message, name))
        if date and issued and date.year != issued.year:
            yield f"{name}-date", date.iso


def _names(message: object, role: str) -> Iterator[Name]:
    for person in mappings(message, role):
        family, given, whole = text(person, "family"), text(person, "given"), text(person, "name")
        if family:
            yield Name(family, given, suffix=text(person, "suffix"))
        elif whole or given:
            yield Name(literal=whole or given)


def _issued(message: object) -> Date | None:
    return next((date for name in _DATES if (date := _date(dig(message, name)))), None)


def _date(value: object) -> Date | None:
    """Read {"date-parts": [[2006, 5]]}; None for [[null]] and for a year that is none."""
    parts = dig(value, "date-parts", 0)
    numbers = [_number(part) for part in parts[:3]] if isinstance(parts, list) else []
    year, month, day = (numbers + [None] * 3)[:3]
    if not year:
        return None
    if month is None or not 1 <= month <= _MONTHS:
        return Date(year)
    return Date(year, month, day if day is not None and 1 <= day <= _DAYS else None)


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _genre(message: object, kind: str) -> str | None:
    if kind == "dissertation":
        return text(message, "degree", 0)
    subtype = text(message, "subtype")
    return subtype if kind == "posted-content" and subtype != "other" else None


def _doi(said: str | None) -> Doi | None:
    with suppress(IdentifierError):
        return Doi.parse(said or "")
    return None


def _isbns(message: object) -> Iterator[Isbn]:
    for said in dict.fromkeys(texts(message, "ISBN")):
        with suppress(IdentifierError):  # older deposits hold prefixes and typing errors
            yield Isbn.parse(said.rpartition("/")[2])
