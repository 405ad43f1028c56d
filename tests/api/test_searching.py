"""Studies behind claims, found at registries on loopback: what is asked, what is proposed, what is said of silence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from magcite.api.searching import add_works, is_unanswered, search_links
from magcite.errors import InputError
from magcite.model import ClaimLinks, ClaimSearch, LinkState, Page, SourceName
from magcite.project.project import Project, open_project, read_page
from tests.loopback import Fault, Registry, work

SWEDISH = "I en randomiserad studie på 137 vuxna minskade grönt te ångest med 23 % efter 9 veckor. Läs studien här"
VAGUE = "Det stämmer enligt en studie. Se studien"
ABSTRACT = "We randomized 137 adults to green tea or placebo for 9 weeks. Anxiety fell by 23% with green tea."
TEA = work(
    "10.5555/greentea",
    "Green tea and anxiety in adults: a randomized controlled trial",
    author=[{"family": "Leaf", "given": "Ann"}],
    issued={"date-parts": [[2021]]},
    abstract=f"<jats:p>{ABSTRACT}</jats:p>",
    **{"container-title": ["Journal of Invented Results"]},
)
COFFEE = work("10.5555/coffee", "Coffee and anxiety in students: a randomized trial", issued={"date-parts": [[2019]]})


def hit(doi: str, title: str, abstract: str, **fields: Any) -> dict[str, Any]:
    """The smallest hit of Europe PMC."""
    return {
        "id": "1",
        "source": "MED",
        "doi": doi,
        "title": title,
        "abstractText": abstract,
        "pubYear": "2021",
    } | fields


@pytest.fixture
def registry() -> Iterator[Registry]:
    with Registry([TEA, COFFEE]) as running:
        running.others.europepmc = [
            hit("10.5555/greentea", "Green tea and anxiety in adults.", ABSTRACT, pmid="123"),
            hit("10.5555/herb", "Green tea, sleep and anxiety in mice.", "Mice drank green tea.", pmid="456"),
        ]
        yield running


@pytest.fixture
def project(tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> Project:
    for name, value in registry.environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "references").mkdir()
    (tmp_path / "magcite.toml").write_text('[project]\nmailto = "tester@example.org"\n', "utf-8")
    return open_project(tmp_path)


def page_of(project: Project, text: str) -> Page:
    return read_page(project, "page.txt", text=f"Te\n\n{text}\n")


def found(project: Project, text: str, **options: Any) -> ClaimLinks:
    (links,) = search_links(project, [page_of(project, text)], **options)
    return next(one for one in links.links if one.claim.kind.owes_source or one.claim.citations)


def test_a_swedish_claim_is_asked_about_in_english_and_its_study_proposed(project: Project) -> None:
    link = found(project, SWEDISH)
    assert (link.state, link.proposed) == (LinkState.PROPOSED, ("doi:10.5555/greentea",))
    best = link.candidates[0]
    assert best.item is not None
    assert best.item.title == "Green tea and anxiety in adults: a randomized controlled trial"
    assert best.sources == (SourceName.CROSSREF, SourceName.EUROPEPMC)
    assert "sample" in " ".join(best.reasons)
    asked = {search.source: search.question for search in link.searches}
    assert "green tea" in asked[SourceName.CROSSREF]
    assert 'TITLE_ABS:"green tea"' in asked[SourceName.EUROPEPMC]
    assert 'PUB_TYPE:"Randomized Controlled Trial"' in asked[SourceName.EUROPEPMC]
    assert [search.found for search in link.searches] == [2, 1]


def test_answers_are_kept_for_a_week_and_asked_for_again_on_demand(project: Project, registry: Registry) -> None:
    first = found(project, SWEDISH)
    assert (registry.count("search"), registry.count("europepmc")) == (1, 1)
    assert found(project, SWEDISH) == first
    assert (registry.count("search"), registry.count("europepmc")) == (1, 1)
    found(project, SWEDISH, refresh=True)
    assert (registry.count("search"), registry.count("europepmc")) == (2, 2)


def test_what_nobody_could_be_asked_is_no_no(project: Project, registry: Registry) -> None:
    registry.faults = [Fault(404, "gone", "text/plain", kind="search"), Fault(400, "{}", kind="europepmc")]
    heard: list[ClaimSearch] = []
    (links,) = search_links(project, [page_of(project, SWEDISH)], searched=heard.append)
    assert is_unanswered([links])
    assert [(one.found, bool(one.reason)) for one in heard] == [(None, True), (None, True)]
    registry.faults = []
    assert found(project, SWEDISH).state is LinkState.PROPOSED  # a failure is not remembered


def test_one_registry_that_is_down_leaves_the_other(project: Project, registry: Registry) -> None:
    registry.faults = [Fault(400, "{}", kind="europepmc")]
    link = found(project, SWEDISH)
    assert link.proposed == ("doi:10.5555/greentea",)
    assert [one.found for one in link.searches] == [2, None]


@pytest.mark.parametrize("body", ['{"hitCount": 3', '{"resultList": 4}', "[]", "<html></html>"])
def test_an_answer_that_is_cut_short_is_none(project: Project, registry: Registry, body: str) -> None:
    registry.faults = [Fault(200, body, kind="europepmc"), Fault(200, body, kind="search")]
    assert [one.found for one in found(project, SWEDISH).searches] == [None, None]


def test_a_claim_that_says_too_little_is_not_asked_about(project: Project, registry: Registry) -> None:
    link = found(project, VAGUE)
    assert (link.state, link.searches, registry.asked) == (LinkState.NONE, (), [])


def test_a_claim_that_the_library_answers_is_not_asked_about(project: Project, registry: Registry) -> None:
    reference = (
        "---\ntype: article-journal\ntitle: Green tea and anxiety in adults\nissued: 2021\nDOI: 10.5555/greentea\n"
        "evidence: {design: rct, n: 137, duration: 9 weeks, exposure: green tea}\n---\n"
    )
    (project.layout.library / "leaf2021.md").write_text(reference, "utf-8")
    link = found(open_project(project.layout.root), SWEDISH)
    assert (link.proposed, link.searches, registry.asked) == (("leaf2021",), (), [])


def test_a_study_that_no_registry_has_stays_unknown(project: Project, registry: Registry) -> None:
    registry.works, registry.others.europepmc = {"10.5555/coffee": COFFEE}, []
    link = found(project, SWEDISH)
    assert link.proposed == ()
    assert [one.found for one in link.searches] == [1, 0]


def test_a_bare_record_of_the_library_is_known_by_what_was_found(project: Project) -> None:
    (project.layout.library / "bare.md").write_text("---\nDOI: 10.5555/greentea\n---\n", "utf-8")
    link = found(open_project(project.layout.root), SWEDISH)
    assert link.proposed == ("bare",)
    assert (link.candidates[0].item, link.candidates[0].sources) == (None, ())


def test_limits_are_kept(project: Project, registry: Registry) -> None:
    from tests.loopback import POLITE

    registry.policy = POLITE()
    foods = ("kaffe", "grönt te", "magnesium", "choklad")
    text = "\n\n".join(f"En studie visade att {food} minskade ångest med 23 %. Se studien" for food in foods)
    search_links(project, [page_of(project, text)])
    assert registry.policy.refused == []
    assert registry.count("search") == len(foods)


def test_a_found_work_is_added_with_its_answers(project: Project) -> None:
    (work_added,) = add_works(project, ["doi:10.5555/greentea"])
    assert (work_added.key, work_added.added.described) == ("doi:10.5555/greentea", True)
    again = open_project(project.layout.root)
    reference = again.library.get(work_added.added.citekey)
    assert reference is not None
    assert reference.item.title == "Green tea and anxiety in adults: a randomized controlled trial"
    assert again.lock.about(reference.item)
    assert add_works(again, [reference.citekey]) == ()


def test_settings_without_a_source_that_can_be_searched_are_refused(project: Project) -> None:
    layout = replace(project.layout, settings=replace(project.settings, sources=(SourceName.DATACITE,), reserve=()))
    with pytest.raises(InputError, match="neither crossref nor europepmc"):
        search_links(Project(layout), [page_of(project, SWEDISH)])
