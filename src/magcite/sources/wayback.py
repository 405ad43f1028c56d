"""The Wayback Machine: the archived copy of a page that is nearest to today.

Protocol: https://archive.org/help/wayback_api.php. It describes no works, and is no source of the lock.
"""

from collections.abc import Mapping
from urllib.parse import quote

from magcite.errors import PayloadError
from magcite.sources.payload import dig, verbatim

__all__ = ["address_of", "parse_copy"]

_NAME = "wayback"


def address_of(base: str, url: str) -> str:
    """Return the address that tells of copies of a page."""
    return f"{base}/wayback/available?url={quote(url, safe='')}"


def parse_copy(status: int, payload: object) -> str | None:
    """Return the address of the nearest copy, with https; None when there is none.

    Raises:
        PayloadError: the answer is in another shape, so that it says nothing.
    """
    copies = dig(payload, "archived_snapshots")
    if status != 200 or not isinstance(copies, Mapping):  # noqa: PLR2004
        raise PayloadError(_NAME, f"it answered {status} with something else than a list of copies")
    if dig(copies, "closest", "available") is not True:
        return None
    found = verbatim(copies, "closest", "url")
    if found is None or not found.startswith(("http://", "https://")):
        return None
    return f"https://{found.removeprefix('http://')}" if found.startswith("http://web.archive.org/") else found
