"""Crossref's calls, and what its replies mean."""

import json

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Doi
from magcite.model import Absent, Found
from magcite.sources.crossref import SOURCE, cited_by
from magcite.sources.source import CrossrefCall, Reply
from tests.sources.fixtures import json_of

AT = "2026-11-23T09:30:00Z"
A, B, ALIAS = Doi.parse("10.5555/a"), Doi.parse("10.5555/B"), Doi.parse("10.5555/OLD.NAME")
NOT_FOUND = Reply(404, None, "Resource not found.")


def list_of(*messages: object) -> Reply:
    return Reply(200, {"status": "ok", "message-type": "work-list", "message": {"items": list(messages)}})


def single(message: object) -> Reply:
    return Reply(200, {"status": "ok", "message-type": "work", "message": message})


def test_calls() -> None:
    assert SOURCE.call((A,)) == CrossrefCall((A,), rows=None)
    assert SOURCE.call((A, B)) == CrossrefCall((A, B), rows=2)


@pytest.mark.parametrize(
    ("doi", "shares"),
    [
        ("10.1016/S0002-9149(02)03297-6", True),
        ("10.1371/journal.pone.0033693", True),
        ("10.5555/a_b", True),
        ("10.5555/a,b", False),
        ("10.5555/a:b", False),
        ("10.1002/x<1::aid>3.0.co;2-2", False),
        ("10.5555/å", False),
        ("10.5555/a%b", False),
    ],
)
def test_which_dois_share_a_call(doi: str, shares: bool) -> None:
    assert SOURCE.shares(Doi(doi, doi.lower())) is shares


def test_a_work() -> None:
    found = SOURCE.parse(single({"DOI": "10.5555/A", "title": ["T"]}), (A,), AT)[A]
    assert isinstance(found, Found)
    assert (found.asked, found.retrieved, found.item.title) == (A, AT, "T")


def test_the_digest_is_of_the_answer_and_not_of_its_order() -> None:
    first, second, third = (
        SOURCE.parse(single(json.loads(text)), (A,), AT)[A].digest
        for text in (
            '{"DOI": "10.5555/a", "title": ["T"]}',
            '{"title": ["T"], "DOI": "10.5555/a"}',
            '{"title": ["U"], "DOI": "10.5555/a"}',
        )
    )
    assert first == second != third
    assert len(first) == len("sha256:") + 64


def test_a_list_is_matched_by_doi() -> None:
    known = SOURCE.parse(list_of({"DOI": "10.5555/b"}, {"DOI": "10.5555/c"}, {"DOI": "10.5555/A"}), (A, B), AT)
    assert {one.normal for one in known} == {"10.5555/a", "10.5555/b"}


def test_of_two_answers_about_one_doi_the_first_counts() -> None:
    known = SOURCE.parse(list_of({"DOI": "10.5555/a", "title": "1"}, {"DOI": "10.5555/A", "title": "2"}), (A, B), AT)
    found = known[A]
    assert isinstance(found, Found)
    assert found.item.title == "1"


@pytest.mark.parametrize("asked", [(ALIAS,), (ALIAS, A)])
def test_a_work_is_found_under_an_alias_which_says_whose_it_is(asked: tuple[Doi, ...]) -> None:
    work = json_of("crossref", "related")
    found = SOURCE.parse(single(work) if len(asked) == 1 else list_of(work), asked, AT)[ALIAS]
    assert isinstance(found, Found)
    assert (found.item.doi, found.on_asked) == (ALIAS, True)
    assert dict(found.item.other)["alias-of"] == "10.5555/Related"


def test_a_work_found_under_its_own_doi_is_no_alias() -> None:
    own = Doi.parse("10.5555/related")
    found = SOURCE.parse(single(json_of("crossref", "related")), (own,), AT)[own]
    assert isinstance(found, Found)
    assert "alias-of" not in dict(found.item.other)
    assert found.abstract == "Methods: We asked 46 adults."


def test_no() -> None:
    assert isinstance(SOURCE.parse(NOT_FOUND, (A,), AT)[A], Absent)


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(404, None, "<!DOCTYPE html><p>Not found"), id="a-web-page"),
        pytest.param(Reply(200, None, "<html>"), id="html"),
        pytest.param(Reply(200, [], ""), id="list"),
        pytest.param(Reply(200, {"message": None}), id="null"),
        pytest.param(Reply(204, None, ""), id="no-content"),
        pytest.param(Reply(301, None, ""), id="moved"),
        pytest.param(Reply(400, {"message": [{"message": "no"}]}), id="refused"),
        pytest.param(list_of({"DOI": "10.5555/a"}), id="a-list"),
        pytest.param(single({"DOI": "10.5555/b"}), id="another-doi"),
        pytest.param(single({"title": ["T"]}), id="no-doi"),
        pytest.param(Reply(200, {"message-type": "work-agency", "message": {"DOI": "10.5555/a"}}), id="agency"),
    ],
)
def test_what_is_no_answer_about_one(reply: Reply) -> None:
    with pytest.raises(PayloadError):
        SOURCE.parse(reply, (A,), AT)


@pytest.mark.parametrize("message", [None, [], "work", 7])
def test_a_message_that_is_no_object_is_called_so(message: object) -> None:
    with pytest.raises(PayloadError, match="a work was due, and the answer's message is no object"):
        SOURCE.parse(single(message), (A,), AT)


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(NOT_FOUND, id="404-is-no-answer-to-a-list-call"),
        pytest.param(single({"DOI": "10.5555/a"}), id="a-work"),
        pytest.param(Reply(200, {"message-type": "work-list", "message": {"items": None}}), id="no-items"),
        pytest.param(Reply(200, None, "<html>"), id="html"),
    ],
)
def test_what_is_no_answer_about_several(reply: Reply) -> None:
    with pytest.raises(PayloadError):
        SOURCE.parse(reply, (A, B), AT)


def test_what_works_in_a_reply_cite() -> None:
    old = Doi.parse("10.5555/old")
    cites = {"DOI": "10.5555/A", "aliases": ["10.5555/ALIAS"], "reference": [{"DOI": "10.5555/old"}]}
    single = {"message-type": "work", "message": cites}
    listed = {"message-type": "work-list", "message": {"items": [cites, {"DOI": "10.5555/b"}]}}
    assert cited_by(Reply(200, single)) == {"10.5555/a": ((old,), 0), "10.5555/alias": ((old,), 0)}
    assert cited_by(Reply(200, listed)) == {
        "10.5555/a": ((old,), 0),
        "10.5555/alias": ((old,), 0),
        "10.5555/b": None,
    }
    for nothing in (None, [], {"message": "Resource not found."}, {"message": {"items": []}}):
        assert cited_by(Reply(200, nothing)) == {}
