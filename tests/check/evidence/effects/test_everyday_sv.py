"""What people do and how they are, told in everyday Swedish, against the outcome as a study names it."""

import pytest

from magcite.model import Direction, Result, Verdict
from tests.check.evidence.judging import bases

BLOOD = Result("haemoglobin", direction=Direction.NONE, significant=False)
TURNED = {"lower": "higher", "higher": "lower"}


def judged(sentence: str, outcome: str, way: str) -> set[Verdict]:
    """What the direction of a claim and of a result come to; and whether the outcome is said to be another."""
    result = Result(outcome, direction=Direction(way), significant=way != "none")
    read = bases(sentence, result, BLOOD, language="sv")
    return {one.verdict for one in read if one.name in {"direction", "outcome"}}


SCENES = [
    ("De kände sig piggare.", "alertness", "higher"),
    ("De fick lättare att andas.", "dyspnoea", "lower"),
    ("Det blev svårare att få luft.", "dyspnoea", "higher"),
    ("De flåsade mindre när de kom upp.", "dyspnoea", "lower"),
    ("De mådde lite mindre illa.", "nausea", "lower"),
    ("De kräktes mer sällan.", "vomiting", "lower"),
    ("De gick på toa oftare.", "stool frequency", "higher"),
    ("De rapade mer.", "eructation", "higher"),
    ("Barnen rev sig mer sällan.", "pruritus", "lower"),
    ("Eksemet kliade klart mindre.", "pruritus", "lower"),
    ("Deras hud blev fuktigare.", "skin hydration", "higher"),
    ("Rynkorna blev grundare.", "wrinkles", "lower"),
    ("De tappade mindre hår.", "hair loss", "lower"),
    ("De brände sig mer sällan i solen.", "sunburn", "lower"),
    ("De klarade sig med färre värktabletter.", "analgesic use", "lower"),
    ("Det tjöt mindre i öronen.", "tinnitus", "lower"),
    ("Barnen fick färre hål.", "dental caries", "lower"),
    ("Fler av dem blev med barn.", "pregnancy rate", "higher"),
    ("De blev gravida tidigare.", "time to pregnancy", "lower"),
    ("Fler kunde bo kvar hemma.", "nursing home admission", "lower"),
    ("Färre fick åka in igen.", "readmission", "lower"),
    ("De fick åka hem tidigare.", "length of hospital stay", "lower"),
    ("De var hemma från jobbet färre dagar.", "sickness absence", "lower"),
    ("De kom tillbaka till jobbet tidigare.", "return to work", "lower"),
    ("De svarade snabbare på signalen.", "reaction time", "lower"),
    ("De löste fler uppgifter.", "cognitive performance", "higher"),
    ("De kom ihåg fler ord.", "verbal memory", "higher"),
    ("Eleverna räknade bättre.", "mathematics achievement", "higher"),
    ("De sparkade hårdare.", "ball velocity", "higher"),
    ("De kunde böja sig längre fram.", "flexibility", "higher"),
    ("De cyklade längre innan benen tog slut.", "time to exhaustion", "higher"),
    ("De höll vikten bättre.", "weight regain", "lower"),
    ("De oroade sig mindre.", "anxiety", "lower"),
    ("De stod stadigare på benen.", "postural sway", "lower"),
    ("Ärren blev mindre synliga.", "scar appearance", "higher"),
    ("Färre mammor sprack.", "perineal tears", "lower"),
]
DENIED = [
    ("De kom inte ihåg fler ord.", "verbal memory"),
    ("De lyfte inte tyngre.", "one-repetition maximum"),
    ("De oroade sig inte mindre.", "anxiety"),
    ("De fick inte färre hål.", "dental caries"),
    ("Inte fler av dem blev gravida.", "pregnancy rate"),
]
# What people were told to do or hoped, what others did, and phrases that only begin like a deed.
NONE = [
    ("De skulle springa lite längre för varje vecka.", "time to exhaustion", "lower"),
    ("Målet var att de skulle somna snabbare.", "sleep onset latency", "higher"),
    ("Många hoppas bli piggare.", "alertness", "lower"),
    ("De ombads att äta mindre.", "energy intake", "higher"),
    ("Forskarna mätte pulsen oftare.", "heart rate", "lower"),
    ("De hörde av sig mer sällan.", "hearing", "higher"),
    ("De föll ifrån oftare.", "falls", "lower"),
    ("De föll inte för frestelsen oftare.", "falls", "lower"),
    ("De drack sitt te oftare.", "alcohol consumption", "lower"),
    ("De tog fler blodprov.", "analgesic use", "lower"),
]


@pytest.mark.parametrize(("sentence", "outcome", "way"), SCENES)
def test_a_scene_tells_an_outcome(sentence: str, outcome: str, way: str) -> None:
    assert judged(sentence, outcome, way) == {Verdict.AGREES}
    assert judged(sentence, outcome, TURNED[way]) == {Verdict.DISAGREES}


@pytest.mark.parametrize(("sentence", "outcome"), DENIED)
def test_a_scene_that_is_denied_is_no_difference(sentence: str, outcome: str) -> None:
    assert judged(sentence, outcome, "none") == {Verdict.AGREES}


@pytest.mark.parametrize(("sentence", "outcome", "way"), NONE)
def test_what_is_no_scene_accuses_nobody(sentence: str, outcome: str, way: str) -> None:
    assert judged(sentence, outcome, way) <= {Verdict.NOT_STATED}
    assert judged(sentence, outcome, TURNED[way]) <= {Verdict.NOT_STATED}
