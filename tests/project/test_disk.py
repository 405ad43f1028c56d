"""Files are read with errors a person can act on, and written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from magcite.errors import InputError
from magcite.project.disk import read_text, write_atomic


def test_reads_what_was_written_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b.md"
    write_atomic(file, "å\r\nä\nö", shown="b.md")
    assert file.read_bytes() == "å\r\nä\nö".encode()
    assert read_text(file, shown="b.md") == "å\r\nä\nö"


@pytest.mark.parametrize(("name", "words"), [("missing.md", "no such file"), (".", "folder")])
def test_says_why_a_file_cannot_be_read(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read_text(tmp_path / name, shown="shown.md")
    assert caught.value.path == "shown.md"


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "lock"
    write_atomic(file, "old", shown="lock")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(InputError, match="No space left"):
        write_atomic(file, "new", shown="lock")
    assert file.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["lock"]


def test_keeps_permissions_and_follows_links(tmp_path: Path) -> None:
    file, link = tmp_path / "real.md", tmp_path / "link.md"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_atomic(link, "new", shown="link.md")
    assert link.is_symlink()
    assert file.read_text() == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_gets_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    plain, ours = tmp_path / "plain", tmp_path / "ours"
    plain.write_text("")
    write_atomic(ours, "", shown="ours")
    assert stat.S_IMODE(ours.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomic(pipe, "text", shown="pipe")
        assert os.read(reader, 10) == b"text"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_no_place_to_write(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="directory"):
        write_atomic(tmp_path, "text", shown="folder")
