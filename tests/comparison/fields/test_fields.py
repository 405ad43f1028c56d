"""All comparers together: what is compared at all, and with whom."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.comparison.fields import COMPARERS, compare_items
from magcite.comparison.fields.field import comparable
from magcite.identifiers import Isbn, Pmcid, Pmid
from magcite.model import CSL_VARIABLES, Date, FieldVerdict, Item, Name, SourceName
from tests.builders import doi_for


def test_comparers_carry_csl_names_once_each() -> None:
    names = [comparer.name for comparer in COMPARERS]
    assert set(names) <= set(CSL_VARIABLES)
    assert len(names) == len(set(names))


def test_only_what_the_reference_states_is_compared() -> None:
    checks = compare_items(Item(title="A", volume="3"), Item(title="A", page="1"), SourceName.SNAPSHOT)
    assert [(one.name, one.verdict, one.page_value, one.source_value, one.source) for one in checks] == [
        ("title", FieldVerdict.SAME, "A", "A", SourceName.SNAPSHOT),
        ("volume", FieldVerdict.UNKNOWN, "3", None, SourceName.SNAPSHOT),
    ]


def test_identifiers() -> None:
    ours = Item(doi=doi_for("a"), pmid=Pmid.parse("1"), pmcid=Pmcid.parse("PMC1"), isbn=(Isbn.parse("0306406152"),))
    other = Item(doi=doi_for("b"), pmid=Pmid.parse("2"), pmcid=Pmcid.parse("PMC2"), isbn=(Isbn.parse("9780131103627"),))
    assert {one.verdict for one in compare_items(ours, ours, SourceName.CROSSREF)} == {FieldVerdict.SAME}
    assert [one.verdict for one in compare_items(ours, other, SourceName.CROSSREF)] == [
        *[FieldVerdict.DIFFERS] * 3,
        FieldVerdict.UNKNOWN,  # another binding of the same book has another ISBN
    ]


def test_comparable_is_stable() -> None:
    for text in ("Randomised β-carotene & tumours", "BjÃ¶rk", "Ärlig Ångström"):
        assert comparable(comparable(text)) == comparable(text)


TEXTS = st.one_of(st.none(), st.text(max_size=30), st.from_regex(r"[A-Z]?[0-9]{1,4}[-– ]?[0-9]{0,4}", fullmatch=True))
NAMES = st.builds(Name, family=TEXTS, given=TEXTS, literal=TEXTS, suffix=TEXTS)
ITEMS = st.builds(
    Item,
    title=TEXTS,
    author=st.lists(NAMES, max_size=3).map(tuple),
    issued=st.one_of(st.none(), st.builds(Date, st.integers(-5000, 3000))),
    container_title=TEXTS,
    volume=TEXTS,
    issue=TEXTS,
    page=TEXTS,
    publisher=TEXTS,
)


@given(ITEMS, ITEMS)
def test_any_two_records_can_be_compared(ours: Item, theirs: Item) -> None:
    forth = {one.name: one.verdict for one in compare_items(ours, theirs, SourceName.CROSSREF)}
    back = {one.name: one.verdict for one in compare_items(theirs, ours, SourceName.CROSSREF)}
    symmetric = {"title", "issued", "volume", "issue", "publisher", "container-title"} & forth.keys() & back.keys()
    assert {name: forth[name] for name in symmetric} == {name: back[name] for name in symmetric}


@given(ITEMS)
def test_a_record_agrees_with_itself(item: Item) -> None:
    assert {one.verdict for one in compare_items(item, item, SourceName.CROSSREF)} <= {FieldVerdict.SAME}


def test_numbers_beyond_measure_are_no_trouble() -> None:
    item = Item(
        page="9" * 5000, volume="9" * 5000, title=" " * 20_000 + "a", container_title=" " * 20_000 + "(" * 20_000
    )
    other = Item(page="8" * 5000, volume="8" * 5000, title="b" + " " * 20_000, container_title="c")
    assert {one.verdict for one in compare_items(item, other, SourceName.CROSSREF)} == {FieldVerdict.DIFFERS}
