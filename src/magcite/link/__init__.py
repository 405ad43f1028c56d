"""Linking: which reference each citation means, and whether what was recorded of a page still stands on it."""

from magcite.link.reattach import anchor_claims, page_digests, reattach
from magcite.link.resolve import resolve

__all__ = ["anchor_claims", "page_digests", "reattach", "resolve"]
