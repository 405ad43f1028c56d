"""Authors: one list of people, however their names are written and wherever the list was cut off."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from magcite.check.fields.field import Comparer, comparable
from magcite.check.fields.words import NAME_PARTICLES, ORGANISATION_WORDS
from magcite.model import FieldVerdict, Item, Name

__all__ = ["COMPARER"]

_OTHERS = frozenset({"others", "et al", "al", "et alii", "m fl", "mfl", "and others", "and colleagues"})
_GERMANIC = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_RUN_TOGETHER = re.compile(r"[^\W\d_a-zà-ÿ]{2,4}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,2}")
_ALIKE = 0.75
_LONGEST_GIVEN_NAME = 40


def state(item: Item) -> str | None:
    """Return the names as a list in words; None when no author is stated."""
    return "; ".join(_written(name) for name in item.author) or None


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the lists name by name, in order; a list that stops early is a shorter list, not another one."""
    if reference.author == source.author:
        return FieldVerdict.SAME
    ours, theirs = list(_people(reference)), list(_people(source))
    if not ours or not theirs:  # organisations on one side, people on the other: both may be right
        return _compare_organisations(reference, source)
    if len(ours) > len(theirs) > 1:
        return FieldVerdict.DIFFERS
    pairs = zip(ours, theirs, strict=False)
    return FieldVerdict.COMPATIBLE if all(_alike(left, right) for left, right in pairs) else FieldVerdict.DIFFERS


def _compare_organisations(reference: Item, source: Item) -> FieldVerdict:
    ours, theirs = ({comparable(_written(name)) for name in item.author} for item in (reference, source))
    return FieldVerdict.COMPATIBLE if ours & theirs else FieldVerdict.UNKNOWN


def _people(item: Item) -> Iterator[Name]:
    """Yield the people of a list, without organisations in the byline and without "et al."."""
    for name in item.author:
        if name.family:
            if comparable(f"{name.given or ''} {name.family}") not in _OTHERS:
                yield name
        elif name.literal and (person := _person(name.literal)) is not None:
            yield person


def _person(literal: str) -> Name | None:
    """Read a name in one piece: "Nathalie Leone", "Leone N", "Leone NK"; None when it is no person's name."""
    words = literal.replace(".", ". ").split()
    if comparable(literal) in _OTHERS or not 2 <= len(words) <= 5:  # noqa: PLR2004  longer ones are organisations
        return None
    if any(comparable(word) in ORGANISATION_WORDS for word in words):
        return None
    if _is_initials(words[-1]):
        cut = next(place for place, word in enumerate(words) if place and all(map(_is_initials, words[place:])))
        return Name(family=" ".join(words[:cut]), given=" ".join(words[cut:]))
    cut = next(
        (place for place, word in enumerate(words) if place and word.casefold() in NAME_PARTICLES), len(words) - 1
    )
    return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]))


def _alike(left: Name, right: Name) -> bool:
    """Whether two names may be one person's."""
    if _families(left) & _families(right) or _compound(left, right):
        return _given_alike(left.given, right.given)
    swapped = Name(family=right.given, given=right.family)  # "Wei, Zhang" for "Zhang, Wei"
    whole = bool(left.given and right.given and min(len(left.given), len(right.given)) > 2)  # noqa: PLR2004
    return whole and bool(_families(left) & _families(swapped)) and _given_alike(left.given, swapped.given)


def _families(name: Name) -> set[str]:
    """Return the forms a family name may take: with and without particles, suffix and transliteration."""
    particles = " ".join(part for part in (name.dropping_particle, name.non_dropping_particle) if part)
    family = re.sub(r",?\s+(?:jr|sr|i{2,3}|iv)\.?$", "", name.family or "", flags=re.IGNORECASE)
    forms = set()
    for spelled in (family, family.casefold().translate(_GERMANIC)):
        words = comparable(f"{particles} {spelled}").split()
        bare = [word for word in words if word not in NAME_PARTICLES] or words
        forms |= {"".join(words), "".join(bare)}
    return forms - {""}


def _compound(left: Name, right: Name) -> bool:
    """Whether one side states only a part of a compound family name ("García" for "García-Márquez")."""
    ours, theirs = (
        {word for word in comparable(name.family or "").split() if word not in NAME_PARTICLES} for name in (left, right)
    )
    smaller, larger = sorted((ours, theirs), key=len)
    return bool(smaller) and len(larger) > len(smaller) and smaller < larger


def _given_alike(left: str | None, right: str | None) -> bool:
    """Whether given names agree as far as both state them; initials agree with the names they begin."""
    ours, theirs = _given_words(left), _given_words(right)
    if not ours or not theirs:
        return True
    if "".join(ours) in {"".join(theirs), _initials(theirs)} or "".join(theirs) == _initials(ours):
        return True
    if _begins(ours[0], theirs[0]):
        return all(_begins(*pair) for pair in zip(ours[1:], theirs[1:], strict=False)) or len(ours) != len(theirs)
    return any(_begins(ours[0], word) and len(word) > 1 for word in theirs[1:]) or any(
        _begins(theirs[0], word) and len(word) > 1 for word in ours[1:]
    )


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _begins(left: str, right: str) -> bool:
    """Whether one word begins the other, or both are spellings of one name ("Aleksandr", "Alexander")."""
    if left.startswith(right) or right.startswith(left):
        return True
    spelling = left[0] == right[0] and max(len(left), len(right)) <= _LONGEST_GIVEN_NAME
    return spelling and SequenceMatcher(None, left, right).ratio() >= _ALIKE


def _given_words(given: str | None) -> list[str]:
    """Return given names and initials one by one; initials run together ("MK") are taken apart."""
    words: list[str] = []
    for word in re.split(r"[\s.\-‐-―]+", given or ""):
        words += list(word) if _RUN_TOGETHER.fullmatch(word) else [word]
    return [folded for word in words if (folded := comparable(word))]


def _is_initials(word: str) -> bool:
    """Whether a word is one or more initials: "N.", "MK", "J.-P."."""
    return bool(_RUN_TOGETHER.fullmatch(word)) or (word.isupper() and bool(_INITIALS.fullmatch(word)))


def _written(name: Name) -> str:
    if name.literal:
        return name.literal
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    return ", ".join(part for part in (family, given, name.suffix) if part)


COMPARER = Comparer("author", state, compare)
