"""Assignments: the greatest sum, each place taken once, held against trying everything."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from magcite.link.proposals.assignment import assign

ROWS = st.lists(
    st.dictionaries(st.integers(0, 4), st.one_of(st.floats(-1, 5), st.integers(0, 3).map(float)), max_size=5),
    max_size=5,
)


def best_sum(worth: Sequence[Mapping[int, float]], taken: frozenset[int] = frozenset()) -> float:
    """The greatest sum there is, by trying everything."""
    if not worth:
        return 0.0
    rest = worth[1:]
    with_one = [
        value + best_sum(rest, taken | {place}) for place, value in worth[0].items() if value > 0 and place not in taken
    ]
    return max([best_sum(rest, taken), *with_one])


@given(ROWS)
def test_the_sum_is_the_greatest_and_no_place_is_taken_twice(worth: list[dict[int, float]]) -> None:
    taken = [place for place in assign(worth) if place is not None]
    assert len(taken) == len(set(taken))
    total = sum(row[place] for row, place in zip(worth, assign(worth), strict=True) if place is not None)
    assert abs(total - best_sum(worth)) < 1e-9


def test_the_one_that_fits_only_there_gets_it() -> None:
    assert assign([{"a": 6.0, "b": 5.8}, {"a": 5.5}]) == ["b", "a"]
    assert assign([{"a": 1.0}, {"a": 2.0}, {}]) == [None, "a", None]
    assert assign([{"a": 0.0, "b": -1.0}]) == [None]
