"""An OpenAlex work, made an `Item`, its flag and its abstract.

Fields: https://docs.openalex.org/api-entities/works/work-object. Names are whole, their parts unknown. An abstract
comes as an index from words to places.
"""

import re
from collections.abc import Iterator, Mapping

from magcite.identifiers import Doi, Pmcid, Pmid
from magcite.language.markup import plain_abstract
from magcite.model import Date, Item, Name, Notice, NoticeKind, SourceName
from magcite.model.bibtex_types import ET_AL
from magcite.sources.crossref_work import TYPES as CROSSREF_TYPES
from magcite.sources.payload import dig, emphasis, identified, mappings, raw, text, texts, unread, verbatim
from magcite.sources.people import inverted

__all__ = ["FLAG", "TYPES", "abstract_of", "item_of", "notices_of"]

FLAG = "flagged as retracted, and no notice named"
TYPES: Mapping[str, str] = {  # https://docs.openalex.org/api-entities/works/work-object#type
    "article": "article-journal",
    "book": "book",
    "book-chapter": "chapter",
    "dataset": "dataset",
    "dissertation": "thesis",
    "editorial": "article-journal",
    "erratum": "article-journal",
    "grant": "document",
    "letter": "article-journal",
    "libguides": "webpage",
    "other": "document",
    "paratext": "document",
    "peer-review": "review",
    "preprint": "article",
    "reference-entry": "entry",
    "report": "report",
    "retraction": "article-journal",
    "review": "article-journal",
    "software": "software",
    "standard": "standard",
    "supplementary-materials": "document",
}
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_LAST_YEAR = 9999
_MOST_AUTHORS = 100  # in a list answer, https://docs.openalex.org/api-entities/authors/limitations
_LAST_PLACE = 20_000  # words; no abstract is longer
_TEXTS = ("title", "publication_year", "publication_date", "language")


def item_of(work: object) -> Item:
    """Return what OpenAlex says of the work."""
    first, last = text(work, "biblio", "first_page"), text(work, "biblio", "last_page")
    source = dig(work, "primary_location", "source")
    title = text(work, "title") or text(work, "display_name")
    return Item(
        type=CROSSREF_TYPES.get(text(work, "type_crossref") or "") or TYPES.get(text(work, "type") or "", "document"),
        title=title,
        title_markup=emphasis(title, dig(work, "title") or dig(work, "display_name")),
        author=tuple(_names(work)),
        issued=_issued(work),
        container_title=text(source, "display_name"),
        volume=text(work, "biblio", "volume"),
        issue=text(work, "biblio", "issue"),
        page=f"{first}-{last}" if first and last and first != last else first,
        language=text(work, "language"),
        doi=identified(Doi.parse, verbatim(work, "doi") or verbatim(work, "ids", "doi")),
        pmid=_pmid(verbatim(work, "ids", "pmid")),
        pmcid=_pmcid(verbatim(work, "ids", "pmcid")),
        issn=tuple(dict.fromkeys(texts(source, "issn"))),
        other=tuple(_other(work)),
    )


def notices_of(work: object) -> tuple[Notice, ...]:
    """Return OpenAlex's flag for a retracted work as what it is: no notice, and of no kind."""
    if dig(work, "is_retracted") is True:
        return (Notice(NoticeKind.OTHER, FLAG, source=SourceName.OPENALEX),)
    return ()


def abstract_of(work: object) -> str | None:
    """Return the abstract put together from its index; None without one, or when the index is none."""
    index = dig(work, "abstract_inverted_index")
    if not isinstance(index, Mapping):
        return None
    words: dict[int, str] = {}
    for word, places in index.items():
        for place in places if isinstance(places, list) else ():
            if isinstance(place, int) and 0 <= place < _LAST_PLACE:
                words[place] = str(word)
    return plain_abstract(" ".join(words[place] for place in sorted(words))) or None


def _names(work: object) -> Iterator[Name]:
    for one in mappings(work, "authorships"):
        if whole := text(one, "raw_author_name") or text(one, "author", "display_name"):
            yield inverted(whole)  # "Family, Given" where a repository wrote it so


def _issued(work: object) -> Date | None:
    """The day, unless it is the first of January, which stands for an unknown one."""
    match = _DATE.fullmatch(text(work, "publication_date") or "")
    year = dig(work, "publication_year")
    if match and match[0][4:] != "-01-01" and (not isinstance(year, int) or year == int(match[1])):
        return Date(int(match[1]), int(match[2]), int(match[3]))
    if isinstance(year, int) and not isinstance(year, bool) and 1 <= year <= _LAST_YEAR:
        return Date(year)
    return Date(int(match[1])) if match else None


def _other(work: object) -> Iterator[tuple[str, str]]:
    if dig(work, "is_authors_truncated") is True or len(mappings(work, "authorships")) == _MOST_AUTHORS:
        yield ET_AL, "author"
    lines = list(unread(work, *_TEXTS))
    given = dig(work, "authorships")
    lines += [
        f"authorships: {raw(one)}"
        for one in (given if isinstance(given, list) else ())
        if not text(one, "raw_author_name") and not text(one, "author", "display_name")
    ]
    if lines:
        yield "unread", "\n".join(lines)


def _pmid(said: str | None) -> Pmid | None:
    return identified(Pmid.parse, (said or "").rstrip("/").rpartition("/")[2])


def _pmcid(said: str | None) -> Pmcid | None:
    return identified(Pmcid.parse, (said or "").rstrip("/").rpartition("/")[2])
