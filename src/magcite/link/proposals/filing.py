"""Records filed under what is cheap to tell of them: concepts and words, numbers as spelled, names and journals.

A library repeats itself: parts of titles, fields, numbers, names. Each is read once and then known by what it is filed
under, so that filing is linear in the library, and a record costs little more than a few look-ups.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from magcite.language import fold
from magcite.language.concept_parts import parts_of
from magcite.language.concepts import concept_of_heading
from magcite.language.languages import LANGUAGES
from magcite.link.proposals.fingerprint import Record, role_keys
from magcite.link.proposals.words import MEANT_IN_TITLES, acronyms_in, language_of, said_in_part
from magcite.model import Evidence

__all__ = ["shelves_of"]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MOST = 100_000  # parts, fields, names or numbers that are remembered of one library
_MOST_LETTERS = 80  # of what may come again


def shelves_of(records: Iterable[Record]) -> Mapping[str, Sequence[int]]:
    """Return the places of records, in order, by what they are filed under.

    The keys are "concept:magnesium", "word:triathlon", "name:PREDIMED", "number:4035", "sample:4035",
    "family:leone" and "journal:nutrients".
    """
    filing = _Filing()
    for place, record in enumerate(records):
        filing.file(place, record)
    return dict(filing.shelves)


class _Shelves(dict[str, "array[int]"]):
    """Places by key; arrays, which are small, and which no search for unreachable objects goes through."""

    def __missing__(self, key: str) -> "array[int]":
        shelf = self[key] = array("I")
        return shelf


class _Read(dict[str, "tuple[array[int], ...]"]):
    """Shelves by a text, read when it is asked for first."""

    def __init__(self, keys: Callable[[str], Iterable[str]], shelves: _Shelves) -> None:
        super().__init__()
        self._keys, self._shelves = keys, shelves

    def __missing__(self, text: str) -> "tuple[array[int], ...]":
        found = tuple(self._shelves[key] for key in dict.fromkeys(self._keys(text)))
        if len(self) < _MOST and len(text) <= _MOST_LETTERS:
            self[text] = found
        return found


class _Filing:
    """The shelves of one library, as they fill."""

    def __init__(self) -> None:
        self.shelves = shelves = _Shelves()
        self._titles = {tag: _Read(partial(_in_title, language=tag), shelves) for tag in LANGUAGES}
        self._said, self._told = _Read(_said, shelves), _Read(_told, shelves)
        self._numbers = _Read(_numbers, shelves)
        self._families, self._journals = _Read(_family, shelves), _Read(_journal, shelves)
        self._values: dict[float, array[int]] = {}

    def file(self, place: int, record: Record) -> None:
        """File a record; its place is above those before."""
        title = record.item.title or record.title
        language = language_of(title)
        read = self._titles[language]
        found: list[Iterable[array[int]]] = [read[part] for part in parts_of(title, language)]
        found.append([self.shelves[f"name:{name}"] for name in acronyms_in(title)])
        found += [self._numbers[number] for number in _NUMBER.findall(title)]
        found += [self._said[tag.replace("-", " ")] for tag in record.tags]
        if record.annotation:
            found.append(self._numbers[record.annotation])
        for item in record.items if record.answers else (record.item,):
            found += [self._families[one.family or one.literal or ""] for one in (*item.author, *item.editor)]
            found += [self._journals[one] for one in (item.container_title, item.container_title_short) if one]
        if record.evidence is not None:
            self._add_evidence(record.evidence, found)
        if record.answers or record.derived:
            self._add_derived(record, found)
        found.append([self.shelves[key] for key in role_keys(record)])
        for shelf in chain.from_iterable(found):
            if not shelf or shelf[-1] != place:
                shelf.append(place)

    def _add_evidence(self, evidence: Evidence, found: "list[Iterable[array[int]]]") -> None:
        told = (evidence.exposure, evidence.population, *[result.outcome for result in evidence.results])
        measured = (evidence.age, evidence.dose, evidence.duration)
        values = (evidence.n, evidence.studies, *[result.value for result in evidence.results])
        found += [self._told[one] for one in told if one]
        found += [self._numbers[one] for one in measured if one]
        found.append([self._shelf_of(value) for value in values if value is not None])

    def _add_derived(self, record: Record, found: "list[Iterable[array[int]]]") -> None:
        facts = [fact for derived in record.derived for fact in derived.facts]
        values = [value for fact in facts for value in (fact.value, fact.high) if value is not None]
        headings = [concept_of_heading(heading) for answer in record.answers for heading in answer.mesh]
        found += [self._said[one] for one in record.told]
        found += [self._said[terms] for terms, _ in record.terms]
        found.append([self._shelf_of(value) for value in values])
        found.append([self.shelves[f"concept:{one.id}"] for one in headings if one is not None])

    def _shelf_of(self, value: float) -> "array[int]":
        shelf = self._values.get(value)
        if shelf is None:
            shelf = self.shelves[f"number:{abs(value):g}"]
            if len(self._values) < _MOST:
                self._values[value] = shelf
        return shelf


def _in_title(part: str, language: str) -> Iterator[str]:
    """Yield what a part of a title is filed under."""
    yield from _keys(part, language)
    if language == "en":
        others = said_in_part(part, language).others
        yield from (f"concept:{MEANT_IN_TITLES[word]}" for word in others if word in MEANT_IN_TITLES)


def _keys(part: str, language: str) -> Iterator[str]:
    said = said_in_part(part, language)
    yield from (f"concept:{one.id}" for one, _ in said.concepts)
    yield from (f"word:{word}" for word in said.others)
    yield from (f"word:{word}" for word, _ in said.naming)


def _said(text: str) -> Iterator[str]:
    """Yield the words, concepts and names of a text."""
    language = language_of(text)
    for part in parts_of(text, language):
        yield from _keys(part, language)
    yield from (f"name:{name}" for name in acronyms_in(text))


def _told(text: str) -> Iterator[str]:
    """Yield the words, concepts, names and numbers of a text."""
    yield from _said(text)
    yield from _numbers(text)


def _numbers(text: str) -> Iterator[str]:
    return (f"number:{float(number.replace(',', '.')):g}" for number in _NUMBER.findall(text))


def _family(name: str) -> Iterator[str]:
    yield f"family:{fold(name)}"


def _journal(name: str) -> Iterator[str]:
    yield f"journal:{fold(name)}"
