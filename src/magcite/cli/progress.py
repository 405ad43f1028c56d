"""How far the asking has come, on one line of a terminal, and what came of it."""

import time
from collections import Counter as Tally
from collections.abc import Callable
from typing import TYPE_CHECKING

from magcite.cli.console import Console
from magcite.phrases import Phrase, counted, listed, phrase

if TYPE_CHECKING:
    from magcite.model import Answer, ClaimSearch, LockedProposal, SourceName

__all__ = ["Counter", "heard_reading", "looked_at_links"]

_OFTEN_ENOUGH = 0.1  # seconds between two drawings: a terminal is slow


class Counter:
    """Counts answers, and shows the count where progress may be drawn.

    Attributes:
        asked: how many questions were put to sources, each about one identifier.
        came: answers by kind: "found", "registered", "absent", "failed"; and "searched" for searches that answered.
        searches: what searches came to in this run, by citekey; of references that nothing could be asked for, too.
        reasons: why answers failed, as "source: reason", with how often.
    """

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        self.asked = 0
        self.came: Tally[str] = Tally()
        self.reasons: Tally[str] = Tally()
        self.searches: dict[str, LockedProposal] = {}
        self._console = console
        self._clock = clock
        self._source = ""
        self._due = 0
        self._here: Tally[str] = Tally()
        self._began = self._drawn = 0.0
        self._waits: tuple[str, float] | None = None

    def asking(self, source: "SourceName", count: int) -> None:
        """Begin a new line for a source."""
        self.finish()
        self._source, self._due, self._here = source.label, count, Tally()
        self._began, self._waits = self._clock(), None
        self.asked += count
        self._draw(at_once=True)

    def answered(self, answer: "Answer") -> None:
        """Count one answer by its kind."""
        kind = type(answer).__name__.lower()
        self._here[kind] += 1
        self.came[kind] += 1
        if kind == "failed":
            self.reasons[_reason(answer.source.label, getattr(answer, "reason", ""))] += 1
        self._draw(at_once=self._here.total() >= self._due)

    def searched(self, proposal: "LockedProposal") -> None:
        """Count what a search came to; one that nothing could be asked for was none."""
        self.searches[proposal.citekey] = proposal
        if not proposal.question:
            return
        kind = "failed" if proposal.looked_at is None else "searched"
        self._here[kind] += 1
        self.came[kind] += 1
        if kind == "failed":
            self.reasons[_reason(proposal.source.label, proposal.reason or "")] += 1
        self._draw(at_once=self._here.total() >= self._due)

    def looked(self, search: "ClaimSearch") -> None:
        """Count what a search for the study behind a claim came to."""
        kind = "failed" if search.found is None else "searched"
        self._here[kind] += 1
        self.came[kind] += 1
        if search.found is None:
            self.reasons[_reason(search.source.label, search.reason or "")] += 1
        self._draw(at_once=self._here.total() >= self._due)

    def waiting(self, source: "SourceName", seconds: float) -> None:
        """Say that a source wants to be left alone for a while."""
        self._waits = source.label, self._clock() + seconds
        self._draw(at_once=True)

    def finish(self) -> None:
        """Clear the line."""
        if self._source:
            self._console.overwrite("")
            self._source = ""

    def _draw(self, *, at_once: bool) -> None:
        now = self._clock()
        if not self._console.progress or (not at_once and now - self._drawn < _OFTEN_ENOUGH):
            return
        self._drawn = now
        done = self._here.total()
        parts: list[Phrase] = [counted(sorted(self._here.items()))] if self._here else []
        if done < self._due:
            parts.append(phrase("{n} left", n=self._due - done))
        if (seconds := now - self._began) > 1 and done:
            parts.append(phrase("{n} a second", n=f"{done / seconds:.0f}"))
        if self._waits is not None and self._waits[1] > now:
            parts.append(
                phrase(
                    "{source} asked us to wait {seconds} s",
                    source=self._waits[0],
                    seconds=f"{self._waits[1] - now:.0f}",
                )
            )
        self._console.overwrite(
            phrase("{source}: {done}/{due} {parts}", source=self._source, done=done, due=self._due, parts=listed(parts))
        )


def heard_reading(console: Console) -> Callable[[int, int], None]:
    """Return what shows how many abstracts of the library have been read, where progress may be drawn."""

    def heard(done: int, due: int) -> None:
        console.overwrite("" if done == due else phrase("abstracts read: {done}/{due}", done=done, due=due))

    return heard


def looked_at_links(console: Console) -> Callable[[int, int], None]:
    """Return what shows how many links have been looked at, where progress may be drawn."""

    def looked(done: int, due: int) -> None:
        console.overwrite("" if done == due else phrase("links: {done}/{due}", done=done, due=due))

    return looked


def _reason(source: str, reason: str) -> Phrase:
    from magcite.language.messages import recalled

    return phrase("{source}: {reason}", source=source, reason=recalled(reason))
