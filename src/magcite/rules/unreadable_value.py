"""unreadable-value (REF006): a value in a reference could not be understood.

What it does: reports each value that has a known name and an unknown form: a thirteenth month, an unknown design.
Why it matters: the value is left out of everything: checks, matching and the bibliography.
Fix: Write it as the message says.
Not its job: identifiers are malformed-identifier's.
"""

from collections.abc import Iterator

from magcite.model import Corpus, Reference
from magcite.phrases import phrase
from magcite.rules.identifiers import IDENTIFIER_FIELDS
from magcite.rules.rule import Finding, ReferenceRule, Severity

__all__ = ["RULE"]


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per value, in file order."""
    for value in reference.unreadable:
        if value.field not in IDENTIFIER_FIELDS:
            message = phrase(
                "{field} {text} could not be understood: {reason}",
                field=value.field,
                text=repr(value.text),
                reason=value.reason,
            )
            yield Finding(None, message, page_value=value.text, field=value.field)


RULE = ReferenceRule("REF006", "unreadable-value", Severity.WARNING, check)
