"""The addresses that a page names, in whatever it is written in: as they stand in its text."""

import re
from html import unescape

from magcite.model import Page

__all__ = ["addresses_in"]

_ADDRESS = re.compile(r"https?://[^\s<>\"'|{}\[\]\\^`“”»«]+")
_MOST = 2000  # characters of an address
_MARKS = ".,;:!?*_…"


def addresses_in(page: Page) -> tuple[tuple[str, int], ...]:
    """Return each address once, with the line it first stands on, in page order; fragments are left out."""
    found: dict[str, int] = {}
    for match in _ADDRESS.finditer(page.text):
        address = _trimmed(unescape(match[0][:_MOST])).partition("#")[0]
        if address.rstrip("/").count("/") >= 2:  # noqa: PLR2004  something follows http://
            found.setdefault(address, page.lines.position(match.start())[0])
    return tuple(found.items())


def _trimmed(address: str) -> str:
    """Take off what ends a sentence or closes a bracket that was opened before the address."""
    surplus = address.count(")") - address.count("(")
    while address and (address[-1] in _MARKS or (address[-1] == ")" and surplus > 0)):
        surplus -= address[-1] == ")"
        address = address[:-1]
    return address
