"""Paragraphs that end in words without an end mark, on a page where such words send the reader to a study.

A page that loses its links keeps their words: every paragraph on a study ends in some, after its last full stop and
without one of their own. Where several of them are link phrases by their words («Läs studien här»), the others are
too, whatever they say: «Bakterier i blodet», "All 53 trials". On any other page such words are what they are.
"""

import re
from collections.abc import Mapping, Sequence

from magcite.language import find_link_phrases, split_sentences
from magcite.language.cues import pattern
from magcite.language.languages import load
from magcite.language.pointing import closing_pointer
from magcite.model import Span
from magcite.readers.pages.blocks import Block, BlockKind

__all__ = ["bare_endings"]

_LONGEST = 70  # characters
_MOST_WORDS = 9
_HABIT = 2  # endings that are link phrases by their words, at least
_OF_ALL = 3  # of the endings of a page, one in so many is such a phrase
_TAIL = re.compile(r"[\s*_»”\")\]]*\Z")
_STOPPED = re.compile(r"[.!?…][\"'”»)\]*_]*\s+\Z")


def bare_endings(blocks: Sequence[Block], language: str) -> Mapping[int, Span]:
    """Return, by the place of their block, the last words of paragraphs that the page's habit makes link phrases.

    Args:
        blocks: of the page, in order; those with citations or links of their own have none.
        language: tag of one of `LANGUAGES`.
    """
    endings = {}
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH and not block.marks and (ending := _ending(block.text, language)):
            endings[place] = ending
    known = sum(_is_phrase(blocks[place].text, ending, language) for place, ending in endings.items())
    return endings if known >= _HABIT and known * _OF_ALL >= len(endings) else {}


def _ending(text: str, language: str) -> Span | None:
    """Return the last words of a text that stand after its last full stop and end without one."""
    tail = _TAIL.search(text, max(0, len(text) - 5))
    if tail is None or not tail.start() or not text[tail.start() - 1].isalnum():
        return None
    last = split_sentences(text, language)[-1]
    words = text[last.start : tail.start()]
    if not last.start or len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return None
    if _STOPPED.search(text, max(0, last.start - 8), last.start) is None:
        return None
    if pattern(load(language).links.commercial).search(words):
        return None
    return Span(last.start, tail.start())


def _is_phrase(text: str, ending: Span, language: str) -> bool:
    if find_link_phrases(text[ending.start :], language):
        return True
    pointer = closing_pointer(text, language)
    return pointer is not None and pointer.start >= ending.start
