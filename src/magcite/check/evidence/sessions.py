"""Sessions: how long something was done at a time, told without a word for the time itself.

"They cuddled the dog for two hours" of a visit of twenty minutes, «luren var tre timmar lång» of naps of half an hour;
"80 hours of talking over four weeks" where the abstract gives so many hours. The words of a result, of sleep and of
watching tell another time, and the figures must be far apart.
"""

import re
from collections.abc import Iterator, Sequence

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, known_of
from magcite.check.evidence.stated import Stated
from magcite.language import is_practice
from magcite.language.assertions import assertions_in
from magcite.language.cues import alternation, pattern
from magcite.language.languages import cue_lists
from magcite.language.outcome_times import is_of_outcome
from magcite.language.study_times import load_study_times
from magcite.language.units import IN_DAYS
from magcite.model import Basis, ClaimKind, FactKind, Quantity, Relation, Role, Verdict

__all__ = ["compare"]

_NAME = "dose"
_SHORT = frozenset({"second", "minute", "hour"})
_LONG = frozenset({"day", "week", "month"})
_FAR = 3.0  # times as long; nobody rounds so far
_SAME = 0.1
_PLAIN = frozenset({Relation.EQUAL, Relation.ABOUT})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the one short time that a claim tells of what people did compares with the one held."""
    short = [one for one in stated.of(Role.DURATION, Role.OTHER, Role.DOSE) if one.unit in _SHORT]
    if len(short) != 1 or short[0].high is not None or short[0].relation not in _PLAIN or held.study.is_pooled:
        return
    one = short[0]
    before, after = stated.around(one)
    if stated.claim.kind is ClaimKind.ADVICE or not stated.of_one_work:
        return
    if not _is_once(before, stated.language) and assertions_in(stated.text, stated.language):
        return
    total = _is_total(stated, after, cue_lists(stated.language, "sessions")["over"])
    if not total and is_practice(before, one.text, after, stated.language):
        return  # `practice` compares it
    known = _known(stated, held, one, before, after)
    if known is None:
        return
    apart = _ratio(one, known.quantities[0])
    if apart <= 1 + _SAME or apart >= _FAR:
        verdict = Verdict.AGREES if apart <= 1 + _SAME else Verdict.DISAGREES
        yield Basis(_NAME, verdict, one.as_read, known.words, known.origin, one.span, known.derived)


def _known(stated: Stated, held: Holding, one: Quantity, before: str, after: str) -> Known | None:
    """Return the one short time held that a claim's may be compared with; None where there is none, or several."""
    if load_study_times(stated.language).shared_by(after) is not None or is_of_outcome(before, stated.language):
        return None
    table = cue_lists(stated.language, "sessions")
    if _is_once(before, stated.language):
        return _single(known_of(held, _texts(held), (FactKind.SESSION,), _SHORT))
    if pattern(table["elsewhere"]).search(stated.text):
        return None
    if _is_total(stated, after, table["over"]):
        return _single(known_of(held, (), (FactKind.NUMBER, FactKind.SESSION), _SHORT), "hour", one.unit)
    done = rf"(?<!\w)(?:{alternation(table['did'])}\s[^.;]{{1,60}}?\s{alternation(table['for'])}\s*\Z)"
    lasted = rf"(?<!\w){alternation(table['lasted'])}\s*\Z"
    if not (re.search(done, before, re.IGNORECASE) or re.search(lasted, before, re.IGNORECASE)):
        return None
    return _single(known_of(held, _texts(held), (FactKind.SESSION,), _SHORT))


def _texts(held: Holding) -> tuple[str | None, ...]:
    evidence = held.evidence
    return (evidence.dose, evidence.exposure) if evidence else ()


def _is_once(before: str, language: str) -> bool:
    """Whether the words right before a time say that it was that of the one time: "wore the patch once for an hour"."""
    once = alternation(cue_lists(language, "sessions")["once"])
    return re.search(rf"(?<!\w){once}\s*\Z", before, re.IGNORECASE) is not None


def _is_total(stated: Stated, after: str, over: Sequence[str]) -> bool:
    """Whether hours of something were spread over weeks: "80 hours of talking over four weeks"."""
    long = [one for one in stated.of(Role.DURATION, Role.OTHER) if one.unit in _LONG]
    spread = re.match(rf"\s+(?:of|av|af|med|with)\s[^.;,]{{1,40}}?\s{alternation(over)}\s", after, re.IGNORECASE)
    return len(long) == 1 and spread is not None


def _single(known: Known, *units: str | None) -> Known | None:
    """Return what is held where it is one time, and in the given units where any are."""
    told = {(one.value, one.high, one.unit) for one in known.quantities}
    if len(told) != 1 or known.quantities[0].high is not None:
        return None
    return known if not units or all(known.quantities[0].unit == unit for unit in units) else None


def _ratio(one: Quantity, other: Quantity) -> float:
    mine, theirs = (abs(each.value) * IN_DAYS.get(each.unit or "", 0.0) for each in (one, other))
    return max(mine, theirs) / min(mine, theirs) if min(mine, theirs) > 0 else 1.5
