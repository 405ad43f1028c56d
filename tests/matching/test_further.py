"""What is asked further, and when other works of a place show that a source lists it."""

from dataclasses import replace

import pytest

from magcite.matching.further import further_of, is_english, is_placeless, lists_place, witnesses
from magcite.model import Date, Item, Name
from tests.builders import doi_for

PAPER = Item(
    type="article-journal",
    title="Serum magnesium and sleeplessness in older Norwegian men",
    author=(Name("Ek", "Anna"), Name("Lind", "Bo")),
    issued=Date(2012),
    container_title="J Nutr",
)
NOWHERE = replace(PAPER, container_title=None)


def other(name: str, year: int, container: str = "Journal of Nutrition") -> Item:
    return Item("article-journal", name, issued=Date(year), container_title=container, doi=doi_for(name))


def test_the_title_alone_and_the_place() -> None:
    further = further_of(PAPER)
    assert further is not None
    assert further.title == PAPER.title
    assert further.venue is not None
    assert (further.venue.words, further.venue.years) == ("J Nutr", (2009, 2015))


def test_an_acronym_is_asked_for_by_its_long_name_too() -> None:
    further = further_of(replace(PAPER, type="paper-conference", container_title="EMNLP"))
    assert further is not None
    assert further.venue is not None
    assert further.venue.words == "EMNLP conference empirical methods natural language processing"


def test_a_paper_from_nowhere_is_asked_for_by_title() -> None:
    further = further_of(NOWHERE)
    assert further is not None
    assert further.venue is None
    assert is_placeless(NOWHERE)
    assert not is_placeless(replace(NOWHERE, url="https://example.org/paper"))


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(replace(PAPER, type="book"), id="book"),
        pytest.param(replace(PAPER, type=None), id="kind-unknown"),
        pytest.param(replace(PAPER, author=()), id="no-author"),
        pytest.param(replace(PAPER, author=(Name(literal="World Health Organization"),)), id="organisation"),
        pytest.param(replace(PAPER, issued=None), id="no-year"),
        pytest.param(replace(PAPER, title="Magnesium"), id="title-tells-little"),
        pytest.param(replace(PAPER, title="[Serum magnesium and sleeplessness in men]"), id="translated"),
        pytest.param(replace(PAPER, title="Magnesium mot sömnsvårigheter hos äldre män"), id="Swedish"),
        pytest.param(replace(PAPER, volume="17 Suppl 1"), id="supplement"),
        pytest.param(replace(PAPER, page="S12-S13"), id="supplement-pages"),
        pytest.param(replace(PAPER, container_title="medRxiv"), id="preprint"),
        pytest.param(replace(NOWHERE, publisher="Somebody"), id="publisher-alone"),
        pytest.param(replace(NOWHERE, page="12-18"), id="pages-alone"),
    ],
)
def test_where_silence_says_nothing_nothing_is_asked(item: Item) -> None:
    assert further_of(item) is None


def test_three_works_about_the_year_show_that_the_place_is_listed() -> None:
    around = [other("a", 2011), other("b", 2012), other("c", 2014)]
    assert lists_place(PAPER, around)
    assert len(witnesses(PAPER, [*around, other("d", 2013)])) == 3


@pytest.mark.parametrize(
    "records",
    [
        pytest.param([other("a", 2011), other("b", 2013)], id="two"),
        pytest.param([other("a", 2011)] * 3, id="one-thrice"),
        pytest.param([other("a", 2013), other("b", 2013), other("c", 2014)], id="all-later"),
        pytest.param([other("a", 2010), other("b", 2011), other("c", 2011)], id="all-earlier"),
        pytest.param([other("a", 2001), other("b", 2012), other("c", 2022)], id="too-far"),
        pytest.param([other(one, 2012, "Nutrients") for one in "abc"], id="elsewhere"),
        pytest.param([replace(other(one, 2012), container_title=None) for one in "abc"], id="place-unknown"),
    ],
)
def test_less_shows_nothing(records: list[Item]) -> None:
    assert not lists_place(PAPER, records)


def test_a_reference_without_place_or_year_has_no_witnesses() -> None:
    assert witnesses(NOWHERE, [other("a", 2012)]) == ()
    assert not lists_place(replace(PAPER, issued=None), [other(one, 2012) for one in "abc"])


@pytest.mark.parametrize(
    ("title", "english"),
    [
        ("Interpretable Contrastive Learning under Cold-Start Problems for Detection", True),
        ("TNF-α in the serum of men", True),
        ("Effekt af magnesium hos gravide", False),
        ("Magnesium bei Schlafstörungen", False),
    ],
)
def test_english_titles(title: str, english: bool) -> None:
    assert is_english(title) is english
