"""Numbers that only the words beside them explain: people, and calendar years."""

import pytest

from magcite.link.proposals.told import figures_told
from magcite.readers.pages import read_page


def told(text: str, language: str) -> set[tuple[str, float]]:
    page = read_page(f"A page\n\n{text}\n", path="page.txt", language=language)
    return {(one.kind.value, one.low) for claim in page.claims for one in figures_told(claim, language)}


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        ("Av 29 australier åt hälften bladgrönsaker och sov bättre.", "sv", 29),
        ("Nio tävlingscyklister blev snabbare av koffein.", "sv", 9),
        ("Tolv gravida kvinnor mådde bättre av yoga.", "sv", 12),
        ("Twice a week, 195 patients, fewer falls and longer strides.", "en", 195),
        ("Nine Australians slept better after a week of magnesium.", "en", 9),
    ],
)
def test_people_are_told_by_their_noun(text: str, language: str, people: float) -> None:
    assert ("sample", people) in told(text, language) or ("count", people) in told(text, language)


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("Redan 2008 visade forskare att kaffe gör löpare snabbare.", "sv", 2008),
        ("As early as 1998, coffee was shown to help runners.", "en", 1998),
    ],
)
def test_years_are_told_by_the_word_before(text: str, language: str, year: int) -> None:
    found = told(text, language)
    assert ("year", year) in found
    assert not {("count", year), ("sample", year)} & found


def test_steps_and_people_are_no_years() -> None:
    assert not any(kind == "year" for kind, _ in told("De gick 2000 steg om dagen och mådde bättre.", "sv"))


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        ("Forty-eight in Tehran ate honey for eight weeks and lost weight.", "en", 48),
        ("A hundred and one in Brisbane had either honey or ointment.", "en", 101),
        ("Of 640 with eczema, those who ate eggs early fared best.", "en", 640),
        ("Among 312 from Leeds sleep got longer.", "en", 312),
        ("Seventeen swam in cold water and slept better.", "en", 17),
        ("They slept longer with magnesium. More than 600 finished.", "en", 600),
        ("Tea lowered stress. In all 64 completed the trial.", "en", 64),
        ("Fyrtioåtta i Teheran åt honung i åtta veckor.", "sv", 48),
        ("Bland 312 med astma hjälpte andningsövningar.", "sv", 312),
        ("Av 105 från Lund blev hälften av med värken.", "sv", 105),
        ("Sjutton badade kallt och sov bättre.", "sv", 17),
        ("De sov längre med magnesium. 612 fullföljde.", "sv", 612),
    ],
)
def test_people_are_told_by_what_they_did(text: str, language: str, people: float) -> None:
    assert ("sample", people) in told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1998 in Sweden was a warm year, and sleep got shorter.", "en"),
        ("Eight in ten slept better with tea.", "en"),
        ("Two of three with asthma got better.", "en"),
        ("Three in Leeds got ill.", "en"),
        ("2008 i Sverige sov folk sämre.", "sv"),
        ("Åtta av tio med astma blev bättre.", "sv"),
        ("12,5 procent med astma blev bättre.", "sv"),
        ("En i Umeå blev sjuk.", "sv"),
    ],
)
def test_years_shares_and_single_people_are_no_sample(text: str, language: str) -> None:
    assert not any(kind == "sample" for kind, _ in told(text, language))


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        ("Bland 640 renskötande samer i Västerbotten var hjärtinfarkt ovanligare.", "sv", 640),
        ("Among 512 lifelong churchgoers in Utah those who drank coffee lived longer.", "en", 512),
        ("Heart attacks were rarer among 2,300 fishing families.", "en", 2300),
    ],
)
def test_a_number_after_among_counts_people(text: str, language: str, people: float) -> None:
    assert ("sample", people) in told(text, language)


def test_few_after_among_are_as_often_foods() -> None:
    assert ("sample", 12) not in told("Among 12 fermented foods only kefir lowered blood pressure.", "en")
