"""A reference as a run of text, in whatever style, taken apart into words, numbers and names; nothing is parsed.

No style is recognised and no field is cut out: what a record says is looked for in the text, and what the record
does not account for is counted. So a string that no grammar covers can be matched as well as any other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.words import CONTAINER_STOP_WORDS
from magcite.identifiers import Arxiv, Doi, Identifier, Pmcid, Pmid, find_identifiers
from magcite.language.markup import plain
from magcite.matching.grams import grams

__all__ = ["LONGEST", "CitationText", "Word", "read_citation"]

LONGEST = 2000  # characters; the rest is not read. A reference with 100 authors has about 1600.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_YEAR = re.compile(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")
_NUMBER = re.compile(r"[0-9]{1,9}")
_MIXED = re.compile(r"(?<![0-9A-Za-z])(?=[A-Za-z]?[0-9])[0-9A-Za-z]{2,6}(?![0-9A-Za-z])")
_SPLIT = re.compile(r"(?<![0-9])([0-9]{1,4}) (?=([0-9]{1,4})(?![0-9]))")
_LIST_MARK = re.compile(r"\s*(?:[\[(]\d{1,3}[\])]\.?|\d{1,3}(?:\.(?!\d)|(?=\s*[^\W\d_a-z]))(?!\d))\s*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,500}")
_BREAK = re.compile("[^\\s'’–-]")
_ARTICLES = frozenset({"a", "an", "das", "de", "der", "det", "die", "en", "ett", "la", "le", "les", "the"})
_INITIALS = 3  # letters; "JMK" is three people's first letters, or one person's


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text.

    Attributes:
        folded: in comparable form.
        grams: its runs of three letters.
        in_name: whether initials stand beside it, as they do beside a person's family name.
    """

    folded: str
    grams: frozenset[str]
    in_name: bool


@dataclass(frozen=True, slots=True)
class CitationText:
    """What can be looked up in a reference string.

    Attributes:
        words: in order, without identifiers, addresses and the number in front of the entry.
        places: where each word stands, in order.
        content: the words without the small ones of journals' names ("of", "the"), in order.
        initials: their first letters, run together.
        squeezed: all words without blanks: a phrase in it stood there, whatever its spacing and punctuation.
        openings: offsets in `squeezed` where something begins: after punctuation, a number or an opening article.
        grams: its runs of three letters.
        numbers: all digit runs without leading zeros, those of words too ("S250"), in order.
        damaged: what may be a number with a wrong letter ("k451") or a blank in it ("3 0"), as a pattern ("?451",
            "30"), each with its digit runs, which are among `numbers`.
        years: the numbers that may be a year.
        identifiers: registered identifiers that the text names.
    """

    words: tuple[Word, ...]
    places: Mapping[str, Sequence[int]]
    content: tuple[str, ...]
    initials: str
    squeezed: str
    openings: frozenset[int]
    grams: frozenset[str]
    numbers: tuple[str, ...]
    damaged: Mapping[str, tuple[str, ...]]
    years: frozenset[int]
    identifiers: frozenset[Identifier]


def read_citation(text: str) -> CitationText:
    """Take a reference string apart, in time linear in its length."""
    line = " ".join(plain(text[:LONGEST]).split())
    named = list(find_identifiers(line))
    for start, end, _ in reversed(named):
        line = f"{line[:start]} {line[end:]}"
    line = _ADDRESS.sub(" ", line)
    mark = _LIST_MARK.match(line)
    body = line[mark.end() :] if mark else line
    words, openings = _words(body)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word.folded, []).append(place)
    squeezed = "".join(word.folded for word in words)
    content = tuple(word.folded for word in words if word.folded not in CONTAINER_STOP_WORDS)
    return CitationText(
        words,
        places,
        content,
        "".join(word[0] for word in content),
        squeezed,
        openings,
        grams(squeezed),
        tuple(number.lstrip("0") or "0" for number in _NUMBER.findall(body)),
        dict(_damaged(body)),
        frozenset(map(int, _YEAR.findall(body))),
        frozenset(one for _, _, one in named if isinstance(one, Doi | Pmid | Pmcid | Arxiv)),
    )


def _damaged(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for mixed in _MIXED.findall(text):
        if sum(map(str.isalpha, mixed)) == 1:
            yield "".join("?" if letter.isalpha() else letter for letter in mixed), tuple(_NUMBER.findall(mixed))
    for first, second in _SPLIT.findall(text):
        yield first + second, (first, second)


def _words(text: str) -> tuple[tuple[Word, ...], frozenset[int]]:
    """Return the words, and the offsets among their letters at which something begins."""
    raw = list(_WORD.finditer(text))
    initials = [_is_initials(word[0]) for word in raw]
    words: list[Word] = []
    openings, offset, end, opens = set(), 0, 0, True
    for place, word in enumerate(raw):
        beside = initials[max(place - 1, 0) : place + 2]
        in_name = initials[place] or (word[0][0].isupper() and any(beside))
        opens = opens or _BREAK.search(text, end, word.start()) is not None
        end = word.end()
        for folded in comparable(word[0]).split():
            if opens:
                openings.add(offset)
            opens = (opens and folded in _ARTICLES) or folded.isdecimal()
            words.append(Word(folded, grams(folded), in_name))
            offset += len(folded)
    return tuple(words), frozenset(openings)


def _is_initials(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) <= _INITIALS
