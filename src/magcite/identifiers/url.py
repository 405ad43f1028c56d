"""Web addresses, and the registered identifiers that hide in them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Self
from urllib.parse import parse_qs, unquote, urlsplit, urlunsplit

from magcite.errors import IdentifierError
from magcite.identifiers.arxiv import Arxiv
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.pubmed import Pmcid, Pmid

__all__ = ["Url", "identify_url"]


@dataclass(frozen=True, slots=True)
class Url(Identifier):
    """An http or https address without a better identifier."""

    scheme: ClassVar[str] = "url"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an http(s) address; the normal form drops the fragment and the case of scheme and host.

        Raises:
            IdentifierError: the text is no http(s) address.
        """
        bare = text.strip().removeprefix("url:")
        try:
            parts = urlsplit(bare)
        except ValueError as error:
            raise IdentifierError("URL", text, str(error)) from error
        if parts.scheme.lower() not in {"http", "https"} or not parts.netloc or re.search(r"\s", bare):
            raise IdentifierError("URL", text, "it must start with http:// or https:// and hold no blank")
        normal = urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, ""))
        return cls(bare, normal)

    @property
    def link(self) -> str:
        """The address itself."""
        return self.value


def identify_url(text: str) -> Identifier:
    """Return the best identifier an address carries: DOI, PMID, PMCID, arXiv, else the Url itself.

    Raises:
        IdentifierError: the text is no http(s) address.
    """
    url = Url.parse(text)
    parts = urlsplit(url.value)
    host = parts.netloc.lower().rpartition("@")[2].partition(":")[0]
    for hosts, path, parse in _PLACES:
        if hosts.fullmatch(host) and (match := path.search(f"{unquote(parts.path)}?{parts.query}")):
            try:
                return parse(match[1])
            except IdentifierError:
                continue
    for value in [unquote(parts.path), *(v for vs in parse_qs(parts.query).values() for v in vs)]:
        if match := _DOI_INSIDE.search(value):
            try:
                return Doi.parse(_LANDING_TAIL.sub("", match[0]))
            except IdentifierError:
                continue
    return url


# host, path?query, parser of group 1
_PLACES: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[str], Identifier]], ...] = (
    (re.compile(r"(?:(?:dx|www)\.)?doi\.org"), re.compile(r"^/+(?:doi:)?(10\.[^?]+)"), Doi.parse),
    (re.compile(r"pubmed\.ncbi\.nlm\.nih\.gov"), re.compile(r"^/(\d+)\b"), Pmid.parse),
    (
        re.compile(r"(?:www\.)?ncbi\.nlm\.nih\.gov"),
        re.compile(r"^/(?:m/)?pubmed/(?:\?term=)?(\d+)\b"),
        Pmid.parse,
    ),
    (
        re.compile(r"(?:(?:www|pmc)\.)?ncbi\.nlm\.nih\.gov"),
        re.compile(r"/articles/(PMC\d+)", re.IGNORECASE),
        Pmcid.parse,
    ),
    (
        re.compile(r"(?:www\.)?europepmc\.org"),
        re.compile(r"/(?:article|abstract)/med/(\d+)", re.IGNORECASE),
        Pmid.parse,
    ),
    (
        re.compile(r"(?:www\.)?europepmc\.org"),
        re.compile(r"/(?:article/pmc|articles|abstract/pmc)/((?:PMC)?\d+)", re.IGNORECASE),
        Pmcid.parse,
    ),
    (
        re.compile(r"(?:(?:www|export)\.)?arxiv\.org"),
        re.compile(r"^/(?:abs|pdf|html)/(.+?)(?:\.pdf)?\?"),
        Arxiv.parse,
    ),
)
_DOI_INSIDE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s?&#]+")
_LANDING_TAIL = re.compile(
    r"/(?:full|abstract|pdf|epdf|html|fulltext|summary|meta)(?:/.*)?$|\.pdf$", re.IGNORECASE
)
