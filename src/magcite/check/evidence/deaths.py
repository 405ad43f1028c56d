"""Deaths and cases: so many who died, of whom an abstract says that they fell ill, or the other way round.

One number tells which it is: "134 new cases of cancer" are not 134 who died of it. The cues: `[deaths]`.
"""

import re
from collections.abc import Iterator
from functools import cache

from magcite.check.evidence.holding import Holding, Told
from magcite.check.evidence.stated import Stated
from magcite.language import is_refuted
from magcite.language.cues import whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.model import Basis, FactKind, Quantity, Relation, Role, Verdict

__all__ = ["of_counts"]

_LEAST = 10  # smaller numbers count all sorts of things
_ROLES = (Role.SAMPLE, Role.EVENTS, Role.OTHER)
_UNITS = frozenset({None, "person", "event"})


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf"(?<!\d)[,.;:()]|[,.;:()](?!\d)|\s[–—-]\s|{whole_words(cues_of_all('deaths')['parts'])}")


def of_counts(stated: Stated, held: Holding, name: str) -> Iterator[Basis]:
    """Yield each number of the dead that is held as one of those who fell ill, or the other way round.

    Args:
        stated: the claim, which may rest on this work alone.
        held: what is held on the work.
        name: of the comparison.
    """
    if not stated.of_one_work:
        return
    counted = list(held.told(FactKind.EVENTS))
    for one in stated.of(*_ROLES):
        if one.high is not None or one.relation is not Relation.EQUAL or one.value < _LEAST or one.unit not in _UNITS:
            continue
        before, after = stated.around(one)
        dead = _is_of_dead(f"{_last(before)} {one.as_read} {_clause().split(after, maxsplit=1)[0]}")
        same = [told for told in counted if told.fact.value == one.value]
        if dead is None or not same or is_refuted(before, stated.language):
            continue
        if all(_is_of_dead(told.fact.words) is (not dead) for told in same):
            yield _basis(one, same[0], name)


def _last(words: str) -> str:
    return _clause().split(words)[-1]


def _is_of_dead(words: str) -> bool | None:
    """Whether words count the dead, or those who fell ill; None where they tell neither or both."""
    died, ill = (pattern_of_all("deaths", name).search(words) is not None for name in ("died", "ill"))
    return None if died is ill else died


def _basis(one: Quantity, told: Told, name: str) -> Basis:
    return Basis(name, Verdict.DISAGREES, one.as_read, told.fact.words, told.origin, one.span, derived=True)
