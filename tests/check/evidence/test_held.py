"""The author's evidence comes first; what was derived accuses only where it is plain and says the number nowhere."""

from dataclasses import replace

import pytest

from magcite.check import check
from magcite.enrich.derive import derive
from magcite.link import resolve
from magcite.model import CheckReport, Evidence, Found, Library, Place, Settings, Severity, SourceName, Verdict
from magcite.readers.pages import read_page
from tests.builders import found, lock, reference

ABSTRACT = (
    "Of 2,310 women who were screened, 1,104 were excluded. A total of 1,206 women were randomized to receive vitamin"
    " D or placebo. Falls did not differ."
)
TWO_GROUPS = "Forty patients with migraine and 40 healthy controls were recruited. Levels were lower in migraine."


def said(abstract: str, source: SourceName = SourceName.EUROPEPMC) -> Found:
    answer = replace(found("a", source=source), abstract=abstract)
    return replace(answer, abstract=None, derived=derive(answer))


def report(claim: str, *answers: Found, evidence: Evidence | None = None) -> CheckReport:
    held = replace(reference("a"), evidence=evidence, place=Place("references/a.md"))
    library = Library((held,))
    on_page = resolve(read_page(f"{claim} [@a].\n", path="page.md", language="en"), library)
    return check((on_page,), library, lock(*answers), Settings(), whole_project=False)


def verdict(claim: str, *answers: Found, evidence: Evidence | None = None) -> Verdict:
    (one,) = report(claim, *answers, evidence=evidence).verdicts
    return one.verdict


def test_a_wrong_sample_is_a_warning_that_says_who_says_otherwise() -> None:
    found_out = report("A trial randomised 5,310 adults", said(ABSTRACT))
    (diagnostic,) = [one for one in found_out.diagnostics if one.name == "sample-size"]
    assert diagnostic.severity is Severity.WARNING
    assert diagnostic.message == (
        "sample: the page says “5,310 adults”, but a gives 1206, according to the abstract at Europe PMC,"
        " retrieved 2026-11-23"
    )
    assert (diagnostic.page_value, diagnostic.source_value) == ("5,310 adults", "1206")
    assert diagnostic.source == "the abstract at Europe PMC, retrieved 2026-11-23"


def test_a_right_sample_agrees() -> None:
    assert verdict("A trial randomised 1,206 adults", said(ABSTRACT)) is Verdict.AGREES


@pytest.mark.parametrize(
    ("claim", "abstract"),
    [
        pytest.param("A trial on 2,310 adults", ABSTRACT, id="a-number-of-the-abstract"),
        pytest.param("A trial randomised 40 adults", TWO_GROUPS, id="a-part-is-not-the-whole"),
        pytest.param("A trial randomised 80 adults", TWO_GROUPS, id="no-number-is-plain"),
    ],
)
def test_what_is_not_plain_accuses_nobody(claim: str, abstract: str) -> None:
    assert verdict(claim, said(abstract)) is Verdict.NOT_STATED


def test_abstracts_that_disagree_accuse_nobody() -> None:
    other = said("A total of 1,306 women were randomized.", SourceName.OPENALEX)
    assert verdict("A trial randomised 5,310 adults", said(ABSTRACT), other) is Verdict.NOT_STATED


def test_the_author_comes_first() -> None:
    evidence = Evidence(n=5310)
    assert verdict("A trial randomised 5,310 adults", said(ABSTRACT), evidence=evidence) is Verdict.AGREES
    (one,) = report("A trial randomised 1,206 adults", said(ABSTRACT), evidence=evidence).verdicts
    assert [basis.origin for basis in one.basis] == ["evidence in references/a.md"]
    assert not any(basis.derived for basis in one.basis)


def test_where_the_author_is_silent_the_abstract_speaks() -> None:
    assert (
        verdict("A trial randomised 1,206 adults", said(ABSTRACT), evidence=Evidence(age="70 years")) is Verdict.AGREES
    )


def test_an_unconfirmed_block_says_that_it_is_derived() -> None:
    evidence = Evidence(n=1206, derived="the abstract at Europe PMC, 2026-11-23")
    (one,) = report("A trial randomised 5,310 adults", said(ABSTRACT), evidence=evidence).verdicts
    assert one.verdict is Verdict.DISAGREES
    assert one.basis[0].derived
    assert one.basis[0].origin == (
        "evidence in references/a.md, derived from the abstract at Europe PMC, 2026-11-23 and not confirmed"
    )
    assert verdict("A trial on 2,310 adults", said(ABSTRACT), evidence=evidence) is Verdict.NOT_STATED


def test_an_answer_about_another_work_is_not_evidence() -> None:
    astray = replace(said(ABSTRACT), item=replace(reference("b").item))
    assert verdict("A trial randomised 5,310 adults", astray) is Verdict.NOT_CHECKABLE


def test_without_an_abstract_nothing_can_be_checked() -> None:
    typed = replace(found("a"), publication_types=("Randomized Controlled Trial",))
    assert verdict("A trial randomised 5,310 adults", replace(typed, derived=derive(typed))) is Verdict.NOT_CHECKABLE


def test_held_evidence_is_not_missed() -> None:
    names = [one.name for one in report("A trial randomised 1,206 adults", said(ABSTRACT)).diagnostics]
    assert "no-evidence" not in names
    assert "no-evidence" in [one.name for one in report("A trial randomised 1,206 adults", found("a")).diagnostics]
