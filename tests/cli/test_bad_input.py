"""Bad input: one clear message with file and line, the promised exit status, no traceback, nothing lost."""

from pathlib import Path

import pytest

from tests.process import Run


@pytest.mark.usefixtures("project")
def test_missing_page(run: Run) -> None:
    done = run("check", "nowhere.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "nowhere.md: error: there is no such file\n"


def test_page_in_latin_1_names_line_column_and_encoding(run: Run, project: Path) -> None:
    (project / "page.md").write_bytes("# Te\n\nTe är gott.\n".encode("latin-1"))
    done = run("check", "page.md")
    assert done.returncode == 2
    assert done.stderr.startswith("page.md:3:4: error: ")
    assert "UTF-8" in done.stderr
    assert "Latin-1" in done.stderr


@pytest.mark.parametrize("command", ["check", "render", "report", "link"])
def test_a_file_of_references_is_no_page(run: Run, project: Path, command: str) -> None:
    (project / "list.bib").write_text("@article{a, title={X}}\n", "utf-8")
    done = run(command, "list.bib")
    assert done.returncode == 2
    assert "list.bib: error: this is a file of references and no page; --references list.bib" in done.stderr


def test_broken_yaml(run: Run, project: Path) -> None:
    file = project / "references" / "tea2020.md"
    broken = file.read_text("utf-8").replace("title: Tea and stress", "title: [Tea and stress")
    file.write_text(broken, "utf-8")
    done = run("check", "page.md")
    assert done.returncode == 2
    assert done.stderr.startswith("references/tea2020.md:")
    assert len(done.stderr.splitlines()) == 1
    assert file.read_text("utf-8") == broken


def test_all_broken_references_are_named_at_once(run: Run, project: Path) -> None:
    for name in ("tea2020", "spare2019"):
        (project / "references" / f"{name}.md").write_text("---\ntitle: [\n---\n", "utf-8")
    done = run("check", "page.md")
    assert done.returncode == 2
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [
        "references/spare2019.md",
        "references/tea2020.md",
    ]


def test_broken_bibtex(run: Run, project: Path) -> None:
    (project / "list.bib").write_text("\n\n@article{tea2020, title = {Tea and stress\n", "utf-8")
    done = run("check", "page.md", "--references", "list.bib")
    assert done.returncode == 2
    assert done.stderr.startswith("list.bib:3")


def test_unknown_setting_names_the_nearest(run: Run, project: Path) -> None:
    (project / "magcite.toml").write_text('[project]\npages = ["page.md"]\nlibary = "references"\n', "utf-8")
    done = run("check")
    assert done.returncode == 2
    assert done.stderr.startswith("magcite.toml:3")
    assert "library" in done.stderr


def test_damaged_lock_ends_with_5_and_is_left_alone(run: Run, project: Path) -> None:
    lock = project / "references" / "magcite.lock"
    lock.write_text('{"schema": "magcite/lock/1", "works": {', "utf-8")
    for command in (("check", "page.md"), ("enrich", "--offline"), ("render", "page.md")):
        done = run(*command)
        assert done.returncode == 5
        assert done.stderr.startswith("references/magcite.lock:1")
        assert lock.read_text("utf-8") == '{"schema": "magcite/lock/1", "works": {'


@pytest.mark.parametrize("damage", [b"", b"\x00", b"\xe5\xe4\xf6", b"[]", b"{}", b"<<<<<<< ours"])
def test_a_lock_of_any_damage_ends_with_5(run: Run, project: Path, damage: bytes) -> None:
    lock = project / "references" / "magcite.lock"
    lock.write_bytes(damage)
    done = run("check", "page.md")
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr.startswith("references/magcite.lock:")
    assert lock.read_bytes() == damage


def test_an_empty_library_has_nothing_to_ask_or_check(run: Run, project: Path) -> None:
    (project / "empty.bib").write_text("", "utf-8")
    for command in ("check", "enrich"):
        done = run(command, "--references", "empty.bib")
        assert done.returncode == 2
        assert done.stderr.startswith("empty.bib: error: there is no reference")


@pytest.mark.usefixtures("project")
def test_missing_library_that_was_named(run: Run) -> None:
    done = run("check", "page.md", "--references", "nowhere.bib")
    assert done.returncode == 2
    assert done.stderr.startswith("nowhere.bib: error: ")


@pytest.mark.usefixtures("project")
def test_unknown_rule_and_unknown_style(run: Run) -> None:
    done = run("explain", "retracted-wrok")
    assert done.returncode == 2
    assert "retracted-work" in done.stderr
    done = run("render", "page.md", "--style", "apaa")
    assert done.returncode == 2
    assert "apa" in done.stderr


def test_page_pattern_that_fits_nothing(run: Run, project: Path) -> None:
    (project / "magcite.toml").write_text('[project]\npages = ["pages/*.md"]\n', "utf-8")
    done = run("check")
    assert done.returncode == 2
    assert "pages/*.md" in done.stderr


def test_output_that_cannot_be_written(run: Run, project: Path) -> None:
    (project / "taken").write_text("a file, not a folder", "utf-8")
    done = run("render", "page.md", "-o", "taken/out.md")
    assert done.returncode == 2
    assert done.stderr.startswith("taken/out.md: error: ")


@pytest.mark.parametrize(
    "junk", [b"\x00\x01\x02", b"\xff\xfe\x00", b"", b"\xef\xbb\xbf", b"[@", b"<a href='", b"---\n"]
)
@pytest.mark.parametrize("name", ["page.md", "page.html", "page.txt", "list.bib", "list.json", "list.ris"])
def test_no_traceback_whatever_the_bytes(run: Run, project: Path, name: str, junk: bytes) -> None:
    (project / name).write_bytes(junk)
    chosen = ("--references", name) if name.startswith("list") else (name,)
    done = run("check", *chosen)
    assert "Traceback" not in done.stderr
    assert done.returncode in ({2, 3, 4} if name.startswith("list") or not junk else {0, 2, 3, 4})


def test_a_report_is_written_under_no_name_of_a_page(run: Run, project: Path) -> None:
    done = run("report", "page.md", "-o", "r.md")
    assert (done.returncode, done.stderr) == (2, "r.md: error: a report is HTML: name a file that ends in .html\n")
    assert not (project / "r.md").exists()
