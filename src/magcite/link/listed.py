"""Which reference of the library is the work that an entry of a page's own list describes."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from magcite.identifiers import Isbn
from magcite.matching import accepted, match
from magcite.matching.blocking import Shelves
from magcite.matching.record import read_record
from magcite.model import (
    Library,
    Listed,
    Origin,
    Page,
    Place,
    Provenance,
    Reference,
    item_to_csl,
    make_citekey,
)

__all__ = ["in_library", "listed_references", "with_listed"]

_OWN = frozenset({"type", "id"})  # what no string says


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


def listed_references(page: Page, library: Library, *, taken: Iterable[str] = ()) -> tuple[Reference, ...]:
    """Return the works that a page's own lists describe and the library does not have, in page order.

    Their citekeys are made from author and year; their fields stand under `unconfirmed`, and the note holds the words
    they were read from, what became no field among them. A second entry for a work is left out.

    Args:
        page: with its lists.
        library: what is known.
        taken: citekeys that are in use besides the library's.
    """
    known = in_library(page.listed, library)
    used = {*taken, *(reference.citekey for reference in library)}
    references: list[Reference] = []
    for entry in page.listed:
        if " ".join(entry.text.split()) not in known and not _repeats(entry, references):
            reference = _reference(entry, page, used)
            used.add(reference.citekey)
            references.append(reference)
    return tuple(references)


def _repeats(entry: Listed, references: list[Reference]) -> bool:
    """Whether an entry is one of the works before it: by an identifier, or by what it says."""
    mine = {one for one in entry.item.identifiers if not isinstance(one, Isbn)}
    if any(mine.intersection(reference.item.identifiers) for reference in references):
        return True
    family, years = _family(entry), entry.item.issued
    alike = [one.item for one in references if _name(one) == family and one.item.issued == years]
    return accepted(match(entry.text, alike)) is not None if alike and not mine else False


def _family(entry: Listed) -> str:
    people = entry.item.author or entry.item.editor
    return (people[0].family or people[0].literal or "") if people else ""


def _name(reference: Reference) -> str:
    people = reference.item.author or reference.item.editor
    return (people[0].family or people[0].literal or "") if people else ""


def _reference(entry: Listed, page: Page, taken: Container[str]) -> Reference:
    fields = tuple(name for name in item_to_csl(entry.item) if name not in _OWN)
    left = f"; became no field: “{'”, “'.join(entry.unparsed)}”" if entry.unparsed else ""
    note = f"read from entry {entry.number} of the list on {page.path}: “{' '.join(entry.text.split())}”{left}"
    line, column = page.lines.position(entry.span.start)
    return Reference(
        make_citekey(entry.item, taken),
        entry.item,
        provenance=Provenance(Origin.PAGE, fields, note),
        place=Place(page.path, line, column=column),
    )


def with_listed(pages: Iterable[Page], library: Library) -> Library:
    """Return the library with the works that the pages' own lists describe after its own references."""
    own: dict[str, Reference] = {}
    for page in pages:
        if page.listed:
            own |= {one.citekey: one for one in listed_references(page, library, taken=own)}
    return replace(library, references=(*library.references, *own.values())) if own else library
