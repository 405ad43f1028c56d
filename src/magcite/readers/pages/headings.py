"""Headings: the fragments they give a page, its title, and the sections that hold no claims of the page's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from magcite.language import LANGUAGES, fold
from magcite.language.languages import load
from magcite.readers.pages.blocks import Block, BlockKind, Style, fold_space

__all__ = ["ReferenceList", "Slugs", "first_title", "heading_words", "is_reference_list", "reference_lists"]

_LONGEST_LABEL = 60

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


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of references, by places among the blocks of its page.

    Attributes:
        head: its heading, or the words right above a list that serve as one.
        entries: what stands there describes works and claims nothing.
    """

    head: int
    entries: range


def is_reference_list(heading: str) -> bool:
    """Whether a heading opens a list of references."""
    return fold(heading) in _headings("reference_lists")


def reference_lists(blocks: Sequence[Block]) -> Iterator[ReferenceList]:
    """Yield the lists of references of a page, in order.

    A heading such as "References" opens one, to the next heading of its level. So do these words alone in a paragraph
    above a list («Källor:»), to the list's end, and "Further reading" above nothing but a list.
    """
    end = 0
    for place, block in enumerate(blocks):
        if place >= end and block.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
            entries = range(place + 1, _end_of_list(blocks, place))
            if entries:
                yield ReferenceList(place, entries)
                end = entries.stop


def _end_of_list(blocks: Sequence[Block], head: int) -> int:
    """Return where the list that a block opens ends; the place right after the block where it opens none."""
    block, after = blocks[head], head + 1
    if len(block.text) > _LONGEST_LABEL:
        return after
    words = fold(heading_words(block))
    sure = words in _headings("reference_lists")
    if not sure and words not in _headings("reading_lists"):
        return after
    if sure and block.kind is BlockKind.HEADING:
        ends = (place for place in range(after, len(blocks)) if 0 < blocks[place].level <= block.level)
        return next(ends, len(blocks))
    ends = (place for place in range(after, len(blocks)) if blocks[place].kind is not BlockKind.LIST_ITEM)
    end = next(ends, len(blocks))
    whole = block.kind is BlockKind.PARAGRAPH or end == len(blocks) or blocks[end].kind is BlockKind.HEADING
    return end if whole else after


@cache
def _headings(name: str) -> frozenset[str]:
    """Return the headings of such lists in all languages, folded: a page's own may be in another than its text."""
    return frozenset(fold(heading) for tag in LANGUAGES for heading in getattr(load(tag).apparatus, name))
