"""The branch of a choice that holds."""

import pytest

from tests.bibliography.csl.small import entries, entry, small_engine

CHOICE = '<choose><if {}><text value="yes"/></if><else><text value="no"/></else></choose>'


@pytest.mark.parametrize(
    ("test", "item", "read"),
    [
        ('type="book"', {"type": "book"}, "yes"),
        ('type="book report"', {"type": "report"}, "yes"),
        ('type="book report" match="any"', {"type": "report"}, "yes"),
        ('variable="title volume"', {"title": "t"}, "no"),
        ('variable="title volume" match="any"', {"title": "t"}, "yes"),
        ('variable="title" match="none"', {"title": ""}, "yes"),
        ('is-numeric="volume"', {"volume": "2b"}, "yes"),
        ('is-numeric="volume"', {"volume": "spring"}, "no"),
        ('is-uncertain-date="issued"', {"issued": {"circa": True, "date-parts": [[1999]]}}, "yes"),
        ('type="book" variable="title" match="any"', {"title": "t"}, "yes"),
        ('type="book" variable="title"', {"title": "t"}, "no"),
        ('position="first"', {}, "no"),
        ('disambiguate="true"', {}, "no"),
    ],
)
def test_choice(test: str, item: dict[str, object], read: str) -> None:
    assert entries(small_engine(CHOICE.format(test)), item) == [read]


def test_the_first_branch_that_holds_is_taken() -> None:
    layout = '<choose><if variable="a"><text value="1"/></if><else-if variable="b"><text value="2"/></else-if></choose>'
    assert [entry(layout, **item) for item in ({"a": "x", "b": "x"}, {"b": "x"}, {"c": "x"})] == ["1", "2", ""]
