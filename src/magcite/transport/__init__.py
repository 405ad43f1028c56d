"""The one room that sends: requests for most sources, habanero for Crossref; politeness, tries, deadlines."""

from typing import TYPE_CHECKING

from magcite.transport.limits import Limits

if TYPE_CHECKING:
    from magcite.transport.transport import Transport

__all__ = ["Limits", "Transport"]


def __getattr__(name: str) -> object:
    """Load the clients when a Transport is asked for."""
    if name == "Transport":
        from magcite.transport.transport import Transport

        return Transport
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
