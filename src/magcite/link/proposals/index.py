"""Which records of a library may stand behind a claim, without reading all of them: rare words, concepts and numbers.

Every record is filed under what is cheap to tell of it: the concepts and words of its title and evidence, its numbers
as they are spelled, names and journals. A claim looks up its own, the rarest first, until it has seen enough, and only
the records that share most are read whole. Building is linear in the library, and a look-up is bounded.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nlargest

from magcite.language import fold
from magcite.language.cognates import cognate
from magcite.language.concepts import concept, concept_of_heading
from magcite.link.proposals.akin import said_for
from magcite.link.proposals.fingerprint import Fingerprint, Record, fingerprint_of, role_keys
from magcite.link.proposals.weights import Weights, load_weights
from magcite.link.proposals.words import acronyms_in, language_of, said_in, said_in_title

__all__ = ["Index"]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_NAMES = 16_384  # of people and journals, that are remembered folded
_LOOKED_AT = 2000  # entries of shelves that one look-up may read
_NEIGHBOUR = 0.4  # of a concept, one that may be said for it
_READ = 16  # records that are read whole, those that share most
_SHARE = 0.45  # of what the first shares, from which another is read
_ALWAYS = 4  # records that are read however little they share
_BEGINNING = 3  # letters that cognates share, in one spelling
_COGNATE = 5  # letters from which words of two languages may be alike by chance no more
_LENGTHS_APART = 5
_FIRST_PART = 7  # letters of a word that may begin a compound
_MOST_COGNATES = 3
_SPELLINGS = (("ph", "f"), ("th", "t"), ("ch", "k"), ("c", "k"), ("q", "k"), ("w", "v"), ("y", "i"))


class Index:
    """Records filed under what they tell.

    Attributes:
        records: in the order given.
    """

    def __init__(self, records: Sequence[Record], weights: Weights | None = None) -> None:
        self.records = tuple(records)
        self.weights = weights or load_weights()
        self._shelves: dict[str, list[int]] = defaultdict(list)
        for place, record in enumerate(self.records):
            for key in dict.fromkeys(_keys(record)):
                self._shelves[key].append(place)
        self._beginnings: dict[str, list[str]] = defaultdict(list)
        for key in self._shelves:
            kind, _, word = key.partition(":")
            if kind == "word" and len(word) >= _COGNATE:
                self._beginnings[_spelled(word)[:_BEGINNING]].append(word)
        self._prints: dict[int, Fingerprint] = {}
        self._alike: dict[str, Mapping[str, float]] = {}

    def fingerprint(self, place: int) -> Fingerprint:
        """Return a record made ready, by its place."""
        known = self._prints.get(place)
        if known is None:
            known = self._prints[place] = fingerprint_of(self.records[place])
        return known

    def rarity(self, key: str) -> float:
        """Return how much a key tells, in natural logarithms: 0.0 where every record has it."""
        vocabulary = self.weights.vocabulary
        background = vocabulary["background"]
        held = len(self._shelves.get(key, ())) + background * vocabulary["background_share"]
        return min(math.log((len(self.records) + background) / held), vocabulary["rarest"])

    @property
    def rarity_of_one(self) -> float:
        """The rarity of a key that one record has."""
        vocabulary = self.weights.vocabulary
        alone = 1.0 + vocabulary["background"] * vocabulary["background_share"]
        return min(math.log((len(self.records) + vocabulary["background"]) / alone), vocabulary["rarest"])

    def spread(self, number: str) -> float:
        """Return how far a number is from standing in every record: from 0.25 to 1.0, which is in one at most."""
        held = len(self._shelves.get(f"number:{number}", ()))
        if held <= 1:
            return 1.0
        return max(0.25, 1.0 - math.log(held) / math.log(len(self.records) + self.weights.vocabulary["background"]))

    def has(self, key: str) -> bool:
        """Whether any record is filed under a key."""
        return key in self._shelves

    def alike(self, word: str) -> Mapping[str, float]:
        """Return the words of the library that are a claim's word, in this language or another, with their likeness."""
        known = self._alike.get(word)
        if known is None:
            known = self._alike[word] = dict(self._find_alike(word))
        return known

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

    def near(self, asked: Mapping[str, float]) -> list[int]:
        """Return the places of the records that share most with what is asked, the most first.

        Args:
            asked: keys ("concept:magnesium", "word:triathlon", "number:4035", "family:leone"), each with its weight;
                of a word, those of the library that are alike count too.
        """
        asked = dict(self._spelled_here(asked))
        shelves = sorted(
            ((len(self._shelves[key]), key) for key in asked if key in self._shelves), key=lambda one: (one[0], one[1])
        )
        shared: dict[int, float] = defaultdict(float)
        looked = 0
        for size, key in shelves:
            if looked and looked + size > _LOOKED_AT and len(shared) >= _READ:
                for place in shared.keys() & set(self._shelves[key]) if size <= 50 * _LOOKED_AT else ():
                    shared[place] += asked[key] * self.rarity(key)
                continue
            looked += size
            gain = asked[key] * self.rarity(key)
            for place in self._shelves[key]:
                shared[place] += gain
        best = nlargest(_READ, ((gain, -place) for place, gain in shared.items()))
        enough = best[0][0] * _SHARE if best else 0.0
        return [-place for rank, (gain, place) in enumerate(best) if gain >= enough or rank < _ALWAYS]

    def _spelled_here(self, asked: Mapping[str, float]) -> Iterator[tuple[str, float]]:
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
                yield from ((f"word:{other}", weight * likeness) for other, likeness in self.alike(word).items())
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


def _keys(record: Record) -> Iterator[str]:
    """Yield what a record is filed under."""
    for place, text in enumerate(_cheap_texts(record)):
        said = (said_in if place else said_in_title)(text, language_of(text))
        yield from (f"concept:{concept.id}" for concept, _ in said.concepts)
        yield from (f"word:{word}" for word, _ in said.words)
        yield from (f"name:{name}" for name in acronyms_in(text))
    for answer in record.answers:
        for heading in answer.mesh:
            if (known := concept_of_heading(heading)) is not None:
                yield f"concept:{known.id}"
    yield from (f"number:{number}" for number in _numbers(record))
    yield from role_keys(record)
    for item in record.items:
        for name in (*item.author, *item.editor):
            yield f"family:{_folded(name.family or name.literal or '')}"
        for container in filter(None, (item.container_title, item.container_title_short)):
            yield f"journal:{_folded(container)}"


@lru_cache(maxsize=_NAMES)
def _folded(name: str) -> str:
    return fold(name)


def _cheap_texts(record: Record) -> Iterator[str]:
    yield record.title
    yield from (tag.replace("-", " ") for tag in record.tags)
    yield from record.told
    if (evidence := record.evidence) is not None:
        told = (evidence.exposure, evidence.population, *(result.outcome for result in evidence.results))
        yield from filter(None, told)


def _numbers(record: Record) -> Iterable[str]:
    texts = [record.title, record.annotation or ""]
    values: list[float | None] = []
    if (evidence := record.evidence) is not None:
        told = (evidence.age, evidence.dose, evidence.duration, evidence.population, evidence.exposure)
        texts += [*filter(None, told), *(result.outcome for result in evidence.results)]
        values += [evidence.n, evidence.studies, *(result.value for result in evidence.results)]
    for derived in record.derived:
        values += [one for fact in derived.facts for one in (fact.value, fact.high)]
    found = {f"{float(one.replace(',', '.')):g}" for one in _NUMBER.findall(" ".join(texts))}
    return found | {f"{abs(value):g}" for value in values if value is not None}
