"""What was read out of abstracts, kept so that no unchanged abstract is read again.

What is kept can be made again: nothing depends on it being there, and what is damaged is as good as not there.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from magcite.transport.forgetful import ForgetfulStore
from magcite.transport.store import Store

__all__ = ["ReadingStore"]

_SCHEMA = "CREATE TABLE IF NOT EXISTS readings (key TEXT PRIMARY KEY, packed BLOB)"
_KEPT = 50_000  # the latest written
_LARGEST = 10_000_000  # bytes of one reading, unpacked


class ReadingStore(ForgetfulStore):
    """Texts by key, in `readings.sqlite`; a context manager."""

    def __init__(self, folder: Path | None) -> None:
        """Open the store.

        Args:
            folder: where it lies; None: in memory.
        """
        super().__init__(Store(folder, "readings.sqlite", _SCHEMA, durable=False))

    def recall(self, keys: Iterable[str]) -> Mapping[str, str]:
        """Return the texts that are kept of these keys."""
        wanted = tuple(keys)
        select = "SELECT packed FROM readings WHERE key = ?"

        def work(connection: sqlite3.Connection) -> dict[str, object]:
            rows = ((key, connection.execute(select, (key,)).fetchone()) for key in wanted)
            return {key: row[0] for key, row in rows if row is not None}

        found: dict[str, str] = {}
        for key, packed in (self._attempt(work) or {}).items():
            if isinstance(packed, bytes):
                with suppress(zlib.error, UnicodeDecodeError):
                    found[key] = zlib.decompressobj().decompress(packed, _LARGEST).decode()
        return found

    def keep(self, texts: Mapping[str, str]) -> None:
        """Keep texts under their keys; where that cannot be done, they are not kept."""
        rows = [(key, zlib.compress(text.encode(), 1)) for key, text in texts.items()]
        forget = "DELETE FROM readings WHERE rowid NOT IN (SELECT rowid FROM readings ORDER BY rowid DESC LIMIT ?)"

        def work(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", rows)
            connection.execute(forget, (_KEPT,))

        self._attempt(work)
