"""What the words of a page leave open: a part of the people, another side of an outcome, another thing measured."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.asking import bases as asked
from tests.check.evidence.judging import bases, disagreeing

FALLS = (
    Result("falls", "RR", 0.94, (0.89, 0.99), None, Direction.LOWER, True),
    Result(
        "falls in people with 25(OH)D below 30 nmol/l at baseline",
        "RR",
        0.79,
        (0.67, 0.93),
        None,
        Direction.LOWER,
        True,
    ),
)
DEATHS = (
    Result("sudden cardiac death", "HR", 0.37, (0.18, 0.75), None, Direction.LOWER, True),
    Result("all-cause mortality", "HR", 0.60, (0.46, 0.80), None, Direction.LOWER, True),
)
COLDS = (
    Result("number of colds", "RR", 0.37, (0.24, 0.57), None, Direction.LOWER, True),
    Result("days to recovery", direction=Direction.NONE, significant=False),
)
FRACTURES = (
    Result("clinical fractures", "RR", 0.72, (0.55, 0.95), None, Direction.LOWER, True),
    Result("vertebral fractures", "RR", 0.96, (0.83, 1.11), None, Direction.NONE, False),
)
CALCIUM = (
    Result(
        "yearly progression of coronary artery calcium in percent",
        "MD",
        -9.1,
        (-15.8, -2.4),
        None,
        Direction.LOWER,
        True,
    ),
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Bäst gick det för dem som låg lågt från början: där blev risken att falla ungefär en femtedel mindre."),
        ("sv", "Bland dem som hade minst av det var risken att falla 21 procent lägre."),
        ("sv", "I gruppen med brist blev fallen 21 procent färre."),
        ("en", "Those who had least of it to begin with had a 21 percent lower risk of falling."),
        ("en", "Among the lowest, falls were about a fifth fewer."),
    ],
)
def test_the_figure_of_a_part_is_not_held_against_all(language: str, sentence: str) -> None:
    assert disagreeing(sentence, *FALLS, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Risken att falla blev 21 procent lägre."),
        ("en", "Falls became 21 percent fewer."),
        ("sv", "Hos dem som fick vitaminet blev det 60 procent färre fall."),
        ("en", "Those who got the vitamin had a 60 percent lower risk of falling."),
    ],
)
def test_the_figure_of_a_part_told_of_all_is_wrong(language: str, sentence: str) -> None:
    assert "effect-size" in disagreeing(sentence, *FALLS, language=language)


@pytest.mark.parametrize(
    ("language", "end", "wrong"),
    [
        ("sv", "Sett till alla dödsorsaker var risken 40 procent lägre", False),
        ("sv", "Räknat på samtliga dödsfall var risken 40 procent lägre", False),
        ("en", "Counting all causes of death, the risk was 40 percent lower", False),
        ("en", "For deaths of all kinds the risk was 40 percent lower", False),
        ("sv", "Sett till alla dödsorsaker var risken 80 procent lägre", True),
    ],
)
def test_the_risk_of_any_death_is_not_that_of_the_one_before(language: str, end: str, wrong: bool) -> None:
    first = {"sv": "Plötslig hjärtdöd var 63 procent ovanligare.", "en": "Sudden cardiac death was 63 percent rarer."}
    assert ("effect-size" in disagreeing(f"{first[language]} {end}.", *DEATHS, language=language)) is wrong


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Once they had a cold, they got over it no faster than the others."),
        ("en", "Their colds were over no sooner."),
        ("sv", "När förkylningen väl kom blev de inte friska fortare."),
        ("sv", "Förkylningen gick inte över snabbare."),
    ],
)
def test_how_long_is_not_how_often(language: str, sentence: str) -> None:
    assert disagreeing(sentence, *COLDS, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "They had no fewer colds."), ("sv", "De fick inte färre förkylningar.")]
)
def test_how_often_is_how_often(language: str, sentence: str) -> None:
    assert "direction" in disagreeing(sentence, *COLDS, language=language)


@pytest.mark.parametrize(
    ("language", "sentence", "wrong"),
    [
        ("en", "One woman in ten was spared a fracture.", False),
        ("sv", "Frakturerna blev färre.", False),
        ("sv", "Kotfrakturerna blev färre.", True),
        ("en", "There were fewer vertebral fractures.", True),
        ("en", "There were fewer fractures of the spine.", True),
    ],
)
def test_fractures_of_the_spine_are_a_part_of_all(language: str, sentence: str, wrong: bool) -> None:
    assert ("significance" in disagreeing(sentence, *FRACTURES, language=language)) is wrong


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The calcium in their coronary arteries grew more slowly."),
        ("en", "Coronary calcium grew more slowly."),
        ("sv", "Kalket i kranskärlen ökade långsammare."),
        ("sv", "Kalken i kranskärlen växte långsammare."),
    ],
)
def test_calcium_of_the_coronary_arteries_is_no_illness_of_them(language: str, sentence: str) -> None:
    assert disagreeing(sentence, *CALCIUM, language=language) == []


CELLS = (
    Result("growth of bladder cancer cells", direction=Direction.LOWER, significant=True),
    Result("growth of non-malignant bladder cells", direction=Direction.NONE, significant=False),
)


@pytest.mark.parametrize(
    ("language", "sentence", "wrong"),
    [
        ("sv", "Tumörtillväxten bromsades.", False),
        ("sv", "Extraktet bromsade tumörtillväxten hos dem med cancer i urinblåsan.", False),
        ("en", "Rhodiola slowed tumour growth.", False),
        ("en", "It slowed the growth of tumours in the bladder.", False),
        ("sv", "De godartade cellerna växte på ungefär som vanligt.", False),
        ("en", "The growth of benign cells in the bladder was slowed.", True),
    ],
)
def test_what_is_not_malignant_is_no_cancer(language: str, sentence: str, wrong: bool) -> None:
    assert ("significance" in disagreeing(sentence, *CELLS, language=language)) is wrong


WALK = Evidence(
    dose="15 minutes a day",
    results=(Result("six-minute walk distance in metres", "MD", 34, (12, 56), None, Direction.HIGHER, True),),
)


@pytest.mark.parametrize(
    ("language", "sentence", "wrong"),
    [
        ("sv", "De gick i snitt 34 meter längre på sex minuter än de andra", False),
        ("en", "They walked 34 metres further in six minutes than the others", False),
        ("en", "In 6 minutes they got 34 metres further", False),
        ("sv", "De badade sju minuter om dagen", True),
        ("en", "They sat in it for seven minutes a day", True),
    ],
)
def test_the_minutes_of_a_test_are_no_dose(language: str, sentence: str, wrong: bool) -> None:
    told = [verdict for verdict, _, _ in asked(sentence, WALK, "dose", language=language)]
    assert ("disagrees" in told) is wrong


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Sixty healthy people in their twenties got it"),
        ("sv", "Sextio friska personer i tjugoårsåldern fick det"),
    ],
)
def test_one_age_is_accused_once(language: str, sentence: str) -> None:
    evidence = Evidence(population="healthy adults", age="50-80 years", results=FALLS)
    told = bases(sentence, evidence=evidence, language=language)
    assert [one.name for one in told if one.verdict == "disagrees"] == ["age"]


HEART = (
    Result("coronary heart disease mortality", "RR", 0.43, (0.24, 0.77), None, Direction.LOWER, True),
    Result("incident non-fatal myocardial infarction", "RR", 0.94, (0.67, 1.32), None, Direction.NONE, False),
)


@pytest.mark.parametrize(
    ("language", "sentence", "wrong"),
    [
        ("en", "Those who ate most had a 57 percent lower risk of a non-fatal heart attack.", True),
        ("en", "They ran a 57 percent lower risk of having a non-fatal attack of heart disease.", True),
        ("sv", "Risken för icke-dödlig hjärtinfarkt var 57 procent lägre.", True),
        ("en", "Fatal heart attacks were 57 percent rarer.", False),
        ("en", "Non-fatal infarctions were about as common.", False),
        ("sv", "Icke-dödliga hjärtinfarkter var lika vanliga.", False),
        ("sv", "Risken att dö i hjärtinfarkt var 57 procent lägre.", False),
    ],
)
def test_what_is_not_fatal_is_no_death(language: str, sentence: str, wrong: bool) -> None:
    assert bool(disagreeing(sentence, *HEART, language=language)) is wrong
