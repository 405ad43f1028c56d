"""How a check ends: its exit status."""

from magcite.cli.exit_code import ExitCode
from magcite.model import AuditReport, CheckReport, Outcome, ProjectStatus, Severity

__all__ = ["judge", "judge_audit", "judge_status"]

_UNCHECKED = frozenset({Outcome.COULD_NOT_CHECK, Outcome.NOT_CHECKED})


def judge(report: CheckReport, *, fail_on: Severity, allow_unchecked: bool) -> ExitCode:
    """Return the ending a check deserves; one that had no claim and no reference to look at has checked nothing.

    Claims on a page in a language that is not read were not checked either.

    Args:
        report: what the check found.
        fail_on: the lightest severity that counts as found.
        allow_unchecked: whether the user accepts that some references or claims were not checked.
    """
    found = any(diagnostic.severity.rank >= fail_on.rank for diagnostic in report.diagnostics)
    unchecked = (
        not (report.claims or report.references)
        or report.unread > 0
        or any(reference.outcome in _UNCHECKED for reference in report.references)
    )
    return _ending(found=found, unchecked=unchecked and not allow_unchecked)


def judge_audit(report: AuditReport, *, fail_on: Severity, allow_unchecked: bool) -> ExitCode:
    """Return the ending an audit deserves; a question without an answer is unchecked.

    Args:
        report: what the audit found.
        fail_on: the lightest severity that counts as found.
        allow_unchecked: whether the user accepts that some questions got no answer.
    """
    found = any(change.severity.rank >= fail_on.rank for change in report.changes)
    return _ending(found=found, unchecked=bool(report.unasked) and not allow_unchecked)


def judge_status(status: ProjectStatus, *, allow_unchecked: bool) -> ExitCode:
    """Return the ending of a status: stale reviews, lost and dead links are found; changed claims are news.

    Args:
        status: how the project stands.
        allow_unchecked: whether the user accepts references that were never asked about, and links without an answer.
    """
    links = status.links or ()
    stale = any(one.stale is not None for one in status.reviews) or bool(status.misread)
    found = stale or bool(status.lost) or any(one.answers is False for one in links)
    unchecked = any(one.asked is None for one in status.references) or any(one.answers is None for one in links)
    return _ending(found=found, unchecked=unchecked and not allow_unchecked)


def _ending(*, found: bool, unchecked: bool) -> ExitCode:
    if unchecked:
        return ExitCode.FOUND_AND_UNCHECKED if found else ExitCode.UNCHECKED
    return ExitCode.FOUND if found else ExitCode.CLEAN
