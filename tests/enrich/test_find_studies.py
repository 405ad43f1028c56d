"""Searches for the studies behind claims: each asked once, remembered ones not at all, silence told as what it is."""

from collections.abc import Iterator, Sequence

from magcite.enrich.ask import Outcome
from magcite.enrich.find_studies import SEARCHED, Finding, Question, find_studies, questions_of
from magcite.errors import SourceError
from magcite.model import SourceName, StudyQuery
from magcite.sources.source import Call

AT = "2026-11-20T08:00:00Z"
QUERY = StudyQuery(exposures=("rosehip",), outcomes=("osteoarthritis",))


class _Silent:
    """Sends nothing, and refuses everything."""

    def __init__(self) -> None:
        self.sent: list[Call] = []
        self.closed = False

    def __call__(self, calls: Sequence[Call]) -> Iterator[tuple[int, Outcome]]:
        try:
            for place, call in enumerate(calls):
                self.sent.append(call)
                yield place, SourceError("crossref", "no answer within 20 s")
        finally:
            self.closed = True


def questions(count: int) -> list[Question]:
    """So many questions to Crossref, all different."""
    queries = (StudyQuery(exposures=(f"substance {number}",), outcomes=("sleep",)) for number in range(count))
    return [one for query in queries for one in questions_of(query, (SourceName.CROSSREF,))]


def test_one_question_for_each_source_that_can_be_searched() -> None:
    assert [one.source for one in questions_of(QUERY, SEARCHED)] == [SourceName.CROSSREF, SourceName.EUROPEPMC]
    assert questions_of(QUERY, (SourceName.DATACITE,)) == ()
    assert all("rosehip" in one.text for one in questions_of(QUERY, SEARCHED))


def test_the_same_question_is_asked_once() -> None:
    send = _Silent()
    found = list(find_studies(questions(1) * 3, send, lambda: AT))
    assert len(found) == len(send.sent) == 1


def test_what_is_remembered_comes_first_and_is_not_asked() -> None:
    first, second = questions(2)
    known = Finding(second.source, second.text, AT)
    send = _Silent()
    heard: list[tuple[SourceName, int]] = []
    found = list(
        find_studies(
            (first, second),
            send,
            lambda: AT,
            lambda question: known if question == second else None,
            lambda source, count: heard.append((source, count)),
        )
    )
    assert found[0] == (second, known)
    assert [question for question, _ in found] == [second, first]
    assert send.sent == [first.call]
    assert heard == [(SourceName.CROSSREF, 1)]


def test_no_answer_is_a_reason_and_no_works() -> None:
    ((_, finding),) = find_studies(questions(1), _Silent(), lambda: AT)
    assert finding.works == finding.derived == ()
    assert finding.reason == "no answer within 20 s"
    assert finding.retrieved == AT


def test_after_sixteen_silences_the_rest_is_left_and_told_so() -> None:
    send = _Silent()
    found = [finding for _, finding in find_studies(questions(40), send, lambda: AT)]
    assert len(found) == 40
    assert len(send.sent) == 16
    assert send.closed
    assert {one.reason for one in found[16:]} == {"not asked: 16 searches in a row gave no answer"}
