"""Doses: the amount, its unit and its schedule; silence for steps, advice and recommendations."""

import pytest

from magcite.model import Evidence
from tests.check.evidence.asking import bases, report, said

TWICE = Evidence(dose="340 mg/day (170 mg twice daily)")
WIDE = Evidence(dose="120-973 mg/day")


@pytest.mark.parametrize(
    ("text", "language", "evidence"),
    [
        ("They took 340 mg a day", "en", TWICE),
        ("They took 170 mg twice daily", "en", TWICE),
        ("De fick 170 mg 2 ggr per dag", "sv", TWICE),
        ("They took 0.34 g a day", "en", TWICE),
        ("De tog 25 mikrogram om dagen", "sv", Evidence(dose="1000 IU/day vitamin D3")),
        ("De fick 50 000 IE i veckan", "sv", Evidence(dose="50 000 IU/week")),
        ("They took 700 mg a week", "en", Evidence(dose="100 mg/day")),
        ("Fyra gånger 5 gram om dagen", "sv", Evidence(dose="20 g/day")),
        ("They drank three cups of coffee a day", "en", Evidence(exposure="coffee, 3 cups/day")),
        ("De som fick mindre än 184 mg om dagen hade högre nivåer", "sv", Evidence(exposure="under 184 mg/day")),
        ("They were given 350 mg", "en", Evidence(dose="350 mg/day, as 3 x 117 mg in a citrate complex")),
    ],
)
def test_agrees(text: str, language: str, evidence: Evidence) -> None:
    assert [verdict for verdict, *_ in bases(text, evidence, "dose", language=language)] == ["agrees"]


@pytest.mark.parametrize(
    ("text", "language", "evidence"),
    [
        ("They took 350 mg a day", "en", TWICE),
        ("They took 340 µg a day", "en", TWICE),
        ("They took 340 mg a week", "en", TWICE),
        ("De fick 340 mg 2 ggr per dag", "sv", TWICE),
        ("De fick 4,4 mg salt om dagen", "sv", Evidence(dose="4.4 g/day")),
        ("They took 1200 mg a day", "en", WIDE),
    ],
)
def test_disagrees(text: str, language: str, evidence: Evidence) -> None:
    ((verdict, _, source),) = bases(text, evidence, "dose", language=language)
    assert (verdict, source) == ("disagrees", evidence.dose)


VITAMIN = Evidence(dose="100 mg", exposure="vitamin C with the meal")


@pytest.mark.parametrize(
    ("text", "language", "verdicts"),
    [
        ("Women ate lentils with or without 1 gram of vitamin C", "en", {"disagrees"}),
        ("Women ate lentils with or without 0.1 gram of vitamin C", "en", {"agrees"}),
        ("Kvinnor åt linser med eller utan 1 gram C-vitamin", "sv", {"disagrees"}),
        ("Women ate 80 grams of lentils with or without it", "en", set()),
    ],
)
def test_grams_of_what_was_tried_are_a_dose(text: str, language: str, verdicts: set[str]) -> None:
    assert {verdict for verdict, *_ in bases(text, VITAMIN, "dose", language=language)} == verdicts


@pytest.mark.parametrize(
    ("text", "language", "evidence"),
    [
        pytest.param("They took 300 mg a day", "en", WIDE, id="inside-a-range"),
        pytest.param("They took 300 mg a day or 500 mg a day", "en", TWICE, id="two-doses"),
        pytest.param("They took 300 mg a day [@a] [@b]", "en", TWICE, id="two-works"),
        pytest.param("They took 300 mg a day [@disputes:a]", "en", TWICE, id="disputed"),
        pytest.param("Take 300 mg of magnesium a day", "en", TWICE, id="advice"),
        pytest.param("The recommended intake is 300 mg a day", "en", TWICE, id="recommended"),
        pytest.param("People eat 600 mg a day, so 340 mg less is much", "en", TWICE, id="stated-beside-it"),
        pytest.param("They took 20 mmol a day", "en", TWICE, id="no-substance-named"),
        pytest.param("They took 300 mg a day", "en", Evidence(n=5), id="no-dose-held"),
    ],
)
def test_stays_silent(text: str, language: str, evidence: Evidence) -> None:
    assert {verdict for verdict, *_ in bases(text, evidence, "dose", language=language)} <= {"not-stated"}


def test_a_step_is_no_dose() -> None:
    assert bases("For every 100 mg the risk fell by 8 %", TWICE, "dose") == []


def test_a_dose_derived_from_an_abstract_accuses_where_it_is_the_only_one() -> None:
    abstract = said("We randomised 51 adults to magnesium 350 mg per day or placebo for 24 weeks.")
    assert bases("They took 530 mg a day", None, "dose", abstract)[0][0] == "disagrees"
    assert bases("They took 350 mg a day", None, "dose", abstract)[0][0] == "agrees"
    two = said("Adults took magnesium 350 mg per day or 700 mg per day for 24 weeks.")
    assert bases("They took 530 mg a day", None, "dose", two)[0][0] == "not-stated"


def test_a_number_of_the_abstract_accuses_nobody() -> None:
    abstract = said("Intake at baseline was 530 mg. We randomised 51 adults to magnesium 350 mg per day or placebo.")
    assert bases("They took 530 mg a day", TWICE, "dose", abstract)[0][0] == "not-stated"


def test_the_message_shows_both_sides() -> None:
    (one,) = [one for one in report("They took 350 mg a day", TWICE).diagnostics if one.name == "dose"]
    assert one.message == "dose: the page says “350 mg a day”, but a gives 340 mg/day (170 mg twice daily)"
    assert one.severity.value == "warning"


@pytest.mark.parametrize(
    ("text", "language", "evidence"),
    [
        ("They took either 40 mg or 20 mg a day", "en", Evidence(dose="80 mg/day", comparator="20 mg/day")),
        ("De åt 6 gram om dagen eller 9 gram om dagen", "sv", Evidence(dose="4 g/day", comparator="9 g/day")),
        ("De fick 540 mg nötextrakt om dagen eller placebo", "sv", Evidence(dose="450 mg/day", comparator="placebo")),
    ],
)
def test_a_dose_beside_that_of_the_others_is_compared(text: str, language: str, evidence: Evidence) -> None:
    verdicts = [verdict for verdict, *_ in bases(text, evidence, "dose", language=language)]
    assert verdicts.count("disagrees") == 1


def test_two_doses_that_both_groups_were_given_agree() -> None:
    evidence = Evidence(dose="80 mg/day", comparator="20 mg/day")
    assert {verdict for verdict, *_ in bases("They took either 80 mg or 20 mg a day", evidence, "dose")} == {"agrees"}


@pytest.mark.parametrize(
    ("text", "language", "held", "verdict"),
    [
        ("They swallowed two capsules a day, 500 mg in all", "en", "500 mg/day curcumin", "agrees"),
        ("They swallowed two capsules a day, 500 mg in all", "en", "1500 mg/day curcumin", "disagrees"),
        ("De åt två tabletter om dagen, sammanlagt 500 mg", "sv", "500 mg/day curcumin", "agrees"),
        ("De åt två tabletter om dagen, sammanlagt 500 mg", "sv", "1500 mg/day curcumin", "disagrees"),
        ("On fast days the women were allowed no more than 500 kcal", "en", "800 kcal/day", "disagrees"),
        ("På fastedagarna fick kvinnorna högst 500 kcal", "sv", "500 kcal/day on two days a week", "agrees"),
        ("The pill contains 200 mg of magnesium, but the study gave 400 mg", "en", "600 mg/day", "disagrees"),
        ("I tabletten finns 200 mg, men i studien gavs 400 mg", "sv", "400 mg/day", "agrees"),
    ],
)
def test_doses_told_in_passing(text: str, language: str, held: str, verdict: str) -> None:
    told = [one for one, *_ in bases(text, Evidence(dose=held), "dose", language=language)]
    assert verdict in told
    assert not ({"agrees", "disagrees"} - {verdict}) & set(told)


SAUNA = Evidence(exposure="sauna 4-7 times a week", comparator="sauna once a week")
COFFEE = Evidence(exposure="4 cups of coffee a day", comparator="1 cup of coffee a day")
TABLETS = Evidence(dose="400 mg/day magnesium", comparator="100 mg/day magnesium")


@pytest.mark.parametrize(
    ("text", "language", "evidence", "verdicts"),
    [
        ("The keenest had less dementia than those who had a sauna once a week", "en", SAUNA, ["agrees"]),
        ("The keenest fell ill half as often as people who went once a week", "en", SAUNA, ["agrees"]),
        ("Bland de ivrigaste var demens ovanligare än hos dem som badade en gång i veckan", "sv", SAUNA, ["agrees"]),
        ("Heavy drinkers had fewer strokes than those who drank one cup of coffee a day", "en", COFFEE, ["agrees"]),
        ("De som drack mest fick färre stroke än de som drack en kopp om dagen", "sv", COFFEE, ["agrees"]),
        ("They had less pain than patients who were given 100 mg of magnesium a day", "en", TABLETS, ["agrees"]),
        ("The keenest had less dementia than men who went three times a week", "en", SAUNA, ["disagrees"]),
        ("Men who took a sauna once a week got less dementia", "en", SAUNA, ["disagrees"]),
        ("De som drack en kopp om dagen fick färre stroke", "sv", COFFEE, ["disagrees"]),
        ("They took 100 mg of magnesium a day", "en", TABLETS, ["disagrees"]),
    ],
)
def test_a_lone_dose_of_those_compared_with(text: str, language: str, evidence: Evidence, verdicts: list[str]) -> None:
    assert [verdict for verdict, *_ in bases(text, evidence, "dose", language=language)] == verdicts
