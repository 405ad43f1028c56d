"""Whom a project asks that names no sources: each identifier has somebody who answers for it, and only one."""

import json
from pathlib import Path

import pytest

from magcite.enrich import in_reserve
from magcite.identifiers import Arxiv, Doi, Pmcid, Pmid
from magcite.model import DEFAULT_RESERVE, DEFAULT_SOURCES, SourceName
from magcite.sources import load
from tests.loopback import Registry, article, work
from tests.process import Run

TEA = {"title": "Tea and stress in adults.", "authorString": "Leaf A.", "pubYear": "2020", "source": "MED"}
TEA["authorList"] = {"author": [{"fullName": "Leaf A", "lastName": "Leaf", "initials": "A"}]}  # type: ignore[assignment]
FIELDS = 'title: Tea and stress in adults\nauthor: ["Leaf, Ann"]\nissued: 2020\n'


def reference(folder: Path, identifier: str) -> None:
    (folder / "references").mkdir()
    (folder / "references" / "tea.md").write_text(f"---\n{identifier}\n{FIELDS}---\n", "utf-8")


@pytest.mark.parametrize(
    ("one", "due"),
    [
        (Pmcid.parse("PMC123"), True),
        (Pmid.parse("123"), False),
        (Doi.parse("10.5555/a"), False),
        (Arxiv.parse("2101.00001"), False),
    ],
)
def test_europe_pmc_is_kept_for_what_nobody_else_answers_for(one: Pmcid | Pmid | Doi | Arxiv, due: bool) -> None:
    (europepmc,) = in_reserve(map(load, DEFAULT_RESERVE), map(load, DEFAULT_SOURCES))
    assert (europepmc.name, europepmc.accepts(one)) == (SourceName.EUROPEPMC, due)


def test_a_pmcid_alone_is_answered_and_joined_to_doi_and_pmid(run: Run, tmp_path: Path) -> None:
    reference(tmp_path, "PMCID: PMC123")
    with Registry([work("10.5555/tea", "Tea and stress in adults")]) as registry:
        registry.others.europepmc.append({**TEA, "id": "77", "pmid": "77", "pmcid": "PMC123", "doi": "10.5555/tea"})
        registry.others.pubmed["77"] = article("77", "Tea and stress in adults", "10.5555/tea")
        done = run("enrich", "--format", "json", **registry.environ)
        kinds = [one.kind for one in registry.asked]
        again = run("enrich", **registry.environ)
        assert len(registry.asked) == len(kinds)
    assert sorted(kinds) == ["europepmc", "pubmed", "single"]
    assert (done.returncode, again.returncode) == (0, 0)
    (told,) = json.loads(done.stdout)["references"]
    assert (told["outcome"], told["detail"]) == ("verified", "confirmed by Europe PMC")
    works = json.loads((tmp_path / "references" / "magcite.lock").read_text("utf-8"))["works"]
    assert set(works) == {"pmcid:PMC123", "doi:10.5555/tea", "pmid:77"}


def test_it_is_not_asked_about_a_doi_unless_it_is_named(run: Run, tmp_path: Path) -> None:
    reference(tmp_path, "DOI: 10.5555/tea")
    message = work("10.5555/tea", "Tea and stress in adults", author=[{"family": "Leaf", "given": "Ann"}])
    with Registry([message]) as registry:
        assert run("enrich", **registry.environ).returncode == 0
        assert [one.kind for one in registry.asked] == ["single"]
        (tmp_path / "magcite.toml").write_text('[sources]\nask = ["crossref", "europepmc"]\n', "utf-8")
        run("enrich", **registry.environ)
        assert [one.kind for one in registry.asked] == ["single", "europepmc"]


def test_whoever_names_the_sources_names_them_all(run: Run, tmp_path: Path) -> None:
    reference(tmp_path, "PMCID: PMC123")
    (tmp_path / "magcite.toml").write_text('[sources]\nask = ["crossref"]\n', "utf-8")
    with Registry([]) as registry:
        assert run("enrich", **registry.environ).returncode == 3
        assert registry.asked == []


def test_an_arxiv_identifier_alone_goes_to_datacite_under_arxivs_doi(run: Run, tmp_path: Path) -> None:
    reference(tmp_path, "arXiv: 2101.00001v2")
    with Registry([]) as registry:
        registry.others.datacite["10.48550/arxiv.2101.00001"] = {
            "titles": [{"title": "Tea and stress in adults"}],
            "creators": [{"familyName": "Leaf", "givenName": "Ann", "name": "Leaf, Ann", "nameType": "Personal"}],
            "publicationYear": 2020,
            "types": {"citeproc": "article"},
        }
        done = run("enrich", "--format", "json", **registry.environ)
        paths = [one.path for one in registry.asked if one.kind == "datacite"]
    assert paths == ["/datacite/dois/10.48550/arxiv.2101.00001"]
    (told,) = json.loads(done.stdout)["references"]
    assert (done.returncode, told["outcome"], told["detail"]) == (0, "verified", "confirmed by DataCite")
