"""Snapshots on disk: built from dumps, whole or not at all, and looked up in."""

import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from magcite.errors import InputError
from magcite.identifiers import Doi
from magcite.project import snapshot_file
from magcite.project.snapshot_file import build_snapshot, open_snapshot
from magcite.sources.source import SnapshotCall

WORKS = [{"DOI": f"10.5555/B{number}", "title": [f"Å {number}"]} for number in (2, 1, 3)]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.jsonl"
    path.write_text(
        "".join(json.dumps(one) + "\n" for one in [*WORKS, {"DOI": "10.5555/b1", "title": ["late"]}]), "utf-8"
    )
    return path


def titles(path: Path, *dois: str) -> list[object]:
    with open_snapshot(path) as snapshot:
        payload = snapshot.send(SnapshotCall(tuple(Doi.parse(doi) for doi in dois))).payload
    return [one["title"][0] for one in payload["message"]["items"]]  # type: ignore[index]


@pytest.mark.parametrize("name", ["out.json", "out.jsonl", "out.json.gz", "out.sqlite", "out.db"])
def test_every_form_gives_the_same_answers(tmp_path: Path, dump: Path, name: str) -> None:
    built = build_snapshot([dump], tmp_path / name)
    assert (built.read, built.written, built.passed_over) == (4, 3, 0)
    assert titles(tmp_path / name, "10.5555/b1", "10.5555/none", "10.5555/B3") == ["Å 1", "Å 3"]
    with open_snapshot(tmp_path / name) as snapshot:
        assert sorted(snapshot.works) == ["10.5555/b1", "10.5555/b2", "10.5555/b3"]
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(["dump.jsonl", name])


@pytest.mark.parametrize("name", ["out.json", "out.json.gz"])
def test_the_same_works_make_the_same_bytes(tmp_path: Path, dump: Path, name: str) -> None:
    build_snapshot([dump], tmp_path / name)
    first = (tmp_path / name).read_bytes()
    dump.write_text("".join(json.dumps(one) + "\n" for one in reversed(WORKS)), "utf-8")
    build_snapshot([dump], tmp_path / name)
    assert (tmp_path / name).read_bytes() == first
    text = gzip.decompress(first) if name.endswith(".gz") else first
    assert text.decode().splitlines()[0] == '{"DOI":"10.5555/B1","title":["Å 1"]}'


def test_only_what_is_wanted(tmp_path: Path, dump: Path) -> None:
    assert build_snapshot([dump], tmp_path / "out.json", dois={"10.5555/b2", "10.5555/x"}).written == 1


def test_half_a_character_survives(tmp_path: Path, dump: Path) -> None:
    dump.write_text('{"DOI": "10.5555/a", "title": ["\\ud83d Å"]}\n', "utf-8")
    build_snapshot([dump], tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["title"] == ["\ud83d Å"]


def test_a_file_that_is_missing_leaves_the_old_snapshot(tmp_path: Path, dump: Path) -> None:
    (tmp_path / "out.json").write_text("old", "utf-8")
    with pytest.raises(InputError, match="there is no such file"):
        build_snapshot([dump, tmp_path / "nothing"], tmp_path / "out.json")
    assert (tmp_path / "out.json").read_text("utf-8") == "old"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["dump.jsonl", "out.json"]


def test_a_large_file_is_not_held_in_memory(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot_file, "_SMALL", 10)
    assert titles(dump, "10.5555/b1", "10.5555/b2") == ["Å 1", "Å 2"]
    dump.write_text('{"DOI": "10.5555/a"}\n{broken}\n', "utf-8")
    with pytest.raises(InputError, match="line 2: this is not JSON"), open_snapshot(dump):
        pass
    dump.write_text(" " * 20, "utf-8")
    with pytest.raises(InputError, match="is empty"), open_snapshot(dump):
        pass


def test_another_database_is_no_snapshot(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE works (doi, record)")
    connection.close()
    with pytest.raises(InputError, match="this database is no snapshot"), open_snapshot(tmp_path / "other.db"):
        pass
    (tmp_path / "damaged.db").write_bytes(b"SQLite format 3\x00" + b"x" * 4000)
    with pytest.raises(InputError, match="this database is no snapshot"), open_snapshot(tmp_path / "damaged.db"):
        pass


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"), open_snapshot(tmp_path / "nothing.sqlite"):
        pass
