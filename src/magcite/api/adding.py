"""Add references to the library, one file each, from identifiers and from files of other programs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from magcite.api.project import Project
from magcite.errors import IdentifierError, InputError, InputsError
from magcite.identifiers import Arxiv, Doi, Identifier, Isbn, Pmcid, Pmid, parse_identifier
from magcite.model import Found, Item, Lock, Origin, Provenance, Reference, make_citekey
from magcite.project.disk import read_text, write_atomic
from magcite.project.layout import show
from magcite.readers.references import read_references
from magcite.renderers.reference_file import render_reference

__all__ = ["Added", "add_references", "read_new"]

_FILE = re.compile(r"\.(bib|json|ris|md)$", re.IGNORECASE)
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
        path: the file that was written; None when the library has the work already.
        described: whether the file says more than the identifier.
    """

    citekey: str
    path: Path | None
    described: bool


def read_new(texts: Iterable[str]) -> tuple[Reference, ...]:
    """Read what a user wants to add: identifiers in any form, and files in .bib, .json, .ris or .md.

    Raises:
        InputsError: some texts are no identifier and no file that can be read; all of them are named.
    """
    references: list[Reference] = []
    errors: list[InputError] = []
    for text in texts:
        try:
            references.extend(_read_one(text))
        except InputError as error:
            errors.append(error)
        except IdentifierError as error:
            errors.append(InputError(f"neither an identifier nor a file: {error.reason}", path=text))
    if errors:
        raise InputsError(tuple(errors))
    return tuple(references)


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
        advice = "references are added as files of their own: name a folder with --references"
        raise InputError(f"the library is one file; {advice}", path=show(folder))
    taken = {reference.citekey for reference in project.library}
    seen = {one: reference.citekey for reference in project.library for one in reference.item.identifiers}
    added: list[Added] = []
    for bare in new:
        reference = _filled(bare, lock)
        known = next((seen[one] for one in reference.item.identifiers if one in seen), None)
        if known is not None:
            added.append(Added(known, None, described=True))
            continue
        citekey = reference.citekey if reference.citekey and reference.citekey not in taken else ""
        citekey = citekey or make_citekey(reference.item, taken)
        path = folder / f"{citekey}.md"
        write_atomic(path, render_reference(replace(reference, citekey=citekey)), shown=show(path))
        taken.add(citekey)
        seen.update(dict.fromkeys(reference.item.identifiers, citekey))
        added.append(Added(citekey, path, described=reference.item.title is not None))
    return tuple(added)


def _read_one(text: str) -> Iterator[Reference]:
    path = Path(text)
    if _FILE.search(text) and (path.exists() or not text.lower().startswith(("doi:", "http", "10."))):
        for reference in read_references(read_text(path, shown=text), path=text):
            yield replace(reference, provenance=replace(reference.provenance, origin=Origin.IMPORT))
        return
    yield Reference("", _item_of(parse_identifier(text)))


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
