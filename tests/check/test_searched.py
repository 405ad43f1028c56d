"""References without identifier: what a search named verifies, accuses, or says only that it knows no such work."""

from dataclasses import replace

import pytest

from magcite.check.searched import judge_search
from magcite.identifiers import Doi
from magcite.model import (
    Contradiction,
    Date,
    FieldVerdict,
    Item,
    LockedProposal,
    Name,
    Notice,
    NoticeKind,
    Outcome,
    ProposalState,
    ProposedWork,
    SourceName,
)
from tests.builders import AT, DIGEST, doi_for

WORK = Item(
    type="article-journal",
    title="Serum magnesium and the risk of sleeplessness in older Norwegian men",
    author=(Name("Ek", "Anna"), Name("Lind", "Bo"), Name("Ask", "Cia")),
    issued=Date(2012),
    container_title="Journal of Nutrition",
    volume="17",
    page="1615-1621",
    doi=doi_for("a"),
)
WANTED = replace(WORK, doi=None)
OTHERS = (Name("Berg", "Di"), Name("Holm", "Eva"))


def judged(wanted: Item, *records: Item) -> tuple[Outcome, str, set[str]]:
    return stands_by(wanted, records, records[0].doi if records else None)


def stands_by(wanted: Item, records: tuple[Item, ...], accepted: Doi | None) -> tuple[Outcome, str, set[str]]:
    state = ProposalState.PROPOSED if accepted else ProposalState.NONE
    works = (ProposedWork(accepted, 0.9, accepted=True),) if accepted else ()
    proposal = LockedProposal(
        "a", state, DIGEST, SourceName.CROSSREF, AT, "words", 10, looked_at=10, works=works, records=records
    )
    stands = judge_search(wanted, proposal, records)
    differing = {one.name for one in stands.fields if one.verdict is FieldVerdict.DIFFERS}
    return stands.outcome, stands.detail or "", differing


def test_the_work_itself_verifies_and_is_named() -> None:
    outcome, detail, _ = judged(WANTED, WORK)
    told = "confirmed by Crossref, which lists it as doi:10.5555/a; whether a notice "
    assert (outcome, detail) == (Outcome.VERIFIED, told + "stands on it is asked about when the reference has that DOI")


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (replace(WANTED, author=OTHERS), "author"),
        (replace(WANTED, author=WANTED.author[:2]), "author"),
        (replace(WANTED, author=(WANTED.author[0], WANTED.author[2])), "author"),
        (replace(WANTED, issued=Date(2031)), "issued"),
        (replace(WANTED, container_title="Annals of Sleeping Lions"), "container-title"),
        (replace(WANTED, title="Serum magnesium and the cause of sleeplessness in older Norwegian men"), "title"),
    ],
    ids=["swapped", "partial", "left-out", "future", "venue", "near-miss"],
)
def test_a_wrong_field_of_a_work_that_is_surely_meant(wanted: Item, field: str) -> None:
    assert judged(wanted, WORK) == (Outcome.CONTRADICTED, Contradiction.MISDESCRIBED, {field})


@pytest.mark.parametrize(
    "wanted",
    [
        replace(WANTED, author=OTHERS, issued=Date(1999), container_title="Annals of Sleeping Lions"),
        replace(WANTED, title="Magnesium", author=OTHERS),
        replace(WANTED, title="Zinc in the soils of northern Spain", author=OTHERS),
        replace(WANTED, title="Serum magnesium and sleeplessness in young Danish women", volume=None, page=None),
        Item(title=WANTED.title),
    ],
    ids=["title-alone", "short-title", "another-work", "sibling", "nothing-else-stated"],
)
def test_nobody_is_accused_or_verified_on_less(wanted: Item) -> None:
    assert judged(wanted, WORK)[0] is Outcome.COULD_NOT_CHECK


def test_a_work_of_the_same_title_is_described() -> None:
    wanted = replace(WANTED, author=OTHERS, issued=Date(1999), container_title="Annals of Sleeping Lions")
    _, detail, _ = judged(wanted, WORK)
    assert "doi:10.5555/a" in detail
    assert "Ek, Anna" in detail
    assert "2012" in detail


def test_notices_of_the_work_are_told_and_handed_on() -> None:
    notice = Notice(NoticeKind.RETRACTION, doi=doi_for("notice"))
    stands = judge_search(WANTED, with_notices(notice), (WORK,))
    assert (
        stands.detail
        == f"confirmed by Crossref, which lists it as doi:10.5555/a; on {AT[:10]} it told of a notice on it"
    )
    assert stands.identified is not None
    assert (stands.identified.asked, stands.identified.notices) == (WORK.doi, (notice,))
    assert (judge_search(WANTED, with_notices(), (WORK,)).detail or "").endswith("it told of no notice on it")


def with_notices(*notices: Notice) -> LockedProposal:
    best = ProposedWork(doi_for("a"), 0.9, accepted=True)
    state = ProposalState.PROPOSED
    return LockedProposal("a", state, DIGEST, SourceName.CROSSREF, AT, "w", 10, works=(best,), notices=notices)


def test_that_no_registry_knows_such_a_work_is_said() -> None:
    _, detail, _ = judged(WANTED)
    assert (
        detail == "it has no identifier, and none of the works (10) that a search at Crossref names is surely this one"
    )


def test_of_two_versions_the_one_that_agrees_verifies() -> None:
    preprint = replace(WORK, type="article", container_title="medRxiv", volume=None, page=None, doi=doi_for("b"))
    assert judged(WANTED, WORK, preprint)[0] is Outcome.VERIFIED
    assert judged(WANTED, preprint)[0] is Outcome.COULD_NOT_CHECK


def test_what_the_matcher_did_not_accept_neither_verifies_nor_lets_its_twin_accuse() -> None:
    twin = replace(WORK, issued=Date(2031), doi=doi_for("b"))
    for records in ((WORK,), (WORK, twin), (twin, WORK)):
        assert stands_by(WANTED, records, None)[0] is Outcome.COULD_NOT_CHECK
        assert stands_by(WANTED, records, doi_for("b"))[0] is Outcome.COULD_NOT_CHECK


@pytest.mark.parametrize(
    ("wanted", "outcome"),
    [
        (Item(title=WORK.title, issued=WORK.issued, volume="17"), Outcome.COULD_NOT_CHECK),
        (Item(title=WORK.title, author=WORK.author), Outcome.COULD_NOT_CHECK),
        (Item(title=WORK.title, author=WORK.author, issued=WORK.issued), Outcome.VERIFIED),
        (Item(title=WORK.title, container_title=WORK.container_title, page="1615-1621"), Outcome.VERIFIED),
    ],
    ids=["year-and-its-volume", "one", "author-and-year", "place"],
)
def test_two_more_independent_fields_verify(wanted: Item, outcome: Outcome) -> None:
    assert judged(wanted, WORK)[0] is outcome


def test_a_title_that_tells_little_verifies_nothing() -> None:
    short = replace(WORK, title="Editorial")
    assert judged(replace(short, doi=None), short)[0] is Outcome.COULD_NOT_CHECK


def test_an_empty_record_verifies_nothing() -> None:
    assert judged(WANTED, Item(doi=doi_for("a")))[0] is Outcome.COULD_NOT_CHECK
    assert judged(Item(), WORK)[0] is Outcome.COULD_NOT_CHECK
