"""Which of several results about one outcome a sentence means."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

LOST = Result("weight loss against no treatment", "percentage", 6, direction=Direction.HIGHER, significant=True)
ALIKE = Result("weight loss against daily restriction", "MD", 0.7, direction=Direction.NONE, significant=False)
HAEM = Result("gallstones", "RR", 1.28, (1.14, 1.45), direction=Direction.HIGHER, significant=True)
TOTAL = Result("gallstones by total iron", "RR", 1.02, (0.91, 1.14), direction=Direction.NONE, significant=False)
EARLY = Result("back pain at 12 weeks", direction=Direction.LOWER, significant=True)
LATE = Result("back pain at 52 weeks", direction=Direction.NONE, significant=False)
LONG = Result("duration of common cold in days", "MD", -1.6, (-2.6, -0.7), direction=Direction.LOWER)
SEVERE = Result("severity of common cold", direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "results"),
    [
        ("They lost weight compared with doing nothing.", (LOST, ALIKE)),
        ("They lost 6 per cent of their weight.", (LOST, ALIKE)),
        ("Meat eaters, whose iron is haem iron, had gallstones more often.", (HAEM, TOTAL)),
        ("Back pain was lower at 12 weeks.", (EARLY, LATE)),
        ("Back pain eased.", (EARLY, LATE)),
        ("It cut a cold short by about a day and a half.", (LONG, SEVERE)),
    ],
)
def test_a_result_of_another_comparison_accuses_nobody(sentence: str, results: tuple[Result, ...]) -> None:
    assert disagreeing(sentence, *results) == []


@pytest.mark.parametrize(
    ("sentence", "results"),
    [
        ("Back pain was lower at 52 weeks.", (EARLY, LATE)),
        ("They lost more weight against daily restriction.", (LOST, ALIKE)),
        ("The severity of colds was lower.", (LONG, SEVERE)),
    ],
)
def test_the_result_that_is_named_accuses(sentence: str, results: tuple[Result, ...]) -> None:
    assert disagreeing(sentence, *results) == ["significance"]


def test_a_sentence_on_another_substance_is_compared_with_nothing() -> None:
    result = Result("blood pressure", direction=Direction.NONE, significant=False)
    evidence = Evidence(exposure="magnesium", results=(result,))
    assert disagreeing("Copper lowers blood pressure.", evidence=evidence) == []
    assert disagreeing("Magnesium lowers blood pressure.", evidence=evidence) == ["significance"]
    assert disagreeing("It lowers blood pressure.", evidence=evidence) == ["significance"]


def test_each_substance_is_compared_with_its_own_result() -> None:
    copper = Result("serum copper", direction=Direction.LOWER, significant=True)
    magnesium = Result("serum magnesium", direction=Direction.HIGHER, significant=True)
    assert disagreeing("Serum copper fell.", copper, magnesium) == []
    assert disagreeing("Serum copper rose.", copper, magnesium) == ["direction"]
    assert disagreeing("Serum magnesium rose.", copper, magnesium) == []


def test_cups_are_no_copper() -> None:
    result = Result("cancer mortality", "HR", 1.02, (0.87, 1.2), direction=Direction.NONE, significant=False)
    evidence = Evidence(exposure="green tea, 5 cups a day", results=(result,))
    said = "Fem koppar om dagen gick ihop med färre cancerdödsfall."
    assert disagreeing(said, evidence=evidence, language="sv") == ["significance"]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("De som läste en bok sov längre.", "sv"), ("De som läste en bok i stället sov längre.", "sv")],
)
def test_those_who_got_the_comparator_are_not_those_treated(sentence: str, language: str) -> None:
    result = Result("total sleep time in minutes", "MD", -10, (-14, -6), direction=Direction.LOWER, significant=True)
    evidence = Evidence(exposure="skärm på kvällen", comparator="bok", results=(result,))
    assert disagreeing(sentence, evidence=evidence, language=language) == []
    treated = "De som använde skärm på kvällen sov längre."
    assert disagreeing(treated, evidence=evidence, language=language) == ["direction"]


def test_a_share_below_a_limit_goes_the_other_way() -> None:
    result = Result("ferritin under 15 µg/l", "OR", 3.9, (2.8, 5.5), direction=Direction.HIGHER, significant=True)
    assert disagreeing("Donors had lower ferritin.", result) == []
    assert disagreeing("The odds were almost four times higher.", result) == []
    assert disagreeing("Donors had higher ferritin.", result) == ["direction"]


def test_ages_in_an_outcome_are_no_such_limit() -> None:
    result = Result("depression, under 65 years", "RR", 1.22, (1.06, 1.4), direction=Direction.HIGHER, significant=True)
    assert [one.name for one in bases("Depression was more common.", result) if one.verdict == "agrees"] == [
        "direction"
    ]


FLAX = (
    Result("LDL cholesterol in mmol/L", "MD", -0.08, (-0.16, -0.01), direction=Direction.LOWER, significant=True),
    Result("LDL cholesterol with flaxseed oil", direction=Direction.NONE, significant=False),
)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Linfrö sänker LDL-kolesterolet.", "sv", []),
        ("Flaxseed lowers LDL cholesterol.", "en", []),
        ("Linfrö påverkade inte LDL-kolesterolet.", "sv", ["direction"]),
        ("Linfröolja sänker LDL-kolesterolet.", "sv", ["significance"]),
        ("Flaxseed oil lowers LDL cholesterol.", "en", ["significance"]),
        ("Linfröolja påverkade inte LDL-kolesterolet.", "sv", []),
    ],
)
def test_a_claim_on_the_food_is_of_its_plain_result_and_not_of_its_oil(
    sentence: str, language: str, wrong: list[str]
) -> None:
    title = "Flaxseed and blood lipids: a meta-analysis"
    assert disagreeing(sentence, *FLAX, language=language, title=title) == wrong


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Garlic lowers blood pressure.", "en", []),
        ("Vitlök sänker blodtrycket.", "sv", []),
        ("Vitlöksolja sänker blodtrycket.", "sv", ["significance"]),
        ("Garlic does not lower blood pressure.", "en", ["direction"]),
    ],
)
def test_what_was_made_of_a_food_is_told_by_the_word_behind_it(sentence: str, language: str, wrong: list[str]) -> None:
    results = (
        Result("blood pressure", direction=Direction.LOWER, significant=True),
        Result("blood pressure with garlic oil", direction=Direction.NONE, significant=False),
        Result("blood pressure with garlic powder", direction=Direction.LOWER, significant=True),
    )
    assert disagreeing(sentence, *results, language=language, title="Garlic and blood pressure") == wrong


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Cider raised the risk as well", "en", True),
        ("Cider ökade också risken", "sv", True),
        ("Wine raised the risk", "en", False),
        ("Vin ökade risken", "sv", False),
        ("Cider did not raise the risk", "en", False),
    ],
)
def test_the_risk_is_that_of_what_a_sentence_names(sentence: str, language: str, wrong: bool) -> None:
    wine = Result("kidney stones with wine", "RR", 1.9, (1.3, 2.7), direction=Direction.HIGHER, significant=True)
    cider = Result("kidney stones with cider", "RR", 1.1, (0.7, 1.6), direction=Direction.NONE, significant=False)
    held = Evidence(exposure="wine, two glasses a day", comparator="no wine", results=(wine, cider))
    assert ("significance" in disagreeing(sentence, evidence=held, language=language)) is wrong
