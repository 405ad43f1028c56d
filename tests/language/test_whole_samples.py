"""Numbers of people that a page calls all, and those that it does not."""

import pytest

from magcite.language.whole_samples import (
    are_all_groups,
    doubles,
    groups_of,
    is_some_only,
    tells_given,
    tells_mean_age,
    tells_of_half,
    tells_whole,
    without_number,
)
from tests.growth import grows_no_faster_than_the_text

WHOLE = [
    ("en", "In total there were ", "3,120 patients", " from 27 studies"),
    ("en", "The study began with ", "300 people", ""),
    ("en", "", "Forty-five people", " started and 39 finished"),
    ("en", "They split ", "75 smokers", " into three groups"),
    ("en", "A pilot study tested fasting in ", "23 people", ""),
    ("en", "A meta-analysis of 17 studies, ", "4,512 people", " in total, shows"),
    ("en", "The study is small (", "22 people", "), but careful"),
    ("en", "Granted, there were only ", "28 participants", ", but"),
    ("sv", "Totalt ingick ", "3 120 patienter", " från 27 studier"),
    ("sv", "En svensk registerstudie med ", "40 000 personer", " visar"),
    ("sv", "", "Femtiosex kontorsarbetare", " delades in i två grupper"),
    ("sv", "Studien, med sina ", "2 150 deltagare", ", är stor"),
]
NO_WHOLE = [
    ("en", "Twelve of the ", "26 swimmers", " took part"),
    ("en", "After a year ", "150 people", " started taking the supplement"),
    ("en", "The ", "40 participants", " who did yoga slept better"),
    ("en", "All ", "30 participants", " in the placebo group gained weight"),
    ("sv", "I den största av studierna ingick ", "400 personer", ""),
    ("sv", "De ", "40 deltagarna", " som fick yoga sov bättre"),
]


@pytest.mark.parametrize(("language", "before", "counted", "after"), WHOLE)
def test_a_whole(language: str, before: str, counted: str, after: str) -> None:
    assert tells_whole(before, counted, after, language)


@pytest.mark.parametrize(("language", "before", "counted", "after"), NO_WHOLE)
def test_no_whole(language: str, before: str, counted: str, after: str) -> None:
    assert not tells_whole(before, counted, after, language)


def test_what_people_got() -> None:
    assert tells_given("", "Ten cyclists", " had caffeine or placebo", "en") == "or"
    assert tells_given("Man lät ", "16 löpare", " dricka juice", "sv") == "one"
    assert tells_given("", "Ten cyclists", " were faster", "en") is None


def test_groups() -> None:
    assert groups_of("Two groups of ", " each ate yoghurt", "en") == 2
    assert groups_of("Tre grupper om vardera ", " åt fil", "sv") == 3
    assert groups_of("The groups of ", " each", "en") is None
    assert are_all_groups("120 men", " and ", "150 women", ("In all, ", " were followed"), "en") is True
    assert are_all_groups("120 men", " and ", "150 women", ("", " had a headache"), "en") is False
    assert are_all_groups("30", " fick ingefära och ", "32", ("", " fick placebo"), "sv") is False
    assert are_all_groups("30 men", " of 50 and ", "32 smokers", ("", ""), "en") is None


def test_as_many() -> None:
    assert doubles(" with Parkinson's and as many healthy people", "en")
    assert doubles(" män och lika många kvinnor", "sv")
    assert not doubles(" and the same number of tablets", "en")
    assert not doubles(" och lika många blev sjuka", "sv")


def test_halves() -> None:
    assert tells_of_half("Half of the ", " were given iron", "en")
    assert tells_of_half("Ungefär var tredje av de ", " hade järnbrist", "sv")
    assert tells_of_half("77 of the ", " who had been randomised remained", "en")
    assert not tells_of_half("Half of the ", " in the iron group felt better", "en")


def test_some_only() -> None:
    assert is_some_only("A total of ", " stopped early", "en")
    assert is_some_only("Blood was drawn from ", " picked at random", "en")
    assert is_some_only("The ", " with asthma got worse", "en")
    assert is_some_only("In the vitamin D group ", " were followed", "en")
    assert is_some_only("A pilot study of ", " came first", "en")
    assert is_some_only("Under uppföljningen deltog ", " i en extra mätning", "sv")
    assert not is_some_only("The ", " in the study got worse", "en")
    assert not is_some_only("The ", " felt warmer", "en")


def test_mean_age() -> None:
    assert tells_mean_age("The mean age of the 1,100 patients was ", "", "en")
    assert tells_mean_age("Medelåldern bland de 40 kvinnorna var ", "", "sv")
    assert not tells_mean_age("The mean age at death was ", "", "en")
    assert not tells_mean_age("The mean age of the 60 women was ", ", of the men 51", "en")


def test_numbers_in_words() -> None:
    assert without_number("Twenty-four well-trained men", "en").strip() == "well-trained men"
    assert without_number("Tjugofyra vältränade män", "sv").strip() == "vältränade män"
    assert without_number("83 personer", "sv").strip() == "personer"


def test_many_numbers_of_one_sentence_are_read_in_its_length() -> None:
    def read(text: str) -> None:
        for place in range(0, len(text), len("5 to ")):
            groups_of(text[:place], "", "en")
            tells_mean_age(text[:place], "", "en")

    assert grows_no_faster_than_the_text(read, "5 to ", 300)
