"""Headings: the fragments they give a page, its title, and the sections that hold no claims of the page's own."""

import re
from collections.abc import Sequence

from magcite.language import fold
from magcite.readers.blocks import Block, BlockKind, fold_space

__all__ = ["Slugs", "first_title", "heading_words", "is_reference_list"]

_DROPPED = re.compile(r"[^\w\- ]")
_REFERENCE_LISTS = frozenset(
    {
        "bibliography",
        "cited literature",
        "kallforteckning",
        "kallor",
        "kallor och referenser",
        "litteratur",
        "litteraturforteckning",
        "litteraturlista",
        "literature",
        "literature cited",
        "reference list",
        "references",
        "referenser",
        "referenser och kallor",
        "referenslista",
        "sources",
        "sources and references",
        "works cited",
    }
)


class Slugs:
    """Gives headings the fragments that GitHub gives them; a second heading of the same words gets "-1"."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def give(self, heading: str) -> str:
        """Return the next heading's fragment: lower case, punctuation gone, blanks as hyphens."""
        slug = _DROPPED.sub("", heading.strip().lower()).replace(" ", "-")
        count = self._given.get(slug)
        self._given[slug] = 0 if count is None else count + 1
        return slug if count is None else f"{slug}-{count + 1}"


def first_title(blocks: Sequence[Block]) -> str | None:
    """Return the words of the first heading of the highest level; None without headings."""
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    top = min(headings, key=lambda block: block.level, default=None)
    return heading_words(top) if top else None


def heading_words(block: Block) -> str:
    """Return a heading as it reads, citation marks left out."""
    words, done = [], 0
    for mark in block.marks:
        if mark.style is not mark.style.WORDS:
            words.append(block.text[done : mark.start])
            done = mark.end
    return fold_space("".join([*words, block.text[done:]]))


def is_reference_list(heading: str) -> bool:
    """Whether a heading opens a list of references: what stands there describes works and claims nothing."""
    return fold(heading) in _REFERENCE_LISTS
