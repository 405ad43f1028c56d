"""How a project stands as JSON, schema magcite/status/1: every key is there, null where nothing is known."""

import json

from magcite.model import ProjectStatus
from magcite.reporters.reporter import StatusReporter
from magcite.reporters.reviews_tree import standing_tree

__all__ = ["REPORTER"]

_SCHEMA = "magcite/status/1"


def report(status: ProjectStatus, *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return one JSON object; `changes` is null where no claims were noted, `links` where nobody looked."""
    changes = [
        {
            "kind": one.kind,
            "page": one.page,
            "line": one.line,
            "claim": one.claim,
            "before": one.before,
            "after": one.after,
        }
        for one in status.changes
    ]
    document = {
        "schema": _SCHEMA,
        "claims": status.claims,
        "noted": status.noted,
        "changes": None if status.noted is None else changes,
        "unreviewed": status.unreviewed,
        "reviews": [standing_tree(one) for one in status.reviews],
        "reviewed_elsewhere": list(status.orphans),
        "misread_reviews": list(status.misread),
        "old_before": status.old_before,
        "references": [
            {"citekey": one.citekey, "path": one.path, "line": one.line, "asked": one.asked}
            for one in status.references
        ],
        "lost": [{"path": path, "line": line, "text": text} for path, line, text in status.lost],
        "links": None
        if status.links is None
        else [
            {
                "url": one.url,
                "path": one.path,
                "line": one.line,
                "answers": one.answers,
                "reason": str(one.reason) or None,
                "copy": one.copy,
            }
            for one in status.links
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


REPORTER = StatusReporter("json", report)
