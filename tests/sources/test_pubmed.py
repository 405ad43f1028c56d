"""PubMed's calls, and what its replies mean."""

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Identifier, Pmcid, Pmid
from magcite.model import Absent, Found
from magcite.sources.pubmed import SOURCE
from magcite.sources.source import HttpCall, Reply
from tests.sources.fixtures import text_of

AT = "2026-11-23T09:30:00Z"
A, B, OTHER = Pmid.parse("101"), Pmid.parse("102"), Pmid.parse("999")
EMPTY = Reply(200, text='<?xml version="1.0" ?><PubmedArticleSet></PubmedArticleSet>')


def articles(name: str = "article.xml") -> Reply:
    return Reply(200, text=text_of("pubmed", name), content_type="text/xml; charset=UTF-8")


def test_calls() -> None:
    query = (("db", "pubmed"), ("id", "101,102"), ("retmode", "xml"))
    assert SOURCE.call((A, B)) == HttpCall(SOURCE.name, "/efetch.fcgi", query, accept="xml", several=True)
    single = SOURCE.call((A,))
    assert isinstance(single, HttpCall)
    assert not single.several


def test_what_it_is_asked_about() -> None:
    asked: list[Identifier] = [A, Pmcid.parse("PMC1"), Doi.parse("10.5555/a")]
    assert [SOURCE.accepts(one) for one in asked] == [True, False, False]


def test_a_set_with_a_document_type_is_read() -> None:
    known = SOURCE.parse(articles(), (B, A), AT)
    assert list(known) == [A, B]
    first = known[A]
    assert isinstance(first, Found)
    assert first.on_asked
    assert first.item.doi == Doi.parse("10.5555/pm.1")
    assert first.mesh == ("Humans", "Magnesium")
    assert first.publication_types == ("Journal Article", "Randomized Controlled Trial", "Retracted Publication")


def test_the_digest_does_not_rest_on_line_breaks() -> None:
    reply = articles()
    again = Reply(200, text=reply.text.replace("\n  ", "\n      "))
    first, second = (SOURCE.parse(one, (A,), AT)[A].digest for one in (reply, again))
    assert first == second


def test_no() -> None:
    assert isinstance(SOURCE.parse(EMPTY, (OTHER,), AT)[OTHER], Absent)


def test_what_a_list_leaves_out_is_asked_about_again() -> None:
    assert list(SOURCE.parse(articles(), (A, OTHER), AT)) == [A]
    assert SOURCE.parse(EMPTY, (A, OTHER), AT) == {}


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        pytest.param(articles(), "another PMID: 101", id="another-pmid"),
        pytest.param(articles("laughs.xml"), "it declares entities", id="billion-laughs"),
        pytest.param(Reply(200, text=text_of("pubmed", "article.xml")[:900]), "it is no XML", id="cut-off"),
        pytest.param(Reply(200, text="<html><p>Log in</p></html>"), "answered with 'html'", id="portal"),
        pytest.param(Reply(200, text=""), "it is no XML", id="nothing"),
        pytest.param(Reply(200, text="<a>" * 70 + "</a>" * 70), "nested deeper", id="deep"),
        pytest.param(Reply(200, text="<r><ERROR>Empty id list</ERROR></r>"), "'Empty id list'", id="error"),
        pytest.param(Reply(400, text="Bad request"), "answered 400: Bad request", id="refused"),
    ],
)
def test_what_is_no_answer(reply: Reply, reason: str) -> None:
    with pytest.raises(PayloadError) as caught:
        SOURCE.parse(reply, (OTHER,), AT)
    assert reason in caught.value.reason
