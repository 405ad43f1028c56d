"""Of several doses in one sentence, which substance each is of: the words of its piece of an enumeration.

"200 mg Q10 and 200 µg selenium daily" are two pieces. Words are compared by how they begin, so that «selen» is
selenium, and vitamins by their letter.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from magcite.language.languages import LANGUAGES, load
from magcite.language.tables import tables_of

__all__ = ["names_substance_of", "piece_around", "same_substance"]

_APART = re.compile(r"[,;:()+]|(?<!\w)(?:and|plus|with|or|then|versus|och|med|samt|eller|og)(?!\w)", re.IGNORECASE)
_VITAMIN = re.compile(r"(?<!\w)(?:vitamin[\s-]?(?P<after>[a-k])\d{0,2}|(?P<before>[a-k])\d{0,2}[\s-]?vitamin)(?!\w)")
_NAME = re.compile(r"(?<!\w)[a-z]{1,3}-?\d{1,2}(?!\w)")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 4  # letters by which a word is known: «selen», selenium
_FORMS = (
    *("daily", "placebo", "oral", "orally", "either", "total", "they", "once", "twice", "extract", "randomised"),
    *("randomized", "assigned", "supplement", "supplements", "group", "groups", "dagen", "dagligen", "gruppen"),
)
_REACH = 60  # characters on either side


def piece_around(text: str, start: int, end: int) -> str:
    """Return the piece of an enumeration that `text[start:end]` stands in, without the pieces beside it."""
    before = _APART.split(text[max(0, start - _REACH) : start])[-1]
    inner = _APART.split(text[start:end])[0] if _APART.search(text[start:end]) else text[start:end]
    after = "" if inner != text[start:end] else _APART.split(text[end : end + _REACH])[0]
    return f"{before}{inner}{after}"


def same_substance(said: str, pieces: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of the pieces that name what `said` names, where the others do not; None where it is open.

    Args:
        said: the piece around a dose on a page.
        pieces: those around the doses held.
    """
    names = [_names(piece) for piece in pieces]
    shared = set.intersection(*names) if names else set()
    mine = _names(said) - shared
    chosen = tuple(place for place, one in enumerate(names) if mine & (one - shared))
    return chosen if 0 < len(chosen) < len(pieces) else None


def names_substance_of(said: str, given: str) -> bool:
    """Return whether the piece around an amount names a substance that `given` names as well."""
    return bool(_names(said) & _names(given))


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    """Return the words of all languages that stand beside a dose and name no substance: verbs, persons, placebo."""
    found = set(_FORMS)
    for tag in LANGUAGES:
        table = tables_of(tag)["study_times"]
        found |= {*table["taking"], *table["treated"], *table["persons"], *load(tag).function_words}
        found |= {written for forms in load(tag).quantities.portions.values() for written in forms}
        found |= {written for forms in load(tag).time.values() for written in forms}
    return frozenset(word.casefold() for word in found)


def _names(piece: str) -> set[str]:
    words = piece.casefold()
    vitamins = {f"vitamin {match['after'] or match['before']}" for match in _VITAMIN.finditer(words)}
    plain = _VITAMIN.sub(" ", words)
    return (
        vitamins
        | set(_NAME.findall(plain))
        | {word[:_STEM] for word in _WORD.findall(plain) if word not in _no_names()}
    )
