"""The whole check: places, order, selection, suppression, and that nothing is said twice."""

from dataclasses import replace

import pytest

from magcite.check import check
from magcite.errors import SettingsError
from magcite.model import (
    CheckReport,
    Item,
    Library,
    Lock,
    NoticeKind,
    Outcome,
    Page,
    Place,
    Reference,
    Settings,
    Severity,
    Span,
    Suppression,
)
from tests.builders import claim, doi_for, found, lock, page, reference

PLACE = Place("references/a.md", 1, {"DOI": 4, "title": 2})
LIBRARY = Library((replace(reference("a"), place=PLACE),))
RETRACTED = lock(found("a", NoticeKind.RETRACTION))
ONLY_NOTICES = Settings(select=("EVD00",))


def run(
    *pages: Page,
    library: Library = LIBRARY,
    answers: Lock = RETRACTED,
    settings: Settings = ONLY_NOTICES,
    whole_project: bool = False,
) -> CheckReport:
    return check(pages, library, answers, settings, whole_project=whole_project)


def test_a_finding_on_a_page_gets_code_place_and_help() -> None:
    text = "Line one.\nMagnesium did something. [@a]\n"
    written = Page("docs/p.md", text, "en", claims=(claim("a"),))
    shifted = replace(
        written.claims[0], citations=(replace(written.claims[0].citations[0], span=Span(35, 39)),), id="sleep"
    )
    (one,) = run(replace(written, claims=(shifted,))).diagnostics
    assert (one.code, one.name, one.severity) == ("EVD001", "retracted-work", Severity.ERROR)
    assert (one.path, one.line, one.column, one.span) == ("docs/p.md", 2, 26, Span(35, 39))
    assert (one.claim, one.citekey, one.source) == ("sleep", "a", "Crossref")
    assert one.help.startswith("Cite another work")


def test_without_pages_the_reference_itself_is_reported() -> None:
    (one,) = run().diagnostics
    assert (one.path, one.line, one.column, one.span) == ("references/a.md", 4, 1, None)
    assert (one.citekey, one.claim) == ("a", None)
    assert one.source_value == "retraction, doi:10.5555/notice (Crossref)"


def test_a_cited_reference_is_reported_at_the_citation_only() -> None:
    assert [one.path for one in run(page(claim("a"))).diagnostics] == ["page.md"]


def test_a_field_s_line_is_the_place_of_a_finding_about_it() -> None:
    source = replace(reference("a").item, title="Something else entirely than that")
    report = run(answers=lock(found("a", item=source)), settings=Settings(select=("another-work",)))
    (one,) = report.diagnostics
    assert (one.path, one.line) == ("references/a.md", 4)


EVERYWHERE = Span(0, 99)


def suppressed(codes: set[str], reason: str | None, span: Span = EVERYWHERE) -> CheckReport:
    return run(replace(page(claim("a")), suppressions=(Suppression(frozenset(codes), reason, span),)))


@pytest.mark.parametrize("code", ["EVD001", "evd001", "retracted-work"])
def test_a_reason_silences_a_rule(code: str) -> None:
    report = suppressed({code}, "history of the idea")
    assert (report.diagnostics, report.suppressed) == ((), 1)


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(suppressed({"EVD001"}, None), id="no-reason"),
        pytest.param(suppressed({"CIT001"}, "why"), id="another-rule"),
        pytest.param(suppressed({"EVD001"}, "why", Span(90, 99)), id="another-place"),
    ],
)
def test_what_silences_nothing(report: CheckReport) -> None:
    assert len(report.diagnostics) == 1
    assert report.suppressed == 0


def test_selecting_and_ignoring() -> None:
    everything = run(page(claim("a", "b")), settings=Settings())
    codes = {one.code for one in everything.diagnostics}
    assert {"EVD001", "REG002", "REF003"} <= codes
    fewer = run(page(claim("a", "b")), settings=Settings(ignore=("EVD", "missing-field")))
    assert {one.code for one in fewer.diagnostics} == codes - {"EVD001", "EVD012", "REF003"}


def test_a_misspelt_rule_is_an_error_and_not_a_clean_bill() -> None:
    with pytest.raises(SettingsError, match="retracted-work"):
        run(settings=Settings(select=("retracted-wrk",)))


def test_order_and_repetition() -> None:
    pages = (page(claim("a"), claim(), path="b.md"), page(claim("a"), path="a.md"))
    report = run(*pages, settings=Settings())
    places = [(one.path, one.line, one.column, one.code) for one in report.diagnostics]
    assert places == sorted(places)
    assert run(*pages, settings=Settings()) == report


def test_references_are_judged_once_each_and_in_library_order() -> None:
    library = Library((reference("b"), reference("a"), replace(reference("a"), place=Place("more.bib", 9))))
    report = run(library=library, settings=Settings(select=("REF005",)))
    assert [(one.citekey, one.outcome) for one in report.references] == [
        ("b", Outcome.NOT_CHECKED),
        ("a", Outcome.COULD_NOT_CHECK),
    ]
    assert [one.path for one in report.diagnostics] == ["more.bib"]


def test_unused_is_said_of_whole_projects_only() -> None:
    unused = Settings(select=("unused-reference",))
    assert run(page(claim()), settings=unused).diagnostics == ()
    assert len(run(page(claim()), settings=unused, whole_project=True).diagnostics) == 1


def test_an_empty_project_is_clean() -> None:
    assert run(library=Library(), answers=Lock(), settings=Settings()) == CheckReport()


def test_a_work_without_identifier_is_first_class() -> None:
    lecture = Reference("boel", Item(type="speech", title="On magnesium", publisher="Uppsala", issued=None))
    report = run(library=Library((lecture,)), answers=Lock(), settings=Settings())
    assert {one.severity for one in report.diagnostics} <= {Severity.INFO, Severity.WARNING}
    assert [one.name for one in report.diagnostics if one.code.startswith("REG")] == ["not-confirmed"]


def test_a_malformed_citation_is_placed_on_its_page() -> None:
    written = page(claim("doi:10.12"))
    report = run(written, settings=Settings(select=("malformed-identifier",)))
    (one,) = report.diagnostics
    assert (one.path, one.claim, one.span) == ("page.md", "c1", written.claims[0].citations[0].span)
    assert doi_for("a").prefixed not in one.message


def test_a_page_is_checked_with_the_references_it_cites() -> None:
    library = Library((reference("a"), reference("b"), replace(reference("b"), place=Place("more.bib", 9))))
    everything = Settings(select=("REG", "REF"))
    cited = run(page(claim("a")), library=library, answers=Lock(), settings=everything)
    assert [one.citekey for one in cited.references] == ["a"]
    assert {one.citekey for one in cited.diagnostics} == {"a"}
    whole = run(page(claim("a")), library=library, answers=Lock(), settings=everything, whole_project=True)
    assert [one.citekey for one in whole.references] == ["a", "b"]
    assert "duplicate-citekey" in {one.name for one in whole.diagnostics}
