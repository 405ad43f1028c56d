"""Years, volumes, issues, pages: the numbers that people write in many ways."""

import pytest

from magcite.comparison.fields import issue, issued, page, publisher, volume
from magcite.model import Date, FieldVerdict, Item

SAME, COMPATIBLE = FieldVerdict.SAME, FieldVerdict.COMPATIBLE
DIFFERS, UNKNOWN = FieldVerdict.DIFFERS, FieldVerdict.UNKNOWN


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [(2006, 2006, SAME), (2006, 2007, COMPATIBLE), (2007, 2006, COMPATIBLE), (2006, 2008, DIFFERS)],
)
def test_years(ours: int, theirs: int, verdict: FieldVerdict) -> None:
    left, right = Item(issued=Date(ours, 3)), Item(issued=Date(theirs))
    assert issued.COMPARER.compare(left, right) is verdict


@pytest.mark.parametrize(("year", "verdict"), [(2009, SAME), (2012, COMPATIBLE), (2014, COMPATIBLE), (2016, DIFFERS)])
def test_print_and_online_are_both_right(year: int, verdict: FieldVerdict) -> None:
    dates = (("published-print-date", "2012-05"), ("published-online-date", "2014"), ("submitted", "2016"))
    source = Item(issued=Date(2009), other=dates)
    assert issued.COMPARER.compare(Item(issued=Date(year)), source) is verdict


def test_a_date_in_words_states_no_year() -> None:
    assert issued.COMPARER.state(Item(issued=Date(literal="in press"))) is None
    assert issued.COMPARER.compare(Item(issued=Date(literal="in press")), Item(issued=Date(2006))) is UNKNOWN


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("17", "17", SAME),
        ("017", "17", COMPATIBLE),
        ("XVII", "17", COMPATIBLE),
        ("Vol. 17", "17", COMPATIBLE),
        ("17 Suppl 1", "17", COMPATIBLE),
        ("17", "71", DIFFERS),
        ("A", "17", UNKNOWN),
    ],
)
def test_volumes(ours: str, theirs: str, verdict: FieldVerdict) -> None:
    assert volume.COMPARER.compare(Item(volume=ours), Item(volume=theirs)) is verdict


def test_a_year_in_place_of_a_volume() -> None:
    left = Item(volume="2006", issued=Date(2006))
    assert volume.COMPARER.compare(left, Item(volume="17", issued=Date(2006))) is COMPATIBLE
    assert volume.COMPARER.compare(left, Item(volume="17", issued=Date(1934))) is DIFFERS
    assert volume.COMPARER.compare(left, Item(volume="2008", issued=Date(2008))) is DIFFERS


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [("3", "3", SAME), ("3-4", "3", COMPATIBLE), ("3", "4", DIFFERS), ("Suppl", "4", UNKNOWN)],
)
def test_issues(ours: str, theirs: str, verdict: FieldVerdict) -> None:
    assert issue.COMPARER.compare(Item(issue=ours), Item(issue=theirs)) is verdict


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("1615-21", "1615-21", SAME),
        ("1615-21", "1615–1621", COMPATIBLE),
        ("1615--1621", "1615-1621", COMPATIBLE),
        ("pp. 1615-1621", "1615-1621", COMPATIBLE),
        ("1615", "1615-1621", COMPATIBLE),
        ("e0123", "E123", COMPATIBLE),
        ("0012", "12", COMPATIBLE),
        ("S12-S18", "S12-8", COMPATIBLE),
        ("e0123456", "12-18", UNKNOWN),
        ("in press", "12-18", UNKNOWN),
        ("1-7", "1615-1621", UNKNOWN),
        ("1615-1621", "1651-1657", DIFFERS),
        ("e123", "e321", DIFFERS),
        ("1615-1621", "1615-1629", DIFFERS),
        ("98-105", "98-107", DIFFERS),
        ("1615-21", "1615-1629", UNKNOWN),
        ("1615-21", "1615-29", UNKNOWN),
        ("98-105", "98-99", UNKNOWN),
        ("1-7", "1-9", UNKNOWN),
    ],
)
def test_pages(ours: str, theirs: str, verdict: FieldVerdict) -> None:
    assert page.COMPARER.compare(Item(page=ours), Item(page=theirs)) is verdict


def test_an_article_number_may_stand_as_the_page() -> None:
    assert page.COMPARER.compare(Item(page="1234"), Item(page="1-12", number="1234")) is COMPATIBLE


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("Elsevier", "Elsevier", SAME),
        ("Springer", "Springer Nature Switzerland", COMPATIBLE),
        ("Academic Press", "Elsevier BV", UNKNOWN),
        ("Oxford University Press", "Cambridge University Press", UNKNOWN),
    ],
)
def test_publishers_never_contradict(ours: str, theirs: str, verdict: FieldVerdict) -> None:
    assert publisher.COMPARER.compare(Item(publisher=ours), Item(publisher=theirs)) is verdict
