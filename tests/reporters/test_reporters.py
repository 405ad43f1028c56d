"""All formats: listed, loaded when asked for, byte for byte as agreed."""

import subprocess
import sys
from pathlib import Path

import pytest

import magcite.reporters
from magcite.link import links_of
from magcite.model import AuditReport, CheckReport
from magcite.reporters import (
    AUDIT_FORMATS,
    CHECK_FORMATS,
    CLAIMS_FORMATS,
    LINKS_FORMATS,
    REPORTERS,
    STATUS_FORMATS,
    SUGGESTIONS_FORMATS,
    audit_reporter,
    check_reporter,
    claims_reporter,
    links_reporter,
)
from magcite.version import __version__
from tests.reporters.audit_sample import AUDIT
from tests.reporters.sample import PAGE, REPORT, golden

GROUND = {"__init__", "columns", "reporter", "ink", "reviews_tree"}  # what reporters share
CHECKS = {
    "text": "check.txt",
    "json": "check.json",
    "sarif": "check.sarif",
    "github": "check.github",
    "junit": "check.xml",
}


def test_every_reporter_file_is_listed() -> None:
    files = {path.stem for path in Path(magcite.reporters.__file__).parent.glob("*.py")}
    assert files - GROUND == set(REPORTERS)
    assert set(REPORTERS) == {
        *CHECK_FORMATS,
        *CLAIMS_FORMATS.values(),
        *LINKS_FORMATS.values(),
        *STATUS_FORMATS.values(),
        *AUDIT_FORMATS.values(),
        *SUGGESTIONS_FORMATS.values(),
    }


@pytest.mark.parametrize("name", CHECK_FORMATS)
def test_a_check_is_written_byte_for_byte(name: str) -> None:
    reporter = check_reporter(name)
    assert reporter.name == name
    assert reporter.report(REPORT) == golden(CHECKS[name]).replace('"0.0.0"', f'"{__version__}"')


@pytest.mark.parametrize("name", CLAIMS_FORMATS)
def test_claims_are_written_byte_for_byte(name: str) -> None:
    reporter = claims_reporter(name)
    assert reporter.name == name
    assert reporter.report([PAGE]) == golden(
        {"text": "claims.txt", "json": "claims.json", "jsonld": "claims.jsonld"}[name]
    )


@pytest.mark.parametrize("name", AUDIT_FORMATS)
def test_an_audit_is_written_byte_for_byte(name: str) -> None:
    reporter = audit_reporter(name)
    assert reporter.name == name
    assert reporter.report(AUDIT) == golden({"text": "audit.txt"}.get(name, f"audit.{name}"))
    empty = reporter.report(AuditReport())
    assert empty == "" if name == "github" else empty.endswith("\n")


@pytest.mark.parametrize("name", CHECK_FORMATS)
def test_an_empty_check_ends_with_one_newline_or_is_empty(name: str) -> None:
    text = check_reporter(name).report(CheckReport())
    assert text == "" if name == "github" else text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", LINKS_FORMATS)
def test_links_are_written_byte_for_byte(name: str) -> None:
    reporter = links_reporter(name)
    assert reporter.name == name
    assert reporter.report([links_of(PAGE)]) == golden({"text": "links.txt", "json": "links.json"}[name])


@pytest.mark.parametrize("ask", [check_reporter, claims_reporter, links_reporter, audit_reporter])
def test_an_unknown_format(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(KeyError):
        ask("pdf")


def test_one_format_loads_no_other() -> None:
    code = (
        "import sys; from magcite.reporters import check_reporter; check_reporter('text');"
        "print([name for name in ('json', 'sarif', 'junit') if f'magcite.reporters.{name}' in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
