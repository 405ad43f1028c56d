"""Link states: which claims of a page are tied to references."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.page import Claim, Page

__all__ = ["ClaimLinks", "LinkState", "PageLinks"]


class LinkState(StrEnum):
    """Whether a claim is tied to a reference of the library."""

    LINKED = "linked"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ClaimLinks:
    """One claim and the citekeys of the library it is tied to, in page order, each once."""

    claim: Claim
    state: LinkState
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageLinks:
    """A page and its claims, in page order."""

    page: Page
    links: tuple[ClaimLinks, ...] = ()
