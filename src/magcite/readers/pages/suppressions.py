"""Comments that switch rules off in one place: `<!-- magcite-ignore CIT001, REF003: my own view -->`.

The rules are silent in the block the comment stands in, or else in the block that follows it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from magcite.model import Note, Span, Suppression
from magcite.phrases import phrase
from magcite.readers.pages.blocks import Block, Comment, fold_space

__all__ = ["find_suppressions", "misread_comments"]

_IGNORE = re.compile(r"\s*magcite-ignore\s+(?P<codes>[\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::(?P<reason>.*))?", re.DOTALL)

_TO_MAGCITE = re.compile(r"\s*magcite\b", re.IGNORECASE)


def find_suppressions(comments: Sequence[Comment], blocks: Sequence[Block]) -> tuple[Suppression, ...]:
    """Return the author's wishes, in page order; those without a block to cover are left out.

    Args:
        comments: of the page, in order.
        blocks: of the page, in order of their start.
    """
    starts = [block.span.start for block in blocks]
    found: list[Suppression] = []
    for comment in comments:
        match = _IGNORE.fullmatch(comment.text)
        covered = _covered(comment.span, blocks, starts) if match else None
        if match and covered:
            codes = frozenset(code.strip() for code in match["codes"].split(","))
            found.append(Suppression(codes, (match["reason"] or "").strip() or None, covered))
    return tuple(found)


def misread_comments(comments: Sequence[Comment], blocks: Sequence[Block]) -> Iterator[Note]:
    """Yield what came to nothing of comments that speak to magcite: not understood, or without text to hold for."""
    starts = [block.span.start for block in blocks]
    for comment in comments:
        if _TO_MAGCITE.match(comment.text):
            written = fold_space(comment.text)
            if not _IGNORE.fullmatch(comment.text):
                message = phrase(
                    "the comment “{comment}” is not understood: write <!-- magcite-ignore CODE: reason -->",
                    comment=written,
                )
                yield Note(comment.span, message)
            elif _covered(comment.span, blocks, starts) is None:
                yield Note(
                    comment.span,
                    phrase("the comment “{comment}” has no text after it that it could hold for", comment=written),
                )


def _covered(comment: Span, blocks: Sequence[Block], starts: Sequence[int]) -> Span | None:
    before = bisect_right(starts, comment.start) - 1
    if before >= 0 and comment.end <= blocks[before].span.end:
        return blocks[before].span
    after = bisect_left(starts, comment.end)
    return blocks[after].span if after < len(blocks) else None
