"""HTML: one self-contained document with the table, without scripts, that fetches nothing.

The results of one study are rows of one group: what is said of the study stands beside all of them.
"""

from itertools import groupby

from magcite.model import EvidenceTable
from magcite.renderers.page_templates import render_page

__all__ = ["render"]


def render(table: EvidenceTable) -> str:
    """Return the whole document."""
    studies = [list(rows) for _, rows in groupby(table.rows, key=lambda row: row.key)]
    return render_page(
        "evidence_table.html", ("page.css", "evidence_table.css"), table.language, table=table, studies=studies
    )
