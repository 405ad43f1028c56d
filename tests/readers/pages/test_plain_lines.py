"""Plain text from PDFs and e-mails: what is no word of a claim, and lines joined as they were meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.pages.plain_lines import read_lines
from tests.readers.pages.reading import cited, claims, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A trial of forty people found that magne-\nsium helps against headache and pain.", "magnesium helps"),
        ("A trial of forty people found that magne\u00ad\nsium helps against headache and pain.", "magnesium helps"),
        (
            "It is a self-made tea. They drank their self-\nmade tea against headache and all pain.",
            "their self-made tea",
        ),
        ("People who were given zinc- and\nmagnesium tablets were as ill as others.", "zinc- and magnesium"),
        ("De som fick tabletter med zink-\noch magnesium var lika sjuka som andra.", "zink- och magnesium"),
        ("The people in the trial were given 30-\n60 mg a day of it, and that did not help.", "30- 60 mg"),
        ("The people of the trial were from North-\nAmerica and from other parts of the world.", "North- America"),
    ],
)
def test_words_cut_at_the_end_of_a_line(text: str, expected: str) -> None:
    page = plain(text)
    assert expected in " ".join(claims(page))
    assert page.text[page.claims[0].span.start : page.claims[-1].span.end] == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Magnesium helped in the trial, see https://doi.org/10.1016/\nj.jacc.2006.01.001 for it.",
            ["doi:10.1016/j.jacc.2006.01.001"],
        ),
        (
            "Magnesium helped in the trial (doi:10.1097/01.ede.\n0000209454.41466.b7).",
            ["doi:10.1097/01.ede.0000209454.41466.b7"],
        ),
        (
            "Magnesium helped in the trial, doi:10.1016/S0002-\n9149(02)03297-6, and more.",
            ["doi:10.1016/s0002-9149(02)03297-6"],
        ),
        ("Magnesium helped in the trial, doi:10.5555/abc.\nAnother trial found nothing.", ["doi:10.5555/abc"]),
        ("Magnesium helped in the trial, doi:10.5555/abc.\n2006 was a good year for it.", ["doi:10.5555/abc"]),
        ("Magnesium helped in the trial, https://example.org/\nand so did a lot of tea.", ["url:https://example.org/"]),
    ],
)
def test_addresses_broken_at_the_end_of_a_line(text: str, expected: list[str]) -> None:
    page = plain(text)
    assert cited(page) == expected
    for claim in page.claims:
        for one in claim.citations:
            assert page.text[one.span.start : one.span.end] == one.text


def test_page_numbers_and_running_heads_are_left_out() -> None:
    pages = [
        f"Ek: On tea\n\nTea of kind {word} is hot.\n\n{number}\n"
        for number, word in enumerate(("one", "two", "three"), 3)
    ]
    page = plain("\f".join(pages))
    assert claims(page) == ["Tea of kind one is hot.", "Tea of kind two is hot.", "Tea of kind three is hot."]
    assert all(claim.section == () for claim in page.claims)


def test_a_sentence_goes_on_over_the_break_of_a_page() -> None:
    assert claims(plain("In the trial of forty people the tea\n\n12\n\fhelped all of them to sleep at night.")) == [
        "In the trial of forty people the tea helped all of them to sleep at night."
    ]


@pytest.mark.parametrize("number", ["12", "- 12 -", "Page 3 of 10", "Sida 3 av 10", "3/10"])
def test_a_lone_page_number_is_no_heading(number: str) -> None:
    page = plain(f"Tea is hot.\n\n{number}\n\nMilk is cold.")
    assert [(claim.text, claim.section) for claim in page.claims] == [("Tea is hot.", ()), ("Milk is cold.", ())]


def test_the_head_of_an_e_mail_and_signs_of_quotation_are_left_out() -> None:
    page = plain(
        "From: Anna Ek <anna@example.org>\nTo: Bo <bo@example.org>\nSubject: the study of tea\n\n"
        "Hello Bo, tea is hot.\n\n> Tea helps against\n> headache, PMID 77.\n>\n> - Milk is cold.\n"
    )
    assert claims(page) == ["Hello Bo, tea is hot.", "Tea helps against headache.", "Milk is cold."]
    assert cited(page) == ["pmid:77"]


def test_a_text_that_begins_with_a_label_is_no_e_mail() -> None:
    assert claims(plain("To: all who drink it\nTea is hot.")) == ["To: all who drink it Tea is hot."]


@given(st.text("ab-. \r\n\f>1•\ufeff\u00ad", max_size=40))
def test_every_line_stands_where_it_says(text: str) -> None:
    for line in read_lines(text):
        assert text[line.start : line.end] == line.words


@pytest.mark.parametrize("piece", ["a-\n", "\f", "12\n\n", "> ", "https://a/\n1", "-", "10.1000/\n"])
def test_long_texts_are_read(piece: str) -> None:
    assert plain(piece * 5_000).text


def test_the_signature_of_a_mail_is_left_out() -> None:
    head = "From: Moss <moss@example.org>\nSubject: Tea\n\n"
    text = "Tea is hot. https://example.org/tea\n--\nLeave the list: https://example.org/leave?u=1\n"
    assert cited(plain(head + text)) == ["url:https://example.org/tea"]
    assert len(cited(plain(text))) == 2  # no mail: two hyphens are a rule
