"""Durations: how long people were treated, or followed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.check.evidence.added_times import is_added
from magcite.check.evidence.age import is_until
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, known_of, measured
from magcite.check.evidence.result_times import time_of_result
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import days_in, same_time
from magcite.comparison.study import Nature
from magcite.language import end_named, is_afterwards, is_each_time, is_early, is_history, is_negated
from magcite.language.opening_lengths import is_of_something
from magcite.language.outcome_times import is_of_outcome, is_when_over, is_worth, tells_length
from magcite.language.plain_amounts import is_of_followed
from magcite.language.study_times import load_study_times
from magcite.model import Basis, FactKind, Quantity, Relation, Role, Span, Verdict

__all__ = ["compare"]

NAME = "duration"
_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year"})
_SHORT = frozenset({"minute", "hour"})
_TEN, _ROUGH = 10, 2  # years
_WHOLE = 3  # years, from which parts of one are left out
_LONGER = 1.5  # times as long as a trial, which nobody rounds to
_VISITS = (2, 3, 4)  # parts of a study after each of which people are seen
_NEAR = 15  # characters
_CLAUSE = re.compile(r"[,;:.](?!\d)")
_FROM_BIRTH = re.compile(
    r"\b(?:newborn|neonat|birth|born|pregnan|infant|bab(?:y|ies)|nyfödd|spädbarn|gravid|bebis|född)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_FEW_WORDS = (2, 4)  # before the length of what a claim opens with: "breastfeeding for", «de som ammats i»
_FOR = frozenset({"for", "i", "in", "under"})
_STUDIED = re.compile(
    r"(?<!\w)(?:stud(?:y|ied|ies|ier\w*)|stude?r\w*|observ\w*|track\w*|compar\w*|jämför\w*|läst\w*|last\w*|pågick|varade|kartla\w*)(?!\w)",
    re.IGNORECASE,
)
_LONG = re.compile(r"\s(?:long|in length|in all|lång\w*|i längd)\b", re.IGNORECASE)
_KINDS = (FactKind.DURATION, FactKind.FOLLOW_UP)


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each duration that the claim states compares with the one held.

    A time that only equals what is held, in words that tell no duration, agrees and accuses nobody.
    """
    yield from _until(stated, held)
    quantities = tuple(
        one
        for one in stated.of(Role.DURATION)
        if not (_is_shared(stated, one) or is_worth(stated.around(one)[0], stated.language))
    )
    times = tuple(
        one
        for one in stated.of(Role.OTHER)
        if one.unit in _UNITS - _SHORT and one.high is None and not is_worth(stated.around(one)[0], stated.language)
    )
    if held.study.nature is Nature.OBSERVING:
        exposed = tuple(one for one in quantities if _is_of_exposure(stated, one))
        yield from _of_exposure(stated, held, exposed)
        quantities = tuple(one for one in quantities if one not in exposed)
    if not quantities and not times:
        return
    slips = {one: fact for one in (*quantities, *times) if (fact := time_of_result(one, stated, held)) is not None}
    for one, fact in slips.items():
        yield Basis(NAME, Verdict.DISAGREES, one.as_read, fact.words, held.origin, one.span, derived=True)
    quantities, times = (tuple(one for one in group if one not in slips) for group in (quantities, times))
    texts = (held.evidence.duration,) if held.evidence else ()
    known = _of_trial(quantities, held, known_of(held, texts, _KINDS, _UNITS))
    treated = _of_treatment(stated, held, quantities, known)

    def same(one: Quantity, other: Quantity) -> bool | None:
        return _fits(stated, held, one, other)

    for group in (
        tuple(one for one in quantities if one.unit in _SHORT),
        tuple(one for one in quantities if one.unit not in _SHORT),
    ):
        main = _lengths(stated, group)
        yield from measured(stated, main, treated or known, NAME, same) if main else ()
        rest = tuple(one for one in group if one not in main)
        for basis in measured(stated, rest, treated or known, NAME, same) if rest else ():
            alone = basis.verdict is Verdict.DISAGREES and bool(main)
            yield replace(basis, verdict=Verdict.NOT_STATED) if alone else basis
    for one in times:
        if any(_tells_same(stated, one, other) for other in known.quantities):
            yield Basis(NAME, Verdict.AGREES, one.as_read, known.words, known.origin, one.span, known.derived)


def _of_trial(quantities: tuple[Quantity, ...], held: Holding, known: Known) -> Known:
    """Return the length of a trial alone where a claim tells a longer time, and nobody was looked at after its end."""
    if not known.derived or len(quantities) != 1 or held.study.nature is not Nature.TRIAL or held.study.is_pooled:
        return known
    told = known_of(held, (), (FactKind.DURATION,), _UNITS)
    lasted = {days_in(one.unit) or 0.0 for one in told.quantities}
    lengths = {(one.high or one.value) * (days_in(one.unit) or 0.0) for one in told.quantities}
    every = {(one.high or one.value) * (days_in(one.unit) or 0.0) for one in known.quantities}
    one = quantities[0]
    mine = one.value * (days_in(one.unit) or 0.0)
    plain = len(lengths) == 1 and 0.0 not in lasted and max(every) <= max(lengths)
    return replace(told, numbers=known.numbers) if plain and mine > max(lengths) * _LONGER else known


def _lengths(stated: Stated, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return of several times the one that a study is said to have lasted, where all others come after something.

    "Three months later half had put it back on, but the study ran for just eight weeks."
    """
    told = [(one, stated.around(one)) for one in quantities]
    lasted = tuple(one for one, (before, _) in told if is_of_followed(before, "", stated.language, opens=False))
    others = [around for one, around in told if one not in lasted]
    after = all(is_afterwards(*around, stated.language) for around in others)
    return lasted if len(lasted) == 1 and others and after else ()


def _until(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how ages until which children were followed from birth compare with how long that took."""
    ages = tuple(one for one in stated.of(Role.AGE) if one.unit in _UNITS and is_until(stated, one))
    study = held.study
    if not ages or not _FROM_BIRTH.search(f"{study.population or ''} {study.words}"):
        return
    texts = (held.evidence.duration,) if held.evidence else ()
    known = known_of(held, texts, (*_KINDS, FactKind.AGE), _UNITS - _SHORT)
    ends = tuple(replace(one, value=one.high or one.value, high=None) for one in known.quantities)

    def same(one: Quantity, other: Quantity) -> bool | None:
        return _same(replace(one, relation=Relation.EQUAL), other)

    yield from measured(stated, ages, replace(known, quantities=ends), NAME, same)


def _tells_same(stated: Stated, one: Quantity, other: Quantity) -> bool:
    """Whether a time that no words make one of the study is the one held, or that end of it which they name."""
    if other.high is None:
        hedged = one.relation in {Relation.EQUAL, Relation.ABOUT}
        return hedged and same_time(replace(one, relation=Relation.EQUAL), other) is True
    return _is_longest(stated, one) and _fits_end(replace(one, relation=Relation.EQUAL), other, "high") is True


def _is_of_exposure(stated: Stated, one: Quantity) -> bool:
    """Whether people did by themselves for so long what was studied: "breastfeeding for six months"."""
    before, after = stated.around(one)
    forms = load_study_times(stated.language)
    if one.unit in _SHORT or forms.is_after(before, "") or _STUDIED.search(before):
        return False
    if is_of_something(one.text, after, stated.language) is not None:
        return forms.is_after("", after) is False
    words = _WORD.findall(_CLAUSE.split(before)[-1])
    return _FEW_WORDS[0] <= len(words) <= _FEW_WORDS[1] and words[-1].lower() in _FOR and not before[:1].isspace()


def _of_exposure(stated: Stated, held: Holding, exposed: tuple[Quantity, ...]) -> Iterator[Basis]:
    """Yield how the lengths of an exposure compare with those that the evidence tells of one."""
    evidence = held.evidence
    if not exposed:
        return
    known = known_of(held, (evidence.exposure, evidence.dose) if evidence else (), _KINDS, _UNITS - _SHORT)
    own = evidence is not None and any(one.span.end for one in known.quantities)

    def same(one: Quantity, other: Quantity) -> bool | None:
        fit = _same(one, other)
        return fit if own and fit is not None else fit or None

    yield from measured(stated, exposed, known, NAME, same)


def _is_shared(stated: Stated, one: Quantity) -> bool:
    """Whether a time is one that something took in a day or a week: "an hour a day" is no length of a study."""
    return one.unit in _SHORT and load_study_times(stated.language).shared_by(stated.around(one)[1]) is not None


def _of_treatment(stated: Stated, held: Holding, quantities: tuple[Quantity, ...], known: Known) -> Known | None:
    """Return how long people were treated, where the claim speaks of that alone and an abstract tells it apart.

    "The app was used for six months" is compared with six weeks of use, and not with half a year of follow-up. None
    where the claim may mean any time of the study.
    """
    if not known.derived or len(quantities) != 1:
        return None
    before, after = stated.around(quantities[0])
    of_trial = held.study.nature in {Nature.TRIAL, None} and not held.study.is_pooled
    if not of_trial and not (held.study.is_pooled and tells_length(before, stated.language)):
        return None
    if not load_study_times(stated.language).is_of_treatment(before, after):
        return None
    told = known_of(held, (), (FactKind.DURATION,), _UNITS)
    if not told.quantities or len(told.quantities) == len(known.quantities):
        return None
    return replace(told, numbers=known.numbers)


def _fits(stated: Stated, held: Holding, one: Quantity, other: Quantity) -> bool | None:
    """Tell whether a time of the claim may be the one held, by what the words around it say of it."""
    before, after = stated.around(one)
    if one.relation is Relation.MORE and is_negated(before, stated.language):
        one = replace(one, relation=Relation.LESS)
    if one.high is None and other.high is not None and _is_longest(stated, one):
        return _fits_end(replace(one, relation=Relation.EQUAL), other, "high")
    if _is_point_of_result(stated, held, one):
        return None
    end = end_named(before, stated.language) if one.high is None else None
    if end is not None:
        return _fits_end(one, other, end)
    fit = _same(one, other)
    if fit is not False:
        return fit
    bounded = one.relation is Relation.LESS and _is_within(other, one)
    bounded |= (
        other.relation is Relation.LESS
        and _is_within(one, other)
        and load_study_times(stated.language).is_after(before, "")
    )
    moment = _is_within(one, other) and _is_moment(stated, one, other)
    past = is_history(before, after, stated.language) or is_each_time(after, stated.language)
    other_time = past or is_of_outcome(before, stated.language) or _is_told_elsewhere(held, one)
    other_time |= is_added(one, held) or _is_after(stated, held, one, other)
    return None if bounded or moment or other_time else False


def _is_moment(stated: Stated, one: Quantity, other: Quantity) -> bool:
    """Whether a time may be a point within what is held: an early one, a visit, or when something was over."""
    before, after = stated.around(one)
    if is_early(before, stated.language):
        long = _LONG.match(after) is not None  # "just 14 days long"
        return not (long or is_of_followed(before, "", stated.language, opens=False))  # "it ran for only ten days"
    if _is_visit(stated, one, other):
        return not _is_of_trained(stated, one)
    return is_when_over(before, after, stated.language)


def _is_of_trained(stated: Stated, one: Quantity) -> bool:
    """Whether a time is told with what was done so long, which a visit on the way has seldom: "after N of training"."""
    word = is_of_something(one.text, stated.around(one)[1], stated.language)
    return word is not None and load_study_times(stated.language).treated.fullmatch(word) is not None


def _is_longest(stated: Stated, one: Quantity) -> bool:
    """Whether a time is the longest that anybody was followed: "for up to 20 years"."""
    before, _ = stated.around(one)
    return load_study_times(stated.language).up_to.search(f"{before[-_NEAR:]}{one.text}") is not None


def _is_point_of_result(stated: Stated, held: Holding, one: Quantity) -> bool:
    """Whether a result is told of just that time ("NT-proBNP at 16 weeks"), and the claim not of treatment."""
    if held.evidence is None or load_study_times(stated.language).is_of_treatment(*stated.around(one)):
        return False
    points = (
        Quantity(result.outcome, Span(0, 0), Role.OTHER, point.value, None, point.unit)
        for result in held.evidence.results
        for point in load_study_times("en").moments(result.outcome or "")
    )
    return any(same_time(one, point) for point in points)


def _is_told_elsewhere(held: Holding, one: Quantity) -> bool:
    """Whether an abstract tells such a time as something else: "a month" of "delayed recovery (more than 30 days)"."""
    plain = replace(one, relation=Relation.EQUAL)
    return one.high is None and any(
        same_time(plain, Quantity(fact.words, Span(0, 0), Role.OTHER, fact.value, None, fact.unit))
        for fact in (told.fact for told in held.told(FactKind.NUMBER))
        if fact.value is not None and fact.high is None and fact.unit in _UNITS
    )


def _fits_end(one: Quantity, other: Quantity, end: str) -> bool | None:
    """Tell whether a time called the longest or the shortest may be that end of the range held."""
    if other.high is None:
        return _same(one, other) or None
    return _same(one, replace(other, value=other.high if end == "high" else other.value, high=None))


def _is_after(stated: Stated, held: Holding, one: Quantity, other: Quantity) -> bool:
    """Whether a time may be that of a later visit: longer than a trial that holds no follow-up of its own."""
    if not _is_within(other, one) or held.study.nature is not Nature.TRIAL:
        return False
    before, after = stated.around(one)
    return is_afterwards(before, after, stated.language)


def _is_within(one: Quantity, other: Quantity) -> bool:
    """Whether a time is shorter than the other, and may be a moment in it: "already after two weeks" of twelve."""
    mine, theirs = days_in(one.unit), days_in(other.unit)
    longest = other.value if other.high is None else other.high
    return mine is not None and theirs is not None and one.value * mine < longest * theirs


def _is_visit(stated: Stated, one: Quantity, other: Quantity) -> bool:
    """Whether a time may be that of a visit half way, or at a third or a quarter: "after 12 weeks" of 24."""
    if load_study_times(stated.language).at_before.search(stated.around(one)[0]) is None or one.value <= 0:
        return False
    return one.unit == other.unit and one.high is None and other.high is None and other.value / one.value in _VISITS


def _same(one: Quantity, other: Quantity) -> bool | None:
    """Tell whether two durations may be the same; hours of the day are not compared with weeks of a study."""
    if days_in(one.unit) is None or (one.unit in _SHORT) != (other.unit in _SHORT):
        return None
    fit = same_time(one, other)
    if fit is False and _is_in_decades(one) and other.unit == one.unit and other.high is None:
        return abs(one.value - other.value) <= _ROUGH
    if fit is False and one.unit == other.unit == "year" and one.high is None and other.high is None:
        return one.value == int(other.value) >= _WHOLE  # "20 years" of 20.7, as people count those that are full
    return fit


def _is_in_decades(one: Quantity) -> bool:
    """Whether a time is told roughly in tens of years: "almost two decades" of 18 years."""
    return one.unit == "year" and one.relation is Relation.ABOUT and one.high is None and one.value % _TEN == 0
