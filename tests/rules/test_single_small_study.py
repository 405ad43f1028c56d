"""EVD024: what is said to be so, on one small study."""

import pytest

from magcite.model import Design, Evidence, Severity
from tests.check.evidence.worded import diagnostics, library_of

SMALL = Evidence(design=Design.RCT, n=18)


def test_reports_at_the_citation() -> None:
    text = "Walking lifts the mood, as a study of 18 people proves [@a].\n"
    (one,) = diagnostics(text, library_of(a=SMALL), "EVD024")
    assert one.severity is Severity.INFO
    assert one.message == "the claim rests on one study of 18 people, a"
    assert (one.page_value, one.source_value) == (None, None)
    assert one.span is not None
    assert text[one.span.start : one.span.end] == "[@a]"


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Walking lifts the mood by 12 %, a small study found [@a].\n", SMALL),
        ("Walking may lift the mood by 12 % [@a].\n", SMALL),
        ("Walking lifts the mood by 12 % [@a; @b].\n", SMALL),
        ("Walking lifts the mood by 12 % [@disputes:a].\n", SMALL),
        ("Walking lifts the mood by 12 % [@a].\n", Evidence(design=Design.RCT, n=500)),
        ("Walking lifts the mood by 12 % [@a].\n", Evidence(design=Design.CROSSOVER_TRIAL, n=40)),
        ("Walking lifts the mood by 12 % [@a].\n", Evidence(design=Design.RCT)),
        ("Walking lifts the mood by 12 % [@a].\n", Evidence(n=18)),
        ("Walking lifts the mood by 12 % [@a].\n", Evidence(design=Design.ANIMAL, n=18)),
        ("Walking lifts the mood by 12 % [@a].\n", Evidence(design=Design.META_ANALYSIS, n=18)),
    ],
)
def test_stays_silent(text: str, evidence: Evidence) -> None:
    assert diagnostics(text, library_of(a=evidence, b=SMALL), "EVD024") == []


def test_of_a_study_that_is_only_told_the_first_claim_is_reported() -> None:
    text = "Walking lifted the mood [@a].\n\nIt lasted for 4 weeks [@a].\n"
    (one,) = diagnostics(text, library_of(a=SMALL), "EVD024")
    assert one.line == 1


def test_what_is_said_outright_is_reported_in_its_place() -> None:
    text = "Walking lifted the mood [@a].\n\nWalking lifts the mood of everyone [@a].\n"
    (one,) = diagnostics(text, library_of(a=SMALL), "EVD024")
    assert one.line == 3


def test_what_is_said_outright_beside_the_study_is_reported() -> None:
    text = "Tea brings the pulse down: in 18 nurses it fell by 6 beats [@a]. Eighteen is too little to build on [@a].\n"
    (one,) = diagnostics(text, library_of(a=SMALL), "EVD024")
    assert one.span is not None
    assert one.span.end < text.index("Eighteen")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I en studie drack löpare juice och sprang fortare (notera att juicen kan färga urinen) [@a].\n", "sv"),
        ("I en studie sov deltagarna djupare. Obs! Rådgör med läkare, medlet kan ge trötthet [@a].\n", "sv"),
        ("In one trial runners ran faster on beetroot juice (note that the juice may colour the urine) [@a].\n", "en"),
        ("In one trial people slept better on melatonin. Remember that tablets may make you drowsy [@a].\n", "en"),
    ],
)
def test_a_note_to_the_reader_hedges_nothing(text: str, language: str) -> None:
    assert len(diagnostics(text, library_of(a=SMALL), "EVD024", language)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I en studie sprang löpare fortare (det kan bero på slumpen) [@a].\n", "sv"),
        ("I en studie sov deltagarna djupare. Obs! Studien är liten [@a].\n", "sv"),
        ("In one trial runners ran faster (that may be chance) [@a].\n", "en"),
        ("In one trial people slept better. Note that the study is small [@a].\n", "en"),
    ],
)
def test_a_reservation_is_no_note(text: str, language: str) -> None:
    assert diagnostics(text, library_of(a=SMALL), "EVD024", language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ice on the joint makes it less painful [@a].\n", "en"),
        ("Har du ont i ryggen får du mindre ont av promenader [@a].\n", "sv"),
    ],
)
def test_what_the_reader_may_expect_rests_on_it_too(text: str, language: str) -> None:
    assert len(diagnostics(text, library_of(a=SMALL), "EVD024", language)) == 1
