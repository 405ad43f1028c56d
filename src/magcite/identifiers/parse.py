"""Identifiers of any scheme: one that stands alone, or all that stand in running text."""

import re
from collections.abc import Callable, Iterator

from magcite.errors import IdentifierError
from magcite.identifiers.arxiv import Arxiv
from magcite.identifiers.doi import Doi
from magcite.identifiers.identifier import Identifier
from magcite.identifiers.isbn import Isbn
from magcite.identifiers.pubmed import Pmcid, Pmid
from magcite.identifiers.url import Url, identify_url

__all__ = ["find_identifiers", "parse_identifier"]

_SCHEMES: dict[str, Callable[[str], Identifier]] = {
    "doi": Doi.parse,
    "pmid": Pmid.parse,
    "pubmed": Pmid.parse,
    "pmcid": Pmcid.parse,
    "pmc": Pmcid.parse,
    "arxiv": Arxiv.parse,
    "isbn": Isbn.parse,
    "url": Url.parse,
    "http": identify_url,
    "https": identify_url,
}


def parse_identifier(text: str) -> Identifier:
    """Return the identifier that a text is: with a prefix ("pmid:123"), a link, or bare where the form tells.

    A bare number is ambiguous and refused.

    Raises:
        IdentifierError: no scheme fits.
    """
    bare = text.strip()
    scheme, colon, rest = bare.partition(":")
    parse = _SCHEMES.get(scheme.lower().strip())
    if colon and parse is not None:
        return parse(bare if scheme.lower() in {"http", "https"} else rest)
    for attempt in (Doi.parse, Arxiv.parse):
        try:
            return attempt(bare)
        except IdentifierError:
            continue
    if re.fullmatch(r"PMC\d+(?:\.\d+)?", bare, re.IGNORECASE):
        return Pmcid.parse(bare)
    if re.fullmatch(r"97[89][\d\s-]{10,14}|[\d-]{9,12}[\dXx]", bare):
        return Isbn.parse(bare)
    hint = "write pmid:, pmcid:, isbn: or doi: before a number, or give a whole link"
    raise IdentifierError("known identifier", text, hint)


_IN_TEXT = re.compile(
    r"""
      (?P<url>https?://[^\s<>"“”«»]+)
    | \bdoi\s*:?\s*(?P<doi>10\.\d{4,9}(?:\.\d+)*/[^\s"“”«»]+)
    | (?<![\w./-])(?P<bare>10\.\d{4,9}(?:\.\d+)*/[^\s"“”«»]+)
    | \bPMID\s*:?\s*(?P<pmid>\d{1,9})\b
    | \b(?:PMCID\s*:?\s*)?(?P<pmcid>PMC\d{1,9})\b
    | \barXiv\s*:\s*(?P<arxiv>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)
    | \bISBN(?:-1[03])?\s*:?\s*(?P<isbn>[\dXx][\dXx -]{8,16}[\dXx])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PARSERS: dict[str, Callable[[str], Identifier]] = {
    "url": identify_url,
    "doi": Doi.parse,
    "bare": Doi.parse,
    "pmid": Pmid.parse,
    "pmcid": Pmcid.parse,
    "arxiv": Arxiv.parse,
    "isbn": Isbn.parse,
}


def find_identifiers(text: str) -> Iterator[tuple[int, int, Identifier]]:
    """Yield (start, end, identifier) for each identifier in running text, in order, never overlapping.

    Punctuation that belongs to the sentence, and brackets opened before the identifier, stay outside.
    """
    for match in _IN_TEXT.finditer(text):
        kind = match.lastgroup or ""
        body = match[kind]
        if kind in {"url", "doi", "bare"}:
            body = _trim(body)
        try:
            identifier = _PARSERS[kind](body)
        except IdentifierError:
            continue
        yield match.start(), match.start(kind) + len(body), identifier


def _trim(body: str) -> str:
    """Cut what cannot belong to an identifier that began here: an unbalanced closer and the rest, end marks."""
    depth = {")": 0, "]": 0, "}": 0, ">": 0}
    opener = {"(": ")", "[": "]", "{": "}", "<": ">"}
    for place, char in enumerate(body):
        if char in opener:
            depth[opener[char]] += 1
        elif char in depth:
            depth[char] -= 1
            if depth[char] < 0:
                body = body[:place]
                break
    return body.rstrip(".,;:!?…'’*_")
