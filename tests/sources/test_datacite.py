"""DataCite's calls, and what its replies mean."""

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Arxiv, Doi, Identifier, Isbn, Pmid
from magcite.model import Absent, Found
from magcite.sources.datacite import SOURCE
from magcite.sources.source import HttpCall, Reply
from tests.sources.fixtures import json_of

AT = "2026-11-23T09:30:00Z"
A, B = Doi.parse("10.5555/a"), Doi.parse("10.5555/B(1)")
PAPER = Arxiv.parse("2101.00099v2")
NOT_FOUND = Reply(404, {"errors": [{"status": "404", "title": "The resource does not exist."}]})


def record(doi: str) -> dict[str, object]:
    return {"id": doi, "type": "dois", "attributes": {"doi": doi, "titles": [{"title": f"About {doi}"}]}}


def test_calls() -> None:
    assert SOURCE.call((A,)) == HttpCall(SOURCE.name, "/dois/10.5555/a")
    assert SOURCE.call((Doi.parse("10.5555/a#?//b"),)) == HttpCall(SOURCE.name, "/dois/10.5555%2Fa%23%3F%2F%2Fb")
    assert SOURCE.call((PAPER,)) == HttpCall(SOURCE.name, "/dois/10.48550/arxiv.2101.00099")
    query = (
        ("query", 'doi:("10.5555/a" OR "10.5555/b(1)")'),
        ("page[size]", "2"),
        ("disable-facets", "true"),
    )
    assert SOURCE.call((A, B)) == HttpCall(SOURCE.name, "/dois", query, several=True)


def test_what_it_is_asked_about() -> None:
    accepted = [SOURCE.accepts(one) for one in (A, PAPER, Pmid.parse("1"), Isbn.parse("9783161484100"))]
    assert accepted == [True, True, False, False]
    assert SOURCE.shares(B)
    assert not SOURCE.shares(Doi.parse('10.5555/a"b'))


def test_one_work() -> None:
    asked = Doi.parse("10.5555/min.1.V2")
    found = SOURCE.parse(Reply(200, {"data": json_of("datacite", "dataset")}), (asked,), AT)[asked]
    assert isinstance(found, Found)
    assert (found.asked, found.retrieved, found.on_asked) == (asked, AT, True)
    assert found.abstract == "We measured 12 wells."
    assert [one.doi.value for one in found.notices if one.doi] == ["10.5555/MIN.1.v3"]


def test_a_paper_at_arxiv_is_found_under_its_doi() -> None:
    found = SOURCE.parse(Reply(200, {"data": json_of("datacite", "arxiv")}), (PAPER,), AT)[PAPER]
    assert isinstance(found, Found)
    assert found.on_asked
    assert found.item.doi == Doi.parse("10.48550/arXiv.2101.00099")


def test_several_are_matched_by_doi() -> None:
    reply = Reply(200, {"data": [record("10.5555/B(1)"), record("10.5555/c"), {"id": "x"}, record("10.5555/b(1)")]})
    assert list(SOURCE.parse(reply, (A, B), AT)) == [B]


def test_no() -> None:
    assert isinstance(SOURCE.parse(NOT_FOUND, (A,), AT)[A], Absent)


@pytest.mark.parametrize(
    ("reply", "asked", "reason"),
    [
        pytest.param(Reply(200, {"data": record("10.5555/b")}), (A,), "another DOI: 10.5555/b", id="another-doi"),
        pytest.param(Reply(404, None, "<html>"), (A,), "answered 404", id="a-web-page"),
        pytest.param(Reply(404, {"message": "no route"}), (A,), "answered 404", id="another-404"),
        pytest.param(Reply(500, {"errors": [{"title": "Oops"}]}), (A,), "answered 500: Oops", id="broken"),
        pytest.param(Reply(200, None, "<html>Log in"), (A,), "no JSON: '<html>Log in'", id="portal"),
        pytest.param(Reply(200, {"data": [record("10.5555/a")]}), (A,), "one work was due", id="a-list"),
        pytest.param(Reply(200, {"data": {"id": "10.5555/a", "attributes": []}}), (A,), "one work was due", id="shape"),
        pytest.param(Reply(200, {"data": record("10.5555/a")}), (A, B), "a list of works was due", id="no-list"),
        pytest.param(NOT_FOUND, (A, B), "answered 404", id="404-says-nothing-about-several"),
    ],
)
def test_what_is_no_answer(reply: Reply, asked: tuple[Identifier, ...], reason: str) -> None:
    with pytest.raises(PayloadError) as caught:
        SOURCE.parse(reply, asked, AT)
    assert reason in caught.value.reason
