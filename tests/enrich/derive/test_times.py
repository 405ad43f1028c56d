"""Times and doses of abstracts: points at which was measured, courses of sessions, and what was before a study."""

import pytest

from magcite.enrich.propose import propose_evidence
from magcite.model import Fact, FactKind, Part
from tests.builders import lock, reference
from tests.check.evidence.asking import said

Told = tuple[FactKind, float, str | None]
DURATION, FOLLOW_UP, SESSION = FactKind.DURATION, FactKind.FOLLOW_UP, FactKind.SESSION
FREQUENCY, DOSE, SAMPLE = FactKind.FREQUENCY, FactKind.DOSE, FactKind.SAMPLE


def facts(abstract: str, *kinds: FactKind) -> list[Fact]:
    derived = said(abstract).derived
    assert derived is not None
    return [one for one in derived.facts if one.kind in kinds]


def told(abstract: str, *kinds: FactKind) -> list[Told]:
    return [(one.kind, one.value or 0.0, one.unit) for one in facts(abstract, *kinds)]


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("At 3 months pain was lower.", [(FOLLOW_UP, 3, "month")]),
        ("Sleep was measured at baseline, 6 and 12 weeks.", [(FOLLOW_UP, 6, "week"), (FOLLOW_UP, 12, "week")]),
        ("At week 8, balance had improved.", [(FOLLOW_UP, 8, "week")]),
        ("Children were tested at 6 months of age.", []),
        ("Visits were separated by 7 days.", []),
        ("They received five weekly sessions of massage.", [(DURATION, 5, "week")]),
        ("Adults with tinnitus for at least 3 months took zinc for 16 weeks.", [(DURATION, 16, "week")]),
        ("Women (n = 40) with hip pain for more than 2 years were treated for 12 weeks.", [(DURATION, 12, "week")]),
        ("They took it for 12 weeks and were followed for 1 year.", [(DURATION, 12, "week"), (FOLLOW_UP, 1, "year")]),
        ("Patients drank juice for 4 weeks, after a run-in of 2 weeks.", [(DURATION, 4, "week")]),
        ("Over 90 000 person-years of follow-up (median 11 years) 412 fell ill.", [(FOLLOW_UP, 11, "year")]),
        ("During follow-up (mean, 6.5 years), 41 fell ill.", [(FOLLOW_UP, 6.5, "year")]),
        ("The median (IQR) follow-up was 7.1 (4.0-9.9) years.", [(FOLLOW_UP, 7.1, "year")]),
        ("Under uppföljningen (median 8 år) insjuknade 41.", [(FOLLOW_UP, 8, "year")]),
        ("Patienterna följdes upp efter 6 månader.", [(FOLLOW_UP, 6, "month")]),
    ],
)
def test_times(abstract: str, expected: list[Told]) -> None:
    assert told(abstract, DURATION, FOLLOW_UP) == expected


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("Students were assigned to a 90-min walk.", [(SESSION, 90, "minute")]),
        (
            "Workers stood for 10 minutes every hour.",
            [(FREQUENCY, 1, "hour"), (SESSION, 10, "minute")],
        ),
        ("They received five weekly sessions of massage.", [(FREQUENCY, 1, "session/week")]),
        ("Adults cycled 150 minutes per week.", [(SESSION, 150, "minute/week")]),
        ("They took two 60-minute classes a week.", [(FREQUENCY, 2, "session/week"), (SESSION, 60, "minute")]),
        ("Results: Screen use fell from 138 to 15 minutes per day.", []),
        (
            "They walked 30 min/day, 5 days per week.",
            [(FREQUENCY, 5, "session/week"), (SESSION, 30, "minute")],
        ),
    ],
)
def test_practice(abstract: str, expected: list[Told]) -> None:
    assert told(abstract, SESSION, FREQUENCY) == expected


def test_each_of_several_substances_has_its_dose() -> None:
    both = facts("They took coenzyme Q10 200 mg plus selenium 150 µg daily or placebo.", DOSE)
    assert [(one.value, one.unit, one.term) for one in both] == [
        (200, "mg/day", "coenzyme Q10 200 mg"),
        (150, "µg/day", "selenium 150 µg daily"),
    ]


def test_one_dose_needs_no_substance() -> None:
    (one,) = facts("They took two lozenges per day.", DOSE)
    assert (one.value, one.unit, one.term) == (2, "tablet/day", None)


def test_a_number_after_a_name_is_none_of_thousands() -> None:
    assert told("In this trial the men were given MK-7 360 µg daily or placebo.", DOSE) == [(DOSE, 360, "µg/day")]


@pytest.mark.parametrize(
    ("abstract", "whole"),
    [
        ("52 patients (mean age 61 years; 30 women) were randomised to yoga or a waiting list.", 52),
        ("We studied 80 men. Those with a score above 300 were randomised to tape or nothing.", 80),
    ],
)
def test_the_whole_is_told_from_a_part_and_from_a_level(abstract: str, whole: float) -> None:
    counts = facts(abstract, SAMPLE)
    assert [one.value for one in counts if one.part is Part.TOTAL] == [whole]


def test_a_point_in_time_is_marked_and_never_proposed_as_the_length_of_a_study() -> None:
    abstract = "In this randomised trial adults took zinc for 16 weeks. At 8 weeks the score was lower."
    assert [(one.value, one.term) for one in facts(abstract, FOLLOW_UP)] == [(8, "point")]
    proposal = propose_evidence(reference("a"), lock(said(abstract)))
    assert proposal is not None
    assert proposal.duration == "16 weeks"


@pytest.mark.parametrize(
    "words",
    [
        "PARTICIPANTS: 90 adolescents seen within 10 days of a concussion.",
        "Patients presenting within 6 weeks of injury were randomised.",
        "Deaths within 30 days after surgery were counted.",
    ],
)
def test_how_soon_after_an_event_is_no_length_of_the_study(words: str) -> None:
    assert not facts(words, DURATION, FOLLOW_UP)


def test_what_one_part_was_followed_by_is_no_follow_up() -> None:
    words = "A low-energy diet for 8 weeks followed by 12 weeks of gradual return to food was compared with no diet."
    assert 8 in {fact.value for fact in facts(words, DURATION)}


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("Adults took 200 (control), 800, 1600 or 3200 IU of it per day.", [200, 800, 1600, 3200]),
        ("Mice were fed 15, 30 and 60 mg/kg of the root daily.", [15, 30, 60]),
        ("Women took zinc (10, 20, or 40 mg/day).", [10, 20, 40]),
        ("At weeks 4, 8 and 12, 500 mg/day was given.", [500]),
    ],
)
def test_a_list_of_doses_has_one_unit(abstract: str, expected: list[float]) -> None:
    assert [value for _, value, _ in told(abstract, DOSE)] == expected


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("METHODS: A survey was sent to 900 bakers; 512 (57%) responded.", [(900, "screened"), (512, "analysed")]),
        ("METHODS: A total of 311 bakers replied (response rate 61%).", [(311, "analysed")]),
        ("METHODS: 402 (44%) of the invited farmers took part.", []),
        ("METHODS: In all, 402 of 910 invited bakers completed the questionnaire.", [(910, "group")]),
        ("METOD: En enkät skickades ut och 702 (64 %) svarade.", [(702, "analysed")]),
        ("RESULTS: 31 women (48%) responded to treatment.", [(31, "screened")]),
    ],
)
def test_those_who_answered_are_whom_a_survey_is_of(abstract: str, expected: list[tuple[float, str]]) -> None:
    found = [(one.value, one.part.value if one.part else None) for one in facts(abstract, SAMPLE)]
    assert found == expected
