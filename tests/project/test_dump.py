"""Dumps in every packing: the same works, one after the other; what is damaged is told and passed over."""

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from magcite.errors import InputError
from magcite.project import dump
from magcite.project.dump import Flaw, read_dump

WORKS = [{"DOI": f"10.5555/{number}", "title": [f"Work Å {number}"]} for number in range(5)]
LINES = "".join(json.dumps(one) + "\n" for one in WORKS).encode()
ITEMS = json.dumps({"items": WORKS}).encode()
ENVELOPE = json.dumps({"status": "ok", "message-type": "work-list", "message": {"total-results": 5, "items": WORKS}})
MANY = b"".join(
    b'{"DOI": "10.5555/%s"}\n' % hashlib.sha256(b"%d" % number).hexdigest().encode() for number in range(5000)
)


def tar(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def read(tmp_path: Path, data: bytes) -> tuple[list[str], list[Flaw]]:
    (tmp_path / "dump").write_bytes(data)
    found = list(read_dump(tmp_path / "dump"))
    dois = [str(one["DOI"]) for one in found if not isinstance(one, Flaw)]
    return dois, [one for one in found if isinstance(one, Flaw)]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LINES, id="lines"),
        pytest.param(LINES.rstrip(), id="lines-without-the-last-end"),
        pytest.param(b"\xef\xbb\xbf\r\n" + LINES.replace(b"\n", b"\r\n\r\n"), id="lines-with-bom-and-blank-lines"),
        pytest.param(ITEMS, id="items"),
        pytest.param(json.dumps({"items": WORKS}, indent=2).encode(), id="items-indented"),
        pytest.param(ENVELOPE.encode(), id="envelope"),
        pytest.param(json.dumps(WORKS).encode(), id="list"),
        pytest.param(json.dumps(WORKS, indent=1).encode(), id="list-indented"),
        pytest.param(ENVELOPE.encode() + b"\n" + b"\n", id="envelope-on-a-line"),
        pytest.param(b"".join(json.dumps({"items": [one]}).encode() + b"\n" for one in WORKS), id="items-on-each-line"),
        pytest.param(gzip.compress(LINES), id="gzip"),
        pytest.param(gzip.compress(LINES[:200]) + gzip.compress(LINES[200:]), id="gzip-in-two-members"),
        pytest.param(tar(("0.json.gz", gzip.compress(ITEMS))), id="tar"),
        pytest.param(
            tar(
                ("all/0.json", json.dumps({"items": WORKS[:2]}).encode()),
                ("README.txt", b"no dump"),
                ("all/1.jsonl", b"".join(json.dumps(one).encode() + b"\n" for one in WORKS[2:])),
            ),
            id="tar-of-several",
        ),
    ],
)
@pytest.mark.parametrize("sizes", [(64 * 1024, 1024 * 1024), (64, 16)], ids=["", "in-small-pieces"])
def test_the_same_works(tmp_path: Path, data: bytes, sizes: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    head = sizes[0] if data[:1] != b"\x1f" and not data.startswith(b'{"items": [{"DOI": "10.5555/0"') else 512
    monkeypatch.setattr(dump, "_HEAD", head)  # at least one line of a file whose lines are lists
    monkeypatch.setattr(dump, "_PIECE", sizes[1])
    assert read(tmp_path, data) == ([one["DOI"] for one in WORKS], [])


def test_one_message_over_many_lines(tmp_path: Path) -> None:
    assert read(tmp_path, json.dumps(WORKS[0], indent=2).encode()) == (["10.5555/0"], [])
    message = {"status": "ok", "message-type": "work", "message": WORKS[1]}
    assert read(tmp_path, json.dumps(message, indent=2).encode()) == (["10.5555/1"], [])


@pytest.mark.parametrize(
    ("spoil", "count", "words"),
    [
        (lambda: LINES.replace(b"{", b"{{", 1), 4, "line 1: this is not JSON"),
        (lambda: LINES[:-20], 4, "line 5: this is not JSON"),
        (lambda: LINES.replace(b'"DOI"', b'"doi"', 1), 4, 'line 1: a record that is no work message: it has no "DOI"'),
        (lambda: LINES.replace(b"Work", b"\xff\xff", 1), 4, "line 1: this is not JSON"),
        (lambda: LINES + b"17\n[null]\n", 5, 'line 6: a record that is no work message: it has no "DOI"'),
        (lambda: LINES + b"[" * 100_000, 5, "line 6: it is nested too deep"),
        (lambda: ITEMS[:-30], 4, "item 5: this is not JSON, or breaks off; what follows was not read"),
        (
            lambda: ITEMS.replace(b'"10.5555/2"', b"10.5555/2"),
            2,
            "item 3: this is not JSON, or breaks off; what follows was not read",
        ),
        (lambda: ITEMS + b"\n" + ITEMS.replace(b"/", b"/x")[:40], 5, "line 2: this is not JSON"),
        (
            lambda: json.dumps({"items": WORKS}, indent=1).encode() + b"\n" + LINES,
            5,
            "what follows its first list was not read",
        ),
        (lambda: gzip.compress(MANY)[:-3000], None, "it breaks off, or is damaged ("),
        (lambda: tar(("0.jsonl", MANY))[:-3000], None, "it breaks off, or is damaged ("),
    ],
)
def test_damage_is_told_with_its_place(
    tmp_path: Path, spoil: Callable[[], bytes], count: int | None, words: str
) -> None:
    dois, flaws = read(tmp_path, spoil())
    assert count is None or len(dois) == count
    assert dois
    assert words in flaws[0].words


def test_a_line_without_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dump, "LARGEST", 1024)
    dois, (flaw,) = read(tmp_path, LINES + b'{"DOI": "' + b"x" * 5000 + b'"}\n' + LINES)
    assert (len(dois), flaw.place) == (10, "line 6")


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        list(read_dump(tmp_path / "nothing"))
