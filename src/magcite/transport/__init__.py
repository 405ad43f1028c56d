"""The one room that sends: requests for most sources, habanero for Crossref; politeness, tries, deadlines, memory."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from magcite.transport.answers import AnswerStore
    from magcite.transport.found_works import FoundWorks
    from magcite.transport.limits import Limits
    from magcite.transport.searches import SearchStore
    from magcite.transport.transport import Transport

__all__ = ["AnswerStore", "FoundWorks", "Limits", "SearchStore", "Transport"]


def __getattr__(name: str) -> object:
    """Load the clients when a Transport is asked for, and anything else when it is."""
    if name == "Transport":
        from magcite.transport.transport import Transport

        return Transport
    if name == "Limits":
        from magcite.transport.limits import Limits

        return Limits
    if name == "AnswerStore":
        from magcite.transport.answers import AnswerStore

        return AnswerStore
    if name == "FoundWorks":
        from magcite.transport.found_works import FoundWorks

        return FoundWorks
    if name == "SearchStore":
        from magcite.transport.searches import SearchStore

        return SearchStore
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
