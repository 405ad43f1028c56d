"""The order of a list."""

import pytest

from tests.bibliography.csl.small import entries, small_engine

TITLE = '<text variable="title"/>'


def titles(sort: str, *items: dict[str, object], options: str = "", layout: str = TITLE) -> list[str]:
    return entries(small_engine(layout, sort=f"<sort>{sort}</sort>", options=options), *items)


def test_without_keys_the_order_stays() -> None:
    assert entries(small_engine(TITLE), {"title": "b"}, {"title": "a"}) == ["b", "a"]


def test_what_has_no_value_comes_last_either_way() -> None:
    items: list[dict[str, object]] = [{"title": "x"}, {"title": "b", "volume": "2"}, {"title": "a", "volume": "10"}]
    assert titles('<key variable="volume"/>', *items) == ["b", "a", "x"]
    assert titles('<key variable="volume" sort="descending"/>', *items) == ["a", "b", "x"]


def test_items_that_no_key_tells_apart_keep_their_order() -> None:
    items: list[dict[str, object]] = [{"title": "b", "volume": "1"}, {"title": "a", "volume": "1"}]
    assert titles('<key variable="volume"/>', *items) == ["b", "a"]


def test_a_later_key_orders_only_what_the_keys_before_it_leave_equal() -> None:
    volumes = [("c", "2", "1"), ("a", "1", "3"), ("b", "1", "9"), ("d", "", "5"), ("e", "1", ""), ("f", "", "7")]
    items: list[dict[str, object]] = [{"title": title, "volume": one, "issue": two} for title, one, two in volumes]
    keys = '<key variable="volume"/><key variable="issue" sort="descending"/>'
    assert titles(keys, *items) == ["b", "a", "e", "c", "f", "d"]


@pytest.mark.parametrize(("demote", "read"), [("never", ["B", "A"]), ("sort-only", ["A", "B"])])
def test_a_particle_is_sorted_where_the_style_says(demote: str, read: list[str]) -> None:
    items: list[dict[str, object]] = [
        {"title": "A", "author": [{"family": "Aa", "non-dropping-particle": "von"}]},
        {"title": "B", "author": [{"family": "Bo"}]},
    ]
    assert titles('<key variable="author"/>', *items, options=f'demote-non-dropping-particle="{demote}"') == read


def test_a_list_sorted_by_number_backwards_counts_down() -> None:
    layout = f'<text variable="citation-number" suffix=" "/>{TITLE}'
    items: list[dict[str, object]] = [{"title": "first"}, {"title": "second"}]
    assert titles('<key variable="citation-number" sort="descending"/>', *items, layout=layout) == [
        "2 second",
        "1 first",
    ]


AUTHOR = '<macro name="author"><names variable="author"><name {} and="text"/></names></macro>'
EK, BY, ZZ = ({"family": family} for family in ("Ek", "By", "Zz"))


@pytest.mark.parametrize("key", ['macro="author"', 'variable="author"'])
def test_others_that_are_not_named_do_not_count(key: str) -> None:
    items: list[dict[str, object]] = [
        {"title": "c", "author": [EK, ZZ, BY]},
        {"title": "b", "author": [EK, BY]},
        {"title": "a", "author": [EK]},
    ]
    engine = small_engine(
        TITLE,
        macros=AUTHOR.format(""),
        sort=f'<sort><key {key}/><key variable="title"/></sort>',
        area='et-al-min="3" et-al-use-first="1"',
    )
    assert entries(engine, *items) == ["a", "c", "b"]


def test_a_key_may_name_more_people_than_the_list() -> None:
    items: list[dict[str, object]] = [{"title": "b", "author": [EK, ZZ]}, {"title": "a", "author": [EK, BY]}]
    sort = '<sort><key macro="author" names-min="9" names-use-first="9"/></sort>'
    area = 'et-al-min="2" et-al-use-first="1"'
    assert entries(small_engine(TITLE, macros=AUTHOR.format(""), sort=sort, area=area), *items) == ["a", "b"]


def test_and_is_no_part_of_a_key() -> None:
    items: list[dict[str, object]] = [
        {"title": "b", "author": [EK, BY]},
        {"title": "a", "author": [EK, {"family": "Aa"}, BY]},
    ]
    sort = '<sort><key macro="author"/></sort>'
    assert entries(small_engine(TITLE, macros=AUTHOR.format(""), sort=sort), *items) == ["a", "b"]
