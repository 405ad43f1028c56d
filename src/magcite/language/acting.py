"""People as the subject of a sentence: "Women who took it for eight weeks had …", «Den som äter mer kalcium får …».

Such a sentence is told of people, whatever stands around it. "Those who got it" and «de som fick det» may be animals as
well, and a word for people that opens no sentence may only be compared with, but for those of whom there was a study:
"in a study of 40 young men". The cues are each language's `[acting]`.
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.cues import pattern
from magcite.language.languages import cue_lists
from magcite.language.sentences import sentences_in
from magcite.model import Span

__all__ = ["acting", "befallen", "studied", "undergoing"]


@lru_cache(maxsize=8)
def _subject(language: str) -> re.Pattern[str]:
    one = alternations(cue_lists(language, "acting"))
    word = r"[^\W\d_][\w'’-]*"
    people, anyone = one["people"], one["anyone"]
    given, verbs = one["not_people"], one["verbs"]
    who = one["who"]
    # "So people with dry eyes get …", «Så med havre får vi människor …»: a conclusion, for whom it is drawn
    concluding = rf"(?:{one['concluding']},?\s+(?:{one['with']}\s+(?:{word}\s+){{1,3}}?)?)"
    return re.compile(
        rf"\W*{concluding}?(?:\d[\d .,]*\s+)?(?:{one['among']}\s+)?(?P<who>{anyone}(?!\w)"
        rf"|(?<=\s){verbs}\s+(?:{one['we']}\s+)?(?:{one['described']}\s+){{0,2}}{people}(?!\w|['’-]|\s+{given}(?!\w))"
        rf"|(?:{one['we']}\s+)?(?:{one['described']}\s+){{0,2}}{people}(?!\w|['’-]|\s+{given}(?!\w))"
        rf"(?=\s+{who}\s|\s+{verbs}(?!\w)|\s+(?:{one['with']})\s+(?:{word}\s+){{1,4}}?{verbs}(?!\w)))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _studied(language: str) -> re.Pattern[str]:
    one = alternations(cue_lists(language, "acting"))
    parts = one["parts"]
    dated, joined = one["dated"], one["joined"]
    return re.compile(
        rf"(?<!\w){one['studies']}(?:\s+{dated}\s+\d{{4}})?\s+{joined}"
        rf"\s+(?:\d[\d .,]*\s+)?(?:(?!{parts})[^\W\d_]{{4,}}\s+){{0,2}}?"
        rf"(?P<who>{one['people']})(?!\w|['’-])",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _undergoing(language: str) -> re.Pattern[str]:
    one = alternations(cue_lists(language, "acting"))
    return re.compile(
        rf"(?<!\w)(?<!-)(?P<before>[\w-]+)\s+{one['in_whom']}\s+(?:\d[\d .,]*\s+)?(?:{one['described']}\s+){{0,2}}"
        rf"(?P<who>{one['people']})(?!\w|['’-]|\s+{one['not_people']}(?!\w))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _befallen(language: str) -> re.Pattern[str]:
    one = alternations(cue_lists(language, "befalling"))
    who, verbs, degrees = one["who"], one["verbs"], one["degrees"]
    return re.compile(
        rf"(?<!\w)(?P<who>(?:{who}\s+{verbs}|{verbs}\s+{who}))(?!\w)(?:\s+[\w-]+){{0,2}}?\s+{degrees}(?!\w)",
        re.IGNORECASE,
    )


def undergoing(text: str, language: str) -> Span | None:
    """Return the people in whom a text says that something went one way: "it slowed growth in patients with …".

    Who is likened, or from whom cells were taken, is no such people; see `likened` of the table.
    """
    likened = pattern(cue_lists(language, "acting")["likened"])
    for found in _undergoing(language).finditer(text):
        if likened.search(found["before"]) is None:
            return Span(found.start("who"), found.end("who"))
    return None


def befallen(text: str, language: str) -> Span | None:
    """Return the reader, or anybody, of whom a text says what comes of something: "you lose less of your hearing"."""
    found = _befallen(language).search(text)
    return None if found is None else Span(found.start("who"), found.end("who"))


def acting(text: str, language: str) -> Span | None:
    """Return the people with whom a sentence of a text opens as those whom it tells of; None where none does."""
    subject = _subject(language)
    for start, sentence in sentences_in(text, language):
        found = subject.match(sentence)
        if found is not None:
            return Span(start + found.start("who"), start + found.end("who"))
    return None


def studied(text: str, language: str) -> Span | None:
    """Return the people of whom a text says that they were studied; None where it says so of none."""
    found = _studied(language).search(text)
    return None if found is None else Span(found.start("who"), found.end("who"))
