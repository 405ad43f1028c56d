"""What searches came to, kept on this disk as it comes, so that a run that was broken off searches only for the rest.

Keyed by the search's address and the question. A search that gave no answer is never kept.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from magcite.errors import LockfileError
from magcite.lockfile import parse_proposal, proposal_record
from magcite.model import LockedProposal, ProposalState, SourceName
from magcite.transport.store import Store

__all__ = ["SearchStore"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS searches (
  address TEXT, question TEXT, retrieved TEXT, record TEXT,
  PRIMARY KEY (address, question)
);
CREATE INDEX IF NOT EXISTS by_age ON searches (retrieved)
"""
_AGE = timedelta(days=7)  # works are registered every day, and a search finds them then
_FORM = "%Y-%m-%dT%H:%M:%SZ"


class SearchStore:
    """The searches of one user, of all projects; a context manager."""

    def __init__(self, folder: Path | None, addresses: Mapping[SourceName, str], *, now: str) -> None:
        """Open the store; what is older than a week is forgotten.

        Args:
            folder: where it lies; None: in memory.
            addresses: base URL of each source.
            now: the time, ISO 8601 in UTC with seconds.
        """
        self._addresses = addresses
        moment = datetime.strptime(now, _FORM).replace(tzinfo=UTC)
        self._oldest = (moment - _AGE).strftime(_FORM)
        self._latest = (moment + timedelta(days=1)).strftime(_FORM)  # a later one is from a clock that is wrong
        self._store = Store(folder, "searches.sqlite", _SCHEMA, durable=True)
        forget = "DELETE FROM searches WHERE retrieved < ?"
        self._store.run(lambda connection: connection.execute(forget, (self._oldest,)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.close()

    def keep(self, proposal: LockedProposal) -> None:
        """Keep what a search came to; one without an answer is not kept."""
        if proposal.state in {ProposalState.UNANSWERED, ProposalState.TOO_VAGUE}:
            return
        address = self._addresses.get(proposal.source, "")
        row = (address, proposal.question, proposal.retrieved, json.dumps(proposal_record(proposal)))
        self._store.run(
            lambda connection: connection.execute("INSERT OR REPLACE INTO searches VALUES (?, ?, ?, ?)", row)
        )

    def recall(self, question: str, citekey: str) -> LockedProposal | None:
        """Return what the same question came to lately, for the reference with this citekey; None: it was not asked."""
        key = (self._addresses.get(SourceName.CROSSREF, ""), question, self._oldest, self._latest)
        select = "SELECT record FROM searches WHERE address = ? AND question = ? AND retrieved BETWEEN ? AND ?"
        row = self._store.run(lambda connection: connection.execute(select, key).fetchone())
        if row is None:
            return None
        try:
            return parse_proposal(json.loads(row[0]), citekey, path="searches.sqlite")
        except (LockfileError, ValueError):
            return None  # written by another version: asked again
