"""Everything a check looks at: pages, library, lock, and how each reference stands against the lock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from magcite.model.acceptance import Acceptances
from magcite.model.lock import Found, Lock
from magcite.model.outcome import ReferenceCheck
from magcite.model.page import Claim, Page
from magcite.model.reference import Library, Origin, Reference
from magcite.model.review import Reviews, ReviewStanding
from magcite.model.verdict import ClaimVerdict

__all__ = ["Corpus"]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What rules are given.

    Attributes:
        checks: by citekey; made by the `check` job before any rule runs, as are
        verdicts: by claim, one for each work it cites.
        whole_project: True when `pages` are all the project has: only then can "nothing cites this" be said.
        acceptances: what the author accepted; how each stands is told in `checks`.
        reviews: what people said who read the sources; of the pages looked at, as each stands, in file order.
        all_reviews: the file they are in.
    """

    pages: tuple[Page, ...] = ()
    library: Library = Library()
    lock: Lock = Lock()
    checks: Mapping[str, ReferenceCheck] = field(default_factory=lambda: MappingProxyType({}))
    verdicts: Mapping[Claim, tuple[ClaimVerdict, ...]] = field(default_factory=lambda: MappingProxyType({}))
    whole_project: bool = False
    acceptances: Acceptances = field(default_factory=Acceptances)
    reviews: tuple[ReviewStanding, ...] = ()
    all_reviews: Reviews = field(default_factory=Reviews)

    def is_listed(self, reference: Reference) -> bool:
        """Whether a reference is an entry of a page's own list, and in no file of the library."""
        return reference.provenance.origin is Origin.PAGE and any(
            reference.place.path == page.path for page in self.pages
        )

    def found(self, citekey: str | None) -> tuple[Found, ...]:
        """Return the descriptions the lock holds of a reference; () when it holds none: unknown, not sound."""
        reference = self.library.get(citekey) if citekey else None
        if reference is None:
            return ()
        return tuple(answer for answer in self.lock.about(reference.item) if isinstance(answer, Found))
