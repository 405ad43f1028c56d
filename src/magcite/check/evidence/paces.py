"""The time that so many things took: "30 puffs in 30 minutes" are not those of three hours."""

from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_time
from magcite.language import detect_language, is_refuted
from magcite.language.paces import Pace, find_paces
from magcite.model import Basis, ClaimKind, FactKind, Verdict

__all__ = ["compare"]

PACE = "pace"  # of a number of an abstract: a time, with what was taken in it


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the time in which the claim says that so many things were taken compares with that held of as many."""
    if not stated.of_one_work or stated.claim.kind is ClaimKind.ADVICE:
        return
    told = tuple(find_paces(stated.text, stated.language))
    if len(told) != 1:
        return
    one = told[0]
    same = {pace.time.unit: (pace, words, origin) for pace, words, origin in _held(held) if pace.count == one.count}
    if len(same) != 1:
        return
    ((pace, words, origin),) = same.values()
    verdict = Verdict.AGREES if same_time(one.time, pace.time) is not False else Verdict.DISAGREES
    if verdict is Verdict.DISAGREES and is_refuted(stated.text[: one.time.span.start], stated.language):
        return
    span = stated.place(one.time.span.start, one.time.span.end)
    yield Basis("duration", verdict, one.time.as_read, words, origin, span, not held.confirmed)


def _held(held: Holding) -> Iterator[tuple[Pace, str, str]]:
    """Yield what the author's evidence holds, else what an abstract tells."""
    evidence = held.evidence
    own = [
        (pace, text, held.origin)
        for text in filter(None, (evidence.dose, evidence.exposure) if evidence else ())
        for pace in find_paces(text, detect_language(text) or "en")
    ]
    yield from own
    if own:
        return
    for told in held.told(FactKind.NUMBER):
        if told.fact.term == PACE:
            for pace in find_paces(told.fact.words, "en"):
                yield pace, told.fact.words, told.origin
