"""BibTeX and BibLaTeX against CSL: entry types and fields, one table for the reader and the writer.

BibTeX: Oren Patashnik, BibTeXing, 1988; BibLaTeX: Philip Kime and others, The biblatex Package, sections 2.1-2.2.
What neither table names is kept in `Item.other` under its own name, as raw text, and written back as it stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["ENTRY_TYPES", "ET_AL", "FIELDS", "OWN_TYPE", "EntryType", "csl_type", "entry_type_for", "read_type"]

ET_AL = "et-al"
"""Name in `Item.other` that holds the name variables whose list ends with "and others" ("author editor")."""

OWN_TYPE = "entrysubtype"
"""The field that states the CSL type where the entry type alone reads back as another ("article-newspaper")."""


@dataclass(frozen=True, slots=True)
class EntryType:
    """One entry type.

    Attributes:
        name: in lower case ("incollection").
        csl: the CSL type it is read as.
        container: the field that holds CSL's container-title.
        publisher: the field that holds CSL's publisher.
        number: the CSL variable that its field `number` means.
    """

    name: str
    csl: str
    container: str = "booktitle"
    publisher: str = "publisher"
    number: str = "number"


# Of several rows with one CSL type the first is written.
ENTRY_TYPES: tuple[EntryType, ...] = (
    EntryType("article", "article-journal", container="journal", number="issue"),
    EntryType("book", "book", number="collection-number"),
    EntryType("incollection", "chapter", number="collection-number"),
    EntryType("inproceedings", "paper-conference", number="collection-number"),
    EntryType("phdthesis", "thesis", publisher="school"),
    EntryType("techreport", "report", publisher="institution"),
    EntryType("unpublished", "manuscript"),
    EntryType("booklet", "pamphlet"),
    EntryType("misc", "document"),
    EntryType("online", "webpage", publisher="organization"),
    EntryType("dataset", "dataset"),
    EntryType("software", "software"),
    EntryType("patent", "patent"),
    EntryType("inreference", "entry-encyclopedia"),
    EntryType("periodical", "periodical", container="journal", number="issue"),
    EntryType("video", "motion_picture"),
    EntryType("audio", "song"),
    EntryType("artwork", "graphic"),
    EntryType("image", "figure"),
    EntryType("performance", "performance"),
    EntryType("legislation", "legislation"),
    EntryType("jurisdiction", "legal_case"),
    EntryType("letter", "personal_communication"),
    EntryType("standard", "standard", publisher="organization"),
    EntryType("review", "review", container="journal", number="issue"),
    # only read
    EntryType("inbook", "chapter", number="collection-number"),
    EntryType("bookinbook", "chapter", number="collection-number"),
    EntryType("suppbook", "chapter", number="collection-number"),
    EntryType("suppcollection", "chapter", number="collection-number"),
    EntryType("conference", "paper-conference", number="collection-number"),
    EntryType("proceedings", "book", number="collection-number"),
    EntryType("mvproceedings", "book", number="collection-number"),
    EntryType("mvbook", "book", number="collection-number"),
    EntryType("collection", "book", number="collection-number"),
    EntryType("mvcollection", "book", number="collection-number"),
    EntryType("reference", "book", number="collection-number"),
    EntryType("mvreference", "book", number="collection-number"),
    EntryType("manual", "book", publisher="organization"),
    EntryType("mastersthesis", "thesis", publisher="school"),
    EntryType("thesis", "thesis", publisher="institution"),
    EntryType("report", "report", publisher="institution"),
    EntryType("suppperiodical", "article-journal", container="journal", number="issue"),
    EntryType("electronic", "webpage", publisher="organization"),
    EntryType("www", "webpage", publisher="organization"),
    EntryType("movie", "motion_picture"),
    EntryType("music", "song"),
)

# field -> CSL variable, alike for every entry type; of several fields for one variable the first is written
FIELDS: Mapping[str, str] = {
    "title": "title",
    "shorttitle": "title-short",
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "shortjournal": "container-title-short",
    "series": "collection-title",
    "eventtitle": "event-title",
    "address": "publisher-place",
    "location": "publisher-place",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "type": "genre",
    "howpublished": "medium",
    "language": "language",
    "langid": "language",
    "note": "note",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
}

_SUBTYPES: Mapping[str, str] = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_CSL_TYPES = frozenset(row.csl for row in ENTRY_TYPES) | {
    *("article", "article-magazine", "article-newspaper", "bill", "broadcast", "classic", "collection", "entry"),
    *("entry-dictionary", "event", "hearing", "interview", "map", "musical_score", "post", "post-weblog", "regulation"),
    *("review-book", "speech", "treaty"),
}
# CSL types without an entry type of their own -> the entry type that serves
_SERVED_BY: Mapping[str, str] = {
    "article-magazine": "article",
    "article-newspaper": "article",
    "review-book": "article",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "post-weblog": "online",
    "post": "online",
}
_BY_NAME = {row.name: row for row in reversed(ENTRY_TYPES)}
_BY_CSL = {row.csl: row for row in reversed(ENTRY_TYPES)}


def read_type(name: str) -> EntryType:
    """Return the entry type of a name in any case; that of "misc" for one nobody knows."""
    return _BY_NAME.get(name.lower(), _BY_NAME["misc"])


def entry_type_for(csl: str | None) -> EntryType:
    """Return the entry type to write a CSL type as; that of "misc" when nothing fits better."""
    if csl in _BY_CSL:
        return _BY_CSL[csl]
    return _BY_NAME[_SERVED_BY.get(csl or "", "misc")]


def csl_type(entry_type: EntryType, subtype: str | None) -> str:
    """Return the CSL type of an entry, where its subtype may say more than its entry type does."""
    said = (subtype or "").strip().lower()
    return said if said in _CSL_TYPES else _SUBTYPES.get(said, entry_type.csl)
