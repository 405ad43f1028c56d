"""Numbers in words: "two hundred and six", «tvåhundrafemtio», "half a million", «ett och ett halvt år», «femtiotal».

A word for one is a number only before a scale ("one hundred") or a unit of time ("one year", «en månad»).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load

__all__ = ["Spelled", "SpelledNumbers", "spelled_numbers"]

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[ \u00a0-](?=[^\W\d_])")
_MOST_WORDS = 12
_LONGEST = 40  # letters of a word that may be a number
_MEMORY = 20_000  # words
_HUNDRED, _TEN = 100, 10
_SHORT = 2  # letters of an article that ends no number


class Spelled(NamedTuple):
    """A number in words, `text[start:end]`.

    Attributes:
        about: it is a rough one («ett femtiotal»).
        lone: it is a word for one alone, and a number only before a unit of time.
    """

    start: int
    end: int
    value: float
    about: bool = False
    lone: bool = False


class _Item(NamedTuple):
    kind: str  # "number", "scale", "one", "and"
    value: float
    end: int


class _Memory(dict[str, bool]):
    """Whether words may begin a number, each looked at once."""

    def __init__(self, look: Callable[[str], bool]) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, word: str) -> bool:
        if len(self) > _MEMORY:
            self.clear()
        self[word] = found = self._look(word)
        return found


ONE_TAKEN = frozenset({"cup", "glass", "serving", "drink", "egg", "tablespoon", "teaspoon"})  # a day: no piece of many


class SpelledNumbers:
    """How one language spells numbers.

    Attributes:
        speaking: cues of which a sentence with a number in words has one, but for a word for one alone; a star stands
            for any ending.
        units: words for units of time, and of what people drink and eat; lone: a word for one before one of them.
    """

    def __init__(self, language: str) -> None:
        data = load(language)
        cues = data.quantities
        self._values: dict[str, int] = {**data.numbers.words, **cues.words}
        self._scales = cues.scales
        self._ones = frozenset(cues.ones)
        self._and = frozenset(cues.joined_by)
        self._portions = {**cues.portions_of_one, **data.figures.portions}
        self._portion = re.compile(rf"{alternation(self._portions)}(?!\w)", re.IGNORECASE)
        self._half = re.compile(rf"\s+{alternation(cues.and_half)}(?!\w)", re.IGNORECASE)
        self._half_year = re.compile(
            rf"(?:{alternation(cues.portions_of_one)})(?={alternation(cues.glued_units)})", re.IGNORECASE
        )
        self._glue = _Glue(self._values, self._scales, self._ones, cues.glued_units, cues.about_endings)
        self._glued = cues.glued
        self._openers = {*self._values, *self._ones, *(portion.split()[0] for portion in self._portions)}
        self._openers |= {scale for scale in self._scales if scale in self._values}
        self._opens = _Memory(self._may_open)
        common = {*self._ones, *self._and, *data.function_words}
        portions = {word for portion in self._portions for word in portion.split()} - common
        self.speaking: tuple[str, ...] = (*(self._openers | portions) - common, *self._scales)
        if cues.glued:
            glued = (*self._values, *(f"{one}{scale}" for one in self._ones for scale in self._scales))
            self.speaking += tuple(f"{word}*" for word in (*glued, *portions))
        units = {written.strip("-") for forms in data.time.values() for written in forms}
        units |= {written for forms in cues.periods.values() for written in forms}
        units |= {*data.counting.seasons, *data.counting.terms, *data.counting.quarters}
        units |= {written for name in ONE_TAKEN for written in cues.portions.get(name, ())}
        self.units: tuple[str, ...] = tuple(sorted(unit for unit in units if len(unit) > 1))
        self.lone = re.compile(rf"(?<!\w){alternation(self._ones)}\s{alternation(self.units)}(?!\w)", re.IGNORECASE)

    def opens(self, word: str) -> bool:
        """Return whether a number in words may begin with a word; any case of letters."""
        return self._opens[word]

    def _may_open(self, word: str) -> bool:
        word = cue_of(word)
        return word in self._openers or (self._glued and self._glue.opens(word))

    def read(self, text: str, start: int) -> Spelled | None:
        """Return the number in words that begins at a place, the longest there is; None without one."""
        if start and (text[start - 1] == "-" or text[start - 1].isalnum()):
            return None
        portion = self._portion.match(text, start) or self._half_year.match(text, start)
        if portion is not None:
            return self._of_portion(text, start, portion)
        found = _combined(start, self._items(text, start))
        if found is not None and not found.lone and (half := self._half.match(text, found.end)):
            return found._replace(end=half.end(), value=found.value + 0.5)
        return found

    def _of_portion(self, text: str, start: int, portion: re.Match[str]) -> Spelled:
        value, end = self._portions[cue_of(portion[0])], portion.end()
        following = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
        scale = self._scales.get(cue_of(following[0])) if following else None
        if following is None or scale is None:
            return Spelled(start, end, value)
        return Spelled(start, following.end(), value * scale, about=True)

    def _items(self, text: str, start: int) -> Iterator[_Item]:
        place = start
        for _ in range(_MOST_WORDS):
            word = _WORD.match(text, place)
            if word is None:
                return
            written, end = cue_of(word[0]), word.end()
            if written in self._scales and (place > start or written not in self._values):
                yield _Item("scale", self._scales[written], end)
            elif written in self._values:
                yield _Item("number", self._values[written], end)
            elif written in self._and:
                yield _Item("and", 0, end)
            elif written in self._ones and (place == start or len(written) > _SHORT):
                yield _Item("one", 1, end)
            elif self._glued and len(written) == len(word[0]) and (parts := self._glue.read(written, place)):
                yield from parts
                if parts[-1].end != end or parts[-1].kind == "about":
                    return
            else:
                return
            between = _BETWEEN.match(text, end)
            if between is None:
                return
            place = between.end()


class _Glue:
    """Numbers in one word, with a unit of time or an ending after them."""

    def __init__(
        self,
        values: dict[str, int],
        scales: Mapping[str, int],
        ones: frozenset[str],
        units: tuple[str, ...],
        endings: tuple[str, ...],
    ) -> None:
        self._values = values
        self._scales = scales
        self._ones = ones
        parts = alternation((*values, *self._scales, *ones))
        self._part = re.compile(parts)
        self._whole = re.compile(
            rf"(?P<number>{parts}+)(?:(?P<about>{alternation(endings)})|(?={alternation(units)})|\Z)"
        )

    def opens(self, word: str) -> bool:
        """Return whether a word in lower case is, or begins with, a number."""
        return len(word) <= _LONGEST and self._match(word) is not None

    def _match(self, word: str) -> re.Match[str] | None:
        match = self._whole.match(word)
        if match is None or (match["about"] is not None and match.end() != len(word)):
            return None
        return match

    def read(self, word: str, place: int) -> list[_Item]:
        """Return the parts of a word that stands at a place of its text; none when it is no number."""
        match = self._match(word) if len(word) <= _LONGEST else None
        if match is None:
            return []
        items: list[_Item] = []
        for part in self._part.finditer(match["number"]):
            written, end = part[0], place + part.end()
            if written in self._scales and items:
                items.append(_Item("scale", self._scales[written], end))
            elif written in self._values:
                items.append(_Item("number", self._values[written], end))
            else:
                items.append(_Item("one", 1, end))
        if match["about"]:
            items.append(_Item("about", 0, place + match.end()))
        return items


def _combined(start: int, items: Iterator[_Item]) -> Spelled | None:
    """Return the number that the longest run of its parts makes; None when they make none."""
    made = _Made()
    found: Spelled | None = None
    for kind, value, end in items:
        if kind == "about":
            return found._replace(end=end, about=True) if found is not None else None
        if kind == "and" and found is not None and made.joins:
            continue
        if not made.take(kind, value):
            return found
        found = Spelled(start, end, made.value, lone=made.lone)
    return found


class _Made:
    """A number in the making: whole scales, and what has not met its scale.

    Attributes:
        lone: only a word for one was taken.
    """

    def __init__(self) -> None:
        self._total = 0.0
        self._current: float | None = None
        self._largest = float("inf")
        self.lone = False

    @property
    def value(self) -> float:
        """The number so far."""
        return self._total + (self._current or 0.0)

    @property
    def joins(self) -> bool:
        """Whether "and" may lead on: after hundreds, or a scale."""
        if self.lone:
            return False
        return self._total > 0 if self._current is None else self._current >= _HUNDRED and not self._current % _HUNDRED

    def take(self, kind: str, value: float) -> bool:
        """Take one more part; False when it does not belong to the number."""
        taken = {"number": self._add, "one": self._add, "scale": self._multiply}.get(kind, _refuse)(value)
        self.lone = taken and kind == "one" and self.value == 1
        return taken

    def _add(self, value: float) -> bool:
        if self._current is not None and not _takes(self._current, value):
            return False
        self._current = (self._current or 0.0) + value
        return True

    def _multiply(self, value: float) -> bool:
        if self._current is None or (value == _HUNDRED and self._current >= _HUNDRED) or value >= self._largest:
            return False
        if value == _HUNDRED:
            self._current *= value
        else:
            self._total, self._current, self._largest = self._total + self._current * value, None, value
        return True


def _refuse(_: float) -> bool:
    return False


def _takes(current: float, value: float) -> bool:
    """Return whether a smaller number may follow: 5 after 100 or 20, 50 after 100."""
    if current % _HUNDRED == 0:
        return value < _HUNDRED
    tens = current % _HUNDRED
    return tens >= 2 * _TEN and tens % _TEN == 0 and value < _TEN


@lru_cache(maxsize=8)
def spelled_numbers(language: str) -> SpelledNumbers:
    """Return how a language spells numbers."""
    return SpelledNumbers(language)
