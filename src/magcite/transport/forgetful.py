"""A store of what can be made again: nothing depends on it being there, and what is damaged is as good as not there."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from magcite.transport.kept import Kept
from magcite.transport.store import Store

__all__ = ["ForgetfulStore"]

Value = TypeVar("Value")


class ForgetfulStore(Kept):
    """A context manager around a file of the cache."""

    def __init__(self, store: Store) -> None:
        """Take over a store."""
        self._store = store

    def _attempt(self, work: Callable[[sqlite3.Connection], Value]) -> Value | None:
        """Return what `work` returns; None where the file is of no use."""
        try:
            return self._store.run(work)
        except (sqlite3.Error, OSError):
            return None
