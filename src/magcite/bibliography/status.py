"""What is known of a reference's confirmation, in sentences: who said what and when, and what nobody has said.

Nothing here claims a question that was not asked. Reasons that come from sources stay in the sources' words.
"""

from collections.abc import Iterable, Iterator, Sequence

from magcite.language import label
from magcite.language.messages import recalled, translated
from magcite.model import (
    Absent,
    Answer,
    Contradiction,
    Failed,
    FieldCheck,
    FieldVerdict,
    Found,
    LockedProposal,
    Origin,
    Outcome,
    Provenance,
    Reference,
    ReferenceCheck,
    Registered,
    SourceName,
    descriptions,
)

__all__ = ["status_sentences"]

_ORIGINS = {
    Origin.HAND: "by_hand",
    Origin.IMPORT: "imported",
    Origin.PAGE: "from_page_list",
    Origin.REGISTRY: "from_registry_unproven",
}


def status_sentences(
    reference: Reference,
    check: ReferenceCheck | None,
    answers: Sequence[Answer],
    language: str,
    proposal: LockedProposal | None = None,
) -> str:
    """Return the sentences.

    Args:
        reference: as the author wrote it.
        check: how it stands; None when nobody compared it.
        answers: everything the lock holds on it.
        language: of the bibliography.
        proposal: what a search came to, for a reference without identifier; None: none was made.
    """
    said = (
        _by_search(check, answers, language, proposal) or _standing(reference, check, answers, language),
        *_accepted(check, language),
        *_doubts(reference.provenance, language),
    )
    return " ".join(said)


def _standing(reference: Reference, check: ReferenceCheck | None, answers: Sequence[Answer], language: str) -> str:
    if check is None:
        return label("not_compared", language)
    match check.outcome:
        case Outcome.VERIFIED:
            return label("confirmed_by", language).format(sources=_speakers(descriptions(answers), check, language))
        case Outcome.CONTRADICTED:
            return _contradiction(check, answers, language)
        case Outcome.NOT_FOUND:
            absent = [answer for answer in answers if isinstance(answer, Absent)]
            return label("not_known_by", language).format(sources=_sources(absent, language))
        case Outcome.COULD_NOT_CHECK:
            reasons = "; ".join(_reasons(answers, language)) or label("too_little", language)
            return label("could_not_be_checked", language).format(reason=reasons)
        case Outcome.NOT_CHECKED:
            origin = label(_ORIGINS[reference.provenance.origin], language)
            return label("not_confirmed", language).format(reason=origin)


def _by_search(
    check: ReferenceCheck | None, answers: Sequence[Answer], language: str, proposal: LockedProposal | None
) -> str | None:
    """Say what a search alone found, or did not; and where that is so, that nobody asked about notices on the work."""
    if check is None or proposal is None or answers:
        return None
    if check.outcome is Outcome.NOT_FOUND:
        source = f"{proposal.source.label} ({proposal.retrieved[:10]})"
        return label("not_found_by_search", language).format(source=source)
    if check.identified is None:
        return None
    source, identifier = _source(check.identified, language), check.identified.asked.prefixed
    said = label("confirmed_by_search", language).format(source=source, identifier=identifier)
    return said if proposal.notices is not None else f"{said} {label('notices_not_asked', language)}"


def _contradiction(check: ReferenceCheck, answers: Sequence[Answer], language: str) -> str:
    differing = [field for field in check.fields if field.verdict is FieldVerdict.DIFFERS]
    speakers = {field.source for field in differing}
    found = [answer for answer in answers if isinstance(answer, Found)]
    against = [answer for answer in found if answer.source in speakers] or found
    if check.detail is Contradiction.ANOTHER_WORK:
        differences = _other_title(check, against, language)
    else:
        differences = "; ".join(_difference(field, language) for field in differing)
    return label("contradicted_by", language).format(
        sources=_speakers(against, check, language), differences=differences
    )


def _other_title(check: ReferenceCheck, found: Sequence[Found], language: str) -> str:
    titles = [field.source_value for field in check.fields if field.name == "title"]
    title = next(filter(None, (*titles, *(answer.item.title for answer in found))), None)
    if title is None:
        return label("belongs_to_other", language)
    return label("belongs_to_titled", language).format(title=title)


def _difference(field: FieldCheck, language: str) -> str:
    return label("here_there", language).format(
        field=_field_label(field.name, language), here=field.page_value or "–", there=field.source_value or "–"
    )


def _reasons(answers: Iterable[Answer], language: str) -> Iterator[str]:
    for answer in answers:
        source = _source(answer, language)
        if isinstance(answer, Failed):
            yield label("gave_no_answer", language).format(
                source=source, reason=translated(recalled(answer.reason), language)
            )
        elif isinstance(answer, Registered):
            yield label("registered_only", language).format(source=source, agency=answer.agency)


def _accepted(check: ReferenceCheck | None, language: str) -> Iterator[str]:
    for one in check.accepted if check else ():
        if one.lapsed is None:
            difference = one.difference
            until = label("accepted_until", language).format(day=difference.until) if difference.until else ""
            yield label("accepted_difference", language).format(
                field=_field_label(difference.field, language), reason=difference.reason, until=until
            )


def _doubts(provenance: Provenance, language: str) -> Iterator[str]:
    if provenance.unconfirmed:
        names = ", ".join(_field_label(name, language) for name in provenance.unconfirmed)
        yield label("doubted_by_author", language).format(fields=names)
    if provenance.note:
        yield label("author_notes", language).format(note=" ".join(provenance.note.split()))


def _speakers(answers: Sequence[Answer], check: ReferenceCheck, language: str) -> str:
    """Return who answered; where a search alone speaks, no answer is about an identifier, and the fields name it."""
    return _sources(answers, language) or ", ".join(dict.fromkeys(field.source.label for field in check.fields))


def _sources(answers: Sequence[Answer], language: str) -> str:
    named = list(dict.fromkeys(_source(answer, language) for answer in answers))
    if len(named) < 2:  # noqa: PLR2004
        return "".join(named)
    return f"{', '.join(named[:-1])} {label('and', language)} {named[-1]}"


def _source(answer: Answer, language: str) -> str:
    snapshot = answer.source is SourceName.SNAPSHOT
    name = label("local_snapshot", language) if snapshot else answer.source.label
    return f"{name} ({answer.retrieved[:10]})"


def _field_label(name: str, language: str) -> str:
    """Return the word for a CSL variable; identifiers and rare ones keep their own names."""
    try:
        return label(f"field-{name}", language)
    except KeyError:
        return name
