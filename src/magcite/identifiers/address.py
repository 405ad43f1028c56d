"""The registered identifiers that web addresses carry.

Only what the address itself says counts: nothing is looked up. Addresses that lead to another are unwrapped: archived
copies (https://web.archive.org/web/2019…/https://doi.org/…), redirects of search engines and mail filters, and the
hosts a library's proxy makes of others (https://help.oclc.org/Library_Management/EZproxy: «www-nejm-org.proxy.lib.se»).
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qsl, unquote, urlsplit

from magcite.errors import IdentifierError
from magcite.identifiers.debris import trim_debris
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.isbn import Isbn
from magcite.identifiers.places import PLACES
from magcite.identifiers.url import Url
from magcite.phrases import phrase

__all__ = ["handle_url", "identify_handle", "identify_url"]

_DEEPEST = 3  # addresses inside addresses
_MOST_LABELS = 9  # of a host behind a proxy
_HANDLE = re.compile(r"[0-9A-Za-z][0-9A-Za-z.]*/\S+")
_INNER = re.compile(r"https?:/{1,2}(?=[\w-]+\.)", re.IGNORECASE)
_DOI_INSIDE = re.compile(r"(?<![\w.])10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s?&#]+")
_LANDING_TAIL = re.compile(
    r"/(?:full|abs|abstract|pdf|epdf|pdfft|pdfdirect|epub|html|fulltext|full-text|full-xml|summary|meta|references"
    r"|citations?|figures|suppinfo|suppl_file|issuetoc|tab-pdf|toc)"
    r"(?:/.*)?$|\.(?:pdf|full|abstract|full-text|full\.pdf|html|short|long)$|;jsessionid=.*$",
    re.IGNORECASE,
)
_HOST_TAILS = (
    (re.compile(r"(?:^|\.)(?:bio|med)rxiv\.org$"), re.compile(r"v[0-9]+(?:\..*)?$")),  # version of a preprint
    (re.compile(r"(?:^|\.)academic\.oup\.com$"), re.compile(r"/[0-9]+(?:/.*)?$")),  # the article's number there
)


def identify_url(text: str) -> Identifier:
    """Return the best identifier an address carries: DOI, PMID, PMCID, arXiv, ISBN, handle, else the Url itself.

    A handle is the Url of its own resolver, https://hdl.handle.net/; one of the prefix 10 is a DOI.
    A number of the publisher's own tells no DOI, and none is guessed from it.

    Raises:
        IdentifierError: the text is no http(s) address.
    """
    url = Url.parse(text)
    return _carried(url.value, _DEEPEST) or url


def identify_handle(text: str) -> Identifier:
    """Return what a handle such as "2027.42/12345" names: a DOI, or the Url of its resolver.

    Raises:
        IdentifierError: the text is no handle.
    """
    bare = text.strip()
    if bare.startswith("10."):
        return Doi.parse(trim_debris(bare))
    return handle_url(bare)


def handle_url(handle: str) -> Url:
    """Return the address of a handle at its resolver: https://www.handle.net/proxy_servlet.html.

    Raises:
        IdentifierError: the text is no handle.
    """
    if _HANDLE.fullmatch(handle) is None:
        raise IdentifierError("handle", handle, phrase("a handle is a prefix, a slash and a name: 2027.42/12345"))
    return Url.parse(f"https://hdl.handle.net/{handle}")


def _carried(address: str, depth: int) -> Identifier | None:
    """Return the identifier in an address; None without one."""
    try:
        parts = urlsplit(address.replace(";2-#", ";2-%23"))  # the check character of an old DOI, no fragment
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    path, query = unquote(parts.path), parts.query
    if depth and (inner := _innermost(path, query, parts.fragment)):
        return _carried(inner, depth - 1)
    asked = f"{path}?{unquote(query.replace('+', ' '))}"
    for one in _hosts(host):
        for place in PLACES:
            if place.hosts.fullmatch(one) and (match := place.path.search(asked)):
                with suppress(IdentifierError):
                    return place.parse(match)
        if one == "hdl.handle.net":
            with suppress(IdentifierError):
                return identify_handle(trim_debris(path.strip("/")))
    return _doi_or_isbn(host, path, query)


def _doi_or_isbn(host: str, path: str, query: str) -> Identifier | None:
    for value in _texts(path, query):
        if match := _DOI_INSIDE.search(value):
            if match[0].startswith("10.5555/") and host.endswith("dl.acm.org"):
                return None  # ACM's own numbers for what has no DOI
            with suppress(IdentifierError):
                return Doi.parse(_without_landing_tail(trim_debris(match[0]), host))
    for form in _ISBN_PLACES:
        if match := form.search(f"{path}?{query}"):
            with suppress(IdentifierError):
                return Isbn.parse(match[1])
    return None


def _innermost(path: str, query: str, fragment: str) -> str | None:
    """Return the whole address that stands in the path or a parameter of another; None without one."""
    inside = list(_INNER.finditer(path))
    if inside:
        begin, end = inside[-1].span()
        inner = f"{path[begin:end].rstrip('/')}//{path[end:]}"
        return f"{inner}?{query}#{fragment}".rstrip("?#")
    for _, value in _parameters(query):
        if _INNER.match(value):
            return value
    return None


def _hosts(host: str) -> Iterator[str]:
    """Yield the host, and what a library's proxy may have made it of."""
    yield host
    first, _, rest = host.partition(".")
    if "-" in first and rest:
        yield re.sub(r"(?<!-)-(?!-)", ".", first).replace("--", "-")
    labels = host.split(".", _MOST_LABELS)
    for end in range(len(labels) - 2, 1, -1):
        yield ".".join(labels[:end])


def _texts(path: str, query: str) -> Iterator[str]:
    yield path
    yield from (value for _, value in _parameters(query))


def _parameters(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, max_num_fields=None)


def _without_landing_tail(doi: str, host: str) -> str:
    """Cut what publishers put behind a DOI in the addresses of their pages."""
    tail = next((tail for hosts, tail in _HOST_TAILS if hosts.search(host)), None)
    doi = _LANDING_TAIL.sub("", doi)
    return (tail.sub("", doi) if tail else doi).rstrip("/")


_ISBN_PLACES: tuple[re.Pattern[str], ...] = (
    re.compile(r"/isbn(?:/|=|:|%3A)([0-9][0-9-]{8,15}[0-9Xx])(?![\w-])", re.IGNORECASE),  # WorldCat, Open Library
    re.compile(r"[?&](?:\w+=)?(?:vid=)?isbn(?:=|:|%3A)?([0-9][0-9-]{8,15}[0-9Xx])(?![\w-])", re.IGNORECASE),
    re.compile(r"^/wiki/[^/:]+:[^/]+/([0-9][0-9-]{8,15}[0-9Xx])(?![\w-])"),  # Special:BookSources of MediaWiki
)
