"""not-confirmed (REG001): no registry was ever asked about a reference.

What it does: says so, once per reference, with the reason and who wrote the record down.
Why it matters: what nobody confirmed may still be right, and nobody knows.
Fix: Run magcite enrich; a work that no registry can know stays unconfirmed, and the bibliography says so.
Not its job: a registry that was asked and gave no answer is could-not-check's.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from magcite.model import Corpus, Origin, Outcome, Reference
from magcite.phrases import Phrase, listed, phrase
from magcite.rules.rule import Finding, ReferenceRule, Severity, standing

__all__ = ["RULE"]

_ORIGINS: Mapping[Origin, Phrase] = MappingProxyType(
    {
        Origin.HAND: phrase("it was typed in by hand"),
        Origin.IMPORT: phrase("it was taken over from another file"),
        Origin.PAGE: phrase("it was read from a page's own list"),
        Origin.REGISTRY: phrase("its file says that a registry filled it in, and the lock holds no such answer"),
    }
)


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield at most one finding, at the reference."""
    stands = standing(reference, corpus)
    if stands is not None and stands.outcome is Outcome.NOT_CHECKED:
        item = reference.item
        bare = item.identifiers and item.title is None and not item.author
        origin = phrase("the record holds its identifier alone") if bare else _ORIGINS[reference.provenance.origin]
        reasons = [stands.detail, origin] if stands.detail else [origin]
        page = reference.place.path if corpus.is_listed(reference) else None
        yield Finding(
            None,
            phrase("{key} is confirmed by no registry: {reason}", key=reference.citekey, reason=listed(reasons, "; ")),
            help=phrase("Run magcite enrich {page}, which asks about the entries of its list.", page=page)
            if page
            else None,
        )


RULE = ReferenceRule("REG001", "not-confirmed", Severity.INFO, check)
