"""How a reference stands against what the lock holds on it: one of five outcomes, and never a guess.

The order of caution: a false "verified" is the worst, a false accusation the next; what is unclear is said to be so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from magcite.comparison.fields import compare_items
from magcite.comparison.fields.title import is_telling, likeness
from magcite.identifiers import Identifier
from magcite.matching import proposal_for
from magcite.matching.shown import hint_of
from magcite.model import (
    Absent,
    Answer,
    Contradiction,
    Failed,
    FieldCheck,
    FieldVerdict,
    Found,
    Item,
    Lock,
    Outcome,
    Reference,
    ReferenceCheck,
    Registered,
    SourceName,
)
from magcite.rules.identifiers import IDENTIFIER_FIELDS

__all__ = ["outcome_of"]

_AGREES = frozenset({FieldVerdict.SAME, FieldVerdict.COMPATIBLE})
_LAST_WORD = {
    "doi": SourceName.DOI_ORG,
    "pmid": SourceName.PUBMED,
}  # who must disown an identifier before it is called absent
_FAR_APART, _CLEARLY_DIFFERENT = 0.35, 0.65
_TELL_NO_WORK = frozenset({"DOI", "PMID", "PMCID", "ISBN", "publisher"})  # agreed on by asking, or shared by thousands
_SAME_PLACE = frozenset({"author", "volume", "issued", "container-title"})
_WITNESSES = ("author", "issued", "container-title", "page")


@dataclass(frozen=True, slots=True)
class _Standing:
    """The outcome for one identifier; `weight` orders them: what is said of the worst is said of the reference."""

    outcome: Outcome
    detail: str | None = None
    fields: tuple[FieldCheck, ...] = ()

    @property
    def weight(self) -> int:
        if self.outcome is Outcome.CONTRADICTED:
            return 5 if self.detail is Contradiction.ANOTHER_WORK else 3
        order = (Outcome.NOT_CHECKED, Outcome.COULD_NOT_CHECK, Outcome.VERIFIED, Outcome.CONTRADICTED)
        return 4 if self.outcome is Outcome.NOT_FOUND else order.index(self.outcome)


def outcome_of(reference: Reference, lock: Lock) -> ReferenceCheck:
    """Return the outcome of a reference, with the fields that were compared.

    Each identifier is judged by the answers about it; the gravest outcome is the reference's, and all fields compared
    are kept. The detail is a Contradiction when contradicted, otherwise a reason in words.
    """
    item = reference.item
    standings = [
        _judge_identifier(item, identifier, answers)
        for identifier in item.identifiers
        if (answers := lock.answers.get(identifier))
    ]
    if not standings:
        return ReferenceCheck(reference.citekey, Outcome.NOT_CHECKED, _why_not_asked(reference, lock))
    worst = max(standings, key=lambda standing: standing.weight)
    fields = tuple(field for standing in standings for field in standing.fields)
    return ReferenceCheck(reference.citekey, worst.outcome, worst.detail, fields)


def _why_not_asked(reference: Reference, lock: Lock) -> str:
    proposal = proposal_for(reference, lock)
    hint = hint_of(proposal) if proposal else None
    return "; ".join(filter(None, (_why_unasked(reference), hint)))


def _why_unasked(reference: Reference) -> str:
    if reference.item.identifiers:
        return f"nobody was asked about {reference.item.identifiers[0].prefixed}"
    broken = [value.field for value in reference.unreadable if value.field in IDENTIFIER_FIELDS]
    if broken:
        return f"its {broken[0]} cannot be read"
    return "it has no identifier to ask about"


def _judge_identifier(item: Item, identifier: Identifier, answers: Sequence[Answer]) -> _Standing:
    found = [answer for answer in answers if isinstance(answer, Found)]
    usable = [answer for answer in found if answer.on_asked and _describes(answer.item)]
    if usable:
        return _judge_descriptions(item, usable)
    if found:
        return _Standing(Outcome.COULD_NOT_CHECK, _why_unusable(found[0]))
    last_word = _LAST_WORD.get(identifier.scheme)
    absent = [answer for answer in answers if isinstance(answer, Absent)]
    disowned = last_word is not None and any(answer.source is last_word for answer in absent)
    if disowned and len(absent) == len(answers):
        return _Standing(Outcome.NOT_FOUND, f"{identifier.prefixed} is unknown to {_sources(absent)}")
    return _Standing(Outcome.COULD_NOT_CHECK, _why_unclear(identifier, answers))


def _describes(item: Item) -> bool:
    """Whether a record says anything of the work; an empty one verifies nothing and contradicts nothing."""
    return bool(item.title or item.author or item.container_title)


def _why_unusable(answer: Found) -> str:
    asked, source = answer.asked.prefixed, answer.source.label
    if answer.on_asked:
        return f"{source} knows {asked} and describes nothing"
    others = [one.prefixed for one in answer.item.identifiers if one.scheme == answer.asked.scheme]
    if others:
        return f"{source} was asked about {asked} and answered about {others[0]}"
    return f"{source} was asked about {asked}, and the answer does not say what it is about"


def _why_unclear(identifier: Identifier, answers: Sequence[Answer]) -> str:
    reasons = []
    for answer in answers:
        if isinstance(answer, Failed):
            reasons.append(_silence(answer))
        elif isinstance(answer, Registered):
            reasons.append(f"registered with {answer.agency} according to {answer.source.label}, not described")
        else:
            reasons.append(f"{answer.source.label} does not know it")
    last_word = _LAST_WORD.get(identifier.scheme)
    if last_word is not None and all(answer.source is not last_word for answer in answers):
        reasons.append(f"{last_word.label} was not asked")
    return f"{identifier.prefixed}: {'; '.join(reasons)}"


def _silence(answer: Failed) -> str:
    """Say why a source gave nothing to go by: "Crossref answered 503", "Crossref gave no answer (…)"."""
    said = answer.reason.removeprefix("it ")
    if said != answer.reason and said.startswith("answered"):
        return f"{answer.source.label} {said}"
    return f"{answer.source.label} gave no usable answer ({answer.reason})"


def _sources(answers: Sequence[Answer]) -> str:
    return " and ".join(dict.fromkeys(answer.source.label for answer in answers))


def _judge_descriptions(item: Item, answers: Sequence[Found]) -> _Standing:
    """Judge by what several sources say of one identifier; where they disagree nobody is accused."""
    compared = [tuple(compare_items(item, answer.item, answer.source)) for answer in answers]
    agreed = {field.name for fields in compared for field in fields if field.verdict in _AGREES}
    fields = tuple(
        replace(field, verdict=FieldVerdict.UNKNOWN)
        if field.verdict is FieldVerdict.DIFFERS and field.name in agreed
        else field
        for one in compared
        for field in one
    )
    differing = {field.name for field in fields if field.verdict is FieldVerdict.DIFFERS}
    if differing:
        another = _is_another(item, answers, agreed, differing)
        return _Standing(
            Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK if another else Contradiction.MISDESCRIBED, fields
        )
    confirming = [
        answer for answer, checks in zip(answers, compared, strict=True) if _confirms(item, answer.item, checks)
    ]
    if confirming:
        return _Standing(Outcome.VERIFIED, f"confirmed by {_sources(confirming)}", fields)
    return _Standing(Outcome.COULD_NOT_CHECK, _too_little(answers[0], agreed), fields)


def _is_another(item: Item, answers: Sequence[Found], agreed: set[str], differing: set[str]) -> bool:
    """Whether the description is of another work, rather than this one with a wrong field."""
    if not agreed - _TELL_NO_WORK and len(differing) > 1:
        return True
    if "title" not in differing or {"author", "page"} <= agreed or agreed >= _SAME_PLACE:
        return False
    like = max(likeness(item, answer.item) for answer in answers)
    return like < _FAR_APART or (like < _CLEARLY_DIFFERENT and "author" in differing)


def _confirms(item: Item, source: Item, checks: Sequence[FieldCheck]) -> bool:
    """Whether one description confirms the reference: a telling title and a second field that agree.

    A title that tells little ("Editorial", a mere beginning) needs the author and two more. Authors that the reference
    states and the source does not confirm, whether it lists none or nothing could be made of them, leave it open.
    """
    agreed = {check.name for check in checks if check.verdict in _AGREES}
    unclear = any(check.name == "author" and check.name not in agreed and check.page_value for check in checks)
    if "title" not in agreed or unclear:
        return False
    witnesses = agreed.intersection(_WITNESSES)
    if is_telling(item, source):
        return bool(witnesses)
    enough = 3 if source.container_title or source.page else 2  # a book has no more to state than author and year
    return "author" in witnesses and len(witnesses) >= enough


def _too_little(answer: Found, agreed: set[str]) -> str:
    described = f"{answer.source.label} describes {answer.asked.prefixed}"
    if agreed - _TELL_NO_WORK:
        return f"{described}, and too little is stated on both sides to be sure that the reference means it"
    return f"{described}, and the reference states neither title nor author to compare with"
