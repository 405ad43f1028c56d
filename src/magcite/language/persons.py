"""The persons that a number counts: «64 undersköterskor», "the 90 shift workers", "N of us took part".

Nouns of persons are data, most of them the end of many compounds. Where the noun is unknown, what only persons do in a
study tells them: whoever took part, signed up or was interviewed is a person, unless schools and towns do so too.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists, load
from magcite.language.vocabulary import Opening, Speaking, Vocabulary, vocabulary

__all__ = ["Persons", "inflected", "persons"]

_MOST = 4  # words from a number to the noun it counts
_NEXT = re.compile(r",?\s+([^\W\d_][\w/-]*)")


@dataclass(frozen=True, slots=True)
class Persons:
    """One language's nouns of persons, looked up word by word."""

    nouns: Speaking
    things: Speaking
    fillers: Speaking
    described: Speaking
    took_part: Opening
    parted: Speaking
    joined: Opening
    vocabulary: Vocabulary
    function_words: frozenset[str]

    def counted(self, after: str, spoken: int) -> int | None:
        """Return where the noun of the persons ends whom a number counts; None where it counts none.

        Args:
            after: the words after the number.
            spoken: the lists that the words of the sentence speak for.
        """
        noun, parted = spoken & (self.nouns.bit | self.described.bit), spoken & self.parted.bit
        if not noun and not parted:
            return None
        joined = self.joined.match(after)  # "overweight or obese", «för tidigt födda»
        end = joined.end() if joined else 0
        for _ in range(_MOST):
            if parted and self.took_part.match(after[end:]):
                return end
            following = _NEXT.match(after, end)
            if following is None or following[1].lower() in self.function_words:
                return None
            kinds, end = self._kinds(following[1]), following.end()
            if kinds & self.fillers.bit:
                continue
            if kinds & (self.things.bit | self.nouns.bit | self.described.bit):
                return self._at(kinds, after, end)
        return None

    def _at(self, kinds: int, after: str, end: int) -> int | None:
        if kinds & self.things.bit:
            return None
        return end if kinds & self.nouns.bit else self._described(after, end)

    def _described(self, after: str, end: int) -> int | None:
        """Return where persons end who are named by what they are («130 opererade»), or by the noun after that."""
        following = _NEXT.match(after, end)
        kinds = self._kinds(following[1]) if following else 0
        if (
            following is None
            or following[1].lower() in self.function_words
            or not kinds & (self.nouns.bit | self.things.bit)
        ):
            return end
        return following.end() if kinds & self.nouns.bit else None

    def ends(self, before: str) -> bool:
        """Return whether words end with a noun of persons."""
        return self.vocabulary.of_end(before) & (self.nouns.bit | self.described.bit) != 0

    def _kinds(self, word: str) -> int:
        """Return the lists of a word, or of the last part of one with hyphens ("ex-smokers")."""
        whole = self.vocabulary.of_word(word)
        return whole if "-" not in word else whole | self.vocabulary.of_word(word.rpartition("-")[2])


@lru_cache(maxsize=8)
def persons(language: str) -> Persons:
    """Return the nouns of persons of a language."""
    data = load(language)
    cues = data.counting
    parted = rf"\s+{alternation(cues.took_part)}(?!\w)"
    joining = cue_lists(language, "joined_people")
    said = alternation(joining["adjectives"])
    next_said = rf"(?=\s+(?:[^\W\d_]+ly\s+)?{said}(?!\w))"
    joined = (
        rf"\s+(?:{alternation(joining['adverbs'])}(?=\s)"
        rf"|{said}(?:,\s+{said})?,?\s+{alternation(joining['joints'])}{next_said})"
    )
    return Persons(
        nouns=Speaking(inflected(cues.persons, cues.definite), language),
        things=Speaking(inflected(cues.things, cues.definite), language),
        fillers=Speaking(cues.fillers, language),
        described=Speaking(data.figures.described, language),
        took_part=Opening(cues.took_part, language, parted),
        parted=Speaking(cues.took_part, language),
        joined=Opening((*joining["adjectives"], *joining["adverbs"]), language, joined),
        vocabulary=vocabulary(language),
        function_words=data.function_words,
    )


def inflected(nouns: Iterable[str], definite: Mapping[str, str]) -> tuple[str, ...]:
    """Return nouns, and the definite form of each whose ending has one («löpare», «löparna»)."""
    forms: dict[str, None] = {}
    for noun in nouns:
        forms[noun] = None
        ending = next((one for one in sorted(definite, key=len, reverse=True) if noun.endswith(one)), None)
        if ending is not None:
            forms[noun.removesuffix(ending) + definite[ending]] = None
    return tuple(forms)
