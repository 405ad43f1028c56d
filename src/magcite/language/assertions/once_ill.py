"""Illnesses that tell when, and not what came: "once they had caught a cold" they coughed less.

A clause that opens a sentence says when people had something; what is told of them stands behind it, and says nothing
of how many fell ill. Each language's `[once_ill]`.

Attributes of the table:
    when: what opens the clause: "once", "when"; first: what may stand before it: "and".
    they: who had it; still: what may stand beside it: "did", «väl».
    got: verbs of falling ill or having it: "caught"; some: what may stand before the illness: "a", "the".
    bare: verbs left out: "once" infected.
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.cues import alternation
from magcite.language.languages import table_of

__all__ = ["is_once_ill", "only_joins"]


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str] | None:
    table = table_of(language, "once_ill")
    if not table:
        return None
    one = alternations(table, "when", "first", "they", "still", "got", "some", "bare")
    still = rf"(?:{one['still']}\s+){{0,2}}"
    people = rf"{one['they']}\s+{still}(?:{one['got']}\s+)?{still}"
    clause = rf"(?:{one['when']}\s+{still}{people}|{one['bare']}\s+)"
    return re.compile(rf"\W*(?:{one['first']}\W+)?{clause}(?:{one['some']}\s+)?\Z", re.IGNORECASE)


def is_once_ill(before: str, language: str) -> bool:
    """Return whether the words of a sentence before an illness make it the time of which the rest is told.

    Args:
        before: all of the sentence up to the illness.
        language: its tag.
    """
    form = _form(language)
    return form is not None and form.match(before) is not None


@lru_cache(maxsize=8)
def _first(language: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternation(table_of(language, 'once_ill').get('first', ()))}\W*)?", re.IGNORECASE)


def only_joins(opening: str, language: str) -> bool:
    """Return whether the words that a sentence opens with only join it to the one before: "and", «men»."""
    return _first(language).fullmatch(opening) is not None
