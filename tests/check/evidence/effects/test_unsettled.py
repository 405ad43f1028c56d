"""Illnesses of which nothing is held, and complaints of body and mind."""

import pytest

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import bases, disagreeing

THINKING = Evidence(
    exposure="ginkgo",
    comparator="no use",
    results=(
        Result("cognitive decline", "SMD", -0.21, (-0.36, -0.06), direction=Direction.LOWER, significant=True),
        Result("all-cause mortality", "HR", 0.94, (0.8, 1.1), direction=Direction.NONE, significant=False),
    ),
)


def _verdicts(sentence: str, evidence: Evidence, language: str = "en") -> set[str]:
    told = bases(sentence, evidence=evidence, language=language)
    return {one.verdict.value for one in told if one.name == "direction"}


@pytest.mark.parametrize(
    ("sentence", "language", "verdicts"),
    [
        ("Those who took ginkgo developed dementia less often", "en", {"not-stated"}),
        ("Those who took ginkgo developed a stroke less often", "en", {"not-stated"}),
        ("Those who took ginkgo had less cognitive decline", "en", {"agrees"}),
        ("De som tog ginkgo insjuknade mer sällan i demens", "sv", {"not-stated"}),
    ],
)
def test_an_illness_of_which_nothing_is_held_is_left_open(sentence: str, language: str, verdicts: set[str]) -> None:
    assert _verdicts(sentence, THINKING, language) == verdicts


@pytest.mark.parametrize(
    ("sentence", "language", "wrong"),
    [
        ("The physical complaints eased with St John's wort", "en", False),
        ("The mood symptoms eased with St John's wort", "en", True),
        ("De kroppsliga besvären lindrades av johannesört", "sv", False),
        ("Besvären lindrades av johannesört", "sv", True),
    ],
)
def test_complaints_of_the_body_are_none_of_the_mind(sentence: str, language: str, wrong: bool) -> None:
    mood = Result("mood symptoms", p="0.38", direction=Direction.NONE, significant=False)
    assert ("significance" in disagreeing(sentence, mood, language=language)) is wrong


@pytest.mark.parametrize(
    ("sentence", "language", "verdicts"),
    [
        ("Infections of the wounds were equally common in both groups", "en", {"agrees"}),
        ("Infektioner i såren var ungefär lika vanliga i båda grupperna", "sv", {"agrees"}),
        ("Infections of the ears were equally common in both groups", "en", set()),
    ],
)
def test_a_part_named_in_all_its_words_bears_out_that_it_was_alike(
    sentence: str, language: str, verdicts: set[str]
) -> None:
    wounds = Result("wound infection", "RR", 0.94, (0.6, 1.4), direction=Direction.NONE, significant=False)
    evidence = Evidence(exposure="aloe vera", comparator="dressings", results=(wounds,))
    assert _verdicts(sentence, evidence, language) == verdicts
