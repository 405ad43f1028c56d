"""Headings: the fragments they give a page, its title, and the sections that hold no claims of the page's own."""

import re
from collections.abc import Sequence
from functools import cache

from magcite.language import LANGUAGES, fold
from magcite.language.languages import load
from magcite.readers.pages.blocks import Block, BlockKind, Style, fold_space

__all__ = ["Slugs", "first_title", "heading_words", "is_reference_list"]

_DROPPED = re.compile(r"[^\w\- ]")


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
        if mark.style is not Style.WORDS:
            words.append(block.text[done : mark.start])
            done = mark.end
    return fold_space("".join([*words, block.text[done:]]))


def is_reference_list(heading: str) -> bool:
    """Whether a heading opens a list of references: what stands there describes works and claims nothing."""
    return fold(heading) in _reference_lists()


@cache
def _reference_lists() -> frozenset[str]:
    """Return the headings of such lists in all languages, folded: a page's own may be in another than its text."""
    return frozenset(fold(heading) for tag in LANGUAGES for heading in load(tag).apparatus.reference_lists)
