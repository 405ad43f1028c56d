"""How a reference stands against what the lock holds on it: one of five outcomes, and never a guess.

The order of caution: a false "verified" is the worst, a false accusation the next; what is unclear is said to be so.
"""

from collections.abc import Sequence

from magcite.check.descriptions import Standing, describes, judge_descriptions, together
from magcite.check.searched import judge_search
from magcite.identifiers import Identifier
from magcite.language.messages import recalled
from magcite.matching import proposal_for
from magcite.model import (
    Absent,
    Answer,
    Failed,
    Found,
    Item,
    Lock,
    LockedProposal,
    Origin,
    Outcome,
    Reference,
    ReferenceCheck,
    Registered,
    SourceName,
)
from magcite.phrases import Phrase, listed, phrase
from magcite.rules.identifiers import IDENTIFIER_FIELDS

__all__ = ["outcome_of"]

_LAST_WORD = {
    "doi": SourceName.DOI_ORG,
    "pmid": SourceName.PUBMED,
}  # who must disown an identifier before it is called absent


def outcome_of(reference: Reference, lock: Lock) -> ReferenceCheck:
    """Return the outcome of a reference, with the fields that were compared.

    Each identifier is judged by the answers about it, a reference without one by what a search for it named; the
    gravest outcome is the reference's, and all fields compared are kept. The detail is a Contradiction when
    contradicted, otherwise a reason in words.
    """
    item = reference.item
    standings = [
        _judge_identifier(item, identifier, answers)
        for identifier in item.identifiers
        if (answers := lock.answers.get(identifier))
    ]
    proposal = proposal_for(reference, lock)
    if not standings and proposal is not None and proposal.records is not None:
        listed = reference.provenance.origin is Origin.PAGE
        standings = [judge_search(item, proposal, proposal.records, listed=listed)]
    if not standings:
        return ReferenceCheck(reference.citekey, Outcome.NOT_CHECKED, _why_not_asked(reference, proposal))
    worst = max(standings, key=lambda standing: standing.weight)
    fields = tuple(field for standing in standings for field in standing.fields)
    return ReferenceCheck(reference.citekey, worst.outcome, worst.detail, fields, identified=worst.identified)


def _why_not_asked(reference: Reference, proposal: LockedProposal | None) -> Phrase:
    if reference.item.identifiers:
        return phrase("nobody was asked about {work}", work=reference.item.identifiers[0].prefixed)
    broken = [value.field for value in reference.unreadable if value.field in IDENTIFIER_FIELDS]
    if broken:
        return phrase("its {field} cannot be read", field=broken[0])
    if proposal is not None:
        return phrase(
            "it has no identifier, and what a search named was not kept; `magcite enrich {key}` searches again",
            key=reference.citekey,
        )
    return phrase("it has no identifier to ask about")


def _judge_identifier(item: Item, identifier: Identifier, answers: Sequence[Answer]) -> Standing:
    found = [answer for answer in answers if isinstance(answer, Found)]
    usable = [answer for answer in found if answer.on_asked and describes(answer.item)]
    if usable:
        return judge_descriptions(item, usable)
    if found:
        return Standing(Outcome.COULD_NOT_CHECK, _why_unusable(found[0]))
    last_word = _LAST_WORD.get(identifier.scheme)
    absent = [answer for answer in answers if isinstance(answer, Absent)]
    disowned = last_word is not None and any(answer.source is last_word for answer in absent)
    if disowned and len(absent) == len(answers):
        return Standing(
            Outcome.NOT_FOUND,
            phrase("{work} is unknown to {sources}", work=identifier.prefixed, sources=together(absent)),
        )
    return Standing(Outcome.COULD_NOT_CHECK, _why_unclear(identifier, answers))


def _why_unusable(answer: Found) -> Phrase:
    asked, source = answer.asked.prefixed, answer.source.label
    if answer.on_asked:
        return phrase("{source} knows {work} and describes nothing", source=source, work=asked)
    others = [one.prefixed for one in answer.item.identifiers if one.scheme == answer.asked.scheme]
    if others:
        return phrase(
            "{source} was asked about {work} and answered about {other}", source=source, work=asked, other=others[0]
        )
    return phrase(
        "{source} was asked about {work}, and the answer does not say what it is about", source=source, work=asked
    )


def _why_unclear(identifier: Identifier, answers: Sequence[Answer]) -> Phrase:
    reasons: list[Phrase] = []
    for answer in answers:
        if isinstance(answer, Failed):
            reasons.append(_silence(answer))
        elif isinstance(answer, Registered):
            reasons.append(
                phrase(
                    "registered with {agency} according to {source}, not described",
                    agency=answer.agency,
                    source=answer.source.label,
                )
            )
        else:
            reasons.append(phrase("{source} does not know it", source=answer.source.label))
    last_word = _LAST_WORD.get(identifier.scheme)
    if last_word is not None and all(answer.source is not last_word for answer in answers):
        reasons.append(phrase("{source} was not asked", source=last_word.label))
    return phrase("{work}: {reasons}", work=identifier.prefixed, reasons=listed(reasons, "; "))


def _silence(answer: Failed) -> Phrase:
    """Say why a source gave nothing to go by: "Crossref answered 503", "Crossref gave no answer (…)"."""
    said = answer.reason.removeprefix("it ")
    if said != answer.reason and said.startswith("answered"):
        return phrase("{source} {said}", source=answer.source.label, said=recalled(said))
    return phrase(
        "{source} gave no usable answer ({reason})", source=answer.source.label, reason=recalled(answer.reason)
    )
