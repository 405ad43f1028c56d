"""single-small-study (EVD024): a claim says what is so, and rests on one study of few people.

What it does: reports a finding in the present tense, or one that the page calls shown or proven, that cites a single
    study of fewer than 50 people (30 in a crossover trial).
Why it matters: one small study finds effects that larger ones do not find again.
Fix: Tell what was found in that study and how small it was, or add a larger study or a review.
Not its job: a claim that only tells what happened in the study, one that says that the study is small, reviews,
    studies of animals or cells, and works whose size is not held.
"""

from collections.abc import Iterator

from magcite.language.causal import is_hedged
from magcite.language.groups import tells_proof, tells_small_study
from magcite.language.telling import tell_of
from magcite.model import Corpus, Design, Reference
from magcite.rules.rule import CorpusRule, Finding, Severity
from magcite.rules.studies import findings, resting_on, study

__all__ = ["RULE"]

_SMALL = {
    Design.CROSSOVER_TRIAL: 30,
    **dict.fromkeys((Design.RCT, Design.TRIAL, Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL), 50),
    Design.CASE_REPORT: 50,
}


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per claim, at its citation."""
    for page in corpus.pages:
        for claim in findings(page):
            if len(claim.citations) != 1 or not _says_what_is_so(claim.text, page.language):
                continue
            for citation, reference in resting_on(claim, corpus):
                number = _few(reference, corpus) if reference else None
                if reference is None or number is None:
                    continue
                yield Finding(
                    citation.span,
                    f"the claim rests on one study of {number} people, {reference.citekey}",
                    citekey=reference.citekey,
                    path=page.path,
                    claim=claim.id,
                )


def _says_what_is_so(text: str, language: str) -> bool:
    if tells_small_study(text, language) or is_hedged(text, language):
        return False
    return tells_proof(text, language) or not tell_of(text, (), language).told


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
