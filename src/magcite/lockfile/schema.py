"""The lock's shape on disk, as pydantic models: the door that damage does not pass."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from magcite.lockfile.notices import NoticeRecord
from magcite.lockfile.proposal_schema import ProposalRecord
from magcite.model import Design, Direction, FactBasis, FactKind, Part, Relation, SourceName
from magcite.phrases import phrase

__all__ = [
    "AbsentRecord",
    "AnswerRecord",
    "DerivedRecord",
    "FactRecord",
    "FailedRecord",
    "FindingRecord",
    "FoundRecord",
    "LockRecord",
    "RegisteredRecord",
]

_Digest = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
_Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
_Text = Annotated[str, Field(min_length=1)]
_Number = Annotated[float, Field(allow_inf_nan=False)]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class FindingRecord(_Record):
    """What a result says of an outcome; nothing is written that is not stated."""

    outcome: _Text
    direction: Direction | None = None
    significant: bool | None = None
    within: bool | None = None
    arm: _Text | None = None
    comparator: _Text | None = None
    subgroup: _Text | None = None
    time: _Text | None = None
    figures: tuple[_Number, _Number] | None = None


class FactRecord(_Record):
    """One value read out of an answer; `words` are those it was read from, `start` counts code points."""

    kind: FactKind
    basis: FactBasis = Field(alias="from")
    words: str
    term: _Text | None = None
    value: _Number | None = None
    high: _Number | None = None
    unit: _Text | None = None
    relation: Relation = Relation.EQUAL
    part: Part | None = None
    measure: _Text | None = None
    ci: tuple[_Number, _Number] | None = None
    level: _Number | None = None
    p: _Text | None = None
    sentence: Annotated[int, Field(ge=1)] | None = None
    start: Annotated[int, Field(ge=0)] | None = None
    finding: FindingRecord | None = None
    estimate: _Number | None = None

    @model_validator(mode="after")
    def _names_a_design(self) -> Self:
        if self.kind is FactKind.DESIGN and self.term not in set(Design):
            raise ValueError(phrase("{term} is no design", term=repr(self.term)))
        if (self.kind is FactKind.RESULT) != (self.finding is not None):
            raise ValueError(phrase("a result has a finding, and nothing else has one"))
        return self


class DerivedRecord(_Record):
    """What was read out of an answer, by which version of the rules; `text` is the digest of its abstract."""

    rules: Annotated[int, Field(ge=1)]
    text: _Digest | None = None
    language: _Text | None = None
    terms: _Text | None = None
    facts: tuple[FactRecord, ...] = ()


class FoundRecord(_Record):
    """A description; `item` is CSL-JSON without "id", the rest in the source's own words."""

    source: SourceName
    outcome: Literal["found"]
    retrieved: _Moment
    digest: _Digest
    item: dict[str, object]
    notices: tuple[NoticeRecord, ...] = ()
    mesh: tuple[_Text, ...] = ()
    publication_types: tuple[_Text, ...] = Field(default=(), alias="publication-types")
    derived: DerivedRecord | None = None


class RegisteredRecord(_Record):
    """The identifier exists; an agency registered it."""

    source: SourceName
    outcome: Literal["registered"]
    retrieved: _Moment
    digest: _Digest
    agency: _Text


class AbsentRecord(_Record):
    """A source's no."""

    source: SourceName
    outcome: Literal["absent"]
    retrieved: _Moment
    digest: _Digest


class FailedRecord(_Record):
    """A source that gave no usable answer."""

    source: SourceName
    outcome: Literal["failed"]
    retrieved: _Moment
    reason: _Text


AnswerRecord = Annotated[FoundRecord | RegisteredRecord | AbsentRecord | FailedRecord, Field(discriminator="outcome")]


class WorkRecord(_Record):
    """All answers about one identifier."""

    answers: Annotated[tuple[AnswerRecord, ...], Field(min_length=1)]


class LockRecord(_Record):
    """The whole file."""

    schema_name: Literal["magcite/lock/1"] = Field(alias="schema")
    works: dict[str, WorkRecord]
    proposals: dict[str, ProposalRecord] = Field(default_factory=dict)
