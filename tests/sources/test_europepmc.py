"""Europe PMC's calls, and what its replies mean."""

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Arxiv, Doi, Identifier, Pmcid, Pmid
from magcite.model import Absent, Found
from magcite.sources.europepmc import SOURCE
from magcite.sources.source import HttpCall, Reply
from tests.sources.fixtures import json_of

AT = "2026-11-23T09:30:00Z"
DOI, PMID, PMCID = Doi.parse("10.5555/epmc.1"), Pmid.parse("101"), Pmcid.parse("PMC201")
OTHER = Pmid.parse("999")


def hits(*found: object, count: object = None) -> Reply:
    return Reply(200, {"hitCount": len(found) if count is None else count, "resultList": {"result": list(found)}})


def test_one_question_about_several() -> None:
    call = SOURCE.call((DOI, PMID, PMCID))
    assert isinstance(call, HttpCall)
    query = dict(call.query)
    assert (call.path, call.several) == ("/search", True)
    assert query["query"] == 'DOI:"10.5555/epmc.1" OR (EXT_ID:101 AND SRC:MED) OR PMCID:PMC201'
    assert (query["resultType"], query["format"], query["pageSize"]) == ("core", "json", "12")


def test_what_it_is_asked_about() -> None:
    asked: list[Identifier] = [DOI, PMID, PMCID, Arxiv.parse("2101.00001"), Doi.parse('10.5555/a"b')]
    assert [SOURCE.accepts(one) for one in asked] == [True, True, True, False, False]


@pytest.mark.parametrize("asked", [DOI, PMID, PMCID])
def test_a_work_is_found_under_each_of_its_identifiers(asked: Identifier) -> None:
    found = SOURCE.parse(hits(json_of("europepmc", "article")), (asked,), AT)[asked]
    assert isinstance(found, Found)
    assert found.on_asked
    assert found.item.identifiers == (DOI, PMID, PMCID)
    assert found.mesh == ("Humans", "Magnesium")
    assert found.publication_types[0] == "Randomized Controlled Trial"
    assert found.abstract == "Background: Sleep is short. Methods: We asked 46 adults (P<0.05)."


def test_of_several_records_of_a_work_medlines_counts() -> None:
    preprint = {"id": "PPR1", "source": "PPR", "doi": "10.5555/epmc.1", "title": "Before"}
    found = SOURCE.parse(hits(preprint, json_of("europepmc", "article")), (DOI,), AT)[DOI]
    assert isinstance(found, Found)
    assert found.item.pmid == PMID


def test_a_whole_list_says_no_about_what_is_not_in_it() -> None:
    known = SOURCE.parse(hits(json_of("europepmc", "article")), (PMID, OTHER), AT)
    assert isinstance(known[PMID], Found)
    assert isinstance(known[OTHER], Absent)
    assert isinstance(SOURCE.parse(hits(), (OTHER,), AT)[OTHER], Absent)


def test_a_list_that_was_cut_short_does_not() -> None:
    assert list(SOURCE.parse(hits(json_of("europepmc", "article"), count=30), (PMID, OTHER), AT)) == [PMID]


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        pytest.param(hits(json_of("europepmc", "article")), "another work: 101", id="another-work"),
        pytest.param(Reply(503, None, "<html>"), "answered 503", id="down"),
        pytest.param(Reply(200, None, "<html>"), "no JSON", id="portal"),
        pytest.param(Reply(200, {"errMsg": "bad query"}), "another shape", id="error"),
        pytest.param(Reply(200, {"resultList": {"result": []}}), "another shape", id="no-count"),
        pytest.param(hits(count="0"), "another shape", id="count-is-text"),
    ],
)
def test_what_is_no_answer(reply: Reply, reason: str) -> None:
    with pytest.raises(PayloadError) as caught:
        SOURCE.parse(reply, (OTHER,), AT)
    assert reason in caught.value.reason
