"""Shares and changes in words: "a third", «hälften av», "two out of three", «var femte», "halved", «tre gånger så hög».

A share is rough, and is a change where the words beside it say so («minskade med en tredjedel»). What is doubled or
halved is an effect unless it is a dose or a number of people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.changes import role_of_share
from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load
from magcite.language.numbers import Figure
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["find_shares"]

_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 10, 20, 100, 1000})  # "three of 41" counts people, "three of ten" is a share
_NEAR = 24  # characters after a change in which what changed may stand
_PERCENT = 100
_ORDINALS = {"sv": "andra tredje fjärde femte sjätte sjunde åttonde nionde tionde", "da": "anden tredje fjerde femte"}


@dataclass(frozen=True, slots=True)
class _Forms:
    gate: Speaking
    change: re.Pattern[str]
    times: re.Pattern[str]
    part: re.Pattern[str]
    nth: re.Pattern[str]
    fraction: re.Pattern[str]
    not_changed: re.Pattern[str]
    numbers: dict[str, int]
    ordinals: tuple[str, ...]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    data = load(language)
    cues = data.quantities
    numbers = {**data.numbers.words, **{one: 1 for one in cues.ones if len(one) > 1}}
    number = rf"(?:\d{{1,4}}|{alternation(numbers)})"
    ordinals = tuple(_ORDINALS.get(data.tag, "").split())
    changes = {"halved": cues.halved, "doubled": cues.doubled, "tripled": cues.tripled}
    named = "|".join(f"(?P<{name}>{alternation(forms)})" for name, forms in changes.items())
    speaking = (*cues.halved, *cues.doubled, *cues.tripled, *cues.times_as, *cues.fractions)
    parts = tuple(f"{one} {word}" for one in cues.out_of for word in numbers)
    return _Forms(
        gate=Speaking((*speaking, *parts, *(f"{one} {word}" for one in cues.every_nth for word in ordinals)), language),
        change=re.compile(rf"(?<![\w-])(?:{named})(?!\w)", re.IGNORECASE),
        times=re.compile(
            rf"(?<![\w,.-])(?P<number>\d{{1,3}}(?:[.,]\d)?|{alternation(numbers)})\s?-?{alternation(cues.times_as)}(?!\w)",
            re.IGNORECASE,
        ),
        part=re.compile(
            rf"(?<![\w,.-])(?P<part>{number})\s+{alternation(cues.out_of)}\s+(?P<whole>{number})(?![\w,.-]|\s?[%/-])",
            re.IGNORECASE,
        ),
        nth=re.compile(
            rf"(?<!\w){alternation(cues.every_nth)}\s+(?P<nth>{alternation(ordinals)})(?!\w)", re.IGNORECASE
        ),
        fraction=re.compile(rf"(?<![\w-]){alternation(cues.fractions)}(?![\w-])", re.IGNORECASE),
        not_changed=re.compile(rf"[^.,;]{{0,{_NEAR}}}?(?<!\w){alternation(cues.not_change_of)}(?!\w)", re.IGNORECASE),
        numbers=numbers,
        ordinals=ordinals,
    )


def find_shares(sentence: str, language: str) -> list[Quantity]:
    """Return the shares and changes that one sentence tells in words, in order and apart."""
    forms = _forms(language)
    if not forms.gate.may_speak(sentence):
        return []
    found: list[Quantity] = []
    for one in (
        *_changes(sentence, forms),
        *_multiples(sentence, forms),
        *_parts(sentence, forms),
        *_fractions(sentence, forms, language),
    ):
        if not any(one.span.start < other.span.end and other.span.start < one.span.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.span.start)


def _quantity(sentence: str, start: int, end: int, role: Role, value: float) -> Quantity:
    return Quantity(sentence[start:end], Span(start, end), role, value, None, "%", Relation.ABOUT)


def _changes(sentence: str, forms: _Forms) -> Iterator[Quantity]:
    values = {"halved": -50.0, "doubled": 100.0, "tripled": 200.0}
    for match in forms.change.finditer(sentence):
        if not forms.not_changed.match(sentence, match.end()) and match.lastgroup:
            yield _quantity(sentence, match.start(), match.end(), Role.EFFECT, values[match.lastgroup])


def _multiples(sentence: str, forms: _Forms) -> Iterator[Quantity]:
    for match in forms.times.finditer(sentence):
        value = _value(match["number"], forms)
        if value > 1 and not forms.not_changed.match(sentence, match.end()):
            yield _quantity(sentence, match.start(), match.end(), Role.EFFECT, round((value - 1) * _PERCENT, 6))


def _parts(sentence: str, forms: _Forms) -> Iterator[Quantity]:
    for match in forms.part.finditer(sentence):
        part, whole = _value(match["part"], forms), _value(match["whole"], forms)
        if 0 < part < whole and whole in _WHOLES:
            yield _quantity(sentence, *match.span(), Role.PROPORTION, round(part / whole * _PERCENT, 1))
    for match in forms.nth.finditer(sentence) if forms.ordinals else ():
        nth = forms.ordinals.index(cue_of(match["nth"])) + 2
        yield _quantity(sentence, *match.span(), Role.PROPORTION, round(_PERCENT / nth, 1))


def _fractions(sentence: str, forms: _Forms, language: str) -> Iterator[Quantity]:
    fractions = load(language).quantities.fractions
    for match in forms.fraction.finditer(sentence):
        value = float(fractions[cue_of(match[0])])
        figure = Figure(match.start(), match.start(), match.end(), value)
        role, change = role_of_share(sentence, figure, match.end(), language)
        if role is not Role.OTHER:
            yield _quantity(sentence, *match.span(), role, change)


def _value(written: str, forms: _Forms) -> float:
    number = cue_of(written).replace(",", ".")
    return float(number) if number[0].isdigit() else float(forms.numbers[number])
