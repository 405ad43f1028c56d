"""The shape of proposals in the lock, as pydantic models, and what they are read into."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from magcite.identifiers import Doi
from magcite.lockfile.notices import NoticeRecord
from magcite.model import Item, LockedProposal, ProposalState, ProposedWork, SourceName, item_from_csl
from magcite.model.marked import with_tags_apart

__all__ = ["ProposalRecord", "proposal_of"]

_Digest = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
_Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
_Text = Annotated[str, Field(min_length=1)]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class ProposedWorkRecord(_Record):
    """A record that a search gave, and how well it fits the reference: `score` is from 0 to 1."""

    doi: _Text
    score: Annotated[float, Field(ge=0, le=1)]
    accepted: bool
    author: _Text | None = None
    year: _Text | None = None
    title: _Text | None = None
    container_title: _Text | None = Field(default=None, alias="container-title")
    reasons: tuple[_Text, ...] = ()


class ProposalRecord(_Record):
    """What a search for one reference came to; `question` is the digest of what was asked."""

    state: Literal["proposed", "candidates", "none"]
    source: SourceName
    retrieved: _Moment
    question: _Digest
    query: _Text
    rows: Annotated[int, Field(ge=1)]
    left_out: tuple[_Text, ...] = Field(default=(), alias="left-out")
    looked_at: Annotated[int, Field(ge=0)] = Field(alias="looked-at")
    works: tuple[ProposedWorkRecord, ...] = ()
    records: tuple[dict[str, object], ...] | None = None  # CSL-JSON without "id", each with a DOI
    further: tuple[_Text, ...] | None = None
    witnesses: tuple[dict[str, object], ...] = ()  # likewise
    notices: tuple[NoticeRecord, ...] | None = None


def proposal_of(record: ProposalRecord, citekey: str) -> LockedProposal:
    """Return the proposal that a record states.

    Raises:
        IdentifierError: a DOI in it is none.
    """
    works = tuple(
        ProposedWork(
            Doi.parse(one.doi),
            one.score,
            one.accepted,
            one.reasons,
            one.author,
            one.year,
            one.title,
            one.container_title,
        )
        for one in record.works
    )
    return LockedProposal(
        citekey,
        ProposalState(record.state),
        record.question,
        record.source,
        record.retrieved,
        record.query,
        record.rows,
        record.left_out,
        record.looked_at,
        None,
        works,
        None if record.records is None else tuple(_item(one) for one in record.records),
        record.further,
        tuple(_item(one) for one in record.witnesses),
    )


def _item(record: dict[str, object]) -> Item:
    return with_tags_apart(item_from_csl(record)[0])
