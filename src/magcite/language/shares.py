"""Shares and changes in words: "a third", «hälften av», "two out of three", «var femte», "halved", «tre gånger så hög».

A share is rough, and is a change where the words beside it say so («minskade med en tredjedel»). What is doubled or
halved is an effect unless it is a dose or a number of people.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.changes import role_of_share
from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load
from magcite.language.numbers import Figure
from magcite.language.units import match_unit
from magcite.language.vocabulary import Speaking, Vocabulary, vocabulary
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["Taken", "find_shares"]

_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 10, 20, 100, 1000})  # "three of 41" counts people, "three of ten" is a share
_NEAR = 24  # characters after a change in which what changed may stand
_PERCENT = 100
_ORDINALS = {"sv": "andra tredje fjärde femte sjätte sjunde åttonde nionde tionde", "da": "anden tredje fjerde femte"}


@dataclass(frozen=True, slots=True)
class _Forms:
    change: Speaking
    times: Speaking
    part: Speaking
    nth: Speaking
    fraction: Speaking
    bits: int
    vocabulary: Vocabulary
    not_changed: re.Pattern[str]
    portion: re.Pattern[str]
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
    written = [word for word, value in numbers.items() if value in _WHOLES]
    wholes = (*written, *(str(whole) for whole in sorted(_WHOLES)))

    def speaking(cues: Iterable[str], expression: str) -> Speaking:
        return Speaking(cues, language, expression)

    change = speaking((*cues.halved, *cues.doubled, *cues.tripled), rf"(?<![\w-])(?:{named})(?!\w)")
    times = speaking(
        cues.times_as,
        rf"(?<![\w,.-])(?P<number>\d{{1,3}}(?:[.,]\d)?|{alternation(numbers)})\s?-?{alternation(cues.times_as)}(?!\w)",
    )
    part = speaking(
        wholes,
        rf"(?<![\w,.-])(?P<part>{number})\s+{alternation(cues.out_of)}\s+"
        rf"(?P<whole>{alternation(wholes)})(?![\w,.-]|\s?[%/-])",
    )
    nth = speaking(ordinals, rf"(?<!\w){alternation(cues.every_nth)}\s+(?P<nth>{alternation(ordinals)})(?!\w)")
    fraction = speaking(cues.fractions, rf"(?<![\w-]){alternation(cues.fractions)}(?![\w-])")
    return _Forms(
        *(change, times, part, nth, fraction),
        bits=change.bit | times.bit | part.bit | nth.bit | fraction.bit,
        vocabulary=vocabulary(language),
        not_changed=re.compile(rf"[^.,;]{{0,{_NEAR}}}?(?<!\w){alternation(cues.not_change_of)}(?!\w)", re.IGNORECASE),
        portion=re.compile(rf"{alternation(data.figures.portions)}(?!\w)", re.IGNORECASE),
        numbers=numbers,
        ordinals=ordinals,
    )


class Taken:
    """Quantities of one text that do not overlap, in order."""

    def __init__(self, found: Iterable[Quantity] = ()) -> None:
        self._starts: list[int] = []
        self._found: list[Quantity] = []
        for one in found:
            self.add(one)

    def __iter__(self) -> Iterator[Quantity]:
        return iter(self._found)

    def holds(self, span: Span) -> bool:
        """Return whether a quantity overlaps a place."""
        before = bisect_left(self._starts, span.end) - 1
        return before >= 0 and self._found[before].span.end > span.start

    def add(self, one: Quantity) -> None:
        """Add a quantity, unless another overlaps it."""
        if not self.holds(one.span):
            place = bisect_left(self._starts, one.span.start)
            self._starts.insert(place, one.span.start)
            self._found.insert(place, one)


def find_shares(sentence: str, language: str) -> list[Quantity]:
    """Return the shares and changes that one sentence tells in words, in order and apart."""
    forms = _forms(language)
    spoken = forms.vocabulary.of_text(sentence)
    if not spoken & forms.bits:
        return []
    taken = Taken()
    for form, read in (
        (forms.change, _changes),
        (forms.times, _multiples),
        (forms.part, _parts),
        (forms.nth, _every),
        (forms.fraction, _fractions),
    ):
        for one in read(sentence, forms, language) if spoken & form.bit else ():
            taken.add(one)
    return list(taken)


def _quantity(sentence: str, start: int, end: int, role: Role, value: float) -> Quantity:
    return Quantity(sentence[start:end], Span(start, end), role, value, None, "%", Relation.ABOUT)


def _changes(sentence: str, forms: _Forms, _: str) -> Iterator[Quantity]:
    values = {"halved": -50.0, "doubled": 100.0, "tripled": 200.0}
    for match in forms.change.pattern.finditer(sentence):
        if not forms.not_changed.match(sentence, match.end()) and match.lastgroup:
            yield _quantity(sentence, match.start(), match.end(), Role.EFFECT, values[match.lastgroup])


def _multiples(sentence: str, forms: _Forms, _: str) -> Iterator[Quantity]:
    for match in forms.times.pattern.finditer(sentence):
        value = _value(match["number"], forms)
        if value > 1 and not forms.not_changed.match(sentence, match.end()):
            yield _quantity(sentence, match.start(), match.end(), Role.EFFECT, round((value - 1) * _PERCENT, 6))


def _parts(sentence: str, forms: _Forms, _: str) -> Iterator[Quantity]:
    for match in forms.part.pattern.finditer(sentence):
        part, whole = _value(match["part"], forms), _value(match["whole"], forms)
        if 0 < part < whole and whole in _WHOLES:
            yield _quantity(sentence, *match.span(), Role.PROPORTION, round(part / whole * _PERCENT, 1))


def _every(sentence: str, forms: _Forms, _: str) -> Iterator[Quantity]:
    for match in forms.nth.pattern.finditer(sentence):
        nth = forms.ordinals.index(cue_of(match["nth"])) + 2
        yield _quantity(sentence, *match.span(), Role.PROPORTION, round(_PERCENT / nth, 1))


def _fractions(sentence: str, forms: _Forms, language: str) -> Iterator[Quantity]:
    fractions = load(language).quantities.fractions
    for match in forms.fraction.pattern.finditer(sentence):
        portion = forms.portion.match(sentence, match.start())
        if portion is not None and match_unit(sentence[portion.end() : portion.end() + _NEAR], language) is not None:
            continue  # "a tenth of a gram" is an amount
        value = float(fractions[cue_of(match[0])])
        figure = Figure(match.start(), match.start(), match.end(), value)
        role, change = role_of_share(sentence, figure, match.end(), language)
        if role is not Role.OTHER:
            yield _quantity(sentence, *match.span(), role, change)


def _value(written: str, forms: _Forms) -> float:
    number = cue_of(written).replace(",", ".")
    return float(number) if number[0].isdigit() else float(forms.numbers[number])
