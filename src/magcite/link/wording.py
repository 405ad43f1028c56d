"""Words compared: whether two texts say the same, and what weighs where they do not."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import sha256

from magcite.language.languages import LANGUAGES, load

__all__ = ["digest", "is_small_change", "is_spelling", "sentence_digests", "strict", "weighty_changes", "words_of"]

_WORD = re.compile(r"[\w\u0300-\u036f]+")
_NUMBER = re.compile(r"(?:[<>≤≥=±~+]|(?<!\w)-)?[ ]?\d+(?:[.,]\d+)*(?:[ ]?[%‰])?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n[ \t\r]*\n\s*")
_SHORTEST = 4  # words; shorter sentences are no evidence of anything
_MOST_SPOTS = 3  # places where a claim may differ and still be taken for itself
_TYPO = 4  # letters; in shorter words every letter counts

_FOLDED = {
    **dict.fromkeys("\"“”„‟«»‹›'‘’‚‛`´ʼ()[]\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_TYPOGRAPHY = str.maketrans(_FOLDED)
# Negations decide what a claim says, in any language of ours; units are those of doses and durations.
_NEGATIONS = frozenset(
    {
        *(
            "inte",
            "ej",
            "icke",
            "ingen",
            "inget",
            "inga",
            "aldrig",
            "utan",
            "varken",
            "knappast",
            "ikke",
            "ingen",
            "aldri",
        ),
        *("uten", "uden", "not", "no", "never", "none", "neither", "nor", "without", "cannot", "hardly"),
        *("dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "cant", "couldnt", "wont", "hasnt", "havent"),
    }
)
_UNITS = frozenset(
    {
        *(
            "mg",
            "µg",
            "μg",
            "mcg",
            "g",
            "gram",
            "kg",
            "ml",
            "dl",
            "l",
            "ie",
            "iu",
            "mmol",
            "mol",
            "nmol",
            "mmhg",
            "kcal",
        ),
        *(
            "dag",
            "dagar",
            "dagen",
            "vecka",
            "veckor",
            "månad",
            "månader",
            "år",
            "timmar",
            "minuter",
            "procent",
            "gånger",
        ),
        *(
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "hours",
            "minutes",
            "percent",
            "gånger",
            "times",
        ),
    }
)


def strict(text: str) -> str:
    """Return a reading text in the form in which only words and meaningful marks count.

    Composition, white space, quotation marks, brackets, the form of dashes and marks at the end are typography; case,
    digits and all other marks are not.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).split())
    return re.sub(r" ?([^\w\s]) ?", r"\1", plain).strip(".,;:")


def digest(text: str) -> str:
    """Return twelve hexadecimal digits that stand for what a reading text says."""
    return sha256(strict(text).encode()).hexdigest()[:12]


def words_of(text: str) -> list[str]:
    """Return the words of a reading text, lower case and composed."""
    return [word.lower() for word in _WORD.findall(unicodedata.normalize("NFC", text))]


def sentence_digests(text: str) -> tuple[str, ...]:
    """Return the digests of a reading text's sentences of four words and more, in order.

    Sentences are cut by marks and blank lines alone, in the same way for every language and format: what is compared
    with them is cut so as well.
    """
    return tuple(digest(one) for one in _SENTENCE_END.split(text) if len(_WORD.findall(one)) >= _SHORTEST)


def is_spelling(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two lists of words (as `words_of` gives them) differ in nothing but spelling: a letter, a blank."""
    changed = 0
    for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        before, after = old[start:end], new[begin:stop]
        changed += max(len(before), len(after))
        if any(_weighs(word) for word in (*before, *after)):
            return False
        if "".join(before) == "".join(after):
            continue
        if len(before) != len(after) or not all(map(_typo, before, after)):
            return False
    return changed <= max(1, len(old) // 4)


def is_small_change(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two lists of words differ in one place at most, places where numbers alone differ not counted."""
    spots = [
        (*old[start:end], *new[begin:stop])
        for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return sum(not all(word.isdigit() for word in spot) for spot in spots) <= 1 and len(spots) <= _MOST_SPOTS


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
    return (
        any(character.isdigit() for character in word) or word in _NEGATIONS or word in _UNITS or word in _directions()
    )


@lru_cache(maxsize=1)
def _directions() -> frozenset[str]:
    """Return the words for less and more of all languages."""
    roles = [load(language).roles for language in LANGUAGES]
    return frozenset(word for one in roles for word in (*one.lower, *one.higher) if " " not in word)


def weighty_changes(old: str, new: str) -> tuple[str, ...]:
    """Return what weighs where two reading texts differ, as half sentences: "4035 became 4053", "inte was added"."""
    changes = [*_changed(_numbers(old), _numbers(new))]
    for words in (_NEGATIONS, _directions(), _UNITS):
        changes += _changed(*([word for word in _plain_words(text) if word in words] for text in (old, new)))
    return tuple(dict.fromkeys(changes))


def _plain_words(text: str) -> list[str]:
    return words_of(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY))


def _numbers(text: str) -> list[str]:
    plain = re.sub(r"\s+", " ", text.translate(_TYPOGRAPHY))
    return [match[0].replace(" ", "") for match in _NUMBER.finditer(plain)]


def _changed(old: Sequence[str], new: Sequence[str]) -> list[str]:
    lost, added = list((Counter(old) - Counter(new)).elements()), list((Counter(new) - Counter(old)).elements())
    if not lost and not added and list(old) != list(new):
        return [f"{', '.join(old)} became {', '.join(new)}"]
    pairs = min(len(lost), len(added))
    return [
        *(f"{before} became {after}" for before, after in zip(lost, added, strict=False)),
        *(f"{word} is gone" for word in lost[pairs:]),
        *(f"{word} was added" for word in added[pairs:]),
    ]
