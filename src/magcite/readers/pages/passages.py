"""A page that was read, as it reads: every block of it, cut where its claims and citations begin and end."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from magcite.model import Page, Passage, PassageKind, Piece, Span
from magcite.readers.pages import page_reader, tell_format
from magcite.readers.pages.blocks import Block
from magcite.readers.pages.composed import composed

__all__ = ["read_passages"]


def read_passages(page: Page) -> tuple[Passage, ...]:
    """Return the passages of a page, in page order.

    Args:
        page: read before; its claims and their citations are laid over its text.

    Raises:
        PageError: its text cannot be read as the format it was read as.
    """
    reading = page_reader(page.format or tell_format(page.text, page.path)).read(page.text, page.language)
    claims = _Layer(claim.span for claim in page.claims)
    citations = [citation for claim in page.claims for citation in claim.citations]
    marks = _Layer(citation.span for citation in citations)
    return tuple(
        Passage(
            PassageKind(block.kind.value),
            block.level,
            tuple(
                Piece(
                    block.text[start:end],
                    None if claim is None else page.claims[claim].id,
                    None if mark is None else citations[mark],
                )
                for start, end, claim, mark in _cut(block, claims, marks)
            ),
        )
        for block in (composed(block, page.text) for block in reading.blocks)
    )


class _Layer:
    """Spans laid over a page; where two overlap, the one that begins later lies on top."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = [0]
        self._owners: list[int | None] = [None]  # from each start to the next
        open_: list[tuple[int, int]] = []  # end and number, the topmost last
        numbered = sorted(enumerate(spans), key=lambda one: (one[1].start, -one[1].end))
        for number, span in numbered:
            self._close(open_, span.start)
            self._switch(span.start, number)
            open_.append((span.end, number))
        self._close(open_, None)

    def _close(self, open_: list[tuple[int, int]], before: int | None) -> None:
        """End the spans on top that end up to a place; None: all."""
        while open_ and (before is None or open_[-1][0] <= before):
            end, _ = open_.pop()
            while open_ and open_[-1][0] <= end:
                open_.pop()
            self._switch(end, open_[-1][1] if open_ else None)

    def _switch(self, place: int, owner: int | None) -> None:
        if place <= self._starts[-1]:
            self._owners[-1] = owner
        else:
            self._starts.append(place)
            self._owners.append(owner)

    def over(self, start: int, end: int) -> Iterator[tuple[int, int | None]]:
        """Yield each place in [start, end) where another span, or none, begins to lie, the first at `start`."""
        place = bisect_right(self._starts, start) - 1
        yield start, self._owners[place]
        for later in range(place + 1, len(self._starts)):
            if self._starts[later] >= end:
                return
            yield self._starts[later], self._owners[later]

    def within(self, start: int, end: int) -> int | None:
        """Return the first span that lies in [start, end); None when none does."""
        return next((owner for _, owner in self.over(start, end) if owner is not None), None)


def _cut(block: Block, claims: _Layer, marks: _Layer) -> Iterator[tuple[int, int, int | None, int | None]]:
    """Yield stretches of the block's text, each with the number of the claim and the citation it belongs to."""
    cuts: list[tuple[int, int | None, int | None]] = []
    for start, _, place, whole in block.places():
        for at, claim, mark in _owners(place, claims, marks, whole=whole):
            if not cuts or (claim, mark) != cuts[-1][1:]:
                cuts.append((start + at - place.start, claim, mark))
    ends = [*(start for start, _, _ in cuts[1:]), len(block.text)]
    for (start, claim, mark), end in zip(cuts, ends, strict=True):
        yield start, end, claim, mark


def _owners(place: Span, claims: _Layer, marks: _Layer, *, whole: bool) -> Iterator[tuple[int, int | None, int | None]]:
    """Yield each place of the page where a claim or a citation begins or ends, and which of them lie there."""
    if whole:
        yield place.start, claims.within(place.start, place.end), marks.within(place.start, place.end)
        return
    claim_at, mark_at = dict(claims.over(place.start, place.end)), dict(marks.over(place.start, place.end))
    claim, mark = claim_at[place.start], mark_at[place.start]
    for at in sorted({*claim_at, *mark_at}):
        claim, mark = claim_at.get(at, claim), mark_at.get(at, mark)
        yield at, claim, mark
