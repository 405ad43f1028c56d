"""The attributes of a DataCite record, made an `Item`, its notices and its abstract.

Fields and their closed lists: DataCite Metadata Schema 4.6, https://datacite-metadata-schema.readthedocs.io/en/4.6/.
A creator's parts may be missing, and several people may stand in one name.
"""

import re
from collections.abc import Iterator, Mapping

from magcite.identifiers import Arxiv, Doi, Isbn
from magcite.language.markup import plain_abstract
from magcite.model import Date, Item, Name, Notice, NoticeKind, SourceName
from magcite.sources.notice_kinds import by_age
from magcite.sources.payload import dig, emphasis, identified, mappings, raw, text, unread, verbatim
from magcite.sources.people import inverted, person

__all__ = ["TYPES", "abstract_of", "item_of", "notices_of"]

TYPES: Mapping[str, str] = {  # resourceTypeGeneral -> CSL
    "Audiovisual": "motion_picture",
    "Award": "document",
    "Book": "book",
    "BookChapter": "chapter",
    "Collection": "collection",
    "ComputationalNotebook": "software",
    "ConferencePaper": "paper-conference",
    "ConferenceProceeding": "book",
    "DataPaper": "article-journal",
    "Dataset": "dataset",
    "Dissertation": "thesis",
    "Event": "event",
    "Image": "graphic",
    "Instrument": "document",
    "InteractiveResource": "webpage",
    "Journal": "periodical",
    "JournalArticle": "article-journal",
    "Model": "document",
    "OutputManagementPlan": "document",
    "PeerReview": "review",
    "PhysicalObject": "document",
    "Poster": "document",
    "Preprint": "article",
    "Presentation": "speech",
    "Project": "document",
    "Report": "report",
    "Service": "document",
    "Software": "software",
    "Sound": "song",
    "Standard": "standard",
    "StudyRegistration": "document",
    "Workflow": "document",
}
# of a "Text" or "Other", what the depositor's own word says
_WORDS: tuple[tuple[str, str], ...] = (
    ("preprint", "article"),
    ("thesis", "thesis"),
    ("dissertation", "thesis"),
    ("chapter", "chapter"),
    ("conference", "paper-conference"),
    ("proceeding", "paper-conference"),
    ("article", "article-journal"),
    ("report", "report"),
    ("book", "book"),
    ("presentation", "speech"),
    ("poster", "document"),
    ("dataset", "dataset"),
)
# DataCite derives this; "article" is what it takes for want of anything better
_CITEPROC = frozenset({"article-journal", "book", "chapter", "dataset", "report", "thesis", "software"})
_PLAIN_WORDS = frozenset({"article", "journalarticle", "text", "other"})
# the schema's codes for what is not known, appendix 3, and the word people write in their place
_UNKNOWN = re.compile(
    r"\(?:(?:unac|unal|unap|unas|unav|unkn|none|null|tba)\)?.{0,99}|unknown(?: unknown| author)?|n/?a", re.IGNORECASE
)
_RELATIONS: Mapping[str, str] = {
    "IsVersionOf": "is-version-of",
    "HasVersion": "has-version",
    "IsNewVersionOf": "is-new-version-of",
    "IsPreviousVersionOf": "is-previous-version-of",
    "IsObsoletedBy": "is-obsoleted-by",
    "Obsoletes": "obsoletes",
    "IsIdenticalTo": "is-identical-to",
    "IsVariantFormOf": "is-variant-form-of",
    "IsOriginalFormOf": "is-original-form-of",
    "IsTranslationOf": "is-translation-of",
    "HasTranslation": "has-translation",
    "IsSupplementTo": "is-supplement-to",
    "IsPublishedIn": "is-published-in",
    "Reviews": "is-review-of",
}
_NEWER = frozenset({"IsPreviousVersionOf", "IsObsoletedBy"})
_SERIAL = frozenset({"Journal", "Series"})
_DATE = re.compile(r"\s*(-?\d{4})(?:[-/](\d{1,2})(?![\d/]))?(?:[-/](\d{1,2})(?!\d))?")
_AFFILIATION = re.compile(r"\s*\([^()]*\)")
_ARXIV = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)
_MONTHS, _DAYS = 12, 31
_LAST_YEAR = 2200  # Thai libraries state the Buddhist year, 543 more, and nothing says which is meant
_TEXTS = ("publicationYear", "version", "language")


def item_of(attributes: object) -> Item:
    """Return what a record says of the work."""
    csl_type = _type(attributes)
    container = text(attributes, "container", "title")
    series = text(attributes, "container", "type") in _SERIAL and csl_type not in {"article-journal", "chapter"}
    doi = verbatim(attributes, "doi")
    title = _title(attributes)
    return Item(
        type=csl_type,
        title=title,
        title_markup=emphasis(title, *(dig(one, "title") for one in mappings(attributes, "titles"))),
        author=tuple(_names(attributes, "creators")),
        editor=tuple(_contributors(attributes, "Editor")),
        translator=tuple(_contributors(attributes, "Translator")),
        issued=_issued(attributes),
        container_title=None if series else container,
        collection_title=container if series else None,
        publisher=text(attributes, "publisher") or text(attributes, "publisher", "name"),
        volume=text(attributes, "container", "volume"),
        issue=text(attributes, "container", "issue"),
        page=_page(attributes),
        genre=_genre(attributes),
        language=text(attributes, "language"),
        doi=identified(Doi.parse, doi),
        arxiv=_arxiv(doi),
        isbn=tuple(dict.fromkeys(_isbns(attributes))),
        issn=tuple(dict.fromkeys(_issns(attributes))),
        other=tuple(_other(attributes)),
    )


def notices_of(attributes: object) -> tuple[Notice, ...]:
    """Return what says that a newer version took the work's place."""
    newer = [
        Notice(NoticeKind.NEW_VERSION, kind, doi=doi, source=SourceName.DATACITE)
        for kind, named in _related(attributes)
        if kind in _NEWER and (doi := identified(Doi.parse, named)) and not _covers(doi, verbatim(attributes, "doi"))
    ]
    return by_age(newer)


def _covers(whole: Doi, version: str | None) -> bool:
    """Whether a DOI is that of all versions, as "10.6084/m9.figshare.7" is of "10.6084/m9.figshare.7.v2"."""
    return (version or "").lower().startswith(f"{whole.normal}.")


def abstract_of(attributes: object) -> str | None:
    """Return the abstracts as plain text, one after the other; None without one."""
    said = [
        verbatim(one, "description")
        for one in mappings(attributes, "descriptions")
        if text(one, "descriptionType") == "Abstract"
    ]
    return " ".join(filter(None, (plain_abstract(one) for one in said if one))) or None


def _type(attributes: object) -> str:
    general = text(attributes, "types", "resourceTypeGeneral") or ""
    own = (text(attributes, "types", "resourceType") or "").lower()
    if general in TYPES:
        return TYPES[general]
    if by_word := next((csl for word, csl in _WORDS if word in own), None):
        return by_word
    said = text(attributes, "types", "citeproc") or ""
    return said if said in _CITEPROC else "document"


def _genre(attributes: object) -> str | None:
    """The depositor's own word for the kind of work, where it says more than the closed list."""
    own, general = text(attributes, "types", "resourceType"), text(attributes, "types", "resourceTypeGeneral")
    letters = (own or "").replace(" ", "").lower()
    return own if letters not in _PLAIN_WORDS and letters != (general or "").lower() else None


def _titles(attributes: object) -> Iterator[tuple[str | None, str]]:
    for one in mappings(attributes, "titles"):
        if said := text(one, "title"):
            yield text(one, "titleType"), said


def _main_first(attributes: object) -> tuple[list[str], list[str]]:
    """Return the titles, the first of no special kind before all, and the subtitles."""
    titles = list(_titles(attributes))
    plain = [said for kind, said in titles if kind is None]
    special = [said for kind, said in titles if kind not in {None, "Subtitle"}]
    return [*plain, *special], [said for kind, said in titles if kind == "Subtitle"]


def _title(attributes: object) -> str | None:
    titles, subtitles = _main_first(attributes)
    main, subtitle = next(iter(titles), None), next(iter(subtitles), None)
    if not main or not subtitle or subtitle.lower() in main.lower():
        return main or subtitle
    return f"{main}{'' if main.endswith((':', '?', '!', '.')) else ':'} {subtitle}"


def _names(attributes: object, role: str) -> Iterator[Name]:
    for one in mappings(attributes, role):
        yield from _people(one)


def _contributors(attributes: object, kind: str) -> Iterator[Name]:
    for one in mappings(attributes, "contributors"):
        if text(one, "contributorType") == kind:
            yield from _people(one)


def _people(one: Mapping[str, object]) -> Iterator[Name]:
    whole = text(one, "name")
    if whole and _UNKNOWN.fullmatch(whole):
        return
    if whole and text(one, "nameType") == "Organizational":
        yield Name(literal=whole)
        return
    several = [_AFFILIATION.sub("", part).strip() for part in (whole or "").split(";")]
    if len(several) > 1 and all("," in part for part in several):
        yield from map(inverted, several)
        return
    family, given = text(one, "familyName"), text(one, "givenName")
    parted = person(family, given) if family else None
    if parted or whole or given:
        yield parted or (inverted(whole) if whole else Name(literal=given))


def _issued(attributes: object) -> Date | None:
    """The date of issue where it falls into the year of publication, else that year."""
    year = _date(text(attributes, "publicationYear"))
    dates = {text(one, "dateType"): _date(text(one, "date")) for one in reversed(mappings(attributes, "dates"))}
    issued = dates.get("Issued")
    if issued and (year is None or issued.year == year.year):
        return issued
    return year or dates.get("Available") or dates.get("Created")


def _date(said: str | None) -> Date | None:
    match = _DATE.match(said or "")
    if match is None or not 0 != int(match[1]) <= _LAST_YEAR:
        return None
    month = int(match[2] or 0)
    if not 1 <= month <= _MONTHS:
        return Date(int(match[1]))
    day = int(match[3] or 0)
    return Date(int(match[1]), month, day if 1 <= day <= _DAYS else None)


def _page(attributes: object) -> str | None:
    first, last = text(attributes, "container", "firstPage"), text(attributes, "container", "lastPage")
    return f"{first}-{last}" if first and last and first != last else first


def _related(attributes: object) -> Iterator[tuple[str, str]]:
    for one in mappings(attributes, "relatedIdentifiers"):
        kind, named = verbatim(one, "relationType"), verbatim(one, "relatedIdentifier")
        if kind and named and verbatim(one, "relatedIdentifierType") == "DOI":
            yield kind, named


def _other(attributes: object) -> Iterator[tuple[str, str]]:
    """Yield other titles, year of issue, version, relations, a state that hides the record, and what was not read."""
    titles, subtitles = _main_first(attributes)
    for name, several in (("other-titles", titles), ("other-subtitles", subtitles)):
        if len(several) > 1:
            yield name, "\n".join(several[1:])
    issued, dates = _issued(attributes), mappings(attributes, "dates")
    stated = next((_date(text(one, "date")) for one in dates if text(one, "dateType") == "Issued"), None)
    if stated and issued and stated.year != issued.year:
        yield "issued-date", stated.iso
    if version := text(attributes, "version"):
        yield "version", version
    related: dict[str, list[str]] = {}
    for kind, named in _related(attributes):
        if kind in _RELATIONS:
            related.setdefault(_RELATIONS[kind], []).append("".join(named.split()))
    yield from ((name, " ".join(dict.fromkeys(dois))) for name, dois in related.items())
    state = text(attributes, "state")
    if state and state != "findable":
        yield "state", " ".join(filter(None, (state, text(attributes, "reason"))))
    if lines := "\n".join(_unread(attributes)):
        yield "unread", lines


def _unread(attributes: object) -> Iterator[str]:
    yield from unread(attributes, *_TEXTS)
    for name, key in (("titles", "title"), ("creators", "name")):
        given = dig(attributes, name)
        for one in given if isinstance(given, list) else [given]:
            read = text(one, key) or (name == "creators" and (text(one, "familyName") or text(one, "givenName")))
            if one not in (None, "", {}) and not read:
                yield f"{name}: {raw(one)}"
    year = text(attributes, "publicationYear")
    if year and _date(year) is None:
        yield f"publicationYear: {year}"


def _numbers(attributes: object, kind: str) -> Iterator[str]:
    for names in ("identifiers", "alternateIdentifiers"):
        for one in mappings(attributes, names):
            said = text(one, "identifierType") or text(one, "alternateIdentifierType")
            number = text(one, "identifier") or text(one, "alternateIdentifier")
            if number and (said or "").upper() == kind:
                yield number


def _isbns(attributes: object) -> Iterator[Isbn]:
    for said in _numbers(attributes, "ISBN"):
        if isbn := identified(Isbn.parse, said):
            yield isbn


def _issns(attributes: object) -> Iterator[str]:
    if text(attributes, "container", "identifierType") == "ISSN" and (
        said := text(attributes, "container", "identifier")
    ):
        yield said
    yield from _numbers(attributes, "ISSN")


def _arxiv(doi: str | None) -> Arxiv | None:
    match = _ARXIV.fullmatch(doi or "")
    return identified(Arxiv.parse, match[1]) if match else None
