"""Results told of one group alone, though their words do not say so: what an abstract leaves uncompared."""

import re
from dataclasses import replace

from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.narrowing import INSIDE, stems
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.language.concepts import concepts_in
from magcite.model import Direction

__all__ = ["is_bare", "one_sided", "sided_in"]

_TONGUE = "en"
_WORD = re.compile(r"[^\W\d_]{4,}")
_CHANGED = re.compile(r"\b(?:change[sd]?|from baseline|before and after)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin the [^,;]{0,40}\b(?:group|arm)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\b(?:between|than|versus|vs|against|over|compared|relative to|both|the groups|differ(?:ed)?|difference)\b",
    re.IGNORECASE,
)
# Words of no difference between groups, which set no outcome apart.
_COMMON = frozenset(
    (
        *("groups", "group", "with", "from", "than", "either", "placebo", "control", "controls", "sham", "better"),
        "more",
        *("worse", "less", "effective", "significant", "significantly", "change", "changes", "similar", "same", "were"),
        *("there", "found", "seen", "observed", "neither", "also", "again", "superior", "alone", "treatment", "usual"),
        *("differed", "difference", "differences", "score", "scores", "level", "levels", "equally", "alike", "care"),
    )
)


def _is_between(found: Found) -> bool:
    """Return whether the words of a result say that groups are compared."""
    return _BETWEEN.search(found.result.outcome) is not None


def is_bare(found: Found) -> bool:
    """Return whether an abstract says of a result no more than that something changed."""
    result = found.result
    told = result.value is not None or result.ci is not None or result.p is not None or found.significant is not None
    return found.derived and not told and found.direction is not Direction.NONE and not _is_between(found)


@once
def sided_in(held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results held on a work, `one_sided`.

    Args:
        held: what is held.
        language: of the page.
    """
    return one_sided(found_in(held, language))


def one_sided(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return results, with those as told of one group that name it, or that an abstract does not compare.

    An abstract says that pain fell, and that it did not differ between the groups: it fell in both.
    """
    alike = [one for one in found if one.derived and one.direction is Direction.NONE and _is_between(one)]

    def within(one: Found) -> bool:
        changed = one.direction not in {None, Direction.NONE}
        named = changed and _CHANGED.search(one.result.outcome) and INSIDE.search(one.result.outcome)
        named = named or (changed and _WITHIN.search(one.result.outcome))
        return bool(named) or (is_bare(one) and any(_is_alike(one, other) for other in alike))

    return tuple(replace(one, within=True) if within(one) else one for one in found)


def _is_alike(changed: Found, alike: Found) -> bool:
    """Return whether a result that saw no difference between groups is about the very outcome that changed in one.

    Words that only it has, "pain at rest", make it another outcome.
    """
    if not set(changed.topics) & set(alike.topics):
        return False
    left = _BETWEEN.sub(" ", alike.result.outcome)
    for one in concepts_in(left, _TONGUE):
        left = left[: one.span.start] + " " * (one.span.end - one.span.start) + left[one.span.end :]
    return not {word for word in _WORD.findall(left.lower()) if word not in _COMMON} - stems(changed.result.outcome)
