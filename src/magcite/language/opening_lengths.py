"""Lengths told with what was done: "Six months of yoga lowered …", "the mean duration of treatment was 13 months".

The cues are each language's table `[opening_lengths]`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import cue_lists

__all__ = ["ends_with_duration", "is_of_something", "names_birthday", "opens_with_length", "until_age"]

_LONGEST = 30  # characters of the words that may stand before a length that opens a sentence
_NEAR = 60  # characters before an age


@dataclass(frozen=True, slots=True)
class _Forms:
    opening: re.Pattern[str]
    of: re.Pattern[str]
    own: re.Pattern[str]
    until: re.Pattern[str]
    duration: re.Pattern[str]
    turned: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    one = alternations(cue_lists(language, "opening_lengths"))
    word = rf"\s+(?!{one['other']}(?!\w))(?P<noun>[^\W\d_][\w'’-]+)"
    return _Forms(
        re.compile(rf"\W*(?:{one['opening']}\W+){{0,3}}", re.IGNORECASE),
        re.compile(rf"\s+{one['of']}{word}", re.IGNORECASE),
        re.compile(rf"{one['own']}{word}", re.IGNORECASE),
        re.compile(rf"(?<!\w){one['until']}\s+(?:[^\W\d_][\w'’-]*\s+){{0,4}}\Z", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:{one['duration']}\s+{one['of_the']}\s*{one['done']}"
            rf"|{one['done']}{one['joined']}{one['duration']}"
            rf"|{one['time_of']})\s+(?:[\w,]+\s+)?{one['be']}(?:\s+{one['mean']})?\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<!\w){one['turned']}\s+\Z", re.IGNORECASE),
    )


def opens_with_length(text: str, start: int, end: int, language: str) -> bool:
    """Return whether a sentence opens with a time, and with what was done so long.

    Args:
        text: the sentence.
        start: where the time begins, with the words of its relation.
        end: where its unit ends.
        language: tag; an unknown one is read as English.
    """
    forms = _forms(language)
    if start > _LONGEST or forms.opening.fullmatch(text, 0, start) is None:
        return False
    own = re.search(r"[^\W\d_-]+\Z", text[start:end])
    if own is not None and forms.own.match(text, start + own.start()):
        return True
    return forms.of.match(text, end) is not None


def is_of_something(time: str, after: str, language: str) -> str | None:
    """Return the word for what was done so long, right after a time ("of training"); None without one."""
    forms = _forms(language)
    own = re.search(r"[^\W\d_-]+\Z", time)
    match = forms.own.match(f"{own[0]}{after}") if own is not None else None
    match = match or forms.of.match(after)
    return match["noun"] if match else None


def until_age(before: str, language: str) -> bool:
    """Return whether the words before an age make it that until which somebody was followed: "until they were"."""
    return _forms(language).until.search(before[-_NEAR:]) is not None


def ends_with_duration(before: str, language: str) -> bool:
    """Return whether the words before a time name it as that of what was done: "the duration of treatment was"."""
    return _forms(language).duration.search(before[-_NEAR:]) is not None


def names_birthday(before: str, language: str) -> bool:
    """Return whether the words right before years say that somebody became so old: "had turned" 70."""
    return _forms(language).turned.search(before[-_NEAR:]) is not None
