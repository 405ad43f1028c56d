"""Linking: which reference each citation means, and whether what was recorded of a page still stands on it."""

from magcite.link.attach import attach
from magcite.link.listed import listed_references, with_listed
from magcite.link.reattach import anchor_claims, page_digests, reattach
from magcite.link.resolve import resolve
from magcite.link.states import is_settled, links_of, refused_claims, update_sidecar

__all__ = [
    "anchor_claims",
    "attach",
    "is_settled",
    "links_of",
    "listed_references",
    "page_digests",
    "reattach",
    "refused_claims",
    "resolve",
    "update_sidecar",
    "with_listed",
]
