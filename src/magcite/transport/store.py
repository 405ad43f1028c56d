"""A small SQLite file in the cache folder: shared by threads and processes, and thrown away when it is damaged."""

import os
import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

__all__ = ["Store", "alone", "cache_folder"]

Value = TypeVar("Value")

_PATIENCE = 20.0  # seconds to wait for another process that writes
_DAMAGE = ("malformed", "not a database", "file is encrypted", "no such column", "disk image")


def cache_folder(chosen: str | None, root: Path) -> Path:
    """Return where answers are kept: the folder of the settings, or else the user's own cache folder.

    Linux: https://specifications.freedesktop.org/basedir/latest/.
    """
    if chosen:
        return root / Path(chosen).expanduser()
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "magcite"


class Store:
    """One file and the connection to it.

    Attributes:
        lasting: whether what is written outlives the process; False in memory, for want of a usable folder.
    """

    def __init__(self, folder: Path | None, name: str, schema: str, *, durable: bool) -> None:
        self._schema = schema
        self._durable = durable
        self._lock = threading.RLock()
        self._path = folder / name if folder is not None else None
        self.lasting = self._path is not None
        self._connection = self._open()

    def run(self, work: Callable[[sqlite3.Connection], Value]) -> Value:
        """Return what `work` returns; it is alone with the file until it ends, and undone as a whole when it fails.

        A file that turns out to be damaged is replaced by an empty one, and `work` begins again with that.
        """
        with self._lock:
            try:
                return self._once(work)
            except sqlite3.ProgrammingError:  # closed: a call left behind speaks up late
                raise
            except sqlite3.Error as error:
                self._renew(error)
                return self._once(work)

    def _once(self, work: Callable[[sqlite3.Connection], Value]) -> Value:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            value = work(connection)
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        return value

    def close(self) -> None:
        """Close the file."""
        with self._lock, suppress(sqlite3.Error):
            self._connection.close()

    def _open(self) -> sqlite3.Connection:
        if self._path is not None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                return self._connect(str(self._path))
            except (OSError, sqlite3.Error) as error:
                return self._replaced(error)
        return self._connect(":memory:")

    def _renew(self, error: sqlite3.Error) -> None:
        with suppress(sqlite3.Error):
            self._connection.close()
        self._connection = self._replaced(error)

    def _replaced(self, error: Exception) -> sqlite3.Connection:
        """Return a connection to an empty file in place of a damaged one; to memory when the disk is of no use."""
        damaged = any(word in str(error) for word in _DAMAGE)
        if self._path is not None and damaged:
            with suppress(OSError, sqlite3.Error):
                for end in ("", "-wal", "-shm", "-journal"):
                    Path(f"{self._path}{end}").unlink(missing_ok=True)
                return self._connect(str(self._path))
        self.lasting = False
        self._path = None
        return self._connect(":memory:")

    def _connect(self, where: str) -> sqlite3.Connection:
        connection = sqlite3.connect(where, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL" if self._durable else "PRAGMA journal_mode=MEMORY")
            connection.execute(f"PRAGMA synchronous={'NORMAL' if self._durable else 'OFF'}")
            for statement in self._schema.split(";"):
                connection.execute(statement)
        except sqlite3.Error:
            connection.close()
            raise
        return connection


def alone(folder: Path | None, work: Callable[[], Value]) -> Value:
    """Return what `work` returns, while no other process of this user does such work."""
    turn = Store(folder, "turn.sqlite", "", durable=False)
    try:
        return turn.run(lambda _: work())
    finally:
        turn.close()
