"""Significance: an effect told as a fact that the study could not tell from no effect.

Told as a possibility it is no error, and neither is it where any result about the outcome bears the page out. Deaths
of any cause stand or fall with every kind of death that was counted, where none of them differed.
"""

from collections.abc import Iterator

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.pairs import Pair, pairs
from magcite.check.evidence.effects.sizes import narrowed
from magcite.check.evidence.effects.ways import same_way
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.model import Basis, Direction, Verdict

__all__ = ["compare"]

NAME = "significance"


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield a disagreement for each effect that the claim states as a fact and the study could not make sure."""
    if stated.opposes:
        return
    for pair in pairs(stated, held):
        assertion = pair.told.assertion
        if assertion.hedged or assertion.direction in {None, Direction.NONE}:
            continue
        results = narrowed(pair) or pair.narrower or _deaths(pair)
        if results and _is_unsure(results, sized=assertion.size is not None) and not _within(pair) and _is_about(pair, results):
            yield basis_of(NAME, Verdict.DISAGREES, pair.told, results)


def _is_about(pair: Pair, results: tuple[Found, ...]) -> bool:
    """Whether the effect on the page is the one that was seen, where other words leave the exposure open."""
    if not pair.told.assertion.doubtful:
        return True
    return all(one.direction is Direction.NONE or same_way(pair, one) for one in results)


def _is_unsure(results: tuple[Found, ...], *, sized: bool) -> bool:
    """Whether none of the results shows a sure difference, and one of them says so by its interval or in words.

    `sized`: an effect of a given size is held against a result that says no more than that there was no difference.
    """
    unsure = [one.significant is False or (sized and one.direction is Direction.NONE) for one in results]
    return any(unsure) and all(
        silent or one.direction is Direction.NONE for silent, one in zip(unsure, results, strict=True)
    )


def _deaths(pair: Pair) -> tuple[Found, ...]:
    of_any = pair.topic is not None and pair.topic.concept is None
    return pair.near if of_any else ()


def _within(pair: Pair) -> bool:
    """Whether a result told of one group alone bears the page out: another comparison speaks of that."""
    return any(one.within and same_way(pair, one) for one in pair.same)
