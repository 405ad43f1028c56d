"""Formatted lists of references, and whole renderings, kept so that nothing unchanged is made again.

What is kept can be made again: nothing depends on it being there, and what is damaged is as good as not there.
"""

import hashlib
import sqlite3
import zlib
from contextlib import suppress
from pathlib import Path

from magcite.transport.forgetful import ForgetfulStore
from magcite.transport.store import Store

__all__ = ["LISTS", "RENDERINGS", "ListStore"]

LISTS, RENDERINGS = "lists.sqlite", "renderings.sqlite"
_SCHEMA = "CREATE TABLE IF NOT EXISTS lists (key TEXT PRIMARY KEY, proof TEXT, packed BLOB)"
_KEPT = 20  # of one kind, the latest written
_LARGEST = 200_000_000  # bytes of one list, unpacked


class ListStore(ForgetfulStore):
    """Texts by key; a context manager."""

    def __init__(self, folder: Path | None, name: str = LISTS) -> None:
        """Open the store.

        Args:
            folder: where it lies; None: in memory.
            name: of its file: LISTS or RENDERINGS.
        """
        super().__init__(Store(folder, name, _SCHEMA, durable=False))

    def recall(self, key: str) -> str | None:
        """Return the text under a key; None: there is none, or it is not as it was written."""
        select = "SELECT proof, packed FROM lists WHERE key = ?"
        row = self._attempt(lambda connection: connection.execute(select, (key,)).fetchone())
        if row is None or not isinstance(row[1], bytes) or _proof(key, row[1]) != row[0]:
            return None
        with suppress(zlib.error, UnicodeDecodeError):
            return zlib.decompressobj().decompress(row[1], _LARGEST).decode()
        return None

    def keep(self, key: str, text: str) -> None:
        """Keep a text; where that cannot be done, it is not kept."""
        packed = zlib.compress(text.encode(), 1)
        row = (key, _proof(key, packed), packed)
        forget = "DELETE FROM lists WHERE rowid NOT IN (SELECT rowid FROM lists ORDER BY rowid DESC LIMIT ?)"

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO lists VALUES (?, ?, ?)", row)
            connection.execute(forget, (_KEPT,))

        self._attempt(work)


def _proof(key: str, packed: bytes) -> str:
    return hashlib.sha256(key.encode() + packed).hexdigest()
