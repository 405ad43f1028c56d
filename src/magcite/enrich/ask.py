"""Put many identifiers to one source: together where they may, one by one where they must."""

from collections.abc import Callable, Iterator, Sequence

from magcite.errors import SourceError
from magcite.identifiers import Identifier
from magcite.model import Answer, Failed
from magcite.sources.source import Call, Reply, Source

__all__ = ["Outcome", "SendMany", "ask", "one_by_one"]

Outcome = Reply | SourceError
SendMany = Callable[[Sequence[Call]], Iterator[tuple[int, Outcome]]]
Group = tuple[Identifier, ...]

_REJECTED = range(400, 500)
_NOT_THE_QUESTION = {401, 403, 404, 407, 408, 429}  # refusals that dividing the question does not mend
_PATIENCE = 16  # calls rejected one after the other before the rest is left


def one_by_one(send: Callable[[Call], Reply]) -> SendMany:
    """Return a way to send many calls that makes one after the other."""

    def send_many(calls: Sequence[Call]) -> Iterator[tuple[int, Outcome]]:
        for place, call in enumerate(calls):
            try:
                yield place, send(call)
            except SourceError as error:
                yield place, error

    return send_many


def ask(source: Source, due: Sequence[Identifier], send_many: SendMany, now: Callable[[], str]) -> Iterator[Answer]:
    """Yield one answer for each identifier, as they come; of a source that never says no, its yeses only.

    What a call leaves open, because it was refused or its answer says nothing of some, is asked again in the next
    round, in smaller groups.
    """
    together = [one for one in due if source.batch > 1 and source.shares(one)]
    shared = set(together)
    groups = [tuple(together[start : start + source.batch]) for start in range(0, len(together), source.batch)]
    groups += [(one,) for one in due if one not in shared]
    rounds = _Rounds(source, now)
    while groups:
        yield from rounds.about(groups, send_many)
        groups = rounds.left


class _Rounds:
    """One source's questions, round by round.

    Attributes:
        left: the groups that the last round left open.
    """

    def __init__(self, source: Source, now: Callable[[], str]) -> None:
        self.left: list[Group] = []
        self._source = source
        self._now = now
        self._rejected = 0

    def about(self, groups: Sequence[Group], send_many: SendMany) -> Iterator[Answer]:
        """Yield the answers of one round of calls."""
        self.left = []
        waiting = dict(enumerate(groups))
        outcomes = send_many([self._source.call(group) for group in groups])
        for place, outcome in outcomes:
            yield from self._answers(waiting.pop(place), outcome)
            if self._rejected >= _PATIENCE:
                close = getattr(outcomes, "close", None)
                if close is not None:
                    close()
                break
        if self._rejected >= _PATIENCE:
            reason = f"not asked: {_PATIENCE} questions in a row were rejected"
            for group in (*self.left, *waiting.values()):
                yield from self._failed(group, reason)
            self.left = []

    def _answers(self, asked: Group, outcome: Outcome) -> Iterator[Answer]:
        try:
            if isinstance(outcome, SourceError):
                raise outcome
            if self._rejects(outcome, asked):
                middle = len(asked) // 2
                self.left += [asked[:middle], asked[middle:]]
                return
            known = self._source.parse(outcome, asked, self._now())
        except SourceError as error:
            yield from self._failed(asked, error.reason)
            return
        yield from known.values()
        missing = tuple(one for one in asked if one not in known)
        if self._source.denies and len(asked) > 1:
            self.left += [(one,) for one in missing]
        elif self._source.denies:
            yield from self._failed(missing, "it gave no answer about this identifier")

    def _rejects(self, reply: Reply, asked: Group) -> bool:
        """Whether a question about several was itself refused: one odd identifier spoils a whole list."""
        rejected = reply.status in _REJECTED and reply.status not in _NOT_THE_QUESTION
        self._rejected = self._rejected + 1 if rejected else 0
        return rejected and len(asked) > 1

    def _failed(self, asked: Group, reason: str) -> Iterator[Answer]:
        at = self._now()
        for one in asked:
            yield Failed(self._source.name, one, at, reason)
