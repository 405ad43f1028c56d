"""Web addresses."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import ClassVar, Self
from urllib.parse import urlsplit, urlunsplit

from magcite.errors import IdentifierError
from magcite.identifiers.identifier import Identifier
from magcite.phrases import phrase

__all__ = ["Url", "is_loopback"]

_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga)(?:=|$)", re.IGNORECASE)
_REGISTERED = re.compile(r"https://(?:hdl\.handle\.net/.|europepmc\.org/article/PPR/PPR[0-9])")


@dataclass(frozen=True, slots=True)
class Url(Identifier):
    """An http or https address without a better identifier."""

    scheme: ClassVar[str] = "url"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an http(s) address; its normal form has no tracking parameters, and a small-letter host.

        Nor has it a fragment, unless that is a path, `#/journals`: then it tells pages of a site apart that are one
        document to the server.

        Raises:
            IdentifierError: the text is no http(s) address.
        """
        bare = text.strip().removeprefix("url:").strip()
        try:
            parts = urlsplit(bare)
            host = parts.hostname
        except ValueError as error:
            raise IdentifierError("URL", text, str(error)) from error
        if (
            parts.scheme.lower() not in {"http", "https"}
            or not host
            or re.search(r"[\s\x00-\x1f\x7f\ud800-\udfff]", bare)
        ):
            raise IdentifierError("URL", text, phrase("it must start with http:// or https:// and hold no blank"))
        query = "&".join(part for part in parts.query.split("&") if not _TRACKING.match(part))
        route = parts.fragment if parts.fragment.startswith(("/", "!/")) else ""
        normal = urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, route))
        return cls(bare, normal)

    @property
    def link(self) -> str:
        """The address itself."""
        return self.value

    @property
    def registered(self) -> bool:
        """Whether the address is that of a registered work: a handle, or a preprint at Europe PMC."""
        return _REGISTERED.match(self.normal) is not None

    @property
    def page(self) -> str:
        """What addresses of one page share: no http or https, no "www.", no slash at the end."""
        bare = self.normal.partition("://")[2].removeprefix("www.")
        path, mark, query = bare.partition("?")
        return f"{path.rstrip('/')}{mark}{query}"


def is_loopback(host: str) -> bool:
    """Return whether a host's name or address is this machine's own."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
