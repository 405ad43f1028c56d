"""A claim's words: marks beside the sentence go, and those that are words of it stay."""

import pytest

from tests.readers.pages.reading import cited, claims, html, markdown, plain, wiki


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial 10.5555/a was small.", "The trial 10.5555/a was small."),
        ("Both hdl:1721.1/1 and PMC1234 are kept.", "Both hdl:1721.1/1 and PMC1234 are kept."),
        ("Of PMC1234, PMC1235 and PMC1236 one is right.", "Of PMC1234, PMC1235 and PMC1236 one is right."),
        ("First came PMID: 1234 and then PMID: 1235.", "First came PMID: 1234 and then PMID: 1235."),
        ("Tea is hot 10.5555/a.", "Tea is hot."),
        ("Tea is hot (10.5555/a) and wet.", "Tea is hot and wet."),
        ("Tea is hot, 10.5555/a, and wet.", "Tea is hot, and wet."),
        ("Tea [@moss2016] is hot.", "Tea is hot."),
        ("Tea is hot https://doi.org/10.5555/a\n", "Tea is hot"),
    ],
)
def test_an_identifier_that_the_sentence_goes_on_after_is_a_word(text: str, expected: str) -> None:
    for page in (plain(text), markdown(text)):
        assert claims(page) == [expected]
        assert cited(page)


def test_a_link_that_shows_its_address_is_one_too() -> None:
    link = '<a href="https://doi.org/10.5555/a">10.5555/a</a>'
    assert claims(html(f"<p>The trial {link} was small.")) == ["The trial 10.5555/a was small."]


def test_a_number_that_calls_a_note_is_none() -> None:
    page = html('<p>Tea helps<a href="#n">1</a> a lot.<ol><li id="n">Moss 2016. doi:10.5555/a</ol>')
    assert claims(page) == ["Tea helps a lot."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As @moss2016 found, tea helps.", "As moss2016 found, tea helps."),
        ("As @doi:10.5555/b found, tea helps.", "As 10.5555/b found, tea helps."),
        ("As @pmid:1234 found, tea helps.", "As pmid:1234 found, tea helps."),
        ("{cite:t}`moss2016` found that tea helps.", "moss2016 found that tea helps."),
        ("{cite:t}`moss2016,berg2017` found that tea helps.", "moss2016, berg2017 found that tea helps."),
        ("Tea helps {cite:p}`moss2016`.", "Tea helps."),
    ],
)
def test_a_key_in_the_sentence_reads_as_its_name(text: str, expected: str) -> None:
    assert claims(markdown(text)) == [expected]


def test_a_reference_of_wikitext_is_no_word() -> None:
    assert claims(wiki("Tea<ref>doi:10.5555/a</ref> is hot.")) == ["Tea is hot."]
