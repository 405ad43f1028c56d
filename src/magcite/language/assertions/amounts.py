"""Numbers of units as they are written: "a day and a half", "half an hour", "two a day"."""

import re

from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import load

__all__ = ["and_half", "half_more", "is_each", "number_of", "part_of"]

_ONES = frozenset({"a", "an", "one", "en", "ett"})
_COUNTED = 4  # words in which a number and what it counts stand
_PAUSE = re.compile(r"[,;:.](?!\d)")
_OFTEN = re.compile(r"(?:an?)\s+(?:day|night|week|month|year)\b", re.IGNORECASE)
_HALVES = {"half": 0.5, "halv": 0.5, "halvt": 0.5, "halvannan": 1.5, "halvannat": 1.5}
_PART_OF_ONE = re.compile(r"(?<!\w)(?:(?P<half>half)|(?P<quarter>quarter\s+of))\s+\Z", re.IGNORECASE)  # "an hour"
_PART_UNITS = (("halvtimm", 0.5), ("kvart", 0.25))
_WHOLE = re.compile(r"(?<!\w)(\w{1,12})\s+(?:and|och)\s+(?:an?|en|ett)\s+\Z", re.IGNORECASE)


def number_of(written: str, language: str) -> float:
    """Return a number as it is written, in digits or words."""
    said = load(language).numbers.words.get(written.lower())
    if said is None and not written[0].isdigit():
        return _HALVES.get(written.lower(), 1.0)
    return float(written.replace(",", ".")) if said is None else float(said)


def and_half(language: str) -> Narrowed:
    """Return the pattern of what adds a half to a number: "and a half"."""
    return pattern(load(language).quantities.and_half)


def is_each(text: str, match: re.Match[str], language: str) -> bool:
    """Whether "a day" tells how often something came, after its number: "by two a day", "two bad days a week less"."""
    if match["value"].lower() not in _ONES:
        return False
    data = load(language)
    words = [one.lower() for one in _PAUSE.split(text[: match.start()])[-1].split()[-_COUNTED:]]
    numbers = [at for at, word in enumerate(words) if word[0].isdigit() or word in data.numbers.words.keys() - _ONES]
    if not numbers:
        return False
    between = words[numbers[-1] + 1 :]
    return not between or (_OFTEN.match(match[0]) is not None and not data.function_words & set(between))


def part_of(text: str, match: re.Match[str]) -> float:
    """Return what part of its unit a figure is of: half of an hour."""
    found = _PART_OF_ONE.search(text, 0, match.start())
    if found is not None and match["value"].lower() in _ONES:
        return 0.5 if found["half"] else 0.25
    return next((part for name, part in _PART_UNITS if name in match[0].lower()), 1.0)


def half_more(text: str, match: re.Match[str], language: str) -> float:
    """Return what "and a half" adds: 0.5 in "a day and a half", 2 to the half of "two and a half days"."""
    if and_half(language).match(text, match.end() + 1):
        return 0.5
    if match["value"].lower() not in {"half", "halv", "halvt"}:
        return 0.0
    whole = _WHOLE.search(text, 0, match.start())
    return number_of(whole[1], language) if whole else 0.0
