"""Where derived evidence comes from, in the words that messages and reports use."""

from collections.abc import Iterable

from magcite.model import Derived, Found, Reference
from magcite.phrases import phrase

__all__ = ["origin_of_answer", "origin_of_own", "readings_with_origins"]


def origin_of_answer(found: Found) -> str:
    """Return where the abstract of a registry's answer was read, and when."""
    return phrase("the abstract at {source}, retrieved {day}", source=found.source.label, day=found.retrieved[:10])


def origin_of_own(reference: Reference) -> str:
    """Return in which file the abstract stands that the record itself carries."""
    path = reference.place.path
    return phrase("the abstract in {path}", path=path) if path else phrase("the reference's own abstract")


def readings_with_origins(reference: Reference, answers: Iterable[Found]) -> tuple[tuple[Derived, str], ...]:
    """Return what was derived of a work (`Reference.readings`), each with where it comes from.

    Args:
        reference: the record.
        answers: registries' descriptions of this very work.
    """
    kept = tuple(answers)
    said = {id(one.derived): origin_of_answer(one) for one in kept if one.derived is not None}
    return tuple((one, said.get(id(one)) or origin_of_own(reference)) for one in reference.readings(kept))
