"""Units of measurement after a number, in normal form: mg, mg/day, year, %, mmol/l."""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load
from magcite.language.vocabulary import Opening

__all__ = ["Unit", "UnitKind", "match_schedule", "match_unit"]


class UnitKind(Enum):
    """What a unit measures."""

    MASS = "mass"
    CONCENTRATION = "concentration"
    TIME = "time"
    SHARE = "share"


class Unit(NamedTuple):
    """A unit as found: its normal form, and after how many characters it ends."""

    kind: UnitKind
    name: str
    end: int


@lru_cache(maxsize=8)
def _written(language: str) -> tuple[Opening, dict[str, tuple[UnitKind, str]]]:
    data = load(language)
    tables = {
        UnitKind.MASS: data.mass,
        UnitKind.CONCENTRATION: data.concentration,
        UnitKind.TIME: data.time,
        UnitKind.SHARE: data.share,
    }
    known = {
        cue_of(written): (kind, name)
        for kind, table in tables.items()
        for name, forms in table.items()
        for written in forms
    }
    attached = alternation(written for written in known if written.startswith("-"))
    apart = alternation(written for written in known if not written.startswith("-"))
    pattern = re.compile(rf"(?:{attached}|\s{{0,2}}{apart})(?:(?<=%)|(?!\w))", re.IGNORECASE)
    return Opening(known, language, pattern), known


def match_unit(after: str, language: str) -> Unit | None:
    """Return the unit that the words after a number begin with, the longest there is; None without one."""
    opening, known = _written(language)
    match = opening.match(after)
    if match is None:
        return None
    kind, name = known[cue_of(match[0])]
    return Unit(kind, name, match.end())


@lru_cache(maxsize=8)
def _schedule(language: str) -> re.Pattern[str]:
    roles, numbers = load(language).roles, load(language).numbers
    word = (
        rf"(?:\s+(?!(?:{alternation(load(language).function_words - set(roles.substance_words))})(?!\w))[^\W\d_][\w-]*)"
    )
    count = rf"(?P<count>\d{{1,2}}|{alternation(numbers.words)})\s*{alternation(roles.times)}"
    times = rf"(?:(?:{count}|(?P<word>{alternation(roles.times_words)}))[\s/]*)?"
    return re.compile(rf"{word}{{0,5}}?[\s,]*{times}{alternation(roles.per_day)}(?!\w)", re.IGNORECASE)


def match_schedule(text: str, end: int, language: str) -> tuple[int, int] | None:
    """Return how many times a day the amount before `end` is taken and where the words of that end; None without."""
    match = _schedule(language).match(text, end)
    if match is None:
        return None
    data = load(language)
    if match["word"]:
        return data.roles.times_words[cue_of(match["word"])], match.end()
    if match["count"] is None:
        return 1, match.end()
    count = cue_of(match["count"])
    return int(count) if count.isdigit() else data.numbers.words[count], match.end()
