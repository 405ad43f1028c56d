"""Answers kept on this disk as they come: a run that was broken off asks only the rest, and abstracts have a place.

Keyed by source, its address and the identifier asked. Failures are never kept. What is too old is not given back; a
"no" grows old sooner than a "yes", for works are registered every day.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from magcite.errors import LockfileError
from magcite.identifiers import Identifier
from magcite.lockfile import answer_record, parse_answer
from magcite.model import Absent, Answer, Failed, Found, Registered, SourceName
from magcite.transport.kept import Kept
from magcite.transport.store import Store

__all__ = ["AGES", "AnswerStore"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
  source TEXT, address TEXT, asked TEXT, retrieved TEXT, record TEXT, abstract TEXT,
  PRIMARY KEY (source, address, asked)
);
CREATE INDEX IF NOT EXISTS by_age ON answers (retrieved)
"""
AGES: Mapping[type, timedelta] = {
    Found: timedelta(days=30),
    Registered: timedelta(days=7),
    Absent: timedelta(days=1),
}
_FORGOTTEN = timedelta(days=365)
_AHEAD = timedelta(days=1)  # clocks of machines differ; an answer from a farther future is not trusted
_NOT_KEPT = frozenset({SourceName.SNAPSHOT})  # it lies on this disk anyway
_FORM = "%Y-%m-%dT%H:%M:%SZ"


class AnswerStore(Kept):
    """The answers of one user, of all projects; a context manager.

    Attributes:
        lasting: whether answers outlive the process; False where the folder cannot be written to.
    """

    def __init__(self, folder: Path | None, addresses: Mapping[SourceName, str], *, now: str) -> None:
        """Open the store.

        Args:
            folder: where it lies; None: in memory.
            addresses: base URL of each source: a mirror may answer differently.
            now: the time, ISO 8601 in UTC with seconds.
        """
        self._addresses = addresses
        self._held: dict[SourceName, set[str]] = {}
        self._now = datetime.strptime(now, _FORM).replace(tzinfo=UTC)
        self._store = Store(folder, "answers.sqlite", _SCHEMA, durable=True)
        forgotten = (self._now - _FORGOTTEN).strftime(_FORM)
        self._store.run(lambda connection: connection.execute("DELETE FROM answers WHERE retrieved < ?", (forgotten,)))
        self.lasting = self._store.lasting

    def keep(self, answer: Answer) -> None:
        """Keep one answer, with its abstract; a failure is none."""
        if isinstance(answer, Failed) or answer.source in _NOT_KEPT:
            return
        record = json.dumps(answer_record(answer), ensure_ascii=False)
        abstract = answer.abstract if isinstance(answer, Found) else None
        row = (*self._key(answer.source, answer.asked), answer.retrieved, record, abstract)
        self._store.run(
            lambda connection: connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)", row)
        )
        if answer.source in self._held:
            self._held[answer.source].add(answer.asked.prefixed)

    def recall(self, source: SourceName, asked: Identifier) -> Answer | None:
        """Return what a source answered about an identifier, with its abstract; None when nothing fresh is kept."""
        if source in _NOT_KEPT or asked.prefixed not in self._names(source):
            return None
        row = self._store.run(lambda connection: self._row(connection, source, asked))
        if row is None:
            return None
        record, abstract = row
        try:
            answer = parse_answer(json.loads(record), asked, path="the cache")
        except (LockfileError, ValueError):
            return None  # another version wrote it
        return _with_abstract(answer, abstract) if self._is_fresh(answer) else None

    def _names(self, source: SourceName) -> set[str]:
        """The identifiers this source answered about: nearly all questions end here, and most stores hold little."""
        if source not in self._held:
            key = source.value, self._addresses.get(source, "")
            rows = self._store.run(
                lambda connection: connection.execute(
                    "SELECT asked FROM answers WHERE source = ? AND address = ?", key
                ).fetchall()
            )
            self._held[source] = {name for (name,) in rows}
        return self._held[source]

    def _row(
        self, connection: sqlite3.Connection, source: SourceName, asked: Identifier
    ) -> tuple[str, str | None] | None:
        found: tuple[str, str | None] | None = connection.execute(
            "SELECT record, abstract FROM answers WHERE source = ? AND address = ? AND asked = ?",
            self._key(source, asked),
        ).fetchone()
        return found

    def _key(self, source: SourceName, asked: Identifier) -> tuple[str, str, str]:
        return source.value, self._addresses.get(source, ""), asked.prefixed

    def _is_fresh(self, answer: Answer) -> bool:
        age = self._now - datetime.strptime(answer.retrieved, _FORM).replace(tzinfo=UTC)
        return -_AHEAD <= age <= AGES.get(type(answer), timedelta(0))


def _with_abstract(answer: Answer, abstract: str | None) -> Answer:
    return replace(answer, abstract=abstract) if isinstance(answer, Found) else answer
