"""Re-attachment: whether recorded claims still stand on a page, and where.

The claims are placed together, each place taken once: first those whose words are the same, then those that differ in
spelling alone, then those reworded in their own place, between their own neighbours. Whatever is not certain is
ambiguous or gone; why: docs/decisions/0007-anchors.md.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from magcite.language.unmarked import UnmarkedText
from magcite.link.extents import Extents
from magcite.link.neighbours import read_neighbours
from magcite.link.word_index import Quoted, WordIndex, read_quoted
from magcite.link.wording import changes_between, is_small_change, sentence_digests
from magcite.model import Anchor, AnchorState, Attachment, Claim, Page, quote_at

__all__ = ["anchor_claims", "anchor_of", "page_digests", "reattach"]

_NEAR = 0.8  # likeness that makes a place worth showing
_SIMILAR = 0.5  # likeness that makes a place between a claim's own neighbours worth showing
_ENOUGH = 0.8  # likeness that a claim reworded in its own place must keep
_MARGIN = 0.02  # likeness by which one place must beat another
_TELLING = 3  # neighbouring words that tell two places with the same words apart
_MOST_PAIRS = 1024  # of claims and places with the same words that are compared by their neighbours
_BLOCK = 32  # words, for finding claims that want the same place
_TWINS = 2  # sentences that say the same
_FEWEST = 5  # words by which a misspelt claim is known anywhere on the page

Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Near:
    """A place where something like a claim stands.

    Attributes:
        likeness: 1 for the same words.
        spelling: whether what stands there differs in spelling alone, by its words, numbers and signs.
        held: whether the recorded neighbours stand around it.
        settled: whether they do, and tell that the place is the claim's own.
        known: whether a sentence there stood on the earlier page, and not in the claim.
    """

    run: Run
    likeness: float
    spelling: bool
    held: bool
    settled: bool
    known: bool


def anchor_claims(page: Page) -> tuple[Anchor, ...]:
    """Return the anchors of a page's claims, in page order."""
    return tuple(anchor_of(claim, page) for claim in page.claims)


def anchor_of(claim: Claim, page: Page) -> Anchor:
    """Return what a claim is found by when the page has changed: its words and those around it."""
    return Anchor(quote_at(page.text, claim.span), claim.span)


def page_digests(text: str) -> tuple[str, ...]:
    """Return a digest of each sentence of a page, in order: what `reattach` knows an earlier page by."""
    return sentence_digests(UnmarkedText(text).text)


def reattach(anchors: Sequence[Anchor], page: Page, *, seen: Iterable[str] | None = None) -> tuple[Attachment, ...]:
    """Return what became of each recorded claim, in the order given.

    Args:
        anchors: recorded on an earlier state of the page.
        page: as it stands, read.
        seen: `page_digests` of that earlier state: a sentence among them is known to be another claim's; None:
            nothing is known of it, and then a claim whose words changed is ambiguous unless only spelling did.
    """
    return _Placing(anchors, page, None if seen is None else tuple(seen)).run()


class _Placing:
    """One page while recorded claims are placed on it."""

    def __init__(self, anchors: Sequence[Anchor], page: Page, seen: tuple[str, ...] | None) -> None:
        self._anchors = anchors
        self._quotes = _read_once(anchors)
        self._recorded = Counter(quote.strict for quote in self._quotes)
        self._index = WordIndex(UnmarkedText(page.text))
        self._index.prepare(self._quotes)
        self._extents = Extents(self._index, page)
        self._known = seen is not None
        self._seen = Counter(seen or ())
        self._neighbours = [
            read_neighbours(anchor.quote, quote.words, known=anchor.position is not None)
            for anchor, quote in zip(anchors, self._quotes, strict=True)
        ]
        self._found: dict[int, Attachment] = {}
        self._taken = bytearray(len(self._index.words))

    def run(self) -> tuple[Attachment, ...]:
        self._place_same()
        near = {one: self._look(one) for one in range(len(self._anchors)) if one not in self._found}
        self._place_near(near, spelling=True)
        self._place_near(near, spelling=False)
        for one, places in near.items():
            if one not in self._found:
                free = [place.run for place in places if self._is_free(place.run)]
                if free:
                    self._leave_open(one, free)
                else:
                    self._found[one] = Attachment(self._anchors[one], AnchorState.GONE)
        return tuple(self._found[one] for one in range(len(self._anchors)))

    def _place_same(self) -> None:
        """Place the claims whose words stand on the page; the same words twice are told apart by their neighbours."""
        groups: dict[str, list[int]] = defaultdict(list)
        for one, quote in enumerate(self._quotes):
            groups[quote.strict].append(one)
        for group in groups.values():
            runs = self._index.exact(self._quotes[group[0]])
            if runs:
                self._place_group(group, runs)

    def _place_group(self, group: list[int], runs: list[Run]) -> None:
        earlier = self._stood(group[0])
        if len(group) == len(runs) == earlier == 1:
            self._place_single(group[0], runs[0])
            return
        left, free = list(group), list(runs)
        if len(left) * len(free) <= _MOST_PAIRS:
            surely = not len(runs) == len(group) == earlier
            for one, run in self._told_apart(left, free, surely=surely):
                self._settle(one, AnchorState.SAME, run)
                left.remove(one)
                free.remove(run)
        if len(group) == len(runs) == earlier:  # all that ever were, and nothing tells those that are left apart
            for one, run in zip(sorted(left, key=self._position), free, strict=True):
                self._place_single(one, run)
            return
        for one in left if free else ():  # without a free place they are looked for in other words
            self._leave_open(one, free)

    def _place_single(self, one: int, run: Run) -> None:
        """Place a claim at its very words, the only ones left for it, unless something like it stands in its place."""
        neighbours = self._neighbours[one]
        if not neighbours.hold(self._index, run):
            beside = neighbours.hold_on_a_side(self._index, run)
            others = [
                place.run
                for place in self._look(one)
                if place.run != run
                and not place.known
                and (place.spelling or not beside)
                and neighbours.agreement(self._index, place.run) >= _TELLING
            ]
            if others:
                self._leave_open(one, [run, *others])
                return
        self._settle(one, AnchorState.SAME, run)

    def _leave_open(self, one: int, runs: Iterable[Run]) -> None:
        spans = sorted({self._extents.span(run, self._quotes[one]) for run in runs})
        self._found[one] = Attachment(self._anchors[one], AnchorState.AMBIGUOUS, candidates=tuple(spans))

    def _told_apart(self, group: list[int], runs: list[Run], *, surely: bool) -> list[tuple[int, Run]]:
        """Return the claims and places that suit each other better, by their neighbours, than any other of either.

        Args:
            group: claims with the same words.
            runs: the places where these words stand.
            surely: whether all neighbours must hold, because not every place is that of a claim recorded.
        """
        scores = {(one, run): self._neighbours[one].agreement(self._index, run) for one in group for run in runs}
        left, free, pairs = list(group), list(runs), []
        while pair := _decided(scores, left, free):
            pairs.append(pair)
            left.remove(pair[0])
            free.remove(pair[1])
        return [pair for pair in pairs if not surely or self._is_settled(*pair)]

    def _is_settled(self, one: int, run: Run) -> bool:
        """Whether a claim's neighbours stand around a place, and tell that it is the claim's own."""
        neighbours = self._neighbours[one]
        return neighbours.hold(self._index, run) and not neighbours.alike

    def _earlier(self, one: int) -> int:
        """Return how often the earlier page is known to have said the same; 0 when that is not known."""
        own = sentence_digests(self._quotes[one].text)
        return min((self._seen[sentence] for sentence in own), default=0)

    def _stood(self, one: int) -> int:
        """Return how often the earlier page said the same, as far as is known: by its digests, and by the claims."""
        return max(self._recorded[self._quotes[one].strict], self._earlier(one))

    def _position(self, one: int) -> int:
        position = self._anchors[one].position
        return position.start if position else 0

    def _settle(self, one: int, state: AnchorState, run: Run) -> None:
        quote = self._quotes[one]
        changes: tuple[str, ...] = ()
        if state is AnchorState.REWORDED:
            changes = self._changes(quote, run)
        self._taken[run[0] : run[1]] = bytes([1]) * (run[1] - run[0])
        span = self._extents.span(run, quote)
        self._found[one] = Attachment(self._anchors[one], state, span, changes=changes)

    def _look(self, one: int) -> list[_Near]:
        """Return the free places where something like a claim stands, the likest first.

        A place known to be another claim's is among them only when it stands between this one's neighbours.
        """
        quote = self._quotes[one]
        own = set(sentence_digests(quote.text))
        found: dict[Run, _Near] = {}
        for window in self._index.near(quote):
            run = self._extents.fit(window, quote)
            if run is None or run in found or not self._is_free(run):
                continue
            words = self._index.words[run[0] : run[1]]
            likeness = SequenceMatcher(None, quote.words, words, autojunk=False).ratio()
            held = self._neighbours[one].hold(self._index, run)
            settled = held and not self._neighbours[one].alike
            known = self._is_known(run, quote, own)
            if likeness >= (_SIMILAR if held else _NEAR) and (held or not known):
                found[run] = _Near(run, likeness, not self._changes(quote, run), held, settled, known)
        return sorted(found.values(), key=lambda place: (-place.likeness, place.run))

    def _changes(self, quote: Quoted, run: Run) -> tuple[str, ...]:
        """Return what changed between a claim and a place; nothing when that differs in spelling alone."""
        return changes_between(
            quote.text, self._index.text(run, quote), lambda word: self._index.uses_elsewhere(word, run)
        )

    def _is_free(self, run: Run) -> bool:
        return 1 not in self._taken[run[0] : run[1]]

    def _is_known(self, run: Run, quote: Quoted, own: set[str]) -> bool:
        """Whether a sentence there stood on the earlier page, and not in this claim."""
        return any(
            sentence in self._seen and sentence not in own
            for sentence in sentence_digests(self._index.text(run, quote))
        )

    def _place_near(self, near: dict[int, list[_Near]], *, spelling: bool) -> None:
        """Place the claims for which one place alone is certain, and that no other claim has the better title to."""
        choices: dict[int, _Near] = {}
        for one, places in near.items():
            if one not in self._found and (chosen := self._choose(one, places, spelling=spelling)):
                choices[one] = chosen
        claimed = _by_block((other, place) for other in near if other not in self._found for place in near[other])
        for one, chosen in choices.items():
            rivals = [
                place
                for block in _blocks(chosen.run)
                for other, place in claimed[block]
                if other != one and _overlap(place.run, chosen.run)
            ]
            if self._is_free(chosen.run) and not any(_rivals(place, chosen, spelling=spelling) for place in rivals):
                self._settle(one, AnchorState.REWORDED, chosen.run)

    def _choose(self, one: int, places: list[_Near], *, spelling: bool) -> _Near | None:
        free = [place for place in places if self._is_free(place.run) and not place.known]
        if spelling:
            fits = [place for place in free if place.spelling and self._is_certain(one, place)]
        elif not self._known or self._stood(one) >= _TWINS:
            return None
        else:
            fits = [
                place for place in free if place.settled and place.likeness >= _ENOUGH and self._is_small(one, place)
            ]
        if len(fits) != 1:
            fits = [place for place in fits if place.settled]
        return fits[0] if len(fits) == 1 and not any(_contends(place, fits[0]) for place in free) else None

    def _is_small(self, one: int, place: _Near) -> bool:
        return place.likeness >= _ENOUGH and is_small_change(
            self._quotes[one].words, self._index.words[slice(*place.run)]
        )

    def _is_certain(self, one: int, place: _Near) -> bool:
        """Whether a misspelt claim is known at a place: one of several that said the same only by its neighbours."""
        return place.settled or (self._stood(one) < _TWINS and len(self._quotes[one].words) >= _FEWEST)


def _read_once(anchors: Sequence[Anchor]) -> list[Quoted]:
    return [read_quoted(anchor.quote.exact) for anchor in anchors]


def _overlap(one: Run, other: Run) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _contends(place: _Near, chosen: _Near) -> bool:
    """Whether the words or the neighbours of a claim speak for another place than the one chosen."""
    better = (place.held and not chosen.held) or (place.spelling and not chosen.spelling)
    return better and not _overlap(place.run, chosen.run)


def _rivals(place: _Near, chosen: _Near, *, spelling: bool) -> bool:
    """Whether another claim has as good a title to a place."""
    if spelling:
        return place.spelling or place.likeness >= chosen.likeness
    return place.settled or place.likeness >= chosen.likeness - _MARGIN


def _blocks(run: Run) -> range:
    return range(run[0] // _BLOCK, (run[1] - 1) // _BLOCK + 1)


def _by_block(places: Iterable[tuple[int, _Near]]) -> dict[int, list[tuple[int, _Near]]]:
    """Return claims and places by the parts of the page that each touches."""
    blocks: dict[int, list[tuple[int, _Near]]] = defaultdict(list)
    for one, place in places:
        for block in _blocks(place.run):
            blocks[block].append((one, place))
    return blocks


def _decided(scores: dict[tuple[int, Run], int], left: list[int], free: list[Run]) -> tuple[int, Run] | None:
    """Return a claim and a place that suit each other better than any other of either; None without such a pair."""
    for one in left:
        for run in free:
            score = scores[one, run]
            if (
                score >= _TELLING
                and all(scores[one, other] < score for other in free if other != run)
                and all(scores[other, run] < score for other in left if other != one)
            ):
                return one, run
    return None
