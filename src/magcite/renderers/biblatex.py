"""BibLaTeX, for biber: its own entry types, fields and dates; UTF-8, or LaTeX in ASCII on request.

Philip Kime and others, The biblatex Package, sections 2.1-2.3. `note` is printed within the entry, `addendum` at its
end, and `annotation` by styles for annotated bibliographies alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from magcite.model import Bibliography, Item
from magcite.model.bibtex_types import EntryType, entry_type_for, read_type
from magcite.renderers.bib_fields import Dialect, braced, lost, render_entries, writes_back
from magcite.renderers.latex import escape, verbatim
from magcite.renderers.printable import printable
from magcite.renderers.renderer import Renderer, RenderOptions

__all__ = ["RENDERER"]

_NAMES: Mapping[str, str] = {"journal": "journaltitle", "address": "location", "school": "institution"}
_OWN_TYPES: Mapping[str, str] = {"phdthesis": "thesis", "techreport": "report"}
_YEAR = re.compile(r"-?\d{4}")


def render(bibliography: Bibliography, options: RenderOptions) -> str:
    """Return the whole file; "" for no entries."""
    return render_entries(bibliography, _DIALECT, options)


def _kind(item: Item) -> EntryType:
    kind = entry_type_for(item.type)
    kind = read_type(_OWN_TYPES.get(kind.name, kind.name))
    return replace(kind, container=_NAMES.get(kind.container, kind.container))


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    """Yield `date`; `year` where it is no date, or a month beside it is told in words of its own."""
    issued, kept = item.issued, dict(item.other)
    if issued is None or "date" in kept:  # a range is kept there as it came
        return
    if _YEAR.match(issued.iso) and not {"month", "day"} & kept.keys() and issued.year is not None:
        yield "date", braced(issued.iso)
    else:
        said = issued.literal or "" if issued.year is None else str(issued.year)
        yield "year", braced(escape(printable(said)))


def _eprints(item: Item) -> Iterator[tuple[str, str]]:
    if item.arxiv:
        yield "eprint", braced(verbatim(item.arxiv.value))
        yield "eprinttype", braced("arxiv")
    elif item.pmid and "eprint" not in dict(item.other):
        yield "eprint", braced(item.pmid.value)
        yield "eprinttype", braced("pubmed")


_DIALECT = Dialect(_kind, _dates, _eprints, annotation="annotation", mark="addendum", names=_NAMES)
RENDERER = Renderer("biblatex", render, writes_back, lost, takes=frozenset({"encoding"}), shows_entries=False)
