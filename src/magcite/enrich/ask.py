"""Put many identifiers to one source: together where they may, one by one where they must."""

from collections.abc import Callable, Iterator, Sequence

from magcite.errors import SourceError
from magcite.identifiers import Identifier
from magcite.model import Answer, Failed
from magcite.sources.source import Call, Reply, Source

__all__ = ["ask"]

_REJECTED = range(400, 500)
_NOT_THE_QUESTION = {401, 403, 404, 407, 408, 429}  # refusals that dividing the question does not mend
_PATIENCE = 16  # calls rejected one after the other before the rest is left


def ask(
    source: Source, due: Sequence[Identifier], send: Callable[[Call], Reply], now: Callable[[], str]
) -> Iterator[Answer]:
    """Yield one answer for each identifier, as they come; of a source that never says no, its yeses only."""
    asker = _Asker(source, send, now)
    together = [one for one in due if source.batch > 1 and source.shares(one)]
    for start in range(0, len(together), source.batch):
        yield from asker.about(tuple(together[start : start + source.batch]))
    shared = set(together)
    for one in due:
        if one not in shared:
            yield from asker.about((one,))


class _Asker:
    def __init__(self, source: Source, send: Callable[[Call], Reply], now: Callable[[], str]) -> None:
        self._source = source
        self._send = send
        self._now = now
        self._rejected = 0

    def about(self, asked: tuple[Identifier, ...]) -> Iterator[Answer]:
        """Ask about some identifiers in one call, and again about those the answer leaves out."""
        if self._rejected >= _PATIENCE:
            yield from self._failed(asked, f"not asked: {_PATIENCE} questions in a row were rejected")
            return
        try:
            reply = self._send(self._source.call(asked))
            if len(asked) > 1 and self._rejects(reply):
                yield from self._halves(asked)
                return
            known = self._source.parse(reply, asked, self._now())
        except SourceError as error:
            yield from self._failed(asked, error.reason)
            return
        self._rejected = 0
        yield from known.values()
        missing = tuple(one for one in asked if one not in known)
        if self._source.denies:
            yield from self._again(missing, alone=len(asked) == 1)

    def _rejects(self, reply: Reply) -> bool:
        """Whether the question itself was refused: one odd identifier spoils a whole list."""
        rejects = reply.status in _REJECTED and reply.status not in _NOT_THE_QUESTION
        self._rejected = self._rejected + 1 if rejects else 0
        return rejects

    def _halves(self, asked: tuple[Identifier, ...]) -> Iterator[Answer]:
        middle = len(asked) // 2
        yield from self.about(asked[:middle])
        yield from self.about(asked[middle:])

    def _again(self, missing: tuple[Identifier, ...], *, alone: bool) -> Iterator[Answer]:
        if alone:
            yield from self._failed(missing, "it gave no answer about this identifier")
            return
        for one in missing:
            yield from self.about((one,))

    def _failed(self, asked: tuple[Identifier, ...], reason: str) -> Iterator[Answer]:
        at = self._now()
        for one in asked:
            yield Failed(self._source.name, one, at, reason)
