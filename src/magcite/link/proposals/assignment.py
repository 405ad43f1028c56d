"""Which passage gets which record, all of a page decided at once: an assignment of the greatest sum.

Each passage takes one record or none, and each record serves one passage at its full worth; what a second passage on
the same record is worth is stated by the caller as a further place of that record. Shortest augmenting paths on the
sparse graph of candidates, with potentials (Edmonds and Karp 1972, https://doi.org/10.1145/321694.321699; Jonker and
Volgenant 1987, https://doi.org/10.1007/BF02278710). One path for each passage, and a path stays within the
passages that want the same records, so that the time grows with the page and not with its square.
"""

import heapq
from collections.abc import Hashable, Mapping, Sequence
from itertools import count
from typing import Generic, TypeVar

__all__ = ["assign"]

Place = TypeVar("Place", bound=Hashable)
_EPSILON = 1e-12


def assign(worth: Sequence[Mapping[Place, float]]) -> list[Place | None]:
    """Return the place each row takes, None for none, such that the sum of worths is greatest.

    Args:
        worth: of each row, what each place is worth to it; places worth 0 or less are never taken.
    """
    solver = _Solver([{place: value for place, value in row.items() if value > 0} for row in worth])
    for row in range(len(worth)):
        solver.add(row)
    return solver.taken


class _Solver(Generic[Place]):
    """Rows added one after the other; what is taken is best for those added."""

    def __init__(self, worth: Sequence[Mapping[Place, float]]) -> None:
        self.worth = worth
        self.price: dict[Place, float] = {}  # of a place, 0 until two rows want it
        self.holder: dict[Place, int] = {}
        self.taken: list[Place | None] = [None] * len(worth)

    def net(self, row: int, place: Place) -> float:
        """Return what a place is worth to a row, less its price."""
        return self.worth[row][place] - self.price.get(place, 0.0)

    def add(self, row: int) -> None:
        """Give a row its place, moving others where that is better for all."""
        path = _Path(self, row)
        end, place, cost = path.find()
        for done in path.done:
            self.price[done] = self.price.get(done, 0.0) + cost - path.reached[done]
        while True:  # hand places along the path, from its end back to the row it began with
            left = self.taken[end]
            self.taken[end] = place
            if place is not None:
                self.holder[place] = end
            if end == row or left is None:
                return
            place, end = left, path.came[left]


class _Path(Generic[Place]):
    """The cheapest way to give a new row a place: to one that is free, or on to a row that goes without."""

    def __init__(self, solver: "_Solver[Place]", row: int) -> None:
        self._solver = solver
        self._heap: list[tuple[float, int, Place | None, int]] = []
        self._turn = count()
        self.came: dict[Place, int] = {}  # the row that wants it
        self.reached: dict[Place, float] = {}  # what is lost on the way to it
        self.done: list[Place] = []
        best = max((solver.net(row, place) for place in solver.worth[row]), default=0.0)
        self._push(row, 0.0, max(best, 0.0))

    def _push(self, row: int, loss: float, has: float) -> None:
        """Offer the ways on from a row: to go without, and to each place it wants."""
        heapq.heappush(self._heap, (loss + has, next(self._turn), None, row))
        for place in self._solver.worth[row]:
            cost = loss + has - self._solver.net(row, place)
            if cost < self.reached.get(place, float("inf")) - _EPSILON:
                self.reached[place], self.came[place] = cost, row
                heapq.heappush(self._heap, (cost, next(self._turn), place, row))

    def find(self) -> tuple[int, Place | None, float]:
        """Return the last row of the way, the place it takes (None: it goes without), and what is lost on it."""
        seen: set[Place] = set()
        while True:
            cost, _, place, row = heapq.heappop(self._heap)
            if place is None or place not in self._solver.holder:
                return row, place, cost
            if place not in seen:
                seen.add(place)
                self.done.append(place)
                holder = self._solver.holder[place]
                self._push(holder, cost, self._solver.net(holder, place))
