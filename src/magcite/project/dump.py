"""Dumps of Crossref, read as a stream: work messages one after the other, whatever they are packed in.

JSON Lines; files of one list, with or without an envelope (`{"items": [...]}`); single messages; any of these packed
with gzip; and tar files of them, as Crossref's public data file has them
(https://www.crossref.org/documentation/retrieve-metadata/public-data-file/). Told from the content, not from the name.
"""

import gzip
import io
import json
import re
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeAlias, cast

from magcite.errors import InputError
from magcite.phrases import listed, phrase
from magcite.project.layout import show
from magcite.sources.snapshot import messages_in

__all__ = ["LARGEST", "Flaw", "read_dump"]

_HEAD = 64 * 1024
_PIECE = 1024 * 1024
LARGEST = 64 * 1024 * 1024  # bytes of one message, or of one file that is no list
_ITEMS = re.compile(rb'"items"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_USTAR = slice(257, 262)
_MEMBERS = (".json", ".jsonl", ".ndjson", ".gz")
_DAMAGE = (EOFError, zlib.error, gzip.BadGzipFile, tarfile.TarError)
_BITE = 8 * 1024
_DECODER = json.JSONDecoder()

Message = Mapping[str, object]
_Reader: TypeAlias = "io.BufferedReader[io.RawIOBase]"


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that could not be read, and was passed over.

    Attributes:
        path: the file, and the one in it after a colon.
        place: "line 7", "item 7", or "" for the file as a whole.
        reason: half a sentence.
    """

    path: str
    place: str
    reason: str

    @property
    def words(self) -> str:
        """For people: "dump.jsonl, line 7: this is not JSON"."""
        return phrase("{place}: {said}", place=listed(filter(None, (self.path, self.place))), said=self.reason)


def read_dump(path: Path) -> Iterator[Message | Flaw]:
    """Yield each work message of a file, in its order, and each flaw where it stands; little is held in memory.

    Raises:
        InputError: there is no such file, or it may not be read.
    """
    shown = show(path)
    try:
        with path.open("rb") as file:
            yield from _unpacked(file, shown)
    except FileNotFoundError as error:
        raise InputError(phrase("there is no such file"), path=shown) from error
    except OSError as error:
        raise InputError(phrase("cannot be read: {what}", what=error.strerror or str(error)), path=shown) from error


def _unpacked(stream: IO[bytes], name: str) -> Iterator[Message | Flaw]:
    try:
        head = _piece(stream, _HEAD)
        reader: _Reader = io.BufferedReader(cast("io.RawIOBase", _Joined(head, stream)), _HEAD)
        if head.startswith(b"\x1f\x8b"):
            with gzip.GzipFile(fileobj=reader) as unpacked:
                yield from _unpacked(cast("IO[bytes]", unpacked), name)
        elif head[_USTAR] == b"ustar":
            yield from _members(reader, name)
        else:
            yield from _messages(reader, head, name)
    except _DAMAGE as error:
        yield Flaw(
            name, "", phrase("it breaks off, or is damaged ({error}); what stands before was read", error=str(error))
        )


def _piece(stream: IO[bytes], size: int) -> bytes:
    """Return the next bytes of a stream, as many as that or all there are: one that unpacks gives less at a time."""
    pieces: list[bytes] = []
    try:
        while size > 0 and (piece := stream.read(min(size, _BITE))):
            pieces.append(piece)
            size -= len(piece)
    except _DAMAGE:
        if not pieces:
            raise
    return b"".join(pieces)  # where it is damaged further on, the next reading says so


def _members(reader: _Reader, name: str) -> Iterator[Message | Flaw]:
    with tarfile.open(fileobj=reader, mode="r|") as archive:
        for member in archive:
            if not member.isfile() or not member.name.endswith(_MEMBERS):
                continue
            packed = archive.extractfile(member)
            if packed is not None:
                yield from _unpacked(packed, f"{name}:{member.name}")


def _messages(reader: _Reader, head: bytes, name: str) -> Iterator[Message | Flaw]:
    """Yield messages of an unpacked file: a list item by item, a small file of one value whole, or line by line."""
    first, end, _ = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    alone = bool(end or len(head) < _HEAD) and _is_json(first)
    start = None if alone else _start_of_list(head)
    if start is not None:
        reader.read(start)
        yield from _items(reader, name)
        return
    if not alone:
        data = reader.read(LARGEST + 1)
        if len(data) <= LARGEST and _is_json(data):
            yield from _of(json.loads(data), name, "")
            return
        reader = io.BufferedReader(_Joined(data, cast("IO[bytes]", reader)))
    yield from _lines(reader, name)


class _Joined(io.RawIOBase):
    """What was read ahead, and the rest after it."""

    def __init__(self, ahead: bytes, rest: IO[bytes]) -> None:
        self._parts: list[IO[bytes]] = [io.BytesIO(ahead), rest]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while self._parts:
            piece = self._parts[0].read(len(buffer))
            if piece:
                buffer[: len(piece)] = piece
                return len(piece)
            self._parts.pop(0)
        return 0


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _start_of_list(head: bytes) -> int | None:
    """Return where the items of a list begin; None when the file begins with something else."""
    begin = len(head) - len(head.removeprefix(b"\xef\xbb\xbf").lstrip())
    if head[begin : begin + 1] == b"[":
        return begin + 1
    items, message = _ITEMS.search(head), head.find(b'"DOI"')
    return items.end() if items and not 0 <= message < items.start() else None


def _lines(reader: _Reader, name: str) -> Iterator[Message | Flaw]:
    number = 0
    while line := reader.readline(LARGEST):
        number += 1
        if len(line) == LARGEST and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = reader.readline(LARGEST)
            yield Flaw(
                name,
                phrase("line {number}", number=number),
                phrase("it is longer than {size} MB", size=LARGEST // 1024**2),
            )
            continue
        text = line.removeprefix(b"\xef\xbb\xbf").strip()
        if not text:
            continue
        try:
            tree = json.loads(text)
        except RecursionError:
            yield Flaw(name, phrase("line {number}", number=number), phrase("it is nested too deep"))
        except ValueError:
            yield Flaw(name, phrase("line {number}", number=number), phrase("this is not JSON"))
        else:
            yield from _of(tree, name, phrase("line {number}", number=number))


def _items(reader: _Reader, name: str) -> Iterator[Message | Flaw]:
    """Yield the items of a list that has been opened, one by one."""
    text = io.TextIOWrapper(reader, encoding="utf-8", errors="replace", newline="")
    held, start, number, piece = "", 0, 0, _PIECE
    while True:
        between = _BETWEEN.match(held, start)
        start = between.end() if between else start
        try:
            tree, start = _DECODER.raw_decode(held, start)
        except RecursionError:
            yield Flaw(
                name,
                phrase("item {number}", number=number + 1),
                phrase("it is nested too deep; what follows was not read"),
            )
            return
        except ValueError:
            if held[start : start + 1] == "]":
                break
            more = text.read(piece) if len(held) - start <= LARGEST else ""
            if not more:
                yield Flaw(
                    name,
                    phrase("item {number}", number=number + 1),
                    phrase("this is not JSON, or breaks off; what follows was not read"),
                )
                return
            held, start = held[start:] + more, 0
            piece = max(_PIECE, len(held))  # doubled while one item goes on, so that it is not read over and over
            continue
        number, piece = number + 1, _PIECE
        yield from _of(tree, name, f"item {number}")
    rest = held[start:] + text.read(_PIECE)
    if '"DOI"' in rest:
        yield Flaw(name, "", phrase("what follows its first list was not read"))


def _of(tree: object, name: str, place: str) -> Iterator[Message | Flaw]:
    for message in messages_in(tree):
        if isinstance(message, Mapping) and isinstance(message.get("DOI"), str):
            yield message
        else:
            yield Flaw(name, place, phrase('a record that is no work message: it has no "DOI"'))
