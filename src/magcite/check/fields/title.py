"""Titles: the same words, give or take subtitle, spelling and typography."""

import re
from collections import Counter

from magcite.check.fields.field import Comparer, comparable
from magcite.check.fields.words import GENERIC_TITLE_WORDS, TITLE_STOP_WORDS
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER", "is_telling", "likeness"]

_SUBTITLE = re.compile(r"\s*(?:[:：?!]|\.\s|\s[-‐-―−]+\s|[—―]|[:.]\s)\s*")
_BRACKETED = re.compile(r"^\[(?P<title>.+?)\]\.?$", re.DOTALL)
_MARKED = re.compile(  # what publishers put before the title of a work they took back
    r"^(?:\[?(?:article )?(?:retracted|withdrawn|removed|temporary removal)(?: (?:article|chapter|paper))?\]?"
    r"\s?[:.‐-―-]\s?)+",
    re.IGNORECASE,
)
_TRAILING_NOTE = re.compile(r"\s*[\[(](?:[^\[\]()]*)[\])]\.?\s*$")
_MIN_TELLING_WORDS = 3
_MIN_TELLING_LETTERS = 12


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the titles; of a title and its subtitle one side may state the first part only."""
    ours, theirs = reference.title or "", source.title or ""
    if ours == theirs:
        return FieldVerdict.SAME
    left, right = _wholes(reference), _wholes(source)
    if left & right or left & _beginnings(source) or right & _beginnings(reference):
        return FieldVerdict.COMPATIBLE
    if not left or not right or _scripts(ours).isdisjoint(_scripts(theirs)):
        return FieldVerdict.UNKNOWN
    return FieldVerdict.DIFFERS


def likeness(reference: Item, source: Item) -> float:
    """Return how many of the telling words two titles share, from 0.0 to 1.0."""
    left, right = _words(_bare(reference)), _words(_bare(source))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def is_telling(reference: Item, source: Item) -> bool:
    """Whether two agreeing titles tell one work from others: not "Editorial", and not a mere beginning.

    "Magnesium and sleep in old age: a reply" does not tell which of the two works "Magnesium and sleep in old age" is.
    """
    shorter, longer = sorted((comparable(_bare(item)) for item in (reference, source)), key=len)
    words = [word for word in shorter.split() if word not in TITLE_STOP_WORDS]
    if len(set(words) - GENERIC_TITLE_WORDS) < _MIN_TELLING_WORDS or len(shorter) < _MIN_TELLING_LETTERS:
        return False
    if _joined(shorter) == _joined(longer):
        return True
    left_out = set(longer.split()) - set(shorter.split())
    return len(words) > _MIN_TELLING_WORDS and left_out.isdisjoint(GENERIC_TITLE_WORDS)


def _wholes(item: Item) -> set[str]:
    """Return the forms a whole title may take in another record, comparable and without blanks."""
    title = _bare(item)
    forms = [title, _TRAILING_NOTE.sub("", title), item.title_short or ""]
    if subtitle := dict(item.other).get("subtitle"):
        forms.append(f"{title}: {subtitle}")
    return {form for form in map(_joined, map(comparable, forms)) if form}


def _beginnings(item: Item) -> set[str]:
    """Return what stands before each sign that a subtitle may follow, in two words or more."""
    title = _bare(item)
    parts = [title[: sign.start()] for sign in _SUBTITLE.finditer(title)]
    return {_joined(comparable(part)) for part in parts if len(part.split()) > 1}


def _bare(item: Item) -> str:
    """Return the title without a mark of retraction and without brackets around the whole."""
    title = _MARKED.sub("", " ".join((item.title or "").split()))
    bracketed = _BRACKETED.fullmatch(title)  # PubMed's sign for a translated title
    return bracketed["title"] if bracketed else title


def _joined(text: str) -> str:
    return text.removeprefix("the ").replace(" ", "")


def _words(title: str) -> Counter[str]:
    words = comparable(title).split()
    return Counter([word for word in words if word not in TITLE_STOP_WORDS] or words)


def _scripts(title: str) -> set[str]:
    """Return the kinds of letters in a title: "latin", or the rest by block."""
    return {"latin" if ord(letter) < 0x250 else hex(ord(letter) >> 10) for letter in title if letter.isalpha()}  # noqa: PLR2004


COMPARER = Comparer("title", lambda item: item.title, compare)
