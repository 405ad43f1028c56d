"""What is the cited work, what may be, and what never is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.matching import Match, MatchVerdict, accepted, match
from magcite.model import Date, Item, Name
from tests.matching.invented import near_neighbours, works

RECORD = Item(
    type="article-journal",
    title="Oral magnesium and nocturnal leg cramps in older adults",
    author=(Name("Lindqvist", "Anna"), Name("Okafor", "Chidi"), Name("Müller", "Georg")),
    issued=Date(2012, 5),
    container_title="Journal of Invented Nutrition",
    volume="93",
    issue="4",
    page="1904-1911",
    doi=Doi.parse("10.5555/cramps"),
)
APA = (
    "Lindqvist, A., Okafor, C., & Müller, G. (2012). Oral magnesium and nocturnal leg cramps in older adults. "
    "Journal of Invented Nutrition, 93(4), 1904–1911."
)
PHYSICS = "A. Lindqvist, C. Okafor, and G. Müller, J. Invent. Nutr. 93, 1904 (2012)"
BOOK = Item(
    type="book",
    title="Convex Kettles",
    author=(Name("Grünewald", "B."),),
    issued=Date(1969),
    publisher="Wily",
    doi=Doi.parse("10.5555/kettles"),
)


def one(wanted: Item | str, candidate: Item) -> Match:
    (found,) = match(wanted, [candidate])
    return found


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(APA, id="apa"),
        pytest.param(PHYSICS, id="physics-without-title"),
        pytest.param("[3] " + APA, id="numbered"),
        pytest.param(APA.replace("2012", "2013"), id="a-year-apart"),
        pytest.param(APA.replace("nocturnal", "noctumal").replace("cramps", "cr amps"), id="damaged"),
        pytest.param(APA.replace("Journal of Invented Nutrition", "J. Invent. Nutr."), id="abbreviated"),
        pytest.param("Lindqvist A et al. J Invent Nutr. 2012;93:1904-11.", id="initials-and-short-range"),
        pytest.param(APA.replace("Müller", "Mueller"), id="transliterated"),
        pytest.param(replace(RECORD, doi=None), id="fields"),
        pytest.param(replace(RECORD, doi=None, title=None), id="fields-without-title"),
        pytest.param(
            replace(RECORD, doi=None, author=(Name(literal="Lindqvist"),), container_title="J Invent Nutr"),
            id="first-author-and-abbreviation",
        ),
        pytest.param(Item(title=RECORD.title, issued=Date(2012), author=RECORD.author[:1]), id="title-year-author"),
    ],
)
def test_accepts_the_work(wanted: Item | str) -> None:
    found = one(wanted, RECORD)
    assert found.verdict is MatchVerdict.ACCEPTED, found.reasons
    assert 0.55 <= found.score <= 1.0


@pytest.mark.parametrize(
    ("wanted", "candidate", "why"),
    [
        pytest.param(APA, replace(RECORD, title=f"Reply to: {RECORD.title}"), "another work", id="reply"),
        pytest.param(APA, replace(RECORD, title=f"Correction to: {RECORD.title}"), "another work", id="correction"),
        pytest.param(APA, replace(RECORD, title=f"Comment on “{RECORD.title}”"), "another work", id="comment"),
        pytest.param(APA.replace("Oral", "Erratum: Oral"), RECORD, "“erratum”", id="the-erratum-is-cited"),
        pytest.param(APA.replace("Oral", "Data from: Oral"), RECORD, "“data from”", id="the-data-are-cited"),
        pytest.param(
            APA, replace(RECORD, title=f"{RECORD.title}. Part II", page="1920-1931"), "another part", id="part-two"
        ),
        pytest.param(
            replace(RECORD, title=f"{RECORD.title}. Part I", doi=None),
            replace(RECORD, title=f"{RECORD.title}. Part II"),
            "another number",
            id="part-one-in-fields",
        ),
        pytest.param(
            APA.replace("(2012)", "(2002)").replace("1904–1911", "33–41"), RECORD, "another year", id="year-and-page"
        ),
        pytest.param(APA, replace(RECORD, type="periodical"), "a whole journal", id="journal"),
        pytest.param(APA, replace(RECORD, type="review"), "a reviewer's report", id="peer-review"),
    ],
)
def test_vetoes_say_why(wanted: Item | str, candidate: Item, why: str) -> None:
    found = one(wanted, candidate)
    assert (found.verdict, found.score) == (MatchVerdict.NONE, 0.0)
    assert any(why in signal.words for signal in found.signals if signal.veto)
    assert any("(veto)" in reason for reason in found.reasons)


@pytest.mark.parametrize(
    ("wanted", "candidate"),
    [
        pytest.param(APA, Item(), id="empty-record"),
        pytest.param(APA, Item(doi=Doi.parse("10.5555/x"), type="article-journal"), id="bare-record"),
        pytest.param("", RECORD, id="empty-text"),
        pytest.param(Item(), RECORD, id="empty-item"),
        pytest.param(Item(title="Editorial"), replace(RECORD, title="Editorial"), id="generic-title"),
        pytest.param(
            "Lindqvist A. Editorial. J Invent Nutr 2012;93(4):1899.", replace(RECORD, title="Editorial"), id="another"
        ),
        pytest.param(APA, replace(RECORD, title="Zinc and sleep in shift workers", page="77-80"), id="sibling"),
        pytest.param(PHYSICS, replace(RECORD, page="77-80", volume="92"), id="sibling-without-title"),
        pytest.param("J. Invent. Nutr. 93 (2012)", RECORD, id="a-volume-is-no-work"),
        pytest.param(
            "Grünewald, B. Convex Kettles (Wily, Paris 1969).",
            Item(
                type="article-journal",
                title="Convex Kettles",
                author=(Name("Reviewer", "R."),),
                issued=Date(1970),
                container_title="Kettle Reviews",
                volume="4",
                page="12",
            ),
            id="review-of-the-book",
        ),
        pytest.param(
            "Ek, A. (1996). Ritual songs of the far north. In B. Al (Ed.), The northern reader (pp. 158–171). Up.",
            Item(type="book", title="The northern reader", editor=(Name("Al", "B."),), issued=Date(1996)),
            id="the-book-around-the-chapter",
        ),
    ],
)
def test_what_is_not_enough_is_not_accepted(wanted: Item | str, candidate: Item) -> None:
    assert one(wanted, candidate).verdict is not MatchVerdict.ACCEPTED


def test_a_short_title_needs_its_author_and_year() -> None:
    assert one("Grünewald, B.: Convex Kettles. Wily, Paris 1969", BOOK).verdict is MatchVerdict.ACCEPTED
    assert one("Convex Kettles. Paris", BOOK).verdict is not MatchVerdict.ACCEPTED


def test_of_two_nearly_equal_records_neither_is_accepted() -> None:
    twin = replace(RECORD, doi=Doi.parse("10.5555/twin"), issue="5")
    matches = match(APA, [RECORD, twin])
    assert accepted(matches) is None
    assert [found.verdict for found in matches] == [MatchVerdict.CANDIDATE] * 2
    assert matches[0].doubt == "0.04 ahead of the next record, too little to choose"
    assert matches[0].reasons[-1] == matches[0].doubt


def test_one_record_given_twice_is_no_rival_of_itself() -> None:
    matches = match(APA, [RECORD, replace(RECORD, issue=None)])
    assert len(matches) == 1
    assert accepted(matches) is not None


def test_the_reasons_give_both_sides_and_their_points() -> None:
    found = one(replace(RECORD, doi=None, volume="39"), RECORD)
    assert "another volume: 39, not 93 (-15)" in found.reasons
    assert "first author Lindqvist, Anna (+19)" in found.reasons
    assert found.points == sum(signal.points for signal in found.signals)


def test_an_identifier_in_the_text_tells_most() -> None:
    assert "doi:10.5555/cramps is written in the reference (+60)" in one(f"{APA} doi:10.5555/cramps", RECORD).reasons
    assert any("not doi:10.5555/cramps" in reason for reason in one(f"{APA} doi:10.5555/other", RECORD).reasons)


HOSTILE = (
    Item(title="a" * 10_000, author=RECORD.author, container_title="a " * 5_000, page="9" * 5_000),
    Item(title="magnesium " * 2_000, author=(Name("Lindqvist", "A"),) * 5_000, issued=Date(2012)),
    Item(title=RECORD.title, author=(Name(literal=""), Name(family=" ")), volume="–", page="–", issued=Date(-44)),
)


@pytest.mark.parametrize("wanted", [APA, APA * 100, "b" * 10_000, *HOSTILE])
def test_hostile_records_are_judged_like_others(wanted: Item | str) -> None:
    assert len(match(wanted, [*HOSTILE, RECORD])) == len(HOSTILE) + 1


MADE = list(works(8, seed=7))
NEAR = [MADE[0].record, *near_neighbours(MADE[0], MADE[1:])]


@given(st.permutations(NEAR))
def test_the_order_of_the_candidates_decides_nothing(candidates: list[Item]) -> None:
    taken = accepted(match(MADE[0].references["apa"], candidates))
    assert taken is not None
    assert taken.candidate == MADE[0].record


@given(st.text(max_size=300))
def test_any_text_gets_an_answer_and_at_most_one_record(text: str) -> None:
    matches = match(text, NEAR)
    assert sum(found.verdict is MatchVerdict.ACCEPTED for found in matches) <= 1
    assert all(0.0 <= found.score <= 1.0 for found in matches)


@given(st.sampled_from([work.references["vancouver"] for work in MADE]), st.integers(0, 60))
def test_a_reference_cut_short_never_finds_another_work(text: str, cut: int) -> None:
    work = next(work for work in MADE if work.references["vancouver"] == text)
    taken = accepted(match(text[: len(text) - cut], [other.record for other in MADE]))
    assert taken is None or taken.candidate == work.record
