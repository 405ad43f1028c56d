"""Reading the lock; whatever `magcite enrich` does not write is damage, and is said with its place."""

import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NoReturn

from pydantic import TypeAdapter, ValidationError

from magcite.errors import IdentifierError, LockfileError
from magcite.identifiers import Doi, Identifier, parse_identifier
from magcite.language.messages import recalled
from magcite.lockfile.derived import TERMS_APART
from magcite.lockfile.dump import SCHEMA
from magcite.lockfile.notices import NoticeRecord
from magcite.lockfile.proposal_schema import ProposalRecord, proposal_of
from magcite.lockfile.schema import (
    AbsentRecord,
    AnswerRecord,
    DerivedRecord,
    FactRecord,
    FailedRecord,
    FoundRecord,
    LockRecord,
    RegisteredRecord,
)
from magcite.model import (
    Absent,
    Answer,
    Date,
    Derived,
    Fact,
    Failed,
    Finding,
    Found,
    Item,
    Lock,
    LockedProposal,
    Notice,
    Registered,
    item_from_csl,
)
from magcite.model.marked import with_tags_apart
from magcite.phrases import phrase

__all__ = ["parse_answer", "parse_derived", "parse_lock", "parse_proposal"]

_ADVICE = phrase("restore it from version control, or remove it and run `magcite enrich`")


def parse_lock(text: str, *, path: str) -> Lock:
    """Return the lock that a file's text holds.

    Raises:
        LockfileError: the text is damaged, or another version of magcite wrote it.
    """
    tree = _tree(text, path)
    _require_schema(tree, path)
    try:
        record = LockRecord.model_validate(tree)
    except ValidationError as error:
        raise _damage(_first_flaw(error), path) from error
    answers: dict[Identifier, tuple[Answer, ...]] = {}
    for key, work in record.works.items():
        asked = _identifier(key, path)
        answers[asked] = tuple(_answer(one, asked, key, path) for one in work.answers)
        sources = [one.source for one in work.answers]
        if len(set(sources)) < len(sources):
            raise _damage(phrase("{key}: a source answers twice", key=key), path)
    proposals = {citekey: _proposal(one, citekey, path) for citekey, one in record.proposals.items()}
    return Lock(MappingProxyType(answers), MappingProxyType(proposals))


def parse_answer(record: object, asked: Identifier, *, path: str) -> Answer:
    """Return one answer from what `answer_record` made of it.

    Raises:
        LockfileError: it is damaged, or another version of magcite wrote it.
    """
    try:
        parsed = _ANSWER.validate_python(record)
    except ValidationError as error:
        raise _damage(_first_flaw(error), path) from error
    return _answer(parsed, asked, asked.prefixed, path)


def parse_proposal(record: object, citekey: str, *, path: str) -> LockedProposal:
    """Return one proposal from what `proposal_record` made of it.

    Raises:
        LockfileError: it is damaged, or another version of magcite wrote it.
    """
    try:
        parsed = ProposalRecord.model_validate(record)
    except ValidationError as error:
        raise _damage(_first_flaw(error), path) from error
    return _proposal(parsed, citekey, path)


def _proposal(record: ProposalRecord, citekey: str, path: str) -> LockedProposal:
    try:
        proposal = proposal_of(record, citekey)
    except IdentifierError as error:
        raise _damage(phrase("proposals {citekey}: {reason}", citekey=citekey, reason=error.reason), path) from error
    if record.notices is None:
        return proposal
    return replace(proposal, notices=tuple(_notice(one, f"proposals {citekey}", path) for one in record.notices))


_ANSWER: TypeAdapter[AnswerRecord] = TypeAdapter(AnswerRecord)


def _tree(text: str, path: str) -> object:
    if not text.strip():
        raise _damage(phrase("the file is empty"), path)
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = phrase("the lock is damaged: not JSON: {msg}; {advice}", msg=error.msg, advice=_ADVICE)
        raise LockfileError(message, path=path, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise _damage(phrase("nested too deep"), path) from error
    except ValueError as error:
        raise _damage(error.args[0] if error.args else str(error), path) from error


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names: dict[str, object] = {}
    for name, value in pairs:
        if name in names:
            raise ValueError(phrase("{name} stands twice in one block", name=repr(name)))
        names[name] = value
    return names


def _no_constant(name: str) -> NoReturn:
    raise ValueError(phrase("{name} is no JSON value", name=name))


def _require_schema(tree: object, path: str) -> None:
    if not isinstance(tree, Mapping) or "schema" not in tree:
        raise _damage(phrase('it does not begin with "schema": "{schema}"', schema=SCHEMA), path)
    schema = tree["schema"]
    if isinstance(schema, str) and schema.startswith("magcite/lock/") and schema != SCHEMA:
        message = phrase(
            "the lock is of version {schema}, and this magcite reads {known}: "
            "use the version that wrote it, or remove the file and run `magcite enrich`",
            schema=schema,
            known=SCHEMA,
        )
        raise LockfileError(message, path=path)


def _first_flaw(error: ValidationError) -> str:
    flaw = error.errors(include_url=False, include_input=False)[0]
    place = [str(part) for part in flaw["loc"]]
    if place[:1] == ["works"]:
        place = [f"{place[1]}:", *place[2:]] if len(place) > 1 else place
    cause = flaw.get("ctx", {}).get("error")
    said = (
        cause.args[0]
        if isinstance(cause, ValueError) and cause.args
        else _REASONS.get(flaw["type"], recalled(flaw["msg"]))
    )
    return phrase("{place}: {said}", place=" ".join(place).removesuffix(":"), said=said)


_REASONS: Mapping[str, str] = {  # https://docs.pydantic.dev/latest/errors/validation_errors/
    "missing": phrase("it is not there"),
    "extra_forbidden": phrase("there is no such key"),
    "tuple_type": phrase("a list was expected"),
    "dict_type": phrase("a block with keys was expected"),
    "model_type": phrase("a block with keys was expected"),
    "model_attributes_type": phrase("a block with keys was expected"),
    "string_type": phrase("text was expected"),
    "string_too_short": phrase("it is empty"),
    "int_type": phrase("a whole number was expected, as 4035"),
    "literal_error": phrase("it is none of the values that are known"),
    "enum": phrase("it is none of the values that are known"),
    "union_tag_invalid": phrase("it is none of the values that are known"),
    "union_tag_not_found": phrase("it does not say what kind of answer it is"),
}


def _identifier(key: str, path: str) -> Identifier:
    try:
        asked = parse_identifier(key)
    except IdentifierError as error:
        raise _damage(phrase("{key} is no identifier: {reason}", key=repr(key), reason=error.reason), path) from error
    if asked.prefixed != key:
        raise _damage(
            phrase("{key} is written {prefixed} in a lock", key=repr(key), prefixed=repr(asked.prefixed)), path
        )
    return asked


def _answer(record: AnswerRecord, asked: Identifier, key: str, path: str) -> Answer:
    match record:
        case FoundRecord():
            notices = tuple(_notice(one, key, path) for one in record.notices)
            item = _item(record.item, key, path)
            types = record.publication_types
            found = Found(record.source, asked, record.retrieved, record.digest, item, notices, record.mesh, types)
            return replace(found, derived=_derived(record.derived)) if record.derived else found
        case RegisteredRecord():
            return Registered(record.source, asked, record.retrieved, record.digest, record.agency)
        case AbsentRecord():
            return Absent(record.source, asked, record.retrieved, record.digest)
        case FailedRecord():
            return Failed(record.source, asked, record.retrieved, record.reason)


def parse_derived(record: object) -> Derived:
    """Return what was read out of an abstract from what `derived_record` made of it.

    Raises:
        ValueError: it is damaged, or another version of magcite wrote it.
    """
    return _derived(DerivedRecord.model_validate(record, strict=False))


def _derived(record: DerivedRecord) -> Derived:
    facts = tuple(_fact(one) for one in record.facts)
    terms = tuple(record.terms.split(TERMS_APART)) if record.terms else ()
    return Derived(record.rules, facts, record.text, record.language, terms)


def _fact(record: FactRecord) -> Fact:
    return Fact(
        record.kind,
        record.basis,
        record.words,
        term=record.term,
        value=record.value,
        high=record.high,
        unit=record.unit,
        relation=record.relation,
        part=record.part,
        measure=record.measure,
        ci=record.ci,
        level=record.level,
        p=record.p,
        sentence=record.sentence,
        start=record.start,
        finding=Finding(**record.finding.model_dump()) if record.finding else None,
        estimate=record.estimate,
    )


def _notice(record: NoticeRecord, key: str, path: str) -> Notice:
    said = {"DOI": record.doi, "issued": record.date}
    item = _item({name: text for name, text in said.items() if text}, key, path)
    date: Date | None = item.issued
    doi: Doi | None = item.doi
    return Notice(record.kind, record.said, date, doi, record.source, record.reasons, record.asserted_by)


def _item(record: Mapping[str, object], key: str, path: str) -> Item:
    item, unreadable = item_from_csl(record)
    if unreadable:
        flaw = unreadable[0]
        said = phrase("{field} {text}: {reason}", field=flaw.field, text=repr(flaw.text), reason=flaw.reason)
        raise _damage(phrase("{place}: {said}", place=key, said=said), path)
    return with_tags_apart(item)


def _damage(flaw: str, path: str) -> LockfileError:
    return LockfileError(phrase("the lock is damaged: {flaw}; {advice}", flaw=flaw, advice=_ADVICE), path=path)
