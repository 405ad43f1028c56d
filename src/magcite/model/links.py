"""Link states: which claims of a page are tied to references, and which references are proposed for the others."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.item import Item
from magcite.model.page import Claim, Page
from magcite.model.source_name import SourceName

__all__ = [
    "AccountSource",
    "Candidate",
    "ClaimLinks",
    "ClaimSearch",
    "LinkState",
    "PageLinks",
    "Suggestions",
    "Support",
]


class LinkState(StrEnum):
    """Whether a claim is tied to a reference of the library."""

    LINKED = "linked"
    PROPOSED = "proposed"  # one reference stands out, for each link that the claim waits for
    AMBIGUOUS = "ambiguous"  # one of several
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reference that a claim may rest on, of the library or found by a search.

    Attributes:
        key: citekey; of a work that is not in the library, its identifier ("doi:10.5555/tea", "pmid:123").
        score: the chance that it is the one, from 0.0 to 1.0, among the candidates and none of them.
        reasons: what was seen, for people, the weightiest first.
        sources: who described it in answer to a search; () for a reference of the library.
        item: what they say of it; None for a reference of the library.
    """

    key: str
    score: float
    reasons: tuple[str, ...] = ()
    sources: tuple[SourceName, ...] = ()
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class ClaimSearch:
    """One search for the study behind a claim.

    Attributes:
        question: as it was put to the source.
        retrieved: when it was answered, ISO 8601 in UTC with seconds; of a failure, when it was given up.
        found: works in the answer, of those asked for; None when no answer came.
        reason: why none came; None when one did.
    """

    source: SourceName
    question: str
    retrieved: str
    found: int | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimLinks:
    """One claim and the references it is tied to, or may rest on.

    Attributes:
        keys: citekeys of the library it is tied to, in page order, each once.
        candidates: of a claim that waits for a source, those that are proposed first, then by score.
        decided: whether the author said that no reference of the library is meant.
        proposed: keys of the candidates that are proposed, one for each link that the claim waits for.
        searches: what registries were asked for it; () when nothing was.
    """

    claim: Claim
    state: LinkState
    keys: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    decided: bool = False
    proposed: tuple[str, ...] = ()
    searches: tuple[ClaimSearch, ...] = ()


@dataclass(frozen=True, slots=True)
class PageLinks:
    """A page and its claims, in page order."""

    page: Page
    links: tuple[ClaimLinks, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """A claim that a reference could support.

    Attributes:
        score: the chance that it is on this very study, from 0.0 to 1.0.
        keys: citekeys that the claim is linked to already.
    """

    page: Page
    claim: Claim
    score: float
    reasons: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountSource:
    """A claim that cites an account of studies (a newspaper, an encyclopedia, a lecture), and the studies behind it.

    Attributes:
        key: the account's citekey.
        studies: references of the library, the likeliest first; () when none fits.
    """

    page: Page
    claim: Claim
    key: str
    studies: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What a library could still do for some pages.

    Attributes:
        unused: by citekey of a reference that no claim cites, in library order, claims that it could support.
        accounts: claims that cite an account, in page order.
    """

    unused: tuple[tuple[str, tuple[Support, ...]], ...] = ()
    accounts: tuple[AccountSource, ...] = ()
