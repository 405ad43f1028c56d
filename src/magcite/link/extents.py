"""Extents: which run of words a changed claim covers, and the span of a claim at a run of words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cached_property

from magcite.link.word_index import Quoted, WordIndex
from magcite.model import Claim, Page, Span

__all__ = ["Extents"]

_SNAP = 6  # words by which an end may move to the end of its sentence
_SHARE = 0.8  # of the words of both, by which a claim of the page is the one meant
_SENTENCE_END = re.compile(r"[.!?:]\S{0,3}\s")

Run = tuple[int, int]


class Extents:
    """Where claims and sentences of a page begin and end, counted in its words."""

    def __init__(self, index: WordIndex, page: Page) -> None:
        self._index = index
        self._page = page

    @cached_property
    def claims(self) -> Mapping[Run, Claim]:
        """The page's claims by the run of words each covers; in page order."""
        return {run: claim for claim in self._page.claims if (run := self._run_of(claim.span)) is not None}

    @cached_property
    def _claim_starts(self) -> list[int]:
        return [run[0] for run in self.claims]

    def _run_of(self, span: Span) -> Run | None:
        start, end = self._index.reading.place(span.start), self._index.reading.place(span.end)
        first, last = bisect_left(self._index.starts, start), bisect_left(self._index.starts, end)
        return (first, last) if first < last else None

    def span(self, run: Run, quote: Quoted) -> Span:
        """Return the span of a run of words: that of the page's claim there if one covers the very same words."""
        claim = self.claims.get(run)
        return claim.span if claim else self._index.span(run, quote)

    def fit(self, window: Run, quote: Quoted) -> Run | None:
        """Return the run of words in and around a window that is most like a quote; None when nothing is."""
        found = SequenceMatcher(None, quote.words, self._index.words[window[0] : window[1]], autojunk=False)
        blocks = [block for block in found.get_matching_blocks() if block.size]
        if not blocks:
            return None
        first, last = blocks[0], blocks[-1]
        start = max(0, window[0] + first.b - first.a)
        end = window[0] + last.b + last.size + len(quote.words) - last.a - last.size
        run = (start, max(start + 1, min(len(self._index.words), end)))
        if (claim := self._claim_at(run)) is not None:
            return claim
        start, end = self._snapped(run[0], ends=False), self._snapped(run[1], ends=True)
        return (start, end) if start < end else run

    def _claim_at(self, run: Run) -> Run | None:
        """Return the claim of the page that covers nearly the same words."""
        runs = list(self.claims) if len(self.claims) < _SNAP else self._claims_around(run)
        best = max(runs, key=lambda one: _shared(one, run), default=None)
        return best if best is not None and _shared(best, run) >= _SHARE else None

    def _claims_around(self, run: Run) -> list[Run]:
        starts = self._claim_starts
        low, high = max(0, bisect_left(starts, run[0]) - 3), bisect_right(starts, run[1])
        return self._runs[low:high]

    @cached_property
    def _runs(self) -> list[Run]:
        return list(self.claims)

    def _snapped(self, place: int, *, ends: bool) -> int:
        """Return the nearest end of a sentence, counted as the word behind it; the place itself if none is near."""
        for distance in range(_SNAP + 1):
            for near in (place + distance, place - distance):
                if self._is_edge(near) and (near > 0 or not ends):
                    return near
        return place

    def _is_edge(self, place: int) -> bool:
        if place <= 0 or place >= len(self._index.words):
            return place in {0, len(self._index.words)}
        gap = self._index.reading.text[self._index.ends[place - 1] : self._index.starts[place]]
        return gap.count("\n") > 1 or _SENTENCE_END.search(gap) is not None


def _shared(one: Run, other: Run) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]))
