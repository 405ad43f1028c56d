"""The line of progress: on a terminal only, with counts, rate and what a host asked for."""

from io import StringIO

from magcite.cli.console import Console
from magcite.cli.progress import Counter
from magcite.model import SourceName
from tests.builders import absent, failed, found


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time


def test_a_terminal_sees_counts_rate_and_waits() -> None:
    err, clock = Terminal(), Clock()
    counter = Counter(Console(StringIO(), err, environ={}), clock.now)
    counter.asking(SourceName.CROSSREF, 30)
    for _ in range(20):
        clock.time += 0.2
        counter.answered(found("a"))
    counter.waiting(SourceName.CROSSREF, 7)
    last = err.getvalue().split("\x1b[K")[-1]
    assert last == "Crossref: 20/30 20 found, 10 left, 5 a second, Crossref asked us to wait 7 s"
    counter.finish()
    assert err.getvalue().endswith("\r\x1b[K")


def test_nothing_is_drawn_elsewhere_and_all_is_counted() -> None:
    err = StringIO()
    counter = Counter(Console(StringIO(), err))
    counter.asking(SourceName.CROSSREF, 3)
    for answer in (found("a"), absent("b"), failed("c")):
        counter.answered(answer)
    counter.waiting(SourceName.CROSSREF, 7)
    counter.finish()
    assert err.getvalue() == ""
    assert (counter.asked, dict(counter.came)) == (3, {"found": 1, "absent": 1, "failed": 1})
    assert list(counter.reasons) == [f"Crossref: {failed('c').reason}"]
