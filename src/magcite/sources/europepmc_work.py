"""A hit of Europe PMC's search, made an `Item`, its notices, headings, types and abstract.

Fields: https://europepmc.org/docs/EBI_Europe_PMC_Web_Service_Reference.pdf. Lists are wrapped twice
({"authorList": {"author": […]}}); a title ends with a full stop, as MEDLINE's do.
"""

import re
from collections.abc import Iterator, Mapping

from magcite.identifiers import Doi, Isbn, Pmcid, Pmid
from magcite.language.markup import plain_abstract
from magcite.model import Date, Item, Name, Notice, SourceName
from magcite.sources.medline import Link, date_of, language_of, notices_from, title_of, type_of
from magcite.sources.notice_kinds import by_age
from magcite.sources.payload import dig, emphasis, identified, mappings, raw, text, texts, unread, verbatim
from magcite.sources.people import person

__all__ = ["abstract_of", "item_of", "mesh_of", "notices_of", "publication_types_of"]

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_TEXTS = ("title", "pubYear", "pageInfo", "language")


def item_of(hit: object) -> Item:
    """Return what a hit says of the work."""
    journal = dig(hit, "journalInfo")
    book = dig(hit, "bookOrReportDetails")
    preprint = verbatim(hit, "source") == "PPR"
    short = text(journal, "journal", "isoabbreviation") or text(journal, "journal", "medlineAbbreviation")
    title = title_of(text(hit, "title"))
    return Item(
        type="article" if preprint else type_of(publication_types_of(hit), in_journal=journal is not None),
        title=title,
        title_markup=emphasis(title, dig(hit, "title")),
        author=tuple(_authors(hit)),
        issued=_issued(hit),
        container_title=text(journal, "journal", "title") or text(book, "comprisingTitle"),
        container_title_short=short,
        collection_title=text(book, "seriesName"),
        publisher=text(book, "publisher"),
        volume=text(journal, "volume"),
        issue=text(journal, "issue"),
        page=text(hit, "pageInfo"),
        edition=text(book, "edition"),
        genre="preprint" if preprint else None,
        language=language_of(text(hit, "language")),
        doi=identified(Doi.parse, verbatim(hit, "doi")),
        pmid=_pmid(hit),
        pmcid=identified(Pmcid.parse, verbatim(hit, "pmcid")),
        isbn=tuple(_isbns(book)),
        issn=tuple(dict.fromkeys((*texts(journal, "journal", "issn"), *texts(journal, "journal", "essn")))),
        other=tuple(_other(hit)),
    )


def notices_of(hit: object) -> tuple[Notice, ...]:
    """Return the notices about the work, the oldest first."""
    links = [
        Link(kind, text(one, "reference") or "", _medline_id(one), text(one, "note"))
        for one in mappings(hit, "commentCorrectionList", "commentCorrection")
        if (kind := text(one, "type"))
    ]
    return by_age(notices_from(links, publication_types_of(hit), SourceName.EUROPEPMC))


def mesh_of(hit: object) -> tuple[str, ...]:
    """Return the MeSH headings, without qualifiers."""
    said = (text(one, "descriptorName") for one in mappings(hit, "meshHeadingList", "meshHeading"))
    return tuple(dict.fromkeys(filter(None, said)))


def publication_types_of(hit: object) -> tuple[str, ...]:
    """Return the publication types in the source's words."""
    return tuple(dict.fromkeys(texts(hit, "pubTypeList", "pubType")))


def abstract_of(hit: object) -> str | None:
    """Return the abstract as plain text, its sections after their names; None without one."""
    return plain_abstract(verbatim(hit, "abstractText") or "") or None


def _authors(hit: object) -> Iterator[Name]:
    for one in mappings(hit, "authorList", "author"):
        if name := _author(one):
            yield name


def _author(one: Mapping[str, object]) -> Name | None:
    if group := text(one, "collectiveName"):
        return Name(literal=group)
    given = text(one, "firstName") or text(one, "initials")
    return person(text(one, "lastName"), given, text(one, "suffix")) or _whole(text(one, "fullName"))


def _whole(name: str | None) -> Name | None:
    return Name(literal=name) if name else None


def _issued(hit: object) -> Date | None:
    """The date in the issue, as exact as it is stated there; else the first date of publication, else the year."""
    stated = date_of(text(hit, "journalInfo", "dateOfPublication"))
    if stated and stated.month:
        return stated
    first = _ISO.fullmatch(text(hit, "firstPublicationDate") or "")
    year = stated or date_of(text(hit, "pubYear"))
    if first and (year is None or (year.year == int(first[1]) and verbatim(hit, "source") == "PPR")):
        return Date(int(first[1]), int(first[2]), int(first[3]))
    return year


def _other(hit: object) -> Iterator[tuple[str, str]]:
    issued = _issued(hit)
    for name, field in (
        ("published-online-date", "electronicPublicationDate"),
        ("published-date", "firstPublicationDate"),
    ):
        said = text(hit, field) or text(hit, "journalInfo", field)
        date = date_of((said or "")[:4])
        if said and date and issued and date.year != issued.year:
            yield name, said
    versions = [verbatim(one, "id") for one in mappings(hit, "versionList", "version")]
    if several := " ".join(dict.fromkeys(one for one in versions if one)):
        yield "versions", several
    lines = [*unread(hit, *_TEXTS), *(f"author: {raw(one)}" for one in _nameless(hit))]
    lines += [f"doi: {said}" for said in (verbatim(hit, "doi"),) if said and identified(Doi.parse, said) is None]
    if lines:
        yield "unread", "\n".join(lines)


def _nameless(hit: object) -> Iterator[object]:
    given = dig(hit, "authorList", "author")
    for one in given if isinstance(given, list) else [given]:
        if one not in (None, "", {}) and not (isinstance(one, Mapping) and _author(one)):
            yield one


def _medline_id(one: Mapping[str, object]) -> str | None:
    return verbatim(one, "id") if verbatim(one, "source") == "MED" else None


def _pmid(hit: object) -> Pmid | None:
    said = verbatim(hit, "pmid") or (verbatim(hit, "id") if verbatim(hit, "source") == "MED" else None)
    return identified(Pmid.parse, said)


def _isbns(book: object) -> Iterator[Isbn]:
    for name in ("isbn13", "isbn10"):
        if isbn := identified(Isbn.parse, text(book, name)):
            yield isbn
            return
