"""An outcome of an assertion with the results that compare what it compares: the same sides, people and time.

A result of other people or another time is left out where one of theirs is held; one beside others than the sentence
names is open, so that it bears nothing out and accuses nobody; one told the other way round is marked as that.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from magcite.check.evidence.effects.arms import Standing, is_of_another_arm, is_turned_by_title, rival_in, standing
from magcite.check.evidence.effects.bounds import is_beyond
from magcite.check.evidence.effects.found import Found, exposed_in
from magcite.check.evidence.effects.lacking import with_or_without
from magcite.check.evidence.effects.narrowing import meant
from magcite.check.evidence.effects.ratios import fits_ratio
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.effects.whom import OfWhom, days_in, is_same_time, of_whom
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.assertions import Compared, Event, Size, SizeKind
from magcite.language.every_language import pattern_of_all
from magcite.language.groups import find_group
from magcite.model import Direction

__all__ = ["fitted", "fitting_of"]

_TONGUE = "en"
_SEXES = ("women", "men")
_IN_WHOM = re.compile(r"(?:in|among|for|hos|bland|för)\s", re.IGNORECASE)
# What grants that two sides were alike: "one no more than the other".
_NO_MORE = re.compile(r"\b(?:no|not|n't|inte|ej|varken|neither|nor)\b", re.IGNORECASE)


def fitted(
    found: Sequence[Found], told: Told, stated: Stated, held: Holding, all_found: Iterable[Found]
) -> tuple[Found, ...]:
    """Return the results about one outcome that a sentence can be held against, each with how it stands to its sides.

    Args:
        found: those about the outcome.
        told: what the sentence asserts.
        stated: the claim.
        held: what is held on the work.
        all_found: all that is held on the work, for the sides that it has.
    """
    sexed = _by_sex(with_or_without(tuple(found), told, stated.language), tuple(all_found))
    left = _of_time(_of_people(sexed, told, stated, held), told, stated)
    if _is_of_part(told, left, all_found):
        left = tuple(replace(one, open=True) for one in left)
    sided = _of_sides(left, told, stated, held, tuple(all_found))
    return tuple(_within_bounds(one, sided, told, stated, held) for one in sided)


def _within_bounds(found: Found, every: tuple[Found, ...], told: Told, stated: Stated, held: Holding) -> Found:
    """Return a result, open where it holds for another time, dose or arm than the sentence tells of."""
    others = [one for one in every if one is not found]
    beyond = is_beyond(found, told, others, stated.language, held.reference.item.title or "")
    return replace(found, open=True, beyond=True) if beyond else found


def fitting_of(kept: tuple[Found, ...], before: tuple[Found, ...], told: Told, language: str) -> tuple[Found, ...]:
    """Return those of the results kept that were meant before, else those that are meant of them."""
    texts = {one.text for one in before}
    return tuple(one for one in kept if one.text in texts) or meant(kept, told, language)


def _by_sex(found: tuple[Found, ...], all_found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return results with the sex whose side they are told of, where the work tells of each: "In women, …"."""
    told = {_sex(one.sides.subgroup or one.sides.arm) for one in all_found}
    if not told.issuperset(_SEXES):
        return found
    return tuple(
        replace(one, sides=replace(one.sides, subgroup=one.sides.arm))
        if one.sides.subgroup is None and _sex(one.sides.arm)
        else one
        for one in found
    )


def _sex(words: str | None) -> str | None:
    """Return the one sex that words open with as those in whom something was seen; None for both and for neither."""
    named = _IN_WHOM.match(words) if words else None
    if named is None or words is None:
        return None
    sexes = [name for name in _SEXES if find_group(words, name, _TONGUE)]
    return sexes[0] if len(sexes) == 1 else None


def _of_people(found: tuple[Found, ...], told: Told, stated: Stated, held: Holding) -> tuple[Found, ...]:
    if not any(one.sides.subgroup for one in found):
        return found
    known = _people_of(held)
    words = told.piece if len(told.piece) > len(told.words) else told.sentence

    def stand(one: Found) -> OfWhom | None:
        if one.sides.subgroup is None:
            return None
        of_piece = of_whom(one.sides.subgroup, words, stated.language, known)
        if of_piece is not OfWhom.OPEN:
            return of_piece
        return of_whom(one.sides.subgroup, told.sentence, stated.language, known)

    every = [(one, stand(one)) for one in found]
    same = tuple(one for one, whom in every if whom is OfWhom.SAME)
    if same:
        return same
    left = [(one, whom) for one, whom in every if whom is not OfWhom.OTHERS]
    whole = any(whom is None for _, whom in left)
    return tuple(one if whom is None else replace(one, open=True) for one, whom in left if whom is None or not whole)


def _is_of_part(told: Told, found: tuple[Found, ...], all_found: Iterable[Found]) -> bool:
    """Whether a sentence that sets some people apart tells the figure of a part of them, and not that of all.

    Who they are it may say in any words, "those who had least of it to begin with".
    """
    size = told.assertion.size
    if size is None or size.kind is not SizeKind.RATIO or any(one.sides.subgroup for one in found):
        return False
    if not pattern_of_all("of_part", "some").search(told.sentence):
        return False
    named = _concepts_of(found)
    parts = [one for one in all_found if one.sides.subgroup and named & _concepts_of((one,))]
    return _is_size_of(parts, size) and not _is_size_of(found, size)


def _concepts_of(found: Iterable[Found]) -> frozenset[tuple[str | None, Event | None]]:
    topics = (topic for one in found for topic in one.topics)
    return frozenset((one.concept.id if one.concept else None, one.event) for one in topics)


def _is_size_of(found: Iterable[Found], size: Size) -> bool:
    return any(one.ratio is not None and fits_ratio(size, one.ratio) for one in found)


def _people_of(held: Holding) -> str:
    evidence = held.evidence
    return f"{held.reference.item.title or ''} ; {(evidence.population or '') if evidence else ''}"


def _of_time(found: tuple[Found, ...], told: Told, stated: Stated) -> tuple[Found, ...]:
    times = [days_in(one.sides.time, _TONGUE) if one.sides.time else () for one in found]
    if not any(times):
        return found
    said = days_in(told.sentence, stated.language)
    met = tuple(
        one
        for one, days in zip(found, times, strict=True)
        if any(is_same_time(day, other) for day in days for other in said)
    )
    return met or found


def _of_sides(
    found: tuple[Found, ...], told: Told, stated: Stated, held: Holding, every: tuple[Found, ...]
) -> tuple[Found, ...]:
    language, title = stated.language, held.reference.item.title or ""
    known = f"{title} {(held.evidence.exposure or '') if held.evidence else ''}"
    sides = tuple(dict.fromkeys(one.sides for one in every))
    before, exposed = told.assertion.compared is Compared.BEFORE, exposed_in(held, language)

    def stand(one: Found) -> Standing:
        others = [other for other in sides if other != one.sides]
        if before:
            return Standing.OPEN
        stands = standing(one.sides, others, (told.sentence, told.piece), language, title, outcome=one.result.outcome)
        if one.opposed and stands in _MARKED:
            return Standing.OPEN  # its ends have names of their own
        if stands is Standing.OPEN and is_of_another_arm(one.sides, others, told.sentence, language, known):
            return Standing.OTHER
        beside = f"{told.sentence} ; {stated.heading or ''}"
        if stands is Standing.OPEN and is_turned_by_title(one.sides, exposed, beside, language, title):
            return Standing.OTHER
        return stands

    if not before and rival_in(told.piece, told.piece) is not None and not _NO_MORE.search(told.sentence):
        found = _between(found)
    stands = [stand(one) for one in found]
    pairs: list[tuple[Found, Standing]]
    if any(one in _MARKED for one in stands):
        pairs = [(one, how) for one, how in zip(found, stands, strict=True) if how is not Standing.OTHER]
    else:
        pairs = list(zip(found, stands, strict=True))
    return tuple(_marked(one, how) for one, how in pairs)


def _between(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return the results that compare, where a sentence compares two sides and they were found alike."""
    alike = any(one.direction is Direction.NONE for one in found)
    left = tuple(one for one in found if not (one.solo and not one.within and one.direction is not Direction.NONE))
    return left if alike and left else found


_MARKED = frozenset({Standing.STRAIGHT, Standing.MIRRORED})
_MARKS: dict[Standing, Callable[[Found], Found]] = {
    Standing.STRAIGHT: lambda one: replace(one, mirrored=False),
    Standing.MIRRORED: lambda one: replace(one, mirrored=True),
    Standing.OTHER: lambda one: replace(one, open=True),
    Standing.OPEN: lambda one: one,
}


def _marked(found: Found, how: Standing) -> Found:
    return _MARKS[how](found)
