"""older-evidence (EVD026): a claim rests on old studies, and the library holds a newer one on the same question.

What it does: names, once a page, the newest study of the library on the same exposure and outcome that is at least ten
    years younger than every study the claim cites, and of a design at least as strong. Of a claim that says what is
    so, five years are enough, and it is named where its section cites the newer study too.
Why it matters: what was believed then may have been tested better since.
Fix: Read the newer study, and cite it beside the old one or in its place.
Not its job: studies without a year or a design, studies of animals, and claims that only tell what an old study found
    in a section that cites the newer one.
"""

from collections.abc import Iterator

from magcite.model import Corpus
from magcite.phrases import phrase
from magcite.rules.questions import Answered, Found, Visit, is_about, is_same, names_none, walk
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]

_OUTRIGHT, _TOLD = 5, 10  # years between the two


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per page and two works, at the first citation of a claim."""
    yield from walk(corpus, _older)


def _older(visit: Visit) -> Found | None:
    own = _newest(visit)
    other = _newer(own, visit) if own is not None else None
    if own is None or other is None:
        return None
    year, later = own.question.year or 0, other.question.year or 0
    if later - year < (_OUTRIGHT if visit.outright else _TOLD):
        return None
    message = phrase(
        "{key} is from {year}; the library holds {other} from {later} on the same question",
        key=own.citekey,
        year=str(year),
        other=other.citekey,
        later=str(later),
    )
    return visit.found(own, other, message, (str(year), str(later)))


def _newest(visit: Visit) -> Answered | None:
    """Return the newest work that a claim rests on; None where any of them may be newer still."""
    resting = visit.resting
    if len(resting) != len({one.key for one in visit.claim.citations}):
        return None
    if any(one.question.year is None for one in resting):
        return None
    return max(resting, key=lambda one: one.question.year or 0)


def _newer(own: Answered, visit: Visit) -> Answered | None:
    """Return the newest study on the same question that is younger, and of a design at least as strong."""
    passed = {one.citekey for one in visit.resting} | (frozenset() if visit.outright else visit.cited)
    asked = own.question.asked
    only = len(asked) == 1 and names_none(visit.claim, visit.page)
    for other in visit.others(own):
        if (other.question.year or 0) <= (own.question.year or 0):
            continue
        if other.citekey in passed or other.question.rank < own.question.rank:
            continue
        shared = [one for one in asked if any(is_same(one, two) for two in other.question.asked)]
        if any(only or is_about(outcome, visit.claim, visit.page) for outcome in shared):
            return other
    return None


RULE = CorpusRule("EVD026", "older-evidence", Severity.INFO, check)
