"""When an accepted difference is in force, and why it is not."""

from dataclasses import replace

import pytest

from magcite.check import check
from magcite.model import (
    Acceptances,
    AcceptedDifference,
    CheckReport,
    Date,
    Item,
    Library,
    Name,
    NoticeKind,
    Outcome,
    Settings,
)
from tests.builders import doi_for, found, lock, reference

OURS = Item(
    type="article-journal",
    title="Green tea and the blood pressure of nurses",
    author=(Name("Leaf", "Ann"),),
    issued=Date(2013),
    container_title="Journal of Tea",
    doi=doi_for("leaf"),
)
THEIRS = replace(OURS, issued=Date(2009))
ACCEPTED = AcceptedDifference("leaf", "issued", "2013", "2009", "reprinted", until="2027-01-01")


def run(
    *accepted: AcceptedDifference, ours: Item = OURS, theirs: Item = THEIRS, notices: tuple[NoticeKind, ...] = ()
) -> CheckReport:
    answers = lock(found("leaf", *notices, item=theirs))
    return check(
        (),
        Library((reference("leaf", ours),)),
        answers,
        Settings(),
        whole_project=True,
        acceptances=Acceptances(accepted, "references/accepted.yaml"),
        today="2026-12-31",
    )


def told(report: CheckReport, name: str = "field-mismatch") -> list[str]:
    return [one.message for one in report.diagnostics if one.name == name]


def test_without_acceptance_the_difference_is_reported() -> None:
    assert told(run()) == ["issued: the reference says “2013”, Crossref says “2009” (4 years apart)"]


def test_in_force_it_is_silent_counted_and_verifies_nothing() -> None:
    report = run(ACCEPTED)
    assert (told(report), told(report, "idle-acceptance"), report.accepted) == ([], [], 1)
    assert report.references[0].outcome is Outcome.CONTRADICTED


@pytest.mark.parametrize(
    ("accepted", "ours", "theirs", "why"),
    [
        (ACCEPTED, OURS, replace(OURS, issued=Date(2008)), "accepted for “2009”; Crossref says “2008”"),
        (
            ACCEPTED,
            replace(OURS, issued=Date(2015)),
            THEIRS,
            "accepted while the reference said “2013”; it says “2015”",
        ),
        (replace(ACCEPTED, until="2026-12-30"), OURS, THEIRS, "accepted until 2026-12-30, which has passed"),
    ],
    ids=["registry-changed", "reference-changed", "expired"],
)
def test_it_comes_back_and_says_why(accepted: AcceptedDifference, ours: Item, theirs: Item, why: str) -> None:
    report = run(accepted, ours=ours, theirs=theirs)
    assert [why in message for message in told(report)] == [True]
    assert (told(report, "idle-acceptance"), report.accepted) == ([f"leaf, issued: not in force, {why}"], 0)


def test_the_last_day_counts() -> None:
    assert run(replace(ACCEPTED, until="2026-12-31")).accepted == 1


def test_a_retraction_and_another_work_are_never_silenced() -> None:
    assert told(run(ACCEPTED, notices=(NoticeKind.RETRACTION,)), "retracted-work") != []
    other = replace(THEIRS, title="Soil fungi of Lapland", author=(Name("Berg", "Bo"),), container_title="Fungi")
    report = run(
        ACCEPTED, replace(ACCEPTED, field="title", here=OURS.title or "", registry=other.title or ""), theirs=other
    )
    assert len(told(report, "another-work")) == 1


def test_another_field_is_not_accepted_with_it() -> None:
    theirs = replace(THEIRS, author=(Name("Berg", "Bo"),))
    report = run(ACCEPTED, theirs=theirs)
    assert [message.partition(":")[0] for message in told(report)] == ["author"]


def test_a_renamed_reference_is_found_by_its_work_and_a_key_taken_over_is_not() -> None:
    renamed = replace(ACCEPTED, citekey="old", work=doi_for("leaf").prefixed)
    assert run(renamed).accepted == 1
    stolen = replace(ACCEPTED, work="doi:10.5555/other")
    assert told(run(stolen)) != []
    assert told(run(stolen), "idle-acceptance") == ["leaf has another identifier than the entry says"]
