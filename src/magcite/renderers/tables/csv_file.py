"""CSV with a header, by RFC 4180 and for spreadsheets: UTF-8, CRLF, and no cell that a spreadsheet would calculate.

A cell that begins like a formula gets an apostrophe before it, which spreadsheets take for "this is text":
https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io

from magcite.language import label
from magcite.model import ClaimLink, EvidenceRow, EvidenceTable
from magcite.renderers.address import safe_address
from magcite.renderers.notices import is_grave, notice_word
from magcite.renderers.printable import printable

__all__ = ["render"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render(table: EvidenceTable) -> str:
    """Return the whole file."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    language = table.language
    notices = label("notices", language)
    writer.writerow(["citekey", *map(_safe, table.columns[:1]), "URL", _safe(notices), *map(_safe, table.columns[1:])])
    writer.writerows([_safe(cell) for cell in _cells(row, language)] for row in table.rows)
    return file.getvalue()


def _cells(row: EvidenceRow, language: str) -> list[str]:
    notices = ", ".join(notice_word(one, language) for one in row.notices if is_grave(one))
    cells = list(row.cells)
    if row.unconfirmed and cells[0]:
        cells[0] = f"{cells[0]} ({label('unconfirmed', language)})"
    claims = [_claim(one, "", language) for one in row.claims]
    claims += [_claim(one, f"{label('against_it', language)}, ", language) for one in row.against]
    return [row.key, row.study, safe_address(row.href) or "", notices, *cells, "; ".join(claims)]


def _claim(claim: ClaimLink, stance: str, language: str) -> str:
    verdict = label(claim.verdict.value if claim.verdict else "not_compared_short", language)
    return f"{stance}{verdict}: {claim.text} ({claim.path}, {label('line', language)} {claim.line})"


def _safe(text: str) -> str:
    """Return a cell on one line that no spreadsheet takes for a formula, blanks before it or not."""
    plain = printable(text).strip()
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
