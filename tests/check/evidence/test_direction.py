"""Direction: the other way, an effect for none, none for an effect; silence where words leave it open."""

import pytest

from magcite.model import Direction, Evidence, Result, Verdict
from tests.check.evidence.judging import bases, disagreeing

LOWER = Result("stroke", "RR", 0.8, (0.7, 0.9), direction=Direction.LOWER, significant=True)
HIGHER = Result("depression", "OR", 1.4, (1.1, 1.8), direction=Direction.HIGHER, significant=True)
NONE = Result("stroke", "RR", 0.99, direction=Direction.NONE)


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Fish raises the risk of stroke.", LOWER, "en"),
        ("Fisk ökar risken för stroke.", LOWER, "sv"),
        ("Stroke var vanligare bland dem som åt mest fisk.", LOWER, "sv"),
        ("Fish had no effect on stroke.", LOWER, "en"),
        ("Stroke became less common.", NONE, "en"),
        ("Depression became less common.", HIGHER, "en"),
        ("Risken för depression minskade.", HIGHER, "sv"),
        ("Memory got worse.", Result("memory", direction=Direction.BETTER), "en"),
    ],
)
def test_disagrees(sentence: str, result: Result, language: str) -> None:
    assert "direction" in disagreeing(sentence, result, language=language)


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("Fish lowers the risk of stroke.", LOWER, "en"),
        ("Fisk minskar risken för stroke.", LOWER, "sv"),
        ("Fisk kan minska risken för stroke.", LOWER, "sv"),
        ("Fish had no effect on stroke.", NONE, "en"),
        ("Depression was more common.", HIGHER, "en"),
        ("Depressionen förvärrades.", HIGHER, "sv"),
        ("Memory improved.", Result("memory", direction=Direction.HIGHER), "en"),
    ],
)
def test_agrees(sentence: str, result: Result, language: str) -> None:
    (basis,) = [one for one in bases(sentence, result, language=language) if one.name == "direction"]
    assert basis.verdict is Verdict.AGREES


@pytest.mark.parametrize(
    "sentence",
    [
        "Fish raises the risk of dementia.",
        "Does fish raise the risk of stroke?",
        "That fish raises the risk of stroke is a myth.",
        "We wanted to know whether fish raises the risk of stroke.",
        "Stroke is a common disease.",
        "Those who ate little fish had a higher risk of stroke.",
        "Stroke was more common in those who never ate fish.",
    ],
)
def test_stays_silent(sentence: str) -> None:
    assert disagreeing(sentence, LOWER) == []


def test_the_other_end_of_the_exposure_turns_the_direction() -> None:
    low = Evidence(exposure="magnesium intake, lowest fifth", results=(HIGHER,))
    assert disagreeing("De som åt mest magnesium hade lägre risk för depression.", evidence=low, language="sv") == []
    assert disagreeing("De som åt minst magnesium hade högre risk för depression.", evidence=low, language="sv") == []
    told = disagreeing("De som åt minst magnesium hade lägre risk för depression.", evidence=low, language="sv")
    assert told == ["direction"]
    told = disagreeing("De som åt mest magnesium hade högre risk för depression.", evidence=low, language="sv")
    assert told == ["direction"]


def test_an_open_exposure_accuses_nobody() -> None:
    low = Evidence(exposure="magnesium intake, lowest fifth", results=(HIGHER,))
    assert disagreeing("Magnesium minskar risken för depression.", evidence=low, language="sv") == []
    assert disagreeing("Magnesium ökar risken för depression.", evidence=low, language="sv") == []


def test_one_of_several_results_is_enough() -> None:
    young = Result("depression, under 65 years", "RR", 1.22, (1.06, 1.4), direction=Direction.HIGHER, significant=True)
    old = Result("depression, 65 years and over", "RR", 0.75, (0.56, 0.98), direction=Direction.LOWER, significant=True)
    assert disagreeing("Depression became less common.", young, old) == []
    assert disagreeing("The risk of depression was 22 per cent lower.", young, old) == ["direction"]


def test_no_difference_is_right_where_the_study_could_not_tell_one() -> None:
    unsure = Result("stroke", "RR", 0.9, (0.7, 1.1), direction=Direction.LOWER, significant=False)
    assert disagreeing("Fish had no effect on stroke.", unsure) == []


def test_a_claim_against_the_work_is_not_accused() -> None:
    assert disagreeing("Fish raises the risk of stroke.", LOWER, intent="disputes") == []


def test_both_sides_and_the_place() -> None:
    (basis,) = [one for one in bases("In the end, fish raises the risk of stroke.", LOWER) if one.name == "direction"]
    assert basis.page_value == "raises the risk of stroke"
    assert basis.source_value == "stroke: RR 0.8 (0.7 to 0.9), lower"
    assert basis.origin == "evidence in references/a.md"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The placebo group had more strokes.", "en"),
        ("I kontrollgruppen blev stroke vanligare.", "sv"),
        ("Non-eaters had strokes more often.", "en"),
    ],
)
def test_those_who_were_not_treated_accuse_nobody(sentence: str, language: str) -> None:
    assert disagreeing(sentence, evidence=Evidence(exposure="fish", results=(LOWER,)), language=language) == []


def test_more_of_a_threshold_is_less_pain() -> None:
    threshold = Result("pain threshold", direction=Direction.HIGHER, significant=True)
    assert disagreeing("Meditators felt less pain.", threshold) == []
    assert disagreeing("Meditators felt more pain.", threshold) == ["direction"]


def test_alike_is_compared_with_none_only() -> None:
    assert disagreeing("Fish prevented stroke just as well as aspirin.", LOWER) == []
    assert disagreeing("Fish prevented stroke no better than placebo.", LOWER) == ["direction"]


def test_an_outcome_in_another_language_is_known_by_its_words() -> None:
    sway = Result("postural sway", direction=Direction.LOWER, significant=True)
    assert disagreeing("Kvinnorna svajade mer.", sway, language="sv") == ["direction"]
    assert disagreeing("Kvinnorna svajade mindre.", sway, language="sv") == []


GOUT = (
    Result("risk of gout attacks", "OR", 0.55, (0.3, 0.98), direction=Direction.LOWER, significant=True),
    Result("associated with a lower risk of gout attacks", direction=Direction.LOWER),
)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Cherry extract did not go with fewer attacks.", "en", ["direction"]),
        ("Anfallen blev inte färre.", "sv", ["direction"]),
        ("Cherry extract went with fewer attacks.", "en", []),
        ("Anfallen blev färre.", "sv", []),
    ],
)
def test_attacks_are_of_the_illness_studied_and_all_that_moved_denies_a_denial(
    sentence: str, language: str, wrong: list[str]
) -> None:
    assert disagreeing(sentence, *GOUT, language=language) == wrong


def test_a_result_that_did_not_move_leaves_a_denial_open() -> None:
    alike = Result("gout attacks in men", direction=Direction.NONE, significant=False)
    assert disagreeing("Cherries did not go with fewer attacks.", *GOUT, alike) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("They needed less pain medication.", "en"), ("De behövde mindre smärtstillande läkemedel.", "sv")],
)
def test_painkillers_needed_are_those_that_were_counted(sentence: str, language: str) -> None:
    result = Result("recovery room analgesics", direction=Direction.NONE)
    assert set(disagreeing(sentence, result, language=language)) == {"direction"}


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Båda grupperna fick färre rynkor.", "sv"),
        ("Both groups had fewer wrinkles.", "en"),
    ],
)
def test_what_all_groups_share_is_held_against_what_changed_since_the_start(sentence: str, language: str) -> None:
    since = Result("wrinkles against baseline", direction=Direction.LOWER, significant=True)
    told = bases(sentence, since, language=language)
    assert [one.verdict.value for one in told if one.name == "direction"] == ["agrees"]
    between = Result("wrinkles", direction=Direction.LOWER, significant=True)
    told = bases(sentence, between, language=language)
    assert [one.verdict.value for one in told if one.name == "direction"] == ["not-stated"]


@pytest.mark.parametrize(
    ("outcome", "sentence", "language", "wrong"),
    [
        ("sleep quality and anxiety", "Anxiety was lower.", "en", False),
        ("memory and fatigue", "Tröttheten minskade.", "sv", False),
        ("walking speed and pain", "Smärtan blev mindre.", "sv", False),
        ("walking speed and pain", "Pain rose.", "en", True),
        ("strength, balance and depression", "Depressionen ökade.", "sv", True),
        ("pain and walking speed", "Walking speed fell.", "en", True),
        ("pain and walking speed", "Gånghastigheten ökade.", "sv", False),
    ],
)
def test_what_is_better_is_told_by_the_outcome_that_the_page_names(
    outcome: str, sentence: str, language: str, wrong: bool
) -> None:
    better = Result(outcome, direction=Direction.BETTER, significant=True)
    assert ("direction" in disagreeing(sentence, better, language=language)) is wrong


STRONGER = Result("muscle strength", direction=Direction.BETTER, significant=True)
QUICKER = Result("reaction time on an attention task", "percent", -9.0, direction=Direction.LOWER, significant=True)
SOONER = Result("completion time of a memory task", direction=Direction.LOWER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Ten women drank a shake with or without beetroot, and their strength was better with the beetroot.", "en"),
        ("They ate rice with and without beans, and their muscles got stronger with the beans.", "en"),
        ("De drack fil med eller utan rödbetor, och styrkan blev bättre med rödbetorna.", "sv"),
        ("Kvinnorna åt gröt både med och utan bär, och med bären ökade muskelstyrkan.", "sv"),
    ],
)
def test_with_or_without_tells_no_end(sentence: str, language: str) -> None:
    evidence = Evidence(results=(STRONGER,), exposure="beetroot or beans or berries")
    assert disagreeing(sentence, evidence=evidence, language=language) == []


def test_without_alone_tells_the_lower_end() -> None:
    evidence = Evidence(results=(STRONGER,), exposure="beetroot")
    assert disagreeing("Their strength got better without beetroot.", evidence=evidence) == ["direction"]


@pytest.mark.parametrize(
    ("sentence", "result", "language"),
    [
        ("On an attention task they were quicker.", QUICKER, "en"),
        ("Their attention got better.", QUICKER, "en"),
        ("Uppmärksamheten blev bättre.", QUICKER, "sv"),
        ("Their memory got better.", SOONER, "en"),
    ],
)
def test_a_shorter_time_of_a_task_is_a_better_one(sentence: str, result: Result, language: str) -> None:
    assert disagreeing(sentence, result, language=language) == []


def test_a_longer_time_of_a_task_is_a_worse_one() -> None:
    slower = Result("reaction time on an attention task", direction=Direction.HIGHER, significant=True)
    assert disagreeing("Their attention got better.", slower) == ["direction"]
