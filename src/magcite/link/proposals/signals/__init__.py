"""Observations about a claim and a record, one file a kind; each is worth points and says itself in words."""

from magcite.link.proposals.signals.sign import Sign

__all__ = ["Sign"]
