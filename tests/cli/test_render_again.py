"""`magcite render` a second time: the same answer from the cache, and a right one whatever changed or broke."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from magcite.api import kept_renderings, rendering
from magcite.cli.main import main
from magcite.lockfile import dump_lock
from magcite.model import Lock
from magcite.project.project import open_project
from magcite.transport.lists import RENDERINGS, ListStore

STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation><layout/></citation>'
    '<bibliography><layout suffix="{end}"><text variable="title"/></layout></bibliography></style>'
)
SETTINGS = '[project]\npages = ["*page.md"]\nstyle = "mine.csl"\n[sources]\ncache = "kept"\n'


@pytest.fixture
def folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a style of its own, and its cache in it; the current folder."""
    (project / "magcite.toml").write_text(SETTINGS, "utf-8")
    (project / "mine.csl").write_text(STYLE.format(end="!"), "utf-8")
    monkeypatch.chdir(project)
    monkeypatch.delenv("MAGCITE_CACHE", raising=False)
    return project


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one with every rendering that is made."""
    made: list[str] = []
    make = rendering.render_bibliography

    def counted(*given: object, **named: object) -> str:
        made.append(make(*given, **named))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(rendering, "render_bibliography", counted)
    return made


@pytest.fixture
def render(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[str, str]]:
    def call(*arguments: str) -> tuple[str, str]:
        assert main(["render", *arguments]) == 0
        captured = capsys.readouterr()
        return captured.out, captured.err

    return call


Render = Callable[..., tuple[str, str]]


@pytest.mark.parametrize(
    "arguments", [(), ("page.md",), ("--to", "ris"), ("--to", "html", "--lang", "sv"), ("--table",), ("-o", "list.bib")]
)
@pytest.mark.usefixtures("folder")
def test_the_second_answer_is_the_first_one(render: Render, arguments: tuple[str, ...]) -> None:
    first = render(*arguments)
    assert render(*arguments) == first


def test_it_is_made_once(folder: Path, render: Render, count: list[str]) -> None:
    first = render("-o", "list.md")
    text = (folder / "list.md").read_bytes()
    (folder / "list.md").unlink()
    assert render("-o", "list.md") == first
    assert (folder / "list.md").read_bytes() == text
    render("--quiet", "-o", "other.md")
    assert len(count) == 1


def test_what_is_told_is_told_again_and_quiet_is_quiet(folder: Path, render: Render, count: list[str]) -> None:
    (folder / "references" / "spare2019.md").write_text(
        "---\ntype: book\ntitle: Spare\nauthor: [Part, Per]\nother:\n  file: a.pdf\n---\n", "utf-8"
    )
    said = "RIS har ingen plats för"
    first, second = (render("--to", "ris", "--lang", "sv", "-o", "list.ris")[1] for _ in range(2))
    assert said in first
    assert "skrev list.ris" in first
    assert second == first
    assert render("--quiet", "--to", "ris", "--lang", "sv", "-o", "list.ris") == ("", "")
    assert len(count) == 1


def write(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, "utf-8")


RECORD = "---\ntype: book\ntitle: Iron parts\nauthor: [Part, Per]\nissued: 2019\n---\n"
CHANGES: dict[str, Callable[[Path], object]] = {
    "a record": write("references/spare2019.md", RECORD),
    "a record more": write("references/iron2019.md", RECORD),
    "the style": write("mine.csl", STYLE.format(end="?")),
    "the settings": write("magcite.toml", SETTINGS.replace("mine.csl", "ieee")),
    "a page": write("page.md", "# Tea\n\nTea lowered stress in 12 adults [@tea2020].\n"),
    "a page more": write("second-page.md", "# Parts\n\nParts are spare [@spare2019].\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(folder: Path, render: Render, count: list[str], change: Callable[[Path], object]) -> None:
    before, _ = render()
    change(folder)
    after, _ = render()
    shutil.rmtree(folder / "kept")
    assert render()[0] == after != before
    assert len(count) == 3


@pytest.mark.parametrize(
    "option", [("--style", "ieee"), ("--lang", "sv"), ("--sort", "newest"), ("--title", "Sources"), ("--to", "html")]
)
@pytest.mark.usefixtures("folder")
def test_another_option_is_another_rendering(render: Render, count: list[str], option: tuple[str, ...]) -> None:
    plain, _ = render()
    assert render(*option)[0] != plain
    assert render()[0] == plain
    assert len(count) == 2


def test_links_lead_back_from_where_the_text_lies(folder: Path, render: Render) -> None:
    (folder / "out").mkdir()
    render("page.md", "-o", "list.md")
    render("page.md", "-o", "out/list.md")
    assert "<page.md#tea>" in (folder / "list.md").read_text("utf-8")
    assert "<../page.md#tea>" in (folder / "out" / "list.md").read_text("utf-8")


@pytest.mark.usefixtures("folder")
def test_another_version_or_day_is_another_rendering(
    render: Render, count: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    render()
    monkeypatch.setattr(kept_renderings, "__version__", "99")
    render()
    monkeypatch.setattr(kept_renderings, "today", lambda: "2099-01-01")
    render()
    assert len(count) == 3


def test_other_code_of_the_same_version_is_another_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "rule.py").write_text("x = 1", "utf-8")
    monkeypatch.setattr("magcite.__path__", [str(tmp_path)])

    def key() -> str:
        return kept_renderings.call_of({}, {}, project=None, output=None).key

    first = key()
    assert key() == first
    (tmp_path / "inner" / "rule.py").write_text("x = 2", "utf-8")
    second = key()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "jinja2-99.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert len({first, second, key()}) == 3


def test_a_variable_of_the_environment_is_heeded(
    folder: Path, render: Render, count: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAGCITE_CACHE", "elsewhere")
    assert render() == render()
    assert len(count) == 1
    assert (folder / "elsewhere" / "renderings.sqlite").is_file()
    assert not (folder / "kept").exists()
    monkeypatch.setenv("MAGCITE_NONSENSE", "1")
    assert main(["render"]) == 2


@pytest.mark.parametrize("how", ["damaged", "cut", "no database", "empty", "other contents"])
def test_a_broken_cache_changes_nothing(folder: Path, render: Render, how: str) -> None:
    first = render()
    file = folder / "kept" / "renderings.sqlite"
    if how == "damaged":
        with sqlite3.connect(file) as connection:
            connection.execute("UPDATE lists SET packed = zeroblob(40)")
        connection.close()
    elif how == "other contents":
        call = next(iter(sqlite3.connect(file).execute("SELECT key FROM lists")))[0]
        with ListStore(folder / "kept", RENDERINGS) as store:
            store.keep(call, json.dumps({"text": "forged"}))
    else:
        data = file.read_bytes()
        file.write_bytes({"cut": data[:5000], "no database": b"no database" * 999, "empty": b""}[how])
    assert render() == first
    assert render() == first


def test_a_cache_that_cannot_be_written_to_changes_nothing(folder: Path, render: Render, count: list[str]) -> None:
    (folder / "kept").write_text("a file where the folder should be", "utf-8")
    first = render()
    assert render() == first
    assert len(count) == 2
    (folder / "kept").unlink()
    render()
    for path in (folder / "kept").iterdir():
        path.chmod(0o400)
    (folder / "kept").chmod(0o500)
    try:
        assert render() == first
        assert render("--to", "ris") == render("--to", "ris")
    finally:
        (folder / "kept").chmod(0o700)


def test_what_changes_while_it_is_read_is_not_kept(
    folder: Path, render: Render, count: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make = rendering.render_bibliography

    def slow(*given: object, **named: object) -> str:
        text = make(*given, **named)  # type: ignore[arg-type]
        (folder / "references" / "spare2019.md").write_text(RECORD, "utf-8")
        return text

    with monkeypatch.context() as during:
        during.setattr(rendering, "render_bibliography", slow)
        old, _ = render()
    assert "Iron" not in old
    assert "Iron" in render()[0]
    assert len(count) == 2


def test_two_processes_at_once_give_the_same_and_the_right_text(folder: Path, render: Render) -> None:
    command = [sys.executable, "-m", "magcite", "--quiet", "render"]
    both = [subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
    texts = [one.communicate(timeout=120)[0] for one in both]
    assert [one.returncode for one in both] == [0, 0]
    again, _ = render()
    assert texts == [again, again]
    shutil.rmtree(folder / "kept")
    assert render()[0] == again


_WATCH = """
import os, runpy, sys
opened = []
def watch(event, given):
    if event in {"open", "os.listdir", "os.scandir"} and isinstance(given[0], (str, bytes, os.PathLike)):
        opened.append(os.path.abspath(os.fsdecode(given[0])))
sys.addaudithook(watch)
sys.argv = ["magcite", "render", *sys.argv[1:]]
try:
    runpy.run_module("magcite", run_name="__main__")
except SystemExit:
    pass
print("\\n".join(opened), file=sys.stderr)
"""


READ = ("magcite.toml", "mine.csl", "page.md", "page.md.claims.yaml", "references/tea2020.md")
HELD = ("references/magcite.lock", "references/accepted.yaml", "references/reviews.yaml")


@pytest.mark.parametrize("pages", [(), ("page.md",)], ids=["whole", "pages"])
def test_all_that_is_read_is_looked_at(folder: Path, pages: tuple[str, ...]) -> None:
    """A file or folder of the project that a rendering opens and `inputs_of` does not name would make it stale."""
    (folder / "page.md.claims.yaml").write_text("schema: magcite/sidecar/1\npage: page.md\nclaims: []\n", "utf-8")
    for name in HELD:
        (folder / name).write_text(dump_lock(Lock()) if name.endswith("lock") else "", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _WATCH, *pages], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    opened = {Path(line) for line in done.stderr.splitlines() if line.startswith(f"{folder}{os.sep}")}
    opened = {path for path in opened if folder / "kept" not in (path, *path.parents)}
    assert {folder / name for name in (*READ, *HELD)} <= opened
    inputs = rendering.inputs_of(open_project(), None, pages or None, None)
    places = (*inputs.files, *inputs.folders, *(root for root, _ in inputs.patterns))
    assert opened <= {folder / place for place in places}
