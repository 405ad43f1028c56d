"""HTML: one self-contained document with the table, without scripts, that fetches nothing."""

from magcite.model import EvidenceTable
from magcite.renderers.page_templates import render_page

__all__ = ["render"]


def render(table: EvidenceTable) -> str:
    """Return the whole document."""
    return render_page("evidence_table.html", ("page.css", "evidence_table.css"), table.language, table=table)
