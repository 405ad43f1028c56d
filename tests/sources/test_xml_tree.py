"""XML from outside: what is read, and what is refused."""

import tracemalloc

import pytest

from magcite.sources.xml_tree import XmlError, all_text, markup, parse_xml
from tests.sources.fixtures import text_of

DTD = '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "https://dtd.example/pubmed.dtd">'


def test_a_document_type_is_read_over() -> None:
    root = parse_xml(f'<?xml version="1.0" encoding="ISO-8859-1"?>{DTD}<a x="1">b&#229;&amp;&eacute;&what;</a>')
    assert (root.tag, root.get("x"), root.text) == ("a", "1", "bå&é&what;")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text_of("pubmed", "laughs.xml"), id="billion-laughs"),
        pytest.param('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', id="external"),
        pytest.param('<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.org/x"> %b;]><a/>', id="parameter"),
        pytest.param(f'<!DOCTYPE a [<!ENTITY b "{"x" * 10000}">]><a>{"&b;" * 10000}</a>', id="quadratic"),
        pytest.param("<a>" * 61 + "</a>" * 61, id="deep"),
        pytest.param("<a><b></a>", id="crossed"),
        pytest.param("no XML", id="text"),
        pytest.param("", id="nothing"),
        pytest.param("<a>\x00</a>", id="null"),
        pytest.param("<a/><b/>", id="two-roots"),
    ],
)
def test_what_is_refused_costs_little(text: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(XmlError):
            parse_xml(text)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_lone_surrogate_is_no_crash() -> None:
    assert parse_xml("<a>\ud800</a>").text == "?"


def test_markup_and_texts() -> None:
    root = parse_xml("<a><t>x <i>y</i> &lt; <mml:mn>2</mml:mn></t><t> </t><t><b>z</b></t></a>")
    assert markup(root.find("t")) == "x <i>y</i> &lt; <mml:mn>2</mml:mn>"
    assert markup(None) == ""
    assert list(all_text(root, "t")) == ["x y < 2", "z"]
    assert list(all_text(None, "t")) == []
