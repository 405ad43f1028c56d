"""What registries answered, kept with who said it and when; never a verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from magcite.identifiers import Doi, Identifier, Pmcid, Pmid
from magcite.model.derived import Derived
from magcite.model.item import Item
from magcite.model.notice import Notice
from magcite.model.proposal import LockedProposal
from magcite.model.source_name import SourceName

__all__ = [
    "Absent",
    "Answer",
    "Failed",
    "Found",
    "Lock",
    "Registered",
    "descriptions",
    "joined_identifiers",
]


@dataclass(frozen=True, slots=True)
class Found:
    """A source knows the work and described it.

    Attributes:
        asked: the identifier that was asked for; the one that came back is in `item`.
        retrieved: when, ISO 8601 in UTC with seconds ("2026-11-23T09:30:00Z").
        digest: of the answer's own JSON, "sha256:" and 64 hexadecimal digits.
        mesh: MeSH headings, as the source spells them ("Dietary Supplements").
        publication_types: the source's words ("Randomized Controlled Trial").
        abstract: plain text; None when the source gave none. It never goes into the lock file.
        derived: what was read out of the answer; None when nobody has read it.
    """

    source: SourceName
    asked: Identifier
    retrieved: str
    digest: str
    item: Item
    notices: tuple[Notice, ...] = ()
    mesh: tuple[str, ...] = ()
    publication_types: tuple[str, ...] = ()
    abstract: str | None = None
    derived: Derived | None = None

    @property
    def on_asked(self) -> bool | None:
        """Whether the answer is about the identifier asked for; None when it names none of that scheme."""
        named = [one for one in self.item.identifiers if one.scheme == self.asked.scheme]
        return self.asked in named if named else None


@dataclass(frozen=True, slots=True)
class Registered:
    """A source knows that the identifier exists and who registered it, and holds no description."""

    source: SourceName
    asked: Identifier
    retrieved: str
    digest: str
    agency: str


@dataclass(frozen=True, slots=True)
class Absent:
    """A source answered no: it does not know the identifier."""

    source: SourceName
    asked: Identifier
    retrieved: str
    digest: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A source was asked and gave no usable answer; the next run asks again.

    Attributes:
        reason: for people ("no answer within 30 seconds").
    """

    source: SourceName
    asked: Identifier
    retrieved: str
    reason: str


Answer = Found | Registered | Absent | Failed


@dataclass(frozen=True, slots=True)
class Lock:
    """All answers, by the identifier asked.

    At most one answer a source and identifier; in the order the sources were asked.

    Attributes:
        proposals: by citekey, what searches came to for references without identifier. Such a reference is judged by
            the records kept with its proposal; the DOI in one is never taken unasked.
    """

    answers: Mapping[Identifier, tuple[Answer, ...]] = field(default_factory=lambda: MappingProxyType({}))
    proposals: Mapping[str, LockedProposal] = field(default_factory=lambda: MappingProxyType({}))

    def about(self, item: Item) -> tuple[Answer, ...]:
        """Return the answers to any of an item's identifiers, the best one's first; () when never asked.

        Where an answer gives an identifier of a scheme the item has none of (the DOI of a work known by its PMID),
        the answers to that one follow.
        """
        named = item.identifiers
        own = tuple(answer for one in named for answer in self.answers.get(one, ()))
        joined = tuple(answer for one in joined_identifiers(item, own) for answer in self.answers.get(one, ()))
        return own + joined


def descriptions(answers: Iterable[Answer | None]) -> tuple[Found, ...]:
    """Return the descriptions among answers, in their order, without those of another work than was asked about."""
    return tuple(one for one in answers if isinstance(one, Found) and one.on_asked is not False)


def joined_identifiers(item: Item, answers: Iterable[Answer]) -> tuple[Identifier, ...]:
    """Return the DOI, PMID and PMCID that answers give to a work, for schemes its own record has none of.

    Only answers about the identifier that was asked count, and of two that differ the first.
    """
    taken = {one.scheme for one in item.identifiers}
    joined: dict[str, Identifier] = {}
    for answer in answers:
        if isinstance(answer, Found) and answer.on_asked:
            for one in answer.item.identifiers:
                if isinstance(one, Doi | Pmid | Pmcid) and one.scheme not in taken:
                    joined.setdefault(one.scheme, one)
    return tuple(joined.values())
