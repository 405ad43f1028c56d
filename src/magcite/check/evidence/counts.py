"""Counts: how many took part, and how many studies were put together.

On the side of silence: a claim is said to disagree only where one number can mean only one work, and a smaller number
only where the words around it make it the whole sample: "5 106 black participants" are a part of the 25 871 whom the
study followed. Against evidence that was derived from an abstract and confirmed by nobody, no page is wrong that states
a number of that abstract.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from magcite.check.evidence.group_sums import group_sums
from magcite.check.evidence.held import Held, held_on
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stages import is_of_another_stage
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_count
from magcite.language import (
    is_refuted,
    is_within,
    names_all,
    names_one_study,
    names_part,
    names_total,
    opens_with_of,
    speaks_of_others,
    speaks_of_past,
    speaks_of_rates,
    speaks_of_rest,
    tells_sample,
)
from magcite.language.whole_samples import (
    doubles,
    groups_of,
    is_invited,
    is_of_review,
    is_some_only,
    may_double,
    own_words,
    tells_given,
    tells_of_half,
    tells_whole,
    without_rates,
)
from magcite.model import Basis, Claim, Design, Evidence, Quantity, Relation, Role, Verdict

__all__ = ["compare"]

_RATES = frozenset({10, 100, 1000, 10_000, 100_000})  # "of 1,000 people three fall ill"
_PERSON = "person"
_COUNTED = frozenset({None, _PERSON})
_MORE_STUDIES = re.compile(
    r"[^.;\d]{1,40}\s(?:and|och|og)\s+\d+\s+(?:in|of|with|på|hos|med|av|blandt)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?![\w%])")
_NUMBER = re.compile(r"\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?!\d)|\d+")


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each count of people, animals or studies that the claim states compares with the one held."""
    for role in (Role.SAMPLE, Role.STUDIES):
        quantities = stated.of(role)
        known = held_on(held.reference, held.lock, role)
        yield from (_beside if role is Role.SAMPLE else _beside_studies)(stated, quantities, held, known)
        whole = _whole_of(stated, quantities) if quantities and stated.of_one_work else None
        for quantity in map(partial(_doubled, stated), quantities):
            alone = whole is not None and quantity.span == whole.span
            verdict, value = _against(stated, quantity, known, held, alone=alone)
            yield Basis(role.value, verdict, quantity.as_read, value, known.origin, quantity.span, known.derived)
        if role is Role.SAMPLE:
            yield from group_sums(stated, known)


def _doubled(stated: Stated, one: Quantity) -> Quantity:
    """Return a number of people with as many others who are told of beside it: "150 men and as many women"."""
    if one.role is not Role.SAMPLE or one.high is not None or not doubles(stated.around(one)[1], stated.language):
        return one
    return replace(one, value=2 * one.value)


def _beside(stated: Stated, quantities: tuple[Quantity, ...], held: Holding, known: Held) -> Iterator[Basis]:
    """Yield that the number held stands on the page in other words, where it does; such words accuse nobody.

    Groups may add up to it, a number may count what is unnamed («av de 130 inlagda»), a report counts its cases.
    """
    spare = [one for one in stated.of(Role.OTHER) if one.unit == _PERSON]
    groups = [one for one in (*quantities, *spare) if one.high is None and one.relation is Relation.EQUAL]
    if held.study.design is Design.CASE_REPORT:
        spare += [one for one in stated.of(Role.EVENTS) if one.relation is Relation.EQUAL]
    fitting = [one for one in spare if one.high is None and one.value == known.value]
    if not fitting and len(groups) > 1 and sum(one.value for one in groups) == known.value:
        fitting = groups
    for one in fitting:
        yield _agreeing(Role.SAMPLE, one, known)


def _beside_studies(stated: Stated, _: tuple[Quantity, ...], __: Holding, known: Held) -> Iterator[Basis]:
    """Yield that the number of studies held stands on the page as that of which a part is told ("14 of the 22")."""
    for one in stated.of(Role.OTHER):
        if one.unit == "study" and one.high is None and one.value == known.value:
            yield _agreeing(Role.STUDIES, one, known)


def _agreeing(role: Role, one: Quantity, known: Held) -> Basis:
    return Basis(role.value, Verdict.AGREES, one.as_read, str(known.value), known.origin, one.span, known.derived)


def _against(
    stated: Stated, quantity: Quantity, held: Held, holding: Holding, *, alone: bool
) -> tuple[Verdict, str | None]:
    """Return how a number stands against what is held, and the words of that; `alone`: it can mean only this work."""
    value = None if held.value is None else str(held.value)
    evidence, issued = holding.reference.evidence, holding.reference.item.issued
    sample = quantity.role is Role.SAMPLE
    if _consistent(quantity, held.value) or (sample and evidence is not None and _counts_group(quantity, evidence)):
        return Verdict.AGREES, value
    if sample and alone and held.value is not None and is_of_another_stage(stated, quantity, holding):
        return Verdict.DISAGREES, value
    whole = next((fact for fact in held.wholes if fact.value == quantity.value and quantity.high is None), None)
    if whole is not None:
        return Verdict.AGREES, whole.words
    if held.value is None:
        return Verdict.NOT_STATED, value
    sure = (
        alone
        and not _held_beside(stated.claim, held.value)
        and not is_refuted(stated.around(quantity)[0], stated.language)
        and quantity.value not in held.numbers
        and (
            _means_sample(stated, quantity, held.value, holding)
            if sample
            else not _is_some(stated, quantity, held.value)
            and not _is_of_past(stated, quantity, issued.year if issued else None)
        )
    )
    return Verdict.DISAGREES if sure else Verdict.NOT_STATED, value


def _whole_of(stated: Stated, quantities: tuple[Quantity, ...]) -> Quantity | None:
    """Return the count that can only be of all: the one there is, or one that the others add up to.

    Of several counts also the largest, where the words make that alone the whole ("a total of 61 adults, 31 women").
    """
    if len(quantities) == 1:
        return quantities[0]
    largest = max(quantities, key=lambda one: one.value)
    others = [one for one in quantities if one is not largest]
    parts = others + [one for one in stated.of(Role.OTHER) if one.unit == largest.unit]
    if largest.high is not None or any(one.high is not None or one.value == largest.value for one in others):
        return None
    if sum(one.value for one in parts) == largest.value or sum(one.value for one in others) == largest.value:
        return largest
    named = [one for one in quantities if _is_named_whole(stated, one)]
    if len(named) == 1 and (named[0] is largest or is_invited(*stated.around(largest), stated.language)):
        return named[0]
    return None


def _is_named_whole(stated: Stated, quantity: Quantity) -> bool:
    if quantity.role is not Role.SAMPLE:
        return False
    before, after = stated.around(quantity)
    words = (before, quantity.text, after, stated.language)
    return tells_sample(*words) or tells_whole(*words) or names_total(before, stated.language)


def _held_beside(claim: Claim, held: int) -> bool:
    """Whether the claim states the number held in other words: "12 of the 22 trials were long, 3 trials small"."""
    return any(quantity.value == held and quantity.role is Role.OTHER for quantity in claim.quantities)


def _means_sample(stated: Stated, quantity: Quantity, held: int, holding: Holding) -> bool:
    """Whether a number must be the sample of the cited study: a larger one, unless the words are of other people."""
    before, after = stated.around(quantity)
    if holding.study.is_pooled and names_one_study(before, stated.language):
        return False
    if groups_of(before, after, stated.language):
        return False
    if may_double(after, stated.language) and not doubles(after, stated.language):
        return False
    before = own_words(before, stated.language)
    if quantity.value > held:
        sentence = f"{before}{quantity.text}{after}"
        if opens_with_of(before, stated.language) and quantity.value not in _RATES:
            before = ""
        return not (speaks_of_others(before, after, stated.language) or speaks_of_rates(sentence, stated.language))
    return _is_told_whole(stated, quantity, holding) or _is_told_given(stated, quantity, holding)


def _is_told_given(stated: Stated, quantity: Quantity, holding: Holding) -> bool:
    """Whether so many got something, and no such group was a part of all: what one group of several got is told too."""
    study = holding.study
    before, after = stated.around(quantity)
    given = tells_given(before, quantity.text, after, stated.language, one_kind=study.sex is not None)
    return given == "or" or (given is not None and study.design is Design.CROSSOVER_TRIAL)


def _is_told_whole(stated: Stated, quantity: Quantity, holding: Holding) -> bool:
    """Whether the words around a number make it that of all who were studied."""
    before, after = stated.around(quantity)
    if is_some_only(before, after, stated.language):
        return False
    total = names_total(before, stated.language) and not speaks_of_others(before, after, stated.language)
    if total or tells_of_half(before, after, stated.language):
        return True
    if speaks_of_rest(without_rates(after, stated.language), stated.language):
        return False
    one_kind = holding.study.sex is not None
    words = (before, quantity.text, after, stated.language)
    told = tells_sample(*words, one_kind=one_kind) or tells_whole(*words, one_kind=one_kind)
    if told or _is_sum(stated, quantity):
        return True
    if names_part(quantity.text, stated.language) and not one_kind:
        return False
    return len(_WORD.findall(quantity.text)) <= 1 and names_all(before, after, stated.language)


def _is_sum(stated: Stated, quantity: Quantity) -> bool:
    """Whether the other numbers of people in the claim add up to this one: "52 adults: 26 to this, 26 to that"."""
    others = [one.value for one in stated.of(Role.SAMPLE, Role.OTHER) if one is not quantity and one.unit in _COUNTED]
    return len(others) > 1 and sum(others) == quantity.value


def _is_some(stated: Stated, quantity: Quantity, held: int) -> bool:
    """Whether some of the studies are counted: "3 trials in children"."""
    before, after = stated.around(quantity)
    whole = names_total(before, stated.language) or is_of_review(before, after, stated.language)
    fewer = quantity.value < held and not whole
    if fewer and _MORE_STUDIES.search(after):
        return True
    return fewer and is_within(after, stated.language)


def _is_of_past(stated: Stated, quantity: Quantity, issued: int | None) -> bool:
    """Whether studies are counted as of another time, or by another work: "in 2004 there were six trials"."""
    before, after = stated.around(quantity)
    if speaks_of_past(before + after, stated.language):
        return True
    years = [int(year) for year in _YEAR.findall(before + after)]
    return issued is not None and any(year < issued for year in years)


def _counts_group(quantity: Quantity, evidence: Evidence) -> bool:
    """Whether the evidence counts a group of this very size: "60 adults with asthma and 60 controls"."""
    groups = _NUMBER.findall(evidence.population or "")
    return quantity.high is None and any(float(re.sub(r"\D", "", group)) == quantity.value for group in groups)


def _consistent(quantity: Quantity, held: int | None) -> bool:
    """Whether a number on the page may stand for the number held, as people round and hedge."""
    return held is not None and same_count(quantity, held)
