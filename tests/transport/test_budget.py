"""One budget for threads and processes: gaps, places, rests, and a state that may be stale or damaged."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from magcite.transport.budget import Budget, RestsError
from magcite.transport.limits import Pace

FAST = Pace(0.0, 3)
FILE = "politeness.sqlite"


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self, start: float = 1_000_000.0) -> None:
        self.time = start

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def budget(folder: Path | None, clock: Clock) -> Budget:
    return Budget(folder, clock=clock.now, sleep=clock.sleep)


def begin(one: Budget, pace: Pace = FAST, kind: str = "list", longest_wait: float = 60.0) -> None:
    """Make one call that takes no time."""
    lease = one.acquire("host", kind, lambda: pace, held_for=30, longest_wait=longest_wait)
    one.wait(lease)
    one.release(lease)


def test_two_that_share_a_folder_share_the_gaps(tmp_path: Path, clock: Clock) -> None:
    first, second = budget(tmp_path, clock), budget(tmp_path, clock)
    began = []
    for one in (first, second, first, second):
        begin(one, Pace(1.0, 3))
        began.append(clock.now() - 1_000_000.0)
    assert began == [0, 1, 2, 3]


def test_a_burst_counts_calls_over_a_stretch(clock: Clock) -> None:
    one = budget(None, clock)
    began = []
    for _ in range(10):
        begin(one, Pace(0.4, 3, 3))
        began.append(clock.now())
    assert all(later - earlier >= 1.2 - 1e-6 for earlier, later in zip(began, began[3:], strict=False))


def test_a_call_that_was_late_counts_from_when_it_went(clock: Clock) -> None:
    one = budget(None, clock)
    lease = one.acquire("host", "list", lambda: Pace(1.0, 3), held_for=30, longest_wait=60)
    clock.sleep(0.7)
    one.wait(lease)
    went = clock.now()
    begin(one, Pace(1.0, 3))
    assert clock.now() - went == pytest.approx(1.0)


def test_lists_and_singles_have_their_own_gaps_and_share_the_places(clock: Clock) -> None:
    one = budget(None, clock)
    held = [
        one.acquire("host", kind, lambda: Pace(5.0, 2), held_for=30, longest_wait=60) for kind in ("list", "single")
    ]
    assert [lease.slot for lease in held] == [clock.now(), clock.now()]
    before = clock.now()
    third = one.acquire(
        "host", "other", lambda: Pace(0.0, 2), held_for=30, longest_wait=60
    )  # until the leases are lost
    assert third.slot - before == pytest.approx(30, abs=0.1)


@pytest.mark.parametrize("junk", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_replaced(tmp_path: Path, clock: Clock, junk: bytes) -> None:
    (tmp_path / FILE).write_bytes(junk)
    one = budget(tmp_path, clock)
    begin(one, Pace(1.0, 3))
    begin(one, Pace(1.0, 3))
    assert clock.now() == 1_000_001.0
    one.close()
    with sqlite3.connect(tmp_path / FILE) as connection:
        assert connection.execute("SELECT count(*) FROM sent").fetchone() == (2,)
    connection.close()


def test_a_file_damaged_while_it_is_open(tmp_path: Path, clock: Clock) -> None:
    one = budget(tmp_path, clock)
    begin(one)
    with (tmp_path / FILE).open("r+b") as file:
        file.write(b"\xff" * 4096)
    begin(one)
    begin(one)


def test_a_folder_that_cannot_be_written(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("not a folder")
    one = budget(tmp_path / "file", clock)
    begin(one, Pace(1.0, 3))
    begin(one, Pace(1.0, 3))
    assert clock.now() == 1_000_001.0


def test_a_clock_that_jumped_back_stops_nobody(tmp_path: Path, clock: Clock) -> None:
    ahead = Clock(2_000_000.0)
    first = budget(tmp_path, ahead)
    first.acquire("host", "list", lambda: Pace(1.0, 1), held_for=30, longest_wait=60)  # never given back
    first.rest("host", "list", 3000, slower=True)
    second = budget(tmp_path, clock)
    begin(second, Pace(1.0, 1))
    begin(second, Pace(1.0, 1))
    assert clock.now() <= 1_000_002.0


def test_a_rest_is_everybodys(tmp_path: Path, clock: Clock) -> None:
    first, second = budget(tmp_path, clock), budget(tmp_path, clock)
    first.rest("host", "list", 20, slower=False)
    with pytest.raises(RestsError) as caught:
        begin(second, longest_wait=10)
    assert caught.value.seconds == pytest.approx(20)
    begin(second, longest_wait=60)
    assert clock.now() >= 1_000_020.0


def test_a_complaint_makes_slower_for_a_while(clock: Clock) -> None:
    one = budget(None, clock)
    begin(one, Pace(1.0, 3))
    one.rest("host", "list", 0, slower=True)
    began = clock.now()
    begin(one, Pace(1.0, 3))
    assert clock.now() - began == pytest.approx(1.15)
    clock.sleep(3600)
    begin(one, Pace(1.0, 3))
    began = clock.now()
    begin(one, Pace(1.0, 3))
    assert clock.now() - began == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("headers", "gap"),
    [
        ({"x-rate-limit-limit": "2", "x-rate-limit-interval": "4s"}, 2.12),
        ({"x-rate-limit-limit": "2", "x-rate-limit-interval": "1"}, 0.53),
        ({"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"}, 0.4),  # faster than documented: not believed
        ({"x-rate-limit-limit": "nonsense", "x-rate-limit-interval": "1s"}, 0.4),
        ({"x-rate-limit-limit": "5", "x-rate-limit-interval": "soon"}, 0.4),
        ({"x-rate-limit-limit": "0", "x-rate-limit-interval": "1s"}, 0.4),
        ({"x-rate-limit-limit": "1", "x-rate-limit-interval": "1e9s"}, 0.4),
        ({"x-api-pool": "public"}, 1.06),
        ({}, 0.4),
    ],
)
def test_headers_make_slower_never_faster(clock: Clock, headers: dict[str, str], gap: float) -> None:
    one = budget(None, clock)
    begin(one, Pace(0.4, 3))
    one.learn("host", "list", headers, public=Pace(1.06, 1))
    began = clock.now()
    begin(one, Pace(0.4, 3))
    assert clock.now() - began == pytest.approx(gap)


def test_the_public_pool_has_one_place(clock: Clock) -> None:
    one = budget(None, clock)
    one.learn("host", "list", {"x-api-pool": "public"}, public=Pace(1.06, 1))
    one.acquire("host", "list", lambda: Pace(0.0, 3), held_for=30, longest_wait=60)
    before = clock.now()
    one.acquire("host", "list", lambda: Pace(0.0, 3), held_for=30, longest_wait=60)
    assert clock.now() - before > 29


def test_the_lease_of_a_process_that_was_killed_is_free_at_once(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path;"
        "from magcite.transport.budget import Budget; from magcite.transport.limits import Pace;"
        "one = Budget(Path(sys.argv[1]));"
        "[one.acquire('host', 'list', lambda: Pace(0.0, 3), held_for=600, longest_wait=60) for _ in range(3)];"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    with sqlite3.connect(tmp_path / FILE) as connection:
        assert connection.execute("SELECT count(*) FROM leases").fetchone() == (3,)
    connection.close()
    began = time.monotonic()
    begin(Budget(tmp_path))
    assert time.monotonic() - began < 60  # and not the ten minutes of the leases


def test_threads_never_hold_more_than_the_places(tmp_path: Path) -> None:
    one = Budget(tmp_path)
    holding, most, lock = 0, 0, threading.Lock()

    def run() -> None:
        nonlocal holding, most
        for _ in range(4):
            lease = one.acquire("host", "list", lambda: FAST, held_for=60, longest_wait=60)
            with lock:
                holding += 1
                most = max(most, holding)
            time.sleep(0.002)
            with lock:
                holding -= 1
            one.release(lease)

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most <= 3
    one.close()


def test_a_call_left_behind_may_come_late(tmp_path: Path) -> None:
    one = Budget(tmp_path)
    lease = one.acquire("host", "list", lambda: FAST, held_for=60, longest_wait=60)
    one.close()
    one.release(lease)


def test_the_state_stays_small(tmp_path: Path, clock: Clock) -> None:
    one = budget(tmp_path, clock)
    for _ in range(3000):
        begin(one, Pace(1.0, 3))
    one.close()
    assert os.path.getsize(tmp_path / FILE) < 100_000  # noqa: PTH202
