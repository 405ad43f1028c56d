"""single-small-study (EVD024): a finding rests on one study of few people, and does not say so.

What it does: reports, once a page and work, a finding that cites a single study of fewer than 50 people (30 in a
    crossover trial), where neither it nor another claim on the page that cites the study tells how many they were.
Why it matters: one small study finds effects that larger ones do not find again.
Fix: Say how small the study was, or add a larger study or a review.
Not its job: reviews, studies of animals or cells, and works whose size is not held.
"""

from collections.abc import Iterator

from magcite.language.groups import tells_small_study
from magcite.model import Corpus, Design, Page, Reference, Role
from magcite.rules.rule import CorpusRule, Finding, Severity
from magcite.rules.studies import findings, resting_on, study

__all__ = ["RULE"]

_SMALL = {
    Design.CROSSOVER_TRIAL: 30,
    **dict.fromkeys((Design.RCT, Design.TRIAL, Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL), 50),
    Design.CASE_REPORT: 50,
}


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per page and work, at the first claim that rests on it alone."""
    for page in corpus.pages:
        told = _told(page, corpus)
        for claim in findings(page):
            resting = list(resting_on(claim, corpus))
            if len(resting) != 1 or len(claim.citations) != 1 or tells_small_study(claim.text, page.language):
                continue
            (citation, reference) = resting[0]
            number = _few(reference, corpus) if reference else None
            if reference is None or number is None or reference.citekey in told:
                continue
            told.add(reference.citekey)
            yield Finding(
                citation.span,
                f"the claim rests on one study of {number} people, {reference.citekey}, and does not say so",
                citekey=reference.citekey,
                path=page.path,
                claim=claim.id,
            )


def _told(page: Page, corpus: Corpus) -> set[str]:
    """Return the citekeys of works of which some claim on the page says how many were studied."""
    return {
        reference.citekey
        for claim in page.claims
        if any(one.role is Role.SAMPLE for one in claim.quantities)
        for _, reference in resting_on(claim, corpus)
        if reference is not None
    }


def _few(reference: Reference, corpus: Corpus) -> int | None:
    """Return how few people a study studied; None where they were many, or are not told."""
    held = study(reference.citekey, corpus)
    if held is None or held.design is None or held.is_animal:
        return None
    number = (
        reference.evidence.n if reference.evidence and reference.evidence.n is not None else _derived(reference, corpus)
    )
    return number if number is not None and number < _SMALL.get(held.design, 0) else None


def _derived(reference: Reference, corpus: Corpus) -> int | None:
    said = {one.derived.n for one in corpus.found(reference.citekey) if one.derived and one.on_asked is not False}
    return next(iter(said)) if len(said) == 1 else None


RULE = CorpusRule("EVD024", "single-small-study", Severity.INFO, check)
