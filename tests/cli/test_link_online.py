"""`magcite link --online` as a process: what registries know is shown, added and cited, and silence ends with 3."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from magcite.cli.main import main
from tests.loopback import Fault, Registry, work
from tests.process import Run

LINE = "A randomised trial in 137 adults found that green tea lowered anxiety by 23% after 9 weeks. Read the study here"
PAGE = f"# Tea\n\n{LINE}\n"
TEA = work(
    "10.5555/greentea",
    "Green tea and anxiety in adults: a randomized trial",
    author=[{"family": "Leaf", "given": "Ann"}],
    issued={"date-parts": [[2021]]},
    abstract="<jats:p>We randomized 137 adults to green tea or placebo for 9 weeks. Anxiety fell by 23%.</jats:p>",
)


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "books").mkdir()
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    with Registry([TEA]) as running:
        yield running


def test_a_study_is_found_added_and_cited_in_one_step(run: Run, tmp_path: Path, registry: Registry) -> None:
    place = {**registry.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    arguments = ("link", "page.md", "--references", "books", "--online")
    done = run(*arguments, "--format", "json", **place)
    assert (done.returncode, done.stderr) == (0, "")
    (link,) = json.loads(done.stdout)["pages"][0]["links"]
    (best,) = link["candidates"]
    assert (link["state"], best["key"], best["sources"]) == ("proposed", "doi:10.5555/greentea", ["crossref"])
    assert (best["work"]["title"], best["work"]["year"]) == (TEA["title"][0], 2021)
    assert [(one["source"], one["found"]) for one in link["searches"]] == [("crossref", 1), ("europepmc", 0)]
    done = run(*arguments, "--write", "--accept-all", **place)
    assert done.returncode == 2
    assert "doi:10.5555/greentea is not in the library: --add puts it there" in done.stderr
    done = run(*arguments, "--add", "--write", "--accept-all", **place)
    assert done.returncode == 0, done.stderr
    assert "added doi:10.5555/greentea as leaf2021" in done.stderr
    assert "linked leaf2021" in done.stdout
    assert TEA["title"][0] in (tmp_path / "books" / "leaf2021.md").read_text("utf-8")
    assert "10.5555/greentea" in (tmp_path / "books" / "magcite.lock").read_text("utf-8")
    linked = PAGE.replace("Read the study here", "[Read the study here](https://doi.org/10.5555/greentea)")
    assert (tmp_path / "page.md").read_text("utf-8") == linked


def test_a_network_that_is_down_is_no_no(run: Run, tmp_path: Path, registry: Registry) -> None:
    registry.faults = [Fault(404, "gone", "text/plain")]
    done = run(
        *("link", "page.md", "--references", "books", "--online"),
        **registry.environ,
        XDG_CACHE_HOME=str(tmp_path / "cache"),
    )
    assert done.returncode == 3
    assert "could not ask Crossref: it answered 404" in done.stdout
    assert "of 1 a registry could not be asked" in done.stdout
    assert "could not ask Europe PMC" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--add", "--accept-all"), "add --online"),
        (("--online", "--add"), "--add takes what is accepted"),
        (("--online", "--suggest"), "leave --online out"),
    ],
)
def test_what_it_refuses(
    registry: Registry, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    assert (main(["link", "page.md", "--references", "books", *arguments]), registry.asked) == (2, [])
    assert words in capsys.readouterr().err
