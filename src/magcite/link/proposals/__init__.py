"""Proposals: which records of a library a claim without a source may rest on, and why."""

from magcite.link.proposals.fingerprint import Record, records_of
from magcite.link.proposals.index import Index
from magcite.link.proposals.passages import waits
from magcite.link.proposals.propose import propose
from magcite.link.proposals.queries import queries_for
from magcite.link.proposals.suggest import suggest

__all__ = ["Index", "Record", "propose", "queries_for", "records_of", "suggest", "waits"]
