"""Slips of the pen: a figure that stands nowhere in a source which holds its likeness ("19 weeks" of 9 weeks).

On the side of silence: the figure must stand nowhere in what is held, nor be the sum, the difference, the half or a
multiple of what is; the one it looks like is of the same unit, or has the same number in another one ("half a gram" of
0.5 mg), and is told nowhere else by what the page says of the work.

Of two figures that a sentence of an abstract tells together, one that the claim tells right makes the other plain,
whatever it looks like ("63 % against 51 %" of 63 and 31).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from magcite.check.evidence.held import held_on
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import base_unit
from magcite.check.evidence.once import once
from magcite.check.evidence.stated import Stated
from magcite.check.evidence.unfound import RATIOS, is_found, known_numbers
from magcite.comparison.quantities import Slip, change_of_ratio, is_rounded, slip_of
from magcite.language import detect_language, find_quantities, is_refuted
from magcite.language.units import IN_DAYS, IN_MILLIGRAMS
from magcite.model import Basis, ClaimKind, FactKind, Quantity, Relation, Role, Verdict

__all__ = ["compare"]

_PERSON, _STUDY = "person", "study"
_LOOSE = frozenset({Relation.MORE, Relation.LESS})
_DIGIT = re.compile(r"\d")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_BIG = 100  # from which a bare number may count people
_MANY = 1000  # people or studies, of whom a part hardly looks like all
_PAIR = 2
_TIMES = (0.5, 2, 3, 4, 5, 7)  # as often as something is done a week
_SHORT = 2  # digits
_FEW = 3  # figures of a unit, among which a likeness of two digits is no chance
_COUNTS = {FactKind.SAMPLE: _PERSON, FactKind.STUDIES: _STUDY}
_NAMES = {
    Role.SAMPLE: "sample",
    Role.STUDIES: "studies",
    Role.AGE: "age",
    Role.DOSE: "dose",
    Role.DURATION: "duration",
    Role.EFFECT: "effect-size",
    Role.PROPORTION: "effect-size",
}
_OF_FACTS = {
    FactKind.SAMPLE: "sample",
    FactKind.STUDIES: "studies",
    FactKind.AGE: "age",
    FactKind.DOSE: "dose",
    FactKind.DURATION: "duration",
    FactKind.FOLLOW_UP: "duration",
    FactKind.SESSION: "duration",
}
_DOSES = frozenset({"mg", "g", "µg", "IU", "ml", "kcal"})
_LIGHT = frozenset({"%", *IN_DAYS})  # units of which a claim may work out a figure of its own
_STEADY = frozenset({"sample", "studies", "dose", "duration", "age"})


@dataclass(frozen=True, slots=True)
class _Figure:
    """One figure held: its ends, its unit without what it is taken by, and what a reader is shown of it.

    Attributes:
        sentence: of an abstract; None elsewhere.
    """

    value: float
    high: float | None
    unit: str | None
    name: str | None
    words: str
    origin: str
    derived: bool
    sentence: int | None = None

    @property
    def ends(self) -> tuple[float, ...]:
        """Its one value, or both ends."""
        return (self.value,) if self.high is None else (self.value, self.high)


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield a basis that disagrees for each figure that looks like a slip of one that is held."""
    if not stated.of_one_work or stated.claim.kind is ClaimKind.ADVICE:
        return
    quantities = [one for one in stated.quantities if _is_plain(stated, one)]
    if not quantities:
        return
    for one in quantities:
        figure = _of_other_unit(one, stated, held) or _meant(one, stated, held)
        if figure is not None and not _is_one_of_several(one, quantities, held):
            yield Basis(
                *(_name(one, figure), Verdict.DISAGREES, one.as_read, figure.words),
                *(figure.origin, one.span, figure.derived),
            )


def _is_one_of_several(one: Quantity, quantities: list[Quantity], held: Holding) -> bool:
    """Whether the claim states another figure of that unit that stands nowhere, or nobody knows how many took part."""
    known = known_numbers(held)
    others = (other for other in quantities if other is not one and _unit(other) == _unit(one))
    if any(not any(is_found(other, number) for number in known) for other in others):
        return True
    return _unit(one) == _PERSON and held_on(held.reference, held.lock, Role.SAMPLE).value is None


def _meant(one: Quantity, stated: Stated, held: Holding) -> _Figure | None:
    """Return the figure held that a quantity which stands nowhere must have been meant for; None without any."""
    written = _is_digits(one)
    if not written and one.role is not Role.PROPORTION:
        return None
    known = known_numbers(held)
    if any(is_found(one, other) for other in known) or _is_made_of(one, held):
        return None
    return (_likeness(one, stated, held) if written else None) or _mate(one, stated, held)


def _is_plain(stated: Stated, one: Quantity) -> bool:
    """Whether a quantity is a figure that may be held against others."""
    if one.relation in _LOOSE or one.role in {Role.YEAR, Role.EVENTS}:
        return False
    if one.unit in {"p", "CI"} or (one.unit is None and (abs(one.value) < _BIG or _is_year(one.value))):
        return False
    return not is_refuted(stated.around(one)[0], stated.language)


def _is_digits(one: Quantity) -> bool:
    """Whether it is written in digits: "half of them" is no figure that could be mistyped."""
    return _DIGIT.search(one.text) is not None


def _is_year(value: float) -> bool:
    return _FIRST_YEAR <= value < _LAST_YEAR and value == int(value)


def _of_other_unit(one: Quantity, stated: Stated, held: Holding) -> _Figure | None:
    """Return the figure held that has the same number in another unit of the same sort; None where none has."""
    unit = base_unit(one.unit)
    scale = next((scale for scale in (IN_DAYS, IN_MILLIGRAMS) if unit in scale), None)
    if scale is None or one.role is Role.AGE:
        return None
    figures = [figure for figure in _figures(held) if figure.unit in scale and figure.name != "age"]
    mine = one.value * scale[unit or ""]
    if any(is_rounded(mine, end * scale[figure.unit or ""]) for figure in figures for end in figure.ends):
        return None
    same = [figure for figure in figures if (figure.value, figure.high) == (one.value, one.high)]
    return None if not same or any(_is_taken(stated, figure) for figure in same) else same[0]


def _is_made_of(one: Quantity, held: Holding) -> bool:
    """Whether a figure is the sum, the difference, the half or a multiple of figures of its unit."""
    return any(is_rounded(abs(one.value), value) for value in _made(held, base_unit(one.unit)))


@once
def _made(held: Holding, unit: str | None) -> frozenset[float]:
    """Return what figures of a unit make: sums, differences, halves, multiples, and of shares what is left."""
    known = known_numbers(held)
    same = {abs(other.value) for other in known if isinstance(other, Quantity) and base_unit(other.unit) == unit}
    if unit == _PERSON:
        same |= {abs(other) for other in known if isinstance(other, float) and abs(other) >= _BIG}
    made = {value * by for value in same for by in _TIMES}
    made |= {value for a, b in combinations(sorted(same), 2) for value in (a + b, b - a)}
    if unit == "%":
        made |= {100 - value for value in same}
    return frozenset(value for value in made if value)


def _likeness(one: Quantity, stated: Stated, held: Holding) -> _Figure | None:
    """Return the one figure held that a quantity is a slip of; None where there is none, or where it is taken."""
    unit = _unit(one)
    figures = [figure for figure in _figures(held) if figure.unit == unit]
    few = len({(figure.value, figure.high) for figure in figures}) <= _FEW
    like = [figure for figure in figures if _is_like(one, figure, few=few)]
    if not like or any(_is_taken(stated, figure) for figure in like):
        return None
    return like[0]


def _mate(one: Quantity, stated: Stated, held: Holding) -> _Figure | None:
    """Return the figure that an abstract tells together with one that the claim tells beside this one.

    None where the claim tells none beside it, or the abstract more than two of that unit there.
    """
    if one.high is not None or one.unit is None:
        return None
    figures = [figure for figure in _figures(held) if figure.unit == _unit(one) and figure.sentence is not None]
    before, after = stated.around(one)
    for other in stated.quantities:
        near = one.span.start - len(before) <= other.span.start < one.span.end + len(after)
        if other is one or not near or other.high is not None or _unit(other) not in {_unit(one), None}:
            continue
        places = {figure.sentence for figure in figures if is_rounded(abs(other.value), abs(figure.value))}
        for place in places:
            told = {abs(figure.value): figure for figure in figures if figure.sentence == place and figure.high is None}
            rest = [figure for value, figure in told.items() if not is_rounded(abs(other.value), value)]
            if len(told) == _PAIR and len(rest) == 1 and not _is_taken(stated, rest[0]):
                return rest[0]
    return None


def _is_like(one: Quantity, figure: _Figure, *, few: bool) -> bool:
    if (one.high is None) != (figure.high is None):
        return False
    ends = [(one.value, figure.value)]
    if one.high is not None and figure.high is not None:
        ends.append((one.high, figure.high))
    slips = [_slip(mine, its, one, figure, few=few) for mine, its in ends if abs(mine) != abs(its)]
    return bool(slips) and None not in slips


def _slip(mine: float, its: float, one: Quantity, figure: _Figure, *, few: bool) -> Slip | None:
    if mine == int(mine) and figure.unit == "%":
        its = round(its)
    slip = slip_of(mine, its)
    short = max(len(f"{abs(end):g}".replace(".", "")) for end in (mine, its)) <= _SHORT
    if figure.unit in {_PERSON, _STUDY} and mine < its and abs(its) < _MANY:
        return None  # some of all
    if slip is None or slip is Slip.SWAPPED or not short:
        return slip
    steady = figure.name in _STEADY and _NAMES.get(one.role, figure.name) == figure.name
    if slip is Slip.REPLACED:
        return slip if few and (steady or (one.role is Role.EFFECT and figure.unit not in _LIGHT)) else None
    return slip if few else None


def _is_taken(stated: Stated, figure: _Figure) -> bool:
    """Whether the page tells the figure itself, of this work."""
    key = stated.citation.key
    return any(
        _unit(one) == figure.unit and abs(one.value) == abs(figure.value)
        for claim in stated.page.claims
        if any(citation.key == key for citation in claim.citations)
        for one in claim.quantities
    )


def _name(one: Quantity, figure: _Figure) -> str:
    if one.role in _NAMES:
        return _NAMES[one.role]
    if figure.name is not None:
        return figure.name
    return "dose" if figure.unit in _DOSES else "effect-size"


def _unit(one: Quantity) -> str | None:
    if one.role is Role.SAMPLE or (one.unit is None and abs(one.value) >= _BIG):
        return _PERSON
    return _STUDY if one.role is Role.STUDIES else base_unit(one.unit)


@once
def _figures(held: Holding) -> tuple[_Figure, ...]:
    return tuple(dict.fromkeys((*_written(held), *_told(held))))


def _told(held: Holding) -> Iterator[_Figure]:
    for told in held.told():
        fact = told.fact
        name = _OF_FACTS.get(fact.kind)
        if fact.value is not None and fact.kind is not FactKind.YEAR and fact.unit not in {"p", "CI"}:
            unit = _COUNTS.get(fact.kind, base_unit(fact.unit))
            if unit is None and abs(fact.value) >= _BIG and not _is_year(fact.value):
                unit = _PERSON
            if unit is not None and unit not in RATIOS:
                yield _Figure(
                    fact.value, fact.high, unit, name, fact.words, told.origin, derived=True, sentence=fact.sentence
                )
        if fact.measure in RATIOS and fact.value:
            yield _Figure(
                abs(change_of_ratio(fact.value)), None, "%", "effect-size", fact.words, told.origin, derived=True
            )


def _written(held: Holding) -> Iterator[_Figure]:
    evidence = held.evidence
    if evidence is None:
        return
    for name, number, unit in (("sample", evidence.n, _PERSON), ("studies", evidence.studies, _STUDY)):
        if number is not None:
            yield _Figure(float(number), None, unit, name, str(number), held.origin, not held.confirmed)
    doses = (evidence.dose, evidence.exposure, evidence.comparator)
    yield from (figure for text in doses for figure in _of_text(text, "dose", held))
    yield from _of_text(evidence.duration, "duration", held)
    yield from _of_text(evidence.age, "age", held)
    for result in evidence.results:
        yield from _of_text(result.outcome, None, held)
        if result.measure in RATIOS and result.value:
            words = f"{result.outcome}: {result.measure} {result.value:g}"
            change = abs(change_of_ratio(result.value))
            yield _Figure(change, None, "%", "effect-size", words, held.origin, not held.confirmed)


def _of_text(text: str | None, name: str | None, held: Holding) -> Iterator[_Figure]:
    """Yield the figures with a unit that a field of the evidence tells."""
    for one in find_quantities(text, detect_language(text) or "en") if text else ():
        if one.unit is not None and one.role is not Role.YEAR:
            yield _Figure(one.value, one.high, base_unit(one.unit), name, text or "", held.origin, not held.confirmed)
