"""Results in a state that a sentence does not name, differences in units, weight at birth, and named comparators."""

import pytest

from magcite.model import Direction, Evidence, Result, Verdict
from tests.check.evidence.judging import bases, disagreeing

FASTING = Result("fasting glucose", p="0.44", direction=Direction.NONE, significant=False)
AFTER = Result("postprandial glucose", "percentage", 18, direction=Direction.LOWER, significant=True)
BIRTH = Result("birth weight in g", "MD", 54, (12, 96), direction=Direction.HIGHER, significant=True)
SPEED = Result("gait speed", "percentage", 9.2, direction=Direction.HIGHER, significant=True)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Kornbröd sänkte blodsockret.", "sv"),
        ("Blodsockret blev 18 % lägre efter måltiden.", "sv"),
        ("Blood sugar was 18% lower with barley bread.", "en"),
    ],
)
def test_a_state_that_is_not_named_is_not_meant(sentence: str, language: str) -> None:
    assert disagreeing(sentence, FASTING, AFTER, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Fasteblodsockret sjönk.", "sv"),
        ("Blodsockret på fastande mage sjönk.", "sv"),
        ("Fasting blood sugar was lower with barley bread.", "en"),
    ],
)
def test_a_state_that_is_named_is_meant(sentence: str, language: str) -> None:
    assert disagreeing(sentence, FASTING, AFTER, language=language) == ["significance"]


def test_without_another_result_the_state_is_all_there_is() -> None:
    assert disagreeing("Kornbröd sänkte blodsockret.", FASTING, language="sv") == ["significance"]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Barnen vägde 54 gram mer vid födseln.", False),
        ("Barnen vägde i snitt 154 gram mer vid födseln.", True),
        ("Mammorna vägde 154 gram mer.", False),
    ],
)
def test_weight_at_birth_is_birth_weight(sentence: str, wrong: bool) -> None:
    assert ("effect-size" in disagreeing(sentence, BIRTH, language="sv")) is wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("De gick 9 % fortare.", False),
        ("De gick efter kursen 28 % fortare.", True),
        ("Efter tio veckor gick de 28 % snabbare.", True),
    ],
)
def test_a_figure_between_the_verb_and_its_comparative(sentence: str, wrong: bool) -> None:
    assert ("effect-size" in disagreeing(sentence, SPEED, language="sv")) is wrong


def test_no_better_than_the_comparator_by_its_name() -> None:
    alike = Result("conjunctival staining", "MD", 0.0, (-0.2, 0.1), direction=Direction.NONE, significant=False)
    evidence = Evidence(exposure="omega-3", comparator="olive oil", results=(alike,))
    read = bases("Omega 3 var inte bättre än olivolja.", evidence=evidence, language="sv")
    assert [one.verdict for one in read if one.name == "direction"] == [Verdict.AGREES]
