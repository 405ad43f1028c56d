"""Data sets that come as one file: read from this disk where the settings name a copy, and fetched once a run."""

import threading
from collections.abc import Callable
from pathlib import Path

from magcite.errors import InputError, PayloadError
from magcite.model import Settings, SourceName
from magcite.readers.encoding import decode
from magcite.sources.source import HttpCall, Reply

__all__ = ["DataFiles"]

_WHOLE = frozenset({SourceName.RETRACTION_WATCH})
_OK = 200


class DataFiles:
    """Holds what was read or fetched, until the run is over."""

    def __init__(self, settings: Settings, root: Path) -> None:
        self._settings = settings
        self._root = root
        self._held: dict[HttpCall, Reply] = {}
        self._lock = threading.Lock()

    def serves(self, source: SourceName) -> bool:
        """Whether a source is a file rather than something to ask."""
        return source in _WHOLE

    def read(self, call: HttpCall, fetch: Callable[[], Reply]) -> Reply:
        """Return the file, as a reply.

        Raises:
            PayloadError: the copy on this disk cannot be read.
            SourceError: it could not be fetched.
        """
        with self._lock:
            if call not in self._held:
                path = self._settings.files.get(call.source)
                reply = fetch() if path is None else Reply(_OK, text=self._text(path, call.source))
                if reply.status != _OK:
                    return reply
                self._held[call] = reply
            return self._held[call]

    def _text(self, path: str, source: SourceName) -> str:
        try:
            return decode((self._root / path).read_bytes(), path=path)
        except OSError as error:
            raise PayloadError(source.value, f"{path} cannot be read: {error.strerror or error}") from error
        except InputError as error:
            raise PayloadError(source.value, f"{path}: {error.message}") from error
