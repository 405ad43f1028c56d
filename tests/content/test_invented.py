"""The invented example: plainly invented, and each registry answer of the kind its README names."""

import json
from pathlib import Path
from typing import Any

import pytest

from magcite.model import Library, Reference
from magcite.readers.references import read_references

FOLDER = Path(__file__).parents[2] / "examples" / "invented"


@pytest.fixture(scope="module")
def library() -> Library:
    files = sorted((FOLDER / "references").glob("*.md"))
    return Library(
        tuple(one for file in files for one in read_references(file.read_text(encoding="utf-8"), path=file.name))
    )


@pytest.fixture(scope="module")
def works() -> dict[str, dict[str, Any]]:
    answer = json.loads((FOLDER / "crossref-snapshot.json").read_text(encoding="utf-8"))
    assert (answer["status"], answer["message-type"]) == ("ok", "work-list")
    assert answer["message"]["total-results"] == len(answer["message"]["items"])
    return {item["DOI"]: item for item in answer["message"]["items"]}


def test_everything_says_that_it_is_invented(library: Library, works: dict[str, dict[str, Any]]) -> None:
    assert "Everything in this folder is invented" in (FOLDER / "README.md").read_text(encoding="utf-8")
    for reference in library:
        assert reference.unreadable == ()
        assert reference.item.doi is not None
        assert reference.item.doi.value.startswith("10.5555/")
        assert "invented" in (reference.annotation or "")
        assert reference.provenance.note == "This work is invented."
    dois = [item["DOI"] for item in works.values()]
    notices = [notice["DOI"] for item in works.values() for notice in item.get("updated-by", ())]
    assert [doi for doi in (*dois, *notices) if not doi.startswith("10.5555/")] == []


def test_readme_names_every_reference(library: Library) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [one.citekey for one in library if f"| `{one.citekey}` |" not in readme] == []


@pytest.mark.parametrize(
    ("key", "differing"),
    [
        ("wensley2014", set()),
        ("brie2016", {"volume", "issued"}),
        ("gouda2011", {"title", "container-title", "volume", "issue", "page", "issued", "author"}),
        ("halloumi2015", set()),
        ("stilton2018", set()),
        ("feta2013", set()),
    ],
)
def test_snapshot_differs_only_where_it_is_meant_to(
    key: str, differing: set[str], library: Library, works: dict[str, dict[str, Any]]
) -> None:
    reference = _get(library, key)
    assert reference.item.doi is not None
    work = works[reference.item.doi.value]
    item = reference.item
    assert item.issued is not None
    compared = {
        "title": (item.title, work["title"][0].removeprefix("RETRACTED: ")),
        "container-title": (item.container_title, work["container-title"][0]),
        "volume": (item.volume, work["volume"]),
        "issue": (item.issue, work["issue"]),
        "page": (item.page, work["page"]),
        "issued": (item.issued.year, work["issued"]["date-parts"][0][0]),
        "author": (
            [(name.family, name.given) for name in item.author],
            [(name["family"], name["given"]) for name in work["author"]],
        ),
    }
    assert {field for field, (ours, theirs) in compared.items() if ours != theirs} == differing


def test_notices_and_the_missing_work(library: Library, works: dict[str, dict[str, Any]]) -> None:
    notices = {
        reference.citekey: [notice["type"] for notice in works[reference.item.doi.value].get("updated-by", ())]
        for reference in library
        if reference.item.doi and reference.item.doi.value in works
    }
    assert {key: kinds for key, kinds in notices.items() if kinds} == {
        "halloumi2015": ["retraction"],
        "stilton2018": ["expression_of_concern"],
        "feta2013": ["erratum"],
    }
    assert {reference.citekey for reference in library} - notices.keys() == {"ricotta2019"}


def _get(library: Library, key: str) -> Reference:
    reference = library.get(key)
    assert reference is not None, key
    return reference
