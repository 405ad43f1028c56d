"""What changed between two locks: a pure comparison, and what could not be compared.

One module for each thing that can change: whether an identifier stands, its notices, its fields.
"""

from collections.abc import Iterable, Iterator, Sequence

from magcite.check.changes.drift import drift_changes, joined_changes
from magcite.check.changes.history import history_of, identifiers_of
from magcite.check.changes.notices import notice_changes
from magcite.check.changes.standing import standing_changes
from magcite.identifiers import Identifier
from magcite.model import Answer, Change, Failed, Lock, Reference, SourceName, Unasked
from magcite.phrases import phrase

__all__ = ["by_weight", "compare_locks", "unasked"]


def compare_locks(references: Iterable[Reference], before: Lock, after: Lock) -> tuple[Change, ...]:
    """Return what is otherwise in the later lock, the heaviest first, and otherwise in the order of the references.

    Equal answers, whenever they came, are no change; neither is a failure, which `unasked` tells of.
    """
    changes: list[Change] = []
    for reference in references:
        history = history_of(reference, before, after)
        if any(pair.before != pair.after for pair in history.pairs):
            changes += standing_changes(history)
            changes += notice_changes(history)
            changes += drift_changes(history)
            changes += joined_changes(history)
    return by_weight(changes)


def by_weight(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the heaviest first; of one weight, in the order given."""
    return tuple(sorted(changes, key=lambda change: -change.severity.rank))


def unasked(
    references: Iterable[Reference],
    before: Lock,
    after: Lock,
    *,
    came: Sequence[Answer],
    sources: Iterable[SourceName],
) -> Iterator[Unasked]:
    """Yield what is not known to be as it was, because nobody answered or nobody was asked.

    Args:
        references: those that were audited.
        before: what the lock holds.
        after: with the new answers.
        came: everything that came when the sources were asked, failures too.
        sources: those that are asked.
    """
    answers: dict[Identifier, list[Answer]] = {}
    for answer in came:
        answers.setdefault(answer.asked, []).append(answer)
    asked = frozenset(sources) | {SourceName.SNAPSHOT}
    for reference in references:
        citekey, identifiers = reference.citekey, identifiers_of(reference.item, before, after)
        if not identifiers:
            yield Unasked(citekey, None, None, phrase("it has no identifier to ask about"))
            continue
        said = [answer for one in identifiers for answer in answers.get(one, ())]
        if not said:
            yield Unasked(
                citekey, identifiers[0].prefixed, None, phrase("no source that is asked takes such an identifier")
            )
        for answer in said:
            if isinstance(answer, Failed):
                yield Unasked(citekey, answer.asked.prefixed, answer.source.label, answer.reason)
        for silent in (answer for one in identifiers for answer in before.answers.get(one, ())):
            if silent.source not in asked and not isinstance(silent, Failed):
                reason = phrase(
                    "it answered on {retrieved}, and is not among those that [sources] ask names",
                    retrieved=silent.retrieved[:10],
                )
                yield Unasked(citekey, silent.asked.prefixed, silent.source.label, reason)
