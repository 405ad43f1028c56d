"""Significance: an effect told as a fact that the study could not tell from no effect.

Told as a possibility it is no error, and neither is it where any result about the outcome bears the page out. Deaths
of any cause stand or fall with every kind of death that was counted, where none of them differed. Outcomes that are
lengths of time are known by words of each language's `[significance]`: `lengths`.
"""

from collections.abc import Iterator

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.differing import differing
from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.guards import is_granted, is_of_other_side, is_other_figure, on_its_side
from magcite.check.evidence.effects.narrowing import is_partly_named
from magcite.check.evidence.effects.pairs import Pair, pairs
from magcite.check.evidence.effects.ratios import fits_ratio
from magcite.check.evidence.effects.shares import is_by_all, is_shared_out
from magcite.check.evidence.effects.sizes import narrowed
from magcite.check.evidence.effects.timed import timed
from magcite.check.evidence.effects.told import told_in
from magcite.check.evidence.effects.ways import same_way
from magcite.check.evidence.effects.whole import whole
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.every_language import pattern_of_all
from magcite.model import Basis, Direction, Verdict

__all__ = ["compare"]

NAME = "significance"
# What words for how people are may be of beside the very thing they tell.
_WIDE = frozenset({"sleep", "sleep-quality", "quality-of-life", "mood"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield a disagreement for each effect that the claim states as a fact and the study could not make sure."""
    if stated.opposes:
        return
    every = pairs(stated, held)
    for pair in every:
        assertion = pair.told.assertion
        if (
            pair.likely
            or assertion.hedged
            or assertion.direction in {None, Direction.NONE}
            or is_shared_out(stated, pair.told)
            or _is_borne_out_otherwise(pair, every)
        ):
            continue
        if pair.unsure or is_by_all(pair.told, stated.language):
            continue
        results = on_its_side(pair, narrowed(pair)) or _parts(pair, held, stated.language) or _deaths(pair)
        if is_granted(pair, stated.text) or any(is_of_other_side(pair, one) for one in results):
            continue
        if is_other_figure(pair, results, held, stated.language) or _may_be_other(pair, results, stated.language):
            continue
        # Beside a result of all, one arm in which nothing was told from chance bears nothing out either.
        sure = [one for one in results if not one.open]
        others = any(one.open and (not sure or one.significant is not False) for one in results)
        if others or _is_one_measure(pair, results, found_in(held, stated.language)):
            continue
        unsure = bool(results) and _is_unsure(results, sized=assertion.size is not None and pair.topic is not None)
        if unsure and not _within(pair) and _is_about(pair, results):
            yield basis_of(NAME, Verdict.DISAGREES, pair.told, results)
    yield from _of_whole(stated, held)
    if stated.of_one_work:
        yield from timed(stated, held)
        yield from differing(stated, held, NAME)


def _is_borne_out_otherwise(pair: Pair, every: tuple[Pair, ...]) -> bool:
    """Whether words for how people are have a narrower sense that was seen: who "lay awake" less had less insomnia."""
    concept = pair.topic.concept if pair.topic is not None else None
    if not pair.told.assertion.of_state or concept is None or concept.id not in _WIDE:
        return False
    others = [other for other in every if other is not pair and other.told is pair.told]
    return any(
        one.significant is not False and not one.open and same_way(other, one) is True
        for other in others
        for one in other.same
    )


def _may_be_other(pair: Pair, results: tuple[Found, ...], language: str) -> bool:
    """Whether a sentence names its outcome in part only, and may mean another result that went its way for certain."""
    others = [one for one in pair.same if one not in results and one.significant is True and not one.open]
    others = [one for one in others if not is_of_other_side(pair, one)]
    if pair.told.assertion.size is not None or not any(same_way(pair, one) is True for one in others):
        return False
    return all(is_partly_named(one, pair.same, pair.told, language) for one in results)


def _of_whole(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield an effect told of no outcome by name, where the study saw no sure difference in any."""
    for told in told_in(stated, held):
        results = whole(told, held, stated.language)
        if results:
            yield basis_of(NAME, Verdict.DISAGREES, told, results)


def _parts(pair: Pair, held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results about parts of an outcome, unless the figure is that of another result."""
    size = pair.told.assertion.size
    others = (one.ratio for one in found_in(held, language) if one not in pair.narrower)
    if size is not None and any(ratio is not None and fits_ratio(size, ratio) for ratio in others):
        return ()
    return pair.narrower


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


def _is_one_measure(pair: Pair, results: tuple[Found, ...], every: tuple[Found, ...]) -> bool:
    """Whether a worse or better sleep is held against its length alone, where something else was told from chance."""
    if pair.told.assertion.direction not in {Direction.BETTER, Direction.WORSE} or pair.told.assertion.size is not None:
        return False
    lengths = all(pattern_of_all("significance", "lengths").search(one.result.outcome) for one in results)
    return lengths and any(one.significant is True and not one.topics for one in every)


def _deaths(pair: Pair) -> tuple[Found, ...]:
    """Return the deaths of one cause where deaths of any are told of; an abstract may tell of those as well."""
    of_any = pair.topic is not None and pair.topic.concept is None
    return tuple(one for one in pair.near if not one.derived) if of_any else ()


def _within(pair: Pair) -> bool:
    """Whether a result told of one group alone bears the page out: another comparison speaks of that."""
    return any(one.within and same_way(pair, one) for one in pair.same)
