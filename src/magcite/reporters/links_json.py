"""JSON, schema magcite/links/1: the claims of pages, the references they are tied to, and those that are proposed."""

import json
from collections.abc import Sequence

from magcite.model import Candidate, ClaimLinks, ClaimSearch, PageLinks
from magcite.reporters.reporter import LinksReporter

__all__ = ["REPORTER"]

_SCHEMA = "magcite/links/1"


def report(pages: Sequence[PageLinks], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return one JSON object; offsets count code points of the page."""
    document = {
        "schema": _SCHEMA,
        "pages": [
            {"path": one.page.path, "language": one.page.written_in, "links": [_link(link) for link in one.links]}
            for one in pages
        ],
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
        "candidates": [_candidate(one) for one in link.candidates],
        "searches": [_search(one) for one in link.searches],
    }


def _candidate(candidate: Candidate) -> dict[str, object]:
    tree = {"key": candidate.key, "score": candidate.score, "reasons": list(candidate.reasons)}
    item = candidate.item
    if item is None:
        return {**tree, "sources": [], "work": None}
    work = {
        "title": item.title,
        "container_title": item.container_title,
        "year": item.issued.year if item.issued else None,
        "identifiers": [one.prefixed for one in item.identifiers],
    }
    return {**tree, "sources": [one.value for one in candidate.sources], "work": work}


def _search(search: ClaimSearch) -> dict[str, object]:
    return {
        "source": search.source.value,
        "question": search.question,
        "retrieved": search.retrieved,
        "found": search.found,
        "reason": search.reason,
    }


REPORTER = LinksReporter("json", report)
