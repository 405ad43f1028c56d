"""What a check says: diagnostics, and the report that holds them with outcomes and verdicts."""

from dataclasses import dataclass
from enum import StrEnum

from magcite.model.outcome import ReferenceCheck
from magcite.model.review import ReviewStanding
from magcite.model.span import Span
from magcite.model.verdict import ClaimVerdict

__all__ = ["CheckReport", "Diagnostic", "Severity"]


class Severity(StrEnum):
    """How much a diagnostic weighs; `rank` orders them, the heaviest highest."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing found, where it is, and what to do about it.

    Attributes:
        code, name: of the rule ("EVD001", "retracted-work").
        path: the page or reference file; line and column from 1.
        span: on the page; None for a diagnostic in a reference file.
        claim: id of the claim it concerns; citekey: of the reference; None where there is none.
        page_value, source_value: the two sides where two disagree.
        source: who says `source_value` ("Crossref"); None where nobody else is involved.
        help: what to do next.
    """

    code: str
    name: str
    severity: Severity
    message: str
    path: str
    line: int
    column: int
    span: Span | None = None
    claim: str | None = None
    citekey: str | None = None
    page_value: str | None = None
    source_value: str | None = None
    source: str | None = None
    help: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything one check found.

    Attributes:
        diagnostics: by path, line, column, code.
        claims: how many claims were looked at.
        references: those looked at, in library order.
        verdicts: in page order.
        suppressed: how many diagnostics the author's own words silenced.
        reviews: what people said who read the sources, as each review stands, in file order.
        unread: how many of the claims stand on pages in a language that is not read.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    references: tuple[ReferenceCheck, ...] = ()
    verdicts: tuple[ClaimVerdict, ...] = ()
    claims: int = 0
    suppressed: int = 0
    reviews: tuple[ReviewStanding, ...] = ()
    unread: int = 0

    @property
    def accepted(self) -> int:
        """How many differences the author accepted are in force."""
        return sum(one.lapsed is None for check in self.references for one in check.accepted)
