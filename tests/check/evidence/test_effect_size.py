"""Effect sizes: figures as people turn and round them."""

import pytest

from magcite.model import Direction, Evidence, Result, Verdict
from tests.check.evidence.judging import bases, disagreeing

HAZARD = Result("all-cause mortality", "HR", 0.66, (0.45, 0.95), direction=Direction.LOWER, significant=True)
HALF = Result("stroke", "RR", 0.48, (0.3, 0.7), direction=Direction.LOWER, significant=True)
ODDS = Result("obesity", "OR", 1.6, (1.2, 2.0), direction=Direction.HIGHER, significant=True)
PRESSURE = Result(
    "systolic blood pressure in mmHg", "MD", -4.2, (-5.2, -3.2), direction=Direction.LOWER, significant=True
)
SHARE = Result("serum triglycerides", "percentage", 14.5, direction=Direction.LOWER, significant=True)
DAYS = Result("length of a common cold in days", "MD", -1.89, (-2.0, -1.7), direction=Direction.LOWER, significant=True)


def verdict(sentence: str, result: Result, language: str) -> Verdict | None:
    return next((one.verdict for one in bases(sentence, result, language=language) if one.name == "effect-size"), None)


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("The risk of dying early was 34 per cent lower.", HAZARD, "en"),
        ("Risken att dö i förtid var 34 procent lägre.", HAZARD, "sv"),
        ("Dödligheten var en tredjedel lägre.", HAZARD, "sv"),
        ("Dödligheten var cirka 35 procent lägre.", HAZARD, "sv"),
        ("Dödligheten var drygt 30 procent lägre.", HAZARD, "sv"),
        ("Mortality was lower (HR 0.66).", HAZARD, "en"),
        ("Fish halves the risk of stroke.", HALF, "en"),
        ("Fisk halverar risken för stroke.", HALF, "sv"),
        ("They were about half as likely to have a stroke.", HALF, "en"),
        ("The odds of obesity were 60 per cent higher.", ODDS, "en"),
        ("Systolic blood pressure fell by 4 mmHg.", PRESSURE, "en"),
        ("Det systoliska blodtrycket sjönk med 4,2 mmHg.", PRESSURE, "sv"),
        ("Triglycerides came down by about 15 per cent.", SHARE, "en"),
        ("Colds were shortened by 1.9 days.", DAYS, "en"),
    ],
)
def test_agrees(sentence: str, result: Result, language: str) -> None:
    assert verdict(sentence, result, language) is Verdict.AGREES


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("The risk of dying early was 43 per cent lower.", HAZARD, "en"),
        ("Risken att dö i förtid var 66 procent lägre.", HAZARD, "sv"),
        ("Dödligheten halverades.", HAZARD, "sv"),
        ("The risk of stroke fell by 48 per cent.", Result("stroke", "RR", 0.62, direction=Direction.LOWER), "en"),
        ("The risk of stroke fell by 14 percentage points.", Result("stroke", "RR", 0.86), "en"),
        ("Risken för stroke minskade med 14 procentenheter.", Result("stroke", "RR", 0.86), "sv"),
        ("Systolic blood pressure fell by 8 mmHg.", PRESSURE, "en"),
        ("Det systoliska blodtrycket sjönk med 8 mmHg.", PRESSURE, "sv"),
        ("Colds were shortened by 1.89 weeks.", DAYS, "en"),
        ("The relative risk of obesity was higher, RR 1.6.", ODDS, "en"),
    ],
)
def test_disagrees(sentence: str, result: Result, language: str) -> None:
    assert verdict(sentence, result, language) is Verdict.DISAGREES


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("Mortality was lower.", HAZARD),
        ("The risk of dementia was 12 per cent lower.", HAZARD),
        ("12 per cent of the men died.", HAZARD),
        ("The risk of dying early was 34 per cent higher.", HAZARD),
        ("Does fish lower mortality by 12 per cent?", HAZARD),
        ("Survival was 12 per cent higher.", HAZARD),
    ],
)
def test_accuses_nobody(sentence: str, result: Result) -> None:
    assert verdict(sentence, result, "en") in {None, Verdict.NOT_STATED}


def test_the_other_end_of_the_exposure_is_the_inverse() -> None:
    low = Evidence(
        exposure="magnesium intake, lowest fifth",
        results=(Result("depression", "RR", 1.25, (1.1, 1.4), direction=Direction.HIGHER, significant=True),),
    )
    sentence = "De som åt mest magnesium hade 20 procent lägre risk för depression."
    assert disagreeing(sentence, evidence=low, language="sv") == []
    assert disagreeing(sentence.replace("20", "50"), evidence=low, language="sv") == ["effect-size"]


def test_the_risk_alone_is_that_of_what_was_counted() -> None:
    assert disagreeing("The risk fell by 34 per cent.", HAZARD) == []
    assert disagreeing("The risk fell by 51 per cent.", HAZARD) == ["effect-size"]


def test_a_size_among_several_results_is_that_of_any() -> None:
    both = Result("fractures with calcium", "RR", 0.89, (0.8, 0.97), direction=Direction.LOWER, significant=True)
    alone = Result("fractures", "RR", 1.02, (0.95, 1.09), direction=Direction.NONE, significant=False)
    assert disagreeing("Vitamin D reduces fractures by 11 per cent.", both, alone) == []


def test_with_several_works_a_figure_accuses_none() -> None:
    assert disagreeing("Mortality was 51 per cent lower [@b].", HAZARD) == []


CODE = Result("PASI 75 response", "OR", 2.9, (1.4, 6.0), direction=Direction.HIGHER, significant=True)
SCORE = Result("PASI score", "MD", -2.5, (-3.9, -1.1), direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Oddsen att nå PASI 75 var fem gånger så höga.", "sv"),
        ("The odds of a PASI 75 response were five times as high.", "en"),
    ],
)
def test_odds_told_as_times_are_held_against_the_ratio(sentence: str, language: str) -> None:
    assert disagreeing(sentence, SCORE, CODE, language=language) == ["effect-size"]
    assert disagreeing(sentence.replace("fem", "tre").replace("five", "three"), SCORE, CODE, language=language) == []


@pytest.mark.parametrize(("sentence", "wrong"), [("med 31 procent", True), ("med 13 procent", False)])
def test_a_percentage_with_its_sign(sentence: str, wrong: bool) -> None:
    caries = Result("caries in permanent teeth", "%", -13, (-18, -8), direction=Direction.LOWER, significant=True)
    named = disagreeing(f"Xylitol minskade karies {sentence}.", caries, language="sv")
    assert named == (["effect-size"] if wrong else [])


def test_two_figures_in_one_breath_are_told_apart() -> None:
    upper = Result("systolic blood pressure in mmHg", "MD", -4, (-5.4, -2.6), direction=Direction.LOWER)
    assert disagreeing("It put the upper pressure 4 mmHg and the lower barely 2 mmHg below the rest.", upper) == []


@pytest.mark.parametrize(("share", "wrong"), [("a third", False), ("two thirds", True)])
def test_a_part_of_a_standard_deviation_has_no_sign(share: str, wrong: bool) -> None:
    eased = Result("pain", "SMD", -0.33, (-0.62, -0.03), direction=Direction.LOWER, significant=True)
    said = disagreeing(f"Pain eased by about {share} of a standard deviation.", eased)
    assert ("effect-size" in said) is wrong
