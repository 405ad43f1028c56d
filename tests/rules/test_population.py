"""EVD021: what it says of whom a page speaks of."""

from magcite.model import Design, Evidence, Severity
from tests.check.evidence.worded import diagnostics, library_of

RATS = Evidence(design=Design.ANIMAL, species=("rat",))
MEN = Evidence(design=Design.COHORT, species=("human",), population="men of the Oslo study")


def test_reports_both_sides_at_the_words() -> None:
    text = "Turmeric rebuilds cartilage in older people [@a].\n"
    (one,) = diagnostics(text, library_of(a=RATS), "EVD021")
    assert (one.severity, one.name) == (Severity.WARNING, "population")
    assert one.message == "population: the page speaks of “people”, but a studied rats"
    assert (one.page_value, one.source_value, one.citekey) == ("people", "rat", "a")
    assert one.source == "evidence in references/a.md"
    assert one.span is not None
    assert text[one.span.start : one.span.end] == "people"


def test_what_is_left_out_is_information() -> None:
    (one,) = diagnostics("Tea protects people against stroke [@a].\n", library_of(a=MEN), "EVD021")
    assert one.severity is Severity.INFO
    assert one.message == "population: the page does not say to whom “people” applies, and a studied men"


def test_unconfirmed_evidence_names_its_origin() -> None:
    derived = Evidence(design=Design.ANIMAL, species=("rat",), derived="the abstract at PubMed, 2026-11-23")
    (one,) = diagnostics("Turmeric rebuilds cartilage [@a].\n", library_of(a=derived), "EVD021")
    assert one.message.endswith("derived from the abstract at PubMed, 2026-11-23 and not confirmed")


def test_stays_silent() -> None:
    for text in ("In rats, turmeric rebuilds cartilage [@a].\n", "Turmeric rebuilds cartilage.\n"):
        assert diagnostics(text, library_of(a=RATS), "EVD021") == []
