"""What searches for the studies behind claims found, kept on this disk as it comes.

Keyed by the source, its address and the question. A search that gave no answer is never kept, and an answer is
forgotten after a week: works are registered every day.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from magcite.errors import IdentifierError, LockfileError
from magcite.identifiers import parse_identifier
from magcite.lockfile import answer_record, parse_answer
from magcite.model import Found, SourceName
from magcite.transport.searches import AGE
from magcite.transport.store import Store

__all__ = ["FoundWorks"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS found (
  source TEXT, address TEXT, question TEXT, retrieved TEXT, works TEXT,
  PRIMARY KEY (source, address, question)
);
CREATE INDEX IF NOT EXISTS by_age ON found (retrieved)
"""
_FORM = "%Y-%m-%dT%H:%M:%SZ"


class FoundWorks:
    """The findings of one user, of all projects; a context manager."""

    def __init__(self, folder: Path | None, addresses: Mapping[SourceName, str], *, now: str) -> None:
        """Open the store; what is older than a week is forgotten.

        Args:
            folder: where it lies; None: in memory.
            addresses: base URL of each source.
            now: the time, ISO 8601 in UTC with seconds.
        """
        self._addresses = addresses
        moment = datetime.strptime(now, _FORM).replace(tzinfo=UTC)
        self._oldest = (moment - AGE).strftime(_FORM)
        self._latest = (moment + timedelta(days=1)).strftime(_FORM)  # a later one is from a clock that is wrong
        self._store = Store(folder, "found.sqlite", _SCHEMA, durable=True)
        forget = "DELETE FROM found WHERE retrieved < ?"
        self._store.run(lambda connection: connection.execute(forget, (self._oldest,)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.close()

    def keep(self, source: SourceName, question: str, retrieved: str, works: Sequence[Found]) -> None:
        """Keep what a search found, with abstracts."""
        kept = [[one.asked.prefixed, answer_record(one), one.abstract] for one in works]
        row = (source.value, self._addresses.get(source, ""), question, retrieved, json.dumps(kept, ensure_ascii=False))
        self._store.run(
            lambda connection: connection.execute("INSERT OR REPLACE INTO found VALUES (?, ?, ?, ?, ?)", row)
        )

    def recall(self, source: SourceName, question: str) -> tuple[str, tuple[Found, ...]] | None:
        """Return when the same question was answered lately, and what it found; None: it was not asked."""
        key = (source.value, self._addresses.get(source, ""), question, self._oldest, self._latest)
        select = (
            "SELECT retrieved, works FROM found "
            "WHERE source = ? AND address = ? AND question = ? AND retrieved BETWEEN ? AND ?"
        )
        row = self._store.run(lambda connection: connection.execute(select, key).fetchone())
        if row is None:
            return None
        try:
            return row[0], tuple(_found(one) for one in json.loads(row[1]))
        except (LockfileError, IdentifierError, ValueError, TypeError):
            return None  # written by another version: asked again


def _found(kept: Sequence[object]) -> Found:
    name, record, abstract = kept
    answer = parse_answer(record, parse_identifier(str(name)), path="found.sqlite")
    if not isinstance(answer, Found):
        raise TypeError(name)
    return replace(answer, abstract=None if abstract is None else str(abstract))
