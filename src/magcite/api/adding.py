"""Add references to the library, one file each, from identifiers and from files of other programs."""

import re
from collections.abc import Container, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from magcite.comparison.identity import marks_of
from magcite.errors import IdentifierError, InputError
from magcite.identifiers import Arxiv, Doi, Identifier, Isbn, Pmcid, Pmid, parse_identifier
from magcite.link import listed_references
from magcite.model import Found, Item, Lock, Origin, Provenance, Reference, Unreadable, make_citekey
from magcite.phrases import phrase
from magcite.project.disk import read_text, write_atomic
from magcite.project.layout import show
from magcite.project.project import Project, read_all, read_page
from magcite.readers.references import read_references
from magcite.renderers.reference_file import render_reference

__all__ = ["Added", "add_references", "read_listed", "read_new"]

_FILE = re.compile(r"\.(bib|json|ris|md)$", re.IGNORECASE)
_NAME = re.compile(r"(?![._])(?!README$)[^\W_](?:[\w.+'&~@#%=!()-]*[\w)])?", re.IGNORECASE)
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|.{101,}", re.IGNORECASE
)  # names Windows keeps; long ones
_KEPT = (
    "type",
    "title",
    "author",
    "editor",
    "issued",
    "container_title",
    "publisher",
    "volume",
    "issue",
    "page",
)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one record that was to be added.

    Attributes:
        citekey: in the library from now on, or already; of a record that was left, the one it came with.
        path: the file that was written; None when nothing was.
        described: whether the library now says more of the work than its identifier.
        broken: whether the record could not be read, and so was left.
        notes: what the user should know, half sentences.
    """

    citekey: str
    path: Path | None
    described: bool
    broken: bool = False
    notes: tuple[str, ...] = ()


def read_new(texts: Iterable[str]) -> tuple[Reference, ...]:
    """Read what a user wants to add: identifiers in any form, and files in .bib, .json, .ris or .md.

    Raises:
        InputsError: some texts are no identifier and no file that can be read; all of them are named.
    """
    return tuple(reference for references in read_all(texts, _read_one) for reference in references)


def read_listed(project: Project, pages: Iterable[str | Path]) -> tuple[Reference, ...]:
    """Read the works that pages' own lists of references describe and the project's library does not have.

    An entry that names no title, or neither author nor container, is too little to be a reference, and is left.

    Raises:
        InputError: a page has no list of references.
        InputsError: pages or references cannot be read.
    """
    read = read_all(pages, partial(read_page, project))
    for page in read:
        if not page.listed:
            raise InputError(phrase("there is no list of references on it"), path=page.path)
    found = [reference for page in read for reference in listed_references(page, project.library)]
    return tuple(map(_judged, found))


def _judged(reference: Reference) -> Reference:
    item = reference.item
    if item.identifiers or (item.title and (item.author or item.editor or item.container_title or item.issued)):
        return reference
    if item.container_title and item.author and (item.volume or item.page):
        return reference
    flaw = Unreadable(
        "entry",
        reference.provenance.note or "",
        phrase("too little to be a reference: {note}", note=reference.provenance.note or ""),
    )
    return replace(reference, unreadable=(flaw,))


def add_references(project: Project, new: Iterable[Reference], *, lock: Lock | None = None) -> tuple[Added, ...]:
    """Write new references into the library's folder; nothing that exists is touched.

    Args:
        project: whose library it is; it must be a folder, or not exist yet.
        new: as `read_new` gives them; those without a citekey get one.
        lock: answers to fill bare identifiers from; None: they stay bare.

    Raises:
        InputError: the library is one file, or its folder cannot be written to.
    """
    folder = project.layout.library
    if folder.is_file():
        message = phrase(
            "the library is one file; references are added as files of their own: name a folder with --references"
        )
        raise InputError(message, path=show(folder))
    shelf = _Shelf(project)
    return tuple(shelf.add(_filled(reference, lock)) for reference in new)


class _Shelf:
    """The library's folder while references are added to it."""

    def __init__(self, project: Project) -> None:
        self._folder = project.layout.library
        self._taken = {reference.citekey.casefold() for reference in project.library}
        self._known = {mark: reference for reference in project.library for mark in _marks(reference.item)}

    def add(self, reference: Reference) -> Added:
        """Write one reference, unless it is broken or the library has the work."""
        whole = [bad.reason for bad in reference.unreadable if bad.field == "entry"]
        if whole:
            return Added(reference.citekey, None, described=False, broken=True, notes=tuple(whole))
        known = next((self._known[mark] for mark in _marks(reference.item) if mark in self._known), None)
        if known is not None:
            left = (
                phrase("{key} was not taken over", key=reference.citekey)
                if reference.citekey not in {"", known.citekey}
                else ""
            )
            notes = (phrase("already in the library"), *filter(None, [left]))
            return Added(known.citekey, None, described=known.item.title is not None, notes=notes)
        citekey, note = self._citekey(reference)
        path = self._folder / f"{citekey}.md"
        kept = replace(reference, citekey=citekey)
        write_atomic(path, render_reference(kept), shown=show(path))
        self._taken.add(citekey.casefold())
        self._known.update(dict.fromkeys(_marks(reference.item), kept))
        flaws = [
            phrase("{field} “{text}” cannot be read: {reason}", field=bad.field, text=bad.text, reason=bad.reason)
            for bad in reference.unreadable
        ]
        notes = tuple(filter(None, [note, *flaws]))
        return Added(citekey, path, described=reference.item.title is not None, notes=notes)

    def _citekey(self, reference: Reference) -> tuple[str, str]:
        """Return a citekey that is free and can be a file's name, and what to say when it is not the one given."""
        given = reference.citekey
        if not given:
            note = ""
        elif not _NAME.fullmatch(given) or _RESERVED.fullmatch(given):
            note = phrase("“{name}” cannot be the name of a file", name=given)
        elif given.casefold() in self._taken:
            note = phrase("{key} is taken by another work", key=given)
        else:
            return given, ""
        return make_citekey(reference.item, _Folded(self._taken)), note


def _marks(item: Item) -> Iterator[Hashable]:
    """Yield what tells a work; a description only in full, since a record taken for another one is not written."""
    return (mark.key for mark in marks_of(item, exact=True))


class _Folded:
    """Citekeys in use, compared without case: some disks know no other names."""

    def __init__(self, folded: Container[str]) -> None:
        self._folded = folded

    def __contains__(self, citekey: object) -> bool:
        return isinstance(citekey, str) and citekey.casefold() in self._folded


def _read_one(text: str) -> tuple[Reference, ...]:
    path = Path(text)
    if _FILE.search(text) and (path.exists() or not text.lower().startswith(("doi:", "http", "10."))):
        read = read_references(read_text(path, shown=text), path=text)
        if not read:
            raise InputError(phrase("there is no reference in it"), path=text)
        return tuple(
            replace(reference, provenance=replace(reference.provenance, origin=Origin.IMPORT)) for reference in read
        )
    try:
        return (Reference("", _item_of(parse_identifier(text))),)
    except IdentifierError as error:
        raise InputError(
            phrase("neither an identifier nor a file: {reason}", reason=error.reason), path=text
        ) from error


def _item_of(identifier: Identifier) -> Item:
    match identifier:
        case Doi():
            return Item(doi=identifier)
        case Pmid():
            return Item(pmid=identifier)
        case Pmcid():
            return Item(pmcid=identifier)
        case Arxiv():
            return Item(arxiv=identifier)
        case Isbn():
            return Item(isbn=(identifier,))
        case _:
            return Item(type="webpage", url=identifier.value)


def _filled(reference: Reference, lock: Lock | None) -> Reference:
    """Return a bare identifier's reference with what a registry answered; any other as it is."""
    if lock is None or reference.item.title is not None:
        return reference
    answer = next((one for one in lock.about(reference.item) if isinstance(one, Found)), None)
    if answer is None:
        return reference
    described = {name: getattr(answer.item, name) for name in _KEPT}
    note = f"filled from {answer.source.label}'s answer of {answer.retrieved[:10]}"
    return replace(
        reference,
        item=replace(reference.item, **described),
        provenance=Provenance(Origin.REGISTRY, note=note),
    )
