"""Citation marks as authors write them."""

import pytest

from magcite.model import Intent, Span
from magcite.readers.pages.citations import bracket_citations, cite, is_source_note, link_target, role_citations
from tests.readers.pages.reading import cited, markdown


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param("@leone2006", [("leone2006", None, None)], id="one-key"),
        pytest.param("-@leone2006", [("leone2006", None, None)], id="author-left-out"),
        pytest.param("@a, p. 4; @b", [("a", None, "p. 4"), ("b", None, None)], id="two-with-locator"),
        pytest.param("see @a, pp. 33-35, and ch. 1", [("a", None, "pp. 33-35, and ch. 1")], id="prefix-and-suffix"),
        pytest.param("@{a:b c}, p. 1", [("a:b c", None, "p. 1")], id="key-in-braces"),
        pytest.param(
            "@doi:10.1016/s0002-9149(02)03297-6", [(None, "doi:10.1016/s0002-9149(02)03297-6", None)], id="doi"
        ),
        pytest.param("@doi:10.5555/X.1, table 2", [(None, "doi:10.5555/x.1", "table 2")], id="doi-with-locator"),
        pytest.param(
            "@doi:10.5555/a;@pmid:123", [(None, "doi:10.5555/a", None), (None, "pmid:123", None)], id="no-blank"
        ),
        pytest.param("@10.5555/bare", [(None, "doi:10.5555/bare", None)], id="bare-doi"),
        pytest.param("@arxiv:2101.00001v2", [(None, "arxiv:2101.00001", None)], id="arxiv"),
        pytest.param("@isbn:9780306406157", [(None, "isbn:9780306406157", None)], id="isbn"),
        pytest.param("@pmcid:PMC6163803", [(None, "pmcid:PMC6163803", None)], id="pmcid"),
        pytest.param("@https://doi.org/10.5555/u", [(None, "doi:10.5555/u", None)], id="address"),
        pytest.param("@url:https://example.org/a_b/", [(None, "url:https://example.org/a_b/", None)], id="url"),
        pytest.param("@doi:nonsense", [("doi:nonsense", None, None)], id="broken-identifier-stays-a-key"),
        pytest.param("@fig:one; @sec-two", [], id="figures-and-sections-are-no-works"),
        pytest.param("mail me@example.org", [], id="mail"),
    ],
)
def test_a_bracket(inner: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    page = f"[{inner}]"
    found = bracket_citations(inner, 1, Span(0, len(page)), page)
    assert [(one.key, one.target and one.target.prefixed, one.locator) for one in found] == expected
    assert all(one.text == page[one.span.start : one.span.end] for one in found)


def test_the_span_of_one_citation_is_the_bracket_and_of_several_their_own() -> None:
    assert [one.text for one in bracket_citations("@a", 1, Span(0, 4), "[@a]")] == ["[@a]"]
    page = "[@a, p. 4; see -@b]"
    found = bracket_citations(page[1:-1], 1, Span(0, len(page)), page)
    assert [one.text for one in found] == ["@a, p. 4", "-@b"]


@pytest.mark.parametrize(
    ("key", "intent", "rest"),
    [
        ("supports:leone2006", Intent.SUPPORTS, "leone2006"),
        ("cito:disputes:leone2006", Intent.DISPUTES, "leone2006"),
        ("disagreesWith:doi:10.5555/x", Intent.DISAGREES_WITH, "doi:10.5555/x"),
        ("DISPUTES:a", Intent.DISPUTES, "a"),
        ("cites:a", Intent.CITES, "a"),
        ("cito:citesAsRecommendedReading:a", Intent.CITES_AS_RECOMMENDED_READING, "a"),
        ("ridicules:a", Intent.RIDICULES, "a"),
        ("praises:a", Intent.CITES_AS_EVIDENCE, "praises:a"),
        ("a", Intent.CITES_AS_EVIDENCE, "a"),
    ],
)
def test_an_intent_stands_before_the_key(key: str, intent: Intent, rest: str) -> None:
    found = cite(key, Span(0, 1), "x")
    assert found.intent is intent
    assert (found.key or (found.target and found.target.prefixed)) == rest


def test_intents_that_speak_against_a_work() -> None:
    assert {intent.value for intent in Intent if intent.opposes} == {
        *("critiques", "derides", "disagreesWith", "disputes", "parodies", "refutes", "retracts", "ridicules")
    }


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("a", [("a", None)]),
        ("a,b", [("a", None), ("b", None)]),
        ("a; b", [("a", None), ("b", None)]),
        ("{see}a{p. 4}", [("a", "p. 4")]),
        (" , ", []),
        ("no key here", []),
    ],
)
def test_a_role(keys: str, expected: list[tuple[str, str | None]]) -> None:
    page = f"{{cite}}`{keys}`"
    found = role_citations(keys, 7, Span(0, len(page)), page)
    assert [(one.key, one.locator) for one in found] == expected
    assert all(one.text == page[one.span.start : one.span.end] for one in found)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://doi.org/10.5555/x", "doi:10.5555/x"),
        ("doi:10.5555/x", "doi:10.5555/x"),
        ("https://pubmed.ncbi.nlm.nih.gov/123/", "pmid:123"),
        ("https://europepmc.org/article/med/123", "pmid:123"),
        ("https://onlinelibrary.example/doi/full/10.5555/x", "doi:10.5555/x"),
        ("https://example.org/", "url:https://example.org/"),
        ("mailto:anna@example.org", None),
        ("#section", None),
        ("/om-oss", None),
        ("https://", None),
        ("javascript:alert(1)", None),
        ("doi:", None),
    ],
)
def test_where_a_link_leads(address: str, expected: str | None) -> None:
    target = link_target(address)
    assert (target and target.prefixed) == expected


def test_a_note_that_reads_like_a_source_names_a_year() -> None:
    assert is_source_note("Svenska Dagbladet, 12 maj 2006")
    assert not is_source_note("Measured in 120 060 people.")


@pytest.mark.parametrize(
    "text",
    [
        "Write to anna@example.org.",
        "Code: `[@key]` and `@key` and `10.5555/x`.",
        "```\n[@key] 10.5555/x\n```",
        "    [@key] 10.5555/x",
        "Hidden <!-- [@key] 10.5555/x --> words.",
        "<!--\n[@key]\n-->",
        "Escaped \\@key.",
        "By [@anna](https://example.org/@anna), who wrote it.",
        "![@key](image.png) shows it.",
        "See <https://example.org/shop> for curtains.",
        "As @fig:one shows.",
        "Price 10.5555 kronor.",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert cited(markdown(text)) == []
