"""EVD022: causal words in claims and headings, over studies that only watched."""

import pytest

from magcite.model import Design, Evidence, Severity
from tests.check.evidence.worded import diagnostics, library_of

COHORT = Evidence(design=Design.COHORT)
TRIAL = Evidence(design=Design.RCT)
SEEN = "Coffee drinkers had less dementia [@a].\n"
HEADED = f"# Coffee\n\n## Coffee prevents dementia\n\n{SEEN}"


def test_reports_a_claim_at_its_words() -> None:
    text = "Coffee prevents dementia [@a].\n"
    (one,) = diagnostics(text, library_of(a=COHORT), "EVD022")
    assert one.severity is Severity.WARNING
    assert one.message == "causal wording: the page says “prevents”, but a could only observe (cohort)"
    assert (one.page_value, one.source_value, one.citekey) == ("prevents", "cohort", "a")
    assert one.span is not None
    assert text[one.span.start : one.span.end] == "prevents"


def test_reports_a_heading_once_at_the_first_claim_beneath() -> None:
    text = f"{HEADED}\nTea drinkers had it too [@b].\n"
    (one,) = diagnostics(text, library_of(a=COHORT, b=COHORT), "EVD022")
    assert one.message == (
        "causal wording: the heading says “Coffee prevents dementia”, but a could only observe (cohort), "
        "and so could all that is cited under it"
    )
    assert (one.page_value, one.citekey, one.line) == ("Coffee prevents dementia", "a", 5)


def test_a_heading_stands_over_its_subsections() -> None:
    (one,) = diagnostics(
        HEADED.replace("dementia\n\nCoffee", "dementia\n\n### Men\n\nCoffee"), library_of(a=COHORT), "EVD022"
    )
    assert one.page_value == "Coffee prevents dementia"


@pytest.mark.parametrize(
    "text",
    [
        SEEN,
        HEADED.replace("prevents", "and"),
        HEADED.replace("prevents", "may prevent"),
        "## Does coffee prevent dementia?\n\n" + SEEN,
        HEADED + "\nA trial saw the same [@t].\n",
        HEADED + "\nAnother saw the same [@unknown].\n",
        HEADED + "\nAnother saw the same [@gone].\n",
        HEADED + "\nThis does not prove cause and effect.\n",
        HEADED.replace("[@a]", "[@disputes:a]"),
    ],
)
def test_stays_silent(text: str) -> None:
    library = library_of(a=COHORT, t=TRIAL, unknown=Evidence())
    assert diagnostics(text, library, "EVD022") == []


def test_a_swedish_heading() -> None:
    text = "## Kaffe halverar risken för demens\n\nDe som drack kaffe fick mer sällan demens [@a].\n"
    (one,) = diagnostics(text, library_of(a=COHORT), "EVD022", "sv")
    assert one.page_value == "Kaffe halverar risken för demens"
