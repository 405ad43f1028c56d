"""contradicting-evidence (EVD027): the library holds a study that found otherwise, and the section leaves it out.

What it does: compares the studies a claim rests on with every other study of the library on the same exposure and the
    same outcome, and names one that no claim of the section cites and that found no effect, or the opposite one.
Why it matters: a reader who meets the other study later trusts the page less, and was told half of what is known.
Fix: Cite the other study too and say why the two differ, or dispute it.
Not its job: results that are not significant or go two ways, single studies against a review, studies of animals,
    and works whose evidence states no result.
"""

from collections.abc import Iterator

from magcite.comparison.question import Answer
from magcite.model import Corpus, Direction
from magcite.phrases import phrase, word
from magcite.rules.questions import Answered, Found, Visit, is_about, is_same, names_none, walk
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]

_REVIEW = 4
_PAIRS = (
    frozenset({Direction.LOWER, Direction.HIGHER}),
    frozenset({Direction.BETTER, Direction.WORSE}),
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per page and two works, at the first citation of a claim."""
    yield from walk(corpus, _left_out)


def _left_out(visit: Visit) -> Found | None:
    for own in visit.resting:
        for one in _spoken_of(own, visit):
            for other in visit.others(own):
                weaker = own.question.rank == _REVIEW and other.question.rank < _REVIEW
                if weaker or other.citekey in visit.cited:
                    continue
                another = next((two for two in other.question.answers if _contradict(one, two)), None)
                if another is not None:
                    return _found(visit, (own, one), (other, another))
    return None


def _spoken_of(own: Answered, visit: Visit) -> Iterator[Answer]:
    """Yield the answers of a study that the claim speaks of."""
    answers = own.question.answers
    only = len(answers) == 1 and names_none(visit.claim, visit.page)
    for one in answers:
        if one.direction is not None and (only or is_about(one.outcome, visit.claim, visit.page)):
            yield one


def _found(visit: Visit, cited: tuple[Answered, Answer], left_out: tuple[Answered, Answer]) -> Found:
    (own, one), (other, another) = cited, left_out
    values = _words(one), _words(another)
    message = phrase(
        "left out: {other} found {another}, {key} found {one}",
        other=other.citekey,
        another=values[1],
        key=own.citekey,
        one=values[0],
    )
    return visit.found(own, other, message, values)


def _contradict(one: Answer, two: Answer) -> bool:
    if (
        not is_same(one.outcome, two.outcome)
        or one.direction is None
        or two.direction is None
        or one.direction is two.direction
    ):
        return False
    ways = {one.direction, two.direction}
    return Direction.NONE in ways or ways in _PAIRS


def _words(answer: Answer) -> str:
    way = phrase("no difference") if answer.direction is Direction.NONE else word(str(answer.direction))
    return phrase("{way} in {outcome}", way=way, outcome=answer.words)


RULE = CorpusRule("EVD027", "contradicting-evidence", Severity.INFO, check)
