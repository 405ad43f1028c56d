"""OpenAlex's calls, and what its replies mean."""

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Identifier, Pmcid, Pmid
from magcite.model import Absent, Found
from magcite.sources.openalex import SOURCE
from magcite.sources.source import HttpCall, Reply
from tests.sources.fixtures import json_of

AT = "2026-11-23T09:30:00Z"
A, B, PMID = Doi.parse("10.5555/OA.1"), Doi.parse("10.5555/b"), Pmid.parse("101")


def test_calls() -> None:
    single, pmid, several = (SOURCE.call(asked) for asked in ((A,), (PMID,), (A, B)))
    assert isinstance(single, HttpCall)
    assert isinstance(pmid, HttpCall)
    assert isinstance(several, HttpCall)
    assert (single.path, pmid.path) == ("/works/doi:10.5555/oa.1", "/works/pmid:101")
    assert (several.path, several.several) == ("/works", True)
    assert several.query[:2] == (("filter", "doi:10.5555/oa.1|10.5555/b"), ("per-page", "2"))
    assert "is_retracted" in dict(single.query)["select"]


def test_what_it_is_asked_about() -> None:
    asked: list[Identifier] = [A, PMID, Pmcid.parse("PMC1")]
    assert [SOURCE.accepts(one) for one in asked] == [True, True, False]
    assert [SOURCE.shares(one) for one in (A, PMID, Doi.parse("10.5555/a,b"))] == [True, False, False]


@pytest.mark.parametrize("asked", [A, PMID])
def test_one_work(asked: Identifier) -> None:
    found = SOURCE.parse(Reply(200, json_of("openalex", "work")), (asked,), AT)[asked]
    assert isinstance(found, Found)
    assert found.on_asked
    assert found.abstract == "Old adults slept Old badly"


def test_several_are_matched_by_doi() -> None:
    work = json_of("openalex", "work")
    known = SOURCE.parse(Reply(200, {"results": [{"ids": {}}, work, work]}), (B, A), AT)
    assert list(known) == [A]


def test_no() -> None:
    for reply in (Reply(404, {"error": "not found"}), Reply(404, None, "Not found")):
        assert isinstance(SOURCE.parse(reply, (A,), AT)[A], Absent)


@pytest.mark.parametrize(
    ("reply", "asked", "reason"),
    [
        pytest.param(Reply(200, json_of("openalex", "work")), (B,), "another work", id="another-work"),
        pytest.param(Reply(404, None, "<html>"), (A,), "answered 404", id="a-web-page"),
        pytest.param(Reply(403, {"error": "bad filter", "message": "no such"}), (A, B), "403: no such", id="refused"),
        pytest.param(Reply(200, None, "<html>"), (A,), "no JSON", id="portal"),
        pytest.param(Reply(200, {"results": []}), (A,), "one work was due", id="a-list"),
        pytest.param(Reply(200, json_of("openalex", "work")), (A, B), "a list of works was due", id="no-list"),
    ],
)
def test_what_is_no_answer(reply: Reply, asked: tuple[Identifier, ...], reason: str) -> None:
    with pytest.raises(PayloadError) as caught:
        SOURCE.parse(reply, asked, AT)
    assert reason in caught.value.reason
