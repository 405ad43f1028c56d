"""Comparing two locks as a whole: laws, order, and what was not answered."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from magcite.check.changes import compare_locks, unasked
from magcite.identifiers import Isbn
from magcite.model import (
    Absent,
    Answer,
    Date,
    Failed,
    Found,
    Item,
    Lock,
    Notice,
    NoticeKind,
    Reference,
    Registered,
    Severity,
    SourceName,
)
from tests.builders import AT, DIGEST, absent, doi_for, failed, found, lock, reference
from tests.check.changes.comparing import LATER, changed, described, noticed
from tests.strategies import items, lines

ASKED = doi_for("tea")
SOURCES = (SourceName.CROSSREF, SourceName.DOI_ORG)
notices = st.builds(
    Notice,
    st.sampled_from(NoticeKind),
    st.none() | lines,
    st.none() | st.builds(Date, st.integers(1990, 2030)),
    st.none() | st.sampled_from([doi_for("n1"), doi_for("n2")]),
    st.sampled_from(SourceName),
    st.lists(lines, max_size=2).map(tuple),
)


@st.composite
def answers(draw: st.DrawFn) -> tuple[Answer, ...]:
    """Any answers of any sources about one DOI, at most one a source."""

    def one(source: SourceName) -> Answer:
        kind = draw(st.integers(0, 4))
        if kind == 0:
            return Absent(source, ASKED, AT, DIGEST)
        if kind == 1:
            return Registered(source, ASKED, AT, DIGEST, draw(lines))
        if kind == 2:
            return Failed(source, ASKED, AT, "it answered 503")
        item = draw(items)
        item = replace(item, doi=ASKED) if draw(st.booleans()) else item
        told = tuple(draw(st.lists(notices, max_size=3)))
        types = tuple(draw(st.lists(lines, max_size=2)))
        return Found(source, ASKED, AT, DIGEST, item, told, publication_types=types)

    return tuple(one(source) for source in draw(st.lists(st.sampled_from(SourceName), unique=True, max_size=3)))


@given(answers(), items)
def test_equal_answers_are_no_change_whenever_they_came(given_answers: tuple[Answer, ...], item: Item) -> None:
    later = tuple(replace(answer, retrieved=LATER) for answer in given_answers)
    of = Reference("tea", replace(item, doi=ASKED))
    assert compare_locks([of], lock(*given_answers), lock(*later)) == ()
    assert compare_locks([of], lock(*given_answers), lock(*given_answers)) == ()


@given(answers(), answers())
def test_any_two_locks_can_be_compared(old: tuple[Answer, ...], new: tuple[Answer, ...]) -> None:
    changes = compare_locks([reference("tea")], lock(*old), lock(*new))
    assert all(change.citekey == "tea" and change.message.startswith("tea") for change in changes)
    ranks = [change.severity.rank for change in changes]
    assert ranks == sorted(ranks, reverse=True)


@given(answers(), notices)
def test_a_retraction_that_the_lock_holds_nothing_of_is_always_told(old: tuple[Answer, ...], other: Notice) -> None:
    retraction = noticed(doi="10.5555/never-seen")
    changes = changed(old, [described(Item(doi=ASKED), retraction)])
    others = [one for answer in old if isinstance(answer, Found) for one in answer.notices]
    told = [change for change in changes if change.notice == retraction and change.severity is Severity.ERROR]
    assert told or any(one.kind is NoticeKind.RETRACTION and one.doi is None for one in others)
    assert other.kind in NoticeKind


def test_the_heaviest_first_and_then_in_the_order_of_the_library() -> None:
    def about(key: str, kind: NoticeKind) -> Found:
        return found(key, kind)

    before = lock(found("a"), found("b"), found("c"))
    after = lock(
        about("a", NoticeKind.CORRECTION), about("b", NoticeKind.RETRACTION), about("c", NoticeKind.RETRACTION)
    )
    changes = compare_locks([reference("a"), reference("b"), reference("c")], before, after)
    assert [change.citekey for change in changes] == ["b", "c", "a"]


def silent(
    before: Lock, came: list[Answer], of: Reference | None = None, sources: tuple[SourceName, ...] = SOURCES
) -> list[tuple[str | None, str | None, str]]:
    told = unasked([of or reference("tea")], before, lock(*came), came=came, sources=sources)
    return [(one.identifier, one.source, one.reason) for one in told]


def test_all_answered() -> None:
    assert silent(lock(found("tea")), [found("tea")]) == []


def test_a_failure_that_replaces_nothing_in_the_lock_is_told() -> None:
    told = silent(lock(found("tea")), [failed("tea")])
    assert told == [("doi:10.5555/tea", "Crossref", "no answer within 30 seconds")]


def test_a_reference_without_an_identifier() -> None:
    of = replace(reference("tea"), item=Item(title="Tea"))
    assert silent(Lock(), [], of) == [(None, None, "it has no identifier to ask about")]


def test_an_identifier_that_nobody_takes() -> None:
    of = replace(reference("tea"), item=Item(isbn=(Isbn.parse("9780306406157"),)))
    (told,) = silent(Lock(), [], of)
    assert told[1:] == (None, "no source that is asked takes such an identifier")


def test_a_source_of_the_lock_that_is_not_asked() -> None:
    watch = found("tea", NoticeKind.RETRACTION, source=SourceName.RETRACTION_WATCH)
    (told,) = silent(lock(found("tea"), watch), [found("tea")])
    assert told[1:] == (
        "Retraction Watch",
        "it answered on 2026-11-23, and is not among those that [sources] ask names",
    )
    snapshot = absent("tea", SourceName.SNAPSHOT)
    assert silent(lock(snapshot), [found("tea")]) == []
