"""The words by which a side of a result is known: which tell it from another side, and which stand in a sentence."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from magcite.check.evidence.effects.narrowing import KINDRED
from magcite.language import fold
from magcite.language.cognates import cognate
from magcite.language.concepts import is_within
from magcite.language.every_language import cues_of_all
from magcite.language.languages import load
from magcite.language.senses import Sense, senses_of_evidence

__all__ = ["apart", "is_named", "named_of", "words_of_side"]

_TONGUE = "en"
_STEM = 6  # letters in which the forms of a word agree
_ENDING = 3  # letters that an ending may have
_SHORT = 4  # letters of a word whose forms may differ
_ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b")
_LEAST = 2  # letters of an abbreviation that the words it stands for begin with
_INITIAL = re.compile(r"[^\W\d_]+")


def words_of_side(side: str | None, language: str, title: str) -> tuple[Sense, ...]:
    """Return the words of a side that tell it from others, with those that its abbreviations stand for."""
    if not side:
        return ()
    text = f"{side} {_written_out(side, title)}"
    named = senses_of_evidence(text, language)
    silent, generic = load(_TONGUE).function_words, _generic()
    return tuple(one for one in named if not (one.general or one.words in generic or one.words in silent))


@cache
def _generic() -> frozenset[str]:
    """Return words of arms that set none apart."""
    return frozenset(cues_of_all("arms")["generic"])


def _written_out(side: str, title: str) -> str:
    """Return the words of a title that an abbreviation may stand for: "shock wave therapy" for ESWT."""
    words = _INITIAL.findall(title)
    for match in _ABBREVIATION.finditer(side):
        short = match[0].lower()
        for length in range(len(short), _LEAST - 1, -1):
            for start in range(len(words) - length + 1):
                run = words[start : start + length]
                if short.endswith("".join(one[0] for one in run).lower()):
                    return " ".join(run)
    return ""


def apart(one: Sequence[Sense], other: Sequence[Sense], language: str, *, alike: bool = True) -> tuple[Sense, ...]:
    """Return the words of one side that the other has not; those of like meaning ("gel", "cream") where not `alike`."""
    same = [word for word in other if alike or not any(_is_only_like(sense, word) for sense in one)]
    return tuple(sense for sense in one if not is_named((sense,), same, language))


def _is_only_like(one: Sense, other: Sense) -> bool:
    """Whether two words share a meaning, and each has one of its own beside it."""
    return bool(one.keys & other.keys and one.keys - other.keys and other.keys - one.keys)


def named_of(sides: tuple[Sequence[Sense], Sequence[Sense]], said: Sequence[Sense], language: str) -> tuple[bool, bool]:
    """Return whether words name each of two sides; a word that may be of both is of the one it is nearer to."""
    one, other = sides
    mine, theirs = (
        [word for word in said if _kinship(word, near) >= _kinship(word, far)] for near, far in (sides, (other, one))
    )
    return is_named(one, mine, language), is_named(other, theirs, language)


def _kinship(word: Sense, names: Iterable[Sense]) -> int:
    """Return how many meanings a word shares with the nearest of some names: "cream" more with "cream" than "gel"."""
    return max((len(word.keys & name.keys) for name in names), default=0)


def is_named(names: Iterable[Sense], said: Sequence[Sense], language: str) -> bool:
    """Return whether one of some words stands among others, in another form or another language."""
    return any(_is_one(name, each, language) for name in names for word in said for each in (word, *word.parts))


def _is_one(name: Sense, said: Sense, language: str) -> bool:
    if name.keys & said.keys or name.words == said.words:
        return True
    ids, others = ({key[1:] for key in one.keys if isinstance(key, str)} for one in (name, said))
    if any(is_within(one, other) for one in others for other in ids):
        return True
    if name.keys and said.keys:
        return False
    one, other = sorted((fold(name.words), fold(said.words)), key=len)
    if len(one) >= _SHORT and other.startswith(one) and len(other) - len(one) <= _ENDING:
        return True
    if len(one) >= _STEM and one[:_STEM] == other[:_STEM]:
        return True
    return language != _TONGUE and cognate(name.words, said.words) >= KINDRED
