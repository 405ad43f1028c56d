"""One dose, or many: what was taken once was not taken for weeks, and what was taken daily for weeks not once.

The cues, beside those for one dose: each language's `[single_dose]`.

Attributes of the table:
    at_once: what stands right before a dose that is not divided over the day: "as".
    never: words that say that nobody took it: "not".
"""

from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import known_of
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import days_in
from magcite.comparison.study import Nature
from magcite.language import DOSE_UNITS, detect_language, find_quantities, is_refuted, names_one_study
from magcite.language.every_language import pattern_of_all
from magcite.language.outcome_times import is_of_outcome
from magcite.language.single_doses import find_single, says_daily
from magcite.language.study_times import load_study_times
from magcite.model import Basis, ClaimKind, FactKind, Quantity, Relation, Role, Verdict

__all__ = ["compare"]

_LONG = frozenset({"day", "week", "month", "year"})
_NEAR = 40  # characters between a verb and the dose
_WEEK = 7.0
_FEW_DAYS = 2.0  # a dose that is told as single may be given on two days of a crossover trial


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield that the claim tells many doses where one is held, or one where many are."""
    if not stated.of_one_work or stated.claim.kind is ClaimKind.ADVICE:
        return
    single = _single_held(held)
    if single is not None:
        yield from _against_single(stated, held, single)
    else:
        yield from _against_many(stated, held)


def _single_held(held: Holding) -> str | None:
    """Return the words by which one dose is held, and no length of treatment beside it; None elsewhere."""
    evidence = held.evidence
    if evidence is None:
        return None
    for text in filter(None, (evidence.dose, evidence.exposure)):
        language = detect_language(text) or "en"
        if find_single(text, language) is not None and not says_daily(text, language):
            return None if _days(evidence.duration) > _FEW_DAYS or _days(text) > _FEW_DAYS else text
    return None


def _against_single(stated: Stated, held: Holding, single: str) -> Iterator[Basis]:
    if find_single(stated.text, stated.language) is not None:
        return
    times = [one for one in stated.of(Role.DURATION) if one.unit in _LONG]
    if len(times) != 1:
        return
    one, (before, after) = times[0], stated.around(times[0])
    forms = load_study_times(stated.language)
    taken = forms.is_of_treatment(before, after) and forms.taking.search(before) is not None
    limited = one.relation is Relation.LESS or is_refuted(before, stated.language)
    if not taken or limited or _length(one) <= _FEW_DAYS or is_of_outcome(before, stated.language):
        return
    if not names_one_study(before, stated.language):
        yield Basis("duration", Verdict.DISAGREES, one.as_read, single, held.origin, one.span, not held.confirmed)


def _against_many(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield that one dose is told of what a trial gave by the day, for weeks."""
    found = find_single(stated.text, stated.language)
    if found is None or held.study.is_pooled or held.study.nature not in {Nature.TRIAL, None}:
        return
    start, end = found
    before = stated.text[:start]
    given = load_study_times(stated.language).taking.search(before[-_NEAR:]) is not None
    other = (
        pattern_of_all("single_dose", "at_once", after=r"\s+\Z").search(before)
        or pattern_of_all("single_dose", "never").search(before)
        or is_refuted(before, stated.language)
    )
    if not given or other or says_daily(stated.text, stated.language):
        return
    evidence = held.evidence
    doses = known_of(held, (evidence.dose,) if evidence else (), (FactKind.DOSE,), DOSE_UNITS)
    lengths = known_of(held, (evidence.duration,) if evidence else (), (FactKind.DURATION,), _LONG)
    daily = doses.quantities and all((one.unit or "").endswith("/day") for one in doses.quantities)
    if daily and lengths.quantities and all(_length(one) > _WEEK for one in lengths.quantities):
        words = ", ".join(filter(None, (doses.words, lengths.words)))
        span = stated.place(start, end)
        derived = doses.derived or lengths.derived
        yield Basis("dose", Verdict.DISAGREES, stated.text[start:end], words, doses.origin, span, derived)


def _days(text: str | None) -> float:
    """Return the longest time that words tell, in days; 0 for none."""
    if text is None:
        return 0.0
    found = find_quantities(text, detect_language(text) or "en")
    return max((_length(one) for one in found if one.unit in _LONG), default=0.0)


def _length(one: Quantity) -> float:
    return (one.high or one.value) * (days_in(one.unit) or 0.0)
