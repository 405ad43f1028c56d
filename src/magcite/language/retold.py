"""Facts of a study as a page retells them in passing, without the words that an abstract tells them with.

"In all, 1,260 of them took part", "on average the workers were 58", a row of a table «Hur länge vikten följdes | 14
år»: the number stands without its noun or its unit, and only the words around it tell what it counts. Abstracts are
not read so. The cues are each language's table `[retold]`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import cue_lists
from magcite.language.persons import persons
from magcite.language.telling import tell_of
from magcite.model import Role

__all__ = ["is_aside", "retold_role", "tells_of_study"]

_YOUNGEST, _OLDEST = 10, 100  # years
_REACH = 300  # characters before a number in which a cue must stand
_FEWEST = 5  # people
_END = r"\s*(?:[.,;:!?)\]]|\Z)"
_SLEEP = re.compile(r"\b(?:sle[ep]|nap|fast|sömn|sov|tupplur|lur\b|søvn)", re.IGNORECASE)
_LEADING = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class _Forms:
    """One language's cues of the table `[retold]` as patterns."""

    total: re.Pattern[str]
    took_part: re.Pattern[str]
    part_took: re.Pattern[str]
    mean_first: re.Pattern[str]
    mean_last: re.Pattern[str]
    were: re.Pattern[str]
    they: re.Pattern[str]
    labels: Narrowed
    done: Narrowed


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "retold")
    mean, be = alternation(table["mean"]), alternation(table["be"])
    of_them, joined = alternation(table["of_them"]), alternation(table["joined"])
    return _Forms(
        total=re.compile(rf"\W*{alternation(table['total'])}\s*[,:]?\s*(?:{joined}\s+)?\Z", re.IGNORECASE),
        took_part=re.compile(rf"\s+(?:{of_them}\s+)?{joined}(?!\w)", re.IGNORECASE),
        part_took=re.compile(rf"\s+{of_them}{_END}", re.IGNORECASE),
        mean_first=re.compile(
            rf"\A\W*{mean},?\s+(?:(?P<be>{be})\s+)?(?P<who>\S+(?:\s+\S+){{0,4}}?)(?:\s+(?P<was>{be}))?\s*\Z",
            re.IGNORECASE,
        ),
        mean_last=re.compile(rf"\s+(?:years\s+old\s+)?{mean}{_END}", re.IGNORECASE),
        were=re.compile(rf"\A\W*(?P<who>\S+(?:\s+\S+){{0,4}}?)\s+{be}(?:\s+{mean})?\s*\Z", re.IGNORECASE),
        they=re.compile(rf"{alternation(table['they'])}\Z", re.IGNORECASE),
        labels=pattern(table["labels"]),
        done=pattern(table["done"]),
    )


def tells_of_study(sentence: str, language: str) -> bool:
    """Return whether a sentence tells what was done, and advises nothing: «Medicinen togs i tre veckor»."""
    return tell_of(sentence, (), language).told or _forms(language).done.search(sentence) is not None


def is_aside(before: str, held: str, language: str) -> bool:
    """Return whether a time is that of sleep or of a fast, and what was studied was neither.

    Args:
        before: the words of the sentence before the time.
        held: what was done in the study, in words.
        language: tag of the page's language.
    """
    table = cue_lists(language, "retold")
    found = pattern(table["aside"]).search(before)
    return (
        found is not None
        and pattern(("sleep*", "slept", "nap", "naps", "fast*", "sömn*", "sov*", "tupplur*")).search(held) is None
    )


def retold_role(
    value: float, sides: tuple[str, str, str], language: str, *, unit: str | None, label: str
) -> tuple[Role, str] | None:
    """Return the role and the unit of a number that its own words give none; None where nothing around tells them.

    Args:
        value: the number.
        sides: the words of its sentence before it, its own, and those after it.
        language: tag of the page's language.
        unit: what it was read with; None for a bare number.
        label: of the row or column whose cell holds nothing but the number; "" elsewhere.
    """
    forms = _forms(language)
    before, words, after = sides
    if label:
        lasts = unit in {"day", "week", "month", "year"} and forms.labels.search(label)
        return (Role.DURATION, unit or "") if lasts else None
    if unit is not None or not float(value).is_integer():
        return None
    total = forms.total.search(before[-_REACH:])
    joined = forms.took_part.match(after) or (total and forms.part_took.match(after))
    if value >= _FEWEST and total and joined:
        return Role.SAMPLE, "person"
    aged = _YOUNGEST <= value <= _OLDEST and _is_mean_age(before, words, after, language)
    return (Role.AGE, "year") if aged else None


def _is_mean_age(before: str, words: str, after: str, language: str) -> bool:
    """Return whether persons are said to be so many, on average: "the nurses were 41 on average"."""
    forms = _forms(language)
    ends = re.match(_END, after) is not None
    first = forms.mean_first.fullmatch(before)
    if first is not None and ends and (first["be"] or first["was"]):
        return _are_persons(first["who"], language)
    were = forms.were.fullmatch(before)
    if were is None:
        return False
    averaged = _averaged(words, language) or _averaged(were[0], language)
    told = forms.mean_last.match(after) is not None or (ends and averaged)
    return told and _are_persons(were["who"], language)


def _averaged(words: str, language: str) -> bool:
    return _without_mean(words, language) != words


def _without_mean(words: str, language: str) -> str:
    return re.sub(rf"(?<!\w){alternation(cue_lists(language, 'retold')['mean'])}(?!\w)", "", words, flags=re.IGNORECASE)


def _are_persons(who: str, language: str) -> bool:
    """Return whether a subject names persons, or is a pronoun that may stand for them alone."""
    known = persons(language)
    return known.ends(who) or _forms(language).they.fullmatch(_LEADING.sub(" ", who).strip()) is not None
