"""The measurement of reference strings, on works that are made up: what counts as read right, and that it can fail."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.reference_strings import FIELDS, cases, main, right_fields

from magcite.model import Date, Item, Name

TRUTH = Item(
    title="Green tea and sleep in nurses",
    author=(Name("Leaf", "Ann B."), Name("Berg", "Carl")),
    issued=Date(2010, 4),
    container_title="Journal of Invented Tea",
    volume="9",
    page="129-138",
)
CHICAGO = "Leaf, Ann B., and Carl Berg. 2010. “Green Tea and Sleep in Nurses.” Journal of Invented Tea 9 (2): 129–138."
APA = "Leaf, A. B., & Berg, C. (2010). Green tea and sleep in nurses. Journal of Invented Tea, 9(2), 129–138."
ACS = "(1) Leaf, A. B.; Berg, C. Journal of Invented Tea 2010, 9, 129–138."
PAPER = {"title": "Tea for two", "authors": ["Ann Leaf", "Carl Berg", "et al"], "venue": "Invented Tea", "year": 2011}


def test_fields_are_judged_by_what_matters() -> None:
    said = replace(TRUTH, title="GREEN TEA and sleep in nurses.", author=(Name("LEAF"),), issued=Date(2010), page="129")
    assert right_fields(TRUTH, said, titled=True) == dict.fromkeys(FIELDS, True)
    assert "title" not in right_fields(TRUTH, said, titled=False)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("author", {"author": (Name("Berg"),)}),
        ("author", {"author": ()}),
        ("year", {"issued": Date(2011)}),
        ("title", {"title": "Green tea and sleep"}),
        ("container", {"container_title": None}),
        ("volume", {"volume": "10"}),
        ("page", {"page": "130-138"}),
    ],
)
def test_a_wrong_field_is_wrong(field: str, wrong: dict[str, object]) -> None:
    judged = right_fields(TRUTH, replace(TRUTH, **({"issued": Date(2010)} | wrong)), titled=True)  # type: ignore[arg-type]
    assert [name for name, good in judged.items() if not good] == [field]


def test_a_field_that_is_not_known_is_not_asked_for() -> None:
    assert right_fields(Item(title="Tea"), TRUTH, titled=True) == {"title": False}


def data(folder: Path, strings: dict[str, str]) -> Path:
    rows = {"styled_strings": {"doi": "10.5555/tea", "strings": strings}, "extracted_bibliographies": PAPER}
    for name, row in rows.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
    return folder


def test_each_string_is_held_against_its_chicago_string_and_papers_are_set_in_two_styles(tmp_path: Path) -> None:
    folder = data(tmp_path, {"1:chicago-author-date": CHICAGO, "1:apa": APA, "1:american-chemical-society": ACS})
    found = {style: (text, truth, titled) for style, text, truth, titled in cases(folder, "all")}
    assert set(found) == {"apa", "american-chemical-society", "plainnat", "acl"}
    assert found["apa"][1].title == "Green Tea and Sleep in Nurses"
    assert [found[style][2] for style in ("apa", "american-chemical-society")] == [True, False]
    assert found["plainnat"][0] == "Ann Leaf, and Carl Berg. Tea for two. Invented Tea, 2011."
    assert [name.family for name in found["acl"][1].author] == ["Leaf", "Berg"]


def test_the_bar_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path)]) == 2
    good = data(tmp_path, {"1:chicago-author-date": CHICAGO, "1:apa": APA})
    assert main(["--data", str(good), "--half", "all", "--style", "apa"]) == 0
    bad = data(tmp_path, {"1:chicago-author-date": CHICAGO, "1:apa": "Something else altogether"})
    assert main(["--data", str(bad), "--half", "all", "--style", "apa", "--misses", "1"]) == 1
    assert "apa author: Something else altogether" in capsys.readouterr().out
