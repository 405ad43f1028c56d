"""Claims while a page is read: later blocks may still add to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from magcite.language import fold
from magcite.language.kinds import foremost
from magcite.model import Citation, Claim, ClaimKind, Quantity, Span

__all__ = ["Draft", "finished"]

_ID_LENGTH = 8


@dataclass(slots=True)
class Draft:
    """A claim in the making.

    Attributes:
        parts: its words, one part for each block they stand in.
        start, end: on the page.
        own_id: given by the author; None when the page gives none.
        kinds: of its sentences.
        stated: the kind that the page gives it, whatever its sentences are; None for none.
        marked: the author marked it as a claim.
        slight: a single word that cites nothing, which is no claim unless it becomes part of one.
        dropped: it became part of another.
    """

    parts: list[str]
    start: int
    end: int
    section: tuple[str, ...]
    own_id: str | None = None
    anchor: str | None = None
    kinds: list[ClaimKind] = field(default_factory=list)
    stated: ClaimKind | None = None
    citations: list[Citation] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    marked: bool = False
    slight: bool = False
    dropped: bool = False

    @property
    def cites(self) -> bool:
        """Whether it has a citation that needs no library to be one."""
        return any(not one.tentative for one in self.citations)

    @property
    def kind(self) -> ClaimKind:
        """What it does: a finding among its sentences decides, or any statement of fact where it cites."""
        if self.stated is not None:
            return self.stated
        return foremost(self.kinds, cited=self.cites)

    def absorb(self, more: "Draft") -> None:
        """Make another draft, which stands after this one, part of it."""
        self.parts += more.parts
        self.end = more.end
        self.kinds += more.kinds
        self.citations += more.citations
        self.quantities += more.quantities
        more.dropped = True


def finished(drafts: Sequence[Draft]) -> Iterator[Claim]:
    """Yield the claims, each with its id: the author's, else a digest of its words; "-2" for a second of the same."""
    kept = [draft for draft in drafts if not draft.dropped and not draft.slight]
    names = _Names(frozenset(draft.own_id for draft in kept if draft.own_id))
    for draft in kept:
        text = " ".join(draft.parts)
        yield Claim(
            id=names.give(draft.own_id, text),
            kind=draft.kind,
            text=text,
            span=Span(draft.start, draft.end),
            section=draft.section,
            citations=tuple(sorted(draft.citations, key=_by_place)),
            quantities=tuple(draft.quantities),
            anchor=draft.own_id or draft.anchor,
        )


class _Names:
    """Gives claims their ids, each once; those that authors gave go first."""

    def __init__(self, authors: frozenset[str]) -> None:
        self._authors = authors
        self._given: dict[str, int] = {}  # how often

    def give(self, own: str | None, text: str) -> str:
        """Return the id of the next claim."""
        base = own or f"c{sha256(fold(text).encode()).hexdigest()[:_ID_LENGTH]}"
        count = self._given.get(base, 0) + 1
        name = base if count == 1 and (own or base not in self._authors) else f"{base}-{max(count, 2)}"
        while name != own and name in self._authors:
            count = max(count, 2) + 1
            name = f"{base}-{count}"
        self._given[base] = count
        return name


def _by_place(citation: Citation) -> Span:
    return citation.span
