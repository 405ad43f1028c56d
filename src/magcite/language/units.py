"""Units of measurement after a number, in normal form: mg, mg/day, year, %, mmol/l."""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load
from magcite.language.vocabulary import Opening

__all__ = [
    "DOSE_UNITS",
    "IN_DAYS",
    "IN_MILLIGRAMS",
    "SEASON",
    "TERM",
    "Measure",
    "PerKilo",
    "Schedule",
    "Unit",
    "UnitKind",
    "in_smaller",
    "match_per_kilo",
    "match_schedule",
    "match_unit",
    "multiplier_before",
    "schedule_before",
]


_QUARTER = 3.0  # months
SEASON, TERM = "season", "term"
"""Units of time that are no fixed number of days: a winter, half a year at school."""


class UnitKind(Enum):
    """What a unit measures."""

    MASS = "mass"
    CONCENTRATION = "concentration"
    TIME = "time"
    SHARE = "share"
    PORTION = "portion"  # cups, tablets, sessions: what people take or do
    LEVEL = "level"  # points, kilocalories: told as changes


DOSE_UNITS = frozenset(
    {"ng", "µg", "mg", "g", "kg", "mmol", "mg/kg", "IU", "cup", "glass", "serving", "tablet", "drink", "CFU", "step"}
    | {"session", "ml", "cl", "dl", "l", "g/kg", "µg/kg", "drop", "egg"}
    | {"sachet", "tablespoon", "teaspoon", "pint", "kcal"}
)
"""The units, in normal form and without a schedule, in which doses are told."""


IN_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
IN_MILLIGRAMS = {"ng": 1e-6, "µg": 1e-3, "mg": 1.0, "g": 1e3, "kg": 1e6}


class Measure(NamedTuple):
    """How many of a common unit, "day" or "mg", another one is."""

    of: str
    value: float


def in_smaller(unit: str | None) -> Measure | None:
    """Return a unit of time in days, one of weight in milligrams, whatever it is taken by; None for others."""
    name, _, per = (unit or "").partition("/")
    if name in IN_DAYS and not per:
        return Measure("day", IN_DAYS[name])
    return Measure(f"mg/{per}" if per else "mg", IN_MILLIGRAMS[name]) if name in IN_MILLIGRAMS else None


class Unit(NamedTuple):
    """A unit as found: its normal form, after how many characters it ends, and how many of it one is ("decade": 10)."""

    kind: UnitKind
    name: str
    end: int
    factor: float = 1


class Schedule(NamedTuple):
    """How often an amount is taken: so many times a "day", "week" or "month"; `end`: of its words in the text."""

    times: float
    per: str
    end: int


@lru_cache(maxsize=8)
def _written(language: str) -> tuple[Opening, dict[str, tuple[UnitKind, str, float]]]:
    data = load(language)
    more = data.quantities
    tables = {
        UnitKind.LEVEL: more.levels,
        UnitKind.PORTION: more.portions,
        UnitKind.MASS: data.mass,
        UnitKind.CONCENTRATION: data.concentration,
        UnitKind.TIME: data.time,
        UnitKind.SHARE: data.share,
    }
    known = {
        cue_of(written): (kind, name, 1.0)
        for kind, table in tables.items()
        for name, forms in table.items()
        for written in forms
    }
    for period, forms in more.periods.items():
        factor, _, name = period.partition(" ")
        known |= {cue_of(written): (UnitKind.TIME, name, float(factor)) for written in forms}
    counting = data.counting
    for name, units in (
        ("day", counting.nights),
        ("second", counting.seconds),
        (SEASON, counting.seasons),
        (TERM, counting.terms),
    ):
        known |= {cue_of(written): (UnitKind.TIME, name, 1.0) for written in units}
    known |= {cue_of(written): (UnitKind.TIME, "month", _QUARTER) for written in counting.quarters}
    attached = alternation(written for written in known if written.startswith("-"))
    apart = alternation(written for written in known if not written.startswith("-"))
    pattern = re.compile(rf"(?:{attached}|\s{{0,2}}{apart})(?:(?<=%)|(?!\w))", re.IGNORECASE)
    return Opening(known, language, pattern), known


def match_unit(after: str, language: str) -> Unit | None:
    """Return the unit that the words after a number begin with, the longest there is; None without one."""
    opening, known = _written(language)
    match = opening.match(after)
    if match is None:
        return _glued(after, language)
    kind, name, factor = known[cue_of(match[0])]
    return Unit(kind, name, match.end(), factor)


@lru_cache(maxsize=8)
def _glued_units(language: str) -> re.Pattern[str]:
    return re.compile(rf"-?{alternation(load(language).quantities.glued_units)}\w*")


_GLUED = {"år": "year", "veck": "week", "månad": "month", "dag": "day", "timm": "hour"}


def _glued(after: str, language: str) -> Unit | None:
    """Return the unit that a longer word begins with, glued to its number: «åtta|veckorsperiod»."""
    if not (after[:1].isalpha() or (after[:1] == "-" and after[1:2].isalpha())):
        return None
    match = _glued_units(language).match(after)
    if match is None:
        return None
    name = next((name for begins, name in _GLUED.items() if match[0].removeprefix("-").startswith(begins)), None)
    return Unit(UnitKind.TIME, name, match.end()) if name else None


class PerKilo(NamedTuple):
    """An amount by the kilo of what weighs it: where its words end, whether a body is named, whether it is a day's."""

    end: int
    body: bool
    daily: bool


@lru_cache(maxsize=8)
def _kilos(language: str) -> re.Pattern[str]:
    data = load(language)
    cues = data.counting
    word = rf"(?:\s+(?!{alternation(data.function_words - set(data.roles.substance_words))}(?!\w))[^\W\d_][\w-]*)"
    weight = rf"(?P<weight>\s+{alternation(cues.weight)}(?!\w))?"
    daily = rf"(?P<daily>\s+{alternation(data.quantities.joined_by)}\s+{alternation(data.time['day'])}(?!\w))?"
    kilo = rf"{word}{{0,4}}?\s*{alternation(cues.kilo)}(?!\w)"
    return re.compile(f"{kilo}{weight}{daily}", re.IGNORECASE)


def match_per_kilo(text: str, end: int, language: str) -> PerKilo | None:
    """Return how the words after an amount tell it by the kilo ("of protein per kilo of body weight"), or None."""
    match = _kilos(language).match(text, end)
    return PerKilo(match.end(), match["weight"] is not None, match["daily"] is not None) if match else None


class _Schedules(NamedTuple):
    """Patterns of how often: after an amount, and right before one."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    times: dict[str, tuple[float, str]]
    units: dict[str, str]


@lru_cache(maxsize=8)
def _schedules(language: str) -> _Schedules:
    data = load(language)
    roles, numbers, cues = data.roles, data.numbers, data.quantities
    word = rf"(?:\s+(?!(?:{alternation(data.function_words - set(roles.substance_words))})(?!\w))[^\W\d_][\w-]*)"
    count = rf"(?P<count>\d{{1,2}}|{alternation(numbers.words)})\s*{alternation(roles.times)}"
    times = rf"(?:(?:{count}|(?P<word>{alternation(roles.times_words)}))[\s/]*)?"
    known = {cue_of(written): (1.0, "day") for written in (*roles.per_day, *data.figures.daily)}
    for schedule, forms in cues.schedules.items():
        often, _, unit = schedule.partition(" ")
        known |= {cue_of(written): (float(often), unit) for written in forms}
    aside = r"(?:\s?\([^()]{1,40}\))?\)?"
    units = {cue_of(written): unit for unit, forms in cues.schedules_before.items() for written in forms}
    return _Schedules(
        re.compile(
            rf"{word}{{0,5}}?{aside}(?:\s+{alternation(data.counting.given)}(?!\w))?[\s,]*{times}(?P<often>{alternation(known)})(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<!\w)(?P<often>{alternation(units)})[\s:]*\Z", re.IGNORECASE),
        known,
        units,
    )


def match_schedule(text: str, end: int, language: str) -> Schedule | None:
    """Return how often the amount before `end` is taken; None where the words after it do not say."""
    schedules = _schedules(language)
    match = schedules.after.match(text, end)
    if match is None:
        return None
    data = load(language)
    times, per = schedules.times[cue_of(match["often"])]
    if match["word"]:
        times *= data.roles.times_words[cue_of(match["word"])]
    elif match["count"] is not None:
        count = cue_of(match["count"])
        times *= int(count) if count.isdigit() else data.numbers.words[count]
    return Schedule(times, per, match.end())


@lru_cache(maxsize=8)
def _multiplier(language: str) -> re.Pattern[str]:
    data = load(language)
    times = alternation((*data.quantities.multiplied, *data.figures.multiplied))
    return re.compile(
        rf"(?<![\w.,])(?:(?P<count>\d{{1,2}})|(?P<word>{alternation(data.numbers.words)}))\s*{times}\s*(?:à\s*)?\Z",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _pieces(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load(language)
    pieces = alternation((*data.quantities.portions.get("tablet", ()), *data.figures.servings))
    number = rf"(?<![\w.,])(?:(?P<count>\d{{1,2}})|(?P<word>{alternation(data.numbers.words)}))\s+\Z"
    return re.compile(number, re.IGNORECASE), re.compile(rf"[^.;,]*(?<!\w){pieces}(?!\w)", re.IGNORECASE)


def multiplier_before(before: str, language: str, after: str = "") -> int:
    """Return how many of an amount the words before it tell of («fyra gånger 5 gram», "3 x 117 mg"); 1 for none.

    Args:
        before: the words before the amount.
        language: its tag.
        after: the words up to how often: a number may stand right before an amount in pieces ("two 500 mg tablets").
    """
    match = _multiplier(language).search(before)
    if match is None and after:
        number, pieces = _pieces(language)
        match = number.search(before) if pieces.match(after) else None
    if match is None:
        return 1
    return int(match["count"]) if match["count"] else load(language).numbers.words[cue_of(match["word"])]


def schedule_before(before: str, language: str) -> str | None:
    """Return "day" or "week" where the words right before an amount say so («dagsdosen var»); None otherwise."""
    schedules = _schedules(language)
    match = schedules.before.search(before)
    return schedules.units[cue_of(match["often"])] if match else None
