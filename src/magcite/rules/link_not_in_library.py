"""link-not-in-library (CIT003): a citation names a work that no reference describes.

What it does: reports each citation by identifier or link that no reference of the library carries.
Why it matters: what is not in the library is neither checked nor rendered.
Fix: Add the work with magcite add and the identifier, or add the identifier to the reference that has the work.
Not its job: a citekey nobody has is unknown-citekey's.
"""

from collections.abc import Iterator

from magcite.model import CitationState, Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per citation with an unknown target, in page order."""
    for citation in claim.citations:
        if citation.target is not None and citation.state is CitationState.NOT_IN_LIBRARY:
            named = citation.target.prefixed
            yield Finding(
                citation.span,
                phrase("no reference describes {work}", work=named),
                page_value=named,
                help=phrase(
                    "Run magcite add '{work}', or add the identifier to the reference that has this work.", work=named
                ),
            )


RULE = ClaimRule("CIT003", "link-not-in-library", Severity.WARNING, check)
