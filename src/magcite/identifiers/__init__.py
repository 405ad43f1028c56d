"""Identifiers of works: DOI, PMID, PMCID, arXiv, ISBN and web addresses."""

from magcite.identifiers.arxiv import Arxiv
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.isbn import Isbn
from magcite.identifiers.parse import find_identifiers, parse_identifier
from magcite.identifiers.pubmed import Pmcid, Pmid
from magcite.identifiers.url import Url, identify_url

__all__ = [
    "Arxiv",
    "Doi",
    "Identifier",
    "Isbn",
    "Pmcid",
    "Pmid",
    "Url",
    "find_identifiers",
    "identify_url",
    "parse_identifier",
]
