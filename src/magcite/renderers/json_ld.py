"""A bibliography as JSON-LD in schema.org's terms, https://schema.org/citation, safe inside a script element.

A `ClaimReview` stands in it only where a person reviewed a claim that still reads so: no verdict of the tool's is one.
"""

from collections.abc import Iterator, Mapping

from magcite.model import Bibliography, Entry, Item, Name, NoticeKind
from magcite.renderers.address import safe_address
from magcite.renderers.claim_reviews import claim_reviews
from magcite.renderers.data_block import in_script
from magcite.renderers.printable import printable

__all__ = ["json_ld"]

_TYPES: Mapping[str, str] = {
    "article-journal": "ScholarlyArticle",
    "paper-conference": "ScholarlyArticle",
    "article": "ScholarlyArticle",
    "review": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "thesis": "Thesis",
    "report": "Report",
    "webpage": "WebPage",
    "post-weblog": "BlogPosting",
    "software": "SoftwareSourceCode",
    "legislation": "Legislation",
    "map": "Map",
}
_CONTAINERS: Mapping[str, str] = {"Chapter": "Book", "NewsArticle": "Newspaper", "WebPage": "WebSite"}
_STATUS: Mapping[NoticeKind, str] = {NoticeKind.RETRACTION: "Retracted", NoticeKind.WITHDRAWAL: "Withdrawn"}


def json_ld(bibliography: Bibliography) -> str:
    """Return one object whose `citation` are the entries; no sign in it can end the element that holds it."""
    document: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": printable(bibliography.title),
        "inLanguage": bibliography.language,
        "citation": [dict(_entry(entry)) for entry in bibliography.entries],
    }
    if bibliography.reviews:
        document["review"] = claim_reviews(bibliography.reviews, {}, bibliography.language)
    return in_script(document)


def _entry(entry: Entry) -> Iterator[tuple[str, object]]:
    item = entry.item
    kind = _TYPES.get(item.type or "", "CreativeWork")
    yield "@type", kind
    address = item.doi.link if item.doi else safe_address(item.url)
    if address and address.startswith(("http://", "https://")):
        yield "@id", address
        yield "url", address
    yield "name", printable(item.title or entry.key)
    for name, people in (("author", item.author), ("editor", item.editor), ("translator", item.translator)):
        if people:
            yield name, [_person(one) for one in people]
    yield from _published(item, kind)
    if item.isbn and kind == "Book":
        yield "isbn", item.isbn[0].value
    if item.language:
        yield "inLanguage", printable(item.language)
    yield from _marked(entry)


def _published(item: Item, kind: str) -> Iterator[tuple[str, object]]:
    if item.issued and item.issued.year is not None and item.issued.year > 0:
        yield "datePublished", item.issued.iso
    if item.container_title:
        yield "isPartOf", _container(item, kind)
    if item.publisher:
        yield "publisher", {"@type": "Organization", "name": printable(item.publisher)}
    if item.page:
        yield "pagination", printable(item.page)


def _marked(entry: Entry) -> Iterator[tuple[str, object]]:
    item = entry.item
    named = [("DOI", item.doi), ("PMID", item.pmid), ("PMCID", item.pmcid), ("arXiv", item.arxiv)]
    if known := [{"@type": "PropertyValue", "propertyID": name, "value": one.value} for name, one in named if one]:
        yield "identifier", known
    if status := [_STATUS[notice.kind] for notice in entry.notices if notice.kind in _STATUS]:
        yield "creativeWorkStatus", status[0]


def _person(name: Name) -> dict[str, str]:
    if not name.family:
        return {"@type": "Organization", "name": printable(name.literal or name.given or "")}
    family = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)))
    person = {"@type": "Person", "familyName": printable(family)}
    return person | ({"givenName": printable(name.given)} if name.given else {})


def _container(item: Item, kind: str) -> dict[str, object]:
    periodical = "Periodical" if kind in {"ScholarlyArticle", "Article"} else "CreativeWork"
    part: dict[str, object] = {
        "@type": _CONTAINERS.get(kind, periodical),
        "name": printable(item.container_title or ""),
    }
    if item.issn and part["@type"] in {"Periodical", "Newspaper"}:
        part["issn"] = [printable(one) for one in item.issn]
    return part
