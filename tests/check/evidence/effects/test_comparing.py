"""Right claims that are easily taken for wrong ones, beside wrong ones that differ from them in what counts."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing

EVENTS = Result("major cardiovascular events", "HR", 0.72, (0.6, 0.87), direction=Direction.LOWER, significant=True)
DEATHS = Result("all-cause mortality", "HR", 0.9, (0.75, 1.08), direction=Direction.NONE, significant=False)
GOUT = Result("gout per 2 cups a day", "RR", 1.25, (1.1, 1.42), direction=Direction.HIGHER, significant=True)
STROKE = Result("stroke", "HR", 0.87, (0.74, 1.02), direction=Direction.NONE, significant=False)
FRACTURE = Result("hip fracture", "RR", 0.41, (0.3, 0.56), direction=Direction.LOWER, significant=True)
COLDS = Result("number of colds", "RR", 0.7, (0.55, 0.9), direction=Direction.LOWER, significant=True)
LENGTH = Result("cold duration", direction=Direction.NONE, significant=False)
PAIN = Result("back pain", "MD", -5.0, (-8.0, -2.0), direction=Direction.LOWER, significant=True)
HARMS = Result("adverse events", "RR", 3.1, (1.4, 6.9), direction=Direction.HIGHER, significant=True)
SICK = Result("time to nausea in minutes", "MD", 3.0, (1.0, 5.0), direction=Direction.HIGHER, significant=True)
HALVED = Result("headache frequency halved", "RR", 1.35, (1.1, 1.6), direction=Direction.HIGHER, significant=True)
BLADDER = Result("urinary tract infection", "RR", 0.81, (0.7, 0.94), direction=Direction.LOWER, significant=True)
CANCER_DEATH = Result("cancer mortality", "RR", 0.83, (0.75, 0.92), direction=Direction.LOWER, significant=True)
ANY_DEATH = Result("all-cause mortality", "RR", 0.83, (0.75, 0.92), direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "results", "language"),
    [
        ("Heart attacks and strokes taken together were 28% rarer with fish.", (EVENTS, DEATHS), "en"),
        ("Hjärtinfarkter, stroke och hjärtdöd sammantaget var 28 procent ovanligare.", (EVENTS, DEATHS), "sv"),
        ("Heart attack, stroke or cardiac death was 28% less common.", (EVENTS, DEATHS), "en"),
        ("People who drank two cups less a day had 20 per cent lower risk.", (GOUT,), "en"),
        ("Den som dricker en kopp mindre om dagen har lägre risk för gikt.", (GOUT,), "sv"),
        ("Quit the beer and your risk of gout falls.", (GOUT,), "en"),
        ("Sluta med öl, så minskar risken för gikt.", (GOUT,), "sv"),
        ("Stroke was 13 per cent rarer, but the margin of error ran up to no difference.", (STROKE,), "en"),
        ("Risken för stroke var 13 procent lägre, men det kan bero på slumpen.", (STROKE,), "sv"),
        ("The risk of a hip fracture was more than halved.", (FRACTURE,), "en"),
        ("Risken för höftfraktur mer än halverades.", (FRACTURE,), "sv"),
        ("Those who fell ill were ill just as long.", (COLDS, LENGTH), "en"),
        ("De som blev sjuka var sjuka lika länge.", (COLDS, LENGTH), "sv"),
        ("Complaints were three times as common with the exercise, mostly more pain in the back.", (PAIN, HARMS), "en"),
        ("Besvär var tre gånger så vanliga, främst mer ont i ryggen.", (PAIN, HARMS), "sv"),
        ("The exercise brought the pain in the back down further than rest.", (PAIN,), "en"),
        ("Ginger prevents seasickness.", (SICK,), "en"),
        ("The chance of having the headaches halved was 35 per cent greater.", (HALVED,), "en"),
        ("Chansen att få huvudvärken halverad var 35 procent större.", (HALVED,), "sv"),
        ("The headaches became rarer and the memory did not.", (Result("memory", direction=Direction.NONE),), "en"),
    ],
)
def test_right(sentence: str, results: tuple[Result, ...], language: str) -> None:
    assert disagreeing(sentence, *results, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "results", "language", "name"),
    [
        ("Heart attacks and strokes taken together were 42% rarer.", (EVENTS, DEATHS), "en", "effect-size"),
        ("Hjärtinfarkt och stroke sammantaget blev vanligare.", (EVENTS,), "sv", "direction"),
        ("Stroke was 13 per cent rarer, and that was no fluke.", (STROKE,), "en", "significance"),
        ("Cranberries cut infections by 81 per cent.", (BLADDER,), "en", "effect-size"),
        ("Tranbär minskar antalet infektioner med 81 procent.", (BLADDER,), "sv", "effect-size"),
        ("Chansen att få anfallen halverade var 135 procent större.", (HALVED,), "sv", "effect-size"),
        ("Those who walked had 17% fewer heart attacks.", (ANY_DEATH,), "en", "outcome"),
        ("De som promenerade fick 17 procent färre hjärtinfarkter.", (ANY_DEATH,), "sv", "outcome"),
        ("17% fewer got cancer.", (CANCER_DEATH,), "en", "outcome"),
        ("Walking cures back pain.", (Result("recurrence of back pain", "HR", 0.7, (0.5, 0.9)),), "en", "outcome"),
        ("Promenader botar ryggont.", (Result("recurrence of back pain", "HR", 0.7, (0.5, 0.9)),), "sv", "outcome"),
        ("Eight centimetres off the waist.", (Result("waist in cm", "MD", -0.8, (-1.2, -0.4)),), "en", "effect-size"),
        (
            "They walked 90 cm a second faster.",
            (Result("gait speed in m/s", "MD", 0.09, (0.04, 0.14), direction=Direction.HIGHER),),
            "en",
            "effect-size",
        ),
        (
            "Smärtan minskade med 50 steg på en skala från 0 till 100.",
            (PAIN,),
            "sv",
            "effect-size",
        ),
    ],
)
def test_wrong(sentence: str, results: tuple[Result, ...], language: str, name: str) -> None:
    assert name in disagreeing(sentence, *results, language=language)


@pytest.mark.parametrize(
    ("sentence", "language", "name"),
    [
        ("Stroke fell by 10 per cent.", "en", "significance"),
        ("Stroke minskade med 10 procent.", "sv", "significance"),
        ("Stroke became rarer.", "en", "direction"),
    ],
)
def test_a_size_where_no_difference_was_seen_is_a_matter_of_significance(
    sentence: str, language: str, name: str
) -> None:
    found = disagreeing(sentence, Result("stroke", direction=Direction.NONE), language=language)
    assert found == [name]


def test_a_work_on_one_illness_says_nothing_sure_of_all() -> None:
    evidence = Evidence(exposure="cranberry", results=(BLADDER,))
    assert disagreeing("Cranberries mean fewer infections.", evidence=evidence) == []
