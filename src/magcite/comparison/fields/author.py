"""Authors: one list of people, however their names are written and wherever the list was cut off."""

import re
from difflib import SequenceMatcher

from magcite.comparison.fields.field import Comparer, comparable, scripts
from magcite.comparison.fields.person import RUN_TOGETHER, byline_of, readings, written
from magcite.comparison.fields.words import NAME_PARTICLES
from magcite.model import FieldVerdict, Item, Name

__all__ = ["COMPARER", "families"]

_GERMANIC = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_ALIKE = 0.75
_LONGEST_GIVEN_NAME = 40
_LISTED_AT_MOST = 10
_CUT_BY_STYLES = frozenset({1, 3, 6})
_STEPS = 3  # how far two lists may be out of step


def state(item: Item) -> str | None:
    """Return the names as a list in words; None when no author is stated."""
    return "; ".join(written(name) for name in item.author) or None


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the lists name by name, in order.

    A list that stops early is no other list where it says so ("et al."), or stops where people stop without saying it;
    otherwise authors are left out. More authors than the source lists are never confirmed: older deposits name the
    first author only.
    """
    if reference.author == source.author:
        return FieldVerdict.SAME
    ours, theirs = byline_of(reference), byline_of(source)
    if not ours.people or not theirs.people:  # organisations on one side, people on the other: both may be right
        return _compare_organisations(reference, source)
    pairs = list(zip(ours.people, theirs.people, strict=False))
    failing = [place for place, pair in enumerate(pairs) if not _alike(*pair)]
    if failing:
        return FieldVerdict.UNKNOWN if _unclear(reference, source, failing) else FieldVerdict.DIFFERS
    if len(ours.people) < len(theirs.people) and _leaves_out(reference, source):
        return FieldVerdict.DIFFERS
    if len(ours.people) <= len(theirs.people) or theirs.cut_off:
        return FieldVerdict.COMPATIBLE
    sure = len(theirs.people) > 1 and not (theirs.with_organisations or ours.run_together or theirs.run_together)
    return FieldVerdict.DIFFERS if sure else FieldVerdict.UNKNOWN


def _leaves_out(reference: Item, source: Item) -> bool:
    """Whether the reference gives as the whole list what is only its beginning.

    Not so where it is cut as styles and databases cut: "et al."; family names alone; one, three or six names with
    initials, after which a style would write "et al."; ten names or more, as PubMed listed them until 1999
    (https://www.nlm.nih.gov/bsd/mms/medlineelements.html#au).
    """
    ours, theirs = byline_of(reference), byline_of(source)
    if ours.cut_off or ours.run_together or theirs.run_together or ours.with_organisations or theirs.with_organisations:
        return False
    given = [name.given for name in ours.people]
    if not all(given) or len(given) >= _LISTED_AT_MOST:
        return False
    initials = all(len(word) == 1 for one in given for word in _given_words(one))
    return not (initials and len(given) in _CUT_BY_STYLES)


def _compare_organisations(reference: Item, source: Item) -> FieldVerdict:
    ours, theirs = ({comparable(written(name)) for name in item.author} for item in (reference, source))
    return FieldVerdict.COMPATIBLE if ours <= theirs else FieldVerdict.UNKNOWN


def _unclear(reference: Item, source: Item, failing: list[int]) -> bool:
    """Whether names that do not agree may have been misread, or may stand in another script, and accuse nobody."""
    ours, theirs = byline_of(reference), byline_of(source)
    if ours.run_together or theirs.run_together:
        return True
    if any(scripts(written(ours.people[at])).isdisjoint(scripts(written(theirs.people[at]))) for at in failing):
        return True
    if not any(name.literal for item in (reference, source) for name in item.author):
        return False
    if len(reference.author) == 1 and " " not in (reference.author[0].literal or " "):  # "Wikipedia", "Plato"
        return True
    return all(
        _elsewhere(ours.people, theirs.people, at) or _elsewhere(theirs.people, ours.people, at) for at in failing
    )


def _elsewhere(people: tuple[Name, ...], others: tuple[Name, ...], at: int) -> bool:
    """Whether a name stands near by in the other list, so that the lists may only be out of step."""
    near = range(max(at - _STEPS, 0), min(at + _STEPS + 1, len(others)))
    return any(_alike(people[at], others[place]) for place in near if place != at)


def _alike(left: Name, right: Name) -> bool:
    """Whether two names may be one person's, in any way of reading them."""
    if _same_person(left, right):
        return True
    return any(
        families(one) & families(right) and _given_alike(one.given, right.given) for one in readings(left)
    ) or any(families(left) & families(one) and _given_alike(left.given, one.given) for one in readings(right))


def _same_person(left: Name, right: Name) -> bool:
    if families(left) & families(right) or _compound(left, right):
        return _given_alike(left.given, right.given)
    swapped = Name(family=right.given, given=right.family)  # "Wei, Zhang" for "Zhang, Wei"
    whole = bool(left.given and right.given and min(len(left.given), len(right.given)) > 2)  # noqa: PLR2004
    return whole and bool(families(left) & families(swapped)) and _given_alike(left.given, swapped.given)


def families(name: Name) -> set[str]:
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
        words += list(word) if RUN_TOGETHER.fullmatch(word) else [word]
    return [folded for word in words if (folded := comparable(word))]


COMPARER = Comparer("author", state, compare)
