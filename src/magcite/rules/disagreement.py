"""What the rules on quantities share: the comparisons of one kind in which page and evidence disagree."""

from collections.abc import Iterator

from magcite.model import Claim, Corpus, Verdict
from magcite.rules.rule import Finding

__all__ = ["disagreements"]


def disagreements(claim: Claim, corpus: Corpus, name: str, what: str) -> Iterator[Finding]:
    """Yield one finding per work whose evidence states another quantity than the claim, at its place on the page.

    Args:
        claim: of a page in the corpus.
        corpus: with the verdicts on its claims.
        name: of the comparison ("sample").
        what: the quantity in words ("sample").
    """
    for verdict in corpus.verdicts.get(claim, ()):
        for basis in verdict.basis:
            if basis.name == name and basis.verdict is Verdict.DISAGREES:
                yield Finding(
                    basis.span,
                    f"{what}: the page says “{basis.page_value}”, {verdict.citekey} has {basis.source_value}"
                    + (f", according to {basis.origin}" if basis.derived else ""),
                    page_value=basis.page_value,
                    source_value=basis.source_value,
                    source=basis.origin,
                    citekey=verdict.citekey,
                )
