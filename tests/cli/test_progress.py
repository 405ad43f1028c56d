"""The line of progress: on a terminal only, with counts, rate and what a host asked for."""

from io import StringIO

from magcite.cli.console import Console
from magcite.cli.progress import Counter
from magcite.model import LockedProposal, ProposalState, SourceName
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


def test_searches_are_counted_apart_and_what_was_not_asked_is_not() -> None:
    err = Terminal()
    counter = Counter(Console(StringIO(), err, environ={}))

    def heard(citekey: str, state: ProposalState, question: str = "sha256:0", **said: object) -> None:
        proposal = LockedProposal(citekey, state, question, SourceName.CROSSREF, "", **said)  # type: ignore[arg-type]
        counter.searched(proposal)

    heard("vague", ProposalState.TOO_VAGUE, "")
    counter.asking(SourceName.CROSSREF, 2)
    heard("one", ProposalState.NONE, looked_at=0)
    heard("two", ProposalState.UNANSWERED, reason="it answered 503")
    assert err.getvalue().split("\x1b[K")[-1] == "Crossref: 2/2 1 failed, 1 searched"
    assert (counter.asked, dict(counter.came)) == (2, {"searched": 1, "failed": 1})
    assert dict(counter.reasons) == {"Crossref: it answered 503": 1}
    assert list(counter.searches) == ["vague", "one", "two"]
