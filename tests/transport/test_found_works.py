"""What searches found, kept for a week on this disk."""

import sqlite3
from pathlib import Path

from magcite.identifiers import Doi
from magcite.model import Date, Found, Item, Name, SourceName
from magcite.transport.found_works import FoundWorks

ADDRESSES = {SourceName.CROSSREF: "https://api.crossref.org", SourceName.EUROPEPMC: "https://www.ebi.ac.uk"}
AT = "2026-11-20T08:00:00Z"
WORK = Found(
    SourceName.CROSSREF,
    Doi.parse("10.5555/rosehip"),
    AT,
    f"sha256:{'0' * 64}",
    Item("article-journal", "Rosehip and knees", author=(Name("Åkesson"),), issued=Date(2019)),
    abstract="Ninety-four people took rosehip «daily».",
)


def store(folder: Path | None, now: str = AT) -> FoundWorks:
    """The store at a time."""
    return FoundWorks(folder, ADDRESSES, now=now)


def test_what_was_kept_comes_back_with_its_abstract(tmp_path: Path) -> None:
    with store(tmp_path) as works:
        works.keep(SourceName.CROSSREF, "rosehip knees", AT, [WORK])
    with store(tmp_path, "2026-11-26T07:59:59Z") as works:
        recalled = works.recall(SourceName.CROSSREF, "rosehip knees")
    assert recalled is not None
    at, (found,) = recalled
    assert at == AT
    assert (found.asked, found.item.title, found.abstract) == (WORK.asked, WORK.item.title, WORK.abstract)


def test_nothing_found_is_an_answer_and_a_question_never_asked_is_none() -> None:
    with store(None) as works:
        works.keep(SourceName.CROSSREF, "nothing", AT, [])
        assert works.recall(SourceName.CROSSREF, "nothing") == (AT, ())
        assert works.recall(SourceName.CROSSREF, "never asked") is None
        assert works.recall(SourceName.EUROPEPMC, "nothing") is None


def test_an_answer_is_forgotten_after_a_week(tmp_path: Path) -> None:
    with store(tmp_path) as works:
        works.keep(SourceName.CROSSREF, "rosehip knees", AT, [WORK])
    with store(tmp_path, "2026-11-27T08:00:01Z") as works:
        assert works.recall(SourceName.CROSSREF, "rosehip knees") is None


def test_another_address_of_the_source_was_never_asked(tmp_path: Path) -> None:
    with store(tmp_path) as works:
        works.keep(SourceName.CROSSREF, "rosehip knees", AT, [WORK])
    with FoundWorks(tmp_path, {SourceName.CROSSREF: "http://127.0.0.1:9"}, now=AT) as works:
        assert works.recall(SourceName.CROSSREF, "rosehip knees") is None


def test_a_row_of_another_version_is_asked_again(tmp_path: Path) -> None:
    with store(tmp_path) as works:
        works.keep(SourceName.CROSSREF, "rosehip knees", AT, [WORK])
    (path,) = tmp_path.rglob("found.sqlite")
    for written in ("[[1, 2]]", "no json", '[["doi:10.5555/rosehip", {"strange": true}, null]]'):
        connection = sqlite3.connect(path)
        connection.execute("UPDATE found SET works = ?", (written,))
        connection.commit()
        connection.close()
        with store(tmp_path) as works:
            assert works.recall(SourceName.CROSSREF, "rosehip knees") is None
