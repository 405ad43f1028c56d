"""Notes to the reader beside what is told: «(notera att blodprov inte alltid visar det)», "NB: ask your doctor first".

A note is a sentence, or a pair of brackets, that opens with one of the cues, each language's `[asides]`. What it says
is about something else than what the study found, so that its "may" and "can" hedge nothing of that.
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.language.sentences import split_sentences

__all__ = ["without_notes"]

_LONGEST = 300  # characters of a note in brackets


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    notes = rf"{alternation(load(language).notes)}(?!\w)"
    return (
        re.compile(rf"[(\[][^\w()\[\]]*{notes}[^()\[\]]{{0,{_LONGEST}}}[)\]]", re.IGNORECASE),
        re.compile(rf"\W*{notes}", re.IGNORECASE),
    )


def without_notes(text: str, language: str) -> str:
    """Return a text without its notes to the reader."""
    brackets, opening = _forms(language)
    left = brackets.sub(" ", text)
    kept = (left[one.start : one.end] for one in split_sentences(left, language))
    return " ".join(one for one in kept if not opening.match(one))
