"""Figures of two groups that a page states as an abstract does."""

import pytest

from magcite.check.evidence.group_figures import NAME
from magcite.model import Evidence, Result
from tests.check.evidence.asking import bases, said

ABSTRACT = said(
    "RESULTS: Nausea was reported by 12% of patients in the ginger group and 30% in the placebo group (p = 0.002)."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nausea was felt by 12 % with ginger against 30 % without", "en"),
        ("That was 12 and 30 per cent", "en"),
        ("Illamående hade 12 procent med ingefära och 30 procent med placebo", "sv"),
    ],
)
def test_agrees(text: str, language: str) -> None:
    assert [one[0] for one in bases(text, None, NAME, ABSTRACT, language=language)] == ["agrees"]


@pytest.mark.parametrize(
    "text",
    [
        "Headache was felt by 12 % with ginger against 30 % without",  # another outcome
        "Nausea was felt by 12 % on placebo and 30 % on ginger",  # the groups exchanged
        "Nausea was felt by 30 % with ginger and 12 % without",
        "Nausea was felt by 12 % with ginger against 40 % without",
    ],
)
def test_says_nothing(text: str) -> None:
    assert bases(text, None, NAME, ABSTRACT) == []


CLAUSE = said("RESULTS: Mean duration of the cough was 4.1 days with honey and 6.0 days with placebo (p<0.05).")
ARMS = Evidence(
    exposure="ginger",
    comparator="no ginger",
    results=(
        Result("infections in the ginger group (number)", value=24),
        Result("infections in the placebo group (number)", value=65),
    ),
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The cough was gone after four days on honey and six on placebo", "en"),
        ("Hostan var borta efter fyra dagar med honung och sex med placebo", "sv"),
    ],
)
def test_numbers_in_words(text: str, language: str) -> None:
    assert [one[0] for one in bases(text, None, NAME, CLAUSE, language=language)] == ["agrees"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ginger takers had 24 infections between them, the control group 65", "en"),
        ("There were 24 infections with ginger against 65 with placebo", "en"),
        ("On placebo there were 65 infections, with ginger 24", "en"),
        ("Med ingefära blev det 24 infektioner, mot 65 med placebo", "sv"),
    ],
)
def test_the_authors_own_figures_of_two_groups(text: str, language: str) -> None:
    assert [one[0] for one in bases(text, ARMS, NAME, language=language)] == ["agrees"]


@pytest.mark.parametrize(
    "text",
    [
        "There were 65 infections with ginger against 24 with placebo",
        "The ginger takers had 65 infections, the control group 24",
        "There were 24 infections with ginger against 56 with placebo",
        "Headaches numbered 24 with ginger and 65 with placebo",
    ],
)
def test_the_authors_figures_of_other_groups_say_nothing(text: str) -> None:
    assert bases(text, ARMS, NAME) == []
