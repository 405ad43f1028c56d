"""single-small-study (EVD024): a claim rests on one study of few people.

What it does: reports findings that cite a single study of fewer than 50 people (30 in a crossover trial): each one
    that says what is so ("lifts the mood", "was shown"), and where a page only tells of the study, the first that does.
Why it matters: one small study finds effects that larger ones do not find again.
Fix: Tell what was found in that study and how small it was, or add a larger study or a review.
Not its job: a claim that says that the study is small or hedges (a note to the reader beside it hedges nothing),
    reviews, studies of animals or cells, and works whose size is not held.
"""

from collections.abc import Iterator

from magcite.language.asides import without_notes
from magcite.language.assertions import assertions_in
from magcite.language.causal import find_causal, is_hedged
from magcite.language.groups import tells_small_study
from magcite.model import Citation, Claim, ClaimKind, Corpus, Design, Page, Reference, descriptions
from magcite.phrases import phrase_n
from magcite.rules.questions import says_outright
from magcite.rules.rule import CorpusRule, Finding, Severity
from magcite.rules.studies import pages_read, resting_on, study

__all__ = ["RULE"]

_SMALL: dict[Design | None, int] = {
    Design.CROSSOVER_TRIAL: 30,
    **dict.fromkeys((Design.RCT, Design.TRIAL, Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL), 50),
    Design.CASE_REPORT: 50,
    None: 50,  # nothing says how it was made, and whom it studied
}


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per claim that says what is so, else one per page and work, at the citation."""
    for page in pages_read(corpus):
        resting = [found for claim in _telling(page) if (found := _on_few(page, claim, corpus))]
        outright = {citation.key for claim, citation, _ in resting if says_outright(claim.text, page.language)}
        first: set[str | None] = set()
        for claim, citation, number in resting:
            if citation.key in outright and not says_outright(claim.text, page.language):
                continue
            if citation.key in first and citation.key not in outright:
                continue
            first.add(citation.key)
            yield Finding(
                citation.span,
                phrase_n(
                    "the claim rests on one study of {n} person, {key}",
                    "the claim rests on one study of {n} people, {key}",
                    number,
                    key=citation.key or "",
                ),
                citekey=citation.key,
                path=page.path,
                claim=claim.id,
            )


def _tells(text: str, language: str) -> bool:
    return bool(assertions_in(text, language) or find_causal(text, language))


def _telling(page: Page) -> Iterator[Claim]:
    """Yield the findings of a page, and what it tells its reader to expect ("Needles ease your pain"), in order."""
    for claim in page.claims:
        advice = claim.kind is ClaimKind.ADVICE and _tells(claim.text, page.language)
        if claim.kind is ClaimKind.FINDING or advice:
            yield claim


def _on_few(page: Page, claim: Claim, corpus: Corpus) -> tuple[Claim, Citation, int] | None:
    """Return a claim with the only work it cites and how few were studied; None where it says so, or rests on more."""
    if not claim.rests_on_one or _is_careful(claim.text, page.language):
        return None
    for citation, reference in resting_on(claim, corpus):
        number = _few(reference, corpus) if reference else None
        if number is not None:
            return claim, citation, number
    return None


def _is_careful(text: str, language: str) -> bool:
    return tells_small_study(text, language) or is_hedged(without_notes(text, language), language)


def _few(reference: Reference, corpus: Corpus) -> int | None:
    """Return how few people a study studied; None where they were many, or are not told."""
    held = study(reference.citekey, corpus)
    if held is None or held.is_animal or (held.design is None and held.population is None):
        return None
    number = (
        reference.evidence.n if reference.evidence and reference.evidence.n is not None else _derived(reference, corpus)
    )
    return number if number is not None and number < _SMALL.get(held.design, 0) else None


def _derived(reference: Reference, corpus: Corpus) -> int | None:
    answers = (one.derived for one in descriptions(corpus.found(reference.citekey)) if one.derived)
    said = {one.n for one in answers if one.n is not None}
    return next(iter(said)) if len(said) == 1 else None


RULE = CorpusRule("EVD024", "single-small-study", Severity.INFO, check)
