"""A list that was made once is looked up, and is the same list; whatever becomes of the cache."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from magcite.api.kept_lists import keeper
from magcite.bibliography import ListedEntry, Listing
from magcite.bibliography.csl import read_style
from magcite.bibliography.styles import load_style

ITEMS = tuple(
    {"id": str(n), "type": "book", "title": f"Zinc <i>{n}</i>", "author": [{"family": f"Ek{n}"}], "DOI": f"10.1234/{n}"}
    for n in range(60)
)
LISTING = Listing(load_style("apa"), "sv", ITEMS)


def never(_listing: Listing) -> list[ListedEntry]:
    raise AssertionError("the list was made again")


@pytest.fixture
def made() -> Sequence[ListedEntry]:
    return LISTING.make()


def test_a_list_is_made_once(tmp_path: Path, made: Sequence[ListedEntry], monkeypatch: pytest.MonkeyPatch) -> None:
    assert keeper(tmp_path)(LISTING) == made
    monkeypatch.setattr(Listing, "make", never)
    assert keeper(tmp_path)(LISTING) == made


@pytest.mark.parametrize(
    "other",
    [
        replace(LISTING, language="en"),
        replace(LISTING, style=load_style("ieee")),
        replace(LISTING, as_given=True),
        replace(LISTING, bare=True),
        replace(LISTING, items=({**ITEMS[0], "title": "Iron"}, *ITEMS[1:])),
    ],
)
def test_another_list_is_made_anew(tmp_path: Path, other: Listing) -> None:
    keeper(tmp_path)(LISTING)
    assert keeper(tmp_path)(other) == other.make()


def test_two_styles_of_one_name_are_two(tmp_path: Path) -> None:
    layout = '<style><bibliography><layout><text variable="{}"/></layout></bibliography></style>'
    one, two = (
        replace(LISTING, style=read_style(layout.format(variable), "mine.csl")) for variable in ("title", "DOI")
    )
    keeper(tmp_path)(one)
    assert keeper(tmp_path)(two) == two.make()


def test_a_damaged_cache_changes_nothing(tmp_path: Path, made: Sequence[ListedEntry]) -> None:
    keeper(tmp_path)(LISTING)
    with sqlite3.connect(tmp_path / "lists.sqlite") as connection:
        connection.execute("UPDATE lists SET packed = zeroblob(40)")
    connection.close()
    assert keeper(tmp_path)(LISTING) == made
    (tmp_path / "lists.sqlite").write_bytes(b"no database" * 999)
    assert keeper(tmp_path)(LISTING) == made


def test_a_folder_that_is_none_changes_nothing(tmp_path: Path, made: Sequence[ListedEntry]) -> None:
    file = tmp_path / "file"
    file.write_text("x", "utf-8")
    assert keeper(file)(LISTING) == made
    assert keeper(None)(LISTING) == made


def test_a_short_list_is_not_kept(tmp_path: Path) -> None:
    keeper(tmp_path)(replace(LISTING, items=ITEMS[:3]))
    assert not (tmp_path / "lists.sqlite").exists()
