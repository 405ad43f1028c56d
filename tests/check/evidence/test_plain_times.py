"""Times, ages, times a day and cohorts that an abstract makes plain, wrong and right on a page."""

import pytest

from tests.check.evidence.asking import accusations, said

DANCE = said(
    "In this randomised trial, 62 adults danced or did not for 12 months. They were tested at 3, 6 and 12 months. "
    "At 12 months the motor score was 12.8 points lower with dance than without (P < 0.001)."
)
PILLS = said(
    "In this randomised trial, 50 patients received the extract or placebo for 30 days. "
    "The score at day 15 was 8.6 with the extract and 10.8 with placebo; at day 30 it was 5.4 and 9.9 (P < 0.05)."
)
COLIC = said("In this trial, 68 infants with colic, two to eight weeks of age, were randomised to tea or placebo.")
PATCH = said("In this randomised trial, 402 patients were assigned to one 60-minute application of a strong patch.")
ONCE = said(
    "In this randomised trial, 539 adults received 160 mg of lavender oil, 20 mg paroxetine, or placebo once daily."
)
MUSIC = said(
    "In this randomised trial, 60 patients were assigned to listen daily to music, or to nothing, for 2 months."
)
COHORTS = said("We followed 113 067 men and women in two prospective cohorts for 12 years.")


@pytest.mark.parametrize(
    ("language", "text", "answer", "found"),
    [
        ("sv", "Efter 12 veckor var besvären 12,8 poäng lägre av dansen", DANCE, "duration 12 veckor"),
        ("en", "After 12 weeks the score was 12.8 points lower with dance", DANCE, "duration 12 weeks"),
        ("sv", "50 patienter fick extrakt eller placebo i tre månader", PILLS, "duration tre månader"),
        ("en", "50 patients were given the extract for half a year", PILLS, "duration half a year"),
        ("en", "The babies were between two and eight months old", COLIC, "age-group between two and eight months old"),
        ("sv", "Barnen var mellan två och åtta månader gamla", COLIC, "age-group mellan två och åtta månader gamla"),
        ("en", "They wore a strong patch once for six hours", PATCH, "dose six hours"),
        ("sv", "De fick ha plåstret på en gång i sex timmar", PATCH, "dose sex timmar"),
        ("en", "They took the capsule three times a day", ONCE, "dose three times a day"),
        ("sv", "De fick lavendel, paroxetin eller placebo två gånger om dagen", ONCE, "dose två gånger om dagen"),
        ("en", "Patients listened to music twice a week", MUSIC, "dose twice a week"),
        ("sv", "Tre kohorter slogs ihop", COHORTS, "study-count Tre kohorter"),
    ],
)
def test_a_wrong_figure_is_found(language: str, text: str, answer: object, found: str) -> None:
    assert found in accusations(text, None, answer, language=language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "answer"),
    [
        ("sv", "Efter ett år var besvären 12,8 poäng lägre av dansen", DANCE),
        ("en", "After 12 weeks they were tested for the first time", DANCE),
        ("en", "After a year, and not 12 weeks, the score was 12.8 points lower", DANCE),
        ("sv", "50 patienter fick extrakt eller placebo i en månad", PILLS),
        ("sv", "Efter två veckor hade besvären minskat", PILLS),
        ("en", "50 patients were given the extract for four weeks", PILLS),
        ("en", "The babies were up to two months old", COLIC),
        ("sv", "Barnen var mellan två och åtta veckor gamla", COLIC),
        ("en", "They wore a strong patch once for an hour", PATCH),
        ("sv", "De följdes i sex timmar efteråt", PATCH),
        ("en", "They took the capsule every day", ONCE),
        ("en", "They took the capsule once a day and rated their mood three times a day", ONCE),
        ("sv", "De fick en kapsel om dagen", ONCE),
        ("en", "Patients listened to music every day", MUSIC),
        ("sv", "Två kohorter slogs ihop", COHORTS),
    ],
)
def test_a_right_figure_is_left_alone(language: str, text: str, answer: object) -> None:
    assert [
        one
        for one in accusations(text, None, answer, language=language)
        if "number" not in one  # type: ignore[arg-type]
    ] == []
