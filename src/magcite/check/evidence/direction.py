"""Direction: an outcome that fell where the study saw it rise, or that moved where the study saw no difference.

A page that says "no difference" disagrees only with a difference that the study could tell from none. What the study
saw and could not tell from none is the business of `significance`, and so is an effect of a given size where the study
saw no difference. Of several results about an outcome one that fits
is enough, and only if all of them speak against the page does it disagree. The cues: each language's `[direction]`.

Attributes of the table:
    against, start: a result that is told against how it was: "versus" "baseline".
    gains: outcomes that are an increase by themselves: "weight gain".
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.guards import (
    is_level_with_nothing,
    is_of_abstainers,
    is_of_other_side,
    is_turned_outside,
)
from magcite.check.evidence.effects.pairs import Pair, pairs
from magcite.check.evidence.effects.shares import is_by_all, is_shared_out
from magcite.check.evidence.effects.sizes import narrowed
from magcite.check.evidence.effects.swapped import told_of_other
from magcite.check.evidence.effects.told import told_in
from magcite.check.evidence.effects.unsettled import unsettled
from magcite.check.evidence.effects.ways import same_way
from magcite.check.evidence.effects.whole import is_comparison, whole_alike
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.assertions.understood import understood_of
from magcite.language.cues import Narrowed, whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.outcome_words import Cover, covers
from magcite.model import Basis, Direction, Verdict

__all__ = ["compare"]

NAME = "direction"


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the direction of each outcome that the claim states compares with what was found."""
    paired = pairs(stated, held)
    yield from _unpaired(stated, held, paired)
    yield from _of_whole(stated, held, paired)
    yield from unsettled(stated, held, paired, NAME)
    for pair in paired:
        if pair.told.assertion.direction is None:
            continue
        swapped = () if stated.opposes else told_of_other(pair)
        if swapped:
            yield basis_of(NAME, Verdict.DISAGREES, pair.told, swapped)
            continue
        if not pair.same:
            yield from _of_parts(stated, pair)
            continue
        if pair.told.assertion.direction is not Direction.NONE and is_by_all(pair.told, stated.language):
            yield _of_all(pair)
        else:
            yield from _of_results(stated, pair)


def _of_results(stated: Stated, pair: Pair) -> Iterator[Basis]:
    """Yield how what a claim tells of an outcome compares with the results that are held of that very one."""
    results = narrowed(pair)
    verdicts = [_against(pair, one, stated.language) for one in results]
    if Verdict.AGREES in verdicts:
        fits = [one for one, verdict in zip(results, verdicts, strict=True) if verdict is Verdict.AGREES]
        yield basis_of(NAME, Verdict.AGREES, pair.told, fits)
    elif _is_denied_by_all(pair, results, verdicts) and not (stated.opposes or pair.unsure or pair.likely):
        against = [one for one, verdict in zip(results, verdicts, strict=True) if verdict is Verdict.DISAGREES]
        yield basis_of(NAME, Verdict.DISAGREES, pair.told, against)
    elif is_shared_out(stated, pair.told) or _is_told_both_ways(pair, results):
        yield basis_of(NAME, Verdict.NOT_STATED, pair.told, results)
    elif set(verdicts) - {None} == {Verdict.DISAGREES} and not (stated.opposes or pair.unsure or pair.likely):
        against = [one for one, verdict in zip(results, verdicts, strict=True) if verdict is Verdict.DISAGREES]
        yield basis_of(NAME, Verdict.DISAGREES, pair.told, against)
    elif pair.unsure or (Verdict.NOT_STATED in verdicts and not pair.likely):
        yield basis_of(NAME, Verdict.NOT_STATED, pair.told, results)


def _is_told_both_ways(pair: Pair, results: tuple[Found, ...]) -> bool:
    """Whether an abstract tells of the outcome both ways, once as the page does: of another arm, which may be meant."""
    others = (one for one in pair.same if one not in results and one.derived and not one.within)
    return any(one.significant is not False and same_way(pair, one) for one in others)


def _of_whole(stated: Stated, held: Holding, paired: tuple[Pair, ...]) -> Iterator[Basis]:
    """Yield that a treatment "did no better than placebo", of no outcome, where all that was found was alike."""
    for told in told_in(stated, held):
        alike = whole_alike(told, held, stated.language)
        if alike and not any(pair.told is told for pair in paired):
            yield basis_of(NAME, Verdict.AGREES, told, alike)


def _of_all(pair: Pair) -> Basis:
    """Return how a change that all groups share compares with what was seen within them; it is no difference."""
    told = replace(
        pair.told, assertion=replace(pair.told.assertion, doubtful=False)
    )  # whoever took it, it went one way
    before = (one for one in pair.same if one.within or _against_start().search(one.result.outcome))
    inside = [one for one in before if same_way(replace(pair, told=told), one)]
    return basis_of(NAME, Verdict.AGREES if inside else Verdict.NOT_STATED, pair.told, inside or pair.same)


@cache
def _against_start() -> Narrowed:
    return pattern_of_all("direction", "against", after=rf"\s{whole_words(cues_of_all('direction')['start'])}")


def _unpaired(stated: Stated, held: Holding, paired: tuple[Pair, ...]) -> Iterator[Basis]:
    """Yield that an effect which the claim asserts could not be told to be of a result that is held or of none."""
    found = found_in(held, stated.language)
    if not found or any(one.derived for one in found):
        return
    met = {pair.told.span for pair in paired if not pair.likely}
    for told in told_in(stated, held):
        unknown = told.assertion.direction is not None and not told.assertion.topics
        if unknown and told.span not in met and not whole_alike(told, held, stated.language):
            yield basis_of(NAME, Verdict.NOT_STATED, told, ())


def _denies(pair: Pair, found: Found) -> bool:
    """Whether the page denies the very way a result went: "did not rise" leaves a fall open."""
    denied = pair.told.assertion.denied
    if denied is None:
        return True
    said = replace(pair, told=replace(pair.told, assertion=replace(pair.told.assertion, direction=denied)))
    return same_way(said, found) is True


def _is_denied_by_all(pair: Pair, results: tuple[Found, ...], verdicts: list[Verdict | None]) -> bool:
    """Whether a page denies an effect that one result is sure of, and that no other held on the outcome leaves out."""
    if pair.told.assertion.direction is not Direction.NONE or Verdict.DISAGREES not in verdicts:
        return False
    return all(
        one.direction not in {None, Direction.NONE} and one.significant is not False and _denies(pair, one)
        for one in results
    )


def _of_parts(stated: Stated, pair: Pair) -> Iterator[Basis]:
    """Yield a disagreement where every part of an outcome that was measured went surely the other way.

    What a sentence says was alike is borne out by a part that it names in all of its words: "infections of the wounds".
    """
    parts = pair.narrower
    if pair.told.assertion.direction is Direction.NONE:
        alike = [one for one in pair.near if one.direction is Direction.NONE or one.significant is False]
        named = covers([one.result.outcome for one in alike], pair.told.piece, stated.language)
        if alike and len(alike) == len(pair.near) and all(cover is Cover.WHOLE for cover in named):
            yield basis_of(NAME, Verdict.AGREES, pair.told, alike)
        return
    turned = [one.significant is True and same_way(pair, one) is False for one in parts]
    if parts and all(turned) and not (stated.opposes or any(one.open for one in parts)):
        yield basis_of(NAME, Verdict.DISAGREES, pair.told, parts)


def _against(pair: Pair, found: Found, language: str) -> Verdict | None:
    """Return how a result stands to the page; None where another comparison speaks of it."""
    verdict = _as_told(pair, found)
    if found.open:
        lost = verdict is Verdict.AGREES and _is_smaller_gain(pair, found, language)
        return Verdict.NOT_STATED if verdict is not None and not lost else None
    moved = verdict is Verdict.AGREES and pair.told.assertion.direction is not Direction.NONE
    alone = verdict is Verdict.DISAGREES and found.alone and is_comparison(pair.told.sentence)
    if alone or (moved and is_of_other_side(pair, found)):
        return Verdict.NOT_STATED  # what became of one arm is no difference between two; how bad is not how long
    if verdict is Verdict.AGREES and _is_smaller_gain(pair, found, language):
        gained = any(one.scaled or (one.alone and one.direction is Direction.HIGHER) for one in pair.same)
        return Verdict.DISAGREES if gained else None
    if (verdict is Verdict.DISAGREES and found.scaled) or (
        verdict is Verdict.AGREES and _is_of_steady_arm(pair, found)
    ):
        return Verdict.NOT_STATED  # it rose, and rose less than in the other arm; or held steady, and the other did not
    if verdict is Verdict.DISAGREES and (
        is_of_other_side(pair, found) or is_of_abstainers(pair) or is_turned_outside(pair, found)
    ):
        return Verdict.NOT_STATED
    return verdict


def _is_of_steady_arm(pair: Pair, found: Found) -> bool:
    """Whether a result tells that one arm did not change, beside a sure difference between the arms."""
    if not found.within or found.direction is not Direction.NONE:
        return False
    return any(one.significant is True and not one.within and one.direction is not Direction.NONE for one in pair.same)


def _is_smaller_gain(pair: Pair, found: Found, language: str) -> bool:
    """Whether the page tells of a loss where the study saw a smaller gain: neither group lost any."""
    told = pair.told
    if told.assertion.direction is not Direction.LOWER or not (
        found.scaled or pattern_of_all("direction", "gains").search(found.result.outcome)
    ):
        return False
    words = understood_of(language)
    return words.losing.search(told.words) is not None and not (
        is_comparison(told.sentence) or pattern_of_all("direction", "gains").search(told.words)
    )


def _as_told(pair: Pair, found: Found) -> Verdict | None:
    page, held = pair.told.assertion.direction, found.direction
    moved = held not in {None, Direction.NONE}
    if page is Direction.NONE:
        if held is Direction.NONE or found.significant is False:
            return Verdict.NOT_STATED if is_level_with_nothing(pair, found) else Verdict.AGREES
        # Two treatments alike may both be better than none; "fell by 3 kg, on as many calories" tells a change.
        if pair.told.assertion.equal or pair.told.assertion.size is not None:
            return Verdict.NOT_STATED
        plain = moved and found.significant is True and not pair.told.assertion.hedged and _denies(pair, found)
        return Verdict.DISAGREES if plain else Verdict.NOT_STATED
    if found.significant is False:
        return Verdict.NOT_STATED if moved and same_way(pair, found) is not False else None
    if held is Direction.NONE:
        told = pair.told.assertion
        return Verdict.NOT_STATED if told.hedged or told.size is not None else Verdict.DISAGREES
    same = same_way(pair, found)
    return Verdict.NOT_STATED if same is None else Verdict.AGREES if same else Verdict.DISAGREES
