"""Studies that no word announces: told of by place and time, in advice, by their groups, or by the study before."""

import pytest

from magcite.link.proposals import Index, propose, records_of
from magcite.link.proposals.passages import passages_of, waits
from magcite.link.proposals.scoring import hold, prior
from magcite.link.proposals.weights import load_weights
from magcite.model import ClaimKind, Evidence, Library, Lock, Reference
from tests.link.proposals.library import page_of, reference

WEIGHTS = load_weights()


def signs(text: str, language: str, record: Reference) -> dict[str, float]:
    """What is seen of one record by the first passage of a page, by its words."""
    index = Index(records_of(Library((record,)), Lock()))
    (passage, *_) = passages_of(page_of(text, language), WEIGHTS)
    (held,) = hold(passage.reading, [0], index)
    return {sign.words: sign.points for sign in held.signs}


@pytest.mark.parametrize(
    ("text", "language", "due"),
    [
        ("You should sip it slowly, as 172 women at a clinic did who tested their own urine.", "en", True),
        ("Du bör dricka långsamt, som 172 kvinnor på en klinik gjorde.", "sv", True),
        ("You should try it with 3 friends.", "en", False),
        ("Du bör äta mer grönsaker varje dag.", "sv", False),
    ],
)
def test_advice_that_counts_people_waits_for_a_source(text: str, language: str, due: bool) -> None:
    (claim, *_) = page_of(text, language).claims
    assert claim.kind is ClaimKind.ADVICE
    assert waits(claim) is due


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Holiday-makers from Denmark used a quarter of the sunscreen for a week.", "en", True),
        ("Svenska brevbärare åt ett äpple om dagen i tre månader.", "sv", True),
        ("Postmen eat an apple a day for three months.", "en", False),
        ("Svenska brevbärare äter gärna äpplen.", "sv", False),
    ],
)
def test_a_place_and_a_time_tell_of_a_study(text: str, language: str, told: bool) -> None:
    (passage, *_) = passages_of(page_of(text, language), WEIGHTS)
    assert passage.reading.tells_of_a_study is told


def test_what_tells_of_a_study_needs_less_to_be_proposed_for() -> None:
    texts = "Svenska brevbärare åt ett äpple om dagen i tre månader.", "Brevbärare äter ett äpple om dagen."
    index = Index(records_of(Library(()), Lock()))
    told, bare = (passages_of(page_of(text, "sv"), WEIGHTS)[0].reading for text in texts)
    assert {claim.kind for one in (told, bare) for claim in one.claims} == {ClaimKind.BACKGROUND}
    assert prior(bare, index) < prior(told, index) < prior(bare, index) - WEIGHTS.decision["no_study"]


@pytest.mark.parametrize(
    ("population", "agrees"),
    [("15 nurses given tea, 15 given coffee, 15 given water", True), ("16 nurses given tea, 16 given water", False)],
)
def test_a_sample_may_be_several_groups_of_the_record(population: str, agrees: bool) -> None:
    record = reference("tea", "Tea and alertness in nurses", "Ek", year=2014, evidence=Evidence(population=population))
    seen = signs("In a trial 45 nurses drank tea or something else. Read the trial", "en", record)
    assert any(words.startswith("sample size") and points > 0 for words, points in seen.items()) is agrees


def test_groups_explain_nothing_where_the_whole_is_known() -> None:
    evidence = Evidence(n=30, population="15 nurses given tea, 15 given water")
    record = reference("tea", "Tea and alertness in nurses", "Ek", year=2014, evidence=evidence)
    seen = signs("In a trial 45 nurses drank tea or something else. Read the trial", "en", record)
    assert not any("groups of" in words for words in seen)


def test_of_a_title_alone_less_is_expected_than_of_a_record_that_is_known() -> None:
    text = "Yoga gav mindre ryggvärk och bättre sömn i en studie. Se studien om yoga"
    bare = reference("bare", "Yoga for back pain", "Ek", year=2014)
    known = reference("known", "Yoga for back pain", "Ek", year=2014, evidence=Evidence(exposure="yoga"))
    costs = [
        sum(points for words, points in signs(text, "sv", record).items() if words.endswith("not in the record"))
        for record in (bare, known)
    ]
    assert costs[1] < costs[0] < 0


def test_what_the_link_is_called_by_counts_more() -> None:
    record = reference("yoga", "Yoga for back pain", "Ek", year=2014)
    named = signs("Yoga hjälpte mot ryggvärk i en studie. Se studien om yoga", "sv", record)
    plain = signs("Yoga hjälpte mot ryggvärk i en studie. Se studien här", "sv", record)
    assert sum(named.values()) > sum(plain.values())


FIRST = reference("first", "Fish oil in pregnancy and birth weight", "Lund", year=2008, evidence=Evidence(n=533))
LATER = reference("later", "Fish oil in pregnancy and asthma of the offspring", "Lund", year=2016)
OTHERS = reference("others", "Fish oil in pregnancy and asthma of the child", "Berg", year=2015)


@pytest.mark.parametrize(
    ("first", "then", "language"),
    [
        (
            "533 gravida danskor fick fiskolja, och barnen vägde mer. Se studien om vikt",
            "När samma barn var sexton hade de vars mammor fått fiskolja mindre astma. Se studien om astma",
            "sv",
        ),
        (
            "533 pregnant women took fish oil, and the babies weighed more. See the study on weight",
            "At sixteen the same children had less asthma if it was fish oil. See the study on asthma",
            "en",
        ),
    ],
)
def test_the_same_children_lead_to_the_later_paper_of_the_group(first: str, then: str, language: str) -> None:
    page = page_of(f"{first}\n\n{then}\n", language)
    links = propose(page, Index(records_of(Library((FIRST, LATER, OTHERS)), Lock())))
    assert [link.proposed for link in links.values()] == [("first",), ("later",)]


def test_a_number_is_no_longer_about_anothers_where_a_record_has_it_to_the_last() -> None:
    exact = reference("exact2013", "Loneliness and mortality", "Ek", year=2013, evidence=Evidence(n=6500))
    near = reference("near2020", "Loneliness and dementia", "Al", year=2020, evidence=Evidence(n=6677))
    page = page_of("Among 6500 lonely men more died.", "en")
    worth = {}
    for held in ((exact, near), (near,)):
        index = Index(records_of(Library(held).references, Lock()))
        (passage,) = passages_of(page, index.weights)
        place = held.index(near)
        (one,) = hold(passage.reading, [place], index)
        worth[len(held)] = next(sign.points for sign in one.signs if "6500" in sign.words)
    assert worth[2] < worth[1]


@pytest.mark.parametrize(
    ("claim", "year", "speaks_for"),
    [
        ("In a study from 1999 tea was tried in 40 men.", 1999, True),
        ("In a study from 1999 tea was tried in 40 men.", 2000, False),
        ("Tea was tried in 40 men born between 1920 and 1930.", 2005, None),
    ],
)
def test_the_year_of_its_paper_tells_a_record(claim: str, year: int, speaks_for: bool | None) -> None:
    record = reference("tea", "Tea and sleep in men", "Ek", year=year)
    found = [points for words, points in signs(claim, "en", record).items() if words.startswith("year")]
    assert [points > 0 for points in found] == ([] if speaks_for is None else [speaks_for])


@pytest.mark.parametrize(("came", "full"), [("did better", True), ("had less eczema", False)])
def test_an_outcome_of_the_heading_counts_less_for_a_claim_that_names_its_own(came: str, *, full: bool) -> None:
    text = f"Fish\n\nStroke\n\nIn a trial of 812 men those who ate fish twice a week {came}.\n"
    (passage, *_) = passages_of(page_of(text, "en"), WEIGHTS)
    assert (passage.reading.concepts["stroke"].weight == WEIGHTS.vocabulary["heading"]) is full


def test_running_in_the_name_of_a_link_is_the_sport() -> None:
    record = reference("running", "Running and the survival of cells in mice", "Ek", year=1999)
    found = signs("Mice with a wheel grew more cells. See the study on running and cells", "en", record)
    assert found["'running'"] > 0
