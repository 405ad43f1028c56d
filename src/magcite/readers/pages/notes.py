"""What the blocks of a page hold that came to nothing, whatever the page's format.

A format's reader adds its own (`Reading.notes`). Here, because only the whole page tells:

- a list of references that no claim cites: the text has no call such as [1], or none that could be tied to it;
- a comment to magcite that is not understood, or that has no text to cover.
"""

from collections.abc import Iterator, Sequence

from magcite.model import CitationState, Claim, Note, Span
from magcite.phrases import phrase_n
from magcite.readers.pages.blocks import Block, Comment, fold_space
from magcite.readers.pages.headings import reference_lists
from magcite.readers.pages.suppressions import misread_comments

__all__ = ["find_notes"]


def find_notes(blocks: Sequence[Block], comments: Sequence[Comment], claims: Sequence[Claim]) -> Iterator[Note]:
    """Yield what came to nothing.

    Args:
        blocks: of the page, in order.
        comments: of the page, in order.
        claims: those that were found in the blocks.
    """
    cites = any(
        (one.described is not None or one.state is not CitationState.LOST) and not one.tentative
        for claim in claims
        for one in claim.citations
    )
    if not cites:
        yield from _lists(blocks)
    yield from misread_comments(comments, blocks)


def _lists(blocks: Sequence[Block]) -> Iterator[Note]:
    for one in reference_lists(blocks):
        entries = blocks[one.entries.start : one.entries.stop]
        if entries:
            head = blocks[one.head]
            named = fold_space(head.text).rstrip(":")
            yield Note(
                Span(head.span.start, entries[-1].span.end),
                phrase_n(
                    "nothing in the text leads to the list under “{heading}” ({n} entry): no claim cites it by a "
                    "number such as [1], a footnote or a link",
                    "nothing in the text leads to the list under “{heading}” ({n} entries): no claim cites it by a "
                    "number such as [1], a footnote or a link",
                    len(entries),
                    heading=named,
                ),
            )
