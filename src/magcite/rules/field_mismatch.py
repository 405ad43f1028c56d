"""field-mismatch (REG005): a field of a reference is not what the registry says.

What it does: reports each field that contradicts the registered description, with both values. Abbreviations,
    initials, punctuation, a missing subtitle and the year between online and print are no contradictions.
Why it matters: a wrong author, year or journal sends the reader astray, and is how invented references look.
Fix: See which of the two is right in the work itself, and correct the reference if it is the registry's.
Not its job: a difference that the author accepted, until either side changes or its day passes. When the whole
    record is of another work, another-work says it once.
"""

from collections.abc import Iterator, Sequence

from magcite.model import Contradiction, Corpus, FieldCheck, FieldVerdict, Outcome, Reference, Standing
from magcite.phrases import phrase, phrase_n, word
from magcite.rules.rule import Finding, ReferenceRule, Severity, standing

__all__ = ["RULE"]


def check(reference: Reference, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per differing field and value; sources that say the same are named together."""
    stands = standing(reference, corpus)
    if stands is None or stands.outcome is not Outcome.CONTRADICTED or stands.detail is not Contradiction.MISDESCRIBED:
        return
    differing: dict[tuple[str, str | None], list[FieldCheck]] = {}
    for field in stands.fields:
        if field.verdict is FieldVerdict.DIFFERS:
            differing.setdefault((field.name, field.source_value), []).append(field)
    for (name, source_value), fields in differing.items():
        accepted = [
            one for one in stands.accepted if one.difference.field == name and _speaks_of(one, source_value, fields)
        ]
        if any(one.lapsed is None for one in accepted):
            continue
        labels = list(dict.fromkeys(field.source.label for field in fields))
        sources = ", ".join(labels)
        message = phrase_n(
            "{field}: the reference says “{here}”, {sources} says “{there}”",
            "{field}: the reference says “{here}”, {sources} say “{there}”",
            len(labels),
            field=word(name),
            here=str(fields[0].page_value),
            sources=sources,
            there=str(source_value),
        )
        for reason in (fields[0].reason, accepted[-1].lapsed if accepted else None):
            if reason:
                message = phrase("{message} ({reason})", message=message, reason=reason)
        yield Finding(
            None,
            message,
            page_value=fields[0].page_value,
            source_value=source_value,
            source=sources,
            field=name,
        )


def _speaks_of(one: Standing, source_value: str | None, fields: Sequence[FieldCheck]) -> bool:
    """Whether an acceptance in force covers these values; one that has lapsed is about the field as a whole."""
    if one.lapsed is not None:
        return True
    known = {" ".join((value or "").split()) for value in (source_value, fields[0].page_value)}
    return {one.difference.registry, one.difference.here} == known


RULE = ReferenceRule("REG005", "field-mismatch", Severity.WARNING, check)
