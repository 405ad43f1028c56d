"""Limits that a registry enforces: too many calls in a second, or at once, are refused and counted."""

import threading
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["POLITE", "PUBLIC", "Policy"]


@dataclass(slots=True)
class Policy:
    """What is allowed, and what happened.

    Attributes:
        lists, singles: calls of that kind in any second.
        in_flight: calls under way at once, of all kinds.
        pool: what the headers call it.
        refused: why calls were refused, in order.
        most: the most calls that were under way at once.
    """

    lists: int
    singles: int
    in_flight: int
    pool: str
    window: float = 1.0
    refused: list[str] = field(default_factory=list)
    most: int = 0
    _busy: int = 0
    _began: dict[str, deque[float]] = field(default_factory=lambda: {"list": deque(), "single": deque()})
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, kind: str) -> bool:
        """Count a call that arrives; whether it may go on."""
        now = time.monotonic()
        with self._lock:
            self._busy += 1
            self.most = max(self.most, self._busy)
            began = self._began[kind]
            while began and began[0] <= now - self.window:
                began.popleft()
            began.append(now)
            allowed = self.lists if kind == "list" else self.singles
            if self._busy > self.in_flight:
                self.refused.append(f"{self._busy} calls at once")
            elif len(began) > allowed:
                self.refused.append(f"{len(began)} {kind} calls in a second")
            else:
                return True
            return False

    def leave(self) -> None:
        """Count a call that is over."""
        with self._lock:
            self._busy -= 1

    def headers(self, kind: str) -> Mapping[str, str]:
        """What every answer says of the limits."""
        limit = self.lists if kind == "list" else self.singles
        return {"X-Rate-Limit-Limit": str(limit), "X-Rate-Limit-Interval": "1s", "X-API-Pool": self.pool}


def POLITE() -> Policy:  # noqa: N802  a constant, but for its counts
    """Crossref's polite pool since December 2025."""
    return Policy(lists=3, singles=10, in_flight=3, pool="polite")


def PUBLIC() -> Policy:  # noqa: N802
    """Crossref's public pool since December 2025."""
    return Policy(lists=1, singles=5, in_flight=1, pool="public")
