"""Direction: an outcome that fell where the study saw it rise, or that moved where the study saw no difference.

A page that says "no difference" disagrees only with a difference that the study could tell from none. What the study
saw and could not tell from none is the business of `significance`, and so is an effect of a given size where the study
saw no difference. Of several results about an outcome one that fits
is enough, and only if all of them speak against the page does it disagree.
"""

from collections.abc import Iterator
from dataclasses import replace

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.pairs import Pair, pairs
from magcite.check.evidence.effects.shares import is_shared_out
from magcite.check.evidence.effects.sizes import narrowed
from magcite.check.evidence.effects.told import told_in
from magcite.check.evidence.effects.ways import same_way
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.model import Basis, Direction, Verdict

__all__ = ["compare"]

NAME = "direction"


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the direction of each outcome that the claim states compares with what was found."""
    paired = list(pairs(stated, held))
    yield from _unpaired(stated, held, paired)
    for pair in paired:
        if pair.told.assertion.direction is None:
            continue
        if not pair.same:
            yield from _of_parts(stated, pair)
            continue
        results = narrowed(pair)
        verdicts = [_against(pair, one) for one in results]
        if Verdict.AGREES in verdicts:
            fits = [one for one, verdict in zip(results, verdicts, strict=True) if verdict is Verdict.AGREES]
            yield basis_of(NAME, Verdict.AGREES, pair.told, fits)
        elif is_shared_out(stated, pair.told):
            yield basis_of(NAME, Verdict.NOT_STATED, pair.told, results)
        elif set(verdicts) - {None} == {Verdict.DISAGREES} and not (stated.opposes or pair.likely):
            against = [one for one, verdict in zip(results, verdicts, strict=True) if verdict is Verdict.DISAGREES]
            yield basis_of(NAME, Verdict.DISAGREES, pair.told, against)
        elif Verdict.NOT_STATED in verdicts and not pair.likely:
            yield basis_of(NAME, Verdict.NOT_STATED, pair.told, results)


def _unpaired(stated: Stated, held: Holding, paired: list[Pair]) -> Iterator[Basis]:
    """Yield that an effect which the claim asserts could not be told to be of a result that is held or of none."""
    found = found_in(held, stated.language)
    if not found or any(one.derived for one in found):
        return
    met = {pair.told.span for pair in paired if not pair.likely}
    for told in told_in(stated, held):
        unknown = told.assertion.direction is not None and not told.assertion.topics
        if unknown and told.span not in met:
            yield basis_of(NAME, Verdict.NOT_STATED, told, ())


def _denies(pair: Pair, found: Found) -> bool:
    """Whether the page denies the very way a result went: "did not rise" leaves a fall open."""
    denied = pair.told.assertion.denied
    if denied is None:
        return True
    said = replace(pair, told=replace(pair.told, assertion=replace(pair.told.assertion, direction=denied)))
    return same_way(said, found) is True


def _of_parts(stated: Stated, pair: Pair) -> Iterator[Basis]:
    """Yield a disagreement where every part of an outcome that was measured went surely the other way."""
    parts = pair.narrower
    turned = [one.significant is True and same_way(pair, one) is False for one in parts]
    if parts and all(turned) and not stated.opposes:
        yield basis_of(NAME, Verdict.DISAGREES, pair.told, parts)


def _against(pair: Pair, found: Found) -> Verdict | None:
    """Return how a result stands to the page; None where another comparison speaks of it."""
    page, held = pair.told.assertion.direction, found.direction
    moved = held not in {None, Direction.NONE}
    if page is Direction.NONE:
        if held is Direction.NONE or found.significant is False:
            return Verdict.AGREES
        if pair.told.assertion.equal:
            return Verdict.NOT_STATED  # two treatments alike may both be better than none
        plain = moved and found.significant is True and not pair.told.assertion.hedged and _denies(pair, found)
        return Verdict.DISAGREES if plain else Verdict.NOT_STATED
    if found.significant is False:
        return Verdict.NOT_STATED if moved and same_way(pair, found) is not False else None
    if held is Direction.NONE:
        told = pair.told.assertion
        return Verdict.NOT_STATED if told.hedged or told.size is not None else Verdict.DISAGREES
    same = same_way(pair, found)
    return Verdict.NOT_STATED if same is None else Verdict.AGREES if same else Verdict.DISAGREES
