"""The promised exit codes, as a process gives them."""

import json
from pathlib import Path

import pytest

from magcite.cli.commands.check import _SEVERITIES
from magcite.cli.exit_code import ExitCode
from magcite.cli.judgement import judge, judge_audit
from magcite.model import (
    AuditReport,
    Change,
    ChangeKind,
    CheckReport,
    Diagnostic,
    Outcome,
    Place,
    ReferenceCheck,
    Severity,
    Unasked,
)
from tests.process import Run


def report(severity: Severity | None, outcome: Outcome | None) -> CheckReport:
    diagnostics = (Diagnostic("X001", "x", severity, "m", "p", 1, 1),) if severity else ()
    references = (ReferenceCheck("k", outcome),) if outcome else ()
    return CheckReport(diagnostics, references, claims=1)


@pytest.mark.parametrize(
    ("severity", "outcome", "expected"),
    [
        (None, None, ExitCode.CLEAN),
        (Severity.INFO, Outcome.VERIFIED, ExitCode.CLEAN),
        (Severity.WARNING, Outcome.VERIFIED, ExitCode.FOUND),
        (Severity.ERROR, Outcome.NOT_FOUND, ExitCode.FOUND),
        (Severity.INFO, Outcome.NOT_CHECKED, ExitCode.UNCHECKED),
        (None, Outcome.COULD_NOT_CHECK, ExitCode.UNCHECKED),
        (Severity.ERROR, Outcome.COULD_NOT_CHECK, ExitCode.FOUND_AND_UNCHECKED),
    ],
)
def test_judge(severity: Severity | None, outcome: Outcome | None, expected: ExitCode) -> None:
    assert judge(report(severity, outcome), fail_on=Severity.WARNING, allow_unchecked=False) is expected


@pytest.mark.parametrize(
    ("severity", "silent", "expected"),
    [
        (None, False, ExitCode.CLEAN),
        (Severity.INFO, False, ExitCode.CLEAN),
        (Severity.WARNING, False, ExitCode.FOUND),
        (Severity.ERROR, True, ExitCode.FOUND_AND_UNCHECKED),
        (Severity.INFO, True, ExitCode.UNCHECKED),
    ],
)
def test_judge_audit(severity: Severity | None, silent: bool, expected: ExitCode) -> None:
    changes = (Change(ChangeKind.LINK_ROT, severity, "k", "k: m", place=Place()),) if severity else ()
    audited = AuditReport(changes, (Unasked("k", None, None, "why"),) if silent else ())
    assert judge_audit(audited, fail_on=Severity.WARNING, allow_unchecked=False) is expected
    forgiving = judge_audit(audited, fail_on=Severity.WARNING, allow_unchecked=True)
    assert forgiving in {ExitCode.CLEAN, ExitCode.FOUND}


def test_the_bar_moves_and_only_allow_unchecked_forgives() -> None:
    found = report(Severity.INFO, Outcome.NOT_CHECKED)
    assert judge(found, fail_on=Severity.INFO, allow_unchecked=False) is ExitCode.FOUND_AND_UNCHECKED
    assert judge(found, fail_on=Severity.INFO, allow_unchecked=True) is ExitCode.FOUND
    assert judge(found, fail_on=Severity.ERROR, allow_unchecked=True) is ExitCode.CLEAN
    assert judge(CheckReport(), fail_on=Severity.ERROR, allow_unchecked=False) is ExitCode.UNCHECKED


def test_check_as_a_process(run: Run, project: Path) -> None:
    assert run("check", "page.md").returncode == ExitCode.FOUND_AND_UNCHECKED
    (project / "page.md").write_text("A trial in 40 adults found that tea lowered stress [@tea2020].\n", "utf-8")
    assert run("check", "page.md").returncode == ExitCode.UNCHECKED
    assert run("check", "page.md", "--allow-unchecked").returncode == ExitCode.CLEAN
    assert run("check", "page.md", "--fail-on", "info").returncode == ExitCode.FOUND_AND_UNCHECKED
    assert run("check", "--no-such-option").returncode == ExitCode.USAGE


def test_an_empty_page_is_not_clean(run: Run, project: Path) -> None:
    (project / "page.md").write_text("", "utf-8")
    assert run("check", "page.md").returncode == ExitCode.UNCHECKED


def test_nothing_to_check_is_wrong_usage(run: Run) -> None:
    done = run("check")
    assert done.returncode == ExitCode.USAGE
    assert "nothing to check" in done.stderr


@pytest.mark.usefixtures("project")
def test_stdin_stdout_and_options_before_the_command(run: Run) -> None:
    done = run(
        "--quiet", "claims", "-", "--from", "markdown", "--format", "json", "-o", "-", stdin="Te är gott.".encode()
    )
    assert done.returncode == ExitCode.CLEAN
    assert json.loads(done.stdout)["pages"][0]["path"] == "-"
    assert done.stderr == ""


def test_the_command_line_knows_every_severity() -> None:
    assert list(_SEVERITIES) == [severity.value for severity in Severity]
