"""Checking: references against registries, claims against evidence, and every rule on the whole."""

from magcite.check.job import check, check_claims, check_references

__all__ = ["check", "check_claims", "check_references"]
