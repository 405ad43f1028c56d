"""A new project's files, and nothing that exists touched."""

from pathlib import Path

from magcite import check_pages, init_project, open_project, read_pages


def test_writes_a_project_that_can_be_checked_at_once(tmp_path: Path) -> None:
    files = init_project(tmp_path / "new")
    assert [path.name for path, new in files if new] == ["magcite.toml", "example2026.md", "page.md"]
    project = open_project(tmp_path / "new")
    (page,) = read_pages(project)
    assert {citation.key for claim in page.claims for citation in claim.citations} == {"example2026"}
    assert [one.name for one in check_pages(project).diagnostics] == ["no-evidence", "not-confirmed"]


def test_leaves_alone_what_exists(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("my page", "utf-8")
    (tmp_path / "references").mkdir()
    (tmp_path / "magcite.toml").write_text("# my settings\n", "utf-8")
    assert [new for _, new in init_project(tmp_path)] == [False]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["magcite.toml", "mine.md", "references"]
    assert (tmp_path / "magcite.toml").read_text("utf-8") == "# my settings\n"


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    init_project(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert not any(new for _, new in init_project(tmp_path))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
