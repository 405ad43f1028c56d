"""Pages with one entry of a sidecar, in any state."""

from dataclasses import replace

from magcite.model import Anchor, AnchorState, Attachment, Corpus, Recorded, Span, TextQuote
from tests.builders import claim, page

__all__ = ["corpus_with"]


def corpus_with(
    state: AnchorState, *found: str, changes: tuple[str, ...] = (), spans: tuple[Span, ...] = (), noted: bool = False
) -> Corpus:
    """A page whose sidecar has one entry, in line 3, column 5."""
    placed = state in {AnchorState.SAME, AnchorState.REWORDED}
    attachment = Attachment(
        Anchor(TextQuote("recorded words")),
        state,
        spans[0] if placed else None,
        () if placed else spans,
        changes,
    )
    entry = Recorded("page.md.claims.yaml", 3, 5, attachment, "c1" if placed else None, "recorded words", found, noted)
    return Corpus(pages=(replace(page(claim()), recorded=(entry,)),))
