"""Web addresses, and the registered identifiers that hide in them."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from typing import ClassVar, Self
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

from magcite.errors import IdentifierError
from magcite.identifiers.arxiv import Arxiv
from magcite.identifiers.debris import trim_debris
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.pubmed import Pmcid, Pmid

__all__ = ["Url", "identify_url", "is_loopback"]

_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga)(?:=|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Url(Identifier):
    """An http or https address without a better identifier."""

    scheme: ClassVar[str] = "url"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an http(s) address; its normal form has no fragment and no tracking parameters, and a small-letter host.

        Raises:
            IdentifierError: the text is no http(s) address.
        """
        bare = text.strip().removeprefix("url:").strip()
        try:
            parts = urlsplit(bare)
            host = parts.hostname
        except ValueError as error:
            raise IdentifierError("URL", text, str(error)) from error
        if (
            parts.scheme.lower() not in {"http", "https"}
            or not host
            or re.search(r"[\s\x00-\x1f\x7f\ud800-\udfff]", bare)
        ):
            raise IdentifierError("URL", text, "it must start with http:// or https:// and hold no blank")
        query = "&".join(part for part in parts.query.split("&") if not _TRACKING.match(part))
        normal = urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, ""))
        return cls(bare, normal)

    @property
    def link(self) -> str:
        """The address itself."""
        return self.value

    @property
    def page(self) -> str:
        """What addresses of one page share: no http or https, no "www.", no slash at the end."""
        bare = self.normal.partition("://")[2].removeprefix("www.")
        path, mark, query = bare.partition("?")
        return f"{path.rstrip('/')}{mark}{query}"


def identify_url(text: str) -> Identifier:
    """Return the best identifier an address carries: DOI, PMID, PMCID, arXiv, else the Url itself.

    Only what stands in the address counts: nature.com/articles/ns1 has a DOI and does not tell it.

    Raises:
        IdentifierError: the text is no http(s) address.
    """
    url = Url.parse(text)
    parts = urlsplit(url.value.replace(";2-#", ";2-%23"))  # the check character of an old DOI, no fragment
    host = (parts.hostname or "").lower()
    path = unquote(parts.path)
    for hosts, place, parse in _PLACES:
        if hosts.fullmatch(host) and (match := place.search(f"{path}?{parts.query}")):
            with suppress(IdentifierError):
                return parse(match[1])
    for value in _texts(path, parts.query):
        if match := _DOI_INSIDE.search(value):
            with suppress(IdentifierError):
                return Doi.parse(_without_landing_tail(trim_debris(match[0]), host))
    return url


def is_loopback(host: str) -> bool:
    """Return whether a host's name or address is this machine's own."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _texts(path: str, query: str) -> Iterator[str]:
    yield path
    yield from (value for _, value in parse_qsl(query, max_num_fields=None))


def _doi_in_path(path: str) -> Doi:
    return Doi.parse(trim_debris(path.rstrip("/")))


def _without_landing_tail(doi: str, host: str) -> str:
    """Cut what publishers put behind a DOI in the addresses of their pages."""
    tail = next((tail for hosts, tail in _HOST_TAILS if hosts.search(host)), None)
    doi = _LANDING_TAIL.sub("", doi)
    return (tail.sub("", doi) if tail else doi).rstrip("/")


_NCBI = re.compile(r"(?:www\.|m\.)?ncbi\.nlm\.nih\.gov")
# host, place in path?query, parser of group 1
_PLACES: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[str], Identifier]], ...] = (
    (re.compile(r"(?:(?:dx|www)\.)?doi\.org"), re.compile(r"^/+(?:doi:)?(10\.[^?]+)"), _doi_in_path),
    (
        re.compile(r"pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?pubmed\.gov"),
        re.compile(r"^/(?:\?(?:.*&)?term=)?([0-9]{1,9})(?![\w,+-])"),
        Pmid.parse,
    ),
    (_NCBI, re.compile(r"^/(?:m/)?pubmed(?:/|/?\?(?:.*&)?term=)([0-9]{1,9})(?![\w,+-])"), Pmid.parse),
    (_NCBI, re.compile(r"^/(?:entrez|sites/entrez).*[?&]list_uids=([0-9]{1,9})(?:&|$)"), Pmid.parse),
    (
        re.compile(r"(?:(?:www|pmc|m)\.)?ncbi\.nlm\.nih\.gov"),
        re.compile(r"/articles/pmid/([0-9]{1,9})(?![\w,+-])", re.IGNORECASE),
        Pmid.parse,
    ),
    (
        re.compile(r"(?:(?:www|pmc|m)\.)?ncbi\.nlm\.nih\.gov"),
        re.compile(r"(?:/articles/|[?&]artid=)((?:PMC)?[0-9]+)", re.IGNORECASE),
        Pmcid.parse,
    ),
    (
        re.compile(r"(?:www\.)?europepmc\.org"),
        re.compile(r"/(?:article|abstract)/med/([0-9]+)", re.IGNORECASE),
        Pmid.parse,
    ),
    (
        re.compile(r"(?:www\.)?europepmc\.org"),
        re.compile(r"/(?:article/pmc|articles|abstract/pmc)/((?:PMC)?[0-9]+)", re.IGNORECASE),
        Pmcid.parse,
    ),
    (
        re.compile(r"(?:(?:www|export)\.)?arxiv\.org|ar5iv\.(?:labs\.arxiv\.)?org"),
        re.compile(r"^/(?:abs|pdf|html)/([^?]+?)(?:\.pdf)?/?\?"),
        Arxiv.parse,
    ),
)
_DOI_INSIDE = re.compile(r"(?<![\w.])10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s?&#]+")
_LANDING_TAIL = re.compile(
    r"/(?:full|abs|abstract|pdf|epdf|pdfft|epub|html|fulltext|full-text|full-xml|summary|meta|references|suppl_file)"
    r"(?:/.*)?$|\.(?:pdf|full|abstract|full-text|full\.pdf|html)$",
    re.IGNORECASE,
)
_HOST_TAILS = (
    (re.compile(r"(?:^|\.)(?:bio|med)rxiv\.org$"), re.compile(r"v[0-9]+(?:\..*)?$")),  # version of a preprint
    (re.compile(r"(?:^|\.)academic\.oup\.com$"), re.compile(r"/[0-9]+(?:/.*)?$")),  # the article's number there
)
