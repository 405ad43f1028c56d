"""JSON-LD: the claims of pages as W3C Web Annotations, with their citations in the words of CiTO.

Model: https://www.w3.org/TR/annotation-model/ (collections: section 5; selectors: section 4.2); terms:
https://www.w3.org/TR/annotation-vocab/ and the context http://www.w3.org/ns/anno.jsonld. A citation is a cito:Citation
(http://purl.org/spar/cito) whose characterization is the CiTO property that says why it is made.

The selectors are those of the file as text, so that they slice it. Where markup stands between the words of a claim, a
further quote gives them as they read (section 4.2.4: tags SHOULD be removed): programs that see the page rendered find
it by that one.
"""

import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from magcite.language.unmarked import UnmarkedText
from magcite.model import Citation, Claim, Page, TextQuote, quote_at
from magcite.reporters.reporter import ClaimsReporter

__all__ = ["REPORTER"]

_CITO = "http://purl.org/spar/cito/"
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"cito": _CITO}]
_NOWHERE = "about:blank"  # the source of a page read from standard input


def report(pages: Sequence[Page], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return one AnnotationCollection, its one page embedded; relative addresses count from the current folder.

    A page of annotations may not be empty (section 5.2), so that a collection of none has none.
    """
    annotations = [_annotation(claim, page) for page in pages for claim in page.claims]
    name = "\n".join(page.path for page in pages)
    document: dict[str, object] = {
        "@context": _CONTEXT,
        "id": _urn("collection", name),
        "type": "AnnotationCollection",
        "label": f"Claims of {', '.join(page.path for page in pages)}",
        "total": len(annotations),
    }
    if annotations:
        only = {"id": _urn("page", name), "type": "AnnotationPage", "partOf": document["id"], "startIndex": 0}
        document |= {"first": only | {"items": annotations}, "last": only["id"]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _annotation(claim: Claim, page: Page) -> dict[str, object]:
    source = _address(page.path)
    return {
        "id": _urn("claim", f"{page.path}\n{claim.id}"),
        "type": "Annotation",
        "motivation": ["classifying", "linking"] if claim.citations else "classifying",
        "body": [_kind(claim), *(_citation(citation, source, page.written_in) for citation in claim.citations)],
        "target": {"type": "SpecificResource", "source": source, "selector": list(_selectors(claim, page))},
    }


def _selectors(claim: Claim, page: Page) -> Iterator[dict[str, object]]:
    quote = quote_at(page.text, claim.span)
    yield _quote(quote)
    yield {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end}
    as_read = TextQuote(*(UnmarkedText(part).text for part in (quote.exact, quote.prefix, quote.suffix)))
    if as_read.exact != quote.exact:
        yield _quote(as_read)


def _quote(quote: TextQuote) -> dict[str, object]:
    return {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}


def _kind(claim: Claim) -> dict[str, object]:
    return _textual(claim.kind.value, "en") | {"purpose": "classifying"}


def _textual(words: str, language: str) -> dict[str, object]:
    return {"type": "TextualBody", "format": "text/plain", "language": language, "value": words}


def _citation(citation: Citation, source: str, language: str) -> dict[str, object]:
    """Return a citation; one whose work is not known is the text that stands on the page."""
    work = next(_works(citation), None)
    body: dict[str, object]
    if work is None:
        body = _textual(citation.as_read, language) | {"type": ["TextualBody", "cito:Citation"]}
    else:
        body = {"type": ["SpecificResource", "cito:Citation"], "source": work, "cito:hasCitedEntity": {"id": work}}
    return body | {
        "purpose": "linking",
        "cito:hasCitingEntity": {"id": source},
        "cito:hasCitationCharacterization": {"id": f"{_CITO}{citation.intent.value}"},
    }


def _works(citation: Citation) -> Iterator[str]:
    if citation.target is not None:
        yield citation.target.link or f"urn:{citation.target.prefixed}"
    if citation.key is not None:
        yield f"#{quote(citation.key, safe='')}"  # an entry of the bibliography, by its citekey


def _address(path: str) -> str:
    return _NOWHERE if path == "-" else quote(path, safe="/")


def _urn(kind: str, name: str) -> str:
    """Return an address that is the same whenever the same thing is asked for."""
    return uuid5(NAMESPACE_URL, f"{kind}\n{name}").urn


REPORTER = ClaimsReporter("jsonld", report)
