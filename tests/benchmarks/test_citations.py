"""The measure of citations: it runs without data, and counts what it says it counts."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = ROOT / "benchmarks" / "citations.py"
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=False)


def test_measures_its_own_pages_where_there_are_no_others(tmp_path: Path) -> None:
    result = _run("--data", str(tmp_path / "none"))
    assert result.returncode == 0, result.stdout + result.stderr
    assert "is not there: only generated pages are measured" in result.stdout
    rows = [
        line.split("|")[1:-1] for line in result.stdout.splitlines() if line.startswith("| ") and "recall" not in line
    ]
    figures = {row[0].strip(): [float(cell) for cell in row[1:]] for row in rows if "---" not in row[0]}
    assert set(figures) == {*(f"{name}, generated" for name in ("plain text", "markdown", "html", "wikitext")), "all"}
    for pages, cited, missed, false, recall, precision in figures.values():
        assert pages >= 2
        assert recall == round((cited - missed) / cited, 4) >= 0.97
        assert precision == round((cited - missed) / (cited - missed + false), 4) >= 0.97


def test_real_pages_are_measured_too(tmp_path: Path) -> None:
    folder = tmp_path / "markdown_doi_links"
    folder.mkdir()
    (folder / "a.md").write_text("It helps, [a trial](https://doi.org/10.5555/a) says.\n", encoding="utf-8")
    result = _run("--data", str(tmp_path))
    assert "| markdown, links              |     1 |     1 |      0 |     0 | 1.0000 |    1.0000 |" in result.stdout


def test_every_miss_and_false_find_is_counted_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    script = import_module("citations")
    score = script.Score()
    score.add(script.Sample("html", "a.html", found=["doi:a", "doi:a", "doi:x"], gold=["doi:a", "doi:b", "doi:c"]))
    assert (score.hits, score.missed, score.false) == (1, 2, 2)
    assert (score.recall, score.precision) == (1 / 3, 1 / 3)
    assert score.lines == [
        "  missed 1 x doi:b  in a.html",
        "  missed 1 x doi:c  in a.html",
        "  false  1 x doi:a  in a.html",
        "  false  1 x doi:x  in a.html",
    ]
