"""Where a project lies."""

from pathlib import Path

import pytest

from magcite.errors import InputError, SettingsError
from magcite.project.layout import find_layout, show


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "magcite.toml").write_text('[project]\npages = ["docs/*.md", "docs/b.md"]\nlibrary = "refs"\n')
    (tmp_path / "docs").mkdir()
    for name in ("b.md", "a.md", "c.txt"):
        (tmp_path / "docs" / name).write_text("")
    monkeypatch.chdir(tmp_path / "docs")
    return tmp_path


def test_is_found_upwards(root: Path) -> None:
    layout = find_layout(None, None, environ={})
    assert layout.root == root
    assert layout.library == root / "refs"
    assert layout.lock == root / "refs" / "magcite.lock"


def test_without_settings_the_folder_itself_is_the_project(tmp_path: Path) -> None:
    layout = find_layout(tmp_path, None, environ={})
    assert (layout.root, layout.library, layout.page_paths()) == (tmp_path, tmp_path / "references", ())


def test_each_page_once_in_order_of_patterns_then_names(root: Path) -> None:
    assert [path.name for path in find_layout(root, None, environ={}).page_paths()] == ["a.md", "b.md"]


def test_a_single_file_has_its_lock_beside_it(root: Path) -> None:
    (root / "list.bib").write_text("")
    layout = find_layout(root, root / "list.bib", environ={})
    assert layout.lock == root / "list.bib.lock"
    assert layout.reference_paths() == (root / "list.bib",)


def test_library_files_are_those_we_read(root: Path) -> None:
    (root / "refs").mkdir()
    for name in ("b.md", "a.bib", "README.md", ".hidden.md", "magcite.lock", "notes.txt", "c.json"):
        (root / "refs" / name).write_text("")
    names = [path.name for path in find_layout(root, None, environ={}).reference_paths()]
    assert names == ["a.bib", "b.md", "c.json"]


def test_a_library_of_the_settings_need_not_exist_but_one_that_was_named_must(root: Path) -> None:
    assert find_layout(root, None, environ={}).reference_paths() == ()
    with pytest.raises(InputError, match="no such file or folder"):
        find_layout(root, root / "nowhere", environ={}).reference_paths()


def test_faults_name_their_place(root: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        find_layout(tmp_path / "nowhere", None, environ={})
    (root / "magcite.toml").write_text("[project]\npages = [\n")
    with pytest.raises(SettingsError) as caught:
        find_layout(root, None, environ={})
    assert caught.value.path.endswith("magcite.toml")
    assert caught.value.line is not None


def test_paths_are_shown_from_where_the_user_stands(root: Path) -> None:
    assert show(root / "docs" / "a.md") == "a.md"
    assert show(root / "magcite.toml") == (root / "magcite.toml").as_posix()
    assert show(Path("docs/a.md")) == "docs/a.md"
