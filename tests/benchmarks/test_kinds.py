"""The sentences on how studies were made: read as they are written, and as well compared."""

from benchmarks.kinds import cases_of, tally

from magcite.model import Design


def test_a_line_is_read() -> None:
    case = next(case for case in cases_of("first") if case.planted)
    assert (case.language, case.planted, case.heading) == ("en", {"design"}, "")
    evidence = case.evidence
    assert (evidence.design, evidence.n, evidence.species) == (Design.RCT, 54, ("human",))
    assert (evidence.population, evidence.results[0].outcome) == ("recreational runners", "muscle soreness")


def test_a_heading_and_a_title_are_read() -> None:
    cases = list(cases_of("first"))
    assert next(case for case in cases if case.heading).heading == "Filmjölk och magen"
    assert next(case for case in cases if case.title).title == "Massage for neck pain: an open-label randomised trial"


def test_first() -> None:
    told = tally("first", quiet=True)
    assert told.recall >= 0.85
    assert told.precision >= 0.95
    assert told.agreed <= 4
