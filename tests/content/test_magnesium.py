"""The magnesium pages and the references they rest on: whole, alike in both languages, honest about what is known."""

import unicodedata
from pathlib import Path

import pytest

from magcite.link import resolve
from magcite.lockfile import parse_lock
from magcite.model import Citation, CitationState, ClaimKind, Intent, Library, Lock, Origin, Page, Reference
from magcite.readers.pages import read_page
from magcite.readers.references import read_references

ROOT = Path(__file__).parents[2]
PAGES = ("docs/magnesium.sv.md", "docs/magnesium.en.md")

# every work the pages rest on -> figures that a claim citing it states, as both languages write them
CLAIMS = {
    "leone2006": ("4035", "30–60", "18", "50", "40"),
    "svenskadagbladet2006": (),
    "workinger2018": (),
    "åkerfeldtnd": (),
    "guaschferré2014": ("7216", "55", "80", "34", "323", "130"),
    "wikipediaeditionunknownnd": (),
    "maguire2018": (),
    "wu2017": ("504", "100 mg", "49"),
    "dibaba2015": ("2015", "100 mg", "24"),
    "tao2016": ("1170",),
    "kass2012": ("22", "1173", "120", "973 mg", "3", "24"),
    "shechter2003": ("190", "730 mg"),
    "joris2016": ("2016", "51", "350 mg", "24"),
    "joris2017": ("350 mg",),
    "sartori2012": ("CRH", "ACTH"),
    "barragánrodríguez2008": ("450 mg", "50 mg"),
    "tarleton2015": ("800", "65", "22"),
    "golf1998": ("4",),
    "chen2014": ("2014",),
    "setarond": ("350 mg",),
    "finstad2001": (),
    "nielsen2006": ("10–20",),
    "dong2011": (),
    "facchinetti1991": ("1991", "32", "350 mg"),
    "shaikh2016": ("60",),
    "kazaks2010": ("55", "21–55", "170 mg"),
    "walker2003": (),
    "shechter2012": (),
}
UNDECIDED = {"bmcnutritionnd", "firoz2001", "ijsrst2023", "jinternmed2007", "nutrients2016", "nutrients2019"}
# works whose DOI nobody has seen at a source: it must not come back from memory
WITHOUT_DOI = {
    "barragánrodríguez2008",
    "facchinetti1991",
    "firoz2001",
    "jinternmed2007",
    "joris2016",
    "nielsen2006",
    "nutrients2016",
    "setarond",
    "svenskadagbladet2006",
    "tao2016",
    "walker2003",
    "wikipediaeditionunknownnd",
    "åkerfeldtnd",
}
WITHOUT_PMID = {"barragánrodríguez2008", "facchinetti1991", "joris2016", "setarond", "tarleton2015", "walker2003"}
# number of the work -> what the page says instead; a checker is to find these, so nobody may tidy them away
DIFFERENCES = {"joris2016": (52, "51"), "shechter2003": (187, "190")}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(
        tuple(
            reference
            for path in sorted((ROOT / "references").glob("*.md"))
            for reference in read_references(path.read_text(encoding="utf-8"), path=path.relative_to(ROOT).as_posix())
        )
    )


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, library: Library) -> Page:
    return _page(request.param, library)


def test_one_file_a_work(library: Library) -> None:
    assert {reference.citekey for reference in library} == CLAIMS.keys() | UNDECIDED
    assert len(CLAIMS) == 28
    assert len(library) == len(CLAIMS) + len(UNDECIDED)


def test_file_names_are_composed_unicode() -> None:
    for path in (ROOT / "references").glob("*.md"):
        assert unicodedata.is_normalized("NFC", path.name), path.name


def test_every_value_is_understood(library: Library) -> None:
    for reference in library:
        assert reference.unreadable == (), reference.citekey
        assert reference.item.other == (), reference.citekey
        assert reference.item.type, reference.citekey
        assert reference.item.title, reference.citekey
        assert reference.annotation, reference.citekey
        assert reference.tags, reference.citekey


def test_undecided_candidates_say_so(library: Library) -> None:
    assert {reference.citekey for reference in library if "undecided" in reference.tags} == UNDECIDED
    for key in UNDECIDED:
        assert "Candidate" in (_get(library, key).provenance.note or ""), key


def test_every_work_but_the_candidates_has_evidence(library: Library) -> None:
    for key in CLAIMS:
        evidence = _get(library, key).evidence
        assert evidence is not None, key
        assert evidence.design is not None, key


def test_provenance_is_written_out_and_by_hand(library: Library) -> None:
    for reference in library:
        assert reference.provenance.origin is Origin.HAND, reference.citekey
        assert "\nprovenance:\n  origin: hand\n" in _source(reference), reference.citekey


def test_no_identifier_from_memory(library: Library) -> None:
    assert {reference.citekey for reference in library if reference.item.doi is None} == WITHOUT_DOI
    for key in WITHOUT_PMID:
        assert _get(library, key).item.pmid is None, key


def test_an_inferred_doi_is_doubted(library: Library) -> None:
    assert "DOI" in _get(library, "shaikh2016").provenance.unconfirmed


def test_doubted_fields_have_a_value(library: Library) -> None:
    for reference in library:
        text = _source(reference)
        for field in reference.provenance.unconfirmed:
            assert f"\n{field}:" in text, (reference.citekey, field)


def test_nothing_claims_a_lookup(library: Library) -> None:
    for reference in library:
        text = _source(reference).casefold()
        assert "crossref" not in text, reference.citekey
        assert "verified" not in text, reference.citekey


def test_the_lock_holds_no_answer_that_nobody_gave() -> None:
    lock = ROOT / "references" / "magcite.lock"
    assert parse_lock(lock.read_text("utf-8"), path=lock.name) == Lock()


def test_pages_cite_only_what_is_in_the_library(page: Page) -> None:
    assert [one.text for one in _citations(page) if one.state is CitationState.NOT_IN_LIBRARY] == []


def test_pages_cite_every_work_and_no_candidate(page: Page) -> None:
    assert {one.key for one in _citations(page) if one.key} == CLAIMS.keys()


@pytest.mark.parametrize("key", CLAIMS)
def test_claims_state_the_figures_of_the_original(key: str, page: Page) -> None:
    said = _said(page, key)
    assert said
    assert [figure for figure in CLAIMS[key] if figure not in said] == []


@pytest.mark.parametrize("key", DIFFERENCES)
def test_differences_from_the_study_are_left_standing(key: str, page: Page, library: Library) -> None:
    enrolled, stated = DIFFERENCES[key]
    evidence = _get(library, key).evidence
    assert evidence is not None
    assert evidence.n == enrolled
    assert stated in _said(page, key)
    assert str(enrolled) not in _said(page, key)


def test_both_pages_cite_alike(library: Library) -> None:
    swedish, english = (_page(path, library) for path in PAGES)
    assert (swedish.language, english.language) == ("sv", "en")
    assert [(one.key, one.intent) for one in _citations(swedish)] == [
        (one.key, one.intent) for one in _citations(english)
    ]


def test_pages_cite_in_many_forms(page: Page) -> None:
    forms = ("[@leone2006, ", "; @", "[@doi:", "[@pmid:", "@maguire", "](https://doi.org/", "[^")
    assert [form for form in forms if form not in page.text] == []
    schemes = {one.target.prefixed.partition(":")[0] for one in _citations(page) if one.target}
    assert schemes == {"doi", "pmid", "pmcid"}


def test_the_page_speaks_against_one_trial(page: Page) -> None:
    assert [one.key for one in _citations(page) if one.intent.opposes] == ["finstad2001"]
    assert [one.intent for one in _citations(page) if one.key == "finstad2001"] == [Intent.DISPUTES]


def test_only_the_migraine_review_is_lost(page: Page) -> None:
    (claim,) = (claim for claim in page.claims if "frovatriptan" in claim.text)
    assert [one.state for one in claim.citations] == [CitationState.LOST]
    assert [one.state for one in _citations(page)].count(CitationState.LOST) == 1


def test_no_finding_is_without_a_source(page: Page) -> None:
    findings = [claim for claim in page.claims if claim.kind is ClaimKind.FINDING]
    assert len(findings) > len(CLAIMS) // 2
    assert [claim.text for claim in findings if not claim.citations] == []


def test_a_study_is_one_claim(page: Page) -> None:
    opposing = [one.key for one in _citations(page) if one.intent.opposes]
    told = [one.key for one in _citations(page) if one.key not in opposing]
    assert {key for key in told if told.count(key) > 1} == {"leone2006", "svenskadagbladet2006"}


def test_nothing_on_the_pages_comes_to_nothing(page: Page) -> None:
    assert page.notes == ()


@pytest.mark.parametrize(
    "words", [("15 timmar", "15 hours"), ("genvariant", "gene variant"), ("Hypno",), ("chokla", "chocola")]
)
def test_statements_without_source_have_none(words: tuple[str, ...], page: Page) -> None:
    claims = [claim for claim in page.claims if any(word in claim.text for word in words)]
    assert claims
    assert [claim.citations for claim in claims] == [()] * len(claims)


def _page(path: str, library: Library) -> Page:
    return resolve(read_page((ROOT / path).read_text(encoding="utf-8"), path=path), library)


def _source(reference: Reference) -> str:
    return (ROOT / reference.place.path).read_text(encoding="utf-8")


def _get(library: Library, key: str) -> Reference:
    reference = library.get(key)
    assert reference is not None, key
    return reference


def _citations(page: Page) -> list[Citation]:
    return [citation for claim in page.claims for citation in claim.citations]


def _said(page: Page, key: str) -> str:
    return " ".join(claim.text for claim in page.claims if any(one.key == key for one in claim.citations))
