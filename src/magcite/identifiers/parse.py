"""Identifiers of any scheme: one that stands alone, or all that stand in running text."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from magcite.errors import IdentifierError
from magcite.identifiers.address import identify_handle, identify_url
from magcite.identifiers.arxiv import Arxiv
from magcite.identifiers.debris import trim_debris
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.isbn import Isbn
from magcite.identifiers.pubmed import Pmcid, Pmid
from magcite.identifiers.url import Url
from magcite.phrases import phrase

__all__ = ["KEY_SCHEMES", "find_identifiers", "first_place", "has_scheme", "parse_identifier"]

_Parser = Callable[[str], Identifier]
# what people write before an identifier; the one list of it
_SCHEMES: Mapping[str, _Parser] = {
    "doi": Doi.parse,
    "pmid": Pmid.parse,
    "pubmed": Pmid.parse,
    "pubmed id": Pmid.parse,
    "pmcid": Pmcid.parse,
    "pmc": Pmcid.parse,
    "arxiv": Arxiv.parse,
    "isbn": Isbn.parse,
    "isbn-10": Isbn.parse,
    "isbn-13": Isbn.parse,
    "urn:isbn": Isbn.parse,
    "hdl": identify_handle,
    "handle": identify_handle,
    "url": Url.parse,
}
_ANY_SCHEME = "|".join(name.replace(" ", r"\s") for name in sorted(_SCHEMES, key=len, reverse=True))
_PREFIXED = re.compile(
    rf"({_ANY_SCHEME})(?:\s{{0,9}}[:=#]\s{{0,9}}|\s{{1,9}})(.+)",
    re.IGNORECASE | re.DOTALL,
)
# those that may open a citekey before its colon: one word
KEY_SCHEMES: tuple[str, ...] = (*(name for name in _SCHEMES if name.isalpha()), "http", "https")
_HOSTED = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+", re.IGNORECASE)


def has_scheme(text: str) -> bool:
    """Whether a text begins as an identifier with its scheme does, "doi:", "ISBN:", "https:"; not whether it is one."""
    scheme, colon, _ = text.partition(":")
    return bool(colon) and scheme.lower() in KEY_SCHEMES


def parse_identifier(text: str) -> Identifier:
    """Return the identifier that a text is: with a prefix ("pmid:123"), a link, or bare where the form tells.

    A bare number is ambiguous and refused.

    Raises:
        IdentifierError: no scheme fits.
    """
    bare = text.strip()
    if bare.startswith("<") and bare.endswith(">"):
        bare = bare[1:-1].strip()
    if re.match(r"https?://", bare, re.IGNORECASE):
        return identify_url(bare)
    if prefixed := _PREFIXED.fullmatch(bare):
        return _SCHEMES[" ".join(prefixed[1].lower().split())](prefixed[2])
    for attempt in (Doi.parse, Arxiv.parse):
        with suppress(IdentifierError):
            return attempt(bare)
    if re.fullmatch(r"PMC[0-9]+(?:\.[0-9]+)?", bare, re.IGNORECASE):
        return Pmcid.parse(bare)
    if re.fullmatch(r"97[89][0-9\s-]{10,14}|[0-9-]{9,12}[0-9Xx]", bare):
        return Isbn.parse(bare)
    if _HOSTED.fullmatch(bare) and not isinstance(found := identify_url(f"https://{bare}"), Url):
        return found
    hint = phrase("write pmid:, pmcid:, isbn: or doi: before a number, or give a whole link")
    raise IdentifierError(phrase("known identifier"), text, hint)


def _identify_site(run: str) -> Identifier:
    """Read an address without its scheme, which is one only where it carries an identifier."""
    found = identify_url(f"https://{run}")
    if not found.registered:
        raise IdentifierError(phrase("known identifier"), run, phrase("the address carries none"))
    return found


_RUN = r"[^\s\"“”„‟«»‹›`|{}\u00ad\u200b-\u200f\u2060\ufeff]"  # what a DOI in running text may consist of
_DOI = rf"10\.[0-9]{{4,9}}(?:\.[0-9]{{1,9}}){{0,4}}(?:/|%2F){_RUN}{{1,300}}"
_IN_TEXT = re.compile(
    rf"""
      (?P<url>https?://(?:(?![<>]){_RUN}|<[0-9](?:(?![<>]){_RUN}){{1,60}}>){{1,2000}})
    | (?<![\w./-])(?:(?:dx|www)\.)?doi\.org/+(?P<hosted>{_DOI})
    | (?<![\w./@-])(?P<site>(?:(?:www|m|pmc|pubmed)\.)?(?:ncbi\.nlm\.nih\.gov|europepmc\.org|pubmed\.gov|arxiv\.org
          |hdl\.handle\.net)/(?:(?![<>]){_RUN}){{1,300}})
    | \bdoi\s{{0,3}}[:=/]?\s{{0,3}}(?P<doi>{_DOI})
    | \bhdl:\s{{0,3}}(?P<handle>[0-9]{{1,9}}(?:\.[0-9]{{1,9}}){{0,4}}/(?:(?![<>]){_RUN}){{1,300}})
    | (?<![\w./-])(?P<bare>{_DOI})
    | \b(?:PMID|PubMed\sID)\s{{0,3}}[:#]?\s{{0,3}}(?P<pmid>[0-9]{{1,9}})\b
    | \bPubMed\s{{0,3}}[:#]?\s{{0,3}}(?P<pubmed>[0-9]{{5,9}})\b  # fewer may be a year: "searched PubMed 2019"
    | \b(?:PMCID\s{{0,3}}:?\s{{0,3}})?(?P<pmcid>PMC[0-9]{{1,9}})\b
    | \barXiv\s{{0,3}}[:\s]\s{{0,3}}(?P<arxiv>
          (?:[0-9]{{4}}\.[0-9]{{4,5}}|[a-z][a-z-]{{0,19}}(?:\.[A-Z]{{2}})?/[0-9]{{7}})(?:v[0-9]{{1,3}})?)
    | \bISBN(?:-1[03])?\s{{0,3}}:?\s{{0,3}}(?P<isbn>[0-9][0-9Xx\u2010-\u2015 -]{{8,17}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
# one of these is part of all that the pattern finds, not so many signs from its start
_HINTS = ("10.", "://", "pmid", "pubmed", "pmc", "ncbi", "arxiv", "isbn", "hdl")
_BEFORE_HINT = 32
_TRIMMED = frozenset({"url", "hosted", "site", "doi", "bare", "handle"})
_DATE = re.compile(r"10\.(?:19|20)[0-9]{2}/[0-9]{1,2}(?:\.(?:19|20)[0-9]{2})?\W*")  # "10.2019/11.2019": two months
_PARSERS: dict[str, _Parser] = {
    "url": identify_url,
    "hosted": Doi.parse,
    "site": _identify_site,
    "handle": identify_handle,
    "pubmed": Pmid.parse,
    "doi": Doi.parse,
    "bare": Doi.parse,
    "pmid": Pmid.parse,
    "pmcid": Pmcid.parse,
    "arxiv": Arxiv.parse,
    "isbn": Isbn.parse,
}


def find_identifiers(text: str) -> Iterator[tuple[int, int, Identifier]]:
    """Yield (start, end, identifier) for each identifier in running text, in order, never overlapping.

    A label before it ("PMID:", "doi.org/") lies inside; punctuation of the sentence, markup, and brackets opened
    before the identifier stay outside. Time grows with the length of the text and no faster.
    """
    place = 0
    while match := _IN_TEXT.search(text, place):
        kind = match.lastgroup or ""
        found = _parse_run(kind, match[kind])
        if found is None:
            place = match.end()
            continue
        length, identifier = found
        place = match.start(kind) + length
        yield match.start(), place, identifier


def first_place(text: str) -> int | None:
    """Return a place before which no identifier of a text begins, found quicker than one; None where it has none."""
    lower = text.lower()
    found = [place for hint in _HINTS if (place := lower.find(hint)) >= 0]
    if not found:
        return None
    return max(min(found) - _BEFORE_HINT, 0) if len(lower) == len(text) else 0


def _parse_run(kind: str, run: str) -> tuple[int, Identifier] | None:
    """Return length and identifier of the longest part of a run, from its start, that is one."""
    bodies: Iterator[str] = iter((run,))
    if kind in _TRIMMED:
        bodies = iter((trim_debris(run),))
        if kind == "bare" and _DATE.fullmatch(run):
            return None
    elif kind == "isbn":  # a year or a page may follow: "ISBN 0-306-40615-2 1993"
        bodies = (run[: end.end()] for end in reversed(list(re.finditer(r"[0-9Xx](?![0-9Xx])", run))))
    for body in bodies:
        with suppress(IdentifierError):
            return len(body), _PARSERS[kind](body)
    return None
