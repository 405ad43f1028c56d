"""Checking: references against registries, claims against evidence, and every rule on the whole."""

from magcite.check.job import check

__all__ = ["check"]
