"""One work that a library has twice: by hand and by import, or as a preprint and in print.

Its two records answer the same claims equally well, and are no rivals: the better one stands for both.
"""

from collections.abc import Sequence

from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.scoring import Held
from magcite.link.proposals.words import telling_words

__all__ = ["without_doubles"]

_ALIKE = 0.8  # of the words of two titles, that both have
_FEWEST = 4  # words of a title that may tell a work
_YEARS_APART = 1


def without_doubles(held: Sequence[Held], index: Index) -> list[Held]:
    """Return records, the best first, without those that describe the same work as a better one."""
    kept: list[Held] = []
    for one in held:
        record = index.fingerprint(one.place)
        if not any(_is_same_work(record, index.fingerprint(other.place)) for other in kept):
            kept.append(one)
    return kept


def _is_same_work(one: Fingerprint, other: Fingerprint) -> bool:
    if not one.families & other.families or not _same_year(one, other):
        return False
    mine, theirs = (frozenset(telling_words(print_.record.title)) for print_ in (one, other))
    if min(len(mine), len(theirs)) < _FEWEST:
        return False
    return len(mine & theirs) >= _ALIKE * len(mine | theirs)


def _same_year(one: Fingerprint, other: Fingerprint) -> bool:
    if not one.years or not other.years:
        return True
    return min(abs(a - b) for a in one.years for b in other.years) <= _YEARS_APART
