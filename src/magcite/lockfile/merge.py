"""Two locks made one: for two runs that began with the same lock and ended one after the other."""

from collections.abc import Iterable
from types import MappingProxyType

from magcite.identifiers import Identifier
from magcite.model import Answer, Failed, Lock, LockedProposal, SourceName

__all__ = ["in_order", "merge_locks"]

_ORDER = {name: place for place, name in enumerate(SourceName)}


def merge_locks(one: Lock, other: Lock) -> Lock:
    """Return a lock with what either holds: of two answers of a source the later one, and any answer before a failure.

    Of two proposals for a reference, too, the later one. It is the same whichever comes first.
    """
    merged: dict[Identifier, tuple[Answer, ...]] = {}
    for asked in (*one.answers, *other.answers):
        if asked not in merged:
            answers: dict[SourceName, Answer] = {}
            for answer in (*one.answers.get(asked, ()), *other.answers.get(asked, ())):
                held = answers.get(answer.source)
                answers[answer.source] = answer if held is None else max(held, answer, key=_weight)
            merged[asked] = in_order(answers.values())
    proposals: dict[str, LockedProposal] = {}
    for citekey, proposal in (*one.proposals.items(), *other.proposals.items()):
        rival = proposals.get(citekey, proposal)
        proposals[citekey] = max(rival, proposal, key=lambda held: (held.retrieved, repr(held)))
    return Lock(MappingProxyType(merged), MappingProxyType(proposals))


def in_order(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Return answers about one identifier in the order of the sources' names in `SourceName`."""
    return tuple(sorted(answers, key=lambda answer: _ORDER[answer.source]))


def _weight(answer: Answer) -> tuple[bool, str, str]:
    return not isinstance(answer, Failed), answer.retrieved, repr(answer)
