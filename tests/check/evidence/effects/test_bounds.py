"""Claims of a time, dose, arm or side of an outcome that a result was not told of: nothing bears them out."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.asking import bases as asked
from tests.check.evidence.asking import said
from tests.check.evidence.judging import bases

ZINC = said(
    "METHODS: We randomised 90 adults to zinc 10 mg, 20 mg or 40 mg a day, or placebo. RESULTS: Hair loss decreased"
    " significantly only with the largest dose (P = 0.01). Fatigue was lower only in women (P = 0.02). Itching fell by"
    " 2 points with 10 mg."
)
SAUCES = said(
    "METHODS: In a crossover study, 40 adults ate bread with butter or with margarine. RESULTS: Triglycerides were"
    " reduced with margarine but not with butter."
)
GAMES = said(
    "METHODS: We followed 900 adults for 8 years. RESULTS: Gardening, chess and choir singing were associated with a"
    " reduced risk of stroke. For frequent chess, the hazard ratio was 0.60 (95% CI 0.40 to 0.90). Bowling was not"
    " associated with the risk of stroke."
)
SPRAY = said(
    "METHODS: We randomised 80 adults to a nasal spray or usual care. RESULTS: Sneezing decreased in the spray group"
    " (p = 0.02) but the difference in change between groups was not significant (p = 0.40)."
)
LATE = Result("joint stiffness at 12 months", "MD", -8.0, (-12.0, -4.0), direction=Direction.LOWER, significant=True)
SEVERE = Result("headache severity", "MD", -2.0, (-3.0, -1.0), direction=Direction.LOWER, significant=True)


def verdicts(text: str, held: object, language: str) -> set[str]:
    """Return the verdicts on directions and sizes."""
    found = [*asked(text, None, "direction", held, language=language)]  # type: ignore[arg-type]
    return {one[0] for one in found}


@pytest.mark.parametrize(
    ("text", "language", "borne"),
    [
        ("Hair loss decreased on 10 mg of zinc", "en", False),
        ("Håravfallet minskade redan med 10 mg zink", "sv", False),
        ("Hair loss decreased on the highest dose of zinc", "en", True),
        ("Hair loss decreased, but only on the 40 mg dose", "en", True),
        ("Håravfallet minskade på den högsta dosen", "sv", True),
        ("Håravfallet minskade bara med 40 mg zink", "sv", True),
        ("Fatigue was lower in men", "en", False),
        ("Tröttheten blev mindre hos männen", "sv", False),
        ("Fatigue was lower in women", "en", True),
        ("Tröttheten blev mindre hos kvinnorna", "sv", True),
        ("Itching fell on 10 mg of zinc", "en", True),
    ],
)
def test_what_held_only_for_others_bears_nothing_out(text: str, language: str, borne: bool) -> None:
    assert ("agrees" in verdicts(text, ZINC, language)) is borne


@pytest.mark.parametrize(
    ("text", "language", "borne"),
    [
        ("Triglycerides were lower both with margarine and with butter", "en", False),
        ("Triglycerides fell whether people ate margarine or butter", "en", False),
        ("Triglyceriderna sjönk både med margarin och med smör", "sv", False),
        ("Triglycerides fell with margarine, but not with butter", "en", True),
        ("Triglycerides fell with margarine", "en", True),
        ("Triglyceriderna sjönk med margarin", "sv", True),
        ("Triglyceriderna sjönk med margarin men inte med smör", "sv", True),
    ],
)
def test_an_arm_that_is_denied_bears_nothing_out(text: str, language: str, borne: bool) -> None:
    assert ("agrees" in verdicts(text, SAUCES, language)) is borne


@pytest.mark.parametrize(
    ("text", "language", "borne"),
    [
        ("Bowling went with a lower risk of stroke", "en", False),
        ("Bowling hängde ihop med lägre risk för stroke", "sv", False),
        ("Gardening went with a lower risk of stroke", "en", True),
        ("Trädgårdsarbete hängde ihop med lägre risk för stroke", "sv", True),
    ],
)
def test_another_pastime_bears_nothing_out(text: str, language: str, borne: bool) -> None:
    assert ("agrees" in verdicts(text, GAMES, language)) is borne


@pytest.mark.parametrize(
    ("text", "language", "borne"),
    [
        ("After six weeks the joints were less stiff", "en", False),
        ("Efter sex veckor var lederna mindre stela", "sv", False),
        ("At 12 months the joints were less stiff", "en", True),
        ("After a year the joints were less stiff", "en", True),
        ("Efter ett år var lederna mindre stela", "sv", True),
        ("The joints of those who had been ill for six weeks were less stiff", "en", True),
    ],
)
def test_a_result_bears_out_no_other_time(text: str, language: str, borne: bool) -> None:
    found = bases(text, LATE, language=language)
    assert any(one.name == "direction" and one.verdict == "agrees" for one in found) is borne


@pytest.mark.parametrize(
    ("text", "language", "borne"),
    [
        ("The headaches were shorter with the pills", "en", False),
        ("Huvudvärken blev kortare med tabletterna", "sv", False),
        ("Headaches were rarer with the pills", "en", False),
        ("The headaches were milder with the pills", "en", True),
        ("Tabletterna minskade huvudvärken", "sv", True),
        ("The pills lessened headache", "en", True),
    ],
)
def test_one_side_of_an_outcome_bears_out_no_other(text: str, language: str, borne: bool) -> None:
    found = bases(text, SEVERE, language=language)
    assert any(one.name == "direction" and one.verdict == "agrees" for one in found) is borne


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The spray reduced sneezing more than usual care", "en"),
        ("Those on the spray had less sneezing than those on usual care", "en"),
        ("Sprejen minskade nysningarna mer än vanlig vård", "sv"),
    ],
)
def test_a_change_within_bears_out_no_difference_between(text: str, language: str) -> None:
    assert "agrees" not in verdicts(text, SPRAY, language)
