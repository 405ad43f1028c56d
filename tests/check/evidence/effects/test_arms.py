"""Claims whose sides are those of a result, the other way round, or others, in both languages."""

import pytest

from magcite.check.evidence.effects.arms import Standing, is_of_another_arm, rival_in, standing
from magcite.check.evidence.effects.compared import Sides
from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

YOGA = Evidence(
    exposure="yoga",
    comparator="strength training",
    results=(Result("back pain", "MD", -8.0, (-12.0, -4.0), direction=Direction.LOWER, significant=True),),
)
BOTH = Evidence(
    exposure="diet with exercise",
    comparator="exercise only",
    results=(Result("knee pain", "MD", -8.0, (-12.0, -4.0), direction=Direction.LOWER, significant=True),),
)
HONEYS = Evidence(
    exposure="honey",
    comparator="no honey",
    results=(
        Result("cough", "RR", 0.6, (0.4, 0.8), direction=Direction.LOWER, significant=True),
        Result("sore throat with thyme honey against plain honey", direction=Direction.NONE, significant=False),
    ),
)


@pytest.mark.parametrize(
    ("words", "language", "stands"),
    [
        ("Pain was lower with the injection than with shock waves.", "en", Standing.STRAIGHT),
        ("Patients who had shock waves were in less pain than those who had the injection.", "en", Standing.MIRRORED),
        ("Compared with the injection, shock waves gave less pain.", "en", Standing.MIRRORED),
        ("Compared with shock waves, the injection gave less pain.", "en", Standing.STRAIGHT),
        ("Pain was lower with the injection than with yoga.", "en", Standing.OTHER),
        ("Pain was 5 mm lower.", "en", Standing.OPEN),
        ("Pain fell by more than half with the injection.", "en", Standing.STRAIGHT),
        ("Stötvågor gav mindre smärta än en injektion.", "sv", Standing.MIRRORED),
        ("Injektionen gav mindre smärta än stötvågor.", "sv", Standing.STRAIGHT),
    ],
)
def test_sides_of_an_abstract_are_met_by_their_words_and_abbreviations(
    words: str, language: str, stands: Standing
) -> None:
    sides = Sides("the injection", "ESWT", told=True)
    title = "Corticosteroid injection versus shock wave therapy for heel pain"
    if language == "sv":
        sides = Sides("the injection", "shockwave therapy", told=True)
    assert standing(sides, (), (words, words), language, title) is stands


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Those who only exercised had more knee pain left than those who did both", "en", False),
        ("Those who only exercised had less knee pain left than those who did both", "en", True),
        ("Knee pain was only a little lower with diet and exercise than with exercise alone", "en", False),
        ("De som bara motionerade hade mer knäsmärta än de som gjorde bådadera", "sv", False),
        ("De som bara motionerade hade mindre knäsmärta än de som gjorde bådadera", "sv", True),
    ],
)
def test_a_side_that_had_a_part_alone_is_told_by_that(sentence: str, language: str, wrong: bool) -> None:
    said = disagreeing(sentence, evidence=BOTH, language=language)
    assert ("direction" in said) is wrong


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Back pain was lower with yoga than with strength training", "en", False),
        ("Back pain was lower with strength training than with yoga", "en", True),
        ("Strength training relieved back pain more than yoga did", "en", True),
        ("Compared with strength training, yoga gave less back pain", "en", False),
        ("Back pain was lower with yoga than with massage", "en", False),
        ("Ryggsmärtan var lägre med yoga än med styrketräning", "sv", False),
        ("Ryggsmärtan var lägre med styrketräning än med yoga", "sv", True),
    ],
)
def test_a_mirrored_claim_is_turned(sentence: str, language: str, wrong: bool) -> None:
    assert ("direction" in disagreeing(sentence, evidence=YOGA, language=language)) is wrong


def test_a_claim_beside_other_arms_is_neither_borne_out_nor_accused() -> None:
    told = bases("Back pain was lower with yoga than with massage", evidence=YOGA)
    assert [one.verdict.value for one in told if one.name == "direction"] == ["not-stated"]


@pytest.mark.parametrize(
    "sentence",
    ["Those who ate honey had half as many sore throats as those who ate none", "Honey gave fewer sore throats"],
)
def test_a_result_against_another_kind_accuses_no_claim_against_nothing(sentence: str) -> None:
    assert disagreeing(sentence, evidence=HONEYS) == []


@pytest.mark.parametrize(
    ("arm", "rival", "words", "language", "other"),
    [
        ("Decaffeinated coffee", "Higher caffeine intake", "Caffeine protects the ears", "en", True),
        ("Decaffeinated coffee", "Higher caffeine intake", "Decaf protects the ears", "en", False),
        ("Passive smoking", "Current smoking", "Kvinnor som röker får oftare psoriasis", "sv", True),
        ("Passive smoking", "Current smoking", "Passiv rökning ger psoriasis", "sv", False),
        ("Former smokers", "Current smokers", "Smoking causes psoriasis", "en", True),
        ("Right side", "cases", "Sleeping on your back causes stillbirth", "en", True),
        ("the sea", "Cold immersion", "The sea made their mood worse", "en", False),
        ("the intervention group", "the brace", "They slept better", "en", False),
    ],
)
def test_results_of_another_arm(arm: str, rival: str, words: str, language: str, other: bool) -> None:
    sides, others = Sides(arm, told=True), [Sides(rival, told=True)]
    assert is_of_another_arm(sides, others, words, language, "Coffee, smoking and cold immersion") is other


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Taurine lowered it more than placebo.", True),
        ("It fell by more than half.", False),
        ("It was higher than before.", False),
        ("Hälften så många hostade som de utan honung.", True),
        ("De som åt honung hostade mindre.", False),
        ("Those who ran slept better.", False),
    ],
)
def test_what_parts_two_sides(words: str, sides: bool) -> None:
    assert (rival_in(words, words) is not None) is sides


DRUG_AND_HERB = Evidence(
    exposure="rhodiola",
    comparator="sertraline, placebo",
    results=(Result("adverse events with sertraline against rhodiola", direction=Direction.HIGHER, significant=True),),
)


@pytest.mark.parametrize(
    ("sentence", "language", "verdict"),
    [
        ("Biverkningarna var färre med rosenrot.", "sv", "agrees"),
        ("Rosenrot gav färre biverkningar.", "sv", "agrees"),
        ("Biverkningarna var fler med rosenrot.", "sv", "disagrees"),
        ("Biverkningarna var färre med sertralin.", "sv", "disagrees"),
        ("Side effects were fewer with rhodiola.", "en", "agrees"),
        ("Rhodiola gave more side effects.", "en", "disagrees"),
        ("Side effects were fewer.", "en", "not-stated"),
    ],
)
def test_a_result_told_of_the_rival_is_turned_for_a_sentence_on_the_other_side(
    sentence: str, language: str, verdict: str
) -> None:
    title = "Rhodiola rosea versus sertraline for depression"
    told = bases(sentence, evidence=DRUG_AND_HERB, language=language, title=title)
    assert [one.verdict.value for one in told if one.name == "direction"] == [verdict]


@pytest.mark.parametrize(
    ("words", "other", "stands"),
    [
        ("Coughing was rarer with honey.", "honey", Standing.MIRRORED),
        ("Honey eased the cough.", "honey", Standing.OTHER),  # though less than the syrup
        ("Coughing was rarer with honey.", "before the honey", Standing.OPEN),
        ("Coughing was rarer with honey.", "2 g of honey", Standing.OPEN),
        ("Coughing was rarer without honey.", "honey", Standing.OPEN),
        ("Coughing was rarer with a syrup of honey.", "honey", Standing.OPEN),
    ],
)
def test_one_side_is_turned_by_the_plain_name_of_what_it_was_compared_with(
    words: str, other: str, stands: Standing
) -> None:
    assert standing(Sides("the syrup", other, told=True), (), (words, words), "en", "A syrup for coughs") is stands


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The risk of having a fall was more than halved with tai chi", "en"),
        ("Risken att ramla mer än halverades med tai chi", "sv"),
        ("Risken att ramla blev mer än halverad med tai chi", "sv"),
        ("Risken att ramla blev mer än 50 procent lägre med tai chi", "sv"),
    ],
)
def test_more_than_halved_sets_nobody_beside_another(sentence: str, language: str) -> None:
    fall = Result("having a fall", "RR", 0.8, (0.72, 0.88), direction=Direction.LOWER, significant=True)
    evidence = Evidence(exposure="tai chi", comparator="no training", results=(fall,))
    assert disagreeing(sentence, evidence=evidence, language=language) == ["effect-size"]


def _fell(outcome: str, exposure: str, comparator: str) -> Evidence:
    fell = Result(outcome, direction=Direction.LOWER, significant=True)
    return Evidence(exposure=exposure, comparator=comparator, results=(fell,))


@pytest.mark.parametrize(
    ("evidence", "sentence", "language"),
    [
        (_fell("blood sugar", "stevia", "sugar"), "De fick lägre blodsocker.", "sv"),
        (_fell("blood sugar", "stevia", "sugar tablets"), "Blodsockret var lägre efteråt.", "sv"),
        (_fell("liver fat", "berberine", "high-fat diet alone"), "De fick mindre fett i levern.", "sv"),
        (_fell("liver fat", "berberine", "high-fat diet alone"), "They had less fat in the liver.", "en"),
        (_fell("urinary iron", "tea", "iron tablets"), "There was less iron in the urine.", "en"),
    ],
)
def test_words_of_the_outcome_name_no_side(evidence: Evidence, sentence: str, language: str) -> None:
    assert disagreeing(sentence, evidence=evidence, language=language) == []


@pytest.mark.parametrize(
    ("arm", "beside", "words", "language", "stands"),
    [
        ("daily consumption", "less than one egg a week", "Risk was lower with eggs every day.", "en", Standing.OPEN),
        ("daily consumption", "rare use of butter", "De med smör varje dag hade lägre risk.", "sv", Standing.OPEN),
        ("daily consumption", "never eating fish", "The risk was lower with fish on the table.", "en", Standing.OPEN),
        ("berberine", "walking alone", "Pain was lower with walking and the herb.", "en", Standing.OPEN),
        ("berberine", "walking", "Pain was lower with walking.", "en", Standing.MIRRORED),
        ("berberine alone", "walking alone", "Pain was lower with walking.", "en", Standing.MIRRORED),
    ],
)
def test_less_of_the_same_and_what_both_had_are_no_other_side(
    arm: str, beside: str, words: str, language: str, stands: Standing
) -> None:
    assert standing(Sides(arm, beside, told=True), (), (words, words), language, "A trial") is stands


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Deaths were more than halved among nut eaters.", "en", ["effect-size"]),
        ("The risk of death more than doubled with nuts.", "en", ["effect-size", "direction"]),
        ("Risken att dö mer än halverades bland dem som åt nötter.", "sv", ["effect-size"]),
        ("Dödligheten mer än tredubblades med nötter.", "sv", ["effect-size", "direction"]),
        ("Deaths fell by more than a fifth with nuts.", "en", []),
        ("Dödligheten sjönk med mer än en femtedel bland dem som åt nötter.", "sv", []),
    ],
)
def test_how_much_more_or_less_is_no_other_side(sentence: str, language: str, wrong: list[str]) -> None:
    fewer = Result("death from any cause", "RR", 0.78, (0.72, 0.84), direction=Direction.LOWER, significant=True)
    evidence = Evidence(exposure="nuts", results=(fewer,))
    assert sorted(disagreeing(sentence, evidence=evidence, language=language)) == sorted(wrong)


def test_a_game_that_begins_like_a_number_is_another_side() -> None:
    assert rival_in("Pain fell more with yoga than tennis did.", "Pain fell more") is not None
