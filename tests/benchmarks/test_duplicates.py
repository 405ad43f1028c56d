"""The measurement of duplicates, on strings that are made up: what it counts, and that it can fail."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from benchmarks.duplicates import main, measure, nonsense_library

from magcite.matching.duplicates import find_duplicates

TEA = (
    "Leaf, A. B., & Berg, C. (2010). Green tea and sleep in nurses. Journal of Invented Tea, 9(2), 129–138.",
    "[1]A. B. Leaf and C. Berg, “Green tea and sleep in nurses,” J. Invented Tea, vol. 9, no. 2, pp. 129–138, 2010.",
    "Leaf, Ann B., and Carl Berg. “Green Tea and Sleep in Nurses.” Journal of Invented Tea 9.2 (2010): 129–138.",
)
COFFEE = (
    "Ek, D. (2004). Strong coffee at night in nineteen pilots. Invented Drinks, 3(1), 15–19.",
    "Ek, Dag. “Strong Coffee at Night in Nineteen Pilots.” Invented Drinks 3.1 (2004): 15–19.",
)
STRANGER = "Nobody, A. (2019). Purple elephants calm Norwegian sailors. Improbable Medicine, 12(3), 34–56."


def test_every_style_of_a_work_is_found_and_no_other() -> None:
    assert measure({"tea": list(TEA), "coffee": list(COFFEE), "stranger": [STRANGER]}) == (4, 0, 0, [])


def test_what_is_missed_and_what_is_wrong_is_counted_and_shown() -> None:
    right, wrong, missed, told = measure({"one": [TEA[0], STRANGER], "two": [TEA[1]]})
    assert (right, wrong, missed) == (0, 1, 1)
    assert [line.partition(":")[0] for line in told] == ["wrong", "missed"]


def test_invented_records_are_works_of_their_own_and_the_same_each_time() -> None:
    library = nonsense_library(200)
    assert library == nonsense_library(200)
    assert len({item.title for item in library}) > 150
    assert list(find_duplicates(library)) == []


def data(folder: Path, works: Iterable[tuple[str, Iterable[str]]]) -> Path:
    styles = ("1:apa", "1:ieee", "1:chicago-author-date")
    with gzip.open(folder / "styled_strings.jsonl.gz", "wt", encoding="utf-8") as file:
        for doi, strings in works:
            file.write(json.dumps({"doi": doi, "strings": dict(zip(styles, strings, strict=False))}) + "\n")
    return folder


CHICAGO = "Leaf, Ann B., and Carl Berg. 2010. “Green Tea and Sleep in Nurses.” Journal of Invented Tea 9 (2): 129–138."


def test_the_bar_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path)]) == 2
    good = data(tmp_path, [("10.5555/tea", (*TEA[:2], CHICAGO))])
    assert main(["--data", str(good), "--half", "all", "--speed", "0"]) == 0
    bad = data(tmp_path, [("10.5555/tea", (TEA[0], STRANGER, CHICAGO))])
    assert main(["--data", str(bad), "--half", "all", "--speed", "50", "--misses", "1"]) == 1
    shown = capsys.readouterr().out
    assert "missed: " in shown
    assert "50 invented records" in shown
