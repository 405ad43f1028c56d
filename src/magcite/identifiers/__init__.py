"""Identifiers of works: DOI, PMID, PMCID, arXiv, ISBN and web addresses."""

from magcite.identifiers.address import identify_url
from magcite.identifiers.arxiv import Arxiv
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.isbn import Isbn
from magcite.identifiers.parse import KEY_SCHEMES, find_identifiers, first_place, has_scheme, parse_identifier
from magcite.identifiers.pubmed import Pmcid, Pmid
from magcite.identifiers.url import Url, is_loopback

__all__ = [
    "KEY_SCHEMES",
    "Arxiv",
    "Doi",
    "Identifier",
    "Isbn",
    "Pmcid",
    "Pmid",
    "Url",
    "find_identifiers",
    "first_place",
    "has_scheme",
    "identify_url",
    "is_loopback",
    "parse_identifier",
]
