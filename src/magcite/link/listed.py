"""Which reference of the library is the work that an entry of a page's own list describes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from magcite.identifiers import Identifier, Isbn
from magcite.language import fold
from magcite.matching import accepted, match, question_digest, questions_for
from magcite.matching.blocking import Shelves
from magcite.matching.record import read_record
from magcite.model import (
    Citation,
    CitationState,
    Date,
    Item,
    Library,
    Listed,
    Lock,
    Origin,
    Page,
    Place,
    Provenance,
    Reference,
    item_to_csl,
    make_citekey,
)

__all__ = ["in_library", "listed_references", "with_listed"]

_NOTHING = Lock()
_MOST_ALIKE = 25  # works of one author and year that an entry is held against
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
            found[_words(entry.text)] = known
    return found


def _matched(entry: Listed, library: Library, shelves: Shelves) -> Reference | None:
    places = shelves.near(read_record(entry.item))
    candidates = [library.references[place] for place in places]
    taken = accepted(match(entry.text, [reference.item for reference in candidates]))
    if taken is None:
        return None
    return next((reference for reference in candidates if reference.item is taken.candidate), None)


def listed_references(
    page: Page, library: Library, lock: Lock = _NOTHING, *, taken: Iterable[str] = ()
) -> tuple[Reference, ...]:
    """Return the works that a page's own lists describe and the library does not have, in page order.

    Their citekeys are made from author and year; one that was searched for keeps the citekey it has in the lock. Their
    fields stand under `unconfirmed`, and the note holds the words they were read from, what became no field among
    them. A second entry for a work is left out.

    Args:
        page: with its lists.
        library: what is known.
        lock: what searches came to.
        taken: citekeys that are in use besides the library's.
    """
    return _once(_described(page, library, _Keys(lock, library, taken)).values())


def with_listed(pages: Iterable[Page], library: Library, lock: Lock = _NOTHING) -> tuple[tuple[Page, ...], Library]:
    """Return the pages, and the library with the works that their own lists describe after its own references.

    A call of an entry that the library does not have gets the citekey of what the entry describes, and stays lost.
    """
    read = tuple(pages)
    if not any(page.listed for page in read):
        return read, library
    keys = _Keys(lock, library)
    tied: list[Page] = []
    own: dict[str, Reference] = {}
    for page in read:
        described = _described(page, library, keys)
        own |= {one.citekey: one for one in described.values()}
        tied.append(_tied(page, {words: one.citekey for words, one in described.items()}))
    return tuple(tied), replace(library, references=(*library.references, *own.values())) if own else library


class _Keys:
    """Citekeys for works that the library does not have, each given once."""

    def __init__(self, lock: Lock, library: Library, taken: Iterable[str] = ()) -> None:
        known = {reference.citekey for reference in library}
        self._asked = {one.question: key for key, one in lock.proposals.items() if key not in known}
        self._given = {*known, *taken}
        self._in_use = {*self._given, *lock.proposals}

    def give(self, item: Item) -> str:
        """Return the citekey under which the lock has what a search for this came to; otherwise one made for it."""
        question = next(questions_for((Reference("", item),)), None)
        key = self._asked.get(question_digest(question)) if question is not None and self._asked else None
        if key is None or key in self._given:
            key = make_citekey(item, self._in_use)
        self._given.add(key)
        self._in_use.add(key)
        return key


def _described(page: Page, library: Library, keys: _Keys) -> Mapping[str, Reference]:
    """Return what the entries of a page describe, by their words, without those that the library has."""
    known = in_library(page.listed, library)
    before = _Before()
    found: dict[str, Reference] = {}
    for entry in page.listed:
        words = _words(entry.text)
        if words not in known and words not in found:
            one = before.find(entry)
            if one is None:
                one = _reference(entry, page, keys.give(entry.item))
                before.add(one)
            found[words] = one
    return found


def _once(references: Iterable[Reference]) -> tuple[Reference, ...]:
    return tuple({one.citekey: one for one in references}.values())


def _tied(page: Page, keys: Mapping[str, str]) -> Page:
    def tied(citation: Citation) -> Citation:
        key = keys.get(_words(citation.described or "")) if citation.state is CitationState.LOST else None
        return citation if key is None else replace(citation, key=key)

    if not any(citation.described is not None for claim in page.claims for citation in claim.citations):
        return page
    claims = (replace(one, citations=tuple(map(tied, one.citations))) for one in page.claims)
    return replace(page, claims=tuple(claims))


def _words(text: str) -> str:
    return " ".join(text.split())


class _Before:
    """The works that the entries above describe, by identifier, and by first author and year."""

    def __init__(self) -> None:
        self._by_identifier: dict[Identifier, Reference] = {}
        self._by_call: dict[tuple[str, Date | None], list[Reference]] = {}

    def add(self, reference: Reference) -> None:
        """Put a work down."""
        for one in reference.item.identifiers:
            if not isinstance(one, Isbn):
                self._by_identifier.setdefault(one, reference)
        self._by_call.setdefault((_family(reference.item), reference.item.issued), []).append(reference)

    def find(self, entry: Listed) -> Reference | None:
        """Return which of the works an entry is: by an identifier, or by what it says, of the first so many alike."""
        mine = [one for one in entry.item.identifiers if not isinstance(one, Isbn)]
        if mine:
            return next((self._by_identifier[one] for one in mine if one in self._by_identifier), None)
        alike = self._by_call.get((_family(entry.item), entry.item.issued), [])
        held = alike[:_MOST_ALIKE]
        taken = accepted(match(entry.text, [one.item for one in held])) if held else None
        if taken is not None:
            return next((one for one in held if one.item is taken.candidate), None)
        return alike[0] if len(alike) == 1 and _says_no_more(entry.item, alike[0].item) else None


def _says_no_more(item: Item, whole: Item) -> bool:
    """Whether an entry names author and year, and nothing that another record does not: "Doll R. BMJ. 2004 (above)"."""
    if not item.issued or not _family(item):
        return False
    if item.title and item.container_title:
        return False
    where = item.container_title or item.title  # a journal alone reads like a title
    stated = ((where, whole.container_title), (item.volume, whole.volume), (item.page, whole.page))
    return all(mine is None or (theirs is not None and fold(mine) == fold(theirs)) for mine, theirs in stated)


def _family(item: Item) -> str:
    people = item.author or item.editor
    return (people[0].family or people[0].literal or "") if people else ""


def _reference(entry: Listed, page: Page, citekey: str) -> Reference:
    fields = tuple(name for name in item_to_csl(entry.item) if name not in _OWN)
    left = f"; became no field: “{'”, “'.join(entry.unparsed)}”" if entry.unparsed else ""
    note = f"read from entry {entry.number} of the list on {page.path}: “{_words(entry.text)}”{left}"
    line, column = page.lines.position(entry.span.start)
    return Reference(
        citekey,
        entry.item,
        provenance=Provenance(Origin.PAGE, fields, note),
        place=Place(page.path, line, column=column),
    )
