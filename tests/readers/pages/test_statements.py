"""What a citation covers, rule by rule, in both languages; each page is words and, after an arrow, what they cite."""

import pytest

from magcite.model import ClaimKind, Page
from tests.readers.pages.reading import html, markdown, plain

A, B = "doi:10.5555/a", "doi:10.5555/b"


def cover(page: Page) -> list[tuple[str, ...]]:
    """Each claim's words, and what it cites."""
    return [
        (claim.text, *(one.target.prefixed if one.target else one.key or "lost" for one in claim.citations))
        for claim in page.claims
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[Tea is good. It lowers pain by 20 %.](https://doi.org/10.5555/a)",
        "[Tea is good. It lowers pain by 20 %](https://doi.org/10.5555/a)",
    ],
)
def test_2_a_link_on_several_sentences_covers_them(text: str) -> None:
    ((words, cited),) = cover(markdown(text))
    assert words.startswith("Tea is good. It lowers pain")
    assert cited == A


def test_3_clauses_of_one_sentence_are_one_statement() -> None:
    page = markdown("Tea lowers pain [@a], whereas milk raises it [@b].")
    assert cover(page) == [("Tea lowers pain, whereas milk raises it.", "a", "b")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Access remains a problem. Prices have grown for decades. Libraries cancel subscriptions [@a].",
            "en",
            [("Access remains a problem. Prices have grown for decades.",), ("Libraries cancel subscriptions.", "a")],
        ),
        (
            "Te innehåller koffein. Koffein är ett alkaloid. Vattnet ska vara hett [@a].",
            "sv",
            [("Te innehåller koffein. Koffein är ett alkaloid.",), ("Vattnet ska vara hett.", "a")],
        ),
        ("Tea is hot [@a]. Milk is cold [@b].", "en", [("Tea is hot.", "a"), ("Milk is cold.", "b")]),
        (
            "Tea is hot.[^1] Milk is cold.[^2]\n\n[^1]: [@a]\n[^2]: [@b]",
            "en",
            [("Tea is hot.", "a"), ("Milk is cold.", "b")],
        ),
    ],
)
def test_3_a_citation_in_a_sentence_covers_that_sentence(
    text: str, language: str, expected: list[tuple[str, ...]]
) -> None:
    assert cover(markdown(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bland 7216 äldre jämfördes kosten. Efter 4,8 år var risken 34 % lägre ([studien](DOI)).", "sv"),
        (
            "I ett lottat försök fick 55 vuxna te. Flera mått förbättrades. Halten var oförändrad ([studien](DOI)).",
            "sv",
        ),
        ("Möss som fick lite järn blev oroliga. Också hormonerna ökade ([PMC](DOI)).", "sv"),
        ("Varje kopp gav 5 % mindre smärta hos 900 män. Störst nytta har de äldre, skriver forskarna (<DOI>).", "sv"),
        ("A trial in 40 people tested tea. It was stopped early. Pain fell by 20 % (<DOI>).", "en"),
        ("A trial in 40 people tested tea. I was surprised. The trial found less pain (<DOI>).", "en"),
        ("There are also trials without effect. Women in sport did no better with tea (<DOI>).", "en"),
        ("Tea drinkers live longer. That is according to a study in a journal (<DOI>).", "en"),
        ("Tedrickare lever längre. Det visar en studie från Lund (<DOI>).", "sv"),
        ("Tea cuts pain in men. The effect was larger in women (<DOI>).", "en"),
    ],
)
def test_4_it_covers_the_study_it_is_told_of(text: str, language: str) -> None:
    ((_, cited),) = cover(markdown(text.replace("DOI", "https://doi.org/10.5555/a"), language))
    assert cited == A


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("Most adults sleep badly. In a cohort of 900 nurses sleep was short [@a].", "en", "Most adults sleep badly."),
        ("A trial of 40 men tested tea. Tea contains caffeine [@a].", "en", "A trial of 40 men tested tea."),
        ("A trial of 40 men tested tea. Other trials found no effect [@a].", "en", "A trial of 40 men tested tea."),
        (
            "En studie på 40 män gällde te. I en annan studie fick män mjölk [@a].",
            "sv",
            "En studie på 40 män gällde te.",
        ),
        (
            "The effect of tea on pain is large. The effect of milk on pain is small [@a].",
            "en",
            "The effect of tea on pain is large.",
        ),
        ("Tools are useful. They can help to draw [@a].", "en", "Tools are useful."),
    ],
)
def test_4_it_covers_no_other_study_and_nothing_general(text: str, language: str, first: str) -> None:
    before, citing = cover(markdown(text, language))
    assert before == (first,)
    assert citing[1:] == ("a",)


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("Smith et al. [@a] found less pain. They also showed better sleep. Coffee is hot.", "en", (2, 1)),
        (
            "Bohannon read the logs [@a]. He found a global pattern. Based on them, Greshake ranked lands [@b].",
            "en",
            (2, 1),
        ),
        ("A trial tested tea [@a]. After 4 weeks pain was lower. The authors call for more. Tea is hot.", "en", (3, 1)),
        (
            "En studie gällde te [@a]. De som drack mest hade minst ont. Effekten var störst hos äldre. Te är hett.",
            "sv",
            (3, 1),
        ),
        ("Tea was first drunk in China [@a]. It was brought to Europe later.", "en", (1, 1)),
        ("A trial tested tea [@a]. A second trial found none.", "en", (1, 1)),
        ("A trial tested tea [@a]. Other trials found the participants ill.", "en", (1, 1)),
    ],
)
def test_5_it_covers_what_goes_on_about_the_study(text: str, language: str, parts: tuple[int, int]) -> None:
    first, second = cover(markdown(text, language))
    assert (first[0].count(".") - first[0].count("al."), second[0].count(".")) == parts
    assert first[1:] == ("a",)


@pytest.mark.parametrize(
    "pointer",
    [
        " Read the study here!",
        "\n\nRead the study here!",
        "\n\n<https://doi.org/10.5555/a>",
        " [@a]",
        "  \n[@a]",
        " (Smith 2010 [@a].)",
        " See [@a] for more.",
        "\n\nSource: [@a]",
        " (Source: Smith 2010)",
        "\n\n[The study](https://doi.org/10.5555/a)",
    ],
)
def test_6_a_pointer_covers_the_whole_run(pointer: str) -> None:
    ((words, *cited),) = cover(markdown(f"Tea is good for men. It is cheap. Pain falls in a week.{pointer}"))
    assert words == "Tea is good for men. It is cheap. Pain falls in a week."
    assert len(cited) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Te är bra mot smärta. Det är billigt. Den som dricker te sover bättre.\nSe studien om te och smärta", "sv"),
        ("Te är bra mot smärta. Det är billigt.\n\nKälla: WHO", "sv"),
        ("Te är bra mot smärta i en studie.\nMajas kommentar: Jag är tveksam.\nLäs studien här!", "sv"),
        ("Te är bra mot smärta i en studie.\nWikipedia om te\nForskningsrapporten om te och smärta", "sv"),
    ],
)
def test_6_in_swedish_plain_text(text: str, language: str) -> None:
    first, *rest = plain(text, language).claims
    assert {one.state.value for one in first.citations} == {"lost"}
    assert len(first.citations) == (2 if "Wikipedia" in text else 1)
    assert all(claim.kind is ClaimKind.COMMENTARY and not claim.citations for claim in rest)


@pytest.mark.parametrize(("call", "covered"), [(".[1] ", 1), (". [1] ", 1), (".  \n[1] ", 2)])
def test_6_a_bare_number_after_the_full_stop_is_the_sentence_s_own(call: str, covered: int) -> None:
    text = f"Tea is good. Milk is cold{call}Juice is sweet.\n\n## References\n\n1. A. https://doi.org/10.5555/a"
    (cited,) = (one for one in cover(markdown(text)) if len(one) > 1)
    assert cited[0].count(".") == covered


def test_6_a_pointer_to_one_study_stops_at_another() -> None:
    text = "I en studie på 40 män hjälpte te. I en annan studie på 50 kvinnor hjälpte kaffe. "
    first, second = cover(plain(text + "Se studien här!", "sv"))
    assert (len(first), len(second)) == (1, 2)
    assert len(cover(plain(text + "Se studierna här!", "sv"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "> Tea is good. It heals.\n>\n> — WHO, 2010 [@a]",
        "> Tea is good. It heals.\n\n— WHO, 2010 [@a]",
        "> Tea is good. It heals. [@a]",
    ],
)
def test_6_a_quotation_with_its_attribution(text: str) -> None:
    assert cover(markdown(text)) == [("Tea is good. It heals.", "a")]


def test_6_what_goes_on_after_a_pointer() -> None:
    page = markdown("A trial of tea found less pain. Read the study here! The authors also saw better sleep.")
    assert cover(page) == [("A trial of tea found less pain. The authors also saw better sleep.", "lost")]


def test_7_a_phrase_that_introduces_the_study() -> None:
    text = "Det finns studier utan effekt, t.ex. denna studie om te. Där var dosen låg. Jag är tveksam."
    first, second = plain(text, "sv").claims
    assert first.text == "Det finns studier utan effekt, t.ex. denna studie om te. Där var dosen låg."
    assert len(first.citations) == 1
    assert second.kind is ClaimKind.COMMENTARY


def test_8_advice_stands_for_itself() -> None:
    page = markdown("Drink your tea warm. A trial of tea found less pain. Take it daily. Read the study here!")
    assert [(claim.kind.value, len(claim.citations)) for claim in page.claims] == [
        ("advice", 0),
        ("finding", 1),
        ("advice", 0),
    ]


def test_a_table_row_with_cells_of_a_web_page() -> None:
    page = html(
        "<table><tr><th>Dose<th>Effect<tr><td>3 mg<td>Less pain <a href='https://doi.org/10.5555/a'>1</a></table>"
    )
    assert cover(page)[-1] == ("3 mg Less pain", A)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tea cuts pain, according to a new study (<DOI>).\n\nThe researchers followed 900 men.\n\nTea is hot.", 2),
        (
            "Tea cuts pain, says a new study (<DOI>).\n\nThe authors agree.\n\nThe study was published in May.",
            1,
        ),
        ("Tea cuts pain, says a new study (<DOI>).\n\n## More\n\nThe authors also saw better sleep.", 2),
        ("Tea cuts pain, says a new study (<DOI>).\n\nTea is hot. The authors also saw better sleep.", 2),
        ("Tea cuts pain, says a new study (<DOI>).\n\nThe effect was larger in women.", 2),
        ("Tea is hot (<DOI>).\n\nThe researchers followed 900 men.", 2),
        ("Tea cuts pain, says a new study (<DOI>).\n\n- The authors also saw better sleep.", 2),
    ],
)
def test_5_the_next_paragraph_may_go_on_about_the_study(text: str, count: int) -> None:
    claims = cover(markdown(text.replace("DOI", "https://doi.org/10.5555/a")))
    assert len(claims) == count
    assert claims[0][1:] == (A,)
    assert all(len(one) == 1 for one in claims[1:])


@pytest.mark.parametrize("label", ["Zur Studie: ", "Link: ", "Source: "])
def test_6_an_address_after_a_label_is_a_pointer(label: str) -> None:
    text = f"Tea helps men. It is cheap.\n\n{label}https://doi.org/10.5555/a"
    assert cover(markdown(text)) == [("Tea helps men. It is cheap.", A)]
    text = f"- Tea helps men.\n  {label}https://doi.org/10.5555/a\n- Milk is cold."
    assert cover(markdown(text)) == [("Tea helps men.", A), ("Milk is cold.",)]


def test_a_word_that_cites_is_a_claim() -> None:
    page = markdown("Sleep loss affects:\n\n- mood [@a]\n- memory [@b]")
    assert cover(page)[1:] == [("mood", "a"), ("memory", "b")]
