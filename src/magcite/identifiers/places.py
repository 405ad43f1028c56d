"""Where the sites of registries and publishers keep an identifier in their addresses.

PubMed: https://pubmed.ncbi.nlm.nih.gov/help/#how-do-i-link. PMC: https://pmc.ncbi.nlm.nih.gov/about/faq/.
Europe PMC: https://europepmc.org/Help#directlinks. arXiv: https://info.arxiv.org/help/arxiv_identifier_for_services.html.

Of nature.com, an article's name is the suffix of its DOI under 10.1038 for the journals listed here and no others: the
title s41599 is registered under 10.1057, and the older «ijo2012120» stands for 10.1038/ijo.2012.120. eLife registers
10.7554/eLife. and the article's number.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from magcite.identifiers.arxiv import Arxiv
from magcite.identifiers.debris import trim_debris
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.pubmed import Pmcid, Pmid
from magcite.identifiers.url import Url

__all__ = ["PLACES", "Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the addresses of some hosts keep an identifier.

    Attributes:
        hosts: matches the whole host, in small letters.
        path: searched in "path?query", both unquoted; group 1 is the identifier.
        parse: makes the identifier of the match; raises IdentifierError.
    """

    hosts: re.Pattern[str]
    path: re.Pattern[str]
    parse: Callable[[re.Match[str]], Identifier]


def _place(hosts: str, path: str, parse: Callable[[re.Match[str]], Identifier]) -> Place:
    return Place(re.compile(hosts), re.compile(path, re.IGNORECASE), parse)


def _doi(match: re.Match[str]) -> Doi:
    return Doi.parse(trim_debris(match[1].rstrip("/")))


def _pmid(match: re.Match[str]) -> Pmid:
    return Pmid.parse(match[1])


def _pmcid(match: re.Match[str]) -> Pmcid:
    return Pmcid.parse(match[1])


def _arxiv(match: re.Match[str]) -> Arxiv:
    return Arxiv.parse(match[1])


def _nature(match: re.Match[str]) -> Doi:
    return Doi.parse(f"10.1038/{match[1]}")


def _elife(match: re.Match[str]) -> Doi:
    return Doi.parse(f"10.7554/eLife.{match[1]}")


def _preprint(match: re.Match[str]) -> Url:
    return Url.parse(f"https://europepmc.org/article/PPR/{match[1].upper()}")


_PUBMED = r"pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?pubmed\.gov|(?:www\.)?pubmed\.com"
_NCBI = r"(?:(?:www|pmc|m|pubmed)\.)?ncbi\.nlm\.nih\.gov"
_EUROPE = r"(?:(?:www|dev)\.)?(?:europepmc\.org|ukpmc\.ac\.uk)"
_UID = r"([0-9]{1,9})(?:\s?\[(?:uid|pmid)\])?(?=\.?[/?&#]|$)"  # a list of several is none
_NATURE = (
    r"s(?:41366|41371|41430|41467|41551|41556|41562|41564|41568|41569|41572|41573|41574|41575|41576|41577|41579|41580"
    r"|41581|41582|41583|41586|41587|41588|41589|41590|41591|41592|41593|41598|41746|42003|42255|43016|43018|43587"
    r"|43856)-[0-9]{3}-[0-9]{4,5}-[0-9a-z]|d41586-[0-9]{3}-[0-9]{5}-[0-9a-z]|(?:nature|ncomms|srep)[0-9]{4,6}"
    r"|(?:nm|ng|nn|nbt|ncb|ni|nmeth|nchembio)\.[0-9]{3,5}"
)

PLACES: tuple[Place, ...] = (
    _place(
        r"(?:(?:dx|www)\.)?doi\.org",
        r"^/+(?:https?:/+(?:dx\.)?doi\.org/+)?(?:(?:info:)?doi[:/]?\s*)?(10\.[^?]+)",
        _doi,
    ),
    _place(_PUBMED, rf"^/+(?:pubmed/|m/)?(?:\?(?:.*&)?term=)?{_UID}", _pmid),
    _place(_NCBI, rf"^/(?:m/)?pubmed(?:/|/?\?(?:.*&)?term=){_UID}", _pmid),
    _place(_NCBI, r"^/(?:entrez|sites/entrez).*[?&](?:list_uids|uid|id)=([0-9]{1,9})(?:&|$)", _pmid),
    _place(_NCBI, rf"/articles/pmid/{_UID}", _pmid),
    _place(_NCBI, r"(?:/articles/(?:instance/)?|/pmc/(?=pmc)|[?&]artid=)((?:PMC)?[0-9]+)(?!\w)", _pmcid),
    _place(r"(?:www\.)?pubmedcentral\.(?:nih\.)?gov", r"(?:/articles/|[?&]artid=)((?:PMC)?[0-9]+)(?!\w)", _pmcid),
    _place(_EUROPE, r"/(?:article|abstract|med)/(?:med/)?([0-9]{1,9})(?!\w)", _pmid),
    _place(_EUROPE, r"/search\?(?:.*&)?query=(?:(?!ext_id)[^&])*ext_id:\"?([0-9]{1,9})(?!\w)(?!.*ext_id)", _pmid),
    _place(_EUROPE, r"/(?:article/pmc|articles|abstract/pmc)/((?:PMC)?[0-9]+)(?!\w)", _pmcid),
    _place(_EUROPE, r"[?&](?:accid|pmcid)=(PMC[0-9]+)(?!\w)", _pmcid),
    _place(_EUROPE, r"/(?:article|abstract|api/fulltextRepo\?pprId=)/?(?:ppr/)?(PPR[0-9]+)(?!\w)", _preprint),
    _place(
        r"(?:(?:www|export|browse|es|de|cn)\.)?arxiv\.org|xxx\.lanl\.gov|ar5iv\.(?:labs\.arxiv\.)?org"
        r"|(?:www\.)?(?:alphaxiv\.org|ar5iv\.org)",
        r"^/(?:abs|pdf|html|format|ps|e-print|overview)/([^?]+?)(?:\.pdf)?[/.]?\?",
        _arxiv,
    ),
    _place(r"(?:www\.)?nature\.com", rf"^/articles/({_NATURE})(?:\.pdf|\.epdf|/.*)?\?", _nature),
    _place(
        r"elifesciences\.org", r"^/(?:articles|content/[0-9]+/e)/?0*([0-9]{5,6})(?:v[0-9]+)?(?:/.*|\.full)?\?", _elife
    ),
)
