"""What was published about a work afterwards: retractions, concerns, corrections."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.identifiers import Doi
from magcite.model.item import Date
from magcite.model.source_name import SourceName

__all__ = ["Notice", "NoticeKind"]


class NoticeKind(StrEnum):
    """What a notice says about the work it is attached to."""

    RETRACTION = "retraction"
    WITHDRAWAL = "withdrawal"
    CONCERN = "expression of concern"
    CORRECTION = "correction"
    REINSTATEMENT = "reinstatement"
    NEW_VERSION = "new version"
    OTHER = "other notice"


@dataclass(frozen=True, slots=True)
class Notice:
    """A published notice about a work.

    Attributes:
        said: the source's own word ("erratum"); None when it gave none.
        doi: of the notice itself; None when unknown.
        source: who told us.
        asserted_by: who told the source, when it names somebody ("Retraction Watch", "publisher"); None otherwise.
    """

    kind: NoticeKind
    said: str | None = None
    date: Date | None = None
    doi: Doi | None = None
    source: SourceName = SourceName.CROSSREF
    reasons: tuple[str, ...] = ()
    asserted_by: str | None = None

    @property
    def label(self) -> str:
        """For people: "retraction, doi:10.1234/notice (Crossref)"; an unknown kind shows the source's word."""
        what = self.said if self.kind is NoticeKind.OTHER and self.said else self.kind.value
        where = f", {self.doi.prefixed}" if self.doi else ""
        who = f"{self.asserted_by}, through {self.source.label}" if self.asserted_by else self.source.label
        return f"{what}{where} ({who})"
