"""Proposals: the right record, in any language; none where its study is not held; and the page decided as a whole."""

import pytest

from magcite.link.proposals import propose
from magcite.model import ClaimLinks, LinkState, Page
from tests.link.proposals.library import REFERENCES, answered, index_of, page_of

FRENCH = (
    "I en fransk studie på 4035 män mellan 30 och 60 år, som följdes i 18 år, hade de med mest magnesium "
    "50 % lägre risk att dö i cancer."
)
POOLED = "En metaanalys av 22 studier med 1173 personer visade att magnesium sänker blodtrycket."
STIFF = "I en randomiserad studie från 2016 på 51 överviktiga vuxna gav 350 mg magnesium om dagen mindre artärstelhet."
AGAIN = "Samma forskare gjorde året därpå en ny studie om endotelfunktionen, utan effekt. Se studien här"


def proposed(page: Page, **options: object) -> list[ClaimLinks]:
    found = propose(page, index_of(), **options)  # type: ignore[arg-type]
    return [found[claim.id] for claim in page.claims if claim.id in found]


def keys(text: str, language: str = "sv") -> list[tuple[str, tuple[str, ...]]]:
    return [(str(one.state), one.proposed) for one in proposed(page_of(text, language))]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        (FRENCH, "sv", "leone2006"),
        (POOLED, "sv", "kass2012"),
        (
            "A meta-analysis of 34 trials, 2028 people, found that magnesium lowers blood pressure.",
            "en",
            "zhang2016",
        ),
        ("Hos möss ledde magnesiumbrist till mer ångest och en rubbad HPA-axel. Se studien", "sv", "sartori2012"),
        (
            "I en studie i European Journal of Clinical Nutrition sänkte magnesium blodtrycket. Se studien",
            "sv",
            "kass2012",
        ),
    ],
)
def test_the_record_is_found(text: str, language: str, key: str) -> None:
    assert keys(text, language) == [("proposed", (key,))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(POOLED.replace("22", "11").replace("1173", "543"), id="another-meta-analysis"),
        pytest.param(FRENCH.replace("4035", "187").replace("18 år", "2 år").replace("50", "12"), id="other-figures"),
        pytest.param("Magnesium är bra för kroppen.", id="background"),
        pytest.param("Ät mer grönsaker varje dag.", id="advice"),
        pytest.param("En studie på 4035 skolbarn visade att de sov bättre utan mobil. Se studien", id="chance-number"),
    ],
)
def test_a_claim_whose_study_is_not_held_stays_alone(text: str) -> None:
    assert all(state == "none" for state, _ in keys(text))


def test_the_reasons_say_what_was_seen() -> None:
    (link,) = proposed(page_of(FRENCH))
    best, *_ = link.candidates
    assert best.score > 0.9
    assert best.reasons[0] == "sample size 4035 män: 4035"
    assert any("age" in reason for reason in best.reasons)


def test_neighbours_tell_the_second_paper_of_one_group() -> None:
    assert keys(f"{STIFF} Se studien\n\n{AGAIN}\n") == [("proposed", ("joris2016",)), ("proposed", ("joris2017",))]


def test_two_records_that_fit_alike_are_ambiguous() -> None:
    text = "I en studie på 52 överviktiga vuxna gavs 350 mg magnesium om dagen i 24 veckor. Se studien"
    (link,) = proposed(page_of(text))
    assert link.state is LinkState.AMBIGUOUS
    assert [one.key for one in link.candidates[:2]] == ["joris2016", "joris2017"]
    assert link.proposed == ()


def test_a_newspapers_link_gets_the_study_and_the_newspaper() -> None:
    (link,) = proposed(page_of(f"{FRENCH} Läs artikeln i Svenska Dagbladet här"))
    assert link.proposed == ("leone2006", "paper2006")


def test_without_the_study_its_account_is_no_study() -> None:
    library = tuple(one for one in REFERENCES if one.citekey != "leone2006")
    found = propose(page_of(FRENCH, "sv", *library), index_of(*library))
    assert [one.proposed for one in found.values()] in ([()], [("paper2006",)])


def test_a_lock_alone_will_do() -> None:
    only, lock = answered()
    (link,) = propose(page_of(FRENCH, "sv", only), index_of(only, lock=lock)).values()
    assert link.proposed == ("onlydoi",)


def test_what_is_settled_is_not_asked_again_and_a_bar_can_be_set() -> None:
    page = page_of(FRENCH)
    assert propose(page, index_of(), settled={page.claims[0].id}) == {}
    (link,) = propose(page, index_of(), threshold=1.0).values()
    assert link.state is LinkState.NONE or link.candidates[0].score == 1.0


def test_a_linked_claim_is_left_alone() -> None:
    assert propose(page_of(f"{FRENCH} [@leone2006]"), index_of()) == {}


def test_the_same_input_gives_the_same_proposals() -> None:
    text = f"{FRENCH}\n\n{POOLED}\n\n{STIFF}\n"
    assert proposed(page_of(text)) == proposed(page_of(text))


def test_an_empty_library_proposes_nothing() -> None:
    page = page_of(FRENCH)
    found = propose(page, type(index_of())(()))
    assert [one.state for one in found.values()] == [LinkState.NONE]
