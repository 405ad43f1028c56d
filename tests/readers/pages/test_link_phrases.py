"""Link phrases with their link, without it, and links that a phrase makes a citation."""

from magcite.model import CitationState
from tests.readers.pages.reading import cited, claims, html, markdown, waiting


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


def test_a_link_whose_words_name_a_source_is_a_citation() -> None:
    page = markdown("Kaffe är bra enligt [WHO:s rapport](https://example.org/x.pdf).", language="sv")
    assert cited(page) == ["url:https://example.org/x.pdf"]
    assert page.claims[0].citations[0].state is CitationState.NOT_IN_LIBRARY
    page = markdown("It says so in [a new study of men](https://example.org/x), says [our study guide](https://a.org).")
    assert cited(page) == ["url:https://example.org/x"]
    assert cited(markdown("It cut pain ([WHO](https://example.org/x.pdf)).")) == ["url:https://example.org/x.pdf"]
    assert cited(markdown("It cut pain ([WHO](https://example.org/x)), see [it](https://example.org/x.pdf).")) == []


def test_a_link_to_some_page_waits_for_the_library_and_changes_no_claim() -> None:
    words = "Coffee is good, says NHS. It is hot."
    linked = markdown("Coffee is good, says [NHS](https://example.org/coffee). It is hot.")
    assert waiting(linked) == [["url:https://example.org/coffee"]]
    assert [(one.text, one.kind, one.id) for one in linked.claims] == [
        (one.text, one.kind, one.id) for one in markdown(words).claims
    ]


def test_a_link_alone_waits_with_the_claim_above_it() -> None:
    page = html('<p>Coffee is good for the heart. <a href="https://example.org/coffee">The authority itself</a>')
    assert claims(page)[0] == "Coffee is good for the heart."
    assert waiting(page)[0] == ["url:https://example.org/coffee"]


def test_a_lost_phrase_reads_without_its_markup() -> None:
    (citation,) = markdown("Tea lowered pain. Read the full *study* [here]().").claims[0].citations
    assert citation.as_read == "Read the full study here"
    assert citation.text == "Read the full *study* [here"


def test_a_link_that_fills_a_cell_stands_beside_the_words_of_its_row() -> None:
    head = "| what | where |\n|---|---|\n"
    page = markdown(
        f"{head}| Tea is hot | [Moss 2016](https://doi.org/10.5555/a) |\n| [Ek](https://doi.org/10.5555/b) | |\n"
    )
    assert claims(page) == ["Tea is hot", "Ek"]
    assert cited(page) == ["doi:10.5555/a", "doi:10.5555/b"]


def test_a_phrase_ends_where_its_link_ends_before_a_colon() -> None:
    page = markdown(
        "Coffee is good for the heart.\n\n"
        "[See the study on sauna](https://doi.org/10.5555/a): those who bathed daily had fewer strokes.\n"
    )
    assert claims(page)[-1] == "See the study on sauna: those who bathed daily had fewer strokes."
    assert [len(one.citations) for one in page.claims] == [0, 1]
    page = markdown(
        "Kaffe är gott.\n\n[Se studien om bastu](https://doi.org/10.5555/a): de som badade fick färre stroke.\n",
        language="sv",
    )
    assert page.claims[-1].text.endswith("de som badade fick färre stroke.")
    assert cited(page) == ["doi:10.5555/a"]


def test_a_phrase_that_is_all_of_its_link_still_points() -> None:
    page = markdown("Tea lowered pain in men.\n\n[See the study on tea: a trial in men](https://doi.org/10.5555/a)\n")
    assert claims(page) == ["Tea lowered pain in men."]
    assert cited(page) == ["doi:10.5555/a"]
