"""Works that cite works that were taken back."""

from dataclasses import replace

from magcite.check.changes.rests_on import rests_on, unasked_of_hop
from magcite.model import ChangeKind, Date, NoticeKind, Severity
from tests.builders import doi_for, failed, found, reference
from tests.check.changes.comparing import noticed

OLD = doi_for("old")


def test_a_cited_work_that_was_retracted() -> None:
    answer = replace(found("old"), notices=(noticed(date=Date(2019, 3)),))
    (change,) = rests_on([reference("tea")], {"tea": (OLD,)}, {OLD: (answer,)})
    assert change.message == "tea itself cites doi:10.5555/old (retracted 2019)"
    assert (change.kind, change.severity) == (ChangeKind.RESTS_ON, Severity.INFO)
    assert change.told_by == ("Crossref",)


def test_what_stands_is_silent() -> None:
    undone = (noticed(), noticed(NoticeKind.REINSTATEMENT, "10.5555/back"))
    for notices in ((), (noticed(NoticeKind.CORRECTION),), undone):
        answer = replace(found("old"), notices=notices)
        assert list(rests_on([reference("tea")], {"tea": (OLD,)}, {OLD: (answer,)})) == []
    assert list(rests_on([reference("tea")], {"tea": (OLD,)}, {})) == []
    assert list(rests_on([reference("tea")], {}, {})) == []


def test_a_concern() -> None:
    answer = replace(found("old"), notices=(noticed(NoticeKind.CONCERN),))
    (change,) = rests_on([reference("tea")], {"tea": (OLD,)}, {OLD: (answer,)})
    assert change.message.endswith("(under concern)")


def test_silence_is_counted() -> None:
    other = doi_for("other")
    answers = {OLD: (failed("old"),), other: (failed("other"),)}
    (told,) = unasked_of_hop([reference("tea")], {"tea": (OLD, other)}, answers)
    assert (told.source, told.reason) == (
        "Crossref",
        "asked about 2 works that it cites: no answer within 30 seconds",
    )
