"""Which reference of the library is the work that an entry of a page's own list describes."""

from collections.abc import Iterable, Mapping

from magcite.identifiers import Isbn
from magcite.matching import accepted, match
from magcite.matching.blocking import Shelves
from magcite.matching.record import read_record
from magcite.model import Library, Listed, Reference

__all__ = ["in_library"]


def in_library(listed: Iterable[Listed], library: Library) -> Mapping[str, Reference]:
    """Return the references that entries mean, by the entry's words with blanks folded.

    An identifier decides where the entry has one; otherwise the entry as a whole is matched with the references
    that are near it, and only what is accepted counts.
    """
    entries = list(listed)
    found: dict[str, Reference] = {}
    shelves: Shelves | None = None
    for entry in entries:
        identifiers = [one for one in entry.item.identifiers if not isinstance(one, Isbn)]
        known = next((one for one in map(library.find, identifiers) if one is not None), None)
        if known is None and not identifiers:
            shelves = shelves or Shelves([reference.item for reference in library])
            known = _matched(entry, library, shelves)
        if known is not None:
            found[" ".join(entry.text.split())] = known
    return found


def _matched(entry: Listed, library: Library, shelves: Shelves) -> Reference | None:
    places = shelves.near(read_record(entry.item))
    candidates = [library.references[place] for place in places]
    taken = accepted(match(entry.text, [reference.item for reference in candidates]))
    if taken is None:
        return None
    return next((reference for reference in candidates if reference.item is taken.candidate), None)
