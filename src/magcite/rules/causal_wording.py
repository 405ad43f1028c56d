"""causal-wording (EVD022): the page says what causes what, and the cited studies only watched.

What it does: finds words that leave no doubt about a cause ("prevents", «minskar risken») in claims and headings that
    rest on cohort, case-control or cross-sectional studies alone, or on reviews of such studies.
Why it matters: people who drink coffee differ in much else than coffee; such a study cannot tell what did it.
Fix: Say what was seen ("had a lower risk", «hörde ihop med»), or cite a trial.
Not its job: hedged words, what the page reports as the authors' words, a claim or section that also rests on a trial
    or on a work whose design is not held, and one that tells its reader that a link need not be a cause.
"""

from collections.abc import Iterator

from magcite.comparison.study import Nature, Study
from magcite.language.causal import disclaims_cause, find_causal
from magcite.model import Claim, ClaimKind, Corpus, Page, Verdict
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding, Severity
from magcite.rules.studies import resting_on, study

__all__ = ["RULE"]

_WATCHING = frozenset({Nature.OBSERVING, Nature.SECONDARY})


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per claim and work, and one per heading at the first claim beneath it."""
    for page in corpus.pages:
        for claim in page.claims:
            yield from _in_claim(page, claim, corpus)
        yield from _in_headings(page, corpus)


def _in_claim(page: Page, claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    for verdict in corpus.verdicts.get(claim, ()):
        for basis in verdict.basis:
            if basis.name == "causal" and basis.verdict is Verdict.DISAGREES:
                message = phrase(
                    "causal wording: the page says “{page}”, but {key} could only observe ({design})",
                    page=basis.page_value,
                    key=verdict.citekey,
                    design=basis.source_value or "",
                )
                if basis.derived:
                    message = phrase("{message}, according to {origin}", message=message, origin=basis.origin or "")
                yield Finding(
                    basis.span,
                    message,
                    page_value=basis.page_value,
                    source_value=basis.source_value,
                    source=basis.origin,
                    citekey=verdict.citekey,
                    path=page.path,
                    claim=claim.id,
                )


def _in_headings(page: Page, corpus: Corpus) -> Iterator[Finding]:
    for section, claims in _sections(page).items():
        found = find_causal(section[-1], page.language)
        if not found or any(disclaims_cause(claim.text, page.language) for claim in claims):
            continue
        first = _only_watched(claims, corpus)
        if first is not None:
            claim, key, held = first
            yield Finding(
                claim.span,
                phrase(
                    "causal wording: the heading says “{heading}”, but {key} could only observe ({design}), "
                    "and so could all that is cited under it",
                    heading=section[-1],
                    key=key,
                    design=held.label,
                ),
                page_value=section[-1],
                source_value=held.label,
                source=held.origin,
                citekey=key,
                path=page.path,
                claim=claim.id,
            )


def _sections(page: Page) -> dict[tuple[str, ...], list[Claim]]:
    """Return the claims under each heading, those under its subheadings too."""
    under: dict[tuple[str, ...], list[Claim]] = {}
    for claim in page.claims:
        for depth in range(1, len(claim.section) + 1):
            under.setdefault(claim.section[:depth], []).append(claim)
    return under


def _only_watched(claims: list[Claim], corpus: Corpus) -> tuple[Claim, str, Study] | None:
    """Return the first claim that rests on a study that watched; None where a work did more, or is not known."""
    first = None
    for claim in claims:
        if claim.kind is ClaimKind.COMMENTARY:
            continue
        for _, reference in resting_on(claim, corpus):
            held = study(reference.citekey, corpus) if reference else None
            if reference is None or held is None or held.nature not in _WATCHING:
                return None
            if first is None and held.nature is Nature.OBSERVING:
                first = claim, reference.citekey, held
    return first


RULE = CorpusRule("EVD022", "causal-wording", Severity.WARNING, check)
