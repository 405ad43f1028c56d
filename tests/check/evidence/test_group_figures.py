"""Figures of two groups that a page states as an abstract does."""

import pytest

from magcite.check.evidence.group_figures import NAME
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
