"""Ranges whose ends are told apart: "from six weeks to a year", "the youngest was 19 and the oldest 63"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.language.units import IN_DAYS, in_smaller
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["join_ranges"]

_NEAR = 60  # characters from the word for an end to its figure
_OLDEST = 110  # years
_YEAR = "year"
_RANGED = frozenset({Role.AGE, Role.DURATION, Role.DOSE})


@dataclass(frozen=True, slots=True)
class _Ends:
    """The words for both ends of what plays a role."""

    role: Role
    low: Speaking
    high: Speaking


@dataclass(frozen=True, slots=True)
class _Forms:
    from_: re.Pattern[str]
    to: re.Pattern[str]
    ran: re.Pattern[str]
    changed: re.Pattern[str]
    ends: tuple[_Ends, ...]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    cues, roles = load(language).figures, load(language).roles

    def words(cues: tuple[str, ...]) -> Speaking:
        return Speaking(cues, language, rf"(?<!\w){alternation(cues)}(?!\w)")

    return _Forms(
        from_=re.compile(rf"(?<!\w){alternation(cues.from_)}\s+\Z", re.IGNORECASE),
        to=re.compile(rf"\s+{alternation(cues.to)}\s+", re.IGNORECASE),
        changed=re.compile(rf"(?<!\w){alternation((*roles.lower, *roles.higher, *cues.stepped))}(?!\w)", re.IGNORECASE),
        ran=re.compile(rf"(?<!\w){alternation(cues.ran)}(?!\w)", re.IGNORECASE),
        ends=(
            _Ends(Role.AGE, words(cues.youngest), words(cues.oldest)),
            _Ends(Role.DURATION, words(cues.shortest), words(cues.longest)),
            _Ends(Role.DOSE, words(cues.smallest), words(cues.largest)),
        ),
    )


def join_ranges(sentence: str, found: Sequence[Quantity], language: str) -> list[Quantity]:
    """Return the quantities of one sentence, the two ends of a range as one quantity.

    Args:
        sentence: as it stands.
        found: its quantities in order, bare number words among them.
        language: its tag.
    """
    if len(found) <= 1:
        return list(found)
    forms, joined, at = _forms(language), [], 0
    while at < len(found):
        whole = _from_to(sentence, found[at], found[at + 1], forms) if at + 1 < len(found) else None
        joined.append(whole or found[at])
        at += 2 if whole else 1
    for ends in forms.ends:
        joined = _told_apart(sentence, joined, ends)
    return joined


def _from_to(sentence: str, low: Quantity, high: Quantity, forms: _Forms) -> Quantity | None:
    """Return the range from one quantity to the next one, "from 100 mg to two grams"; None where they make none."""
    to = forms.to.match(sentence, low.span.end)
    if low.high is not None or high.high is not None or to is None:
        return None
    if to.end() != high.span.start:  # «upp till två månader» begins with the words that join the ends
        if high.relation is not Relation.LESS or not high.span.start < to.end() < high.span.end:
            return None
        high = replace(high, relation=Relation.EQUAL)
    before = sentence[max(0, low.span.start - _NEAR) : low.span.start]
    known = {low.role, high.role} - {Role.OTHER}
    if not known and forms.ran.search(before) and low.unit in IN_DAYS:
        known = {Role.DURATION}
    if not forms.from_.search(before) or len(known) != 1 or not known <= _RANGED or forms.changed.search(before):
        return None  # "rose from 25 % to 50 %" is a change
    return _range(sentence, low, high, next(iter(known)))


def _range(sentence: str, low: Quantity, high: Quantity, role: Role) -> Quantity | None:
    """Return a range in the unit of the quantity that comes first; None where the units do not go together."""
    if low.unit is None and high.unit is not None:
        return None
    per = (high.unit or "").partition("/")[2]
    if per and low.unit and "/" not in low.unit:  # "from 100 mg to 2 g a day"
        low = replace(low, unit=f"{low.unit}/{per}")
    value = _in_unit(high, low.unit)
    if value is None or value <= low.value:
        return None
    relation = low.relation if high.unit in {None, low.unit} else Relation.ABOUT
    span = Span(min(low.span.start, high.span.start), max(low.span.end, high.span.end))
    return replace(
        low, text=sentence[span.start : span.end], span=span, role=role, high=value, times=1, relation=relation
    )


def _in_unit(quantity: Quantity, unit: str | None) -> float | None:
    """Return a value in another unit: a bare number is in that unit already; None where it cannot be told in it."""
    if quantity.unit is None or quantity.unit == unit:
        return quantity.value
    factor, theirs = in_smaller(quantity.unit), in_smaller(unit)
    if factor is None or theirs is None or factor.of != theirs.of:
        return None
    return float(f"{quantity.value * factor.value / theirs.value:.6g}")


def _told_apart(sentence: str, found: list[Quantity], ends: _Ends) -> list[Quantity]:
    """Return the quantities, those after the words for both ends of a range joined to one."""
    if not (ends.low.may_speak(sentence) and ends.high.may_speak(sentence)):
        return found
    low, high = (_after(sentence, found, one, ends.role) for one in (ends.low, ends.high))
    if low is None or high is None or low is high:
        return found
    unit = low.unit or high.unit or (_YEAR if ends.role is Role.AGE else None)
    first = replace(low, unit=unit, relation=Relation.EQUAL)
    whole = _range(sentence, first, high, ends.role)
    if whole is None:
        return found
    return (
        [one for one in found if one.span.end <= whole.span.start]
        + [whole]
        + [one for one in found if one.span.start >= whole.span.end]
    )


def _after(sentence: str, found: list[Quantity], word: Speaking, role: Role) -> Quantity | None:
    """Return the quantity right after the word for one end, if it can play the role."""
    match = word.pattern.search(sentence)
    if match is None:
        return None
    one = next((one for one in found if one.span.start >= match.end()), None)
    if one is None or one.high is not None or one.span.start - match.end() > _NEAR:
        return None
    if role is Role.AGE:
        return one if one.unit in {None, _YEAR} and 0 < one.value <= _OLDEST else None
    if one.role not in {role, Role.OTHER}:
        return None
    measure = in_smaller(one.unit)
    wanted = "day" if role is Role.DURATION else "mg"
    return one if (measure is not None and measure.of == wanted) or one.unit is None else None
