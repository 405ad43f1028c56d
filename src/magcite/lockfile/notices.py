"""A notice as the lock writes it, and the shape in which it is read."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from magcite.model import Notice, NoticeKind, SourceName

__all__ = ["NoticeRecord", "notice_record"]

_Text = Annotated[str, Field(min_length=1)]


class NoticeRecord(BaseModel):
    """A notice on a work; `date` is ISO 8601, as exact as it is known."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    kind: NoticeKind
    said: _Text | None = None
    date: _Text | None = None
    doi: _Text | None = None
    source: SourceName
    asserted_by: _Text | None = Field(default=None, alias="asserted-by")
    reasons: tuple[str, ...] = ()


def notice_record(notice: Notice) -> Mapping[str, object]:
    """Return a notice as names and plain JSON values; what is empty is left out."""
    values: dict[str, object] = {
        "kind": notice.kind.value,
        "said": notice.said,
        "date": notice.date.iso if notice.date else None,
        "doi": notice.doi.value if notice.doi else None,
        "source": notice.source.value,
        "asserted-by": notice.asserted_by,
        "reasons": list(notice.reasons),
    }
    return {name: value for name, value in values.items() if value}
