"""What may be asked of each host and when: one budget for all threads and processes of this user.

It lies in the cache folder. Times in it are those of the wall clock, which processes share; whatever lies further in
the future than anything here could have put it there is taken for a clock that jumped, and forgotten.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from magcite.transport.limits import Pace
from magcite.transport.store import Store

__all__ = ["Budget", "Lease", "RestsError"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sent (id INTEGER PRIMARY KEY, host TEXT, kind TEXT, at REAL);
CREATE TABLE IF NOT EXISTS slow (host TEXT, kind TEXT, factor REAL, until REAL, PRIMARY KEY (host, kind));
CREATE TABLE IF NOT EXISTS hosts (host TEXT PRIMARY KEY, rest REAL);
CREATE TABLE IF NOT EXISTS told (host TEXT, kind TEXT, gap REAL, width INTEGER, at REAL, PRIMARY KEY (host, kind));
CREATE TABLE IF NOT EXISTS leases (id INTEGER PRIMARY KEY, host TEXT, pid INTEGER, until REAL)
"""
_POLL = 0.02  # seconds between two looks for a free place
_SHORTEST = 0.001  # some clocks count in no smaller steps
_LONGEST_REST = 24 * 3600.0
_FARTHEST_SLOT = 300.0
_REMEMBERED = 120.0  # more than any stretch in which calls are counted
_PUNCTUAL = 0.002
_CATCH_UP = 0.9  # of the gap: how close two calls may come after one that was late
_TOLD_STANDS = 3600.0  # how long a host's own word on its limits is remembered
_SLOWER, _SLOWEST, _SLOW_FOR = 1.15, 8.0, 120.0
_MARGIN = 1.06  # of the gap a host's own word asks for
_PUBLIC = "public"


class RestsError(Exception):
    """The host asked to be left alone for longer than anybody here waits.

    Attributes:
        seconds: until it may be asked again.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(f"rests for {seconds:.0f} seconds")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Lease:
    """The leave to make one call.

    Attributes:
        slot: when the call may begin, by the wall clock.
        sent: the number of the entry that says when it began.
    """

    number: int
    slot: float
    sent: int


class Budget:
    """Hands out leases; each is given back when its call is over."""

    def __init__(
        self,
        folder: Path | None,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._store = Store(folder, "politeness.sqlite", _SCHEMA, durable=False)
        self._clock = clock
        self._sleep = sleep

    def acquire(self, host: str, kind: str, pace: Callable[[], Pace], *, held_for: float, longest_wait: float) -> Lease:
        """Return a lease; wait until one is free and the host does not rest.

        Args:
            host: whose budget it is.
            kind: "list" or "single": each has its own rate, and all share the places.
            pace: tells what is allowed unless the host said otherwise; asked anew at each look.
            held_for: seconds after which a lease is taken for lost.
            longest_wait: the longest rest that is sat out.

        Raises:
            RestsError: the host rests for longer.
        """
        while True:
            found = self._store.run(lambda connection: self._try(connection, host, kind, pace(), held_for))
            if isinstance(found, Lease):
                return found
            if found > longest_wait:
                raise RestsError(found)
            self._sleep(max(found, _SHORTEST))

    def wait(self, lease: Lease) -> None:
        """Sleep until the lease's slot begins; called directly before the call is made.

        A call that goes out late, because the machine was busy, counts from when it really went: those that follow
        must not come too close behind it.
        """
        left = lease.slot - self._clock()
        if left > 0:
            self._sleep(left)
        now = self._clock()
        if now > lease.slot + _PUNCTUAL:
            row = (now, lease.sent)
            self._quietly(lambda connection: connection.execute("UPDATE sent SET at = ? WHERE id = ?", row))

    def release(self, lease: Lease) -> None:
        """Give a lease back."""
        self._quietly(lambda connection: connection.execute("DELETE FROM leases WHERE id = ?", (lease.number,)))

    def rest(self, host: str, kind: str, seconds: float, *, slower: bool) -> None:
        """Leave a host alone for a while, and go slower afterwards when it complained of the rate."""

        def write(connection: sqlite3.Connection) -> None:
            now = self._clock()
            until = now + min(seconds, _LONGEST_REST)
            connection.execute(
                "INSERT INTO hosts VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET rest = max(rest, excluded.rest)",
                (host, until),
            )
            if slower:
                connection.execute(
                    "INSERT INTO slow VALUES (?, ?, ?, ?) ON CONFLICT (host, kind) DO UPDATE"
                    " SET factor = min(factor * ?, ?), until = excluded.until",
                    (host, kind, _SLOWER, now + _SLOW_FOR, _SLOWER, _SLOWEST),
                )

        self._quietly(write)

    def learn(self, host: str, kind: str, headers: Mapping[str, str], *, public: Pace) -> None:
        """Take note of what an answer's headers say of the limits; they make us slower, never faster than documented.

        "x-rate-limit-limit: 10", "x-rate-limit-interval: 1s", "x-api-pool: polite":
        https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/.

        Args:
            host: whose headers they are.
            kind: of the call that was answered.
            headers: by name in lower case.
            public: what is allowed to those in the public pool, where a contact address may not have helped.
        """
        gap, width = _gap_told(headers) or 0.0, _whole(headers, "x-concurrency-limit") or 0
        if headers.get("x-api-pool", "").strip().lower() == _PUBLIC:
            gap, width = max(gap, public.gap), public.in_flight
        if gap or width:
            row = (host, kind, gap, width, self._clock())
            self._quietly(
                lambda connection: connection.execute("INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?, ?)", row)
            )

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def _quietly(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Write what is of use to later calls; a call left behind finds the file closed, and that is well."""
        try:
            self._store.run(work)
        except sqlite3.ProgrammingError:
            return

    def _try(self, connection: sqlite3.Connection, host: str, kind: str, pace: Pace, held_for: float) -> Lease | float:
        """Return a lease, or the seconds to wait before the next look."""
        now = self._clock()
        if (rest := self._rest_left(connection, host, now)) > 0:
            return rest
        gap, width = self._allowed(connection, host, kind, pace, now)
        self._drop_lost(connection, host, now, held_for)
        (busy,) = connection.execute("SELECT count(*) FROM leases WHERE host = ?", (host,)).fetchone()
        if busy >= width:
            return _POLL
        slot = self._next_slot(connection, (host, kind), pace, gap, now)
        cursor = connection.execute("INSERT INTO sent (host, kind, at) VALUES (?, ?, ?)", (host, kind, slot))
        sent = int(cursor.lastrowid or 0)
        row = (host, os.getpid(), slot + held_for)
        cursor = connection.execute("INSERT INTO leases (host, pid, until) VALUES (?, ?, ?)", row)
        return Lease(int(cursor.lastrowid or 0), slot, sent)

    def _next_slot(
        self, connection: sqlite3.Connection, budget: tuple[str, str], pace: Pace, gap: float, now: float
    ) -> float:
        """Return when the next call may begin: after the last one, and no more than allowed in any stretch of time."""
        connection.execute("DELETE FROM sent WHERE at < ? OR at > ?", (now - _REMEMBERED, now + _FARTHEST_SLOT))
        row = connection.execute("SELECT factor, until FROM slow WHERE host = ? AND kind = ?", budget).fetchone()
        if row and now < row[1] <= now + _SLOW_FOR:
            gap *= row[0]
        elif row:
            connection.execute("DELETE FROM slow WHERE host = ? AND kind = ?", budget)
        earlier = connection.execute(
            "SELECT at FROM sent WHERE host = ? AND kind = ? ORDER BY at DESC LIMIT ?", (*budget, pace.burst)
        ).fetchall()
        slot = now
        if earlier:
            slot = max(slot, earlier[0][0] + gap * (_CATCH_UP if pace.burst > 1 else 1.0))
        if len(earlier) == pace.burst:
            slot = max(slot, earlier[-1][0] + gap * pace.burst)
        return slot

    def _rest_left(self, connection: sqlite3.Connection, host: str, now: float) -> float:
        row = connection.execute("SELECT rest FROM hosts WHERE host = ?", (host,)).fetchone()
        left = row[0] - now if row else 0.0
        if left > 0 and left <= _LONGEST_REST:
            return float(left)
        if row:
            connection.execute("DELETE FROM hosts WHERE host = ?", (host,))
        return 0.0

    def _allowed(
        self, connection: sqlite3.Connection, host: str, kind: str, pace: Pace, now: float
    ) -> tuple[float, int]:
        row = connection.execute("SELECT gap, width, at FROM told WHERE host = ? AND kind = ?", (host, kind)).fetchone()
        if row is None or not now - _TOLD_STANDS < row[2] <= now + 1:
            return pace.gap, pace.in_flight
        return max(pace.gap, row[0]), min(pace.in_flight, row[1] or pace.in_flight)

    def _drop_lost(self, connection: sqlite3.Connection, host: str, now: float, held_for: float) -> None:
        """Forget leases of calls that cannot be under way: too old, from a future, or of a process that is gone."""
        for number, pid, until in connection.execute(
            "SELECT id, pid, until FROM leases WHERE host = ?", (host,)
        ).fetchall():
            if until < now or until > now + held_for + _FARTHEST_SLOT or not _lives(pid):
                connection.execute("DELETE FROM leases WHERE id = ?", (number,))


def _lives(pid: int) -> bool:
    """Whether a process may still be there; where nobody can tell, the lease's own end decides."""
    if os.name != "posix" or pid == os.getpid():
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _gap_told(headers: Mapping[str, str]) -> float | None:
    """Return the gap that the headers ask for, in seconds; None when they do not tell, or tell nonsense."""
    limit = _whole(headers, "x-rate-limit-limit")
    said = headers.get("x-rate-limit-interval", "").strip().lower().removesuffix("s")
    try:
        interval = float(said) if said else 1.0
    except ValueError:
        return None
    if limit is None or not 0 < interval <= 3600:  # noqa: PLR2004  an hour: more is no rate
        return None
    return min(interval / limit * _MARGIN, _FARTHEST_SLOT / 5)


def _whole(headers: Mapping[str, str], name: str) -> int | None:
    said = headers.get(name, "").strip()
    return int(said) if said.isascii() and said.isdigit() and int(said[:9]) > 0 else None
