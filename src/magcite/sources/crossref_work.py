"""A Crossref work message, made an `Item`, its notices and its abstract.

Fields: https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md; relations:
https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/.
Absent values arrive as [] or [[null]].
`updated-by` names notices about the work; `update-to` means that the work is itself a notice about others.
Types: https://api.crossref.org/types; CSL's: https://docs.citationstyles.org/en/stable/specification.html.
"""

import json
from collections.abc import Iterator, Mapping

from magcite.identifiers import Doi, Isbn
from magcite.language.markup import plain_abstract
from magcite.model import Date, Item, Name, Notice, NoticeKind, SourceName
from magcite.sources.notice_kinds import by_age, notice_kind
from magcite.sources.payload import dig, emphasis, identified, mappings, raw, text, texts, unread, verbatim
from magcite.sources.people import person

__all__ = ["TYPES", "abstract_of", "cited_in", "item_of", "notices_of"]

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
_DATES = (*_PUBLISHED, "published-other", "posted", "approved", "content-created")
# what another work is to this one, of the kinds that concern versions, reviews and replies
_RELATIONS = (
    *("has-preprint", "has-version", "is-version-of", "is-identical-to", "is-same-as", "is-replaced-by", "replaces"),
    *("is-preprint-of", "is-translation-of", "has-translation", "is-manuscript-of", "is-variant-form-of"),
    *("is-review-of", "has-review", "is-comment-on", "is-reply-to", "is-supplement-to", "is-part-of"),
)
_NEWER = ("is-preprint-of", "is-replaced-by")  # a version that takes the place of this one
_LISTS = ("title", "subtitle", "original-title", "short-title", "container-title", "short-container-title", "ISSN")
_TEXTS = (
    *("type", "publisher", "publisher-location", "volume", "issue", "page", "article-number", "edition-number"),
    "language",
)
_END_OF_SENTENCE = (":", "?", "!", ".", "–", "—")
_YEARS, _MONTHS, _DAYS = 9999, 12, 31

_ASSERTERS = {"retraction-watch": "Retraction Watch", "publisher": "publisher"}


def item_of(message: object) -> Item:
    """Return what a work message says of the work; a missing title is None, not an error."""
    kind = text(message, "type") or ""
    title = _title(message)
    csl_type = TYPES.get(kind, "document")
    container, collection = _containers(message, csl_type)
    short = text(message, "short-container-title", 0)
    return Item(
        type=csl_type,
        title=title,
        title_markup=emphasis(title, dig(message, "title"), dig(message, "subtitle")),
        title_short=_short_title(message),
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
        doi=identified(Doi.parse, verbatim(message, "DOI")),
        isbn=tuple(_isbns(message)),
        issn=tuple(dict.fromkeys(texts(message, "ISSN"))),
        other=tuple(_other(message)),
    )


def notices_of(message: object, source: SourceName) -> tuple[Notice, ...]:
    """Return the notices about a work, the oldest first, as `source` handed them on."""
    notices = [_notice(update, source) for update in mappings(message, "updated-by")]
    return by_age((*notices, *_newer(message, source)))


def cited_in(message: object) -> tuple[tuple[Doi, ...], int] | None:
    """Return the DOIs in the work's list of references, and how many entries of it name none.

    None when no list is known: publishers need not deposit one, so that its absence says nothing. Fields:
    https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/references/.
    """
    entries = mappings(message, "reference")
    if not entries:
        return None
    dois = [identified(Doi.parse, verbatim(entry, "DOI")) for entry in entries]
    return tuple(dict.fromkeys(doi for doi in dois if doi is not None)), dois.count(None)


def abstract_of(message: object) -> str | None:
    """Return the abstract as plain text; None without one."""
    return plain_abstract(verbatim(message, "abstract") or "") or None


def _newer(message: object, source: SourceName) -> Iterator[Notice]:
    for name in _NEWER:
        for related in mappings(message, "relation", name):
            if doi := identified(Doi.parse, verbatim(related, "id")):
                yield Notice(NoticeKind.NEW_VERSION, name, doi=doi, source=source)


def _notice(update: Mapping[str, object], source: SourceName) -> Notice:
    typed, label = text(update, "type"), text(update, "label")
    kinds = [(notice_kind(words), words) for words in (typed, label) if words]
    told = next((one for one in kinds if one[0] is not NoticeKind.OTHER), None)
    kind, said = told or (NoticeKind.OTHER, typed or label)
    asserter = text(update, "source")
    return Notice(
        kind,
        said,
        _date(dig(update, "updated")),
        identified(Doi.parse, verbatim(update, "DOI")),
        source,
        asserted_by=_ASSERTERS.get(asserter, asserter) if asserter else None,
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


def _short_title(message: object) -> str | None:
    short = text(message, "short-title", 0)
    return short if short != text(message, "title", 0) else None


def _other(message: object) -> Iterator[tuple[str, str]]:
    """Yield what else is known of a work, and under "unread" what could not be read.

    Its other titles, a line each; its other years of publication; its version; what other works are to it; of a
    notice, what it is a notice about.
    """
    original = "\n".join(texts(message, "original-title"))
    if original:
        yield "original-title", original
    for name, field in (("other-titles", "title"), ("other-subtitles", "subtitle")):
        if further := "\n".join(texts(message, field)[1:]):
            yield name, further
    issued = _issued(message)
    for name in _PUBLISHED:
        date = _date(dig(message, name))
        if date and issued and date.year != issued.year:
            yield f"{name}-date", date.iso
    yield from _details(message)
    yield from _relations(message)
    if lines := "\n".join(_unread(message)):
        yield "unread", lines


def _details(message: object) -> Iterator[tuple[str, str]]:
    chairs = [
        {"literal": name.literal}
        if name.literal
        else {"family": name.family, **({"given": name.given} if name.given else {})}
        for name in _names(message, "chair")
    ]
    given = {
        "version": text(message, "version", "version") or text(message, "version"),
        "event-place": text(message, "event", "location"),
        "chair": json.dumps(chairs, ensure_ascii=False) if chairs else None,  # a list of names in CSL
        "special-numbering": text(message, "special_numbering") or text(message, "special-numbering"),
        "description": text(message, "description"),
    }
    yield from ((name, said) for name, said in given.items() if said)


def _relations(message: object) -> Iterator[tuple[str, str]]:
    for name in _RELATIONS:
        related = [verbatim(one, "id") for one in mappings(message, "relation", name)]
        if several := " ".join(dict.fromkeys("".join(one.split()) for one in related if one)):
            yield name, several
    updates = [
        (text(one, "type") or text(one, "label"), verbatim(one, "DOI")) for one in mappings(message, "update-to")
    ]
    if lines := "\n".join(f"{kind or 'notice'}: doi:{doi}" for kind, doi in updates if doi):
        yield "update-to", lines


def _unread(message: object) -> Iterator[str]:
    """Yield "ISBN: 12-34" for each bibliographic value that is there and that nothing could be made of."""
    yield from unread(message, *_TEXTS)
    yield from unread(message, *_LISTS, lists=True)
    kind = text(message, "type")
    if kind and kind not in TYPES:
        yield f"type: {kind}"
    for role in ("author", "editor", "translator"):
        given = dig(message, role)
        several = given if isinstance(given, list) else [given]
        for one in several:
            if one not in (None, "", {}) and not (isinstance(one, Mapping) and _name(one)):
                yield f"{role}: {raw(one)}"
    for name in _DATES:
        parts = dig(message, name, "date-parts", 0)
        stated = [part for part in parts if part is not None] if isinstance(parts, list) else []
        read = _date(dig(message, name))
        if stated and [read and read.year, read and read.month, read and read.day][: len(stated)] != [
            _number(part) for part in stated
        ]:
            yield f"{name}: {raw(parts)}"
    for said in texts(message, "ISBN"):
        if _isbn(said) is None:
            yield f"ISBN: {said}"


def _names(message: object, role: str) -> Iterator[Name]:
    yield from (name for one in mappings(message, role) if (name := _name(one)))


def _name(one: Mapping[str, object]) -> Name | None:
    """An organisation has a `name`; a person has family and given names."""
    family, whole = text(one, "family"), text(one, "name")
    if whole and not family:
        return Name(literal=whole)
    return person(family, text(one, "given"), text(one, "suffix"))


def _issued(message: object) -> Date | None:
    return next((date for name in _DATES if (date := _date(dig(message, name)))), None)


def _date(value: object) -> Date | None:
    """Read {"date-parts": [[2006, 5]]}; None for [[null]] and for a year that is none."""
    parts = dig(value, "date-parts", 0)
    numbers = [_number(part) for part in parts[:3]] if isinstance(parts, list) else []
    year, month, day = (numbers + [None] * 3)[:3]
    if year is None or not 1 <= year <= _YEARS:
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
    if kind == "peer-review":
        return text(message, "review", "type")
    subtype = text(message, "subtype")
    return subtype if kind == "posted-content" and subtype != "other" else None


def _isbns(message: object) -> Iterator[Isbn]:
    found = (_isbn(said) for said in dict.fromkeys(texts(message, "ISBN")))
    yield from (isbn for isbn in found if isbn)


def _isbn(said: str) -> Isbn | None:
    return identified(Isbn.parse, said.rpartition("/")[2])  # older deposits hold prefixes and typing errors
