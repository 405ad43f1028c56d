"""Europe PMC's search by subject: the question, quoted so that a claim's words cannot change it, and the answer."""

import pytest

from magcite.errors import PayloadError
from magcite.model import Design, StudyQuery
from magcite.sources import europepmc_search
from magcite.sources.source import Reply

AT = "2026-11-23T09:30:00Z"


def question(query: StudyQuery) -> str:
    return dict(europepmc_search.call(query).query)["query"]


def test_groups_are_joined_by_and() -> None:
    query = StudyQuery(("magnesium",), ("blood pressure",), numbers=("1173",), authors=("kass",), designs=(Design.RCT,))
    assert question(query) == (
        '(TITLE_ABS:"magnesium") AND '
        '(TITLE_ABS:"blood pressure" OR TITLE_ABS:"1173" OR TITLE_ABS:"1,173" OR AUTH:"kass")'
        ' AND (PUB_TYPE:"Randomized Controlled Trial" OR TITLE_ABS:"randomized")'
    )


def test_quotes_end_no_term() -> None:
    assert question(StudyQuery(others=('a" OR "b\\',))) == '(TITLE_ABS:"a OR b")'


def test_a_hit_without_identifier_is_passed_over() -> None:
    hits = [{"source": "MED", "title": "None"}, {"source": "MED", "doi": "10.5555/Tea", "title": "Tea."}]
    reply = Reply(200, {"hitCount": 2, "resultList": {"result": hits}})
    (found,) = europepmc_search.parse(reply, AT)
    assert (found.asked.normal, found.item.title, found.retrieved) == ("10.5555/tea", "Tea", AT)


@pytest.mark.parametrize("reply", [Reply(500), Reply(200, None, "<html>"), Reply(200, {"hitCount": "many"})])
def test_what_is_no_list_is_refused(reply: Reply) -> None:
    with pytest.raises(PayloadError):
        europepmc_search.parse(reply, AT)
