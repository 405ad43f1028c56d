"""What a review put together, told by how large its studies are."""

from dataclasses import replace

import pytest

from magcite.comparison.pooled import watched_at_large
from magcite.model import Design, Evidence, Result

NOISE = Evidence(
    design=Design.META_ANALYSIS,
    n=900_000,
    studies=30,
    exposure="noise from aircraft",
    comparator="less noise",
    results=(Result("heart attack", measure="RR", value=1.1),),
)


def test_ratios_over_studies_of_thousands_are_of_people_who_were_watched() -> None:
    assert watched_at_large(NOISE)


@pytest.mark.parametrize(
    "other",
    [
        replace(NOISE, n=90_000),
        replace(NOISE, studies=None),
        replace(NOISE, n=None),
        replace(NOISE, comparator=None),
        replace(NOISE, comparator="placebo"),
        replace(NOISE, comparator="sedvanlig vård"),
        replace(NOISE, dose="40 mg/day"),
        replace(NOISE, exposure="atorvastatin"),
        replace(NOISE, exposure="influenza vaccination"),
        replace(NOISE, results=(Result("weight", measure="MD", value=1.0),)),
        replace(NOISE, results=()),
        None,
    ],
)
def test_in_doubt_nothing_is_told(other: Evidence | None) -> None:
    assert not watched_at_large(other)
