"""The words of a text that may tell a study: no small words, none that every study has, and none a concept knows."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from magcite.language import detect_language, fold
from magcite.language.concept_parts import names_nothing, parts_of
from magcite.language.concepts import Concept, Mention, concept, concepts_in
from magcite.language.languages import LANGUAGES, load

__all__ = [
    "MEANT_IN_TITLES",
    "Said",
    "SaidInPart",
    "acronyms_in",
    "common_words",
    "language_of",
    "may_have_acronyms",
    "said_in",
    "said_in_part",
    "said_in_title",
    "telling_words",
]

_SHORTEST = 4  # letters
_REMEMBERED = 4096  # texts: what records say of people, doses and outcomes, many say
_WORDS = 32_768
_PARTS = 32_768  # of texts: "magnesium" and "blood pressure" stand in many
_ACRONYM = re.compile(r"(?<![\w-])[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{3,14}(?![\w-])")
# English words that are a subject in a title and many things in prose: nobody titles a paper "running a trial"
MEANT_IN_TITLES = {"running": "running", "runners": "running", "standing": "standing-desk", "sitting": "sedentary"}
_SHOUTED = 0.5  # share of capitals from which a text is shouted, and its capitals say nothing


@dataclass(frozen=True, slots=True)
class Said:
    """What a text speaks of.

    Attributes:
        concepts: each once, in order, with the words that name it first.
        words: folded, each once, in order, with the concept that the word names or has in it; None without one.
    """

    concepts: tuple[tuple[Concept, str], ...]
    words: tuple[tuple[str, Concept | None], ...]


@dataclass(frozen=True, slots=True)
class SaidInPart:
    """What a part of a text speaks of.

    Attributes:
        concepts: each time they are named, with the words.
        others: folded words that no concept is named by.
        naming: folded words that name a concept, or have its name in them, with the concept.
    """

    concepts: tuple[tuple[Concept, str], ...]
    others: tuple[str, ...]
    naming: tuple[tuple[str, Concept], ...]


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return the folded words of any study and any text, of all languages."""
    words: set[str] = set()
    for tag in LANGUAGES:
        language = load(tag)
        words.update(fold(word) for word in (*language.function_words, *language.linking.common))
    ordinary = tomllib.loads(files("magcite.link.proposals").joinpath("ordinary.toml").read_text("utf-8"))
    words.update(fold(word) for listed in ordinary.values() for word in listed.split())
    return frozenset(words)


def telling_words(text: str) -> Iterator[str]:
    """Yield the folded words of a text that may tell what it is about, in order."""
    common = common_words()
    for word in fold(text).split():
        if len(word) >= _SHORTEST and word not in common and not word[0].isdigit():
            yield word


@lru_cache(maxsize=_WORDS)
def _telling(word: str) -> tuple[str, ...]:
    """Return the telling words of a single one, which many texts have."""
    return tuple(telling_words(word))


def said_in_title(title: str, language: str) -> Said:
    """Return what a title speaks of: of some words it means one thing that prose may not."""
    said = said_in(title, language)
    if language != "en":
        return said
    known = {one.id for one, _ in said.concepts}
    meant = [(one, word) for word, one in said.words if one is None and word in MEANT_IN_TITLES]
    more = [(concept(MEANT_IN_TITLES[word]), word) for _, word in meant if MEANT_IN_TITLES[word] not in known]
    return Said((*said.concepts, *more), said.words) if more else said


@lru_cache(maxsize=_REMEMBERED)
def said_in(text: str, language: str) -> Said:
    """Return what a text speaks of."""
    parts = [said_in_part(part, language) for part in parts_of(text, language)]
    named: dict[str, tuple[Concept, str]] = {}
    words: dict[str, Concept | None] = dict.fromkeys(word for part in parts for word in part.others)
    for part in parts:
        for one, said in part.concepts:
            named.setdefault(one.id, (one, said))
        for word, known in part.naming:
            words.setdefault(word, known)
    return Said(tuple(named.values()), tuple(words.items()))


@lru_cache(maxsize=_PARTS)
def said_in_part(part: str, language: str) -> SaidInPart:
    """Return what a part of a text, one of `parts_of`, speaks of."""
    mentions = () if names_nothing(part, language) else concepts_in(part, language)
    return SaidInPart(
        tuple((one.concept, part[one.span.start : one.span.end]) for one in mentions),
        tuple(telling_words(_without(part, mentions))),
        tuple((word, one.concept) for one in mentions for word in _telling(_whole(part, one))),
    )


def _whole(text: str, mention: Mention) -> str:
    """Return the words that a mention stands in, from their beginning to their end."""
    start, end = mention.span.start, mention.span.end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


def _without(text: str, mentions: Iterable[Mention]) -> str:
    """Return the text without the whole words that concepts were found in."""
    parts, done = [], 0
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        while start > done and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        parts.append(text[done : max(start, done)])
        done = max(end, done)
    return " ".join([*parts, text[done:]])


def language_of(text: str) -> str:
    """Return the language of a title or a field; letters that English has not are what makes it worth asking."""
    return "en" if text.isascii() else detect_language(text)


def may_have_acronyms(part: str) -> bool:
    """Whether a part of a text has a name in capitals, if the text does not shout."""
    return _ACRONYM.search(part) is not None


def acronyms_in(text: str) -> frozenset[str]:
    """Return the names in capitals that a text has ("PREDIMED", "NHANES"); none of a text that shouts."""
    found = frozenset(_ACRONYM.findall(text))
    if not found:
        return found
    letters = [char for char in text if char.isalpha()]
    if sum(char.isupper() for char in letters) > _SHOUTED * len(letters):
        return frozenset()
    return found
