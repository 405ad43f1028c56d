"""The evidence map: every study of every claim is on it once, below its design."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model import Design, Direction, Evidence, Result, Verdict
from magcite.renderers.evidence_map import Study, direction_of, evidence_map

designs = st.sampled_from([*Design, None])


def study(design: Design | None, key: str = "a") -> Study:
    return Study(key, f"ref-{key}", Evidence(design) if design else None, Verdict.AGREES)


def results(*directions: Direction | None) -> Evidence:
    return Evidence(results=tuple(Result("x", direction=one) for one in directions))


@given(st.lists(st.lists(designs, max_size=4), min_size=1, max_size=8))
def test_every_study_stands_below_its_design_and_apart(cited: list[list[Design | None]]) -> None:
    claims = [
        (number, f"claim-{number}", f"Claim {number}", [study(one, f"s{place}") for place, one in enumerate(held)])
        for number, held in enumerate(cited, start=1)
    ]
    made = evidence_map(claims, "sv")
    assert [row.number for row in made.rows] == [number for number, *_, held in claims if held]
    centres = {column.name: column.x for column in made.columns}
    assert list(centres.values()) == sorted(centres.values())
    for row, held in zip(made.rows, [held for held in cited if held], strict=True):
        assert made.head < row.y < made.height
        assert sorted(sign.study.citekey for sign in row.signs) == sorted(f"s{place}" for place in range(len(held)))
        assert len({sign.x for sign in row.signs}) == len(row.signs)
        for sign in row.signs:
            nearest = min(centres, key=lambda name: abs(centres[name] - sign.x))
            assert nearest == sign.study.design
            assert 0 < sign.x < made.width


def test_columns_go_from_strong_to_weak_and_unknown_stands_last() -> None:
    held = [study(None, "a"), study(Design.COHORT, "b"), study(Design.META_ANALYSIS, "c")]
    made = evidence_map([(1, "claim-1", "Words", held)], "en")
    assert [one.name for one in made.columns] == ["meta-analysis", "cohort", "design_not_stated"]
    assert [one.heading for one in made.columns] == ["meta-analysis", "cohort study", "design not stated"]


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (None, "not_stated"),
        (results(), "not_stated"),
        (results(None, None), "not_stated"),
        (results(Direction.LOWER, None, Direction.LOWER), "lower"),
        (results(Direction.NONE), "none"),
        (results(Direction.LOWER, Direction.NONE), "mixed"),
    ],
)
def test_the_direction_of_a_study(evidence: Evidence | None, said: str) -> None:
    assert direction_of(evidence) == said


def test_nothing_to_draw() -> None:
    made = evidence_map([(1, "claim-1", "Words", [])], "en")
    assert made.rows == made.columns == made.directions == ()
