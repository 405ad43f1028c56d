"""When a search's silence is a no, and when it says nothing."""

from dataclasses import replace

import pytest

from magcite.check.absence import why_absent
from magcite.check.outcome import outcome_of
from magcite.check.searched import judge_search
from magcite.matching import question_digest, questions_for
from magcite.model import (
    Date,
    Item,
    Lock,
    LockedProposal,
    Name,
    Origin,
    Outcome,
    ProposalState,
    ProposedWork,
    Provenance,
    Reference,
    SourceName,
)
from tests.builders import AT, DIGEST, doi_for

PAPER = Item(
    type="article-journal",
    title="Serum magnesium and sleeplessness in older Norwegian men",
    author=(Name("Ek", "Anna"), Name("Lind", "Bo")),
    issued=Date(2012),
    container_title="J Nutr",
)
NOWHERE = replace(PAPER, container_title=None)
OTHERS = (Name("Berg", "Di"), Name("Holm", "Eva"))
THERE = tuple(
    Item("article-journal", one, issued=Date(2012), container_title="Journal of Nutrition", doi=doi_for(one))
    for one in "xyz"
)
SILENT = LockedProposal(
    "a",
    ProposalState.NONE,
    DIGEST,
    SourceName.CROSSREF,
    AT,
    "Ek Lind Serum magnesium",
    10,
    looked_at=12,
    records=(),
    further=("Serum magnesium",),
    witnesses=THERE,
)


def absent(item: Item, *records: Item, proposal: LockedProposal = SILENT, listed: bool = False) -> bool:
    return why_absent(item, proposal, records, listed=listed) is not None


def test_it_would_have_to_stand_there() -> None:
    stands = judge_search(PAPER, SILENT, ())
    assert stands.outcome is Outcome.NOT_FOUND
    assert stands.detail == (
        "Crossref knows no such work (asked on 2026-11-23 for “Ek Lind Serum magnesium” and for the title alone), "
        "and lists others of “J Nutr” from then (doi:10.5555/x, doi:10.5555/y …)"
    )


def test_a_paper_from_nowhere_can_be_looked_up_no_other_way() -> None:
    assert absent(NOWHERE, proposal=replace(SILENT, witnesses=()))
    assert not absent(NOWHERE, proposal=replace(SILENT, witnesses=()), listed=True)


@pytest.mark.parametrize(
    "proposal",
    [
        pytest.param(replace(SILENT, further=None), id="title-not-asked-for"),
        pytest.param(replace(SILENT, witnesses=THERE[:2]), id="place-hardly-known"),
        pytest.param(replace(SILENT, witnesses=()), id="place-unknown"),
        pytest.param(replace(SILENT, retrieved="2012-06-01T00:00:00Z"), id="year-not-over"),
        pytest.param(replace(SILENT, works=(ProposedWork(doi_for("b"), 0.9, accepted=True),)), id="accepted"),
    ],
)
def test_silence_that_says_nothing(proposal: LockedProposal) -> None:
    assert not absent(PAPER, proposal=proposal)


def test_kinds_that_are_seldom_registered_are_never_absent() -> None:
    for kind in ("book", "report", "thesis", "webpage", "software", None):
        assert not absent(replace(PAPER, type=kind))


def test_what_may_be_the_work_speaks_against_it() -> None:
    found = replace(PAPER, doi=doi_for("b"), container_title="Annals of Sleep", issued=Date(1999))
    assert not absent(PAPER, found)
    assert not absent(PAPER, replace(found, author=()))
    assert absent(PAPER, replace(found, author=OTHERS))


def test_a_candidate_by_the_same_authors_may_be_it_under_another_title() -> None:
    record = replace(PAPER, title="Magnesium og søvn hos menn", doi=doi_for("b"))
    assert not absent(PAPER, record)
    english = replace(record, title="Zinc in the soils of northern Spain")
    assert absent(PAPER, english)
    named = replace(SILENT, works=(ProposedWork(doi_for("b"), 0.4, accepted=False),))
    assert not absent(PAPER, english, proposal=named)


def test_the_work_that_comes_nearest_is_told() -> None:
    near = replace(PAPER, title="Zinc in the soils of northern Spain", doi=doi_for("b"))
    stands = judge_search(PAPER, SILENT, (near,))
    assert stands.outcome is Outcome.NOT_FOUND
    assert [one.source_value for one in stands.fields if one.name == "title"] == [near.title]


def test_an_entry_of_a_pages_own_list_may_have_been_misread() -> None:
    for origin, outcome in ((Origin.HAND, Outcome.NOT_FOUND), (Origin.PAGE, Outcome.COULD_NOT_CHECK)):
        reference = Reference("a", NOWHERE, provenance=Provenance(origin))
        (question,) = questions_for((reference,))
        proposal = replace(SILENT, question=question_digest(question))
        assert outcome_of(reference, Lock(proposals={"a": proposal})).outcome is outcome
