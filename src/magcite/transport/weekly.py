"""A store of what searches came to, from which what is older than a week is forgotten."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from magcite.model import SourceName
from magcite.transport.kept import Kept
from magcite.transport.store import Store

__all__ = ["AGE", "WeeklyStore"]

AGE = timedelta(days=7)  # works are registered every day, and a search finds them then
_FORM = "%Y-%m-%dT%H:%M:%SZ"


class WeeklyStore(Kept):
    """What one user searched for, in all projects; a context manager.

    Its file is named after its table, which has a column `retrieved`.
    """

    _TABLE: str
    _SCHEMA: str

    def __init__(self, folder: Path | None, addresses: Mapping[SourceName, str], *, now: str) -> None:
        """Open the store; what is older than a week is forgotten.

        Args:
            folder: where it lies; None: in memory.
            addresses: base URL of each source.
            now: the time, ISO 8601 in UTC with seconds.
        """
        self._addresses = addresses
        moment = datetime.strptime(now, _FORM).replace(tzinfo=UTC)
        self._oldest = (moment - AGE).strftime(_FORM)
        self._latest = (moment + timedelta(days=1)).strftime(_FORM)  # a later one is from a clock that is wrong
        self._store = Store(folder, f"{self._TABLE}.sqlite", self._SCHEMA, durable=True)
        forget = f"DELETE FROM {self._TABLE} WHERE retrieved < ?"  # noqa: S608  a constant of the class
        self._store.run(lambda connection: connection.execute(forget, (self._oldest,)))
