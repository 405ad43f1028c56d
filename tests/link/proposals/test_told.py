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
