"""another-work (REG004): a reference's identifier belongs to another work.

What it does: reports each reference whose title, and with it more, is not that of the work registered under its
    identifier.
Why it matters: a reader who follows the link lands in front of something else.
Fix: Find the identifier of the work that is meant; if the registered one is meant, describe that one instead.
Not its job: a right work with a wrong field is field-mismatch's.
"""

from collections.abc import Iterator

from magcite.model import Contradiction, Corpus, FieldVerdict, Outcome, Reference
from magcite.phrases import phrase
from magcite.rules.rule import Finding, ReferenceRule, Severity, standing

__all__ = ["RULE"]


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield at most one finding, at the identifier, with both titles."""
    stands = standing(reference, corpus)
    if stands is None or stands.outcome is not Outcome.CONTRADICTED or stands.detail is not Contradiction.ANOTHER_WORK:
        return
    differing = [field for field in stands.fields if field.verdict is FieldVerdict.DIFFERS]
    told = next((field for field in differing if field.name == "title"), differing[0])
    identifiers = reference.item.identifiers
    yield Finding(
        None,
        phrase(
            "{work} is another work: the reference says “{here}”, {source} says “{there}”",
            work=identifiers[0].prefixed if identifiers else reference.citekey,
            here=str(told.page_value),
            source=told.source.label,
            there=str(told.source_value),
        ),
        page_value=told.page_value,
        source_value=told.source_value,
        source=told.source.label,
        field="DOI",
    )


RULE = ReferenceRule("REG004", "another-work", Severity.ERROR, check)
