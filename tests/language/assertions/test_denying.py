"""Denials apart from what they deny, and parts told as multiples, in sentences of both languages."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        ("Någon sänkning av blodtrycket sågs inte.", "sv", "blood-pressure"),
        ("Någon säker effekt på sömnen kunde man inte se.", "sv", "sleep"),
        ("Några färre infarkter blev det inte.", "sv", "myocardial-infarction"),
        ("Skillnader i vikt märktes aldrig.", "sv", "body-weight"),
        ("Någon skillnad i hur mycket trycket sjönk gick inte att påvisa.", "sv", None),
        ("Any difference in blood pressure could not be seen.", "en", "blood-pressure"),
        ("A fall in cholesterol was never observed.", "en", None),
        ("Any benefit for the pain was not to be found.", "en", "pain"),
        ("Valerian made nobody calmer.", "en", None),
        ("Proteinet gjorde ingen starkare.", "sv", "strength"),
        ("Nobody slept better on valerian.", "en", "sleep-quality"),
        ("The swimmers lost no more weight than the walkers.", "en", "body-weight"),
        ("Those who swam gained no more weight than the controls.", "en", "body-weight"),
    ],
)
def test_denied(sentence: str, language: str, outcome: str | None) -> None:
    told = assertions_in(sentence, language)
    assert [one.direction for one in told] == [Direction.NONE]
    named = {topic.concept.id for one in told for topic in one.topics if topic.concept is not None}
    assert outcome is None or outcome in named


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("A cup of coffee was not all: strokes were rarer.", "en"),
        ("A fall in blood pressure was not enough.", "en"),
        ("Någon form av motion fick de inte, och vikten sjönk.", "sv"),
        ("Any fall in blood pressure was not seen in the control group, and strokes were rarer.", "en"),
    ],
)
def test_not_denied(sentence: str, language: str) -> None:
    assert Direction.LOWER in [one.direction for one in assertions_in(sentence, language)]


@pytest.mark.parametrize(
    ("sentence", "language", "ratio"),
    [
        ("They had a quarter as many colds as the others.", "en", 0.25),
        ("Walkers had two thirds as many strokes as those who sat still.", "en", 0.67),
        ("Simmarna hade en tredjedel så många frakturer.", "sv", 0.33),
        ("De fick två tredjedelar så många infarkter.", "sv", 0.67),
        ("Coffee drinkers got a third fewer strokes.", "en", 0.67),
    ],
)
def test_parts_as_multiples(sentence: str, language: str, ratio: float) -> None:
    (told,) = assertions_in(sentence, language)
    assert told.direction is Direction.LOWER
    assert told.size is not None
    assert told.size.low == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    "sentence", ["They had half as many colds again.", "There were a third as many strokes again."]
)
def test_as_many_again_is_more(sentence: str) -> None:
    assert Direction.LOWER not in [one.direction for one in assertions_in(sentence, "en")]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Inte heller blodtrycket skilde sig åt.", "blood-pressure"),
        ("Blodtrycket skilde sig däremot inte åt.", "blood-pressure"),
        ("Hur ont de hade påverkades knappast alls.", "pain"),
        ("Varken sömnen eller aptiten påverkades.", "sleep"),
        ("När det gäller fetma var skillnaden inte säkerställd.", "obesity"),
        ("Effekten på blodtrycket uteblev.", "blood-pressure"),
        ("Näsblod har man inte sett i studierna.", "nosebleed"),
        ("Farhågorna om självmord besannades inte.", "suicide"),
        ("men någon längre sömn blev det inte.", "sleep"),
        ("Bullret hade inget med demens att göra.", "dementia"),
        ("Sömnen blev vare sig bättre eller sämre.", "sleep"),
        ("Det gick inte att se någon tydlig skillnad i sömn.", "sleep"),
        ("I fråga om blodfetter fann forskarna ingen statistiskt säker skillnad.", "blood-lipids"),
        ("De vaccinerade hade inte någon mätbar förändring av blodtrycket.", "blood-pressure"),
    ],
)
def test_denied_apart_from_the_verb(sentence: str, outcome: str) -> None:
    (told,) = assertions_in(sentence, "sv")
    assert told.direction is Direction.NONE
    assert outcome in {topic.concept.id for topic in told.topics if topic.concept}


@pytest.mark.parametrize(
    "sentence", ["Blodtrycket mätte man inte.", "Minskningen av smärta var inte signifikant.", "Näsblod drabbade fler."]
)
def test_not_said_to_be_without_change(sentence: str) -> None:
    assert Direction.NONE not in [one.direction for one in assertions_in(sentence, "sv")]
