"""Addresses that may stand in a link: http, https, mailto, or relative; nothing that runs."""

import re
from urllib.parse import quote, urlsplit

__all__ = ["safe_address"]

_SCHEMES = frozenset({"http", "https", "mailto", ""})
_KEPT = "/:?#[]@!$&'()*+,;=-._~%"


def safe_address(address: str | None) -> str | None:
    """Return the address with everything odd in it percent-encoded; None when it may not stand in a link."""
    bare = re.sub(r"[\x00-\x20\x7f]+", " ", address or "").strip()
    try:
        parts = urlsplit(bare)
    except ValueError:
        return None
    if not bare or parts.scheme.lower() not in _SCHEMES or bare.startswith("//"):
        return None
    return quote(bare.encode("utf-8", "replace"), safe=_KEPT)
