"""What stands around a claim: its headings, the words of its citation, and the rest of its paragraph."""

import re

from magcite.check.evidence.stated import Stated

__all__ = ["around", "headings", "shortened", "words_of_citation"]

_REACH = 700  # characters of a paragraph before and after the claim
_BLOCK = re.compile(
    r"\n[ \t\r]*\n|</?(?:p|li|ul|ol|div|section|article|table|tr|td|h[1-6]|blockquote|br)\b[^<>]*>", re.IGNORECASE
)
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s")
_LONG = 90  # characters of a claim that a message shows


def headings(stated: Stated) -> str:
    """Return the page's title, the headings above a claim, and the words of its link."""
    return "\n".join((stated.page.title or "", *stated.claim.section, words_of_citation(stated)))


def around(stated: Stated) -> str:
    """Return the words that tell of whom a claim speaks: headings, paragraph, and the sentence that opens its list."""
    text, span = stated.page.text, stated.claim.span
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH]
    blocks = _BLOCK.split(before)
    near = [blocks[-1]]
    opening = next((one.strip() for one in reversed(blocks[:-1]) if one.strip() and not _ITEM.match(one)), "")
    if opening.endswith(":"):
        near.insert(0, opening)
    rest = _BLOCK.split(after, maxsplit=1)[0]
    return "\n".join((headings(stated), *near, stated.text, rest))


def words_of_citation(stated: Stated) -> str:
    """Return the words of a link to the work; "" for a plain citekey, which says nothing."""
    words = stated.citation.as_read
    return "" if "@" in words or "://" in words else words


def shortened(stated: Stated) -> str:
    """Return the claim in so many words as a message can show."""
    text = stated.text
    return text if len(text) <= _LONG else text[:_LONG].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
