"""Shares of two groups against the ratio that was found: "18 per cent caught a cold, against 31 per cent on placebo".

What a ratio is depends on what it was adjusted for, and shares are rounded: they agree where they are near, and
disagree only with a trial's ratio that they lie far from, outside its interval, or on the other side of none.
"""

import math
from collections.abc import Iterator

from magcite.check.evidence.effects.found import RATIOS, Found, found_in
from magcite.check.evidence.effects.likeness import Likeness, likeness
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature
from magcite.language import split_sentences
from magcite.language.assertions import Topic, outcome_of
from magcite.language.assertions.understood import named_by_verbs
from magcite.language.concepts import is_within
from magcite.language.group_shares import Shares, shares_in
from magcite.model import Basis, Direction, Verdict

__all__ = ["compare"]

NAME = "effect-size"
_NEAR = 1.08  # by how much an adjusted ratio differs from that of the shares
_FAR = 1.3
_SIDE = 1.1  # how far from one shares lie that tell of a side
_WHOLE = 100.0


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the shares of two groups that a claim states compare with the ratios held on what it names."""
    if not stated.of_one_work:
        return
    for place in split_sentences(stated.text, stated.language):
        sentence = stated.text[place.start : place.end]
        shares = shares_in(sentence, stated.language)
        found = _about(sentence, held, stated.language) if shares is not None else ()
        verdicts = [_against(shares, one) for one in found] if shares is not None else []
        if shares is None or not found or len({one.topics for one in found}) != 1:
            continue
        if Verdict.AGREES in verdicts:
            verdict = Verdict.AGREES
        elif set(verdicts) == {Verdict.DISAGREES} and shares.named and _is_trial(held):
            verdict = Verdict.DISAGREES
        else:
            continue
        against = [one for one, how in zip(found, verdicts, strict=True) if how is verdict]
        start = place.start + shares.span.start
        span = stated.place(start, place.start + shares.span.end)
        words = sentence[shares.span.start : shares.span.end]
        said = "; ".join(one.text for one in against)
        yield Basis(NAME, verdict, words, said, against[0].origin, span, derived=any(one.derived for one in against))


def _is_trial(held: Holding) -> bool:
    return held.study.nature is Nature.TRIAL and not held.study.is_pooled


def _about(sentence: str, held: Holding, language: str) -> tuple[Found, ...]:
    """Return the author's ratios of the outcomes that a sentence names."""
    named, topics = named_by_verbs(sentence, language), outcome_of(sentence, language)[0]
    found = tuple(
        one
        for one in found_in(held, language)
        if one.result.measure in RATIOS and one.ratio is not None and not (one.derived or one.within or one.turned)
        if one.sides.subgroup is None and _is_named(one, named, topics)
    )
    other = any(not any(_is_named(one, frozenset(), (topic,)) for one in found) for topic in topics)
    return () if other else found  # each share may be of an outcome of its own


def _is_named(found: Found, verbs: frozenset[str], topics: tuple[Topic, ...]) -> bool:
    """Whether a sentence names the outcome of a result, a broader one, or tells it by a verb."""
    if any(likeness(topic, other) in {Likeness.SAME, Likeness.NEAR} for topic in topics for other in found.topics):
        return True
    ids = {other.concept.id for other in found.topics if other.concept is not None}
    return any(is_within(name, one) for name in verbs for one in ids)


def _against(shares: Shares, found: Found) -> Verdict | None:
    low, high = _ratios(shares, found.result.measure or "")
    ratio = found.ratio
    if low is None or high is None or ratio is None:
        return None
    if low / _NEAR <= ratio <= high * _NEAR:
        return Verdict.AGREES
    ends = found.result.ci or (ratio, ratio)
    outside = high * _NEAR < min(ends) or low / _NEAR > max(ends)
    far = high * _FAR < ratio or low / _FAR > ratio
    turned = (found.direction is Direction.LOWER and low > _SIDE) or (
        found.direction is Direction.HIGHER and high < 1 / _SIDE
    )
    return Verdict.DISAGREES if (outside and far) or (turned and found.significant is True) else None


def _ratios(shares: Shares, measure: str) -> tuple[float | None, float | None]:
    """Return between what two ratios that of the shares lies, as the measure counts it."""
    (half, other), treated, control = shares.halves, shares.treated, shares.control
    if control - other <= 0 or max(treated + half, control + other) >= _WHOLE:
        return None, None
    ends = ((treated - half, control + other), (treated + half, control - other))
    low, high = (_ratio(max(one, 0.0) / _WHOLE, beside / _WHOLE, measure) for one, beside in ends)
    return low, high


def _ratio(one: float, other: float, measure: str) -> float:
    if measure == "OR":
        return (one / (1 - one)) / (other / (1 - other))
    if measure in {"HR", "IRR"}:
        return math.log1p(-one) / math.log1p(-other)
    return one / other
