"""Words compared: whether two texts say the same, and what changed where they do not.

In which words a letter makes another claim, negations, directions and units, stands in the languages' data.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import sha256
from itertools import zip_longest

from magcite.language.languages import LANGUAGES, load
from magcite.phrases import phrase

__all__ = ["changes_between", "digest", "is_small_change", "is_spelling", "sentence_digests", "strict", "words_of"]

_WORD = re.compile(r"[\w\u0300-\u036f]+")
_NUMBER = re.compile(r"(?:[<>≤≥=±~+]|(?<!\w)-)?[ ]?\d+(?:[.,]\d+)*(?:[ ]?[%‰])?")
_ITEM = r"(?:[-*+•–]|\d{1,2}[.)])[ \t]"
_SENTENCE_END = re.compile(rf"(?<=[.!?])\s+|\n[ \t\r]*\n\s*|\n[ \t]*(?={_ITEM})")
_ITEM_MARK = re.compile(rf"\s*{_ITEM}")
_SHORTEST = 4  # words; shorter sentences are no evidence of anything
_MOST_SPOTS = 2  # numbers in which a claim may differ and still be taken for itself
_SIGNS = "/\\*&%‰§†‡"  # beside mathematical signs, currencies and other symbols
_TRADE = "©®™"  # symbols that say nothing
_TYPO = 4  # letters; in shorter words every letter counts

_FOLDED = {
    **dict.fromkeys("\"“”„‟«»‹›'‘’‚‛`´ʼ()[]\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_TYPOGRAPHY = str.maketrans(_FOLDED)

Used = Callable[[str], bool]
_NOWHERE: Used = frozenset[str]().__contains__


def strict(text: str) -> str:
    """Return a reading text in the form in which only words and meaningful marks count.

    Composition, white space, quotation marks, brackets, the form of dashes and marks at the end are typography; case,
    digits and all other marks are not.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).split())
    return re.sub(r" ?([^\w\s]) ?", r"\1", plain).strip(".,;:!")


def digest(text: str) -> str:
    """Return twelve hexadecimal digits that stand for what a reading text says."""
    return sha256(strict(text).encode()).hexdigest()[:12]


def words_of(text: str) -> list[str]:
    """Return the words of a reading text, lower case and composed."""
    return [word.lower() for word in _WORD.findall(unicodedata.normalize("NFC", text))]


def sentence_digests(text: str) -> tuple[str, ...]:
    """Return the digests of a reading text's sentences of four words and more, in order.

    Sentences are cut by marks, blank lines and the beginnings of list items alone, in the same way for every language
    and format: what is compared with them is cut so as well.
    """
    sentences = (
        _ITEM_MARK.sub("", one, count=1) if _ITEM_MARK.match(one) else one for one in _SENTENCE_END.split(text)
    )
    return tuple(digest(one) for one in sentences if len(_WORD.findall(one)) >= _SHORTEST)


def is_spelling(old: Sequence[str], new: Sequence[str], used: Used = _NOWHERE) -> bool:
    """Whether two lists of words (as `words_of` gives them) differ in nothing but spelling: a letter, a blank.

    Args:
        old: the words before.
        new: the words after.
        used: whether a word is used elsewhere too; two that are («kalium», «kalcium») are two words, however alike.
    """
    changed = 0
    for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        before, after = old[start:end], new[begin:stop]
        changed += max(len(before), len(after))
        if not _is_same_spelt_otherwise(before, after, used):
            return False
    return changed <= max(1, len(old) // 4)


def _is_same_spelt_otherwise(old: Sequence[str], new: Sequence[str], used: Used) -> bool:
    """Whether words that changed are the same ones but for a letter or a blank, and nothing hangs on it."""
    if any(_weighs(word) for word in (*old, *new)):
        return False
    if "".join(old) == "".join(new):
        return not {words[0] for words in (old, new) if len(words) > 1} & _negating_prefixes()
    return len(old) == len(new) and all(
        _typo(one, other) and not _is_negated(one, other) and not (used(one) and used(other))
        for one, other in zip(old, new, strict=True)
    )


def is_small_change(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two lists of words differ in one place at most, or in two numbers and nothing else."""
    spots = [
        (*old[start:end], *new[begin:stop])
        for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return len(spots) <= 1 or (len(spots) <= _MOST_SPOTS and all(word.isdigit() for spot in spots for word in spot))


def _typo(old: str, new: str) -> bool:
    """Whether two words are one letter apart: one more, one less, another one, or two neighbours swapped."""
    if min(len(old), len(new)) < _TYPO or abs(len(old) - len(new)) > 1:
        return False
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    left, right = old[start:], new[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:] and len(left) > 1
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]


def _weighs(word: str) -> bool:
    return any(character.isdigit() for character in word) or word in _weighty_words()


@lru_cache(maxsize=1)
def _weighty_words() -> frozenset[str]:
    """Return negations, the words for less and more, and units, of all languages, lower case."""
    words: set[str] = set()
    for data in map(load, LANGUAGES):
        words.update(data.changes.negations, data.changes.units, data.roles.lower, data.roles.higher)
        for units in (data.mass, data.concentration, data.time, data.share):
            words.update(written for forms in units.values() for written in forms)
    return frozenset(word.lower() for word in words if " " not in word)


@lru_cache(maxsize=1)
def _negating_prefixes() -> frozenset[str]:
    return frozenset(prefix for tag in LANGUAGES for prefix in load(tag).changes.negating_prefixes)


def _is_negated(old: str, new: str) -> bool:
    """Whether one of two words is the other with a negating prefix: «säker», «osäker»."""
    short, long = sorted((old, new), key=len)
    return long.endswith(short) and long.removesuffix(short) in _negating_prefixes()


def changes_between(old: str, new: str, used: Used = _NOWHERE) -> tuple[str, ...]:
    """Return what changed between two reading texts, as half sentences: "4035 became 4053", "inte was added".

    Numbers come first. Nothing is returned for texts that differ in spelling or typography alone, and for no others:
    where only the places of words and numbers among each other differ, or too many words for misspellings, all that
    differs is named as it stands.

    Args:
        old: the text before.
        new: the text after.
        used: whether a word (as `words_of` gives it) is used elsewhere too; see `is_spelling`.
    """
    return _named_changes(old, new, used) or _differing(words_of(old), words_of(new), used)


def _named_changes(old: str, new: str, used: Used) -> tuple[str, ...]:
    changes = [*_changed(_numbers(old), _numbers(new)), *_changed(_marks(old), _marks(new))]
    before, after = _plain_words(old), _plain_words(new)
    for tag, start, end, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, added = before[start:end], after[begin:stop]
        if tag != "equal" and not _is_same_spelt_otherwise(gone, added, used):
            changes += _said(" ".join(gone), " ".join(added))
    changes += _said("?" if "?" in old else "", "?" if "?" in new else "")
    return tuple(dict.fromkeys(changes))


def _differing(old: Sequence[str], new: Sequence[str], used: Used) -> tuple[str, ...]:
    """Return the words that differ, without a name for how; nothing when they are the same but for their spelling."""
    if is_spelling(old, new, used):
        return ()
    return tuple(
        said
        for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
        for said in _said(" ".join(old[start:end]), " ".join(new[begin:stop]))
    )


def _said(gone: str, added: str) -> list[str]:
    if gone == added:
        return []
    if gone and added:
        return [phrase("{gone} became {added}", gone=gone, added=added)]
    return [phrase("{gone} is gone", gone=gone) if gone else phrase("{added} was added", added=added)]


def _plain_words(text: str) -> list[str]:
    words = words_of(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY))
    return [word for word in words if not word.isdigit()]


def _numbers(text: str) -> list[str]:
    plain = re.sub(r"\s+", " ", text.translate(_TYPOGRAPHY))
    return [match[0].replace(" ", "") for match in _NUMBER.finditer(plain)]


def _marks(text: str) -> list[str]:
    """Return the signs that mean something without a number beside them: "a > b", "mg/l", "€"."""
    rest = _NUMBER.sub(" ", text.translate(_TYPOGRAPHY))
    return [mark for mark in rest if mark in _SIGNS or (unicodedata.category(mark)[0] == "S" and mark not in _TRADE)]


def _changed(old: Sequence[str], new: Sequence[str]) -> list[str]:
    lost, added = list((Counter(old) - Counter(new)).elements()), list((Counter(new) - Counter(old)).elements())
    if not lost and not added and list(old) != list(new):
        return [phrase("{old} became {new}", old=", ".join(old), new=", ".join(new))]
    return [said for pair in zip_longest(lost, added, fillvalue="") for said in _said(*pair)]
