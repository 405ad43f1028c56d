"""Inputs are as they were seen until a byte, a name or a place of them is another."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from magcite.project.inputs import Inputs, is_as_seen, look


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "a.md").write_text("a", "utf-8")
    (tmp_path / "page.md").write_text("page", "utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "page.md").write_text("linked", "utf-8")
    (tmp_path / "linked.md").symlink_to("elsewhere/page.md")
    return tmp_path


def inputs(folder: Path) -> Inputs:
    files = [folder / name for name in ("page.md", "none.toml", "linked.md", "library", "library/a.md")]
    return Inputs(files, [folder / "library", folder / "no folder"], [(folder, "*.md")])


def keep_times(path: Path, text: str) -> None:
    before = path.stat()
    path.write_text(text, "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def link_elsewhere(folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "page.md").write_text("linked", "utf-8")
    (folder / "linked.md").unlink()
    (folder / "linked.md").symlink_to("other/page.md")


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte, with size and times as they were": lambda folder: keep_times(folder / "page.md", "pagé"[:3] + "f"),
    "a file that was not there": lambda folder: (folder / "none.toml").write_text("", "utf-8"),
    "a file that is gone": lambda folder: (folder / "library" / "a.md").unlink(),
    "one more in the folder": lambda folder: (folder / "library" / "b.md").touch(),
    "another name in the folder": lambda folder: (folder / "library" / "a.md").rename(folder / "library" / "b.md"),
    "a folder in place of a file": lambda folder: make_folder(folder / "library" / "a.md"),
    "a folder that was not there": lambda folder: (folder / "no folder").mkdir(),
    "one more that fits the pattern": lambda folder: (folder / "new.md").touch(),
    "a link to a file of the same text": link_elsewhere,
}


def test_what_nobody_touched_is_as_it_was_seen(folder: Path) -> None:
    seen = look(inputs(folder))
    assert seen is not None
    assert is_as_seen(seen)
    (folder / "library" / "a.md").touch()
    (folder / "beside.txt").touch()
    assert is_as_seen(seen)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_changed_is_not(folder: Path, change: Callable[[Path], object]) -> None:
    seen = look(inputs(folder))
    assert seen is not None
    change(folder)
    assert not is_as_seen(seen)


@pytest.mark.parametrize("seen", [{}, {"files": [[]]}, {"files": [[3, None]], "folders": [], "patterns": []}])
def test_what_is_no_record_of_inputs_is_not_as_seen(seen: dict[str, list[list[str | None]]]) -> None:
    assert not is_as_seen(seen)
