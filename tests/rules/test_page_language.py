"""CIT007: the language of a page keeps its claims from being compared."""

import pytest

from magcite.model import Design, Evidence, Result, Severity, Verdict
from tests.check.evidence.worded import diagnostics, library_of, verdicts_of

TRIAL = Evidence(design=Design.RCT, n=20, results=(Result("blood pressure", "MD", -2.0, (-3.0, -1.0)),))
GERMAN = "---\nlang: de\n---\n\n# Tee\n\nIn einer Studie mit 51 Patienten sank der Blutdruck um 12 % durch Tee [@a].\n"
DANISH = "I en undersøgelse med {n} patienter blev blodtrykket ikke lavere af te [@a].\n"
UNCITED = "---\nlang: de\n---\n\nIn einer Studie mit 51 Patienten sank der Blutdruck durch Tee.\n"


def test_is_said_once_for_a_page_at_its_first_claim() -> None:
    (one,) = diagnostics(GERMAN, library_of(a=TRIAL), "CIT007")
    assert (one.severity, one.line, one.column) == (Severity.INFO, 7, 1)
    assert one.message.startswith("the page names German (de) as its language")
    assert (one.page_value, one.source_value) == (None, None)


@pytest.mark.parametrize("rule", ["EVD", "CIT001"])
def test_no_rule_on_words_speaks_of_such_a_page(rule: str) -> None:
    assert diagnostics(GERMAN, library_of(a=TRIAL), rule) == []
    assert diagnostics(UNCITED, library_of(a=TRIAL), rule) == []


def test_a_verdict_on_it_says_why() -> None:
    (verdict,) = verdicts_of(GERMAN, library_of(a=TRIAL))
    (basis,) = verdict.basis
    assert verdict.verdict is Verdict.NOT_CHECKABLE
    assert (basis.name, basis.page_value, basis.origin) == (
        "language",
        "German (de)",
        "magcite does not read this language",
    )


def test_without_evidence_the_language_is_not_the_reason() -> None:
    (verdict,) = verdicts_of(GERMAN, library_of(a=None))
    assert (verdict.verdict, verdict.basis) == (Verdict.NOT_CHECKABLE, ())


def test_figures_alone_disagree_but_never_agree() -> None:
    (right,) = verdicts_of(DANISH.format(n=20), library_of(a=TRIAL), "da")
    (wrong,) = verdicts_of(DANISH.format(n=51), library_of(a=TRIAL), "da")
    assert (right.verdict, wrong.verdict) == (Verdict.NOT_CHECKABLE, Verdict.DISAGREES)
    assert [one.name for one in right.basis][:2] == ["language", "sample"]


def test_a_comment_silences_it() -> None:
    silenced = GERMAN.replace("In einer", "<!-- magcite-ignore CIT007: a translation is on its way -->\n\nIn einer")
    assert diagnostics(silenced, library_of(a=TRIAL), "CIT007") == []
