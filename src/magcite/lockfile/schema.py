"""The lock's shape on disk, as pydantic models: the door that damage does not pass."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from magcite.lockfile.proposal_schema import ProposalRecord
from magcite.model import NoticeKind, SourceName

__all__ = [
    "AbsentRecord",
    "AnswerRecord",
    "FailedRecord",
    "FoundRecord",
    "LockRecord",
    "NoticeRecord",
    "RegisteredRecord",
]

_Digest = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
_Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
_Text = Annotated[str, Field(min_length=1)]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class NoticeRecord(_Record):
    """A notice on a work; `date` is ISO 8601, as exact as it is known."""

    kind: NoticeKind
    said: _Text | None = None
    date: _Text | None = None
    doi: _Text | None = None
    source: SourceName
    asserted_by: _Text | None = Field(default=None, alias="asserted-by")
    reasons: tuple[str, ...] = ()


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
