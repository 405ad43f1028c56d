"""Interviews: people only asked, or asked about their habits, where a trial gave them something.

"Researchers interviewed 66 adults", "3,365 people were asked about their garlic habits and followed". Who was given
something, or drew lots, may have been asked as well. The cues: each language's `[interviews]`.

Attributes of the table:
    asked: what is done to those counted right behind it: "interviewed" 66 adults; else: words in between that make
        another thing of it.
    were_asked, habits: what those counted right before it are told, and of what: "were asked about" their "habits".
    given: what tells in the same sentence that they got something; lots: what tells anywhere of lots.
"""

import re
from functools import lru_cache

from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.cue_forms import alternations
from magcite.language.cues import pattern
from magcite.language.languages import cue_lists
from magcite.model import Role, Span

__all__ = ["interviewed"]


@lru_cache(maxsize=8)
def _before(language: str) -> re.Pattern[str]:
    one = alternations(cue_lists(language, "interviews"))
    return re.compile(rf"(?<!\w)(?P<words>{one['asked']})\s+(?:(?!{one['else']}\s)[^\W\d_]+\s+)?\Z", re.IGNORECASE)


@lru_cache(maxsize=8)
def _after(language: str) -> re.Pattern[str]:
    one = alternations(cue_lists(language, "interviews"))
    few = r"(?:[\w'’-]+\s+)"
    return re.compile(
        rf"\s*{few}{{0,3}}?(?P<words>{one['were_asked']}\s+{few}{{0,5}}?(?:[\w-]*{one['habits']}))(?!\w)", re.IGNORECASE
    )


def interviewed(stated: Stated) -> Span | None:
    """Return where a claim tells that those who took part were asked, and nothing that they were given."""
    cues = cue_lists(stated.language, "interviews")
    if not stated.of_one_work or pattern(cues["lots"]).search(stated.text):
        return None
    for count in stated.of(Role.SAMPLE):
        before, after = stated.around(count)
        if pattern(cues["given"]).search(f"{before} {after}"):
            continue
        found = _before(stated.language).search(before) or _after(stated.language).match(after)
        place = -1 if found is None else _place(stated, found["words"], count.text)
        if found is not None and place >= 0:
            return Span(place, place + len(found["words"]))
    return None


def _place(stated: Stated, words: str, count: str) -> int:
    """Return where words stand in the sentence of a count; -1 for nowhere."""
    for one in split_sentences(stated.text, stated.language):
        sentence = stated.text[one.start : one.end]
        if count in sentence and words in sentence:
            return one.start + sentence.index(words)
    return -1
