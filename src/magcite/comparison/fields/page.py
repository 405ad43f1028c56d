"""Pages: ranges written long or short, article numbers, and pages counted anew in every article."""

import re

from magcite.comparison.fields.field import Comparer, comparable
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER"]

_RANGE = re.compile(
    r"(?P<mark>[a-z]*)(?P<first>\d{1,15})(?:[-\s]+(?P<mark2>[a-z]*)(?P<last>\d{1,15}))?[a-z]*", re.IGNORECASE
)
_Pages = tuple[int, int | None, int]  # first, last, and in how many digits the last is written
_DASHES = re.compile(r"\s*[-‐-―−]+\s*")


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the pages by where they begin; a range and an article number cannot contradict each other."""
    ours, theirs = reference.page or "", source.page or ""
    if ours == theirs:
        return FieldVerdict.SAME
    if _tight(ours) == _tight(theirs) or _tight(ours) in {_tight(n) for n in (source.number or "",) if n}:
        return FieldVerdict.COMPATIBLE
    left, right = _read(ours), _read(theirs)
    if left is None or right is None or (left[1] is None) is not (right[1] is None):
        begins_alike = left is not None and right is not None and left[0] == right[0]
        return FieldVerdict.COMPATIBLE if begins_alike else FieldVerdict.UNKNOWN
    if left[0] == right[0]:
        return _compare_ends(left, right)
    if left[1] is not None and 1 in {left[0], right[0]}:  # early access, or counted from 1 in every article
        return FieldVerdict.UNKNOWN
    return FieldVerdict.DIFFERS


def _compare_ends(left: _Pages, right: _Pages) -> FieldVerdict:
    """Compare the ends of ranges that begin alike; only ends written out in full contradict each other."""
    if left[1] == right[1]:
        return FieldVerdict.COMPATIBLE
    in_full = left[2] == right[2] == max(left[2], len(str(left[0])))
    return FieldVerdict.DIFFERS if in_full and left[0] > 1 else FieldVerdict.UNKNOWN


def _read(text: str) -> _Pages | None:
    """Return first and last page ("1615-21" is 1615 to 1621); None when the text is neither page nor range."""
    bare = re.sub(r"^\s*(?:pp?|s|sid)\.\s*", "", _DASHES.sub("-", text.strip()), flags=re.IGNORECASE)
    match = _RANGE.match(bare)
    if match is None:
        return None
    first, last = match["first"], match["last"]
    if last is None or last == first:
        return int(first), None, 0
    written = len(last)
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(first), int(last), written


def _tight(text: str) -> str:
    return comparable(text).replace(" ", "").lstrip("0")


COMPARER = Comparer("page", lambda item: item.page, compare)
