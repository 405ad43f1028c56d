"""How a reference stands against the registries, field by field and as a whole."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.acceptance import Standing
from magcite.model.lock import Found
from magcite.model.source_name import SourceName

__all__ = ["Contradiction", "FieldCheck", "FieldVerdict", "Outcome", "ReferenceCheck"]


class Outcome(StrEnum):
    """How a reference stands against the registries; these five never merge."""

    VERIFIED = "verified"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not-found"  # sources answered no
    COULD_NOT_CHECK = "could-not-check"  # asked, and nobody answered, or badly
    NOT_CHECKED = "not-checked"  # nobody was asked


class Contradiction(StrEnum):
    """In what way a reference is contradicted."""

    MISDESCRIBED = "misdescribed"  # the work that is meant, with a wrong field
    ANOTHER_WORK = "another-work"  # its identifier belongs to something else


class FieldVerdict(StrEnum):
    """How one field stands against one source."""

    SAME = "same"
    COMPATIBLE = "compatible"  # written differently, and no contradiction: abbreviation, initials, online year
    DIFFERS = "differs"
    UNKNOWN = "unknown"  # one side does not state it


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """One field, both sides.

    Attributes:
        name: the CSL variable ("container-title").
        page_value, source_value: as they stand; None when that side does not state it.
        reason: what was seen, half a sentence for people; None where the two values say it all.
    """

    name: str
    verdict: FieldVerdict
    page_value: str | None
    source_value: str | None
    source: SourceName
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceCheck:
    """One reference against everything the lock holds on it.

    Attributes:
        detail: a Contradiction when contradicted; otherwise the reason in words, or None.
        fields: what was compared; () when there was nothing to compare with.
        accepted: differences the author accepted, and how each stands; they change no outcome.
        identified: for a reference without identifier the work that a search identified surely, with the notices on it
            as far as they were kept; None elsewhere.
    """

    citekey: str
    outcome: Outcome
    detail: str | None = None
    fields: tuple[FieldCheck, ...] = ()
    accepted: tuple[Standing, ...] = ()
    identified: Found | None = None
