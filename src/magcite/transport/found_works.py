"""What searches for the studies behind claims found, kept on this disk as it comes.

Keyed by the source, its address and the question. A search that gave no answer is never kept, and an answer is
forgotten after a week: works are registered every day.
"""

import json
from collections.abc import Sequence
from dataclasses import replace

from magcite.errors import IdentifierError, LockfileError
from magcite.identifiers import parse_identifier
from magcite.lockfile import answer_record, parse_answer
from magcite.model import Found, SourceName
from magcite.transport.weekly import WeeklyStore

__all__ = ["FoundWorks"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS found (
  source TEXT, address TEXT, question TEXT, retrieved TEXT, works TEXT,
  PRIMARY KEY (source, address, question)
);
CREATE INDEX IF NOT EXISTS by_age ON found (retrieved)
"""


class FoundWorks(WeeklyStore):
    """The findings of one user, of all projects; a context manager."""

    _TABLE = "found"
    _SCHEMA = _SCHEMA

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
