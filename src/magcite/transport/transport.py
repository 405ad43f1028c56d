"""Sending calls: one after the other, spaced, tried again where that may help, and given up in time."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from magcite.errors import PayloadError, UnavailableError
from magcite.identifiers import is_loopback
from magcite.model import Settings, SourceName
from magcite.sources.snapshot import Snapshot
from magcite.sources.source import Call, CrossrefCall, Reply, SnapshotCall
from magcite.transport.client import Client, DeadlineError, Received, seconds_to_wait, within
from magcite.transport.crossref_client import CrossrefClient
from magcite.transport.limits import Limits
from magcite.transport.web import WebClient
from magcite.version import __version__

__all__ = ["Transport"]

_COME_BACK = frozenset({408, 425, 429, 500, 502, 503, 504})


class _TooSlowError(UnavailableError):
    """The deadline is over; another try would only wait as long."""


@dataclass(slots=True)
class _Host:
    """What is remembered of one host during a run."""

    name: str
    failures: int = 0
    last: dict[bool, float] = field(default_factory=dict)  # list call or not -> when the last one began


class Transport:
    """Sends calls for `enrich`; a context manager that closes its connections."""

    def __init__(
        self,
        settings: Settings,
        *,
        limits: Limits | None = None,
        snapshot: Snapshot | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings
        self._limits = limits or Limits()
        self._snapshot = snapshot
        self._clock = clock
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        agent = f"magcite/{__version__}"
        contact = f" (mailto:{settings.mailto})" if settings.mailto else ""
        self._web = WebClient(self._limits, f"{agent}{contact}")
        self._crossref = CrossrefClient(self._limits, agent, settings.mailto)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all connections."""
        self._web.close()
        self._crossref.close()

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
        base = self._base(call.source)
        host = self._hosts.setdefault(urlsplit(base).netloc, _Host(urlsplit(base).netloc))
        if host.failures >= self._limits.rest_after:
            reason = f"not asked again: {host.name} rests after {host.failures} failures in a row"
            raise UnavailableError(call.source.value, reason)
        try:
            reply = self._persist(base, host, call)
        except UnavailableError:
            host.failures += 1
            raise
        host.failures = 0
        return reply

    def _persist(self, base: str, host: _Host, call: Call) -> Reply:
        """Try until there is a reply that is not "come back later", or no try is left."""
        for attempt in range(1, self._limits.tries + 1):
            self._pace(host, several=isinstance(call, CrossrefCall) and call.rows is not None)
            try:
                received = self._fetch(base, call)
            except _TooSlowError:
                raise
            except UnavailableError:
                if attempt == self._limits.tries:
                    raise
                wait = None
            else:
                if received.reply.status not in _COME_BACK:
                    return received.reply
                wait = self._wish(call, received, attempt)
            self._sleep(self._limits.first_wait * 2 ** (attempt - 1) if wait is None else wait)
        raise AssertionError("the last try returns or raises")

    def _fetch(self, base: str, call: Call) -> Received:
        client: Client = self._crossref if isinstance(call, CrossrefCall) else self._web
        try:
            return within(self._limits.deadline, lambda: client.fetch(base, call))
        except DeadlineError as error:
            reason = f"no whole answer within {self._limits.deadline:g} seconds"
            raise _TooSlowError(call.source.value, reason) from error

    def _wish(self, call: Call, received: Received, attempt: int) -> float | None:
        """How long the source wants us to wait; None when it does not say.

        Raises:
            UnavailableError: no try is left, or the wish is too long.
        """
        status, wait = received.reply.status, seconds_to_wait(received.retry_after)
        if wait is not None and wait > self._limits.longest_wait:
            reason = f"it answered {status} and asked us to come back in {wait:.0f} seconds"
            raise UnavailableError(call.source.value, reason)
        if attempt == self._limits.tries:
            times = "once" if attempt == 1 else f"{attempt} times"
            raise UnavailableError(call.source.value, f"it answered {status}, {times}")
        return wait

    def _pace(self, host: _Host, *, several: bool) -> None:
        gap = self._limits.gap(several=several, polite=self._settings.mailto is not None)
        last = host.last.get(several)
        if last is not None and (wait := last + gap - self._clock()) > 0:
            self._sleep(wait)
        host.last[several] = self._clock()

    def _base(self, source: SourceName) -> str:
        base = self._settings.urls.get(source, "").rstrip("/")
        parts = urlsplit(base)
        if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or "")):
            return base
        setting = f"[sources.{source.value}] url"
        raise PayloadError(source.value, f"not asked: {setting} is {base!r}, and https is needed")
