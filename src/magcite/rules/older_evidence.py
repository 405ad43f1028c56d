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

from magcite.model import Claim, ClaimKind, Corpus, Page
from magcite.phrases import phrase
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

_OUTRIGHT, _TOLD = 5, 10  # years between the two


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
        outright = says_what_is_so(claim, page)
        resting = list(answered_by(claim, corpus))
        found = _newer(claim, page, resting, known, frozenset() if outright else cited[claim.section])
        if found is None:
            continue
        own, other = found
        if (other.question.year or 0) - (own.question.year or 0) < (_OUTRIGHT if outright else _TOLD):
            continue
        finding = Finding(
            claim.citations[0].span,
            phrase(
                "{key} is from {year}; the library holds {other} from {later} on the same question",
                key=own.citekey,
                year=str(own.question.year),
                other=other.citekey,
                later=str(other.question.year),
            ),
            page_value=str(own.question.year),
            source_value=str(other.question.year),
            source=other.citekey,
            citekey=own.citekey,
            path=page.path,
            claim=claim.id,
        )
        yield Found((own.citekey, other.citekey), outright, finding)


def _newer(
    claim: Claim, page: Page, resting: list[Answered], known: dict[str, list[Answered]], passed: frozenset[str]
) -> tuple[Answered, Answered] | None:
    """Return the newest work that a claim rests on, and the newest one on the same question that is younger."""
    if not resting or len(resting) != len({one.key for one in claim.citations}):
        return None
    own = max(resting, key=lambda one: one.question.year or 0)
    if any(one.question.year is None for one in resting):
        return None
    passed |= {one.citekey for one in resting}
    for exposure in sorted(own.question.exposures):
        for other in known.get(exposure, ()):
            if (other.question.year or 0) <= (own.question.year or 0):
                break  # they are sorted, newest first
            if other.citekey in passed or other.question.rank < own.question.rank or not own.asks_as(other):
                continue
            shared = (one for one in own.question.asked if any(is_same(one, two) for two in other.question.asked))
            if any(is_about(outcome, claim, page) for outcome in shared):
                return own, other
    return None


RULE = CorpusRule("EVD026", "older-evidence", Severity.INFO, check)
