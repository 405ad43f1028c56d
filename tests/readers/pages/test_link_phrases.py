"""Link phrases with their link, without it, and links that a phrase makes a citation."""

from magcite.model import CitationState
from tests.readers.pages.reading import cited, html, markdown


def test_a_phrase_with_a_link_is_not_lost() -> None:
    for text in (
        "Tea lowered pain. [Read the study here](https://doi.org/10.5555/a).",
        "Tea lowered pain. Read [the study](https://doi.org/10.5555/a) here.",
        "Tea lowered pain. Read the study here: https://doi.org/10.5555/a",
        "Tea lowered pain. Read the study here [@doi:10.5555/a].",
        "Tea lowered pain. Read the study here (<https://doi.org/10.5555/a>).",
    ):
        page = markdown(text)
        assert cited(page) == ["doi:10.5555/a"], text
        assert [claim.text for claim in page.claims] == ["Tea lowered pain."], text


def test_a_phrase_without_a_link_is_lost() -> None:
    for page in (
        markdown("Tea lowered pain. Read the study here!"),
        html("<p>Tea lowered pain. <b>Read the study here!</b>"),
    ):
        (claim,) = page.claims
        (citation,) = claim.citations
        assert citation.state is CitationState.LOST
        assert (citation.key, citation.target) == (None, None)
        assert page.text[citation.span.start : citation.span.end] == citation.text
        assert claim.text == "Tea lowered pain."


def test_two_phrases_may_follow_one_claim() -> None:
    page = markdown("Te sänkte smärtan i en studie.\n\nWikipedia om te\n\nSe studien om te och smärta", language="sv")
    assert cited(page) == ["lost", "lost"]
    assert len(page.claims) == 1


def test_an_offer_is_no_source() -> None:
    page = markdown("Te är gott. [Boka en tid hos oss](https://example.org/boka)", language="sv")
    assert cited(page) == []
