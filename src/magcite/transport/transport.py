"""Sending calls: each within the budget of its host, tried again where that may help, and given up in time."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from magcite.errors import PayloadError, SourceError, UnavailableError
from magcite.identifiers import is_loopback
from magcite.model import Settings, SourceName
from magcite.sources.snapshot import Snapshot
from magcite.sources.source import Call, CrossrefCall, HttpCall, Reply, SnapshotCall
from magcite.transport.budget import Budget, Lease, RestsError
from magcite.transport.client import Client, DeadlineError, Received, TooSlowError, seconds_to_wait, within
from magcite.transport.crossref_client import CrossrefClient
from magcite.transport.data_file import DataFiles
from magcite.transport.limits import Limits, Pace
from magcite.transport.many import send_many
from magcite.transport.relay import Relay
from magcite.transport.web import WebClient

__all__ = ["Transport"]

_COME_BACK = frozenset({408, 425, 429, 500, 502, 503, 504})
_TOO_MANY = 429
_ANY_LATER = 60.0  # a lease outlives the deadline of its call by this much before it is taken for lost
_MAKING_READY = 2  # calls that are made ready, or whose answers are read, while others are under way
_WORTH_TELLING = 2.0  # seconds


class _AtRestError(UnavailableError):
    """The host is left alone, and this question was not put to it."""


class _HostTurn:
    """The turn of one call at its host.

    Attributes:
        began: when its request went out, by `time.monotonic`; None while it waits.
    """

    def __init__(self, lease: Callable[[], Lease], budget: Budget) -> None:
        self.began: float | None = None
        self._ask = lease
        self._budget = budget
        self._lease: Lease | None = None

    def begin(self) -> None:
        """Wait for a lease, and for its slot."""
        self._lease = self._ask()
        self._budget.wait(self._lease)
        self.began = time.monotonic()

    def end(self) -> None:
        """Give the lease back; a call left behind does so when it is over at last."""
        lease, self._lease = self._lease, None
        if lease is not None:
            self._budget.release(lease)


@dataclass(slots=True)
class _Host:
    """What is remembered of one host during a run.

    Attributes:
        failures: questions in a row that failed.
        proven: whether it ever answered: until then it is asked one question at a time.
        asks_for: how long it asked to be left alone, when that was too long to wait; None: it did not.
    """

    name: str
    failures: int = 0
    proven: bool = False
    asks_for: float | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


class Transport:
    """Sends calls for `enrich`; a context manager that closes its connections."""

    def __init__(
        self,
        settings: Settings,
        *,
        limits: Limits | None = None,
        snapshot: Snapshot | None = None,
        folder: Path | None = None,
        root: Path | None = None,
        waiting: Callable[[SourceName, float], None] = lambda *_: None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Make ready to send.

        Args:
            settings: addresses, keys and the contact address.
            limits: bounds; None: the ordinary ones.
            snapshot: answers `SnapshotCall`s; None: nobody does.
            folder: where the budget is shared with other processes; None: it is this object's own.
            root: what paths in the settings start from; None: the current folder.
            waiting: hears of waits that a source asked for, in seconds.
            clock: the wall clock, in seconds.
            sleep: waits so many seconds.
        """
        self._settings = settings
        self._limits = limits or Limits()
        self._snapshot = snapshot
        self._waiting = waiting
        self._hosts: dict[str, _Host] = {}
        self._hosts_lock = threading.Lock()
        self._budget = Budget(folder, clock=clock, sleep=sleep)
        self._clock = clock
        self._sleep = sleep
        self._web = WebClient(self._limits, settings)
        self._crossref = CrossrefClient(self._limits, settings.mailto, Relay(self._web))
        self._files = DataFiles(settings, root or Path())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all connections."""
        self._crossref.close()
        self._web.close()
        self._budget.close()

    def send_many(self, calls: Sequence[Call]) -> Iterator[tuple[int, Reply | SourceError]]:
        """Yield the place of each call among `calls` and its reply or what went wrong, as they come.

        As many calls are under way at once as the host's limits allow. Whoever stops listening stops the rest.
        """
        width = max((self._pace(call).in_flight for call in calls if not isinstance(call, SnapshotCall)), default=1)
        return send_many(self.send, calls, width + _MAKING_READY)

    def send(self, call: Call) -> Reply:
        """Return the reply to a call, whatever it says.

        Raises:
            UnavailableError: the source could not be reached, or asked us to come back later, until the tries ran out.
            PayloadError: what came back cannot be read, or the source has no usable address.
        """
        if isinstance(call, SnapshotCall):
            if self._snapshot is None:
                raise PayloadError(call.source.value, "no snapshot file was given")
            return self._snapshot.send(call)
        if isinstance(call, HttpCall) and self._files.serves(call.source):
            return self._files.read(call, lambda: self._asked(call))
        return self._asked(call)

    def _asked(self, call: HttpCall | CrossrefCall) -> Reply:
        base = self._base(call.source)
        name = urlsplit(base).netloc
        with self._hosts_lock:
            host = self._hosts.setdefault(f"{name} {call.source}", _Host(name))
        self._refuse_at_rest(host, call)
        try:
            reply = self._persist(base, host, call)
        except _AtRestError:
            raise
        except UnavailableError:
            with host.lock:
                host.failures += 1
            raise
        with host.lock:
            host.failures, host.proven = 0, True
        return reply

    def _refuse_at_rest(self, host: _Host, call: HttpCall | CrossrefCall) -> None:
        if host.asks_for is not None:
            reason = f"not asked again: {host.name} asked us to come back in {host.asks_for:.0f} seconds"
            raise _AtRestError(call.source.value, reason)
        if host.failures >= self._limits.rest_after:
            reason = f"not asked again: {host.name} rests after {host.failures} failures in a row"
            raise _AtRestError(call.source.value, reason)

    def _persist(self, base: str, host: _Host, call: HttpCall | CrossrefCall) -> Reply:
        """Try until there is a reply that is not "come back later", or no try is left."""
        for attempt in range(1, self._limits.tries + 1):
            try:
                received = self._fetch(base, host, call, first=attempt == 1)
            except (TooSlowError, _AtRestError):
                raise
            except UnavailableError:
                if attempt == self._limits.tries:
                    raise
                self._sleep(self._limits.first_wait * 2 ** (attempt - 1))
                continue
            public = self._limits.pace(call.source, several=_kind(call) == "list", polite=False)
            self._budget.learn(self._key(host, call), _kind(call), received.headers, public=public)
            if received.reply.status not in _COME_BACK:
                return received.reply
            self._put_off(host, call, received, attempt)
        raise AssertionError("the last try returns or raises")

    def _fetch(self, base: str, host: _Host, call: HttpCall | CrossrefCall, *, first: bool) -> Received:
        client: Client = self._crossref if isinstance(call, CrossrefCall) else self._web
        turn = _HostTurn(lambda: self._lease(host, call, first=first), self._budget)
        try:
            return within(self._limits.deadline, lambda: client.fetch(base, call, turn), lambda: turn.began)
        except DeadlineError as error:
            reason = f"no whole answer within {self._limits.deadline:g} seconds"
            raise TooSlowError(call.source.value, reason) from error

    def _lease(self, host: _Host, call: HttpCall | CrossrefCall, *, first: bool) -> Lease:
        """Wait for a lease, and look again whether the host rests: it may have begun to meanwhile."""

        def pace() -> Pace:
            allowed = self._pace(call)
            if host.proven and not host.failures:
                return allowed
            return replace(allowed, in_flight=1)  # one at a time, until it has shown that it answers

        key, held_for = self._key(host, call), self._limits.deadline + _ANY_LATER
        try:
            lease = self._budget.acquire(
                key, _kind(call), pace, held_for=held_for, longest_wait=self._limits.longest_wait
            )
        except RestsError as error:
            host.asks_for = error.seconds
            reason = f"not asked: {host.name} asked us to come back in {error.seconds:.0f} seconds"
            raise _AtRestError(call.source.value, reason) from error
        try:
            if first:
                self._refuse_at_rest(host, call)
        except _AtRestError:
            self._budget.release(lease)
            raise
        return lease

    def _put_off(self, host: _Host, call: HttpCall | CrossrefCall, received: Received, attempt: int) -> None:
        """Leave the host alone for as long as it wants, or for a while when it does not say.

        Raises:
            UnavailableError: no try is left, or the wish is too long.
        """
        status, wish = received.reply.status, seconds_to_wait(received.retry_after)
        key, kind = self._key(host, call), _kind(call)
        wait = self._limits.first_wait * 2 ** (attempt - 1) if wish is None else wish
        if wish is not None or status == _TOO_MANY:
            self._budget.rest(key, kind, wait, slower=status == _TOO_MANY)
        if wish is not None and wish > self._limits.longest_wait:
            host.asks_for = wish
            reason = f"it answered {status} and asked us to come back in {wish:.0f} seconds"
            raise UnavailableError(call.source.value, reason)
        if attempt == self._limits.tries:
            times = "once" if attempt == 1 else f"{attempt} times"
            raise UnavailableError(call.source.value, f"it answered {status}, {times}")
        if wait >= _WORTH_TELLING:
            self._waiting(call.source, wait)
        if wish is None and status != _TOO_MANY:
            self._sleep(wait)

    def _key(self, host: _Host, call: HttpCall | CrossrefCall) -> str:
        """The name of a budget: the host's, and on this machine, where one may play several, the source's too."""
        return f"{host.name} {call.source}" if is_loopback(urlsplit(f"//{host.name}").hostname or "") else host.name

    def _pace(self, call: Call) -> Pace:
        polite, keyed = self._settings.mailto is not None, call.source in self._settings.keys
        return self._limits.pace(call.source, several=_kind(call) == "list", polite=polite, keyed=keyed)

    def _base(self, source: SourceName) -> str:
        base = self._settings.urls.get(source, "").rstrip("/")
        parts = urlsplit(base)
        if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or "")):
            return base
        setting = f"[sources.{source.value.replace('.', '_')}] url"
        raise PayloadError(source.value, f"not asked: {setting} is {base!r}, and https is needed")


def _kind(call: Call) -> str:
    """Whether a call asks for a list, for which registries allow fewer calls."""
    several = call.rows is not None if isinstance(call, CrossrefCall) else isinstance(call, HttpCall) and call.several
    return "list" if several else "single"
