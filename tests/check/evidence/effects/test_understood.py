"""Outcomes that a sentence leaves to what stands before it, and what all groups share."""

import pytest

from magcite.model import Direction, Evidence, Result, Verdict
from tests.check.evidence.asking import bases as asked
from tests.check.evidence.asking import said
from tests.check.evidence.judging import bases, disagreeing

FEWER = Result("number of infections", "percentage", 40, direction=Direction.LOWER, significant=True)
NO_SLEEP = Result("total sleep time", direction=Direction.NONE, significant=False)
GRADES = Result("school grades", direction=Direction.NONE, significant=False)
LIGHTER = Result("body weight (kg)", "MD", -1.4, (-2.1, -0.7), direction=Direction.LOWER, significant=True)
CHAIR = Result("chair rise time", direction=Direction.NONE, significant=False)


def verdicts(sentence: str, *results: Result, language: str = "en", **more: object) -> list[str]:
    """The verdicts on the direction of a page's claims."""
    told = bases(sentence, *results, language=language, **more)  # type: ignore[arg-type]
    return [one.verdict.value for one in told if one.name == "direction"]


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Did they sleep longer? Not so that you could measure it.", NO_SLEEP, "en"),
        ("And sleep? No difference.", NO_SLEEP, "en"),
        ("Sov de längre? Inte så att det gick att mäta.", NO_SLEEP, "sv"),
        ("Och sömnen? Ingen skillnad.", NO_SLEEP, "sv"),
        ("How many infections did they get? It was 40 % fewer.", FEWER, "en"),
        ("Hur många infektioner fick de? Det var 40 procent färre.", FEWER, "sv"),
        ("They weighed less than the others.", LIGHTER, "en"),
        ("De vägde mindre än de andra.", LIGHTER, "sv"),
        ("Neither did they sleep longer.", NO_SLEEP, "en"),
    ],
)
def test_agrees_with_what_is_understood(sentence: str, result: Result, language: str) -> None:
    assert verdicts(sentence, result, language=language) == ["agrees"]


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Pupils with the lamps got better grades.", GRADES, "en"),
        ("Eleverna med lamporna fick bättre betyg.", GRADES, "sv"),
        ("Vitamin D made them stand up faster.", CHAIR, "en"),
        ("Med D-vitamin reste de sig snabbare.", CHAIR, "sv"),
    ],
)
def test_a_verb_names_an_outcome_that_was_measured(sentence: str, result: Result, language: str) -> None:
    assert disagreeing(sentence, result, language=language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Infections were counted [@a]. That is 40 % more.", "en"),
        ("Infektioner räknades [@a]. Det är 40 procent fler.", "sv"),
    ],
)
def test_what_another_claim_names_accuses_nobody(sentence: str, language: str) -> None:
    assert disagreeing(sentence, FEWER, language=language) == []


@pytest.mark.parametrize(
    "sentence", ["Infections were counted [@a]. Smelly burps were fewer.", "Infections? Burps were fewer."]
)
def test_another_outcome_is_not_understood(sentence: str) -> None:
    assert "agrees" not in verdicts(sentence, FEWER)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Both the walkers and the others had lower blood pressure after a year.", "en"),
        ("Blood pressure fell in the walkers, and so did that of the controls.", "en"),
        ("In both camps blood pressure went down.", "en"),
        ("Blood pressure was lower in the second month than in the first.", "en"),
        ("Både de som gick och de andra fick lägre blodtryck.", "sv"),
        ("Blodtrycket sjönk i båda grupperna.", "sv"),
        ("Blodtrycket sjönk, även hos de andra.", "sv"),
        ("Blodtrycket var lägre den andra månaden än den första.", "sv"),
    ],
)
def test_a_change_that_all_share_is_no_difference(sentence: str, language: str) -> None:
    none = Result("systolic blood pressure", "MD", -0.2, (-1.8, 1.4), direction=Direction.NONE, significant=False)
    assert disagreeing(sentence, none, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("They put the phone down 80 minutes earlier.", "en"), ("De lade ifrån sig telefonen 80 minuter tidigare.", "sv")],
)
def test_what_was_tried_is_no_outcome(sentence: str, language: str) -> None:
    evidence = Evidence(
        exposure="mobile phone", results=(Result("mobile phones", direction=Direction.HIGHER, significant=True),)
    )
    assert disagreeing(sentence, language=language, evidence=evidence) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("With water they gained less weight than with juice.", "en"),
        ("Vikten ökade mindre med vatten än med saft.", "sv"),
    ],
)
def test_who_gained_less_is_lower(sentence: str, language: str) -> None:
    assert verdicts(sentence, LIGHTER, language=language) == [Verdict.AGREES]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("Weight was lower with stevia than with juice.", "en"), ("Vikten blev lägre med stevia än med saft.", "sv")],
)
def test_the_change_of_one_arm_denies_no_difference(sentence: str, language: str) -> None:
    alone = Result("body weight with juice (kg)", value=1.9, direction=Direction.HIGHER, significant=True)
    assert disagreeing(sentence, alone, language=language) == []


GAIN = (
    Result("weight gain (kg)", "MD", -1.0, (-1.5, -0.5), direction=Direction.LOWER, significant=True),
    Result("weight gain with water (kg)", value=6.3, direction=Direction.HIGHER),
    Result("weight gain with juice (kg)", value=7.3, direction=Direction.HIGHER),
)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("The children lost a kilo of weight.", "en"), ("Barnen gick ner ett kilo i vikt.", "sv")],
)
def test_a_smaller_gain_is_no_loss(sentence: str, language: str) -> None:
    assert "direction" in disagreeing(sentence, *GAIN, language=language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The children put on a kilo less weight than those on juice.", "en"),
        ("The children had a smaller weight gain.", "en"),
        ("Barnen gick upp ett kilo mindre i vikt än de andra.", "sv"),
    ],
)
def test_a_smaller_gain_told_as_one(sentence: str, language: str) -> None:
    assert disagreeing(sentence, *GAIN, language=language) == []


RECOVERY = Result("days to recovery from a cold", "MD", -0.4, (-1.3, 0.5), direction=Direction.NONE, significant=False)
COLDS = Result("number of colds", "percentage", 63, direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("Honey gets you over a cold faster.", "en"), ("Med honung kommer man över en förkylning snabbare.", "sv")],
)
def test_who_is_well_sooner_has_no_fewer_colds(sentence: str, language: str) -> None:
    assert verdicts(sentence, COLDS, language=language) != ["agrees"]
    assert disagreeing(sentence, COLDS, RECOVERY, language=language)


def test_well_sooner_is_more_who_are_well_and_fewer_days() -> None:
    for outcome, way in (("recovery from colds", Direction.HIGHER), ("days to recovery from a cold", Direction.LOWER)):
        result = Result(outcome, direction=way, significant=True)
        assert disagreeing("Honey gets you over a cold faster.", result) == []


LESS = said("RESULTS: Weight increased significantly less with water than with juice (difference -1.0 kg, P = 0.01).")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Weight rose less with water than with juice", "en"),
        ("Weight rose with water too", "en"),
        ("Vikten ökade mindre med vatten än med saft", "sv"),
    ],
)
def test_an_abstract_in_which_a_change_was_less(text: str, language: str) -> None:
    assert "disagrees" not in [one[0] for one in asked(text, None, "direction", LESS, language=language)]


def test_a_change_that_all_share_agrees_with_what_was_seen_within_them() -> None:
    inside = Result("pain within the massage group", direction=Direction.LOWER, significant=True)
    none = Result("pain", direction=Direction.NONE, significant=False)
    assert verdicts(
        "Both the massage group and the controls had less pain in the end than at the start.", inside, none
    ) == ["agrees"]


DIARRHOEA = Result("duration of diarrhoea in hours", "MD", -19, (-29, -9), direction=Direction.LOWER, significant=True)
ADMISSION = Result("admission to hospital", "RR", 0.94, (0.61, 1.45), direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Någon skillnad i hur många som fick läggas in på sjukhus såg man däremot inte", False),
        ("Någon skillnad i hur många som behövde dropp såg man inte", False),
        ("Någon skillnad i hur mycket de drack gick det däremot inte att se", False),
        ("Någon skillnad mellan grupperna såg man däremot inte", True),
    ],
)
def test_what_stands_inside_a_denial_may_name_another_outcome(sentence: str, wrong: bool) -> None:
    before = "Tiden med diarré mättes också."
    told = disagreeing(f"{before} {sentence}.", DIARRHOEA, ADMISSION, language="sv")
    assert told == ["direction"] * wrong


def test_what_was_given_is_no_outcome_that_was_named_before() -> None:
    level = Result("plasma magnesium", direction=Direction.NONE, significant=False)
    for language, sentence in (
        ("en", "32 women got 350 mg of magnesium or placebo. After two months their troubles were clearly less."),
        ("sv", "32 kvinnor fick 350 mg magnesium eller placebo. Efter två månader var besvären klart mindre."),
    ):
        evidence = Evidence(exposure="magnesium", comparator="placebo", results=(level,))
        assert disagreeing(sentence, evidence=evidence, language=language) == []


def test_what_it_was_stands_in_the_question() -> None:
    acuity = Result("visual acuity", direction=Direction.NONE, significant=False)
    contrast = Result("contrast sensitivity", direction=Direction.BETTER, significant=True)
    evidence = Evidence(exposure="lutein", comparator="placebo", results=(acuity, contrast))
    sentence = "Och synskärpan då? Den blev klart bättre än med placebo."
    assert disagreeing(sentence, evidence=evidence, language="sv") == ["significance"]
