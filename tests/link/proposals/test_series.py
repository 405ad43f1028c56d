"""Neighbours: papers of one series, and what the words of a claim's link ask for."""

from magcite.link.proposals import propose
from magcite.model import Design, Evidence, Reference
from tests.link.proposals.library import index_of, page_of, reference

FIRST = reference("first1999", "Swimming for older patients with low back pain", "Ask", "Ek", "Al", year=1999)
LATER = reference(
    "later2000",
    "Swimming for low back pain: maintenance of benefit at 10 months",
    *("Ek", "Ask", "Lind"),
    year=2000,
    evidence=Evidence(Design.RCT, n=156, duration="4 months", exposure="swimming"),
)
OTHERS = (
    reference("tea2008", "Green tea and hypertension in Norway", "Dahl", year=2008),
    reference("choir2011", "Choir singing and heart rate", "Berg", "Sten", year=2011),
    reference("fish2009", "Fish consumption and heart failure in elderly men", "Holm", "Vik", year=2009),
)
TOLD = "Already in 1999 there was a study on 156 patients with back pain who swam for 16 weeks."


def proposed(text: str, *references: Reference, language: str = "en") -> list[tuple[str, ...]]:
    page = page_of(text, language, *references)
    found = propose(page, index_of(*references))
    return [found[claim.id].proposed for claim in page.claims if claim.id in found]


def test_the_number_of_a_sister_and_the_year_of_the_claim_tell_the_paper_of_which_only_the_title_is_known() -> None:
    text = f"{TOLD} See the study on swimming and back pain"
    assert proposed(text, FIRST, LATER, *OTHERS) == [("first1999",)]
    assert proposed(text.replace("1999", "2000"), FIRST, LATER, *OTHERS) == [("later2000",)]


def test_the_papers_of_a_series_share_two_authors() -> None:
    index = index_of(FIRST, LATER, *OTHERS)
    assert index.series(0) == (1,)
    assert index.series(1) == (0,)
    assert index.series(2) == ()


def test_a_record_that_has_nothing_of_what_the_link_names_is_not_meant() -> None:
    text = "Av pensionerade norska fiskare som åt fisk varje dag hade 212 män bra {}. Se studien om {}"
    assert proposed(text.format("hjärta", "hjärtsvikt"), *OTHERS, language="sv") == [("fish2009",)]
    assert proposed(text.format("hörsel", "hörsel"), *OTHERS, language="sv") == [()]
