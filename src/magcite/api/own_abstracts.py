"""Read the abstracts that references carry themselves; nobody is asked, and no abstract is read twice."""

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from magcite.enrich.derive import RULES
from magcite.enrich.own_abstracts import is_read_elsewhere, read_own
from magcite.lockfile import derived_record, parse_derived
from magcite.model import Derived, Library, Reference
from magcite.project.project import Project
from magcite.readers.references.abstract import abstract_of
from magcite.transport.readings import ReadingStore
from magcite.transport.store import cache_folder
from magcite.version import __version__

__all__ = ["with_abstracts"]

Heard = Callable[[int, int], None]  # how many abstracts have been read, and of how many


def with_abstracts(project: Project, heard: Heard | None = None) -> Library:
    """Return the library with what its own abstracts say, for works of which the lock holds no abstract's facts.

    Args:
        project: whose library, lock and cache are used. What is read is kept in the user's cache.
        heard: is told after each abstract that is not in the cache.

    Raises:
        InputsError: references cannot be read.
        LockfileError: the lock is damaged.
    """
    references = project.library.references
    keys = [_key(one) if not is_read_elsewhere(one, project.lock) else None for one in references]
    carrying = {key: one for key, one in zip(keys, references, strict=True) if key is not None}
    if not carrying:
        return project.library
    with ReadingStore(cache_folder(project.settings.cache, project.layout.root)) as store:
        readings = _kept(store.recall(carrying))
        fresh = _read({key: one for key, one in carrying.items() if key not in readings}, heard)
        store.keep({key: json.dumps(derived_record(derived)) for key, derived in fresh.items()})
    known = {**readings, **fresh}
    return Library(tuple(replace(one, derived=known.get(key or "")) for key, one in zip(keys, references, strict=True)))


def _read(carrying: Mapping[str, Reference], heard: Heard | None) -> dict[str, Derived]:
    read: dict[str, Derived] = {}
    for place, (key, reference) in enumerate(carrying.items(), start=1):
        derived = read_own(reference)
        if derived is not None:
            read[key] = derived
        if heard is not None:
            heard(place, len(carrying))
    return read


def _kept(texts: Mapping[str, str]) -> dict[str, Derived]:
    kept: dict[str, Derived] = {}
    for key, text in texts.items():
        with suppress(ValueError, TypeError):
            kept[key] = parse_derived(json.loads(text))
    return kept


def _key(reference: Reference) -> str | None:
    """Return what the reading of a reference's abstract is kept under; None where it carries none."""
    abstract = abstract_of(reference)
    if abstract is None:
        return None
    of = [__version__, RULES, reference.item.type, reference.item.title, abstract]
    return hashlib.sha256(json.dumps(of).encode()).hexdigest()
