"""PubMed through NCBI's E-utilities: works by PMID, with MeSH headings, publication types and notices.

Protocol: https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.EFetch; elements:
https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/. An unknown PMID is left out of the answer.
"""

from collections.abc import Iterator, Mapping

from magcite.errors import PayloadError
from magcite.identifiers import Identifier, Pmid
from magcite.model import Absent, Found, SourceName
from magcite.sources.payload import digest, excerpt
from magcite.sources.pubmed_article import abstract_of, item_of, mesh_of, notices_of, publication_types_of
from magcite.sources.source import HttpCall, Known, Reply, Source
from magcite.sources.xml_tree import Element, XmlError, all_text, markup, parse_xml

__all__ = ["SOURCE"]

_OK = 200
_BATCH = 100  # over 200 NCBI wants another kind of request
_ARTICLES = ("PubmedArticle", "PubmedBookArticle")


def call(asked: tuple[Identifier, ...]) -> HttpCall:
    """Describe one request for one or more PMIDs."""
    ids = ",".join(one.normal for one in asked)
    query = (("db", "pubmed"), ("id", ids), ("retmode", "xml"))
    return HttpCall(SourceName.PUBMED, "/efetch.fcgi", query, accept="xml", several=len(asked) > 1)


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Read the answer to `call`, each article matched to its PMID and never by order.

    Raises:
        PayloadError: the reply is not PubMed's, or a single answer is about another PMID.
    """
    wanted = {one.normal: one for one in asked}
    known: dict[Identifier, Known] = {}
    others: list[str] = []
    for article in _articles(reply):
        number = _pmid(article)
        one = wanted.get(number)
        if one is None:
            others.append(number)
        elif one not in known:
            known[one] = _found(article, one, at)
    if known or len(asked) > 1:
        return known
    (one,) = asked
    if others:
        raise _unfit(f"it answered about another PMID: {others[0] or 'none'}")
    return {one: Absent(SourceName.PUBMED, one, at, digest([reply.status, "no article"]))}


def _found(article: Element, asked: Identifier, at: str) -> Found:
    return Found(
        SourceName.PUBMED,
        asked,
        at,
        digest(" ".join(markup(article).split())),
        item_of(article),
        notices_of(article),
        mesh=mesh_of(article),
        publication_types=publication_types_of(article),
        abstract=abstract_of(article),
    )


def _articles(reply: Reply) -> Iterator[Element]:
    if reply.status != _OK:
        raise _unfit(f"it answered {reply.status}" + (f": {excerpt(reply.text)}" if reply.text else ""))
    try:
        root = parse_xml(reply.text)
    except XmlError as error:
        raise _unfit(f"{error}") from error
    if root.tag != "PubmedArticleSet":
        complaint = next(all_text(root, ".//ERROR"), "")
        raise _unfit(f"a set of articles was due, and it answered with {excerpt(complaint or root.tag)!r}")
    return (one for one in root if one.tag in _ARTICLES)


def _pmid(article: Element) -> str:
    return next(all_text(article, "MedlineCitation/PMID"), "") or next(all_text(article, "BookDocument/PMID"), "")


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.PUBMED.value, reason)


SOURCE = Source(
    SourceName.PUBMED,
    batch=_BATCH,
    accepts=lambda one: isinstance(one, Pmid),
    shares=lambda _: True,
    call=call,
    parse=parse,
    adds=True,
)
