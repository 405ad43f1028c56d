"""JSON-LD: the claims of pages as W3C Web Annotations, with their citations in the words of CiTO.

Model and context: https://www.w3.org/TR/annotation-model/; terms: https://www.w3.org/TR/annotation-vocab/. A citation
is a cito:Citation (http://purl.org/spar/cito) from page to work; its characterization is the CiTO property that says
why it is made.
"""

import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from magcite.model import Citation, Claim, Page, quote_at
from magcite.reporters.reporter import ClaimsReporter

__all__ = ["REPORTER"]

_CITO = "http://purl.org/spar/cito/"
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"cito": _CITO}]
_NOWHERE = "about:blank"  # the source of a page read from standard input


def report(pages: Sequence[Page], *, colour: bool = False, width: int = 100) -> str:
    """Return one AnnotationCollection, embedded page and all; relative addresses count from the current folder."""
    annotations = [_annotation(claim, page) for page in pages for claim in page.claims]
    name = "\n".join(page.path for page in pages)
    document = {
        "@context": _CONTEXT,
        "id": _urn("collection", name),
        "type": "AnnotationCollection",
        "label": f"Claims of {', '.join(page.path for page in pages)}",
        "total": len(annotations),
        "first": {
            "id": _urn("page", name),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": annotations,
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _annotation(claim: Claim, page: Page) -> dict[str, object]:
    selector = quote_at(page.text, claim.span)
    source = _address(page.path)
    return {
        "id": _urn("claim", f"{page.path}\n{claim.id}"),
        "type": "Annotation",
        "motivation": ["classifying", "linking"] if claim.citations else "classifying",
        "body": [_kind(claim), *(_citation(citation, source) for citation in claim.citations)],
        "target": {
            "type": "SpecificResource",
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": selector.exact,
                    "prefix": selector.prefix,
                    "suffix": selector.suffix,
                },
                {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end},
            ],
        },
    }


def _kind(claim: Claim) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": claim.kind.value}


def _citation(citation: Citation, source: str) -> dict[str, object]:
    """Return a citation; one whose work is not known is the text that stands on the page."""
    body: dict[str, object] = {"purpose": "linking"}
    work = next(_works(citation), None)
    if work is None:
        body |= {"type": "TextualBody", "format": "text/plain", "value": citation.as_read}
    else:
        body |= {
            "type": ["SpecificResource", "cito:Citation"],
            "source": work,
            "cito:hasCitingEntity": {"id": source},
            "cito:hasCitedEntity": {"id": work},
        }
    return body | {"cito:hasCitationCharacterization": {"id": f"{_CITO}{citation.intent.value}"}}


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
