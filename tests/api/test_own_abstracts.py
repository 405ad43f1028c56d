"""Abstracts that references carry themselves: read at `check` and `link` without asking anybody, and kept once read."""

import json
import re
from pathlib import Path

import pytest

import magcite
from magcite.api.own_abstracts import with_abstracts
from magcite.api.proposing import propose
from magcite.identifiers import Doi
from magcite.model import FactKind, Found, SourceName, Verdict
from magcite.transport.readings import ReadingStore
from tests.process import Run

ABSTRACT = (
    "Methods: 46 elderly people were randomised to 500 mg of tea extract or placebo daily for 8 weeks. "
    "Results: Stress fell (RR 0.66, 95% CI 0.50-0.90; P = 0.01). Blood pressure did not differ (P = 0.61)."
)
_LATEX = ABSTRACT.replace("%", "\\%").replace("<", "$<$")
BIB = (
    "@article{leaf2012, title = {Tea and stress in old age}, author = {Leaf, Ann}, year = 2012,\n"
    f"  journal = {{Tea Research}}, abstract = {{{_LATEX}}}}}\n"
)
RIS = f"TY  - JOUR\nID  - leaf2012\nTI  - Tea and stress in old age\nPY  - 2012\nAB  - {ABSTRACT}\nER  - \n"
CSL = json.dumps(
    [
        {
            "id": "leaf2012",
            "type": "article-journal",
            "title": "Tea and stress in old age",
            "abstract": f"<jats:p>{ABSTRACT}</jats:p>",
        }
    ]
)
MARKDOWN = f"---\ntype: article-journal\ntitle: Tea and stress in old age\nabstract: >-\n  {ABSTRACT}\n---\nMine.\n"
PAGE = "# Tea\n\nTea was tried on 60 old people [@leaf2012].\n\nThe trial went on for 8 weeks [@leaf2012].\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MAGCITE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text"), [("own.bib", BIB), ("own.ris", RIS), ("own.json", CSL), ("references/leaf2012.md", MARKDOWN)]
)
def test_a_claim_is_compared_with_the_abstract_in_the_library(place: Path, run: Run, name: str, text: str) -> None:
    file = place / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    chosen = file if file.suffix != ".md" else file.parent
    done = run("check", "page.md", "--references", str(chosen), "--format", "json")
    told = json.loads(done.stdout)
    assert [one["verdict"] for one in told["verdicts"]] == ["disagrees", "agrees"]
    (basis,) = [one for one in told["verdicts"][0]["basis"] if one["verdict"] == "disagrees"]
    assert "the abstract in" in basis["origin"]
    assert "EVD010" in {one["code"] for one in told["diagnostics"]}


def opened(place: Path, abstract: str = ABSTRACT) -> magcite.Project:
    folder = place / "references"
    folder.mkdir(exist_ok=True)
    (folder / "leaf2012.md").write_text(MARKDOWN.replace(ABSTRACT, abstract), "utf-8")
    return magcite.open_project(place)


def test_what_was_read_is_kept_and_a_changed_abstract_is_read_anew(place: Path) -> None:
    heard: list[tuple[int, int]] = []
    project = opened(place)
    first = with_abstracts(project, lambda done, due: heard.append((done, due)))
    again = with_abstracts(project, lambda done, due: heard.append((done, due)))
    assert heard == [(1, 1)]
    assert first == again
    changed = with_abstracts(opened(place, ABSTRACT.replace("46", "48")))
    (reference,) = changed.references
    assert reference.derived is not None
    assert reference.derived.n == 48


def test_a_damaged_cache_is_as_good_as_none(place: Path) -> None:
    project = opened(place)
    (place / "cache").mkdir()
    (place / "cache" / "readings.sqlite").write_bytes(b"no database at all" * 100)
    (reference,) = with_abstracts(project).references
    assert reference.derived is not None
    assert reference.derived.n == 46


def test_a_library_without_abstracts_is_left_as_it_is(place: Path) -> None:
    project = opened(place, "")
    assert with_abstracts(project) is project.library
    assert not (place / "cache").exists()


def test_the_abstract_a_registry_gave_goes_first(place: Path) -> None:
    project = opened(place)
    (reference,) = with_abstracts(project).references
    assert reference.derived is not None
    registry = Found(
        SourceName.PUBMED,
        Doi.parse("10.5555/leaf"),
        "2026-11-20T00:00:00Z",
        "",
        reference.item,
        derived=reference.derived,
    )
    assert reference.readings([registry]) == (registry.derived,)
    assert reference.readings([]) == (reference.derived,)


def test_evidence_is_proposed_from_it(place: Path) -> None:
    (proposal,) = propose(opened(place))
    assert proposal.evidence.n == 46
    assert proposal.evidence.derived == "the abstract in the reference"


def test_a_claim_is_linked_by_what_only_the_abstract_tells(place: Path) -> None:
    project = opened(place)
    (place / "other.md").write_text(
        "# Tea\n\nIn a trial 46 elderly people drank tea extract for 8 weeks, and had less stress.\n", "utf-8"
    )
    page = magcite.read_page(project, "other.md")
    (links,) = magcite.link_pages([page], project)
    assert links.links[0].proposed == ("leaf2012",)
    assert any("46" in reason for reason in links.links[0].candidates[0].reasons)


def test_each_reading_says_what_it_is_and_none_is_made_up(place: Path) -> None:
    (reference,) = with_abstracts(opened(place, "A portrait of the tea house, with pictures.")).references
    assert reference.derived is not None
    assert reference.derived.of(FactKind.SAMPLE) == ()
    report = magcite.check_pages(opened(place, "A portrait of the tea house, with pictures."), [])
    assert all(one.verdict is not Verdict.AGREES for one in report.verdicts)


def test_a_report_reads_them_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "own.bib").write_text(BIB, "utf-8")
    (place / "magcite.toml").write_text('[project]\nlibrary = "own.bib"\n', "utf-8")
    opened: list[Path | None] = []

    class Counted(ReadingStore):
        def __init__(self, folder: Path | None) -> None:
            opened.append(folder)
            super().__init__(folder)

    monkeypatch.setattr("magcite.api.own_abstracts.ReadingStore", Counted)
    project = magcite.open_project(place)
    report = magcite.render_report(project, [magcite.read_page(project, "page.md")])
    assert "the abstract in" in " ".join(re.sub(r"<[^>]+>", " ", report).split())
    assert len(opened) == 1
