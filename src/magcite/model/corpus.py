"""Everything a check looks at: pages, library, lock, and how each reference stands against the lock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from magcite.model.lock import Found, Lock, SourceName
from magcite.model.page import Claim, Page
from magcite.model.reference import Library
from magcite.model.verdict import ClaimVerdict

__all__ = ["Corpus", "FieldCheck", "FieldVerdict", "Outcome", "ReferenceCheck"]


class Outcome(StrEnum):
    """How a reference stands against the registries; these five never merge."""

    VERIFIED = "verified"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not-found"  # sources answered no
    COULD_NOT_CHECK = "could-not-check"  # asked, and nobody answered, or badly
    NOT_CHECKED = "not-checked"  # nobody was asked


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
    """

    name: str
    verdict: FieldVerdict
    page_value: str | None
    source_value: str | None
    source: SourceName


@dataclass(frozen=True, slots=True)
class ReferenceCheck:
    """One reference against everything the lock holds on it.

    Attributes:
        detail: "misdescribed" or "another-work" when contradicted; otherwise the reason in words, or None.
        fields: what was compared; () when there was nothing to compare with.
    """

    citekey: str
    outcome: Outcome
    detail: str | None = None
    fields: tuple[FieldCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """What rules are given.

    Attributes:
        checks: by citekey; made by the `check` job before any rule runs, as are
        verdicts: by claim, one for each work it cites.
        whole_project: True when `pages` are all the project has: only then can "nothing cites this" be said.
    """

    pages: tuple[Page, ...] = ()
    library: Library = Library()
    lock: Lock = Lock()
    checks: Mapping[str, ReferenceCheck] = field(default_factory=lambda: MappingProxyType({}))
    verdicts: Mapping[Claim, tuple[ClaimVerdict, ...]] = field(default_factory=lambda: MappingProxyType({}))
    whole_project: bool = False

    def found(self, citekey: str | None) -> tuple[Found, ...]:
        """Return the descriptions the lock holds of a reference; () when it holds none: unknown, not sound."""
        reference = self.library.get(citekey) if citekey else None
        if reference is None:
            return ()
        return tuple(answer for answer in self.lock.about(reference.item) if isinstance(answer, Found))
