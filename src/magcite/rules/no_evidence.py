"""no-evidence (EVD012): claims rest on a work of which no evidence is held.

What it does: reports, once, each reference that findings on the pages cite and that has neither an evidence block nor
    evidence derived from an abstract, and counts them.
Why it matters: their numbers are compared with nothing, and silence about them is no agreement.
Fix: Write what the study did and found into the evidence block of the reference, as docs/guide.md shows,
    or let `magcite enrich --evidence` propose it from an abstract.
Not its job: evidence that is held and does not state a number; the verdict on the claim says so.
"""

from collections import Counter
from collections.abc import Iterator

from magcite.model import ClaimKind, Corpus, Reference, descriptions
from magcite.phrases import phrase_n
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per reference, in library order."""
    resting = Counter(
        key
        for page in corpus.pages
        for claim in page.claims
        if claim.kind is ClaimKind.FINDING
        for key in set(claim.linked)
    )
    for reference in corpus.library:
        key, count = reference.citekey, resting[reference.citekey]
        if count and corpus.library.get(key) is reference and not _is_held(reference, corpus):
            message = phrase_n(
                "no evidence is held on {key}: {n} claim that cites it cannot be compared",
                "no evidence is held on {key}: {n} claims that cite it cannot be compared",
                count,
                key=key,
            )
            yield Finding(None, message, citekey=key, place=reference.place)


def _is_held(reference: Reference, corpus: Corpus) -> bool:
    answers = descriptions(corpus.found(reference.citekey))
    return reference.evidence is not None or any(one.text for one in reference.readings(answers))


RULE = CorpusRule("EVD012", "no-evidence", Severity.INFO, check)
