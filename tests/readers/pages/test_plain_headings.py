"""Plain text: headings right above their paragraph, and lines that only look like one."""

import pytest

from tests.readers.pages.reading import claims, plain

LONG = "Iron is a metal that the body needs to make the red cells of the blood."


@pytest.mark.parametrize("heading", ["Iron and blood", "What is iron?", "3 facts on iron", "Iron"])
@pytest.mark.parametrize("below", [LONG, f"{LONG[:50]}\n{LONG[51:]}", f"{LONG}\nMany get too little of it."])
def test_a_short_line_above_a_long_one_is_its_heading(heading: str, below: str) -> None:
    page = plain(f"{heading}\n{below}")
    assert {claim.section for claim in page.claims} == {(heading,)}
    assert " ".join(claims(page)).startswith("Iron is a metal")


@pytest.mark.parametrize(
    "text",
    [
        f"Iron and blood.\n{LONG}",  # ends a sentence
        f"iron and blood\n{LONG}",  # begins none
        "Iron and blood\nare what this page is about, and what a good doctor looks at first.",  # goes on
        "Iron and blood\nMilk and tea",  # no paragraph below
        f"Read the study here\n{LONG}",  # points to a source
        f"Iron and blood [@moss2016]\n{LONG}",  # cites
        f"{'Iron and blood ' * 4}twice\n{LONG}",  # about as long
        f"Iron and blood\n• {LONG}\n• Milk is white.",  # a list: a label of its own
    ],
)
def test_other_lines_are_part_of_what_they_stand_in(text: str) -> None:
    page = plain(text)
    assert not any(text.splitlines()[0] in claim.section and "•" not in text for claim in page.claims)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Publicerad 3 maj 2021 av Karin Holm", "sv"),
        ("Av Karin Holm", "sv"),
        ("Last updated: March 4, 2022", "en"),
        ("By Jane Doe", "en"),
        ("2021-05-03 | News", "en"),
        ("Af Karen Holm, redaktør", "da"),
    ],
)
def test_who_wrote_it_and_when_is_no_heading(line: str, language: str) -> None:
    page = plain(f"Tea\n\n{line}\n\nTea is hot.", language)
    assert page.claims[-1].section == ("Tea",)
    assert plain(f"Tea and pain\n{line}\n\nTea is hot.", language).claims[-1].section == ("Tea and pain",)


@pytest.mark.parametrize("heading", ["By the numbers", "Av järn blir blod", "Iron in 2021", "Text and Context"])
def test_headings_that_begin_like_it_stay(heading: str) -> None:
    assert plain(f"{heading}\n\nTea is hot.").claims[0].section == (heading,)


def test_a_phrase_of_another_language_is_no_heading() -> None:
    page = plain("Kaffe\n\nKaffe är gott.\n\nLæs undersøgelsen om kaffe her\n\nTe är gott.", "sv")
    assert {claim.section for claim in page.claims} == {("Kaffe",)}


def test_a_comment_that_ends_with_an_exclamation_is_no_heading() -> None:
    page = plain(f"Tea\n\nMilk is white.\n\nMy comment: slowly!\n\nIron and blood\n{LONG}")
    assert [claim.section[-1] for claim in page.claims] == ["Tea", "Tea", "Iron and blood"]


def test_a_line_that_begins_with_a_whole_sentence_is_no_heading() -> None:
    page = plain("Hav och hälsa\n\nAv 318 fiskare sov varannan dåligt efter nattpasset. Läs om fiskarna\n", "sv")
    (claim,) = page.claims
    assert claim.text == "Av 318 fiskare sov varannan dåligt efter nattpasset."
    assert [one.state.value for one in claim.citations] == ["lost"]


def test_a_heading_may_have_a_full_stop() -> None:
    page = plain(
        "Havet\n\nVitamin D. Allt du behöver veta\n\nAv 318 fiskare sov varannan dåligt, enligt en studie.\n", "sv"
    )
    assert page.claims[0].section[-1] == "Vitamin D. Allt du behöver veta"
