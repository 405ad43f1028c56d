"""Several calls under way at once, in daemon threads that nobody waits for when the run is broken off."""

import itertools
import queue
import threading
from collections.abc import Callable, Iterator, Sequence

from magcite.errors import SourceError
from magcite.sources.source import Call, Reply

__all__ = ["send_many"]


def send_many(
    send: Callable[[Call], Reply], calls: Sequence[Call], width: int
) -> Iterator[tuple[int, Reply | SourceError]]:
    """Yield the place of each call and its reply or what went wrong, as they come; at most `width` at once.

    When the iterator is closed, calls that have not begun are not made.
    """
    if min(width, len(calls)) <= 1:
        for place, call in enumerate(calls):
            yield place, _outcome(send, call)
        return
    results: queue.SimpleQueue[tuple[int, Reply | SourceError | BaseException]] = queue.SimpleQueue()
    places = itertools.count()  # next() on it is one step of the interpreter, so that threads may share it
    stop = threading.Event()

    def run() -> None:
        for place in places:
            if place >= len(calls) or stop.is_set():
                return
            try:
                results.put((place, _outcome(send, calls[place])))
            except BaseException as error:  # noqa: BLE001  carried over, and raised in the thread that waits
                results.put((place, error))

    for _ in range(min(width, len(calls))):
        threading.Thread(target=run, name="magcite-send", daemon=True).start()
    try:
        for _ in calls:
            place, outcome = results.get()
            if isinstance(outcome, BaseException) and not isinstance(outcome, SourceError):
                raise outcome
            yield place, outcome
    finally:
        stop.set()


def _outcome(send: Callable[[Call], Reply], call: Call) -> Reply | SourceError:
    try:
        return send(call)
    except SourceError as error:
        return error
