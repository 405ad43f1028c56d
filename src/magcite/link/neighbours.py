"""The neighbours of a claim: how well those recorded agree with those of a place on the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from magcite.language.unmarked import UnmarkedText
from magcite.link.word_index import WordIndex
from magcite.link.wording import words_of
from magcite.model import CONTEXT, TextQuote

__all__ = ["Neighbours", "read_neighbours"]

_ENOUGH = 3  # words that say something
# what is left of a tag or a link target where the length of the context cut it
_CUT_BEFORE = re.compile(r"^(?:[^<>]*>|[^()]*\))")
_CUT_AFTER = re.compile(r"(?:<[^<>]*|\]\([^()]*)$")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The words recorded before and after a claim.

    Attributes:
        before, after: nearest first; None where nothing was recorded.
        alike_before, alike_after: whether the neighbour ends or begins as the claim itself does: then a look-alike
            that moved up or down by one would have such a neighbour too.
    """

    before: tuple[str, ...] | None
    after: tuple[str, ...] | None
    alike_before: bool = False
    alike_after: bool = False

    @property
    def alike(self) -> bool:
        """Whether a neighbour on either side is no evidence."""
        return self.alike_before or self.alike_after

    def agreement(self, index: WordIndex, run: tuple[int, int]) -> int:
        """Return how many recorded words stand at a place too, counted from the claim outward on both sides."""
        return _shared(self.before, self._left(index, run)) + _shared(self.after, self._right(index, run))

    def hold(self, index: WordIndex, run: tuple[int, int]) -> bool:
        """Whether all neighbours recorded, on both sides, stand around a place too, and there is enough of them."""
        if self.before is None or self.after is None or len(self.before) + len(self.after) < _ENOUGH:
            return False
        return self._holds(self.before, self._left(index, run), run[0]) and self._holds(
            self.after, self._right(index, run), len(index.words) - run[1]
        )

    def hold_on_a_side(self, index: WordIndex, run: tuple[int, int]) -> bool:
        """Whether all neighbours recorded on one side, and enough of them, stand beside a place too.

        A side on which the neighbour is like the claim says nothing.
        """
        sides = (
            (self.before, self._left(index, run), self.alike_before),
            (self.after, self._right(index, run), self.alike_after),
        )
        return any(not alike and recorded == tuple(found) and len(found) >= _ENOUGH for recorded, found, alike in sides)

    def _left(self, index: WordIndex, run: tuple[int, int]) -> list[str]:
        return index.words[max(0, run[0] - len(self.before or ())) : run[0]][::-1]

    def _right(self, index: WordIndex, run: tuple[int, int]) -> list[str]:
        return index.words[run[1] : run[1] + len(self.after or ())]

    @staticmethod
    def _holds(recorded: tuple[str, ...], found: list[str], there: int) -> bool:
        """Whether one side agrees; nothing recorded there was the page's edge, and must be it still."""
        return list(recorded) == found if recorded else there == 0


def _shared(recorded: tuple[str, ...] | None, found: list[str]) -> int:
    count = 0
    for one, other in zip(recorded or (), found, strict=False):
        if one != other:
            break
        count += 1
    return count


def read_neighbours(quote: TextQuote, words: Sequence[str], *, known: bool) -> Neighbours:
    """Return the neighbours in a quote selector; a word that its length may have cut is left out.

    Args:
        quote: prefix and suffix as recorded.
        words: of the claim itself.
        known: whether an empty side means the page's edge; otherwise that nobody recorded it.
    """
    before = words_of(UnmarkedText(_CUT_BEFORE.sub("", quote.prefix)).text)
    after = words_of(UnmarkedText(_CUT_AFTER.sub("", quote.suffix)).text)
    if len(quote.prefix) >= CONTEXT:
        before = before[1:]
    if len(quote.suffix) >= CONTEXT:
        after = after[:-1]
    return Neighbours(
        tuple(reversed(before)) if quote.prefix or known else None,
        tuple(after) if quote.suffix or known else None,
        alike_before=len(before) >= _ENOUGH and before == list(words[-len(before) :]),
        alike_after=len(after) >= _ENOUGH and after == list(words[: len(after)]),
    )
