"""The table of word senses: what words of Swedish, Danish and English mean alike, everyday and learned ones together.

It is data, `data/senses/*.txt`, read when it is first asked for. A line is a sense; a blank line or one that opens with
`#` is none:

    [sign] English, words of it | svenska, ord | danske ord

A word may stand in several senses, and several words may stand as one ("blood flow"). Where no Danish word is told,
the Swedish ones serve. The signs, of which a line has one or none:

    +   more of it is better: strength
    -   more of it is worse: pain
    !   it turns what it is said of into something else: errors in reading, loss of sight
    ^   the same, but common in other meanings too: the time something takes
    ~   says how something was measured or counted, and not what: score
    .   tells in a sentence of a study, of people or of a change; it counts where an outcome has it: earlier, women
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Lexicon", "forms_of_sense", "lexicon", "sign_of"]

_SIGNS = frozenset("+-!^~.")
_TONGUES = ("en", "sv", "da")
_LETTERS = re.compile(r"[^\W\d_]+")
_TELLING = 4  # letters of a form without its figures, at least, counted with its words
_NORDIC = str.maketrans({"æ": "ä", "ø": "ö", "é": "e", "è": "e", "à": "a", "ü": "y"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language.

    Attributes:
        senses: the numbers of the senses of each word, or of several words with single blanks between, lower case.
        longest: for each first word, how many words the longest of the forms has that open with it.
    """

    senses: Mapping[str, frozenset[int]]
    longest: Mapping[str, int]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of a language by its primary tag; no words for a language that the table lacks.

    Danish and Swedish are spelled alike: «ä» for «æ», «ö» for «ø».
    """
    found: dict[str, set[int]] = defaultdict(set)
    if language in _TONGUES:
        place = _TONGUES.index(language)
        for number, (_, columns) in enumerate(_table()):
            for form in columns[place]:
                found[form].add(number)
    return _lexicon(found)


def sign_of(sense: int) -> str:
    """Return the sign of a sense; "" for none."""
    return _table()[sense][0]


def forms_of_sense(sense: int, language: str) -> tuple[str, ...]:
    """Return the words of a sense in a language of the table, as they are listed; () for another language."""
    return _table()[sense][1][_TONGUES.index(language)] if language in _TONGUES else ()


def _lexicon(forms: Mapping[str, set[int]]) -> Lexicon:
    longest: dict[str, int] = {}
    for form in forms:
        first, *rest = form.split()
        longest[first] = max(longest.get(first, 1), 1 + len(rest))
    return Lexicon({form: frozenset(numbers) for form, numbers in forms.items()}, longest)


@cache
def _table() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Return each sense: its sign, and its words of each language."""
    folder = files("magcite.language").joinpath("data", "senses")
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".txt"))
    return tuple(sense for name in names for sense in _senses(folder.joinpath(name).read_text("utf-8")))


def _senses(text: str) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        sign = line[0] if line[0] in _SIGNS else ""
        columns = [_forms(column) for column in line.removeprefix(sign).lower().split("|")]
        english, swedish, danish = (columns + [()] * len(_TONGUES))[: len(_TONGUES)]
        yield sign, (english, _spelled(swedish), _spelled(danish or swedish))


def _forms(column: str) -> tuple[str, ...]:
    return tuple(_plain(form) for form in column.split(",") if form.strip())


def _plain(form: str) -> str:
    """Return a form as its words are read in a text: "FEV1" as "fev"; as it stands where that would say less."""
    words = form.split()
    if form.replace(" ", "").isalpha():
        return " ".join(words)
    read = [part for word in words for part in _LETTERS.findall(word)]
    short = not read or len(read[0]) + len(read) < _TELLING or any(len(part) == 1 for part in read)
    return " ".join(words if short else read)


def _spelled(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form.translate(_NORDIC) for form in forms)
