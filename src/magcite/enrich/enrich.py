"""Ask sources about references, and put down what they answered.

Three answers never merge: `Found` or `Registered`, `Absent`, and `Failed`, which is silence. Only a source itself
says no, asked about one identifier alone: what a list leaves out is asked about again before it is called absent.
"""

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType

from magcite.enrich.ask import ask
from magcite.enrich.progress import SILENT, Progress
from magcite.identifiers import Identifier
from magcite.model import Absent, Answer, Failed, Found, Lock, Reference, SourceName
from magcite.sources.source import Call, Reply, Source

__all__ = ["enrich"]

_ORDER = {name: place for place, name in enumerate(SourceName)}
Answers = dict[SourceName, Answer]


def enrich(
    references: Iterable[Reference],
    lock: Lock,
    *,
    sources: Sequence[Source],
    send: Callable[[Call], Reply],
    now: Callable[[], str],
    refresh: bool = False,
    progress: Progress = SILENT,
) -> Lock:
    """Return the lock with the answers of these sources about these references added; the rest of it is kept.

    A source is asked once about each DOI: what it answered before stands unless `refresh`; after a failure it is
    asked again. A failure never takes the place of an answer. References without a DOI are not asked about.

    Args:
        references: records; several may share a DOI.
        lock: what was answered before.
        sources: in the order they are asked; those that only register come last, and are asked about what the
            others disown.
        send: makes a call; raises SourceError when there is no usable answer.
        now: the time, ISO 8601 in UTC with seconds.
        refresh: ask about what was answered before, too.
        progress: hears of each answer.
    """
    asked = dict.fromkeys(one.item.doi for one in references if one.item.doi is not None)
    held: dict[Identifier, Answers] = {
        identifier: {answer.source: answer for answer in answers} for identifier, answers in lock.answers.items()
    }
    in_turn = sorted(sources, key=lambda source: not source.describes)
    for place, source in enumerate(in_turn):
        before = in_turn[:place]
        due = [
            one for one in asked if source.accepts(one) and _is_due(source, before, held.get(one, {}), refresh=refresh)
        ]
        if due:
            progress.asking(source.name, len(due))
        for answer in ask(source, due, send, now):
            progress.answered(answer)
            _keep(held.setdefault(answer.asked, {}), answer)
    return Lock(MappingProxyType({one: _in_order(answers) for one, answers in held.items() if answers}))


def _is_due(source: Source, before: Sequence[Source], held: Answers, *, refresh: bool) -> bool:
    said = held.get(source.name)
    if said is not None and not isinstance(said, Failed) and not refresh:
        return False
    describing = [held.get(one.name) for one in before if one.describes]
    if any(isinstance(answer, Found) for answer in describing):
        return not source.describes and said is not None  # an old word about the registration is renewed
    denying = [held.get(one.name) for one in before if one.describes and one.denies]
    return source.describes or all(isinstance(answer, Absent) for answer in denying)


def _keep(held: Answers, answer: Answer) -> None:
    said = held.get(answer.source)
    if not isinstance(answer, Failed) or said is None or isinstance(said, Failed):
        held[answer.source] = answer


def _in_order(answers: Answers) -> tuple[Answer, ...]:
    return tuple(answers[name] for name in sorted(answers, key=_ORDER.__getitem__))
