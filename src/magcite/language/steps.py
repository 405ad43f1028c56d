"""The step an effect is told for: "for every 100 mg", «per 10 gram», "each additional cup"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load
from magcite.language.units import UnitKind, match_schedule, match_unit
from magcite.language.vocabulary import Speaking

__all__ = ["find_step"]

_KINDS = frozenset({UnitKind.MASS, UnitKind.PORTION, UnitKind.CONCENTRATION})
_REACH = 40  # characters in which a unit stands
_NUMBER = r"(?P<number>\d{1,5}(?:[.,]\d{1,3})?)"


@dataclass(frozen=True, slots=True)
class _Forms:
    gate: Speaking
    step: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    data = load(language)
    cues = data.quantities
    extra = rf"(?:{alternation((*cues.extra, *cues.ones))}\s+)*"
    number = rf"{_NUMBER}|(?P<word>{alternation(data.numbers.words)})(?!\w)"
    step = re.compile(rf"(?<!\w){alternation(cues.per_each)}\s+{extra}(?:(?:{number})[\s-]?)?", re.IGNORECASE)
    return _Forms(Speaking(cues.per_each, language), step)


def find_step(sentence: str, language: str) -> str | None:
    """Return the one step a sentence tells, in normal form ("100 mg/day", "1 cup"); None for none, or several."""
    forms = _forms(language)
    if not forms.gate.may_speak(sentence):
        return None
    found: set[str] = set()
    for match in forms.step.finditer(sentence):
        value = _value(match, language)
        unit = match_unit(sentence[match.end() : match.end() + _REACH], language)
        if unit is None or unit.kind not in _KINDS or unit.name == "session":
            continue
        if unit.kind is not UnitKind.PORTION and value is None:
            continue
        schedule = match_schedule(sentence, match.end() + unit.end, language)
        per = f"/{schedule.per}" if schedule is not None and schedule.times == 1 else ""
        found.add(f"{value or 1:g} {unit.name}{per}")
    return found.pop() if len(found) == 1 else None


def _value(match: re.Match[str], language: str) -> float | None:
    if match["number"]:
        return float(match["number"].replace(",", "."))
    return float(load(language).numbers.words[cue_of(match["word"])]) if match["word"] else None
