"""JSON, schema magcite/claims/1: the claims of pages with citations and quantities."""

import json
from collections.abc import Sequence
from math import isfinite

from magcite.model import Citation, CitationState, Claim, Page, Quantity
from magcite.reporters.reporter import ClaimsReporter

__all__ = ["REPORTER"]

_SCHEMA = "magcite/claims/1"


def report(pages: Sequence[Page], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return one JSON object; offsets count code points of the page, lines and columns from 1."""
    document = {
        "schema": _SCHEMA,
        "pages": [
            {
                "path": page.path,
                "language": page.written_in,
                "claims": [_claim(claim, page) for claim in page.claims],
            }
            for page in pages
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _claim(claim: Claim, page: Page) -> dict[str, object]:
    line, column = page.lines.position(claim.span.start)
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "text": claim.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "line": line,
        "column": column,
        "section": list(claim.section),
        "citations": [_citation(citation) for citation in claim.citations],
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
    }


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "key": citation.key if citation.state is CitationState.LINKED else None,
        "target": citation.target.prefixed if citation.target else None,
        "intent": citation.intent.value,
        "locator": citation.locator,
        "state": citation.state.value,
        "start": citation.span.start,
        "end": citation.span.end,
    }


def _quantity(quantity: Quantity) -> dict[str, object]:
    return {
        "text": quantity.text,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "role": quantity.role.value,
        "value": _number(quantity.value),
        "high": None if quantity.high is None else _number(quantity.high),
        "unit": quantity.unit,
        "relation": quantity.relation.value,
        **({"per": quantity.per} if quantity.per else {}),
        **({"of": quantity.of} if quantity.of else {}),
    }


def _number(value: float) -> int | float | None:
    """Return a whole number as one: 4035, not 4035.0; None for a number too large for JSON."""
    if not isfinite(value):
        return None
    return int(value) if float(value).is_integer() else value


REPORTER = ClaimsReporter("json", report)
