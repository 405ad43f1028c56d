"""Lists of cues with further ones."""

from magcite.language.assertions.further import merged


def test_lists_and_tables_grow_and_a_state_is_replaced() -> None:
    table = {"none": ["a"], "units": {"g": ["g"]}, "multiples": {"half": 0.5}, "states": {"calm": ["better", "x"]}}
    more = {"none": ["b"], "units": {"g": ["gram"], "kg": ["kg"]}, "states": {"calm": ["worse", "y"]}}
    assert merged(table, more, ("none", "units", "multiples", "states")) == {
        "none": ("a", "b"),
        "units": {"g": ("g", "gram"), "kg": ("kg",)},
        "multiples": {"half": 0.5},
        "states": {"calm": ("worse", "y")},
    }


def test_without_further_cues_a_table_stays_as_it_is() -> None:
    assert merged({"none": ["a"]}, {}, ("none",)) == {"none": ("a",)}
