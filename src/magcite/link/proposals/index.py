"""Which records of a library may stand behind a claim, without reading all of them: rare words, concepts and numbers.

Every record is filed under what is cheap to tell of it: the concepts and words of its title and evidence, its numbers
as they are spelled, names and journals. A claim looks up its own, the rarest first, until it has seen enough, and only
the records that share most are read whole. Building is linear in the library, and a look-up is bounded.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import compress

from magcite.language.cognates import cognate
from magcite.language.concepts import concept
from magcite.link.proposals.akin import said_for
from magcite.link.proposals.filing import shelves_of
from magcite.link.proposals.fingerprint import Fingerprint, Record, fingerprint_of
from magcite.link.proposals.meanings import meanings_of, words_by_meaning
from magcite.link.proposals.weights import Weights, load_weights

__all__ = ["Index"]

_LOOKED_AT = 2000  # entries of shelves that one look-up may read
_NEIGHBOUR = 0.4  # of a concept, one that may be said for it
_READ = 16  # records that are read whole, those that share most
_SHARE = 0.45  # of what the first shares, from which another is read
_ALWAYS = 4  # records that are read however little they share
_BARE = 6  # records of which little but the title is known that are read beside these: they have less to share
_AUTHORS = 2  # that two papers of one series share
_PROLIFIC = 200  # records of one name, or of namesakes, that are looked at
_BEGINNING = 3  # letters that cognates share, in one spelling
_COGNATE = 5  # letters from which words of two languages may be alike by chance no more
_LENGTHS_APART = 5
_FIRST_PART = 7  # letters of a word that may begin a compound
_MOST_COGNATES = 3
_LEAST_RARITY = 0.01
_LANGUAGE = "en"  # of records: titles in other languages are told alike by their spelling alone
_SPELLINGS = (("ph", "f"), ("th", "t"), ("ch", "k"), ("c", "k"), ("q", "k"), ("w", "v"), ("y", "i"))


class Index:
    """Records filed under what they tell.

    Attributes:
        records: in the order given.
    """

    def __init__(self, records: Sequence[Record], weights: Weights | None = None) -> None:
        self.records = tuple(records)
        self.weights = weights or load_weights()
        self._shelves = shelves_of(self.records)
        self._beginnings: dict[str, list[str]] = defaultdict(list)
        for key in self._shelves:
            kind, _, word = key.partition(":")
            if kind == "word" and len(word) >= _COGNATE:
                self._beginnings[_spelled(word)[:_BEGINNING]].append(word)
        self._prints: dict[int, Fingerprint] = {}
        self._meaning: Mapping[int, tuple[str, ...]] | None = None
        self._alike: dict[tuple[str, str], Mapping[str, float]] = {}
        self._series: dict[int, tuple[int, ...]] = {}
        self._rarities: dict[str, float] = {}
        self._marks: dict[str, bytearray] = {}
        self._bare = frozenset(
            place for place, one in enumerate(self.records) if not one.has_figures and not one.is_account
        )

    def fingerprint(self, place: int) -> Fingerprint:
        """Return a record made ready, by its place."""
        known = self._prints.get(place)
        if known is None:
            known = self._prints[place] = fingerprint_of(self.records[place])
        return known

    def rarity(self, key: str) -> float:
        """Return how much a key tells, in natural logarithms: 0.0 where every record has it."""
        known = self._rarities.get(key)
        if known is None:
            known = self._rarities[key] = self._rarity(len(self._shelves.get(key, ())))
        return known

    def _rarity(self, held: int) -> float:
        """Return how much it tells to be one of some records."""
        vocabulary = self.weights.vocabulary
        background = vocabulary["background"]
        beside = held + background * vocabulary["background_share"]
        return max(0.0, min(math.log((len(self.records) + background) / beside), vocabulary["rarest"]))

    @property
    def rarity_of_one(self) -> float:
        """The rarity of a key that one record has."""
        return self._rarity(1)

    def spread(self, number: str) -> float:
        """Return how far a number is from standing in every record: from 0.25 to 1.0, which is in one at most."""
        held = len(self._shelves.get(f"number:{number}", ()))
        if held <= 1:
            return 1.0
        return max(0.25, 1.0 - math.log(held) / math.log(len(self.records) + self.weights.vocabulary["background"]))

    def series(self, place: int) -> tuple[int, ...]:
        """Return the places of other records by two of a record's authors: its papers on one study, perhaps."""
        known = self._series.get(place)
        if known is None:
            shared = Counter(
                other
                for family in self.fingerprint(place).families
                for other in self._shelves.get(f"family:{family}", ())[:_PROLIFIC]
            )
            known = self._series[place] = tuple(
                sorted(other for other, count in shared.items() if count >= _AUTHORS and other != place)
            )
        return known

    def has(self, key: str) -> bool:
        """Whether any record is filed under a key."""
        return key in self._shelves

    def alike(self, word: str, language: str = _LANGUAGE) -> Mapping[str, float]:
        """Return the words of the library that are a claim's word, in this language or another, with their likeness.

        Args:
            word: folded.
            language: primary tag of the claim's.
        """
        known = self._alike.get((word, language))
        if known is None:
            found = dict(self._find_alike(word))
            for other, likeness in self._find_meant(word, language):
                if likeness > found.get(other, 0.0):
                    found[other] = likeness
            known = self._alike[word, language] = found
        return known

    def _find_meant(self, word: str, language: str) -> Iterator[tuple[str, float]]:
        """Yield the words of the library that mean the same, worth as much as the sense is rare among them all."""
        for sense, share in meanings_of(word, language).items():
            others = self._words_of(sense)
            held = sum(len(self._shelves[f"word:{other}"]) for other in others)
            for other in others:
                likeness = share * self.weights.vocabulary["sense"]
                yield other, likeness * self._rarity(held) / max(self.rarity(f"word:{other}"), _LEAST_RARITY)

    def _words_of(self, sense: int) -> tuple[str, ...]:
        if self._meaning is None:
            words = (key.partition(":")[2] for key in self._shelves if key.startswith("word:"))
            self._meaning = words_by_meaning(words, _LANGUAGE)
        return self._meaning.get(sense, ())

    def _find_alike(self, word: str) -> Iterator[tuple[str, float]]:
        if f"word:{word}" in self._shelves:
            yield word, 1.0
        if len(word) < _COGNATE:
            return
        near = [one for one in self._beginnings.get(_spelled(word)[:_BEGINNING], ()) if one != word]
        rated = [(_likeness(word, one), one) for one in near]
        least = self.weights.vocabulary["least_likeness"]
        best = sorted((one for one in rated if one[0] >= least), key=lambda one: (-one[0], one[1]))
        yield from ((one, likeness) for likeness, one in best[:_MOST_COGNATES])

    def near(self, asked: Mapping[str, float], language: str = _LANGUAGE) -> list[int]:
        """Return the places of the records that share most with what is asked, the most first.

        Args:
            asked: keys ("concept:magnesium", "word:triathlon", "number:4035", "family:leone"), each with its weight;
                of a word, those of the library that are alike count too.
            language: primary tag of what the words are in.
        """
        asked = dict(self._spelled_here(asked, language))
        shelves = sorted((len(self._shelves[key]), key) for key in asked if key in self._shelves)
        shared: dict[int, float] = defaultdict(float)
        looked = 0
        for size, key in shelves:
            gain = asked[key] * self.rarity(key)
            if looked and looked + size > _LOOKED_AT and len(shared) >= _READ:
                for place in self._held(key, list(shared)) if size <= 50 * _LOOKED_AT else ():
                    shared[place] += gain
                continue
            looked += size
            if not shared:
                shared.update(dict.fromkeys(self._shelves[key], gain))
                continue
            for place in self._shelves[key]:
                shared[place] += gain
        return self._most(shared)

    def _most(self, shared: Mapping[int, float]) -> list[int]:
        """Return the places that are worth reading, those that share most first, then those of bare records."""
        first = nlargest(_ALWAYS, shared.values())
        if not first:
            return []
        enough = first[0] * _SHARE
        least = min(enough, first[-1])
        best = sorted((-gain, place) for place, gain in shared.items() if gain >= least)[:_READ]
        read = [place for rank, (gain, place) in enumerate(best) if -gain >= enough or rank < _ALWAYS]
        bare = sorted((-gain, place) for place, gain in shared.items() if place in self._bare) if self._bare else []
        return [*read, *(place for _, place in bare[:_BARE] if place not in read)]

    def _held(self, key: str, places: Collection[int]) -> Iterable[int]:
        """Return which of some places are on a long shelf."""
        marks = self._marks.get(key)
        if marks is None:
            marks = self._marks[key] = bytearray(len(self.records))
            for place in self._shelves[key]:
                marks[place] = 1
        return compress(places, map(marks.__getitem__, places))

    def _spelled_here(self, asked: Mapping[str, float], language: str) -> Iterator[tuple[str, float]]:
        for key, weight in asked.items():
            kind, _, word = key.partition(":")
            if kind == "concept":
                worth = weight * self.weights.concept[concept(word).kind] if word not in self.weights.generic else 0.0
                yield key, worth
                near = (f"concept:{other}" for other in said_for(word))
                yield from (
                    (other, _NEIGHBOUR * worth) for other in near if other in self._shelves and other not in asked
                )
            elif kind == "word":
                yield from (
                    (f"word:{other}", weight * likeness) for other, likeness in self.alike(word, language).items()
                )
            else:
                yield key, weight


def _likeness(word: str, other: str) -> float:
    """Return how alike two words are, or a word and the beginning of a compound («volleybollspelare», "volleyball")."""
    if abs(len(word) - len(other)) <= _LENGTHS_APART:
        return cognate(word, other)
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    return cognate(longer[: len(shorter)], shorter) if len(shorter) >= _FIRST_PART else 0.0


def _spelled(word: str) -> str:
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return word
