"""Journals, books and proceedings: full names, abbreviations, acronyms."""

import re
from itertools import product

from magcite.comparison.fields.field import Comparer, comparable
from magcite.comparison.fields.preprint import versions_apart
from magcite.comparison.fields.venues import is_collection, series_of, without_edition
from magcite.comparison.fields.words import CONTAINER_STOP_WORDS, MEETING_WORDS
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER", "abbreviates", "shortens"]

_NOISE = re.compile(
    r"\([^()]*\)|\b(?:proceedings|proc\.?) of (?:the )?|\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b"
    r"|\bannual\b|\bvol(?:ume)?\.? \d+",
    re.IGNORECASE,
)
_COUNTRY = re.compile(r" (?:of united states(?: of america)?|u ?s ?a|u ?s|united states(?: of america)?)$")
_SUBTITLE = re.compile(r"\s*(?:[:;=]|\s[-‐-―/]\s|[-‐-―](?=[A-Z][a-z]))\s*")
_BOOKISH = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry", "speech"})
_HYPHEN = re.compile(r"[-‐-―]")
_MIN_MATCHED = 3
_MIN_ACRONYM, _LONGEST_ACRONYM = 2, 6


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare what a work appeared in, by every name the two records give it."""
    if reference.container_title == source.container_title:
        return FieldVerdict.SAME
    if set(map(_issn, reference.issn)) & set(map(_issn, source.issn)):
        return FieldVerdict.COMPATIBLE
    ours, theirs = _names(reference), _names(source)
    if any(_same(left, right) for left, right in product(ours, theirs)):
        return FieldVerdict.COMPATIBLE
    if versions_apart(reference, source):
        return FieldVerdict.UNKNOWN  # the preprint does not say where it was published, nor the other way round
    told = _compare_meetings(reference, source)
    if told is not None:
        return told
    unclear = any(_may_abbreviate(*pair) or _may_abbreviate(*reversed(pair)) for pair in product(ours, theirs))
    return FieldVerdict.UNKNOWN if unclear else FieldVerdict.DIFFERS


def _compare_meetings(reference: Item, source: Item) -> FieldVerdict | None:
    """Compare proceedings and edited books; None where neither is known to be such, or they tell nothing."""
    meetings = _meetings(reference), _meetings(source)
    if meetings[0] and meetings[1]:
        return FieldVerdict.COMPATIBLE if meetings[0] & meetings[1] else FieldVerdict.DIFFERS
    collected = [any(map(is_collection, _stated(item))) for item in (reference, source)]
    if collected[0] is not collected[1]:
        return FieldVerdict.UNKNOWN  # one names the series, the other the volume in it
    bookish = bool({reference.type, source.type} & _BOOKISH)
    told = _compare_books(_stated(reference), _stated(source)) if bookish else None
    return FieldVerdict.DIFFERS if told is None and any(meetings) else told


def abbreviates(short: str, full: str) -> bool:
    """Whether each word of `short` abbreviates a word of `full`, in order and leaving out only small words.

    "J Nutr" abbreviates "The Journal of Nutrition", and "Lancet" does not abbreviate "The Lancet Oncology".
    """
    words = [word for word in full.split() if word not in CONTAINER_STOP_WORDS]
    bare = [part for part in short.split() if part not in CONTAINER_STOP_WORDS]
    either = (bare, short.split())  # "des" is a small word, and short for "design"
    return any(parts and len(parts) == len(words) and all(map(shortens, parts, words)) for parts in either)


def shortens(part: str, word: str) -> bool:
    """Whether a word begins with `part`, or `part` is a contraction of it ("natl", "intl")."""
    if word.startswith(part):
        return True
    letters = iter(word)
    contraction = part[:1] == word[:1] and part[-1:] == word[-1:] and len(part) > 2  # noqa: PLR2004
    return contraction and all(letter in letters for letter in part)


def _may_abbreviate(short: str, full: str) -> bool:
    """Whether `short` looks like an abbreviation of `full`, made in a way of its own ("Jpn Circ J", "MD Law Rev").

    Words are matched in order, each by letters in order from the first on. Words of `full` may be left out, and
    `short` may name a section at its end ("J Bone Joint Surg Am"), where three words and more are matched.
    """
    parts = [part for part in short.split() if part not in CONTAINER_STOP_WORDS]
    words = [word for word in full.split() if word not in CONTAINER_STOP_WORDS]
    if len(parts) == 1 and len(parts[0]) <= _LONGEST_ACRONYM and len(words) >= _MIN_ACRONYM:
        return _spells(parts[0], words)
    following = iter(words)
    pairs: list[tuple[str, str]] = []
    for part in parts:
        word = next((word for word in following if _letters_in(part, word)), None)
        if word is None:
            break
        pairs.append((part, word))
    abbreviated = any(len(part) < len(word) for part, word in pairs)
    if not abbreviated or pairs[0][1] != words[0]:
        return False
    if len(pairs) == len(parts) == len(words):
        return len(pairs) >= _MIN_MATCHED - 1
    return len(pairs) >= max(_MIN_MATCHED, len(parts) - 1)


def _spells(short: str, words: list[str]) -> bool:
    """Whether `short` is made of some letters of each word, the first among them ("apj": astrophysical journal)."""
    if not words or len(words) > len(short):
        return not words and not short
    cuts = range(1, len(short) - len(words) + 2)
    return any(_letters_in(short[:cut], words[0]) and _spells(short[cut:], words[1:]) for cut in cuts)


def _letters_in(part: str, word: str) -> bool:
    letters = iter(word)
    return part[:1] == word[:1] and all(letter in letters for letter in part)


def _names(item: Item) -> list[str]:
    """Return every name a record gives the container, comparable, also without place, subtitle and country."""
    names: list[str] = []
    for name in _stated(item):
        main = _SUBTITLE.split(name, maxsplit=1)[0]
        for one in (
            name,
            main,
            _HYPHEN.sub(" ", name),
            _NOISE.sub(" ", name),
            _NOISE.sub(" ", main),
            *_bracketed(name),
        ):
            folded = comparable(one).removeprefix("the ")
            names += [folded, _COUNTRY.sub("", folded)]
    return [name for name in dict.fromkeys(names) if name]


def _bracketed(name: str) -> list[str]:
    """Return acronyms that a name carries in brackets ("(CVPR)")."""
    return re.findall(r"\(([A-Z][\w& -]{1,20})\)", name)


def _same(left: str, right: str) -> bool:
    if left.replace(" ", "") == right.replace(" ", ""):
        return True
    return abbreviates(left, right) or abbreviates(right, left) or _acronym(left, right) or _acronym(right, left)


def _acronym(short: str, full: str) -> bool:
    """Whether `short` is made of the initials of `full` ("pnas"), small words counted or not."""
    letters = short.replace(" ", "")
    if len(letters) < _MIN_ACRONYM or len(full.split()) < _MIN_ACRONYM:
        return False
    initials = "".join(word[0] for word in full.split() if word not in CONTAINER_STOP_WORDS)
    return letters in {initials, "".join(word[0] for word in full.split())}


def _meetings(item: Item) -> frozenset[str]:
    """Return the well-known conferences whose proceedings a record names, by acronym."""
    return frozenset[str]().union(*(series_of(name) for name in _stated(item)))


def _compare_books(ours: list[str], theirs: list[str]) -> FieldVerdict | None:
    """Compare proceedings and edited books, by the words that tell them; None: they tell nothing.

    Of two books one name may say more than the other; of two meetings a further word makes another meeting.
    """
    pairs = [(set(without_edition(left)), set(without_edition(right))) for left, right in product(ours, theirs)]
    for left, right in pairs:
        if left - MEETING_WORDS and left - MEETING_WORDS == right - MEETING_WORDS:
            return FieldVerdict.COMPATIBLE
    for left, right in pairs:
        smaller, larger = sorted((left, right), key=len)
        if len(smaller) >= _MIN_MATCHED and smaller < larger and not (left & right & MEETING_WORDS):
            return FieldVerdict.UNKNOWN
    return None


def _stated(item: Item) -> list[str]:
    """Return every name a record gives what the work appeared in, as written, without runs of blanks."""
    stated = (item.container_title, item.container_title_short, item.collection_title, item.event_title)
    return [" ".join(name.split()) for name in stated if name]


def _issn(issn: str) -> str:
    return issn.replace("-", "").upper()


COMPARER = Comparer("container-title", lambda item: item.container_title or item.container_title_short, compare)
