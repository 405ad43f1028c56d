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
from magcite.model import Claim, ClaimKind, Corpus, Direction, Page
from magcite.phrases import phrase, word
from magcite.rules.questions import (
    Answered,
    Found,
    answered_by,
    cited_by_section,
    is_about,
    is_same,
    library_by_exposure,
    once,
    says_what_is_so,
)
from magcite.rules.rule import CorpusRule, Finding, Severity
from magcite.rules.studies import pages_read

__all__ = ["RULE"]

_REVIEW = 4
_PAIRS = (
    frozenset({Direction.LOWER, Direction.HIGHER}),
    frozenset({Direction.BETTER, Direction.WORSE}),
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per page and two works, at the first citation of a claim."""
    known = library_by_exposure(corpus)
    for page in pages_read(corpus):
        yield from once(_on_page(page, corpus, known))


def _on_page(page: Page, corpus: Corpus, known: dict[str, list[Answered]]) -> Iterator[Found]:
    cited = cited_by_section(page)
    for claim in page.claims:
        if claim.kind is ClaimKind.COMMENTARY or not claim.citations:
            continue
        found = _left_out(claim, page, corpus, known, cited[claim.section])
        if found is None:
            continue
        own, other, one, another = found
        finding = Finding(
            claim.citations[0].span,
            phrase(
                "left out: {other} found {another}, {key} found {one}",
                other=other.citekey,
                another=_words(another),
                key=own.citekey,
                one=_words(one),
            ),
            page_value=_words(one),
            source_value=_words(another),
            source=other.citekey,
            citekey=own.citekey,
            path=page.path,
            claim=claim.id,
        )
        yield Found((own.citekey, other.citekey), says_what_is_so(claim, page), finding)


def _left_out(
    claim: Claim, page: Page, corpus: Corpus, known: dict[str, list[Answered]], cited: frozenset[str]
) -> tuple[Answered, Answered, Answer, Answer] | None:
    for own in answered_by(claim, corpus):
        for one in own.question.answers:
            if one.direction is None or not is_about(one.outcome, claim, page):
                continue
            for other in _others(own, known, cited):
                another = next((two for two in other.question.answers if _contradict(one, two)), None)
                if another is not None:
                    return own, other, one, another
    return None


def _others(own: Answered, known: dict[str, list[Answered]], cited: frozenset[str]) -> Iterator[Answered]:
    for exposure in sorted(own.question.exposures):
        for other in known.get(exposure, ()):
            weaker = own.question.rank == _REVIEW and other.question.rank < _REVIEW
            if own.asks_as(other) and other.citekey not in cited and not weaker:
                yield other


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
