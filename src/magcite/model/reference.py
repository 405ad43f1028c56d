"""References: the records people wrote down, and the library that holds them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from magcite.errors import IdentifierError
from magcite.identifiers import Identifier, Url, identify_url
from magcite.model.derived import Derived
from magcite.model.evidence import Evidence
from magcite.model.item import Item
from magcite.model.lock import Found

__all__ = ["Library", "Origin", "Place", "Provenance", "Reference", "Unreadable", "is_read_in"]


class Origin(StrEnum):
    """Who wrote a record down."""

    HAND = "hand"  # typed by a person, confirmed by nobody until a registry answers
    IMPORT = "import"  # taken over from another file (.bib, CSL-JSON, RIS)
    PAGE = "page"  # read from the list of references of a page
    REGISTRY = "registry"  # filled in from a registry's answer by `magcite add --online`


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a record's fields come from.

    Attributes:
        origin: who wrote it down; HAND unless the file says otherwise.
        unconfirmed: CSL names of fields that the author doubts; () when none is named.
        note: the author's words on how sure the identity is; None when there are none.
    """

    origin: Origin = Origin.HAND
    unconfirmed: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reference stands: file, line and column from 1, and the line of each field by its CSL name."""

    path: str = ""
    line: int = 1
    fields: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    column: int = 1


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value in a record that could not be understood, kept as it stands.

    Attributes:
        field: CSL name of the field ("DOI").
        text: the value as written.
        reason: half a sentence ("the check digit is wrong").
        kept: the text stands in the record all the same, so nothing is lost.
    """

    field: str
    text: str
    reason: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """One record of the library.

    Attributes:
        annotation: Markdown, as the author wrote it; None when there is none.
        unreadable: values that rules report and nothing else uses.
        derived: what was read out of the abstract that the record itself carries; None without one, or unread.
    """

    citekey: str
    item: Item = Item()
    tags: tuple[str, ...] = ()
    evidence: Evidence | None = None
    annotation: str | None = None
    provenance: Provenance = Provenance()
    place: Place = Place()
    unreadable: tuple[Unreadable, ...] = ()
    derived: Derived | None = None

    def readings(self, answers: Iterable[Found]) -> tuple[Derived, ...]:
        """Return what was derived of the work: from descriptions of it, and from its own abstract if they have none.

        Args:
            answers: registries' descriptions of this very work.
        """
        described = tuple(answers)
        read = tuple(one.derived for one in described if one.derived is not None)
        return read if self.derived is None or is_read_in(described) else (*read, self.derived)


def is_read_in(answers: Iterable[Found]) -> bool:
    """Whether an abstract of a work was read in one of the descriptions of it; it goes before the record's own."""
    return any(one.derived is not None and one.derived.text for one in answers)


@dataclass(frozen=True, slots=True)
class Library:
    """All references of a project, by citekey, in file order.

    Of two references with one citekey `references` keeps both, and look-ups give the first.
    """

    references: tuple[Reference, ...] = ()
    _by_key: Mapping[str, Reference] = field(init=False, repr=False, compare=False)
    _by_identifier: Mapping[Identifier, Reference] = field(init=False, repr=False, compare=False)
    _by_page: Mapping[str, Reference] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key: dict[str, Reference] = {}
        by_identifier: dict[Identifier, Reference] = {}
        for reference in self.references:
            by_key.setdefault(reference.citekey, reference)
            for identifier in reference.item.identifiers:
                by_identifier.setdefault(identifier, reference)
            if reference.item.url:
                with suppress(IdentifierError):  # malformed-identifier reports it
                    by_identifier.setdefault(identify_url(reference.item.url), reference)
        by_page: dict[str, Reference] = {}
        for known, reference in by_identifier.items():
            if isinstance(known, Url):
                by_page.setdefault(known.page, reference)
        object.__setattr__(self, "_by_page", MappingProxyType(by_page))
        object.__setattr__(self, "_by_key", MappingProxyType(by_key))
        object.__setattr__(self, "_by_identifier", MappingProxyType(by_identifier))

    def __iter__(self) -> Iterator[Reference]:
        return iter(self.references)

    def __len__(self) -> int:
        return len(self.references)

    def get(self, citekey: str) -> Reference | None:
        """Return the reference with exactly this citekey; None when there is none."""
        return self._by_key.get(citekey)

    def find(self, identifier: Identifier) -> Reference | None:
        """Return the first reference with this identifier; None when there is none.

        Of a web address, one for the same page will do: "http://www.example.org/a/" finds "https://example.org/a".
        """
        found = self._by_identifier.get(identifier)
        return self._by_page.get(identifier.page) if found is None and isinstance(identifier, Url) else found
