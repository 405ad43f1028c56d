"""JSON, schema magcite/suggestions/1: claims that uncited references could support, and studies behind accounts."""

import json

from magcite.model import AccountSource, Candidate, Suggestions, Support
from magcite.reporters.reporter import SuggestionsReporter

__all__ = ["REPORTER"]

_SCHEMA = "magcite/suggestions/1"


def report(suggested: Suggestions, *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return one JSON object; offsets count code points of the page."""
    document = {
        "schema": _SCHEMA,
        "references": [{"key": key, "claims": [_support(one) for one in claims]} for key, claims in suggested.unused],
        "accounts": [_account(one) for one in suggested.accounts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _support(support: Support) -> dict[str, object]:
    claim = support.claim
    return {
        "path": support.page.path,
        "claim": claim.id,
        "text": claim.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "keys": list(support.keys),
        "score": support.score,
        "reasons": list(support.reasons),
    }


def _account(account: AccountSource) -> dict[str, object]:
    claim = account.claim
    return {
        "path": account.page.path,
        "claim": claim.id,
        "text": claim.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "key": account.key,
        "candidates": [_candidate(one) for one in account.studies],
    }


def _candidate(candidate: Candidate) -> dict[str, object]:
    return {"key": candidate.key, "score": candidate.score, "reasons": list(candidate.reasons)}


REPORTER = SuggestionsReporter("json", report)
