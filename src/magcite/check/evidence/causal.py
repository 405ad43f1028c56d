"""Causal wording: a page says what causes what, and the study only watched.

Evidence that no experiment was made with accuses such words only where every work the claim cites is of that kind.
"""

from collections.abc import Iterator

from magcite.check.evidence.context import around, following
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature
from magcite.language.causal import disclaims_cause, find_causal
from magcite.model import Basis, ClaimKind, Verdict

__all__ = ["compare"]


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the first causal words of a claim stand against the design of the work."""
    if stated.opposes or stated.claim.kind is ClaimKind.COMMENTARY:
        return
    study = held.study
    if study.nature is not Nature.OBSERVING or not all(_only_watched(one) for one in stated.beside):
        return
    found = find_causal(stated.text, stated.language)
    if not found or disclaims_cause(around(stated), stated.language, following(stated)):
        return
    words = stated.text[found[0].start : found[0].end]
    where = stated.place(found[0].start, found[0].end)
    yield Basis("causal", Verdict.DISAGREES, words, study.label, study.origin, where, study.derived)


def _only_watched(held: Holding | None) -> bool:
    return held is not None and held.study.nature in {Nature.OBSERVING, Nature.SECONDARY}
