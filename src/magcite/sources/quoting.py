"""Identifiers as parts of an address."""

from urllib.parse import quote

__all__ = ["quoted"]


def quoted(name: str) -> str:
    """Return a DOI as the end of a path: slashes stay, unless a client would take the path apart at them ("a//..")."""
    odd = any(part in {"", ".", ".."} for part in name.split("/"))
    return quote(name, safe="" if odd else "/")
