"""What the rules on quantities share: the comparisons of one kind in which page and evidence disagree."""

from collections.abc import Iterator

from magcite.model import Basis, Claim, Corpus, Verdict
from magcite.phrases import Phrase, Value, phrase
from magcite.rules.rule import Finding

__all__ = ["disagreements", "message_of"]


def disagreements(claim: Claim, corpus: Corpus, name: str, what: Phrase) -> Iterator[Finding]:
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
                    message_of(what, verdict.citekey, basis),
                    page_value=basis.page_value,
                    source_value=basis.source_value,
                    source=basis.origin,
                    citekey=verdict.citekey,
                )


def message_of(what: Phrase, key: str, basis: Basis) -> Phrase:
    """Return what the two say of a thing ("dose"), and who says the second where nobody has confirmed it."""
    told: dict[str, Value] = {"what": what, "page": basis.page_value, "key": key, "held": basis.source_value or ""}
    if not basis.derived:
        return phrase("{what}: the page says “{page}”, but {key} gives {held}", **told)
    return phrase(
        "{what}: the page says “{page}”, but {key} gives {held}, according to {origin}",
        **told,
        origin=basis.origin or "",
    )
