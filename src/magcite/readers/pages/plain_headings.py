"""Which lines of a plain text page are headings: nothing marks them but how they stand.

A heading is one short line without an end mark, above a blank line or right above its paragraph. Right above a
paragraph only a line is one that is plainly no wrapped part of it: much shorter than the line below, which begins like
a sentence and goes on to a full stop or to further lines. A line that cites, points to a source, says who wrote the
page and when, or begins with a whole sentence is no heading.
"""

import re
from collections.abc import Sequence
from functools import cache

from magcite.language import LANGUAGES, find_link_phrases, split_sentences
from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.readers.pages.headings import is_reference_list
from magcite.readers.pages.plain_lines import Line

__all__ = ["LONGEST_HEADING", "heads_its_paragraph", "is_exclamation", "is_heading", "opens_references"]

LONGEST_HEADING = 120
_LONGEST_LINE = 80  # of a heading right above its paragraph
_SHORTEST_BELOW = 40
_UNWRAPPED = 100  # longer lines are whole paragraphs
_MUCH_LONGER = 1.5
_END_MARKS = tuple(".,;:!?…»”\"'")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf)$", re.IGNORECASE)
_OPENS = re.compile(r"[\"'“”«»(–—-]*\s?[^\W_a-zà-öø-ÿ]")  # a capital letter or a digit
_DATE = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}\.?\s+[^\W\d_]{3,12}\.?,?\s+(?:19|20)\d\d|[^\W\d_]{3,12}\.?\s+\d{1,2},\s+(?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)(?![\w/-])"
)
_LONGEST_BYLINE = 12  # words
_SENTENCE = 6  # words from which what ends with a full stop is no first half of a heading, «Vitamin D. Allt du …»


def is_heading(lines: Sequence[Line]) -> bool:
    """Whether a group is a heading: one short line without an end mark, a bullet, or anything that cites."""
    words = lines[0].words
    if opens_references(lines[0]):
        return True
    if len(lines) > 1 or len(words) > LONGEST_HEADING or words.endswith(_END_MARKS):
        return False
    return _may_head(lines[0])


def opens_references(line: Line) -> bool:
    """Whether a line is the heading of a list of references."""
    return not line.bullet and len(line.words) <= LONGEST_HEADING and is_reference_list(line.words)


def is_exclamation(lines: Sequence[Line]) -> bool:
    """Whether a group is one short exclamation or question: right above a heading it is one itself."""
    line = lines[0]
    short = len(lines) == 1 and not line.bullet and len(line.words) <= LONGEST_HEADING
    return short and line.words[-1] in "!?" and ":" not in line.words  # «My comment: slowly!»


def heads_its_paragraph(line: Line, below: Line, after: Line | None) -> bool:
    """Whether the first line of a group is a heading right above its paragraph.

    Args:
        line: the first of the group.
        below: the next one.
        after: the one after that; None or blank where the paragraph is one line.
    """
    words = line.words
    asks = words.endswith("?")
    if below.bullet or not below.words or len(words) > _LONGEST_LINE or (words.endswith(_END_MARKS) and not asks):
        return False
    if not _may_head(line) or not _OPENS.match(words):
        return False
    if _is_byline(below.words):
        return True
    goes_on = (
        len(below.words) > _UNWRAPPED
        or below.words[-1] in ".!?:"
        or (after is not None and bool(after.words) and not after.bullet)
    )
    if _OPENS.match(below.words) is None or not goes_on:
        return False
    return len(below.words) >= max(_SHORTEST_BELOW, len(words) * (1 if asks else _MUCH_LONGER))


def _may_head(line: Line) -> bool:
    words = line.words
    if line.bullet or not words[0].isalnum() or "[@" in words or "://" in words or _FILE.search(words):
        return False
    if _is_byline(words) or any(find_link_phrases(words, tag) for tag in LANGUAGES):
        return False
    return not any(_has_sentence(words, tag) for tag in LANGUAGES)


def _has_sentence(words: str, language: str) -> bool:
    """Whether a line begins with a whole sentence and goes on: «… fick järn. Läs om järn», but no «Dr. Ek svarar»."""
    if "." not in words:
        return False
    first, *rest = split_sentences(words, language)
    return bool(rest) and words[first.end - 1] == "." and len(words[: first.end].split()) >= _SENTENCE


def _is_byline(words: str) -> bool:
    """Whether a line says who wrote the page, or when: it bears a whole date, or a name after "By"."""
    if len(words.split()) > _LONGEST_BYLINE:
        return False
    return _DATE.search(words) is not None or _author().match(words) is not None


@cache
def _author() -> re.Pattern[str]:
    named = alternation(word for tag in LANGUAGES for word in load(tag).apparatus.bylines)
    name = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w.’'-]*"
    return re.compile(rf"{named}\s*(?::\s*|\s){name}(?:\s+{name}){{1,4}}(?:\s*,[^.!?]*)?\W*\Z", re.IGNORECASE)
