"""What is kept in a store: it is opened for a while, and closed when that is over."""

from types import TracebackType
from typing import Self

from magcite.transport.store import Store

__all__ = ["Kept"]


class Kept:
    """A context manager that closes its store."""

    _store: Store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.close()
