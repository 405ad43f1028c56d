"""The report: every claim, what was found about it, and both sides where two disagree."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography import compile_bibliography
from magcite.check import check
from magcite.identifiers import Doi
from magcite.model import (
    Basis,
    CheckReport,
    Citation,
    CitationState,
    Claim,
    ClaimKind,
    ClaimVerdict,
    Design,
    Diagnostic,
    Direction,
    Evidence,
    Intent,
    Item,
    Library,
    Lock,
    NoticeKind,
    Page,
    Quantity,
    Reference,
    Result,
    Role,
    Settings,
    Severity,
    Span,
    Verdict,
)
from magcite.renderers.report import render_report
from tests.builders import claim, failed, found, lock, page, reference
from tests.renderers.bibliographies import HOSTILE
from tests.renderers.markup import Seen, parse
from tests.renderers.test_html import ATTRIBUTES, MARKDOWN, OURS
from tests.strategies import lines

REPORT_TAGS = (
    OURS
    | MARKDOWN
    | {"section", "article", "nav", "h2", "h3", "dl", "dt", "dd", "q", "details", "summary", "caption", "time"}
    | {"fieldset", "legend", "label", "input"}
    | {"svg", "desc", "text", "g", "path", "circle", "rect", "line"}
)
DRAWN = {
    *("viewbox", "width", "height", "role", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "d", "transform"),
    *("text-anchor", "tabindex", "aria-label", "aria-hidden", "type", "autocomplete", "checked", "datetime"),
}


def reported(
    *pages: Page,
    references: tuple[Reference, ...] = (),
    held: Lock | None = None,
    language: str = "en",
    **found_there: object,
) -> str:
    """The report of what the check finds, or of what is given instead of that."""
    library, held = Library(references), held or Lock()
    report = check(pages, library, held, Settings(), whole_project=False)
    report = replace(report, **found_there)  # type: ignore[arg-type]
    checks = {one.citekey: one for one in report.references}
    bibliography = compile_bibliography(library, pages, held, checks, title="", language=language, cited_only=True)
    return render_report(pages, library, report, bibliography, language=language)


def seen(*pages: Page, **options: object) -> Seen:
    return parse(reported(*pages, **options))  # type: ignore[arg-type]


def of_kind(kind: ClaimKind, name: str, *citations: Citation) -> Claim:
    return Claim(name, kind, f"Text of {name}.", Span(0, 1), citations=citations)


def test_the_summary_counts_claims_by_state() -> None:
    lost = Citation("See the study", Span(0, 1), state=CitationState.LOST)
    elsewhere = Citation("[@doi:10.5555/x]", Span(0, 1), target=Doi.parse("10.5555/x"))
    claims = (
        replace(claim("a"), id="linked1"),
        of_kind(ClaimKind.FINDING, "lost1", lost),
        of_kind(ClaimKind.FINDING, "elsewhere1", elsewhere),
        of_kind(ClaimKind.FINDING, "bare1"),
        of_kind(ClaimKind.ADVICE, "advice1"),
    )
    text = " ".join(seen(page(*claims), references=(reference("a"),)).text.split())
    for said in ("1 linked", "1 link lost", "1 not in the library", "1 without source", "1 no source needed"):
        assert said in text
    assert "See the study" in text
    assert "doi:10.5555/x" in text


def test_claims_stand_in_page_order_below_their_headings() -> None:
    first, second = of_kind(ClaimKind.FINDING, "c1"), of_kind(ClaimKind.FINDING, "c2")
    made = replace(
        page(replace(first, section=("Title", "Sleep")), replace(second, section=("Title", "Sleep", "Dose"))),
        title="Title",
    )
    found_there = seen(made)
    assert found_there.ids.index("claim-c1") < found_there.ids.index("claim-c2")
    assert "Sleep › Dose" in found_there.text
    assert "Title › Sleep" not in found_there.text


def test_claims_with_one_id_on_two_pages_stay_apart() -> None:
    ids = seen(page(claim(), path="a.md"), page(claim(), path="b.md")).ids
    assert {"claim-1-c1", "claim-2-c1"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_every_link_inside_leads_somewhere() -> None:
    retracted = found("a", NoticeKind.RETRACTION)
    made = seen(page(claim("a", "b")), references=(reference("a"), reference("b")), held=lock(retracted, failed("b")))
    inside = [link.removeprefix("#") for link in made.links if link.startswith("#")]
    assert set(inside) <= set(made.ids)
    assert {"claim-c1", "ref-a"} <= set(inside)


def test_both_values_stand_side_by_side() -> None:
    written = Reference("a", replace(reference("a").item, volume="12"))
    answer = found("a", item=replace(written.item, volume="21"))
    text = seen(page(claim("a")), references=(written,), held=lock(answer)).text
    assert "Contradicted by Crossref (2026-11-23): volume 12 here, 21 there." in text
    assert text.index("The page says") < text.index("12", text.index("The page says"))


def test_a_verdict_shows_the_words_and_the_value_with_its_origin() -> None:
    basis = Basis("sample", Verdict.DISAGREES, "4035 men", "304", "evidence in references/a.md", Span(0, 8))
    verdict = ClaimVerdict("page.md", "c1", "a", Verdict.DISAGREES, (basis,))
    text = " ".join(seen(page(claim("a")), references=(reference("a"),), verdicts=(verdict,)).text.split())
    assert "Verdict: disagrees" in text
    assert "Verdict: disagrees evidence in references/a.md" in text
    assert "sample disagrees 4035 men 304" in text


def test_what_is_gravest_comes_first_and_colours_its_claim() -> None:
    held = lock(found("a", NoticeKind.CORRECTION), found("b", NoticeKind.RETRACTION))
    lost = Citation("See the study", Span(0, 1), state=CitationState.LOST)
    claims = (of_kind(ClaimKind.FINDING, "first", lost), replace(claim("b"), id="second"))
    html = reported(page(*claims), references=(reference("a"), reference("b")), held=held)
    assert re.search('class="claim linked error bad [^"]*" id="claim-second"', html)
    assert re.search('class="claim lost warning warn [^"]*" id="claim-first"', html)
    summary = parse(html).text.partition("To mend")[2]
    assert summary.index("b was retracted") < summary.index("leads nowhere")


def test_a_claim_that_disputes_a_work_says_so() -> None:
    disputing = replace(claim("a", intent=Intent.DISPUTES), id="d1")
    made = seen(page(disputing), references=(reference("a"),))
    assert "The claim speaks against it" in made.text
    assert "Claims that speak against it" in made.text
    assert "Claims that rest on it" not in made.text
    assert made.links.count("#claim-d1") == 4  # at its words, in its card, below the reference, in the map
    assert "speaks against" not in seen(page(claim("a")), references=(reference("a"),)).text


def test_quantities_are_listed_with_their_role() -> None:
    quantity = Quantity("4035 men", Span(0, 1), Role.SAMPLE, 4035)
    text = seen(page(replace(claim(), quantities=(quantity,)))).text
    assert "4035 men sample" in text


def test_what_concerns_references_of_other_pages_stays_out() -> None:
    text = seen(page(claim("a")), references=(reference("a"), reference("zz9"))).text
    assert "zz9" not in text


def test_what_was_asked_and_when() -> None:
    held = lock(failed("a"))
    text = " ".join(seen(page(claim("a")), references=(reference("a"),), held=held).text.split())
    assert "Crossref doi:10.5555/a no usable answer: no answer within 30 seconds 2026-11-23 09:30:00" in text


def test_where_nobody_was_asked_it_says_so() -> None:
    assert "No registry has been asked about any" in seen(page(claim("a")), references=(reference("a"),)).text
    swedish = seen(page(claim("a")), references=(reference("a"),), language="sv")
    assert "Inget register har tillfrågats" in swedish.text


def test_messages_are_in_the_language_of_the_report() -> None:
    bare = page(of_kind(ClaimKind.FINDING, "bare1"))
    assert "en källa skulle hjälpa den som läser" in reported(bare, language="sv")
    assert "a source would help the reader" not in reported(bare, language="sv")
    assert '<span lang="en">' not in reported(bare)


def test_the_same_files_give_the_same_bytes() -> None:
    made = page(claim("a", "b"))
    assert len({reported(made, references=(reference("a"), reference("b"))) for _ in range(3)}) == 1


@given(st.sampled_from(HOSTILE) | lines)
def test_nothing_on_a_page_or_in_a_record_becomes_markup(text: str) -> None:
    quantity = Quantity(text, Span(0, 1), Role.OTHER, 1)
    lost = Citation(text, Span(0, 1), state=CitationState.LOST)
    linked = replace(claim("a").citations[0], locator=text)
    made = Page(text, text, "en", title=text, claims=(
        Claim(text, ClaimKind.FINDING, text, Span(0, 1), (text,), (lost, linked), (quantity,), anchor=text),
    ))  # fmt: skip
    diagnostic = Diagnostic("X001", text, Severity.ERROR, text, text, 1, 1, None, text, "a", text, text, text, text)
    elsewhere = replace(diagnostic, claim=None, citekey=None)
    at_reference = replace(diagnostic, claim=None)
    verdict = ClaimVerdict(
        text, text, "a", Verdict.DISAGREES, (Basis(text, Verdict.AGREES, text, text, text, Span(0, 8)),)
    )
    results = (Result(text, text, 1.0), Result(text, "RR", 0.5, (0.2, 0.9), text, Direction.LOWER))
    record = Reference("a", Item(title=text), (text,), Evidence(Design.RCT, population=text, results=results), text)
    html = reported(made, references=(record,), diagnostics=(diagnostic, elsewhere, at_reference), verdicts=(verdict,))
    found_there = parse(html)
    assert found_there.tags <= REPORT_TAGS
    assert found_there.attributes <= ATTRIBUTES | DRAWN | {"aria-labelledby", "data-label", "scope"}
    assert found_there.open == found_there.unbalanced == found_there.comments == []
    for link in found_there.links:
        assert link.startswith(("#", "https://", "http://", "mailto:")) or ":" not in link


def test_a_card_shows_design_size_and_effect_with_its_interval() -> None:
    result = Result("mortality", "HR", 0.66, (0.45, 0.95), "<0.01", Direction.LOWER)
    evidence = Evidence(Design.COHORT, n=13504, results=(result,))
    record = replace(reference("a"), evidence=evidence)
    for language, said in (
        ("en", "Design: cohort study n: 13,504 Effects: mortality: HR 0.66 (0.45–0.95), p < 0.01, lower"),
        ("sv", "Upplägg: kohortstudie n: 13\u00a0504 Effekter: mortality: HR 0,66 (0,45–0,95), p < 0,01, lägre"),
    ):
        text = seen(page(claim("a")), references=(record,), language=language).text
        wanted = said.replace("\u00a0", " ").replace(": ", " ")
        assert wanted in " ".join(text.split()).replace(": ", " ")


def test_problems_lead_to_each_other_and_the_keyboard_to_the_first() -> None:
    lost = Citation("See the study", Span(0, 1), state=CitationState.LOST)
    made = seen(page(*(of_kind(ClaimKind.FINDING, name, lost) for name in ("a1", "b1", "c1"))))
    assert made.links[:2] == ["#page-1", "#claim-a1"]
    assert made.text.count("Next problem") == made.text.count("Previous problem") == 2


def test_evidence_derived_from_an_abstract_is_told_as_such() -> None:
    derived = replace(reference("a"), evidence=Evidence(Design.RCT, n=12, derived="the abstract at Europe PMC"))
    assert "not confirmed by the author" in seen(page(claim("a")), references=(derived,)).text
    own = replace(reference("a"), evidence=Evidence(Design.RCT, n=12))
    assert "not confirmed by the author" not in seen(page(claim("a")), references=(own,)).text


def test_the_style_sheet_is_the_one_that_the_policy_names() -> None:
    html = reported(page(claim("a")), references=(reference("a"),))
    css = re.search("<style>(.*?)</style>", html, re.DOTALL)
    assert css is not None
    digest = base64.b64encode(hashlib.sha256(css[1].encode()).digest()).decode().replace("+", "&#43;")
    assert f"style-src &#39;sha256-{digest}&#39;" in html.replace("+", "&#43;")
    assert "<script" not in html
    assert " style=" not in html


@pytest.mark.parametrize("language", ["en", "sv"])
def test_nothing_found_says_so(language: str) -> None:
    text = seen(page(claim("a")), references=(reference("a"),), language=language, diagnostics=()).text
    assert {"en": "Nothing to mend", "sv": "Inget att åtgärda"}[language] in text


def test_an_empty_page() -> None:
    made = page()
    assert "No claims" in parse(render_report((made,), Library(), CheckReport(), _none(made), language="en")).text


def _none(made: Page) -> object:
    return compile_bibliography(Library(), (made,), Lock(), {}, title="", language="en")
