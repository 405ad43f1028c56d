"""Right claims that a coarse reading would accuse: told by contraries, of another side, with the doubt granted."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing


def lower(outcome: str, measure: str | None = None, value: float | None = None) -> Result:
    """Return a result that fell for certain."""
    return Result(outcome, measure, value, direction=Direction.LOWER, significant=True)


def higher(outcome: str, measure: str | None = None, value: float | None = None) -> Result:
    """Return a result that rose for certain."""
    return Result(outcome, measure, value, direction=Direction.HIGHER, significant=True)


def unsure(outcome: str, measure: str | None = None, value: float | None = None) -> Result:
    """Return a result that could not be told from none."""
    return Result(outcome, measure, value, direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("language", "sentence", "result"),
    [
        ("sv", "Funktionsförmågan blev bättre med träning.", lower("disability (HAQ-DI)", "MD", -0.2)),
        ("sv", "Förmågan att klara vardagen förbättrades.", lower("disability")),
        ("sv", "Fler blev smärtfria.", lower("pain")),
        ("sv", "Rörligheten blev bättre.", lower("stiffness")),
        ("sv", "Insulinkänsligheten ökade.", lower("insulin resistance")),
        ("sv", "Vakenheten ökade.", lower("sleepiness")),
        ("sv", "De var nyktra oftare.", lower("heavy drinking days")),
        ("sv", "Välbefinnandet ökade.", lower("depressive symptoms")),
        ("sv", "Balansen förbättrades.", lower("dizziness")),
        ("sv", "Följsamheten var högre.", lower("dropout")),
        ("sv", "Sjukfrånvaron var lägre.", higher("return to work")),
        ("sv", "Funktionsnedsättningen minskade.", higher("physical function")),
        ("sv", "Trötthet blev mindre vanligt.", higher("vitality")),
        ("sv", "Minnet förbättrades.", lower("memory problems")),
        ("sv", "Synen blev bättre.", lower("visual impairment")),
        ("sv", "De klarade vardagen bättre.", lower("disability index HAQ")),
        ("en", "Physical function improved with yoga.", lower("disability")),
        ("en", "Functional ability got better.", lower("disability (Oswestry)", "MD", -4)),
        ("en", "More people were pain-free.", lower("pain")),
        ("en", "Flexibility improved.", lower("stiffness")),
        ("en", "Insulin sensitivity rose.", lower("insulin resistance")),
        ("en", "Alertness was higher.", lower("sleepiness")),
        ("en", "More of them stayed sober.", lower("relapse")),
        ("en", "Well-being rose.", lower("depressive symptoms")),
        ("en", "Continence improved.", lower("urinary leakage")),
        ("en", "Disability fell.", higher("physical function")),
        ("en", "Fatigue fell.", higher("vitality")),
        ("en", "Sick leave was lower.", higher("return to work")),
        ("en", "Accuracy improved.", lower("errors")),
        ("en", "Hearing got better.", lower("hearing loss")),
        ("en", "Dropout was lower.", higher("adherence")),
        ("en", "Sleep quality improved.", lower("insomnia severity")),
    ],
)
def test_a_contrary_moves_the_other_way(language: str, sentence: str, result: Result) -> None:
    assert disagreeing(sentence, result, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence", "result"),
    [
        ("sv", "Sår läkte 24 procent snabbare med salvan.", lower("time to wound closure", "%", -24)),
        ("sv", "Sår läkte fortare.", lower("days to wound healing")),
        ("sv", "Brotten läkte tidigare.", lower("time to fracture healing")),
        ("sv", "Förkylningen gick över snabbare.", lower("duration of colds")),
        ("sv", "De somnade snabbare.", lower("sleep latency")),
        ("sv", "Feberfria blev de tidigare.", lower("time to resolution of fever")),
        ("en", "Wounds healed faster with honey.", lower("time to wound closure", "%", -24)),
        ("en", "Fractures healed sooner.", lower("time to fracture healing")),
        ("en", "Colds cleared up more quickly.", lower("duration of colds")),
        ("en", "They fell asleep faster.", lower("sleep latency")),
        ("en", "Wounds healed more slowly in smokers.", higher("time to wound healing")),
        ("en", "The bowels moved sooner after surgery.", lower("time to first bowel movement")),
    ],
)
def test_faster_is_a_shorter_time(language: str, sentence: str, result: Result) -> None:
    assert disagreeing(sentence, result, language=language) == []


def test_slower_where_the_time_was_shorter_is_not_borne_out() -> None:
    told = [one.verdict for one in bases("Wounds healed more slowly.", lower("time to wound healing"))]
    assert "agrees" not in told


@pytest.mark.parametrize(
    ("language", "sentence", "result"),
    [
        ("en", "Their sperm moved better.", unsure("sperm concentration")),
        ("en", "Their sperm count rose.", unsure("sperm motility")),
        ("sv", "Spermierna blev fler.", unsure("sperm motility")),
        ("sv", "Spermierna rörde sig bättre.", unsure("sperm concentration")),
        ("en", "Migraine attacks came less often.", unsure("migraine severity")),
        ("en", "Headaches became milder.", unsure("headache frequency")),
        ("sv", "Migränen kom mer sällan.", unsure("migraine severity")),
        ("sv", "Huvudvärken blev mildare.", unsure("headache frequency")),
        ("sv", "Förkylningarna blev kortare.", unsure("common cold incidence")),
        ("en", "Colds became shorter.", unsure("common cold incidence")),
    ],
)
def test_another_side_of_an_outcome_accuses_nobody(language: str, sentence: str, result: Result) -> None:
    assert disagreeing(sentence, result, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Relief of headache was more common, but that just missed significance."),
        ("en", "Headache was less common, though it fell short of significance."),
        ("en", "Headache was less common, but that could have been chance."),
        ("en", "Headache was less common, within the margin of error."),
        ("en", "Yoga eased headache as well as physiotherapy did."),
        ("en", "Walking eased headache as much as the pills did."),
        ("sv", "Huvudvärk var ovanligare, men skillnaden nådde inte ända fram."),
        ("sv", "Huvudvärk var ovanligare, men det kan ha varit slumpen."),
        ("sv", "Huvudvärk var ovanligare, men inom felmarginalen."),
        ("sv", "Yoga lindrade huvudvärk lika bra som sjukgymnastik."),
    ],
)
def test_a_doubt_that_the_page_grants_is_no_error(language: str, sentence: str) -> None:
    assert "significance" not in disagreeing(sentence, unsure("headache", "RR", 0.9), language=language)


@pytest.mark.parametrize("who", ["Teetotallers", "Non-drinkers", "Abstainers"])
def test_abstainers_are_the_other_end(who: str) -> None:
    told = Evidence(exposure="alcohol", results=(higher("breast cancer", "RR", 1.1),))
    assert disagreeing(f"{who} got breast cancer less often.", evidence=told) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Rats without ovaries kept a higher bone density."),
        ("en", "Women without children had a higher bone density."),
        ("sv", "Råttor utan äggstockar behöll en högre bentäthet."),
    ],
)
def test_without_denies_what_stands_behind_it(language: str, sentence: str) -> None:
    assert disagreeing(sentence, higher("bone density", "%", 12), language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence", "outcome"),
    [
        ("sv", "Snabbare i reaktionen blev de dock inte.", "reaction time"),
        ("sv", "Starkare blev de inte.", "muscle strength"),
        ("sv", "Lägre blodtryck fick de däremot inte.", "blood pressure"),
        ("en", "Stronger they did not get.", "muscle strength"),
    ],
)
def test_a_denial_behind_its_adjective(language: str, sentence: str, outcome: str) -> None:
    assert disagreeing(sentence, unsure(outcome, "MD", -6), language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence", "outcome"),
    [
        ("sv", "Bentätheten blev 1,4 procent högre.", "hip bone mineral density (%)"),
        ("en", "Bone density was 1.4 per cent higher.", "bone mineral density (% change)"),
        ("en", "Bone density rose by 1.4 per cent.", "bone mineral density in per cent"),
    ],
)
def test_a_change_in_per_cent_is_one(language: str, sentence: str, outcome: str) -> None:
    result = Result(outcome, "MD", 1.4, (0.8, 2), direction=Direction.HIGHER, significant=True)
    assert disagreeing(sentence, result, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "De dog mer sällan i hjärt-kärlsjukdom; dödligheten var 24 procent lägre."),
        ("sv", "Färre dog i hjärt-kärlsjukdom, och dödligheten var 24 procent lägre."),
        ("en", "They died of cardiovascular disease less often; mortality was 24 per cent lower."),
    ],
)
def test_deaths_behind_those_of_one_cause_are_of_that(language: str, sentence: str) -> None:
    results = (
        Result("cardiovascular mortality", "RR", 0.76, (0.6, 0.98), direction=Direction.LOWER, significant=True),
        Result("total mortality", "RR", 1.04, (0.93, 1.16), direction=Direction.NONE, significant=False),
    )
    assert disagreeing(sentence, *results, language=language) == []


def test_all_deaths_by_name_are_all_deaths() -> None:
    results = (
        Result("cardiovascular mortality", "RR", 0.76, (0.6, 0.98), direction=Direction.LOWER, significant=True),
        Result("total mortality", "RR", 1.04, (0.93, 1.16), direction=Direction.NONE, significant=False),
    )
    assert disagreeing(
        "They died of cardiovascular disease less often; total mortality was 24 per cent lower.", *results
    )


def test_a_dose_below_a_bound_is_of_the_rest() -> None:
    told = Evidence(exposure="sitting more than 8 hours a day", results=(higher("all-cause mortality", "HR", 1.2),))
    assert "dose" not in disagreeing("Those who sat for less than four hours lived longer.", evidence=told)


@pytest.mark.parametrize(
    ("sentence", "outcome", "language"),
    [
        ("They were hungrier.", "satiety", "en"),
        ("They were hungrier.", "loss of appetite", "en"),
        ("De blev hungrigare.", "satiety", "sv"),
    ],
)
def test_a_scene_of_the_contrary_bears_out_nothing(sentence: str, outcome: str, language: str) -> None:
    assert [one.verdict.value for one in bases(sentence, higher(outcome), language=language)] == []


def test_a_scene_of_the_outcome_itself_still_does() -> None:
    (told,) = bases("They were hungrier.", higher("hunger"))
    assert told.verdict.value == "agrees"
