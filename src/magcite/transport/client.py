"""What a client gives back, and how long it may take about it."""

import json
import math
import queue
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol, TypeVar

from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

from magcite.errors import UnavailableError
from magcite.sources.source import Call, Reply

__all__ = ["Client", "DeadlineError", "Received", "TooSlowError", "Turn", "parse_json", "seconds_to_wait", "within"]

_LOOK_AGAIN = 0.2  # seconds between two looks whether a call has begun

Value = TypeVar("Value")


class DeadlineError(Exception):
    """A call was not over in time."""


class TooSlowError(UnavailableError):
    """The deadline is over; another try would only wait as long."""


@dataclass(frozen=True, slots=True)
class Received:
    """A reply, and its headers by name in lower case."""

    reply: Reply
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def retry_after(self) -> str | None:
        """What the source wants us to wait, as it says it."""
        return self.headers.get("retry-after")


class Client(Protocol):
    """Makes one call, once."""

    def fetch(self, base: str, call: Call, turn: "Turn") -> Received:
        """Return what came back, whatever its status; the turn is taken directly before a request goes out.

        Raises:
            UnavailableError: nothing whole came back; another try may help.
            PayloadError: what came back cannot be read; another try will not help.
        """

    def close(self) -> None:
        """Let go of connections."""


class Turn(Protocol):
    """The leave to make one request; waited for directly before it goes out, and given back when it is over."""

    def begin(self) -> None:
        """Wait for the turn.

        Raises:
            UnavailableError: the host is to be left alone.
        """

    def end(self) -> None:
        """Give it back; it need not have begun."""


def within(seconds: float, work: Callable[[], Value], since: Callable[[], float | None]) -> Value:
    """Return what `work` returns or raise what it raises; leave it behind when the time is over.

    A read timeout starts anew with each byte, so that headers that drip never end. What is left behind is a daemon
    thread: it holds one connection until its own timeouts end it, and does not keep the process alive.

    Args:
        seconds: how long it may take.
        work: what is to be done.
        since: when it began, by `time.monotonic`; None while it still waits for its turn.

    Raises:
        DeadlineError: the time is over.
    """
    outcome: queue.SimpleQueue[tuple[list[Value], BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            outcome.put(([work()], None))
        except BaseException as error:  # noqa: BLE001  carried over, and raised in the thread that waits
            outcome.put(([], error))

    threading.Thread(target=run, name="magcite-call", daemon=True).start()
    while True:
        began = since()
        left = _LOOK_AGAIN if began is None else began + seconds - time.monotonic()
        try:
            values, error = outcome.get(timeout=max(0.0, left))
        except queue.Empty:
            if began is not None:
                raise DeadlineError from None
            continue
        if error is not None:
            raise error
        return values[0]


def parse_json(body: str | bytes) -> object:
    """Return the JSON value of a body; None when it is none, or nested deeper than anything honest."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def seconds_to_wait(retry_after: str | None) -> float | None:
    """Return what a Retry-After header asks for, in seconds from now; None when it asks for nothing readable."""
    if retry_after is None:
        return None
    try:
        wait = Retry().parse_retry_after(retry_after)
    except (InvalidHeader, OverflowError, ValueError):
        return None
    return wait if math.isfinite(wait) else None
