"""Snapshot files on this disk: reading one without holding it in memory, and building one from dumps.

Two forms: JSON Lines, packed or not, one message a line and sorted by DOI; and SQLite, which is looked up in without
being read. A large file of the first form is put into a temporary database on this disk while it is used.
"""

import gzip
import json
import sqlite3
import tempfile
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from magcite.errors import InputError
from magcite.phrases import phrase
from magcite.project.disk import read_text
from magcite.project.dump import Flaw, read_dump
from magcite.project.layout import show
from magcite.sources.snapshot import Snapshot, read_snapshot

__all__ = ["DATABASE_ENDINGS", "Built", "Correct", "build_snapshot", "open_snapshot"]

DATABASE_ENDINGS = (".sqlite", ".sqlite3", ".db")
_SMALL = 16 * 1024 * 1024  # bytes of JSON that are read whole
_MAGIC = b"SQLite format 3\x00"
_APPLICATION = 0x6D616763  # "magc", https://www.sqlite.org/pragma.html#pragma_application_id
_MOST_FLAWS = 1000
_SCHEMA = "CREATE TABLE works (number INTEGER PRIMARY KEY, doi TEXT NOT NULL UNIQUE, record BLOB NOT NULL)"

Message = Mapping[str, object]


class _Table(Mapping[str, Message]):
    """The works of a database, by DOI in lower case; threads may share it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def __getitem__(self, doi: str) -> Message:
        with self._lock:
            row = self._connection.execute("SELECT record FROM works WHERE doi = ?", (doi,)).fetchone()
        if row is None:
            raise KeyError(doi)
        message: Message = json.loads(zlib.decompress(row[0]))
        return message

    def __iter__(self) -> Iterator[str]:
        with self._lock:
            rows = self._connection.execute("SELECT doi FROM works ORDER BY doi").fetchall()
        return iter([doi for (doi,) in rows])

    def __len__(self) -> int:
        with self._lock:
            (count,) = self._connection.execute("SELECT count(*) FROM works").fetchone()
        return int(count)

    def add(self, message: Message, *, instead: bool = False) -> bool:
        """Put a message down, unless its DOI is there already; whether it was."""
        doi = str(message["DOI"]).strip().lower()
        record = zlib.compress(_line(message), 1)
        with self._lock:
            if instead:
                self._connection.execute("DELETE FROM works WHERE doi = ?", (doi,))
            done = self._connection.execute("INSERT OR IGNORE INTO works (doi, record) VALUES (?, ?)", (doi, record))
        return done.rowcount > 0

    def lines(self) -> Iterator[bytes]:
        """Yield every message as a line, in the order of DOIs."""
        for (record,) in self._connection.execute("SELECT record FROM works ORDER BY doi"):
            yield zlib.decompress(record) + b"\n"


Correct = Callable[[Mapping[str, Message]], Iterable[Message]]


@dataclass(slots=True)
class Built:
    """What a build came to.

    Attributes:
        read: messages that were read.
        written: works in the snapshot.
        flaws: what was passed over, the first thousand; `passed_over` counts all.
    """

    read: int = 0
    written: int = 0
    passed_over: int = 0
    flaws: list[Flaw] = field(default_factory=list)


@contextmanager
def open_snapshot(path: Path) -> Iterator[Snapshot]:
    """Open a snapshot for as long as it is used.

    Raises:
        InputError: it cannot be read, or is no snapshot; a flaw in a record names the line.
    """
    shown = show(path)
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
        size = path.stat().st_size
    except OSError:
        head, size = b"", 0  # read_text says what is wrong
    if head == _MAGIC:
        with _database(path, shown) as connection:
            yield Snapshot(_Table(connection))
    elif size <= _SMALL and not head.startswith(b"\x1f\x8b"):
        yield read_snapshot(read_text(path, shown=shown), path=shown)
    else:
        with _temporary() as table:
            for one in read_dump(path):
                if isinstance(one, Flaw):
                    raise InputError(phrase("the snapshot is damaged: {words}", words=one.words), path=shown)
                table.add(one)
            if not len(table):
                raise InputError(phrase("the snapshot is empty"), path=shown)
            yield Snapshot(table)


def build_snapshot(
    files: Iterable[Path],
    output: Path,
    *,
    dois: Set[str] | None = None,
    correct: Correct = lambda _: (),
    progress: Callable[[Built], None] = lambda _: None,
) -> Built:
    """Write a snapshot of the works in some dumps, whole or not at all.

    Of two messages with one DOI the first counts, so that the newest dump is named first. Flaws are passed over and
    told.

    Args:
        files: dumps, in any form that `read_dump` takes.
        output: a database by its ending (.sqlite, .sqlite3, .db); otherwise JSON Lines, packed where it ends with .gz.
        dois: the only works to keep, in lower case; None: all.
        correct: is given the works by DOI, and gives back messages that take the place of those with their DOI, or are
            added.
        progress: hears how far it is, after each message.

    Raises:
        InputError: a file cannot be read, or the output cannot be written.
    """
    built = Built()
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.") as folder:
            database = Path(folder) / "works.sqlite"
            connection = _made(str(database))
            try:
                table = _Table(connection)
                for file in files:
                    _take(table, read_dump(file), dois, built, progress)
                for message in list(correct(table)):
                    table.add(message, instead=True)
                built.written = len(table)
                ready = _ready(table, database, output, Path(folder))
            finally:
                connection.close()
            ready.replace(output)
    except OSError as error:
        raise InputError(
            phrase("cannot be written: {what}", what=error.strerror or str(error)), path=show(output)
        ) from error
    except sqlite3.Error as error:
        raise InputError(phrase("cannot be written: {error}", error=str(error)), path=show(output)) from error
    return built


def _take(
    table: _Table,
    found: Iterable[Message | Flaw],
    dois: Set[str] | None,
    built: Built,
    progress: Callable[[Built], None],
) -> None:
    for one in found:
        if isinstance(one, Flaw):
            built.passed_over += 1
            if len(built.flaws) < _MOST_FLAWS:
                built.flaws.append(one)
            continue
        built.read += 1
        if dois is None or str(one["DOI"]).strip().lower() in dois:
            built.written += table.add(one)
        progress(built)


def _ready(table: _Table, database: Path, output: Path, folder: Path) -> Path:
    """Return the finished file, still in the temporary folder."""
    if output.suffix.lower() in DATABASE_ENDINGS:
        return database
    ready = folder / "works.json"
    with ready.open("wb") as file:
        _write(table, file, packed=output.suffix.lower() == ".gz")
    return ready


def _write(table: _Table, file: BinaryIO, *, packed: bool) -> None:
    if not packed:
        file.writelines(table.lines())
        return
    with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as zipped:  # neither name nor time: same works, same bytes
        for line in table.lines():
            zipped.write(line)


def _line(message: Message) -> bytes:
    try:
        return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # half a character, which a dump may hold as an escape
        return json.dumps(message, separators=(",", ":")).encode()


def _made(where: str) -> sqlite3.Connection:
    """Return a new database: nothing in it is worth keeping until it is whole, so it is written without a journal."""
    connection = sqlite3.connect(where, isolation_level=None, check_same_thread=False)
    for statement in (
        f"PRAGMA application_id={_APPLICATION}",
        "PRAGMA journal_mode=OFF",
        "PRAGMA synchronous=OFF",
        "PRAGMA cache_size=-32768",  # KiB
        _SCHEMA,
    ):
        connection.execute(statement)
    return connection


@contextmanager
def _temporary() -> Iterator[_Table]:
    connection = _made("")  # a private file on this disk that goes with the connection
    try:
        yield _Table(connection)
    finally:
        connection.close()


@contextmanager
def _database(path: Path, shown: str) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    try:
        ours = False
        with suppress(sqlite3.Error):
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            connection.execute("SELECT doi, record FROM works LIMIT 1").fetchone()
            ours = application == _APPLICATION
        if not ours:
            raise InputError(phrase("this database is no snapshot: `magcite snapshot build` makes one"), path=shown)
        yield connection
    finally:
        connection.close()
