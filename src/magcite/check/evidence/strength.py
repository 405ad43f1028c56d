"""Strengths: how much of a substance a cream, drops or a solution held, and the factor of a sunscreen.

A strength is a share that no effect and no group of people is, so the claim's own words must tell that it is one: "the
drops contained 0.5%", «styrkan var 0,5 procent». Of an abstract that nobody has confirmed, only the figure that is the
page's but for the place of its decimal mark accuses. The cues: each language's `[strength]`.

Attributes of the table:
    strength, be: what tells that a share is one, right before it: "the strength" "was"; only: words between.
    contained: verbs that do the same: "contained".
    vehicle: what has a strength, right behind it: "cream".
    per_cent: the unit of a share in words; changed: words of a text whose shares are of effects: "reduced".
    factors: what a sunscreen's number stands behind: "factor".
"""

import math
import re
from collections.abc import Iterator
from functools import cache

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.cues import alternation
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.languages import cue_lists
from magcite.model import Basis, ClaimKind, FactKind, Quantity, Relation, Role, Span, Verdict

__all__ = ["compare"]

_NAME = "dose"
_LEAST_FACTOR = 2
_NEAR = 60  # characters before a share that may make it a strength
_SAME = 0.05  # of the larger of two that are the same, as people round
_PLAIN = frozenset({Relation.EQUAL, Relation.ABOUT})


@cache
def _shares() -> re.Pattern[str]:
    per_cent = alternation(cues_of_all("strength")["per_cent"])
    return re.compile(rf"(?<![\w.,])(\d{{1,3}}(?:[.,]\d{{1,4}})?)\s?(?:%|{per_cent})", re.IGNORECASE)


@cache
def _factors() -> re.Pattern[str]:
    factors = alternation(cues_of_all("strength")["factors"])
    return re.compile(rf"(?<!\w){factors}[\s-]?(\d{{1,3}})(?![\w.,]\d|\w)", re.IGNORECASE)


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how a strength, or the factor of a sunscreen, that the claim states compares with the one held."""
    if stated.claim.kind is ClaimKind.ADVICE:
        return
    strengths = [one for one in stated.of(Role.PROPORTION, Role.OTHER, Role.DOSE) if _is_strength(stated, one)]
    if len(strengths) == 1:
        yield from _strength(stated, held, strengths[0])
    factors = list(_factors().finditer(stated.written))
    if len(factors) == 1:
        yield from _factor(stated, held, factors[0])


def _is_strength(stated: Stated, one: Quantity) -> bool:
    if one.unit != "%" or one.high is not None or one.relation not in _PLAIN:
        return False
    before, after = stated.around(one)
    table = cue_lists(stated.language, "strength")
    told = rf"(?<!\w)(?:{alternation(table['strength'])}(?!\w)[^.;,]{{0,40}}?\s{alternation(table['be'])}"
    told = rf"{told}|{alternation(table['contained'])})\s+(?:{alternation(table['only'])}\s+)?\Z"
    vehicle = rf"[\s-]+{alternation(table['vehicle'])}(?!\w)"
    return bool(re.search(told, before[-_NEAR:], re.IGNORECASE) or re.match(vehicle, after, re.IGNORECASE))


def _strength(stated: Stated, held: Holding, one: Quantity) -> Iterator[Basis]:
    texts = [text for text in _texts(held) if not pattern_of_all("strength", "changed").search(text)]
    known = {_value(number) for text in texts for number in _shares().findall(text)}
    if known:
        yield from _judged(stated, held, one, (one.value, known), "; ".join(texts), derived=not held.confirmed)
        return
    told = [item for item in held.told(FactKind.NUMBER) if item.fact.unit == "%" and item.fact.value is not None]
    values = {item.fact.value for item in told if item.fact.value is not None}
    mine = {value for value in values if _is_shifted(one.value, value)}
    if len(mine) == 1 and not any(_is_same(one.value, value) for value in values):
        words = next(item.fact.words for item in told if item.fact.value in mine)
        yield from _judged(stated, held, one, (one.value, mine), words, derived=True)


def _factor(stated: Stated, held: Holding, factor: re.Match[str]) -> Iterator[Basis]:
    value = float(factor[1])
    texts = [text for text in (*_texts(held), held.reference.item.title or "") if _factors().search(text)]
    known = {float(number) for text in texts for number in _factors().findall(text)}
    start = stated.claim.span.start
    span = Span(start + factor.start(), start + factor.end())
    one = Quantity(factor[0], span, Role.OTHER, value, None, None)
    if known and min(value, *known) >= _LEAST_FACTOR:
        yield from _judged(stated, held, one, (value, known), "; ".join(texts), derived=not held.confirmed)


def _judged(
    stated: Stated, held: Holding, one: Quantity, sides: tuple[float, set[float]], words: str, *, derived: bool
) -> Iterator[Basis]:
    value, known = sides
    if any(_is_same(value, other) for other in known):
        verdict = Verdict.AGREES
    else:
        verdict = Verdict.DISAGREES if len(known) == 1 and stated.of_one_work else Verdict.NOT_STATED
    yield Basis(_NAME, verdict, one.text, words, held.origin, one.span, derived)


def _texts(held: Holding) -> list[str]:
    evidence = held.evidence
    return [text for text in (evidence.dose, evidence.exposure) if text] if evidence else []


def _value(number: str) -> float:
    return float(number.replace(",", "."))


def _is_same(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME * max(abs(one), abs(other))


def _is_shifted(one: float, other: float) -> bool:
    """Whether two figures differ by the place of their decimal mark alone: 0.5 and 0.05."""
    if min(one, other) <= 0 or _is_same(one, other):
        return False
    places = math.log10(one / other)
    return math.isclose(places, round(places), abs_tol=1e-9)
