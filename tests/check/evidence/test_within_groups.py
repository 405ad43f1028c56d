"""Effects within groups: a change in one group told as an effect."""

import pytest

from magcite.model import Design, Direction, Evidence, Result, Verdict
from tests.check.evidence.judging import bases, disagreeing

WITHIN = Result("pain within the magnesium group", direction=Direction.LOWER, significant=True)
BEFORE = Result("pain, change from baseline", direction=Direction.LOWER, significant=True)
ACROSS = Result("pain against placebo", direction=Direction.NONE, p="0.31", significant=False)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Magnesium eased pain more than placebo did.", "en"),
        ("Pain fell compared with the control group.", "en"),
        ("Magnesium minskade smärtan.", "sv"),
        ("Smärtan minskade jämfört med placebo.", "sv"),
    ],
)
def test_disagrees(sentence: str, language: str) -> None:
    assert disagreeing(sentence, WITHIN, ACROSS, language=language) == ["within-groups"]
    assert disagreeing(sentence, WITHIN, language=language) == ["within-groups"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pain fell from baseline.",
        "Within the magnesium group pain fell.",
        "Magnesium may ease pain.",
        "Pain did not differ between the groups.",
        "Pain rose.",
    ],
)
def test_stays_silent(sentence: str) -> None:
    assert "within-groups" not in disagreeing(sentence, WITHIN, ACROSS)


def test_before_and_after_told_as_such_agrees() -> None:
    verdicts = [one.verdict for one in bases("Pain fell from baseline.", WITHIN) if one.name == "within-groups"]
    assert verdicts == [Verdict.AGREES]


def test_a_difference_from_the_others_is_enough() -> None:
    across = Result("pain against placebo", direction=Direction.LOWER, significant=True)
    assert disagreeing("Magnesium eased pain.", WITHIN, across) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Pain fell, but compared with placebo there was no difference.", "en"),
        ("Pain fell, yet no more than with placebo.", "en"),
        ("Smärtan sjönk, men jämfört med placebo syntes ingen skillnad.", "sv"),
    ],
)
def test_a_claim_that_grants_it_misleads_nobody(sentence: str, language: str) -> None:
    assert "within-groups" not in disagreeing(sentence, WITHIN, ACROSS, language=language)


def test_no_change_in_something_else_grants_nothing() -> None:
    said = "Magnesium eased pain, and blood pressure stayed the same."
    assert disagreeing(said, WITHIN, ACROSS) == ["within-groups"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pain control improved.",
        "They had better control of their pain.",
        "Patients had better pain control.",
    ],
)
def test_control_of_an_illness_is_no_control_group(sentence: str) -> None:
    inside = Result("pain control within the magnesium group", direction=Direction.BETTER, significant=True)
    assert disagreeing(sentence, inside) == ["within-groups"]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Nurses who got light were less sleepy than those who did not.", "en"),
        ("Sjuksköterskorna blev mindre sömniga än de som inte fick ljus.", "sv"),
        ("Kvinnor som fick ljus blev mindre sömniga än kvinnor som inte fick det.", "sv"),
        ("Pain fell by 59 per cent compared with the residents who got no bran.", "en"),
        ("Smärtan sjönk med 14 poäng jämfört med dem som lottats till att inte gå på yoga.", "sv"),
    ],
)
def test_told_against_others_where_nobody_else_was_studied(sentence: str, language: str) -> None:
    fell = Result("sleepiness", direction=Direction.LOWER, significant=True)
    alone = Evidence(design=Design.TRIAL, comparator="baseline", results=(fell,))
    assert disagreeing(sentence, evidence=alone, language=language) == ["within-groups"]
    beside = Evidence(design=Design.TRIAL, comparator="dim light", results=(fell,))
    assert disagreeing(sentence, evidence=beside, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("They drank 13 per cent more milk than the pupils in the control schools.", "en"),
        ("Eleverna drack 13 procent mer mjölk än kontrollgruppen.", "sv"),
    ],
)
def test_a_figure_told_against_others_where_nobody_else_was_studied(sentence: str, language: str) -> None:
    rose = Result("milk drunk, change from baseline", measure="percent", value=13, direction=Direction.HIGHER)
    alone = Evidence(design=Design.TRIAL, comparator="baseline", results=(rose,))
    assert "within-groups" in disagreeing(sentence, evidence=alone, language=language)
    beside = Evidence(design=Design.TRIAL, comparator="other schools", results=(rose,))
    assert "within-groups" not in disagreeing(sentence, evidence=beside, language=language)


def test_what_happened_in_those_studied_may_be_told() -> None:
    fell = Result("sleepiness", direction=Direction.LOWER, significant=True)
    alone = Evidence(design=Design.TRIAL, comparator="baseline", results=(fell,))
    assert disagreeing("The nurses became less sleepy.", evidence=alone) == []


def test_cells_are_set_against_untreated_ones() -> None:
    within = Result("cell death within the salicylate group", direction=Direction.LOWER, significant=True)
    evidence = Evidence(design=Design.IN_VITRO, results=(within,))
    assert "within-groups" not in disagreeing("In a dish salicylate lowered cell death.", evidence=evidence)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Compared with the control group they could hold a plank for longer.", "en"),
        ("They coped with the stairs for longer than those in the control group.", "en"),
        ("Till skillnad från kontrollgruppen kom de loss från golvet.", "sv"),
        ("De orkade gå på lina en stund till jämfört med kontrollgruppen.", "sv"),
    ],
)
def test_controls_that_nobody_studied_are_told(sentence: str, language: str) -> None:
    study = Evidence(Design.TRIAL, population="adults", exposure="yoga", comparator="baseline", results=(WITHIN,))
    assert "within-groups" in disagreeing(sentence, evidence=study, language=language)
    studied = Evidence(Design.TRIAL, population="adults", exposure="yoga", comparator="no yoga", results=(WITHIN,))
    assert "within-groups" not in disagreeing(sentence, evidence=studied, language=language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Nobody compared them with a control group, but they could hold a plank for longer.", "en"),
        ("They were not compared with controls.", "en"),
        ("The yoga ought to be compared with a control group.", "en"),
        ("Det fanns ingen kontrollgrupp att jämföra med.", "sv"),
        ("De jämfördes inte med någon kontrollgrupp, men orkade gå på lina en stund till.", "sv"),
    ],
)
def test_controls_that_are_missed_are_no_slip(sentence: str, language: str) -> None:
    study = Evidence(Design.TRIAL, population="adults", exposure="yoga", comparator="baseline", results=(WITHIN,))
    assert "within-groups" not in disagreeing(sentence, evidence=study, language=language)


def test_that_there_were_no_controls_is_told_once() -> None:
    fell = Result("pain, change from baseline", direction=Direction.LOWER, significant=True)
    alone = Evidence(design=Design.TRIAL, comparator="baseline", results=(fell,))
    assert disagreeing("Pain dropped more than in the control group.", evidence=alone) == ["within-groups"]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("When they moved to the new desks, pain fell compared with colleagues who kept their old desks.", "en"),
        ("Pain fell by a third, set against that of neighbours who carried on as usual.", "en"),
        ("Pain fell more than in drivers who stuck to the old seats.", "en"),
        ("Smärtan sjönk jämfört med kollegor som behöll de gamla stolarna.", "sv"),
        ("Smärtan minskade mer än hos grannarna som fortsatte som vanligt.", "sv"),
    ],
)
def test_others_who_went_on_as_before_were_never_studied(sentence: str, language: str) -> None:
    evidence = Evidence(design=Design.TRIAL, comparator="baseline", results=(BEFORE,))
    assert disagreeing(sentence, evidence=evidence, language=language) == ["within-groups"]


@pytest.mark.parametrize(
    "sentence",
    ["Pain was lower than before in those who kept to the new desks.", "Pain fell from baseline in those who kept on."],
)
def test_those_who_kept_on_are_no_others(sentence: str) -> None:
    evidence = Evidence(design=Design.TRIAL, comparator="baseline", results=(BEFORE,))
    assert disagreeing(sentence, evidence=evidence) == []
