"""Times that a noun beside them makes those of treatment, or of one session.

"The duration of the training ranged from 3 to 22 weeks", "treatment period: 6 weeks", "each session lasting 40 min";
the duration of a cold or of a stay in hospital is an outcome, and stays a number. The cues: `[lasting]`.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.cues import alternation
from magcite.language.languages import cue_lists, load
from magcite.model import Fact, FactKind

__all__ = ["with_noun_of_time"]

_DEVIATED = re.compile(
    r"\A\s?(?:±|\+/-|[(\[]\s?(?:SD|±|IQR|range|interquartile range|spridning)?)[\s:=,]{0,2}\d+(?:[.,·]\d+)?"
    r"(?:\s?(?:-|–|−|to|till|;)\s?\d+(?:[.,·]\d+)?)?\s?[)\]]?\s?(?P<unit>[^\W\d_]+)"
)
_LONG = frozenset({"day", "week", "month", "year"})
_SHORT = frozenset({"minute", "hour"})
_BEFORE = 110  # characters before a time in which its noun stands
_HOURS = 4  # of one session, at most


@dataclass(frozen=True, slots=True)
class _Forms:
    treated: re.Pattern[str]
    sitting: re.Pattern[str]
    apart: re.Pattern[str]
    underwent: re.Pattern[str]
    course: re.Pattern[str]
    followed: re.Pattern[str]
    in_a_row: re.Pattern[str]
    lasting: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    one = alternations(cue_lists(language, "lasting"))
    nouns, lengths = one["treatments"], one["lengths"]
    links = rf"(?:[\s,:(=]+{one['links']}|[\s,:(=]+[\d.]+\s?(?:±|\(SD)\s?[\d.]+\)?){{0,5}}"
    return _Forms(
        treated=re.compile(
            rf"(?<!\w)(?:{lengths}\s+{one['of']}\s+(?:[\w-]+\s+){{0,3}}?(?:{nouns}|(?-i:[A-Z]{{2,6}}))"
            rf"|{nouns}\s+{lengths}|{one['compounds']}){links}[\s,:(=]*\Z",
            re.IGNORECASE,
        ),
        sitting=re.compile(
            rf"(?<!\w){one['sittings']}(?:\s+{lengths})?\s+(?:[\w-]+\s+){{0,2}}?{one['lasted']}"
            rf"\s+(?:{one['links']}\s+){{0,2}}\Z",
            re.IGNORECASE,
        ),
        underwent=re.compile(rf"(?<!\w){one['underwent']}\s+\Z", re.IGNORECASE),
        course=re.compile(
            rf"\s+{one['course_of']}\s+(?!{one['no_course']}(?!\w))[^\W\d_]",
            re.IGNORECASE,
        ),
        followed=re.compile(
            rf"(?<!\w){alternation(load(language).abstracts.follow_up)}(?:\s+{one['links']}|\s+time){{0,3}}[\s,:=]*\Z",
            re.IGNORECASE,
        ),
        in_a_row=re.compile(rf"\A[\s-]{one['in_a_row']}\s(?P<unit>[^\W\d_]+)", re.IGNORECASE),
        lasting=re.compile(rf"(?<!\w){one['lasting']}\s+\Z", re.IGNORECASE),
        apart=re.compile(rf"\A\s*{one['apart']}(?!\w)", re.IGNORECASE),
    )


def with_noun_of_time(fact: Fact, before: str, after: str, language: str) -> Fact:
    """Return a time as that of treatment or of one session, where its noun says so; as a number, where it was between.

    Args:
        fact: of a sentence.
        before: the words of the sentence before it.
        after: those after it.
        language: tag of the text.
    """
    forms, near = _forms(language), before[-_BEFORE:]
    fact = _with_unit(fact, near, after, language)
    if fact.unit in _SHORT and fact.kind in {FactKind.SESSION, FactKind.DURATION, FactKind.NUMBER}:
        if forms.apart.match(after):
            return replace(fact, kind=FactKind.NUMBER) if fact.kind is FactKind.SESSION else fact
        short = fact.unit == "minute" or (fact.high or fact.value or 0.0) <= _HOURS
        return replace(fact, kind=FactKind.SESSION) if short and forms.sitting.search(near) else fact
    if (
        fact.kind is FactKind.NUMBER
        and fact.unit in _LONG
        and (forms.treated.search(near) or (forms.underwent.search(near) and forms.course.match(after)))
    ):
        return replace(fact, kind=FactKind.DURATION)
    return fact


def _with_unit(fact: Fact, before: str, after: str, language: str) -> Fact:
    """Return a number with the unit of time that stands after its deviation: "mean follow-up was 7.8 (4.2) years"."""
    if fact.kind is FactKind.NUMBER and fact.unit is None and fact.value:
        row = _forms(language).in_a_row.match(after)
        unit = _unit_of(row["unit"], language) if row is not None else None
        if row is not None and unit in _LONG and _forms(language).lasting.search(before):
            return replace(fact, kind=FactKind.DURATION, unit=unit, words=f"{fact.words}{row[0]}")
    deviated = _DEVIATED.match(after) if fact.kind is FactKind.NUMBER and fact.unit is None else None
    if deviated is None or not fact.value:
        return fact
    unit = _unit_of(deviated["unit"], language)
    if unit in _LONG and _forms(language).followed.search(before):
        return replace(fact, kind=FactKind.FOLLOW_UP, unit=unit)
    return fact if unit not in _LONG or not _forms(language).treated.search(before) else replace(fact, unit=unit)


def _unit_of(word: str, language: str) -> str | None:
    return next((unit for unit, forms in load(language).time.items() if word.casefold() in forms), None)
