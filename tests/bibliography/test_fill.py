"""What registries answered fills gaps and nothing else."""

from dataclasses import replace

from magcite.bibliography import fill
from magcite.identifiers import Doi, Pmid
from magcite.model import Date, Item, Name, Reference
from tests.builders import doi_for, found

WRITTEN = Item(type="article-journal", title="As the author writes it", issued=Date(2006), doi=doi_for("a"))


def test_gaps_are_filled() -> None:
    known = Item(title="As registered", volume="17", author=(Name("Leone", "N."),), pmid=Pmid.parse("1"))
    item = fill(Reference("a", WRITTEN), (found("a", item=known),))
    assert (item.volume, item.author, item.pmid) == ("17", (Name("Leone", "N."),), Pmid.parse("1"))


def test_the_author_wins_also_where_she_says_less() -> None:
    known = Item(title="As registered", issued=Date(2006, 5, 1), type="book")
    assert fill(Reference("a", WRITTEN), (found("a", item=known),)) == WRITTEN


def test_the_first_answer_wins_over_the_second() -> None:
    answers = (found("a", item=Item(volume="17")), found("a", item=Item(volume="99", issue="3")))
    item = fill(Reference("a", WRITTEN), answers)
    assert (item.volume, item.issue) == ("17", "3")


def test_an_answer_about_another_work_fills_nothing() -> None:
    known = Item(volume="99", doi=Doi.parse("10.5555/other"))
    assert fill(Reference("a", WRITTEN), (found("a", item=known),)) == WRITTEN


def test_a_landing_page_does_not_stand_beside_an_identifier() -> None:
    answer = found("a", item=Item(url="https://example.org/landing"))
    assert fill(Reference("a", WRITTEN), (answer,)).url is None
    assert fill(Reference("a", replace(WRITTEN, doi=None)), (answer,)).url == "https://example.org/landing"


def test_notes_are_the_authors_own() -> None:
    assert fill(Reference("a", WRITTEN), (found("a", item=Item(note="registered")),)).note is None
