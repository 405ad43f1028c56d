"""Forest plots: what is drawn lies where its number says, and the table says the same numbers."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model import Direction, Result
from magcite.renderers.forest_plot import Effect, Panel, Scale, panels

ratios = st.floats(0.001, 1000)
numbers = st.floats(-1e9, 1e9, allow_nan=False)


def effect(measure: str | None, value: float | None, ci: tuple[float, float] | None = None, **more: object) -> Effect:
    return Effect("a", "ref-a", Result("mortality", measure, value, ci, **more), ((3, "claim-c"),))  # type: ignore[arg-type]


def drawn(*effects: Effect) -> Panel:
    (panel,) = panels(effects, "en")
    return panel


@given(st.lists(st.tuples(ratios, ratios, ratios), min_size=1, max_size=8))
def test_ratios_keep_their_order_on_the_axis(triples: list[tuple[float, float, float]]) -> None:
    effects = [effect("RR", sorted(one)[1], (min(one), max(one))) for one in triples]
    panel = drawn(*effects)
    in_order(panel)


@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=8))
def test_differences_keep_their_order_on_the_axis(triples: list[tuple[float, float, float]]) -> None:
    effects = [effect("MD", sorted(one)[1], (min(one), max(one))) for one in triples]
    in_order(drawn(*effects))


def in_order(panel: Panel) -> None:
    marks = [(row.effect.result.value or 0.0, row.x) for row in panel.rows] + [
        (1.0 if panel.name == "ratios" else 0.0, panel.nothing)
    ]
    for (value, x), (larger, further) in pairwise(sorted(marks)):
        assert value <= larger
        assert x <= further
    for row in panel.rows:
        assert row.low is not None
        assert row.high is not None
        assert panel.left <= row.low <= row.x <= row.high <= panel.right
    assert [tick.x for tick in panel.ticks] == sorted({tick.x for tick in panel.ticks})
    assert panel.nothing in [tick.x for tick in panel.ticks]
    assert all(panel.left <= tick.x <= panel.right for tick in panel.ticks)
    ys = [row.y for row in panel.rows]
    assert ys == sorted(set(ys))
    assert ys[-1] < panel.height


def test_the_axis_of_ratios_is_logarithmic() -> None:
    scale = Scale(0.25, 4, log=True, left=0, right=100)
    assert [scale.x(value) for value in (0.25, 0.5, 1, 2, 4)] == [0, 25, 50, 75, 100]
    assert Scale(-1, 3, log=False, left=0, right=100).x(0) == 25
    panel = drawn(effect("RR", 0.5, (0.25, 1.0)), effect("HR", 2.0, (1.0, 4.0)))
    halved, doubled = panel.rows
    assert panel.nothing - halved.x == pytest.approx(doubled.x - panel.nothing, abs=0.2)


def test_each_measure_has_its_panel() -> None:
    found = panels(
        [effect("percentage", 40), effect("SMD", 0.3), effect("MD", -2), effect("aHR", 0.6), effect("r", 0.3)], "en"
    )
    assert [(one.name, len(one.effects)) for one in found] == [
        ("ratios", 1), ("differences", 1), ("standardised", 1), ("other_effects", 2)
    ]  # fmt: skip
    assert [bool(one.rows) for one in found] == [True, True, True, False]


@pytest.mark.parametrize(
    "one",
    [
        effect("RR", None, (0.5, 0.9)),
        effect("RR", 0.0),
        effect("RR", 0.5, (-1.0, 2.0)),
        effect("MD", math.inf),
        effect("MD", math.nan),
        effect("MD", 1.0, (-math.inf, 2.0)),
        effect("MD", 1e300),
        effect(None, 0.5),
    ],
)
def test_what_its_axis_cannot_hold_is_told_in_words(one: Effect) -> None:
    panel = drawn(one)
    assert panel.name == "other_effects"
    assert panel.effects == (one,)
    assert panel.rows == ()


def test_an_interval_beyond_the_axis_says_so() -> None:
    (row,) = drawn(effect("OR", 2.0, (0.0001, 5000.0))).rows
    assert row.beyond_low
    assert row.beyond_high
    assert row.words == "2 (0.0001–5000)"
    (inside,) = drawn(effect("OR", 2.0, (0.5, 5.0))).rows
    assert not inside.beyond_low
    assert not inside.beyond_high


def test_sides_are_named_only_where_every_study_counts_that_way() -> None:
    assert drawn(effect("RR", 0.5, direction=Direction.LOWER), effect("RR", 1.5, direction=Direction.HIGHER)).signed
    assert not drawn(effect("SMD", 0.32, direction=Direction.LOWER)).signed
    assert not drawn(effect("RR", 0.5, direction=Direction.HIGHER)).signed
    assert drawn(effect("MD", 0.49, direction=Direction.NONE)).signed


def test_a_row_names_outcome_study_and_claims() -> None:
    (row,) = drawn(effect("RR", 0.5, direction=Direction.LOWER)).rows
    assert (row.outcome, row.study, row.words) == ("mortality", "a, RR, lower, claim 3", "0.5")
    assert row.low is row.high is None
