"""Where the links of an HTML page lead: to a work, to some page, or to a place on the page itself.

A page that a browser saved names its own address in `<base>`, `<link rel="canonical">` or a comment, and may write it
out before every fragment.
"""

import re
from collections.abc import Mapping
from urllib.parse import urldefrag, urljoin

from magcite.identifiers import Identifier
from magcite.readers.pages.citations import link_target

__all__ = ["Addresses"]

_NOWHERE = "https://page.invalid/"  # reserved by RFC 2606: stands for the unknown address of the page
_SAVED = re.compile(
    r"\s*(?:saved from url=\([0-9]+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)", re.IGNORECASE
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BREAKS = re.compile(r"[\t\r\n]")


class Addresses:
    """What a page tells of its own address, and what its links are, seen from there."""

    def __init__(self) -> None:
        self._base: str | None = None
        self._own: set[str] = set()

    def learn(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Learn from an element."""
        address = attributes.get("href", "")
        if tag == "base" and self._base is None and address:
            self._base = address
            self._own.add(urldefrag(address).url)
        elif tag == "link" and attributes.get("rel", "").lower() == "canonical" and address:
            self._own.add(urldefrag(address).url)
        elif tag == "meta" and attributes.get("property") == "og:url" and attributes.get("content"):
            self._own.add(urldefrag(attributes["content"]).url)

    def learn_comment(self, words: str) -> None:
        """Learn from a comment that a browser left."""
        if match := _SAVED.match(words):
            self._own.add(urldefrag(match[1]).url)

    def resolve(self, address: str) -> tuple[str | None, Identifier | None]:
        """Return (name of a place on the page, work or page elsewhere); at most one of them is not None."""
        bare = _BREAKS.sub("", address.strip())
        if bare.startswith("#"):
            return bare[1:], None
        page, mark, fragment = bare.partition("#")
        if mark and fragment and page in self._own:
            return fragment, None
        if bare.startswith("//"):
            return None, link_target(f"https:{bare}".replace(" ", "%20"))
        if _SCHEME.match(bare):
            return None, link_target(bare.replace(" ", "%20") if bare[:4].lower() == "http" else bare)
        try:
            target = link_target(urljoin(self._base or _NOWHERE, bare).replace(" ", "%20"))
        except ValueError:
            return None, None
        return None, target if target is not None and target.registered else None
