"""What is asked, and what is left out of the question."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.matching import query_of
from magcite.matching.query import LONGEST_QUERY
from magcite.model import Date, Item, Name

ITEM = Item(
    title="Oral <i>magnesium</i> and nocturnal leg cramps",
    author=tuple(Name(family) for family in ("Lindqvist", "Okafor", "Müller", "Chen", "Ivanova")),
    issued=Date(2012),
    container_title="Journal of Invented Nutrition",
    volume="93",
    page="1904-1911",
    doi=Doi.parse("10.5555/cramps"),
)


def test_a_record_is_asked_for_by_what_a_reference_has() -> None:
    query = query_of(ITEM)
    assert query is not None
    assert query.text == (
        "Lindqvist Okafor Müller Oral magnesium and nocturnal leg cramps "
        "Journal of Invented Nutrition 93 1904-1911 2012"
    )
    assert (query.rows, query.left_out) == (10, ("2 of 5 authors",))


def test_without_a_title_more_answers_are_wanted() -> None:
    query = query_of(replace(ITEM, title=None))
    assert query is not None
    assert query.rows == 20


def test_a_text_is_asked_for_without_number_identifier_and_address() -> None:
    query = query_of(
        "[12] Ek A. Nocturnal tea and sleepless kettles. Tea Lett. 2012. doi:10.5555/tea https://example.org/x"
    )
    assert query is not None
    assert query.text == "Ek A. Nocturnal tea and sleepless kettles. Tea Lett. 2012."
    assert query.left_out == ("identifiers and addresses",)


def test_a_long_text_is_cut_between_words() -> None:
    query = query_of("kettle " * 200)
    assert query is not None
    assert len(query.text) <= LONGEST_QUERY
    assert query.text.endswith("kettle")
    assert query.left_out == (f"the end, {len('kettle ' * 200) - 1 - len(query.text)} characters",)


@pytest.mark.parametrize(
    "vague",
    [
        Item(),
        Item(title="Editorial"),
        Item(author=(Name("Ek"),), issued=Date(2012)),
        Item(container_title="Tea Letters", issued=Date(2012)),
        "",
        "ibid.",
        "Ek (2012)",
        "https://example.org/a/b",
    ],
)
def test_too_little_is_not_asked(vague: Item | str) -> None:
    assert query_of(vague) is None


@given(st.text(max_size=600))
def test_a_question_is_one_bounded_line(text: str) -> None:
    query = query_of(text)
    if query is not None:
        assert 0 < len(query.text) <= LONGEST_QUERY
        assert "\n" not in query.text
