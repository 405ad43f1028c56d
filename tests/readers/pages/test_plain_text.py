"""Plain text: paragraphs, bullets, headings, wraps, and link phrases whose targets are lost."""

import pytest

from magcite.model import CitationState, ClaimKind
from tests.readers.pages.reading import cited, claims, plain

LONG = "I en studie på 4035 män mellan 30 och 60 år så såg man att de som fick i sig mest järn hade 50 % lägre risk."


def test_headings_stand_alone_without_an_end_mark() -> None:
    page = plain("Om järn\n\nJärn och trötthet (studier)\n\nJärn är ett grundämne.\n\n- En punkt om järn\n", "sv")
    assert page.title == "Om järn"
    assert page.claims[0].section == ("Om järn", "Järn och trötthet (studier)")
    assert claims(page) == ["Järn är ett grundämne.", "En punkt om järn"]


def test_an_exclamation_above_a_heading_is_one_too() -> None:
    page = plain(
        "Järnbrist är vanligt!\n\nSå mäts järn\n\nJärn mäts i blod.\n\nJärn är viktigt!\n\nDet är en metall.", "sv"
    )
    assert claims(page) == ["Järn mäts i blod.", "Järn är viktigt!", "Det är en metall."]


@pytest.mark.parametrize("bullet", ["•", "-", "*", "1)", "12.", "a)", "–"])
def test_bullets(bullet: str) -> None:
    page = plain(
        f"  {bullet} En studie på 12 personer visade skillnad.\n     Se studien här!\n  {bullet} Te är varmt.", "sv"
    )
    assert claims(page) == ["En studie på 12 personer visade skillnad.", "Te är varmt."]
    assert [len(claim.citations) for claim in page.claims] == [1, 0]


def test_a_wrapped_line_goes_on_and_a_short_line_ends() -> None:
    wrapped = plain("A trial in forty people found that tea\nhelps against headache, and that\ncoffee does not. [@a]")
    assert claims(wrapped) == [
        "A trial in forty people found that tea helps against headache, and that coffee does not."
    ]
    forced = plain(f"{LONG}\nWikipedia om järn\nStudien om järn och risk", "sv")
    assert claims(forced) == [LONG]
    assert [one.text for one in forced.claims[0].citations] == ["Wikipedia om järn", "Studien om järn och risk"]


def test_a_lost_link_belongs_to_the_claim_before_the_comment() -> None:
    page = plain(f"{LONG}\nMajas kommentar: Jag är inte förvånad.\nSe studien om järn", "sv")
    finding, comment = page.claims
    assert [one.text for one in finding.citations] == ["Se studien om järn"]
    assert finding.citations[0].state is CitationState.LOST
    assert (comment.kind, comment.citations) == (ClaimKind.COMMENTARY, ())


def test_a_phrase_inside_a_sentence_stays_in_it_and_introduces_what_follows() -> None:
    page = plain(
        "Några studier visar ingen effekt, t.ex. denna studie om järn och styrka. Där mätte man styrkan hos 12 män. "
        "Jag tror att dosen var för låg.",
        "sv",
    )
    first, last = page.claims
    assert first.text.endswith("denna studie om järn och styrka. Där mätte man styrkan hos 12 män.")
    assert [one.text for one in first.citations] == ["denna studie om järn och styrka"]
    assert last.kind is ClaimKind.COMMENTARY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tea helps [@a, p. 4].", ["a"]),
        ("Tea helps (doi:10.5555/a).", ["doi:10.5555/a"]),
        ("Tea helps, see https://example.org/study.", ["url:https://example.org/study"]),
        ("Tea helps. PMID: 123", ["pmid:123"]),
        ("Write to anna@example.org or @anna.", []),
    ],
)
def test_citations(text: str, expected: list[str]) -> None:
    assert cited(plain(text)) == expected


def test_places_are_exact_with_carriage_returns_and_a_byte_order_mark() -> None:
    page = plain("\ufeffTea helps\r\nagainst\r\nheadache [@a,\r\np. 4].\r\n\r\n  * Milk 😴 too [@b].\r\n")
    found = [one for claim in page.claims for one in claim.citations]
    assert [page.text[one.span.start : one.span.end] for one in found] == ["[@a,\r\np. 4]", "[@b]"]
    assert [one.locator for one in found] == ["p. 4", None]
    first = page.claims[0]
    assert page.text[first.span.start : first.span.end] == "Tea helps\r\nagainst\r\nheadache [@a,\r\np. 4]."


def test_keys_in_parentheses_are_citations() -> None:
    assert cited(plain("Tea is hot (@ek2019, p. 4; @bo2020).")) == ["ek2019", "bo2020"]
    assert claims(plain("Tea is hot (@ek2019).")) == ["Tea is hot."]
    page = plain("Tea is hot (photo: @anna). It is (@anna), write to (anna@example.org).")
    assert cited(page) == []
    assert [one.key for claim in page.claims for one in claim.citations] == ["anna"]


def test_lines_of_uneven_length_are_wrapped_until_a_sentence_ends() -> None:
    text = (
        "A supplement of 500 mg a day in a trial with many people gave\n"
        "Zinc for sixteen weeks and then nothing but water to all.\n"
        "Milk is cold and white."
    )
    assert claims(plain(text)) == [" ".join(text.split())]


def test_a_word_cut_at_the_end_of_a_short_line_is_joined() -> None:
    text = "Vitamin B12 deficiency is common in older adu-\nlts and may affect up to a fifth of those over sixty."
    assert claims(plain(text))[0].startswith("Vitamin B12 deficiency is common in older adults and may")
