"""What a reporter is: a pure function from results to text.

`language` is that of whoever reads; codes, names and every JSON format are English whatever it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from magcite.model import AuditReport, CheckReport, Page, PageLinks, ProjectStatus, Suggestions

__all__ = [
    "AuditReporter",
    "CheckReporter",
    "ClaimsReporter",
    "LinksReporter",
    "ReportAudit",
    "ReportCheck",
    "ReportClaims",
    "ReportLinks",
    "ReportStatus",
    "ReportSuggestions",
    "StatusReporter",
    "SuggestionsReporter",
]


class ReportCheck(Protocol):
    """Writes one check."""

    def __call__(self, checked: CheckReport, *, colour: bool = False, language: str = "en") -> str:
        """Return the whole report: LF line ends, one final newline; colour matters to text for people only."""


class ReportClaims(Protocol):
    """Writes the claims of pages."""

    def __call__(self, pages: Sequence[Page], *, colour: bool = False, width: int = 100, language: str = "en") -> str:
        """Return the whole listing: LF line ends, one final newline; width in columns matters to text for people."""


class ReportLinks(Protocol):
    """Writes the links of pages."""

    def __call__(
        self, pages: Sequence[PageLinks], *, colour: bool = False, width: int = 100, language: str = "en"
    ) -> str:
        """Return the whole listing: LF line ends, one final newline; width in columns matters to text for people."""


class ReportSuggestions(Protocol):
    """Writes what references could support."""

    def __call__(self, suggested: Suggestions, *, colour: bool = False, width: int = 100, language: str = "en") -> str:
        """Return the whole listing: LF line ends, one final newline; width in columns matters to text for people."""


class ReportStatus(Protocol):
    """Writes how a project stands."""

    def __call__(self, status: ProjectStatus, *, colour: bool = False, width: int = 100, language: str = "en") -> str:
        """Return the whole listing: LF line ends, one final newline; width in columns matters to text for people."""


class ReportAudit(Protocol):
    """Writes one audit."""

    def __call__(self, audited: AuditReport, *, colour: bool = False, language: str = "en") -> str:
        """Return the whole report: LF line ends, one final newline."""


@dataclass(frozen=True, slots=True)
class CheckReporter:
    """A format of `magcite check`."""

    name: str
    report: ReportCheck


@dataclass(frozen=True, slots=True)
class ClaimsReporter:
    """A format of `magcite claims`."""

    name: str
    report: ReportClaims


@dataclass(frozen=True, slots=True)
class LinksReporter:
    """A format of `magcite link`."""

    name: str
    report: ReportLinks


@dataclass(frozen=True, slots=True)
class AuditReporter:
    """A format of `magcite audit`."""

    name: str
    report: ReportAudit


@dataclass(frozen=True, slots=True)
class SuggestionsReporter:
    """A format of `magcite link --suggest`."""

    name: str
    report: ReportSuggestions


@dataclass(frozen=True, slots=True)
class StatusReporter:
    """A format of `magcite status`."""

    name: str
    report: ReportStatus
