"""A PubmedArticle or PubmedBookArticle element, made an `Item`, its notices, headings, types and abstract.

Elements: https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html. A title in square brackets is a translation,
and the original stands in VernacularTitle; names marked ValidYN="N" were corrected by others in the same list.
"""

import re
from collections.abc import Iterator

from magcite.identifiers import Doi, Isbn, Pmcid, Pmid
from magcite.language.emphasis import emphasised
from magcite.language.markup import plain, plain_abstract
from magcite.model import Date, Item, Name, Notice, SourceName
from magcite.model.bibtex_types import ET_AL
from magcite.sources.medline import Link, date_of, language_of, month_of, notices_from, title_of, type_of
from magcite.sources.notice_kinds import by_age
from magcite.sources.payload import identified
from magcite.sources.people import person
from magcite.sources.xml_tree import Element, all_text, markup

__all__ = ["abstract_of", "item_of", "mesh_of", "notices_of", "publication_types_of"]

_NO_TITLE = {"[Not Available]", "Not Available"}
_SHORTENED = re.compile(r"(\d+)-(\d+)")
_LAST_DAY = 31


def item_of(article: Element) -> Item:
    """Return what a record says of the work."""
    book = article.find("BookDocument")
    return _of_book(book) if book is not None else _of_article(article)


def notices_of(article: Element) -> tuple[Notice, ...]:
    """Return the notices about the work, the oldest first."""
    links = [
        Link(
            one.get("RefType", ""),
            next(all_text(one, "RefSource"), ""),
            next(all_text(one, "PMID"), None),
            next(all_text(one, "Note"), None),
        )
        for one in article.iterfind("MedlineCitation/CommentsCorrectionsList/CommentsCorrections")
    ]
    return by_age(notices_from(links, publication_types_of(article), SourceName.PUBMED))


def mesh_of(article: Element) -> tuple[str, ...]:
    """Return the MeSH headings, without qualifiers."""
    return tuple(dict.fromkeys(all_text(article, "MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName")))


def publication_types_of(article: Element) -> tuple[str, ...]:
    """Return the publication types in MEDLINE's words."""
    said = [
        *all_text(article, "MedlineCitation/Article/PublicationTypeList/PublicationType"),
        *all_text(article, "BookDocument/PublicationType"),
    ]
    return tuple(dict.fromkeys(said))


def abstract_of(article: Element) -> str | None:
    """Return the abstract as plain text, each section after its label ("METHODS: …"); None without one.

    Where there is only one that MEDLINE did not take from the journal, it is that one, if it is in English.
    """
    for place in ("MedlineCitation/Article/Abstract", "BookDocument/Abstract"):
        if said := _sections(article.find(place)):
            return said
    others = article.iterfind("MedlineCitation/OtherAbstract")
    return next((said for one in others if one.get("Language") == "eng" and (said := _sections(one))), None)


def _sections(abstract: Element | None) -> str | None:
    parts = []
    for one in abstract.iterfind("AbstractText") if abstract is not None else ():
        said, label = plain_abstract(markup(one)), plain(one.get("Label", ""))
        if said:
            parts.append(f"{label}: {said}" if label and label != "UNLABELLED" else said)
    return " ".join(parts) or None


def _of_article(article: Element) -> Item:
    inner = article.find("MedlineCitation/Article")
    issue = inner.find("Journal/JournalIssue") if inner is not None else None
    types = publication_types_of(article)
    page = _page(inner)
    title = _title(inner)
    return Item(
        type=type_of(types, in_journal=True),
        title=title,
        title_markup=emphasised(_marked(inner, "ArticleTitle"), title),
        author=tuple(_names(inner, "AuthorList/Author")),
        issued=_date(issue.find("PubDate") if issue is not None else None),
        container_title=_text(inner, "Journal/Title"),
        container_title_short=_text(inner, "Journal/ISOAbbreviation") or _text(article, ".//MedlineTA"),
        volume=_text(issue, "Volume"),
        issue=_text(issue, "Issue"),
        page=page,
        number=None if page else next(all_text(inner, "ELocationID[@EIdType='pii']"), None),
        language=language_of(next(all_text(inner, "Language"), None)),
        doi=_doi(article),
        pmid=identified(Pmid.parse, next(all_text(article, "MedlineCitation/PMID"), "")),
        pmcid=identified(Pmcid.parse, next(all_text(article, "PubmedData/ArticleIdList/ArticleId[@IdType='pmc']"), "")),
        issn=tuple(dict.fromkeys(all_text(inner, "Journal/ISSN"))),
        other=tuple(_other(article, inner)),
    )


def _of_book(document: Element) -> Item:
    book = document.find("Book")
    part = title_of(_text(document, "ArticleTitle"))
    whole = title_of(_text(book, "BookTitle"))
    is_part = part is not None and part != whole
    authors, editors = (tuple(_names(book, f"AuthorList[@Type='{role}']/Author")) for role in ("authors", "editors"))
    return Item(
        type="chapter" if is_part else "book",
        title=part or whole,
        title_markup=emphasised(_marked(document, "ArticleTitle") or _marked(book, "BookTitle"), part or whole),
        author=tuple(_names(document, "AuthorList/Author")) or authors,
        editor=editors,
        issued=_date(book.find("PubDate") if book is not None else None) or _date(document.find("ContributionDate")),
        container_title=whole if is_part else None,
        collection_title=title_of(_text(book, "CollectionTitle")),
        publisher=_text(book, "Publisher/PublisherName"),
        publisher_place=_text(book, "Publisher/PublisherLocation"),
        volume=_text(book, "Volume"),
        edition=_text(book, "Edition"),
        language=language_of(next(all_text(document, "Language"), None)),
        doi=identified(Doi.parse, next(all_text(document, "ArticleIdList/ArticleId[@IdType='doi']"), "")),
        pmid=identified(Pmid.parse, next(all_text(document, "PMID"), "")),
        isbn=tuple(_isbns(book)),
    )


def _title(inner: Element | None) -> str | None:
    title = title_of(_text(inner, "ArticleTitle"))
    return title_of(_text(inner, "VernacularTitle")) if title in {None, *_NO_TITLE} else title


def _other(article: Element, inner: Element | None) -> Iterator[tuple[str, str]]:
    """Yield the original title, other dates and languages, a list of names cut short, and what was not read."""
    original, title = title_of(_text(inner, "VernacularTitle")), _title(inner)
    if original and original != title:
        yield "original-title", original
    issued = _date(inner.find("Journal/JournalIssue/PubDate") if inner is not None else None)
    online = _date(inner.find("ArticleDate") if inner is not None else None)
    if issued and online and online.year != issued.year:
        yield "published-online-date", online.iso
    for name, path in (("season", "Journal/JournalIssue/PubDate/Season"), ("medline-date", ".//PubDate/MedlineDate")):
        if said := _text(inner, path):
            yield name, said
    languages = list(all_text(inner, "Language"))
    if len(languages) > 1:
        yield "languages", " ".join(languages)
    if inner is not None and (cut := inner.find("AuthorList")) is not None and cut.get("CompleteYN") == "N":
        yield ET_AL, "author"
    if lines := "\n".join(_unread(article, inner)):
        yield "unread", lines


def _unread(article: Element, inner: Element | None) -> Iterator[str]:
    for said in all_text(inner, "ELocationID[@EIdType='doi']"):
        if identified(Doi.parse, said) is None:
            yield f"DOI: {said}"
    dated = inner.find("Journal/JournalIssue/PubDate") if inner is not None else None
    if dated is not None and _date(dated) is None and (said := " ".join("".join(dated.itertext()).split())):
        yield f"PubDate: {said}"
    for said in all_text(article, "PubmedData/ArticleIdList/ArticleId[@IdType='pmc']"):
        if identified(Pmcid.parse, said) is None:
            yield f"PMCID: {said}"


def _names(parent: Element | None, path: str) -> Iterator[Name]:
    for one in parent.iterfind(path) if parent is not None else ():
        if one.get("ValidYN") == "N":
            continue
        if group := _text(one, "CollectiveName"):
            yield Name(literal=group.rstrip(".") if group.count(".") == 1 else group)
            continue
        given = _text(one, "ForeName") or _text(one, "FirstName") or _text(one, "Initials")
        if name := person(_text(one, "LastName"), given, _text(one, "Suffix")):
            yield name


def _date(dated: Element | None) -> Date | None:
    if dated is None:
        return None
    if words := _text(dated, "MedlineDate"):
        return date_of(words)
    year = date_of(_text(dated, "Year"))
    month = month_of(_text(dated, "Month"))
    day = _text(dated, "Day") or ""
    if year is None or month is None:
        return year
    number = int(day) if day.isdecimal() and len(day) <= 2 else 0  # noqa: PLR2004
    return Date(year.year, month, number if 1 <= number <= _LAST_DAY else None)


def _page(inner: Element | None) -> str | None:
    """The pages, the last one written out: MEDLINE shortens 113-125 to "113-25"."""
    page = _text(inner, "Pagination/MedlinePgn") or _text(inner, "Pagination/StartPage")
    if page and (match := _SHORTENED.fullmatch(page)) and len(match[2]) < len(match[1]):
        return f"{match[1]}-{match[1][: -len(match[2])]}{match[2]}"
    return page


def _doi(article: Element) -> Doi | None:
    for path in (
        "MedlineCitation/Article/ELocationID[@EIdType='doi']",
        "PubmedData/ArticleIdList/ArticleId[@IdType='doi']",
    ):
        for one in article.iterfind(path):
            if one.get("ValidYN") != "N" and (doi := identified(Doi.parse, "".join(one.itertext()))):
                return doi
    return None


def _isbns(book: Element | None) -> Iterator[Isbn]:
    for said in all_text(book, "Isbn"):
        if isbn := identified(Isbn.parse, said):
            yield isbn


def _marked(parent: Element | None, path: str) -> str:
    return markup(parent.find(path)) if parent is not None else ""


def _text(parent: Element | None, path: str) -> str | None:
    return plain(markup(parent.find(path))) or None if parent is not None else None
