"""Text of an audit: what changed first, what got no answer, the count last; colours only when they are wanted."""

from dataclasses import replace

from magcite.model import AuditReport
from magcite.reporters.audit_text import REPORTER
from tests.reporters.audit_sample import AUDIT


def test_nothing_changed() -> None:
    assert REPORTER.report(AuditReport(references=2)) == "2 references audited: nothing changed\n"


def test_silence_is_never_nothing_changed() -> None:
    text = REPORTER.report(AuditReport(unasked=AUDIT.unasked, references=3))
    assert "audited: nothing changed in what was answered\n" in text
    assert "    al2001, bo2002: doi.org: it answered 503, 3 times\n" in text  # each reason once


def test_a_long_list_is_cut() -> None:
    many = tuple(replace(AUDIT.unasked[0], citekey=f"k{number}") for number in range(20))
    assert "k7 and 12 more: doi.org" in REPORTER.report(AuditReport(unasked=many, references=20))


def test_colours_and_control_characters() -> None:
    plain, coloured = REPORTER.report(AUDIT), REPORTER.report(AUDIT, colour=True)
    assert "\x1b" not in plain
    assert "\x07" not in coloured
    assert coloured.startswith("\x1b[31;1merror\x1b[0m new-notice: ")


def test_what_to_do_next() -> None:
    assert "the lock is as it was; `magcite audit --update`" in REPORTER.report(AUDIT)
    assert "the lock holds the new answers; commit it" in REPORTER.report(replace(AUDIT, updated=True))
    hop_alone = replace(AUDIT, changes=AUDIT.changes[-1:])
    assert "--update" not in REPORTER.report(hop_alone)
