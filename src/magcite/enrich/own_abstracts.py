"""Evidence from the abstracts that references carry themselves, so that no registry need be asked for them."""

from dataclasses import dataclass

from magcite.enrich.derive import derive
from magcite.model import Derived, Item, Lock, Reference, descriptions, is_read_in
from magcite.readers.references.abstract import abstract_of

__all__ = ["is_read_elsewhere", "read_own"]


@dataclass(frozen=True, slots=True)
class _Carried:
    """A record with its abstract, as `derive` takes it."""

    item: Item
    abstract: str | None
    mesh: tuple[str, ...] = ()
    publication_types: tuple[str, ...] = ()


def read_own(reference: Reference) -> Derived | None:
    """Return what is read out of a reference's own abstract; None where it carries none."""
    abstract = abstract_of(reference)
    return derive(_Carried(reference.item, abstract)) if abstract else None


def is_read_elsewhere(reference: Reference, lock: Lock) -> bool:
    """Whether the lock holds what was read out of a registry's abstract of the work, which goes first."""
    return is_read_in(descriptions(lock.about(reference.item)))
