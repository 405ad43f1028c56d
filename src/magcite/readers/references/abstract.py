"""The abstract that a reference carries itself: CSL's and BibTeX's `abstract`, RIS's AB, as libraries export it."""

from pathlib import PurePath

from magcite.language.markup import plain_abstract
from magcite.model import Reference
from magcite.readers.references.latex import plain_text

__all__ = ["abstract_of"]

_FIELD = "abstract"
_LATEX = frozenset({".bib", ".bibtex"})
_MOST = 200_000  # characters; no abstract is longer


def abstract_of(reference: Reference) -> str | None:
    """Return the abstract in a reference's own record as one line of plain text; None without one."""
    said = next((text for name, text in reference.item.other if name.casefold() == _FIELD), "")[:_MOST]
    if PurePath(reference.place.path).suffix.lower() in _LATEX:
        said = plain_text(said)
    return plain_abstract(said) or None
