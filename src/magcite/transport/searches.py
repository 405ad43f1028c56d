"""What searches came to, kept on this disk as it comes, so that a run that was broken off searches only for the rest.

Keyed by the search's address and the question. A search that gave no answer is never kept.
"""

import json

from magcite.errors import LockfileError
from magcite.lockfile import parse_proposal, proposal_record
from magcite.model import LockedProposal, ProposalState, SourceName
from magcite.transport.weekly import WeeklyStore

__all__ = ["SearchStore"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS searches (
  address TEXT, question TEXT, retrieved TEXT, record TEXT,
  PRIMARY KEY (address, question)
);
CREATE INDEX IF NOT EXISTS by_age ON searches (retrieved)
"""


class SearchStore(WeeklyStore):
    """The searches of one user, of all projects; a context manager."""

    _TABLE = "searches"
    _SCHEMA = _SCHEMA

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
