"""BibTeX: one entry per reference; UTF-8, or LaTeX in ASCII on request. Oren Patashnik, BibTeXing, 1988."""

import re
from collections.abc import Iterator, Mapping

from magcite.model import Bibliography, Item
from magcite.model.bibtex_types import EntryType, entry_type_for, read_type
from magcite.renderers.bib_fields import Dialect, braced, lost, render_entries, writes_back
from magcite.renderers.latex import escape, verbatim
from magcite.renderers.printable import printable
from magcite.renderers.renderer import Renderer, RenderOptions

__all__ = ["RENDERER"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_THESES: Mapping[str, re.Pattern[str]] = {
    "mastersthesis": re.compile(r"master|mathesis", re.IGNORECASE),
    "phdthesis": re.compile(r"ph\.?\s?d|doctora|doktor", re.IGNORECASE),
}


def render(bibliography: Bibliography, options: RenderOptions) -> str:
    """Return the whole file; "" for no entries."""
    return render_entries(bibliography, _DIALECT, options)


def _kind(item: Item) -> EntryType:
    """Return the entry type; of a thesis the one of its level, where its genre tells."""
    if item.type != "thesis":
        return entry_type_for(item.type)
    level = next((name for name, words in _THESES.items() if words.match(item.genre or "")), "thesis")
    return read_type(level)


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    issued = item.issued
    if issued and "date" not in dict(item.other):  # a range is kept there as it came
        yield "year", braced(escape(printable(issued.literal or "")) if issued.year is None else str(issued.year))
        if issued.month:
            yield "month", _MONTHS[issued.month - 1]
        if issued.month and issued.day:
            yield "day", braced(str(issued.day))


def _eprints(item: Item) -> Iterator[tuple[str, str]]:
    if item.arxiv:
        yield "eprint", braced(verbatim(item.arxiv.value))
        yield "archiveprefix", braced("arXiv")


_DIALECT = Dialect(_kind, _dates, _eprints, annotation="annote", mark="note")
RENDERER = Renderer("bibtex", render, writes_back, lost, takes=frozenset({"encoding"}), shows_entries=False)
