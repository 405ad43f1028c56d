"""Practice: how many minutes at a time, and how often, people sat, ran, sang or slept.

What is done and not swallowed has its dose in time. Minutes are compared with minutes and times a week with times a
week; a claim that tells how much sooner something happened tells no dose. Words that part how often it was done from
the rest are each language's `[practice]`: `parts`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, Same, is_of_outcome, is_other_end, known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_dose, same_values
from magcite.comparison.study import Nature
from magcite.language import DOSE_UNITS, detect_language, find_frequencies, is_practice, is_refuted
from magcite.language.beside import is_beside_others, is_set_beside
from magcite.language.cues import whole_words
from magcite.language.every_language import cues_of_all
from magcite.language.frequency import TIMES_A_WEEK
from magcite.language.retold import is_aside
from magcite.language.study_times import load_study_times
from magcite.model import Basis, ClaimKind, FactKind, Quantity, Relation, Role, Span, Verdict

__all__ = ["compare"]

_SHORT = frozenset({"second", "minute", "hour"})
_TAKEN = DOSE_UNITS - {"session", "step"}
_OFTEN = frozenset({TIMES_A_WEEK})
_DAY, _WEEK = "day", "week"
_DAYS_A_WEEK = (5, 6, 7)  # on which what is done daily is done
_EACH_DAY = 7
_LONGEST = 24.0  # hours at one time
_MOST_DAYS = 5.0  # of a week, for "nearly every day"
_SELDOM = 3  # times a week, which nobody calls daily
Texts = tuple[str | None, ...]
_ROLES = (Role.DURATION, Role.OTHER, Role.DOSE)


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf"[,;:]|{whole_words(cues_of_all('practice')['parts'])}", re.IGNORECASE)


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the minutes and the times a week that the claim states compare with those held."""
    evidence = held.evidence
    texts = (evidence.dose, evidence.exposure) if evidence else ()
    told = " ".join(filter(None, (*texts, held.reference.item.title)))
    minutes = tuple(one for one in stated.of(*_ROLES) if one.unit in _SHORT and _is_done(stated, one))
    minutes = tuple(
        one
        for one in minutes
        if not (
            is_other_end(one, texts)
            or is_of_outcome(one, evidence)
            or is_aside(stated.around(one)[0], told, stated.language)
        )
    )
    if minutes:
        yield from _minutes(stated, held, texts, minutes)
    intervals = tuple(_intervals(stated))
    if intervals:
        yield from measured(stated, intervals, _known_intervals(held, texts), "dose", same_dose)
    frequencies = _stated(stated)
    if not frequencies:
        return
    taken = known_of(held, texts, (FactKind.DOSE,), _TAKEN)
    known = _known(held, texts)
    if taken.quantities:
        yield from _of_doses(stated, held, frequencies, taken, often=known is not None)
    elif known is not None:
        yield from _often(stated, held, frequencies, known)


def _often(stated: Stated, held: Holding, frequencies: tuple[Quantity, ...], known: Known) -> Iterator[Basis]:
    """Yield how often things were done, those compared with told apart: "daily" against "once a week"."""
    comparator = held.evidence.comparator if held.evidence else None
    others = _known_of(comparator) if comparator else ()
    theirs = tuple(one for one in frequencies if any(_same_often(one, other) for other in others))
    own = tuple(one for one in frequencies if one not in theirs)
    if not own:  # of a lone one only its words can tell that it was theirs
        own = tuple(one for one in theirs if not is_beside_others(stated.around(one)[0], stated.language))
    for one in frequencies:
        if one not in own:
            yield Basis("dose", Verdict.AGREES, one.as_read, comparator, held.origin, one.span, not held.confirmed)
    yield from measured(stated, own, known, "dose", _same_often, between=False)


def _same_often(one: Quantity, other: Quantity) -> bool | None:
    """Return whether two frequencies may be the same: "at least 5 to 6 times" holds for nearly every day as well."""
    one, other = _as_limit(one), _as_limit(other)
    if one.relation is Relation.ABOUT and one.value == _EACH_DAY and one.high is None:
        one = replace(one, value=_MOST_DAYS, high=float(_EACH_DAY), relation=Relation.EQUAL)  # "nearly every day"
        most = other.value if other.high is None else other.high
        if most >= one.value or other.relation is Relation.MORE:
            return True
        return False if most <= _SELDOM else None
    if other.relation is Relation.MORE and one.relation is not Relation.LESS and one.high is None:
        return one.value >= other.value
    return same_values(one, other)


def _as_limit(one: Quantity) -> Quantity:
    """Return a range that is a least or a most as that of its end: "at least 5 to 6"."""
    if one.high is None or one.relation not in {Relation.MORE, Relation.LESS}:
        return one
    return replace(one, value=one.value if one.relation is Relation.MORE else one.high, high=None)


def _minutes(stated: Stated, held: Holding, texts: Texts, minutes: tuple[Quantity, ...]) -> Iterator[Basis]:
    """Yield how amounts of time compare: each time with each time, and a week's with a week's."""
    forms = load_study_times(stated.language)
    known = _shared(known_of(held, texts, (FactKind.SESSION,), _SHORT))
    known = replace(known, quantities=tuple(one for one in known.quantities if not _is_in_all(one)))
    for weekly in (False, True):
        group = tuple(one for one in minutes if (forms.shared_by(stated.around(one)[1]) == _WEEK) is weekly)
        if group and weekly:
            yield from measured(stated, group, _by_week(known, _known(held, texts)), "dose", _same_weekly)
        elif group:
            lasted = all(forms.lasted.search(stated.around(one)[0]) for one in group)  # "the walk took an hour"
            several = bool(_known_intervals(held, texts).quantities)
            same = _same_each(stated, several=several)
            yield from measured(stated, group, known, "duration" if lasted else "dose", same)


def _is_in_all(one: Quantity) -> bool:
    """Whether so many hours are those of a whole course: "80 hours of dance"."""
    return one.unit == "hour" and one.value > _LONGEST


def _shared(known: Known) -> Known:
    """Return the times held with the week they are for, where an author's words say so."""
    if known.words is None or any("/" in (one.unit or "") for one in known.quantities):
        return known
    forms = load_study_times(detect_language(known.words) or "en")
    told = tuple(
        replace(one, unit=f"{one.unit}/week")
        if one.span.end and forms.shared_by(known.words[one.span.end :]) == _WEEK
        else one
        for one in known.quantities
    )
    return replace(known, quantities=told)


def _by_week(known: Known, often: Known | None) -> Known:
    """Return how long a week something was done: told so, or as so often for so long."""
    weekly = tuple(one for one in known.quantities if _is_weekly(one))
    single = {(one.value, one.high, one.unit) for one in known.quantities}
    times = {(one.value, one.high) for one in often.quantities} if often else set()
    if weekly or len(single) != 1 or len(times) != 1 or often is None:
        return replace(known, quantities=weekly)
    one, (count, most) = known.quantities[0], times.pop()
    if most is not None or one.high is not None:
        return replace(known, quantities=())
    words = ", ".join(dict.fromkeys(filter(None, (known.words, often.words))))
    return replace(known, quantities=(replace(one, value=one.value * count, unit=f"{one.unit}/week"),), words=words)


def _is_weekly(quantity: Quantity) -> bool:
    return (quantity.unit or "").endswith("/week")


def _same_weekly(one: Quantity, other: Quantity) -> bool | None:
    return same_dose(replace(one, unit=f"{one.unit}/week"), other)


def _same_each(stated: Stated, *, several: bool) -> Same:
    """Return what compares a time that is no week's: with a week's only where it is a day's, of five to seven.

    Args:
        stated: the claim.
        several: whether what was done was done more than once a day, so that a day's time is another one.
    """
    forms = load_study_times(stated.language)

    def same(one: Quantity, other: Quantity) -> bool | None:
        daily = forms.shared_by(stated.around(one)[1]) == _DAY
        if not _is_weekly(other):
            fit = same_dose(one, other)
            return None if fit is False and daily and several else fit
        if not daily:
            return True if same_dose(one, other) else None
        fits = [
            same_dose(replace(one, value=one.value * days, unit=f"{one.unit}/week"), other) for days in _DAYS_A_WEEK
        ]
        return True if True in fits else None if None in fits else False

    return same


def _intervals(stated: Stated) -> Iterator[Quantity]:
    """Yield at which intervals within a day the claim says that something was done, at its place on the page."""
    start = stated.claim.span.start
    for one in load_study_times(stated.language).intervals(stated.written):
        if one.unit in _SHORT:
            span = Span(one.start + start, one.end + start)
            words = " ".join(stated.written[one.start : one.end].split())
            yield Quantity(words, span, Role.OTHER, one.value, None, one.unit)


def _known_intervals(held: Holding, texts: Texts) -> Known:
    for text in filter(None, texts):
        forms = load_study_times(detect_language(text) or "en")
        read = tuple(
            Quantity(text[one.start : one.end], Span(0, 0), Role.OTHER, one.value, None, one.unit)
            for one in forms.intervals(text)
            if one.unit in _SHORT
        )
        if read:
            return Known(read, text, held.origin, not held.confirmed, frozenset())
    return known_of(held, (), (FactKind.FREQUENCY,), _SHORT)


def _of_doses(
    stated: Stated, held: Holding, frequencies: tuple[Quantity, ...], taken: Known, *, often: bool
) -> Iterator[Basis]:
    """Yield how often something was swallowed against doses that are all by the day, or all by the week.

    "The tablets were taken twice a week" is none of "two lozenges per day".

    Args:
        stated: the claim.
        held: what is held of the work.
        frequencies: how often it says.
        taken: the doses held.
        often: whether more is held of how often.
    """
    by = {(one.unit or "").partition("/")[2] for one in taken.quantities}
    one = frequencies[0]
    seldom = any(
        told.value < _EACH_DAY
        for dose in taken.quantities
        for told in find_frequencies(dose.text, detect_language(dose.text) or "en")
    )
    if by == {_DAY} and seldom:
        return  # "60 mg on alternate days"
    if len(frequencies) != 1 or often or one.high is not None or not _is_taken(stated, one):
        return
    if (by == {_DAY} and one.value == _EACH_DAY) or (by == {_WEEK} and one.value == 1):
        yield Basis("dose", Verdict.AGREES, one.as_read, taken.words, taken.origin, one.span, taken.derived)
    apart = (by == {_DAY} and one.value <= _SELDOM) or (by == {_WEEK} and one.value >= _EACH_DAY)
    advised = stated.claim.kind is ClaimKind.ADVICE
    given = held.study.nature in {Nature.TRIAL, None} and not held.study.is_pooled  # elsewhere people differ in it
    if (
        apart
        and given
        and stated.of_one_work
        and not advised
        and not is_refuted(stated.around(one)[0], stated.language)
    ):
        yield Basis("dose", Verdict.DISAGREES, one.as_read, taken.words, taken.origin, one.span, taken.derived)


def _is_taken(stated: Stated, often: Quantity) -> bool:
    """Whether the clause before how often tells of something that is swallowed, and of no amount of it."""
    if any(one.span.meets(often.span) for one in _amounts(stated)):
        return False
    clause = _clause().split(stated.around(often)[0])[-1]
    return load_study_times(stated.language).taking.search(clause) is not None


def _amounts(stated: Stated) -> tuple[Quantity, ...]:
    return tuple(one for one in stated.of(Role.DOSE) if not (one.unit or "").startswith("session"))


def _is_done(stated: Stated, quantity: Quantity) -> bool:
    before, after = stated.around(quantity)
    return is_practice(before, quantity.text, after, stated.language)


def _stated(stated: Stated) -> tuple[Quantity, ...]:
    """Return how often the claim says that something was done, at its place on the page."""
    start = stated.claim.span.start
    found = find_frequencies(stated.written, stated.language)
    placed = (replace(one, span=Span(one.span.start + start, one.span.end + start)) for one in found)
    return tuple(one for one in placed if not is_set_beside(stated.around(one)[0], stated.language))


def _known_of(text: str) -> tuple[Quantity, ...]:
    return tuple(find_frequencies(text, detect_language(text) or "en"))


def _known(held: Holding, texts: tuple[str | None, ...]) -> Known | None:
    for text in filter(None, texts):
        read = _known_of(text)
        if read:
            return Known(read, text, held.origin, not held.confirmed, frozenset())
    known = known_of(held, (), (FactKind.FREQUENCY,), _OFTEN)
    every = (*known.quantities, *_of_arms(held))
    known = replace(known, quantities=every, words=", ".join(dict.fromkeys(one.text for one in every)))
    return known if known.quantities else None


def _of_arms(held: Holding) -> Iterator[Quantity]:
    """Yield how often people did something by the sides that results of an abstract compare: "nuts twice a week"."""
    findings = (one.fact.finding for one in held.told(FactKind.RESULT) if one.fact.finding is not None)
    for side in dict.fromkeys(side for one in findings for side in (one.arm, one.comparator) if side):
        yield from (one for one in _known_of(side) if one.text.partition(" ")[2])  # "daily" may be of anything
