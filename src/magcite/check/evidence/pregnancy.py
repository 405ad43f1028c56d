"""In which part of a pregnancy something was done: "throughout pregnancy" is not the third trimester."""

from collections.abc import Iterator

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import detect_language, is_refuted
from magcite.language.pregnancies import PartOfPregnancy, find_parts
from magcite.model import Basis, ClaimKind, Verdict

__all__ = ["compare"]


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the part of a pregnancy that the claim names compares with the one held; several are left alone."""
    told = find_parts(stated.text, stated.language)
    if len(told) != 1 or not stated.of_one_work or stated.claim.kind is ClaimKind.ADVICE or held.study.is_pooled:
        return
    known = _held(held)
    if known is None:
        return
    part, (words, other) = told[0], known
    start, end = part.span.start, part.span.end
    if is_refuted(stated.text[:start], stated.language):
        return
    if part.trimesters == other.trimesters:
        verdict = Verdict.AGREES
    elif part.trimesters > other.trimesters or not part.trimesters & other.trimesters:
        verdict = Verdict.DISAGREES
    else:
        verdict = Verdict.NOT_STATED
    yield Basis(
        "duration", verdict, stated.text[start:end], words, held.origin, stated.place(start, end), not held.confirmed
    )


def _held(held: Holding) -> tuple[str, PartOfPregnancy] | None:
    """Return the words that hold one part, and that part: of the evidence, else of the title; None without one."""
    evidence = held.evidence
    fields = (evidence.duration, evidence.dose, evidence.exposure, evidence.population) if evidence else ()
    for text in filter(None, (*fields, held.reference.item.title)):
        found = find_parts(text, detect_language(text) or "en")
        if found:
            return (text, found[0]) if len(found) == 1 else None
    return None
