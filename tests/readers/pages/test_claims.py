"""What a claim is: its extent, its citations, its kind, its name."""

import pytest

from magcite.model import ClaimKind
from tests.readers.pages.reading import cited, claims, markdown, plain, waiting

FINDING, BACKGROUND, ADVICE, COMMENTARY = ClaimKind


def test_a_citation_covers_its_sentence_and_those_before_it() -> None:
    page = markdown(
        "A trial tested tea in 40 people. It found less pain. [@a] A second trial found none [@b]. Tea is hot."
    )
    assert claims(page) == [
        "A trial tested tea in 40 people. It found less pain.",
        "A second trial found none.",
        "Tea is hot.",
    ]
    assert [[one.key for one in claim.citations] for claim in page.claims] == [["a"], ["b"], []]


def test_a_citation_before_a_small_letter_belongs_to_the_sentence_it_begins() -> None:
    page = markdown("A trial tested tea. [@a] found less pain.")
    assert len(page.claims) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tea lowered pain in a trial.\n\nSee the study here!",
        "Tea lowered pain in a trial.\n\n[The study](https://doi.org/10.5555/a)",
        "Tea lowered pain in a trial.\n\nhttps://doi.org/10.5555/a",
        "Tea lowered pain in a trial.\n\nMy comment: I doubt it.\n\nSee the study here!",
        "Tea lowered pain in a trial. See the study here!",
        "Tea lowered pain in a trial (see the study here).",
        "- Tea lowered pain in a trial.\n\n  See the study here!",
        "Tea lowered pain in a trial.  \n[@a]",
    ],
)
def test_a_lone_citation_belongs_to_the_claim_before_it(text: str) -> None:
    first, *rest = markdown(text).claims
    assert first.text == "Tea lowered pain in a trial."
    assert len(first.citations) == 1
    assert [claim.citations for claim in rest] == [()] * len(rest)


def test_a_lone_citation_crosses_no_heading_and_no_item_of_a_list_of_links() -> None:
    page = markdown("Tea helps [@a].\n\n## More\n\n[The study](https://doi.org/10.5555/b)")
    assert claims(page) == ["Tea helps.", "The study"]
    page = markdown("- [A trial of tea](https://doi.org/10.5555/a)\n- [A trial of milk](https://doi.org/10.5555/b)")
    assert claims(page) == ["A trial of tea", "A trial of milk"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "I Norge fick 812 personer te i två år. De som drack te fick färre infarkter. Se studien om te och hjärta",
            "I samma norska försök mätte man också benen hos 402 av deltagarna. Benen blev starkare. Se studien om ben",
        ),
        (
            "In Norway 812 people were given tea for a year. They had fewer strokes. See the study on tea and stroke",
            "In the same trial they also measured the bones of 402 participants. See the study on bones",
        ),
    ],
)
def test_a_paragraph_with_a_pointer_of_its_own_is_another_claim(first: str, second: str) -> None:
    page = plain(f"{first}\n\n{second}\n", "sv" if "Norge" in first else "en")
    assert [len(claim.citations) for claim in page.claims] == [1, 1]
    opening, *_ = second.split(". ")
    page = plain(f"{first}\n\n{opening}.\n", "sv" if "Norge" in first else "en")
    assert [len(claim.citations) for claim in page.claims] == [1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "I en norsk studie drack 70 kvinnor te. De mindes 31% mer. Se studien om te och minne",
            (
                "Året därpå gjorde samma forskargrupp om försöket med äldre. Också där blev minnet bättre, med 27%. "
                "Se studien om äldre och minne"
            ),
        ),
        (
            "In a trial 70 students drank tea before class. They remembered 31% more. See the study on tea and memory",
            (
                "The year after, the researchers tried it on the old. Their memory got better as well, by 27%. "
                "See the study on age and memory"
            ),
        ),
        (
            "I en studie fick 300 personer te i tre år. De fick färre infarkter. Se studien om te och hjärta",
            (
                "Av 19 204 danskar fick 518 gikt under de tio år man följde dem. Ju mer te, desto lägre var risken. "
                "Se studien om te och gikt"
            ),
        ),
    ],
)
def test_all_that_stands_before_a_paragraph_s_own_pointer_is_told_of_its_study(first: str, second: str) -> None:
    language = "en" if first.startswith("In a") else "sv"
    claims_of = plain(f"{first}\n\n{second}\n", language).claims
    assert [len(claim.citations) for claim in claims_of] == [1, 1]
    assert claims_of[1].text.startswith(second[:20])


def test_a_pointer_after_another_study_leaves_the_sentence_before_it_with_its_own() -> None:
    first = "I en norsk studie drack 70 kvinnor te. De mindes 31% mer. Se studien om te och minne"
    second = (
        "Deltagarna sov också bättre. I en annan studie drack 90 män kaffe. De sov sämre. Se studien om kaffe och sömn"
    )
    told, other = plain(f"{first}\n\n{second}\n", "sv").claims
    assert "sov också bättre" in told.text
    assert other.text.startswith("I en annan studie")


def test_a_linked_sentence_is_a_sentence() -> None:
    page = markdown("Tea is hot.\n\n[Milk lowered pain in a trial.](https://doi.org/10.5555/a)")
    assert claims(page) == ["Tea is hot.", "Milk lowered pain in a trial."]
    assert [len(claim.citations) for claim in page.claims] == [0, 1]


def test_a_finding_is_not_glued_to_commentary() -> None:
    page = markdown(
        "A trial in 40 people found less pain. My comment: I doubt that it was the tea. A study found it too."
    )
    assert [claim.kind for claim in page.claims] == [FINDING, COMMENTARY]


def test_a_view_between_two_parts_of_a_cited_study_is_part_of_it() -> None:
    page = markdown("A trial in 40 people tested tea. I was surprised. The trial found less pain [@a].")
    assert len(page.claims) == 1
    assert page.claims[0].kind is FINDING


def test_headings_are_context_and_cited_ones_claims() -> None:
    page = markdown("# Tea\n\n## Pain\n\nTea is hot.\n\n## Tea lowers pain [@a]\n\nMilk is cold.")
    assert claims(page) == ["Tea is hot.", "Tea lowers pain", "Milk is cold."]
    assert [claim.section for claim in page.claims] == [("Tea", "Pain"), ("Tea",), ("Tea", "Tea lowers pain")]


@pytest.mark.parametrize("heading", ["References", "Bibliography", "Källor", "REFERENSER:", "Works cited"])
def test_a_list_of_references_holds_no_claims(heading: str) -> None:
    page = markdown(
        f"# Tea\n\nTea is hot.\n\n## {heading}\n\n### Trials\n\nA. (2006). https://doi.org/10.5555/a\n\n"
        "## After\n\nMilk is cold."
    )
    assert claims(page) == ["Tea is hot.", "Milk is cold."]


def test_a_web_page_is_a_source_only_where_the_words_say_so() -> None:
    page = markdown("Tea is hot. [Our shop](https://example.org/shop) sells it.")
    assert all(citation.tentative for claim in page.claims for citation in claim.citations)
    page = markdown("Tea lowered pain in a trial. [Read the study here](https://example.org/news).")
    assert [one.target and one.target.prefixed for one in page.claims[0].citations] == ["url:https://example.org/news"]


def test_the_words_are_clean_where_marks_stood() -> None:
    page = markdown(
        "Tea [@a], milk ([@b]) and juice (https://doi.org/10.5555/c) help; so does *water*[^1].\n\n[^1]: See @d."
    )
    assert claims(page) == ["Tea, milk and juice help; so does water."]
    assert claims(markdown("Tea helps against pain etc. [@a].")) == ["Tea helps against pain etc."]
    assert claims(markdown("Tea helps (Moss 2010, [@a]).")) == ["Tea helps (Moss 2010)."]


def test_a_key_that_is_a_word_of_the_sentence_reads_as_one() -> None:
    page = markdown("According to @moss2016 [p. 4], tea helps. @doi:10.5555/b disagrees.")
    assert claims(page) == ["According to moss2016, tea helps.", "10.5555/b disagrees."]
    second = page.claims[1]
    assert page.text[second.span.start : second.span.end] == "@doi:10.5555/b disagrees."


def test_names_are_stable_and_one_of_a_kind() -> None:
    page = markdown("Tea is hot.\n\nTea is **hot**!\n\n[Milk is cold.]{.claim #tea}\n\n[Milk is wet.]{.claim #tea}")
    again = markdown("Words before it all.\n\n> Tea is hot [@a].")
    names = [claim.id for claim in page.claims]
    assert names[2:] == ["tea", "tea-2"]
    assert names[1] == f"{names[0]}-2"
    page = markdown("[Tea is hot.]{.claim #tea} [Tea is wet.]{.claim #tea} [Tea is dry.]{.claim #tea-2}")
    assert [claim.id for claim in page.claims] == ["tea", "tea-3", "tea-2"]
    assert again.claims[-1].id == names[0]


def test_quantities_stand_at_their_places_on_the_page() -> None:
    page = markdown("In **4035** men [@smith2006], risk\nwas 50\n% lower after 18&nbsp;years.")
    (claim,) = page.claims
    found = {one.text for one in claim.quantities}
    assert all(page.text[one.span.start : one.span.end] == one.text for one in claim.quantities)
    assert any("4035" in one for one in found)
    assert not any("2006" in one for one in found)


def test_a_table_row_is_one_claim() -> None:
    page = markdown("| Dose | Result | Source |\n|--|--|--|\n| 3 mg | less pain | [@a] |\n| 5 mg | no pain at all | |")
    assert claims(page) == ["3 mg less pain", "5 mg no pain at all"]
    assert [len(claim.citations) for claim in page.claims] == [1, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tea is good for many things [@a]:\n\n- healthy nerves\n- muscles\n- strong bones\n\nMilk is cold.",
            [("Tea is good for many things: healthy nerves muscles strong bones", 1), ("Milk is cold.", 0)],
        ),
        (
            "Tea is good for many things [@a]:\n\n- It lowers pain [@b].\n- It is cheap.",
            [("Tea is good for many things:", 1), ("It lowers pain.", 1), ("It is cheap.", 0)],
        ),
        ("- Tea lowers pain.\n- Tea cures colds.\n\n[@a]", [("Tea lowers pain. Tea cures colds.", 1)]),
        (
            "Tea has two effects in studies.\n\n- Drink it warm.\n- Tea lowers pain.\n\nRead the study here!",
            [("Tea has two effects in studies.", 0), ("Drink it warm.", 0), ("Tea lowers pain.", 1)],
        ),
    ],
)
def test_one_citation_may_cover_a_whole_list(text: str, expected: list[tuple[str, int]]) -> None:
    page = markdown(text)
    assert [(claim.text, len(claim.citations)) for claim in page.claims] == expected
    for claim in page.claims:
        assert page.text[claim.span.start : claim.span.end].startswith(claim.text.split()[0])


def test_a_heading_s_citation_is_the_finding_s_under_it() -> None:
    study = "In a trial of 40 people tea lowered pain by 20 %."
    page = markdown(f"## Tea and pain [@a]\n\n{study}\n\n## Milk\n\nMilk is cold.")
    assert [(claim.text, len(claim.citations)) for claim in page.claims] == [(study, 1), ("Milk is cold.", 0)]
    page = markdown(f"## Tea and pain [@a]\n\n{study} [@b]")
    assert [len(claim.citations) for claim in page.claims] == [1, 1]


SUBJECT = "Läs mer här om problemet med att mäta järnnivåerna i vanliga blodprov"
MEASURED = "Man mäter järnnivåerna i blodet. Mycket finns i cellerna. Blodprover visar därför fel."
OTHER = "I utbildningen ingår bara 15 timmar näringslära."


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        (f"{MEASURED}\n\n{OTHER}\n{SUBJECT}", MEASURED),
        (f"{MEASURED}\n\n{OTHER}\n\n{SUBJECT}", MEASURED),
        (f"{MEASURED}\n\n{OTHER}\n\nLäs studien här!", OTHER),
        (f"{MEASURED}\n\n{OTHER}\n\nSe studien om hypnos", OTHER),
        (f"{MEASURED}\n\n{MEASURED} Igen.\n\n{OTHER}\n\n{SUBJECT}", OTHER),
        (
            f"{MEASURED}\n\nJärnnivåerna varierar mycket över dygnet.\n\n{SUBJECT}",
            "Järnnivåerna varierar mycket över dygnet.",
        ),
        (f"{MEASURED} Se studien här!\n\n{OTHER}\n\n{SUBJECT}", OTHER),
        (f"{MEASURED}\n\nUtbildning om mat\n\n{OTHER}\n\n{SUBJECT}", OTHER),
    ],
    ids=[
        "same-block",
        "own-block",
        "no-subject",
        "nobody-s",
        "two",
        "shares-a-word",
        "past-a-citation",
        "past-a-heading",
    ],
)
def test_a_lost_phrase_belongs_to_the_claim_it_is_about(text: str, bearer: str) -> None:
    page = plain(text, language="sv")
    last = page.claims[-1] if bearer != MEASURED else page.claims[0]
    assert last.text == bearer
    assert [one.as_read for one in last.citations][-1:] == [text.splitlines()[-1]]
    assert sum(len(claim.citations) for claim in page.claims) == (2 if "Se studien här" in text else 1)


def test_in_english_too() -> None:
    page = plain(
        "The usual test measures iron levels in the blood. It misses many.\n\nDoctors get 15 hours of nutrition.\n"
        "Read the report about measuring iron levels in blood"
    )
    assert [len(claim.citations) for claim in page.claims] == [1, 0]


def test_a_lone_phrase_goes_to_what_owes_a_source_before_advice() -> None:
    study, advice, phrase = "A trial of 40 people found less pain.", "Talk to your doctor first.", "Read the study here"
    after = plain(f"Tea\n\n{study} {advice}\n\n{phrase}")
    assert [len(claim.citations) for claim in after.claims] == [1, 0]
    apart = plain(f"Tea\n\n{study}\n\n{advice}\n\n{phrase}")
    assert [len(claim.citations) for claim in apart.claims] == [1, 0]
    alone = plain(f"Tea\n\n{advice}\n\n{phrase}")
    assert [(claim.kind, len(claim.citations)) for claim in alone.claims] == [(ClaimKind.ADVICE, 1)]


def test_a_link_phrase_for_a_heading_is_cited_by_the_finding_under_it() -> None:
    text = "## [Read the study on tea](https://example.org/tea)\n\nA trial of 40 people found less pain.\n"
    assert cited(markdown(text)) == ["url:https://example.org/tea"]
    assert cited(markdown("## The study on tea\n\nA trial of 40 people found less pain.\n")) == []


def test_a_link_in_a_heading_waits_for_the_library() -> None:
    heading = "## On [tea](https://example.org/tea)"
    text = f"{heading}\n\nGood morning!\n\nA trial of 40 people found less pain.\n\n## On\n\nMilk."
    assert [one for one in waiting(markdown(text)) if one] == [["url:https://example.org/tea"]]


def test_typed_bullets_and_the_colon_of_a_caption_are_no_words() -> None:
    assert claims(markdown("•  Tea is hot.\n\n: Milk is cold [@moss2016]")) == ["Tea is hot.", "Milk is cold"]


def test_a_pointer_after_a_remark_with_figures_has_that_remark() -> None:
    remark = "Killarna var mellan 16 och 18 år, så hur det är för oss äldre vet man inte."
    (claim,) = markdown(f"- {remark} [Rapporten](https://doi.org/10.5555/x)\n", language="sv").claims
    assert (claim.text, len(claim.citations)) == (remark, 1)
