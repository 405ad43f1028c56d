"""A treatment beside another one: no difference between the two denies no effect."""

from magcite.model import Direction, Evidence, Result
from tests.check.evidence.judging import disagreeing

WITHIN = Result("anxiety within the course group", direction=Direction.LOWER, significant=True)
ACROSS = Result("anxiety against escitalopram", direction=Direction.NONE, significant=False)
DUMMY = Result("anxiety against a sham course", direction=Direction.NONE, significant=False)
RIVAL = Evidence(exposure="mindfulness course", comparator="escitalopram", results=(WITHIN, ACROSS))
SHAM = Evidence(exposure="mindfulness course", comparator="sham course", results=(WITHIN, DUMMY))


def test_a_drug_that_did_as_well_accuses_nobody() -> None:
    assert disagreeing("Anxiety fell in those who took the course.", evidence=RIVAL) == []
    assert disagreeing("Anxiety fell in those who took the course.", evidence=SHAM) == ["within-groups"]


def test_a_claim_that_names_the_rival_is_accused() -> None:
    assert disagreeing("The course eased anxiety more than escitalopram did.", evidence=RIVAL) == ["within-groups"]
