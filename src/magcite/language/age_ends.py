"""The youngest and the oldest of a study, and the ages it went up or down to: "the youngest were 14", «upp till 65 år».

The cues are each language's table `[age_ends]`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import cue_lists, load

__all__ = ["age_end", "names_end", "names_nobody", "reaches"]

_LOW, _HIGH = "low", "high"
_DIGIT = re.compile(r"\d")
_NEAR = 80  # characters before an age


@dataclass(frozen=True, slots=True)
class _Forms:
    youngest: re.Pattern[str]
    oldest: re.Pattern[str]
    nobody: re.Pattern[str]
    up_to: Narrowed
    down_to: Narrowed
    everyone: re.Pattern[str]
    anyone: re.Pattern[str]
    upwards: Narrowed
    took_part: re.Pattern[str]
    reaching: Narrowed


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "age_ends")
    be, of, numbers = alternation(table["be"]), alternation(table["of"]), load(language).numbers
    about = rf"(?:\s+{alternation((*numbers.about, *numbers.emphasis))})?"
    word = r"(?:\s+[^\W\d_][\w-]*)"

    def end(named: str, as_far: str) -> re.Pattern[str]:
        return re.compile(
            rf"(?<!\w)(?:{alternation(table[named])}(?:\s+{of})?\s+{be}{about}|{alternation(table[as_far])})\s*\Z",
            re.IGNORECASE,
        )

    def limit(named: str) -> Narrowed:
        return pattern(table[named], after=rf"(?:\s+{alternation(table['the_age'])})?\s*\Z")

    return _Forms(
        youngest=end("youngest", "as_young"),
        oldest=end("oldest", "as_old"),
        nobody=re.compile(rf"(?<!\w){alternation(table['nobody'])}(?:\s+{of})?(?:\s+{be})?\s*\Z", re.IGNORECASE),
        up_to=limit("up_to"),
        down_to=limit("down_to"),
        everyone=re.compile(rf"\W*{alternation(table['everyone'])}\s+{be}{word}{{0,3}}\s*\Z", re.IGNORECASE),
        anyone=re.compile(rf"\W*{word}?\s*[^\W\d_]+\s*\Z"),
        upwards=pattern(table["upwards"]),
        took_part=re.compile(rf"\s+{alternation(table['took_part'])}(?!\w)", re.IGNORECASE),
        reaching=limit("reaching"),
    )


def names_end(before: str, language: str) -> bool:
    """Return whether the words right before a number say that somebody was so old, and nobody younger, or older."""
    forms = _forms(language)
    return forms.youngest.search(before[-_NEAR:]) is not None or forms.oldest.search(before[-_NEAR:]) is not None


def names_nobody(before: str, language: str) -> bool:
    """Return whether the words right before a limit say that nobody was beyond it: "nobody" under 40."""
    return _forms(language).nobody.search(before[-_NEAR:]) is not None


def reaches(before: str, age: str, language: str) -> bool:
    """Return whether a limit says that somebody was so old: "up to 90", and not "at least 18"."""
    digit = _DIGIT.search(age)
    return _forms(language).reaching.search(f"{before[-_NEAR:]}{age[: digit.start()] if digit else ''}") is not None


def age_end(before: str, age: str, after: str, language: str) -> str | None:
    """Return which end of the ages of all who took part an age is: "low", "high"; None for neither.

    Args:
        before: the words of the sentence before the age.
        age: the age as written, with the words of its limit ("up to 65 years old").
        after: the words after it.
        language: tag; an unknown one is read as English.
    """
    forms = _forms(language)
    digit = _DIGIT.search(age)
    near = f"{before[-_NEAR:]}{age[: digit.start()] if digit else ''}"
    if forms.youngest.search(near):
        return _LOW
    if forms.oldest.search(near):
        return _HIGH
    for limit, end in ((forms.up_to, _HIGH), (forms.down_to, _LOW)):
        match = limit.search(near)
        if match is not None and len(before) <= _NEAR and _is_all(near[: match.start()], after, forms):
            return end
    upwards = forms.upwards.search(age) is not None and forms.everyone.fullmatch(near)
    return _LOW if upwards else None


def _is_all(subject: str, after: str, forms: _Forms) -> bool:
    """Return whether a limit of age is said of all who took part: "they were", or "adults" … "took part"."""
    if forms.everyone.fullmatch(subject):
        return True
    return forms.anyone.fullmatch(subject) is not None and forms.took_part.match(after) is not None
