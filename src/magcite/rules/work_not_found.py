"""work-not-found (REG003): the registries know no work with a reference's identifier.

What it does: reports each reference whose identifier every source that could hold it, doi.org included, disowns.
Why it matters: the identifier is misspelt or invented, and no reader can follow it.
Fix: Copy the identifier again from the work itself; if the work has none, remove it.
Not its job: a source that could not be reached has not answered no; could-not-check reports it.
"""

from collections.abc import Iterator

from magcite.model import Absent, Corpus, Outcome, Reference
from magcite.rules.rule import Finding, ReferenceRule, Severity, standing

__all__ = ["RULE"]


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield at most one finding, at the identifier."""
    stands = standing(reference, corpus)
    if stands is None or stands.outcome is not Outcome.NOT_FOUND:
        return
    answers = [answer for answer in corpus.lock.about(reference.item) if isinstance(answer, Absent)]
    asked = answers[0].asked.prefixed if answers else reference.citekey
    sources = ", ".join(dict.fromkeys(answer.source.label for answer in answers))
    yield Finding(
        None,
        f"{asked} is registered nowhere; asked: {sources}",
        page_value=asked,
        source=sources or None,
        field="DOI",
    )


RULE = ReferenceRule("REG003", "work-not-found", Severity.ERROR, check)
