"""Which of many records may be one work, without holding each against each: rare words, and name with year.

Every record is filed under a few keys: the rarest words of its title, its first author's name with the year, and its
volume with the first page. Two records that share no key are never compared, and a key that too many share is none.
Linear in the number of records, as long as few share a key. After the token blocking of entity resolution,
https://doi.org/10.1109/TKDE.2011.127.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from magcite.matching.record import Record, read_record
from magcite.matching.titles import telling
from magcite.model import Item

__all__ = ["Shelves"]

_RAREST = 4  # words of a title
_CROWD = 40  # records under one key; more share a habit, not a work
_NEAR = 25  # records that one is compared with, those that share most keys first


class Shelves:
    """Records filed under keys.

    Attributes:
        records: in the order given.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        self.records = tuple(read_record(item, framed=True) for item in items)
        counts: dict[str, int] = defaultdict(int)
        for record in self.records:
            for word in set(record.title):
                counts[word] += 1
        self._counts = counts
        self._shelves: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place, record in enumerate(self.records):
            for key in self._keys(record):
                self._shelves[key].append(place)

    def near(self, record: Record) -> list[int]:
        """Return the places of the records that share a key with one, those that share most first."""
        shared: dict[int, int] = defaultdict(int)
        for key in self._keys(record):
            shelf = self._shelves.get(key, ())
            if len(shelf) <= _CROWD:
                for place in shelf:
                    shared[place] += 1
        return sorted(shared, key=lambda place: (-shared[place], place))[:_NEAR]

    def _keys(self, record: Record) -> Iterator[tuple[str, ...]]:
        words = sorted(set(telling(record.title)), key=lambda word: (self._counts.get(word, 0), word))
        known = [word for word in words if self._counts.get(word, 0)][:_RAREST]
        for word in known:
            yield ("title", word)
        years = [str(year) for year in sorted(record.years)]
        family = " ".join(record.people[0].words) if record.people else ""
        for year in years:
            if family:
                yield ("author", family, year)
        if record.volume and years and record.containers:
            yield ("container", "".join(record.containers[0]), record.volume, years[0])
        if record.volume and record.page:
            yield ("place", record.volume, record.page)
        elif record.page and years:
            yield ("place", years[0], record.page)
