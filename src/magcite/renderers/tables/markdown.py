"""Markdown: a table of GitHub's and Pandoc's kind; every cell is escaped, and stands on one line."""

from magcite.language import label
from magcite.model import ClaimLink, EvidenceRow, EvidenceTable
from magcite.renderers.address import safe_address
from magcite.renderers.markdown import escape
from magcite.renderers.notices import is_grave, notice_word

__all__ = ["render"]

_NOTHING = "–"


def render(table: EvidenceTable) -> str:
    """Return a heading and the table."""
    rows = [table.columns, *(_cells(row, table.language) for row in table.rows)]
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    lines = [head, f"|{' --- |' * len(table.columns)}", *body]
    return f"# {escape(table.title.strip())}\n\n" + "\n".join(lines) + "\n"


def _cells(row: EvidenceRow, language: str) -> tuple[str, ...]:
    marks = "".join(f"**{escape(notice_word(one, language))}** " for one in row.notices if is_grave(one))
    address = safe_address(row.href)
    study = f"[{escape(row.study)}](<{address.replace('|', '%7C')}>)" if address else escape(row.study)
    doubt = f" ({escape(label('unconfirmed', language))})" if row.unconfirmed else ""
    cells = [escape(cell) if cell else _NOTHING for cell in row.cells]
    claims = [_claim(one, "", language) for one in row.claims]
    claims += [_claim(one, f"{label('against_it', language)}, ", language) for one in row.against]
    return f"{marks}{study}{doubt}", *cells, "<br>".join(claims) or _NOTHING


def _claim(claim: ClaimLink, stance: str, language: str) -> str:
    verdict = escape(f"{stance}{label(claim.verdict.value if claim.verdict else 'not_compared_short', language)}")
    place = f"{escape(claim.path)}, {label('line', language)} {claim.line}"
    address = safe_address(claim.href)
    return f"{verdict} ([{place}](<{address.replace('|', '%7C')}>))" if address else f"{verdict} ({place})"
