"""How many times a day something was swallowed: "twice a day" of capsules that were taken once daily."""

import re
from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature
from magcite.language import detect_language, find_frequencies, is_refuted
from magcite.language.frequency import times_a_day
from magcite.language.study_times import load_study_times
from magcite.model import Basis, ClaimKind, FactKind, Quantity, Role, Span, Verdict

__all__ = ["compare"]

_TAKEN = "taken/day"  # of a number of an abstract: so many times a day something was swallowed
_NAME = "dose"
_CLAUSE = re.compile(r"[;:]|(?<!\w)(?:and|och|og|while|medan|mens)(?!\w)", re.IGNORECASE)


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how often a day the claim says that something was swallowed, against what is held of the trial.

    An amount beside it ("two tablets three times a day") is a dose, and compared as one.
    """
    given = held.study.nature in {Nature.TRIAL, None} and not held.study.is_pooled
    if not given or not stated.of_one_work or stated.claim.kind is ClaimKind.ADVICE:
        return
    told = [(one, times) for one in _stated(stated) if (times := times_a_day(one, stated.language)) is not None]
    known, words, origin = _known(held)
    if len(told) != 1 or not known:
        return
    one, times = told[0]
    before, _ = stated.around(one)
    if _is_of_amount(stated, one) or is_refuted(before, stated.language):
        return
    if load_study_times(stated.language).taking.search(_CLAUSE.split(before)[-1]) is None:
        return
    verdict = Verdict.AGREES if times in known else Verdict.DISAGREES
    yield Basis(_NAME, verdict, one.as_read, words, origin, one.span, not held.confirmed)


def _stated(stated: Stated) -> Iterator[Quantity]:
    start = stated.claim.span.start
    for one in find_frequencies(stated.written, stated.language):
        span = Span(one.span.start + start, one.span.end + start)
        yield Quantity(one.text, span, one.role, one.value, one.high, one.unit, one.relation)


def _is_of_amount(stated: Stated, often: Quantity) -> bool:
    """Whether an amount was swallowed so often, and how much that is a day may be told otherwise."""
    amounts = (one for one in stated.of(Role.DOSE) if not (one.unit or "").startswith("session"))
    return any(one.span.meets(often.span) for one in amounts)


def _known(held: Holding) -> tuple[frozenset[float], str | None, str]:
    """Return how many times a day is held, the words of that, and who says so."""
    evidence = held.evidence
    for text in filter(None, (evidence.dose, evidence.exposure) if evidence else ()):
        language = detect_language(text) or "en"
        read = [times_a_day(one, language) for one in find_frequencies(text, language)]
        if read:
            return frozenset(one for one in read if one is not None), text, held.origin
    facts = [one for one in held.told(FactKind.NUMBER) if one.fact.unit == _TAKEN]
    words = ", ".join(dict.fromkeys(one.fact.words for one in facts)) or None
    values = frozenset(one.fact.value for one in facts if one.fact.value is not None)
    return values, words, facts[0].origin if facts else held.origin
