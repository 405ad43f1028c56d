"""The words of a page and where the rare ones stand: what a recorded claim is looked up in."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from magcite.language.unmarked import UnmarkedText
from magcite.link.wording import strict
from magcite.model import Span

__all__ = ["Quoted", "WordIndex", "read_quoted"]

_GAP = re.compile(r"([^\w\u0300-\u036f]+)")
_SEEDS = 8  # rare words by which a quote is looked up
_FEW = 4  # of them that are enough
_COMMON = 64  # a word that stands oftener is none of them, where there are enough others
_OFTEN = 512  # and one that stands oftener than this leads nowhere
_MARKS = 8  # characters at the ends of a quote that may mean something: ±, %, ?
_TIED = "%‰°"
_TIED_SIGN = re.compile(rf"\s?[{_TIED}]")  # "12 %" is "12%"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A recorded text, ready to be looked for.

    Attributes:
        text: as it reads.
        words: lower case, composed.
        strict: the form in which equal means same.
        before, after: characters around its words that belong to it: "±" and "%?".
    """

    text: str
    words: tuple[str, ...]
    strict: str
    before: int = 0
    after: int = 0


def read_quoted(source: str) -> Quoted:
    """Return a slice of a page in the form it is looked for in."""
    text = UnmarkedText(source).text.strip()
    pieces = _GAP.split(text)
    words = _normal(pieces[0::2], composed=unicodedata.is_normalized("NFC", text))
    before = pieces[1] if len(pieces) > 1 and not words[0] else ""
    after = pieces[-2] if len(pieces) > 1 and not words[-1] else ""
    kept = tuple(word for word in words if word)
    return Quoted(
        text,
        kept,
        strict(text),
        min(len(before), _MARKS),
        min(len(after.split(maxsplit=1)[0]), _MARKS) if after.strip() else 0,
    )


class WordIndex:
    """The words of one page, in order.

    Attributes:
        reading: the page as it reads.
        words: lower case, composed.
    """

    def __init__(self, reading: UnmarkedText) -> None:
        self.reading = reading
        pieces = _GAP.split(reading.text)
        offsets = list(accumulate(map(len, pieces), initial=0))
        first = 0 if pieces[0] else 1
        last = (len(pieces) + 1) // 2 - (0 if pieces[-1] else 1)
        composed = unicodedata.is_normalized("NFC", reading.text)
        self.words = _normal(pieces[2 * first : 2 * last : 2], composed=composed)
        self.starts = offsets[2 * first : 2 * last : 2]
        self.ends = offsets[2 * first + 1 : 2 * last + 1 : 2]
        self._counts = Counter(self.words)
        self._places: dict[str, list[int]] = {}

    def prepare(self, quotes: Iterable[Quoted]) -> None:
        """Find the places of the words that these quotes are looked up by, in one pass over the page."""
        wanted = {word for quote in quotes for word in self._seeds(quote)}
        places: dict[str, list[int]] = defaultdict(list)
        for place in [place for place, word in enumerate(self.words) if word in wanted]:
            if len(places[self.words[place]]) <= _OFTEN:
                places[self.words[place]].append(place)
        self._places = places

    def _seeds(self, quote: Quoted) -> list[str]:
        """Return the rarest words of a quote that the page has, the rarest first; always one if there is any."""
        known = [word for word in dict.fromkeys(quote.words) if word in self._counts]
        rare = sorted(known, key=self._counts.__getitem__)[:_SEEDS]
        least = _COMMON if len(rare) >= _FEW and self._counts[rare[_FEW - 1]] <= _COMMON else _OFTEN
        return [word for place, word in enumerate(rare) if not place or self._counts[word] <= least]

    def exact(self, quote: Quoted) -> list[tuple[int, int]]:
        """Return every run of words that says the same as a quote, as (first, behind the last), in page order."""
        size = len(quote.words)
        if not size or any(word not in self._counts for word in quote.words):
            return []
        rarest = self._seeds(quote)[0]
        offset, wanted = quote.words.index(rarest), list(quote.words)
        runs = [(place - offset, place - offset + size) for place in self._places[rarest]]
        return [run for run in runs if self.words[max(run[0], 0) : run[1]] == wanted and self.says(run, quote)]

    def uses_elsewhere(self, word: str, run: tuple[int, int]) -> bool:
        """Whether a word stands on the page outside a run of words too."""
        return self._counts[word] > self.words[run[0] : run[1]].count(word)

    def says(self, run: tuple[int, int], quote: Quoted) -> bool:
        """Whether a run of words says strictly the same as a quote."""
        return strict(self.text(run, quote)) == quote.strict

    def text(self, run: tuple[int, int], quote: Quoted | None = None) -> str:
        """Return how a run of words reads, with as many marks at its ends as the quote has."""
        start, end = self.bounds(run, quote)
        return self.reading.text[start:end]

    def bounds(self, run: tuple[int, int], quote: Quoted | None = None) -> tuple[int, int]:
        """Return the place of a run of words in the reading text."""
        text, start, end = self.reading.text, self.starts[run[0]], self.ends[run[1] - 1]
        before, after = (quote.before, quote.after) if quote else (0, 0)
        while before and start and not text[start - 1].isspace() and (run[0] == 0 or start > self.ends[run[0] - 1]):
            before, start = before - 1, start - 1
        limit = self.starts[run[1]] if run[1] < len(self.starts) else len(text)
        if tied := _TIED_SIGN.match(text, end, limit):
            after, end = max(0, after - 1), tied.end()
        while end < limit and not text[end].isspace() and (after > 0 or text[end] in _TIED):
            after, end = after - 1, end + 1
        return start, end

    def span(self, run: tuple[int, int], quote: Quoted | None = None) -> Span:
        """Return where a run of words stands in the page's source."""
        return self.reading.source(*self.bounds(run, quote))

    def near(self, quote: Quoted) -> list[tuple[int, int]]:
        """Return the few runs of words where rare words of a quote stand in its order, most of them first."""
        offsets = {word: quote.words.index(word) for word in self._seeds(quote)}
        diagonals = sorted((place - offset, word) for word, offset in offsets.items() for place in self._places[word])
        slack = max(3, len(quote.words) // 4)
        clusters: list[list[tuple[int, str]]] = []
        for diagonal in diagonals:
            if clusters and diagonal[0] - clusters[-1][0][0] <= slack:
                clusters[-1].append(diagonal)
            else:
                clusters.append([diagonal])
        votes = [len({word for _, word in cluster}) for cluster in clusters]
        most = max(votes, default=0)
        clusters = [cluster for cluster, count in zip(clusters, votes, strict=True) if 2 * count >= most]
        clusters.sort(key=lambda cluster: (-len({word for _, word in cluster}), cluster[0][0]))
        size, length = len(quote.words), len(self.words)
        return [
            (max(0, cluster[0][0] - slack), min(length, cluster[-1][0] + size + slack)) for cluster in clusters[:_SEEDS]
        ]


def _normal(words: Sequence[str], *, composed: bool) -> list[str]:
    """Return words lower case and composed."""
    return list(map(str.lower, words if composed else [unicodedata.normalize("NFC", word) for word in words]))
