"""Ask sources about references, and put down what they answered.

Three answers never merge: `Found` or `Registered`, `Absent`, and `Failed`, which is silence. Only a source itself
says no, asked about one identifier alone: what a list leaves out is asked about again before it is called absent.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from magcite.enrich.ask import SendMany, ask, one_by_one
from magcite.enrich.plan import in_turn, is_due
from magcite.enrich.progress import SILENT, Progress
from magcite.identifiers import Identifier
from magcite.model import Answer, Failed, Found, Item, Lock, Reference, SourceName, joined_identifiers
from magcite.sources.source import Call, Reply, Source

__all__ = ["Recall", "enrich"]

_ORDER = {name: place for place, name in enumerate(SourceName)}
Answers = dict[SourceName, Answer]
Recall = Callable[[SourceName, Identifier], Answer | None]


def enrich(
    references: Iterable[Reference],
    lock: Lock,
    *,
    sources: Sequence[Source],
    send: Callable[[Call], Reply],
    now: Callable[[], str],
    send_many: SendMany | None = None,
    refresh: bool = False,
    stale_before: str | None = None,
    recall: Recall = lambda *_: None,
    reachable: Callable[[Source], bool] = lambda _: True,
    progress: Progress = SILENT,
) -> Lock:
    """Return the lock with the answers of these sources about these references added; the rest of it is kept.

    A source is asked once about each identifier it accepts: what it answered before stands, unless it is to be
    renewed; after a failure it is asked again. A failure never takes the place of an answer. Where an answer gives a
    further identifier of a work (the DOI of one known by its PMID), the sources are asked about that, too. Abstracts
    are handed to `progress` and left out of the lock.

    Args:
        references: records; several may share an identifier. Those without one are not asked about.
        lock: what was answered before.
        sources: in the order they are asked, as far as `in_turn` leaves it to them.
        send: makes a call; raises SourceError when there is no usable answer.
        now: the time, ISO 8601 in UTC with seconds.
        send_many: makes several calls, perhaps at once; None: one after the other with `send`.
        refresh: ask about what was answered before, too.
        stale_before: ask again about what was answered before this moment (ISO 8601); None: nothing grows old.
        recall: an answer that a source gave earlier and the lock does not hold; None when there is none.
        reachable: whether a source may be asked; one that may not is only recalled.
        progress: hears of each answer that was asked for.
    """
    run = _Run(
        sources=in_turn(sources),
        send_many=send_many or one_by_one(send),
        now=now,
        refresh=refresh,
        stale_before=stale_before,
        recall=recall,
        reachable=reachable,
        progress=progress,
        held={one: {answer.source: answer for answer in answers} for one, answers in lock.answers.items()},
    )
    items: dict[Identifier, Item] = {
        one: reference.item for reference in references for one in reference.item.identifiers
    }
    run.ask_about(tuple(items))
    run.ask_about(run.joined(items))
    return replace(lock, answers=run.answers())


@dataclass(slots=True)
class _Run:
    """One asking: its parts, and what is known so far.

    Attributes:
        held: answers by identifier and source.
        origins: identifiers that were not asked for but found -> the one they were found by.
    """

    sources: tuple[Source, ...]
    send_many: SendMany
    now: Callable[[], str]
    refresh: bool
    stale_before: str | None
    recall: Recall
    reachable: Callable[[Source], bool]
    progress: Progress
    held: dict[Identifier, Answers]
    origins: dict[Identifier, Identifier] = field(default_factory=dict)

    def ask_about(self, asked: Sequence[Identifier]) -> None:
        """Give each source its turn about identifiers."""
        for place, source in enumerate(self.sources):
            due = [one for one in asked if source.accepts(one) and self._is_due(source, self.sources[:place], one)]
            due = [one for one in due if not self._remembers(source, one) and self.reachable(source)]
            if due:
                self.progress.asking(source.name, len(due))
            for answer in ask(source, due, self.send_many, self.now):
                self.progress.answered(answer)
                self._keep(answer)

    def joined(self, items: Mapping[Identifier, Item]) -> tuple[Identifier, ...]:
        """Return the further identifiers that answers gave to works, in the order of the works."""
        for asked, item in items.items():
            for one in joined_identifiers(item, self.held.get(asked, {}).values()):
                if one not in items:
                    self.origins.setdefault(one, asked)
        return tuple(self.origins)

    def answers(self) -> Mapping[Identifier, tuple[Answer, ...]]:
        """Return what is known."""
        return MappingProxyType({one: _in_order(answers) for one, answers in self.held.items() if answers})

    def _is_due(self, source: Source, before: Sequence[Source], one: Identifier) -> bool:
        held = self.held.get(one, {})
        before = [other for other in before if other.accepts(one)]
        origin = self.origins.get(one)
        if origin is not None and isinstance(self.held.get(origin, {}).get(source.name), Found):
            return False  # it described this work under its other identifier
        return is_due(source, before, held, again=self.refresh or self._is_stale(held.get(source.name)))

    def _is_stale(self, said: Answer | None) -> bool:
        return said is not None and self.stale_before is not None and said.retrieved < self.stale_before

    def _remembers(self, source: Source, one: Identifier) -> bool:
        """Take an answer from memory where that will do."""
        remembered = None if self.refresh else self.recall(source.name, one)
        if remembered is None or self._is_stale(remembered):
            return False
        self._keep(remembered)
        return True

    def _keep(self, answer: Answer) -> None:
        held = self.held.setdefault(answer.asked, {})
        said = held.get(answer.source)
        if not isinstance(answer, Failed) or said is None or isinstance(said, Failed):
            held[answer.source] = replace(answer, abstract=None) if isinstance(answer, Found) else answer


def _in_order(answers: Answers) -> tuple[Answer, ...]:
    return tuple(answers[name] for name in sorted(answers, key=_ORDER.__getitem__))
