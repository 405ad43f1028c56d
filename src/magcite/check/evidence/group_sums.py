"""Groups that add up to a whole: "30 got ginger and 32 placebo", "in all, 120 men and 150 women", "two groups of 25".

Two groups accuse where they are more than all who were studied. Where the words call them all, or say how many groups
of one size there were, they accuse of being fewer as well.
"""

from collections.abc import Iterator
from itertools import pairwise

from magcite.check.evidence.held import Held
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_count
from magcite.language.whole_samples import are_all_groups, groups_of
from magcite.model import Basis, Quantity, Relation, Role, Span, Verdict

__all__ = ["group_sums"]

_COUNTED = frozenset({None, "person"})
_FEWEST = 5  # people in a group


def group_sums(stated: Stated, known: Held) -> Iterator[Basis]:
    """Yield how the groups that a claim adds up, or multiplies, stand against the number held."""
    if known.value is None or not stated.of_one_work:
        return
    counted = [one for one in stated.quantities if _may_count(one)]
    yield from _of_one_size(stated, counted, known)
    if len(counted) != 2:  # noqa: PLR2004 - the words tell of two groups
        return
    for first, second in pairwise(counted):
        yield from _of_two(stated, first, second, known)


def _may_count(one: Quantity) -> bool:
    counts = one.role in {Role.SAMPLE, Role.OTHER} and one.unit in _COUNTED
    return counts and one.high is None and one.relation is Relation.EQUAL and one.value >= _FEWEST


def _of_two(stated: Stated, first: Quantity, second: Quantity, known: Held) -> Iterator[Basis]:
    start = stated.claim.span.start
    between = stated.written[first.span.end - start : second.span.start - start]
    before, after = stated.around(first)[0], stated.around(second)[1]
    every = are_all_groups(first.text, between, second.text, (before, after), stated.language)
    if every is None or known.value is None:
        return
    whole = first.value + second.value
    summed = _summed(first, whole)
    if same_count(summed, known.value):
        return
    if (every or whole > known.value) and not _is_told(summed, known):
        where = Span(first.span.start, second.span.end)
        words = f"{first.text} + {second.text}"
        yield Basis(Role.SAMPLE.value, Verdict.DISAGREES, words, str(known.value), known.origin, where, known.derived)


def _of_one_size(stated: Stated, counted: list[Quantity], known: Held) -> Iterator[Basis]:
    for one in counted:
        many = groups_of(*stated.around(one), stated.language)
        if many is None or known.value is None:
            continue
        summed = _summed(one, one.value * many)
        same = same_count(summed, known.value)
        if not same and (known.value == one.value or _is_told(summed, known)):
            continue
        verdict = Verdict.AGREES if same else Verdict.DISAGREES
        words = f"{many} × {one.text}"
        yield Basis(Role.SAMPLE.value, verdict, words, str(known.value), known.origin, one.span, known.derived)


def _summed(one: Quantity, value: float) -> Quantity:
    return Quantity(one.text, one.span, Role.SAMPLE, value, None, "person", Relation.EQUAL)


def _is_told(summed: Quantity, known: Held) -> bool:
    """Whether the abstract states the sum itself, or a whole that it may stand for."""
    wholes = (fact.value for fact in known.wholes if fact.value is not None)
    return summed.value in known.numbers or any(same_count(summed, int(one)) for one in wholes)
