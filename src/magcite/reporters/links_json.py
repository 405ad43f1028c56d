"""JSON, schema magcite/links/1: the claims of pages and the references they are tied to."""

import json
from collections.abc import Sequence

from magcite.model import ClaimLinks, PageLinks
from magcite.reporters.reporter import LinksReporter

__all__ = ["REPORTER"]

_SCHEMA = "magcite/links/1"


def report(pages: Sequence[PageLinks], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return one JSON object; offsets count code points of the page."""
    document = {
        "schema": _SCHEMA,
        "pages": [{"path": one.page.path, "links": [_link(link) for link in one.links]} for one in pages],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _link(link: ClaimLinks) -> dict[str, object]:
    return {
        "claim": link.claim.id,
        "text": link.claim.text,
        "start": link.claim.span.start,
        "end": link.claim.span.end,
        "state": link.state.value,
        "keys": list(link.keys),
        "candidates": [],
    }


REPORTER = LinksReporter("json", report)
