"""Several calls at once: all come back, no more than allowed are under way, and who stops listening stops them."""

import threading
import time

import pytest

from magcite.errors import UnavailableError
from magcite.identifiers import Doi
from magcite.sources.source import Call, CrossrefCall, Reply
from magcite.transport.many import send_many

CALLS = [CrossrefCall((Doi.parse(f"10.5555/{number}"),)) for number in range(20)]


@pytest.mark.parametrize("width", [1, 3, 50])
def test_each_call_comes_back_once_with_what_became_of_it(width: int) -> None:
    def send(call: Call) -> Reply:
        if call is CALLS[7]:
            raise UnavailableError("crossref", "no")
        return Reply(200, call)

    outcomes = dict(send_many(send, CALLS, width))
    assert sorted(outcomes) == list(range(20))
    assert isinstance(outcomes.pop(7), UnavailableError)
    assert all(isinstance(one, Reply) and one.payload is CALLS[place] for place, one in outcomes.items())


def test_no_more_at_once_than_allowed() -> None:
    busy, most, lock = 0, 0, threading.Lock()

    def send(_: Call) -> Reply:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        time.sleep(0.01)
        with lock:
            busy -= 1
        return Reply(200)

    assert len(list(send_many(send, CALLS, 3))) == 20
    assert 1 < most <= 3


@pytest.mark.parametrize("width", [1, 3])
def test_whoever_stops_listening_stops_the_rest(width: int) -> None:
    begun: list[Call] = []

    def send(call: Call) -> Reply:
        begun.append(call)
        time.sleep(0.01)
        return Reply(200)

    outcomes = send_many(send, CALLS, width)
    next(outcomes)
    outcomes.close()
    time.sleep(0.1)
    assert len(begun) <= 2 * width


@pytest.mark.parametrize("width", [1, 3])
def test_a_fault_of_our_own_is_raised(width: int) -> None:
    def send(_: Call) -> Reply:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(send_many(send, CALLS, width))
