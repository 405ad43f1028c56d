"""What two locks hold on one reference, side by side."""

from dataclasses import dataclass

from magcite.identifiers import Identifier
from magcite.model import Answer, Failed, Found, Item, Lock, Reference, SourceName, descriptions, joined_identifiers

__all__ = ["History", "Pair", "history_of", "identifiers_of"]


@dataclass(frozen=True, slots=True)
class Pair:
    """What one source says of one identifier; failures say nothing, and are None like what was never asked."""

    source: SourceName
    asked: Identifier
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True, slots=True)
class History:
    """All pairs about one reference, own identifiers first.

    Attributes:
        joined: identifiers that answers gave to the work: those before, and those after.
    """

    reference: Reference
    pairs: tuple[Pair, ...]
    joined: tuple[tuple[Identifier, ...], tuple[Identifier, ...]]

    @property
    def found_before(self) -> tuple[Found, ...]:
        """The descriptions of this work in the lock."""
        return descriptions(pair.before for pair in self.pairs)

    @property
    def found_after(self) -> tuple[Found, ...]:
        """The descriptions of this work in the new answers, and those in the lock that none took the place of."""
        return descriptions(pair.after for pair in self.pairs)

    @property
    def known_before(self) -> bool:
        """Whether the lock holds any answer about the reference."""
        return any(pair.before is not None for pair in self.pairs)


def history_of(reference: Reference, before: Lock, after: Lock) -> History:
    """Put side by side what two locks hold on a reference."""
    item = reference.item
    joined = (_joined(item, before), _joined(item, after))
    pairs: list[Pair] = []
    for asked in dict.fromkeys((*item.identifiers, *joined[0], *joined[1])):
        old, new = (_said(lock, asked) for lock in (before, after))
        pairs += (
            Pair(source, asked, old.get(source), new.get(source)) for source in SourceName if {source} & {*old, *new}
        )
    return History(reference, tuple(pairs), joined)


def identifiers_of(item: Item, *locks: Lock) -> tuple[Identifier, ...]:
    """Return an item's identifiers, and those that the answers in some locks join to it."""
    return tuple(dict.fromkeys((*item.identifiers, *(one for lock in locks for one in _joined(item, lock)))))


def _joined(item: Item, lock: Lock) -> tuple[Identifier, ...]:
    return joined_identifiers(item, (answer for one in item.identifiers for answer in lock.answers.get(one, ())))


def _said(lock: Lock, asked: Identifier) -> dict[SourceName, Answer]:
    return {answer.source: answer for answer in lock.answers.get(asked, ()) if not isinstance(answer, Failed)}
