"""How often people did something: "twice a week", «tre dagar i veckan», "every other day", as times a week.

What is done so often may be named («två promenader i veckan»), and how long it lasted ("two 30-minute sessions a week",
«tre pass på 45 minuter i veckan»), or as how many at least ("three or more times a week"); the words are each
language's table `[frequencies]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load, table_of
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["TIMES_A_WEEK", "find_frequencies", "times_a_day"]

TIMES_A_WEEK = "session/week"
_WEEKS = {"day": 7.0, "week": 1.0, "month": 12 / 52}
_EACH_DAY = 7.0


@dataclass(frozen=True, slots=True)
class _Forms:
    often: Speaking
    numbers: dict[str, float]
    periods: dict[str, float]
    alone: dict[str, float]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    data = load(language)
    cues, roles, numbers = data.counting, data.roles, data.numbers
    periods = {cue_of(written): _WEEKS["day"] for written in roles.per_day}
    for schedule, forms in data.quantities.schedules.items():
        often, _, unit = schedule.partition(" ")
        periods |= {cue_of(written): float(often) * _WEEKS[unit] for written in forms}
    table = table_of(language, "frequencies")
    alone = {cue_of(written): times for written, times in {**cues.every_day, **table["alone"]}.items()}
    singles = table["one"]
    count = rf"(?:\d{{1,2}}|{alternation((*numbers.words, *singles))})"
    times = tuple(one for one in roles.times if len(one) > 1)
    sessions = (*times, *data.quantities.portions.get("session", ()))
    units = tuple(form for forms in data.time.values() for form in forms)
    no_word = alternation((*data.function_words, *numbers.words, *singles, *sessions, *units))
    word = rf"(?:(?!{no_word}(?!\w))[^\W\d_][\w-]*\s)"
    length = rf"(?:\d{{1,3}}|{alternation(tuple(numbers.words))})[\s-]?{alternation(units)}"
    long, lasting = rf"(?:{length}[\s-])?", rf"(?:\s{alternation(table['lasting'])}\s{length}(?!\w))?"
    upward, downward = (alternation(table.get(name, ())) for name in ("upward", "downward"))
    related = (
        rf"(?:(?P<about>{alternation(numbers.about)})|(?P<more>{alternation(numbers.more)})"
        rf"|(?P<less>{alternation(numbers.less)}))\s+"
    )
    counted = (
        rf"(?:(?<![\w.,–-])(?P<low>{count})(?:\s?(?:[-–]|{alternation(numbers.to)})\s?(?P<high>{count}))?(?:\s(?:(?P<least>{upward})|(?P<most>{downward})))?\s"
        rf"(?:(?P<days>{alternation(cues.days)})"
        rf"|{long}(?:{alternation(sessions)}|{word}{{0,2}}?{alternation(table['sessions'])}){lasting})"
        rf"|(?<![\w.,–-])(?P<short>\d{{1,2}})[x×]|(?<!\w)(?P<word>{alternation(roles.times_words)}))"
    )
    expression = (
        rf"(?:(?<!\w){related})?(?:{counted}[\s/-]{{0,2}}(?P<often>{alternation(periods)})"
        rf"|(?<!\w)(?P<alone>{alternation(alone)}))(?!\w)"
    )
    return _Forms(
        Speaking((*periods, *alone), language, expression),
        {cue_of(word): float(value) for word, value in {**numbers.words, **roles.times_words}.items()}
        | {cue_of(word): 1.0 for word in singles},
        periods,
        alone,
    )


def find_frequencies(text: str, language: str) -> Iterator[Quantity]:
    """Yield how often, as times a week, in the order of the text; days of the week count once each."""
    forms = _forms(language)
    if not forms.often.may_speak(text):
        return
    for match in forms.often.pattern.finditer(text):
        found = _read(match, forms)
        if found is not None:
            yield found


def _read(match: re.Match[str], forms: _Forms) -> Quantity | None:
    relation = next((one for name, one in _RELATIONS.items() if match[name]), Relation.EQUAL)
    span = Span(*match.span())
    if match["alone"]:
        return Quantity(match[0], span, Role.DOSE, forms.alone[cue_of(match["alone"])], None, TIMES_A_WEEK, relation)
    times = forms.periods[cue_of(match["often"])]
    if match["days"] and times >= _EACH_DAY:
        return None  # "for three days daily"
    low = _value(match["low"] or match["word"] or match["short"], forms) * times
    high = _value(match["high"], forms) * times if match["high"] else None
    return Quantity(match[0], span, Role.DOSE, round(low, 2), high and round(high, 2), TIMES_A_WEEK, relation)


_RELATIONS = {
    "least": Relation.MORE,
    "most": Relation.LESS,
    "about": Relation.ABOUT,
    "more": Relation.MORE,
    "less": Relation.LESS,
}


def _value(written: str, forms: _Forms) -> float:
    word = cue_of(written)
    return float(word) if word.isdigit() else forms.numbers[word]


def times_a_day(one: Quantity, language: str) -> float | None:
    """Return how many times a day a frequency tells in so many words; None for "daily", and for what is no such one."""
    if one.high is not None or one.relation is not Relation.EQUAL or one.value % _EACH_DAY:
        return None
    known = _forms(language)
    if cue_of(one.text) in known.alone or (one.value == _EACH_DAY and not _counts_one(one.text, language)):
        return None
    return one.value / _EACH_DAY


def _counts_one(text: str, language: str) -> bool:
    """Whether a frequency opens with the word for once: "once daily", «en gång om dagen»."""
    once = table_of(language, "frequencies")["once"]
    return any(cue_of(text).startswith(f"{cue} ") for cue in once)
