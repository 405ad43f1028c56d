"""What the files of a library hold and a bibliography of it does not, in words."""

from collections.abc import Callable, Iterator, Sequence

from magcite.model import Bibliography, Entry, Item, Library, Page, Place, Reference, Unreadable
from magcite.phrases import phrase

__all__ = ["is_listed", "omissions"]

_LONGEST = 80  # of a value that is quoted


def is_listed(reference: Reference, library: Library) -> bool:
    """Return whether a reference can stand in a bibliography: a work, and the first of its citekey."""
    return library.get(reference.citekey) is reference and not (_broken(reference) or _is_set(reference))


def omissions(
    library: Library,
    bibliography: Bibliography,
    pages: Sequence[Page] | None,
    writes_back: Callable[[Entry], tuple[Unreadable, ...]],
    *,
    filtered: bool = False,
) -> Iterator[str]:
    """Yield "list.bib:12: left out: ..." for each reference and each value that is missing, in file order.

    Args:
        library: that the bibliography was compiled from.
        bibliography: as it is rendered.
        pages: tell only of what these cite; None: of all.
        writes_back: which values of an entry its format writes as they came, though nobody could understand them.
        filtered: only some entries were asked for, and nothing is said of the others.
    """
    cited = None if pages is None else frozenset[str]().union(*(page.cited for page in pages))
    entries = {entry.key: entry for entry in bibliography.entries}
    for reference in library:
        if cited is not None and reference.citekey not in cited:
            continue
        place = f"{reference.place.path}:{reference.place.line}"
        if not is_listed(reference, library) and not filtered:
            yield phrase("{place}: left out: {why_not}", place=place, why_not=_why_not(reference, library))
        elif entry := entries.get(reference.citekey):
            yield from _values(reference, writes_back(entry))


def _values(reference: Reference, written: tuple[Unreadable, ...]) -> Iterator[str]:
    for flaw in reference.unreadable:
        if flaw.kept or flaw in written or flaw.field == "citekey":
            continue
        text = " ".join(flaw.text.split())
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        said = phrase(
            "{citekey}: {field} {shown} is left out: {reason}",
            citekey=reference.citekey,
            field=flaw.field,
            shown=repr(shown),
            reason=flaw.reason,
        )
        place = f"{reference.place.path}:{_line(reference.place, flaw.field)}"
        yield phrase("{place}: {said}", place=place, said=said)


def _line(place: Place, name: str) -> int:
    """Return the line of a field; else of the block it stands in ("evidence.n"), or of the whole."""
    return place.fields.get(name, place.fields.get(name.partition(".")[0], place.line))


def _why_not(reference: Reference, library: Library) -> str:
    if flaw := _broken(reference):
        return flaw.reason
    if _is_set(reference):
        return phrase("{citekey} is a set of entries, and no work of its own", citekey=reference.citekey)
    first = library.get(reference.citekey)
    taken = f"{first.place.path}:{first.place.line}" if first else phrase("another reference")
    return phrase(
        "its citekey {citekey} is that of {taken}; give it one of its own", citekey=repr(reference.citekey), taken=taken
    )


def _broken(reference: Reference) -> Unreadable | None:
    """Return what a reader says of an entry that it could not make out; None of a work."""
    if reference.item != Item() or reference.annotation or reference.evidence:
        return None
    return next((flaw for flaw in reference.unreadable if flaw.field == "entry"), None)


def _is_set(reference: Reference) -> bool:
    """Return whether it is BibLaTeX's @set, which names entries that a citation of it stands for."""
    return reference.item.title is None and "entryset" in dict(reference.item.other)
