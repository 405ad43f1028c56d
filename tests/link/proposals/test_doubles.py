"""One work in a library twice: no rivals, and no other work is taken for it."""

from magcite.link.proposals import Index, propose, records_of
from magcite.model import Evidence, Library, Lock, Reference
from tests.link.proposals.library import page_of, reference

TITLE = "Accordion practice and finger dexterity in retired sailors: a cohort study"
PAGE = "Av 812 pensionerade sjömän som spelade dragspel blev fingrarna rörligare. Se studien här"


def found(*references: Reference) -> tuple[str, ...]:
    page = page_of(PAGE, "sv")
    links = propose(page, Index(records_of(Library(references), Lock())))
    (link,) = links.values()
    return link.proposed


def test_of_two_records_of_one_work_the_better_is_proposed() -> None:
    bare = reference("hand", TITLE, "Ek", "Alm", year=2011)
    full = reference("import", TITLE.replace("practice", "playing"), "Ek", year=2012, evidence=Evidence(n=812))
    assert found(bare, full) == ("import",)


def test_other_people_or_another_year_make_another_work() -> None:
    one = reference("ek", TITLE, "Ek", year=2011, evidence=Evidence(n=812))
    assert found(one, reference("gran", TITLE, "Gran", year=2011, evidence=Evidence(n=812))) == ()
    assert found(one, reference("later", TITLE, "Ek", year=2019, evidence=Evidence(n=812))) == ()
