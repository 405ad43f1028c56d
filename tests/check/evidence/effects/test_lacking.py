"""Claims on an illness with and without something, each against its own result."""

import pytest

from magcite.model import Direction, Result
from tests.check.evidence.judging import bases, disagreeing

WITH = Result("allergic asthma", "RR", 0.5, (0.3, 0.8), direction=Direction.LOWER, significant=True)
NON = Result("non-allergic asthma", "RR", 0.9, (0.5, 1.6), direction=Direction.NONE, significant=False)
AURA = Result("migraine with aura", "RR", 1.8, (1.3, 2.5), direction=Direction.HIGHER, significant=True)
PLAIN = Result("migraine without aura", "RR", 1.0, (0.8, 1.3), direction=Direction.NONE, significant=False)


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("Non-allergic asthma became less common with fish", "en", True),
        ("Asthma that had nothing to do with allergy became less common with fish", "en", True),
        ("Astma utan allergi blev ovanligare med fisk", "sv", True),
        ("Allergic asthma became less common with fish", "en", False),
        ("Allergisk astma blev ovanligare med fisk", "sv", False),
        ("Asthma became less common with fish", "en", False),
    ],
)
def test_what_lacks_is_held_against_its_own_result(sentence: str, language: str, wrong: bool) -> None:
    said = disagreeing(sentence, WITH, NON, language=language)
    assert ("significance" in said) is wrong


@pytest.mark.parametrize(
    ("sentence", "language", "borne"),
    [
        ("Migraine with aura was more common in smokers", "en", True),
        ("Migraine without aura was more common in smokers", "en", False),
        ("Migrän med aura var vanligare hos rökare", "sv", True),
        ("Migrän utan aura var vanligare hos rökare", "sv", False),
    ],
)
def test_aura(sentence: str, language: str, borne: bool) -> None:
    found = bases(sentence, AURA, PLAIN, language=language)
    assert any(one.name == "direction" and one.verdict == "agrees" for one in found) is borne
