"""Titles: the same words, give or take subtitle, spelling and typography."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from magcite.comparison.fields.field import Comparer, comparable, scripts
from magcite.comparison.fields.words import ANNOUNCING_TITLE_WORDS, GENERIC_TITLE_WORDS, TITLE_STOP_WORDS
from magcite.language import fold
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER", "announces", "is_telling", "likeness", "main_title", "telling_words"]

_SUBTITLE = re.compile(r"\s*(?:[:：?!]|\.\s|\s[-‐-―−]+\s|[—―]|[:.]\s)\s*")
_BRACKETED = re.compile(r"^\[(?P<title>.+?)\]\.?$", re.DOTALL)
_MARKED = re.compile(  # what publishers put before the title of a work they took back
    r"^(?:(?P<bracket>\[)?(?:article )?(?:retracted|withdrawn|removed|temporary removal)(?: (?:article|chapter|paper))?"
    r"(?(bracket)\][:.‐-―-]?|\s?[:.‐-―-])\s?)+",
    re.IGNORECASE,
)
_TRAILING_NOTE = re.compile(r"\s*[\[(](?:[^\[\]()]*)[\])]\.?\s*$")
_OTHER_TITLES = frozenset({"original-title", "other-titles"})
_MIN_TELLING_WORDS = 3
_MIN_TELLING_LETTERS = 12


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the titles, translated and original ones too; of a title and its subtitle one side may state the first.

    A single word before a subtitle ("Magnesium: …") may be the title of many works: UNKNOWN.
    """
    ours, theirs = reference.title or "", source.title or ""
    if ours == theirs:
        return FieldVerdict.SAME
    verdicts = [_compare(*pair) for pair in product(_versions(reference), _versions(source))]
    return FieldVerdict.COMPATIBLE if FieldVerdict.COMPATIBLE in verdicts else verdicts[0]


def _compare(reference: Item, source: Item) -> FieldVerdict:
    left, right = _wholes(reference), _wholes(source)
    if left & right or left & _beginnings(source) or right & _beginnings(reference):
        return FieldVerdict.UNKNOWN if announces(reference, source) else FieldVerdict.COMPATIBLE
    if left & _beginnings(source, words=1) or right & _beginnings(reference, words=1):
        return FieldVerdict.UNKNOWN
    if not left or not right or scripts(reference.title or "").isdisjoint(scripts(source.title or "")):
        return FieldVerdict.UNKNOWN
    return FieldVerdict.DIFFERS


def announces(reference: Item, source: Item) -> bool:
    """Whether one title is the other and a word that makes it another work ("…: reply", "… (erratum)")."""
    ours, theirs = (set(comparable(_bare(item)).split()) for item in (reference, source))
    extra = (ours ^ theirs) - TITLE_STOP_WORDS
    if (ours - theirs) and (theirs - ours):
        return False
    return bool(extra & ANNOUNCING_TITLE_WORDS) or ("response" in extra and extra <= GENERIC_TITLE_WORDS)


def _versions(item: Item) -> Iterator[Item]:
    """Yield the item, and once more with each other title it is known by."""
    yield item
    for name, titles in item.other:
        if name in _OTHER_TITLES:
            yield from (replace(item, title=title, title_short=None, other=()) for title in titles.splitlines())


def likeness(reference: Item, source: Item) -> float:
    """Return how many of the telling words two titles share, from 0.0 to 1.0; of several titles, the likest two."""
    return max(_likeness(*pair) for pair in product(_versions(reference), _versions(source)))


def _likeness(reference: Item, source: Item) -> float:
    left, right = _words(_bare(reference)), _words(_bare(source))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def is_telling(reference: Item, source: Item) -> bool:
    """Whether two agreeing titles tell one work from others: not "Editorial", and not a mere beginning.

    "Magnesium and sleep in old age: a reply" does not tell which of the two works "Magnesium and sleep in old age" is.
    """
    return any(
        _tells(ours, theirs)
        for ours, theirs in product(_versions(reference), _versions(source))
        if ours.title == theirs.title or _compare(ours, theirs) is FieldVerdict.COMPATIBLE
    )


def _tells(reference: Item, source: Item) -> bool:
    shorter, longer = sorted((comparable(_bare(item)) for item in (reference, source)), key=len)
    words = [word for word in shorter.split() if word not in TITLE_STOP_WORDS]
    if len(set(words) - GENERIC_TITLE_WORDS) < _MIN_TELLING_WORDS or len(shorter) < _MIN_TELLING_LETTERS:
        return False
    if _joined(shorter) == _joined(longer):
        return True
    left_out = set(longer.split()) - set(shorter.split())
    return len(words) > _MIN_TELLING_WORDS and left_out.isdisjoint(GENERIC_TITLE_WORDS)


def telling_words(item: Item) -> int:
    """Return how many different words of a title tell a work: no small words, and no "report" or "editorial"."""
    return len(set(comparable(_bare(item)).split()) - TITLE_STOP_WORDS - GENERIC_TITLE_WORDS)


def main_title(item: Item) -> str:
    """Return what stands before the first sign that a subtitle follows, where that is two words or more."""
    title = _bare(item)
    parts = (title[: sign.start()] for sign in _SUBTITLE.finditer(title))
    return next((part for part in parts if len(part.split()) > 1), title)


def _wholes(item: Item) -> set[str]:
    """Return the forms a whole title may take in another record, comparable and without blanks."""
    title = _bare(item)
    forms = [title, _TRAILING_NOTE.sub("", title), item.title_short or ""]
    if subtitle := dict(item.other).get("subtitle"):
        forms.append(f"{title}: {subtitle}")
    return {_joined(alike) for form in forms for alike in (comparable(form), fold(form)) if alike}


def _beginnings(item: Item, *, words: int = 2) -> set[str]:
    """Return what stands before each sign that a subtitle may follow, in so many words or more."""
    title = _bare(item)
    parts = [title[: sign.start()] for sign in _SUBTITLE.finditer(title)]
    return {_joined(comparable(part)) for part in parts if len(part.split()) >= words and part.strip()}


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


COMPARER = Comparer("title", lambda item: item.title, compare)
