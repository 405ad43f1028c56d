"""Ages: how old those were who took part."""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import is_rounded, same_age
from magcite.language import detect_language, is_average, is_left_out, is_moment, is_negated, is_of_everyone
from magcite.language.age_ends import age_end, names_end, reaches
from magcite.language.age_limits import limit_told
from magcite.language.opening_lengths import until_age
from magcite.language.study_times import load_study_times
from magcite.model import Basis, FactKind, Quantity, Relation, Role

__all__ = ["compare", "is_until"]

_NOT_ADULT, _DECADE = 30, 10  # years: "18 or older" means adults, whoever came
_MARGIN = 6  # years; some of those counted are always a little older or younger
_MEAN = "mean"  # how a derived age that is a mean is marked
_NEAR = 20  # characters after an age in which it is called a mean
_ALL = re.compile(r"\W*(?:all|everyone|everybody|alla|samtliga|alle)(?:\s+[^\W\d_]+){1,4}\s*", re.IGNORECASE)
# The same behind what else is told: «de var friska, och alla hade fyllt» 80.
_AND_ALL = re.compile(
    r"(?:\b(?:and|och|og)|;)\s+(?:all|everyone|everybody|alla|samtliga|alle)"
    r"(?:\s+(?:of them|participants|deltagare|deltagarna))?"
    r"\s+(?:was|were|had|var|hade|havde)(?:\s+[^\W\d_]+){0,2}\s*\Z",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\s+")
_FEW = 4  # words of an age that may be its limit ("up to six months of age")
_TURNED = {Relation.MORE: Relation.LESS, Relation.LESS: Relation.MORE}
_UNITS = frozenset({"day", "week", "month", "year"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each age that the claim states compares with the one held; a mean is no range."""
    quantities = tuple(one for one in stated.of(Role.AGE) if not is_until(stated, one))
    if not quantities:
        return
    texts = (held.evidence.age, held.evidence.population) if held.evidence else ()
    known = known_of(held, texts, (FactKind.AGE,), _UNITS)
    known = replace(known, quantities=tuple(_as_limit(one, known.words) for one in known.quantities))
    means = _of_means(stated, quantities, known)
    mean = _is_mean(known, held) or means is not known
    known = _of_range(stated, quantities, means, held)
    single = not mean and not known.derived and _is_single(known)

    def same(one: Quantity, other: Quantity) -> bool | None:
        everyone = one.relation is Relation.MORE and _is_everyone(stated.around(one)[0], stated.language)
        beyond = everyone and (one.value > other.value or _is_much_higher(one, other))
        if (beyond or _is_counted(stated, one, known.sample) or limit_told(one.text, stated.language)) and _are_apart(
            one, other
        ):
            return False
        if single and (fit := _of_single(stated, one, other)) is not None:
            return fit
        return _same(stated, one, other, known, mean=mean)

    yield from measured(stated, quantities, known, "age", same)


def _of_means(stated: Stated, quantities: tuple[Quantity, ...], known: Known) -> Known:
    """Return of the ages of an abstract the mean, where a claim tells one far from it: no range is compared."""
    singles = tuple(one for one in known.quantities if one.high is None and one.relation not in _TURNED)
    if not known.derived or len(quantities) != 1 or len(singles) != 1 or quantities[0].high is not None:
        return known
    before, after = stated.around(quantities[0])
    averaged = is_average(f"{before} {quantities[0].text} {after[:_NEAR]}", stated.language)
    far = abs(quantities[0].value - singles[0].value) > _MARGIN
    return replace(known, quantities=singles) if averaged and far else known


def _of_range(stated: Stated, quantities: tuple[Quantity, ...], known: Known, held: Holding) -> Known:
    """Return of the ages of an abstract the range, where a claim tells one and all beside it is its mean."""
    if not known.derived or len(quantities) != 1 or quantities[0].high is None or _in_decades(quantities[0]):
        return known
    means = {told.fact.value for told in held.told(FactKind.AGE) if told.fact.term == _MEAN}
    ranges = tuple(one for one in known.quantities if one.high is not None)
    beside = [one for one in known.quantities if one.high is None and one.value not in means]
    averaged = is_average(f"{stated.around(quantities[0])[0]} {quantities[0].text}", stated.language)
    return known if len(ranges) != 1 or beside or averaged else replace(known, quantities=ranges)


def is_until(stated: Stated, one: Quantity) -> bool:
    """Whether an age is the one until which somebody was followed: "until they were two years old"."""
    before, _ = stated.around(one)
    if one.high is not None or load_study_times(stated.language).watched.search(before) is None:
        return False
    ends = (0, *(match.end() for match in _BLANK.finditer(one.text)))
    return any(until_age(f"{before}{one.text[:end]}", stated.language) for end in ends[:_FEW])


def _is_counted(stated: Stated, one: Quantity, sample: int | None) -> bool:
    """Whether a limit of age stands right after the number of all who took part: "258 people over 70"."""
    if one.relation is not Relation.MORE or sample is None:
        return False
    start = one.span.start - stated.claim.span.start
    return any(
        count.role is Role.SAMPLE
        and count.value == sample
        and not stated.written[count.span.end - stated.claim.span.start : start].strip()
        for count in stated.quantities
        if count.span.end <= one.span.start
    )


def _is_everyone(before: str, language: str) -> bool:
    """Whether the words before an age say it of all: "all were", «alla som deltog var»."""
    told = _ALL.fullmatch(before) or _AND_ALL.search(before)
    return told is not None or is_of_everyone(before, language)


def _as_limit(one: Quantity, words: str | None) -> Quantity:
    """Return an age with the limit that its words make it: "65 years or older" is no age of 65."""
    limit = limit_told(one.text, detect_language(words or one.text) or "en")
    return one if limit is None or one.high is not None else replace(one, relation=limit)


def _are_apart(one: Quantity, other: Quantity) -> bool:
    """Whether two limits of those who were let in, both on one side, are told at other ages: "50 or older" of 65."""
    if one.high is not None or one.unit != other.unit or one.relation is Relation.LESS:
        return False
    if other.high is not None:
        return one.value >= _NOT_ADULT and other.value - one.value >= _DECADE
    if other.relation not in _TURNED:
        return False
    return one.relation in {Relation.EQUAL, other.relation} and abs(one.value - other.value) > 1


def _is_single(known: Known) -> bool:
    """Whether an author holds one age, and no limit: that of all, or their mean."""
    plain = {Relation.EQUAL, Relation.ABOUT}
    return len(known.quantities) == 1 and known.quantities[0].high is None and known.quantities[0].relation in plain


def _of_single(stated: Stated, one: Quantity, other: Quantity) -> bool | None:
    """Tell whether a mean, or a decade of life, may be the one age that is held; None for what else is told."""
    before, after = stated.around(one)
    if one.unit != other.unit:
        return None
    if _in_decades(one) and one.high is not None:
        return True if one.value <= other.value <= one.high + 1 else None
    averaged = is_average(f"{before} {one.text} {after[:_NEAR]}", stated.language)
    if not averaged or one.high is not None or one.relation in _TURNED:
        return None
    return is_rounded(one.value, other.value) or abs(one.value - other.value) <= 1


def _same(stated: Stated, one: Quantity, other: Quantity, known: Known, *, mean: bool) -> bool | None:
    """Tell whether an age of the claim may be one that is held; `mean`: those held are means."""
    before, after = stated.around(one)
    averaged = is_average(f"{before} {one.text} {after[:_NEAR]}", stated.language)
    end = age_end(before, one.text, after, stated.language) if one.high is None else None
    of_studies = mean and other.high is not None and not averaged  # the means of several studies
    if is_left_out(after, stated.language) or of_studies or (mean and end is not None):
        return None
    if end is not None:
        named = names_end(before, stated.language)
        reached = named or reaches(before, one.text, stated.language)
        return _ends(one, other, end, within=not named, reached=reached)
    everyone = _is_everyone(before, stated.language)
    if one.relation in _TURNED and is_negated(before, stated.language):  # "nobody was older than 64"
        one, everyone = replace(one, relation=_TURNED[one.relation]), True
    fit = _bounded(one, other) if everyone else same_age(one, other)
    if fit is not False:
        return False if one.high is None and _is_beyond(one, other) else fit
    if not averaged and not _in_decades(one) and is_moment(before, stated.language):
        return None
    return _apart(one, other, known, averaged=averaged, mean=mean)


def _apart(one: Quantity, other: Quantity, known: Known, *, averaged: bool, mean: bool) -> bool | None:
    """Return False where ages that are not the same can be those of no one people; None where they may."""
    if _in_decades(one) and other.high is not None:
        return False if one.value > other.high or (one.high or one.value) < other.value else None
    if other.high is not None or averaged == mean or (averaged and _is_outside(one, known)):
        return False
    return False if mean and one.unit == other.unit and _is_far(one, other.value) else None


def _ends(one: Quantity, other: Quantity, end: str, *, within: bool, reached: bool) -> bool | None:
    """Tell whether the youngest, or the oldest, may have been as old as the ages held allow.

    Args:
        one: told on the page.
        other: held.
        end: "low" or "high".
        within: whether an age far within the range is another one. Who was let in is often told in place of who came,
            and of these the oldest may be any age.
        reached: whether somebody was so old; "at least 18" is true of those of 45 as well.
    """
    if one.unit != other.unit or (other.high is None and (other.relation is not Relation.MORE or end == "high")):
        return None
    last = other.high if end == "high" and other.high is not None else other.value
    if is_rounded(one.value, last) or abs(one.value - last) <= 1:
        return True
    outside = one.value > last if end == "high" else one.value < last
    if outside:
        return False if reached else None
    return False if within and abs(one.value - last) > _MARGIN else None


def _is_outside(one: Quantity, known: Known) -> bool:
    """Whether a mean lies outside every age held, a range among them: nobody was as old as that."""
    if one.high is not None or one.relation not in {Relation.EQUAL, Relation.ABOUT}:
        return False
    if all(other.high is None for other in known.quantities):
        return False
    return all(
        other.unit == one.unit and not (other.value - 1 <= one.value <= (other.high or other.value) + 1)
        for other in known.quantities
    )


def _bounded(one: Quantity, other: Quantity) -> bool | None:
    """Tell whether a limit that all keep to ("all over 80") may be the end of the range held."""
    if _is_much_higher(one, other):
        return False
    if other.high is None or one.high is not None or one.relation not in {Relation.MORE, Relation.LESS}:
        return same_age(one, other)
    over = one.relation is Relation.MORE
    end = other.value if over else other.high
    if is_rounded(one.value, end) or abs(one.value - end) <= 1:
        return True
    return None if (one.value < end) is over else False


def _is_much_higher(one: Quantity, other: Quantity) -> bool:
    """Whether the least age of all is held to be another, ten years or more above one that is told as such."""
    limits = one.relation is other.relation is Relation.MORE and one.high is None and other.high is None
    return limits and one.unit == other.unit and one.value >= _NOT_ADULT and other.value - one.value >= _DECADE


def _is_beyond(one: Quantity, other: Quantity) -> bool:
    """Whether nobody of the ages held is on the side of a limit: "over 80" of people of 18 to 80."""
    if other.high is None or one.unit != other.unit:
        return False
    over, under = one.relation is Relation.MORE, one.relation is Relation.LESS
    return (over and one.value >= other.high) or (under and one.value <= other.value)


def _in_decades(stated: Quantity) -> bool:
    """Whether an age is told in decades of life ("in their fifties"), which nobody means to the year."""
    return stated.high is not None and stated.relation is Relation.ABOUT


def _is_far(stated: Quantity, mean: float) -> bool:
    """Whether a mean, in years, cannot be that of people whose ages are told as a decade, a range or a limit."""
    if stated.high is not None:
        return _in_decades(stated) and not stated.value - _MARGIN <= mean <= stated.high + _MARGIN
    if stated.relation is Relation.ABOUT:
        return abs(stated.value - mean) > 2 * _MARGIN
    over, under = stated.relation is Relation.MORE, stated.relation is Relation.LESS
    return (over and mean < stated.value) or (under and mean > stated.value)


def _is_mean(known: Known, held: Holding) -> bool:
    """Whether the age held is a mean: its words say so, or every age that was read of an abstract is marked as one."""
    if known.words is None:
        return False
    if is_average(known.words, "en"):
        return True
    told = [one.fact for one in held.told(FactKind.AGE) if one.fact.value is not None]
    of_abstract = [(fact.value, fact.high) for fact in told] == [(one.value, one.high) for one in known.quantities]
    return of_abstract and all(fact.term == _MEAN for fact in told)
