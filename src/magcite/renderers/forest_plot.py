"""A forest plot: effects with their 95 % intervals, ratios on a logarithmic axis, differences on axes of their own.

Places are those of an SVG (https://www.w3.org/TR/SVG2/): x from the left, y from the top, in its own units. The form
is the one reviews use: a line of no effect, a square for each effect, and its interval as a line
(https://training.cochrane.org/handbook/current/chapter-10).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from magcite.language import label
from magcite.language.written_numbers import number_words
from magcite.model import Direction, Result
from magcite.renderers.effect_words import effect_words, interval_words
from magcite.renderers.shortened import shortened

__all__ = ["Effect", "ForestRow", "Panel", "Scale", "Tick", "panels"]

_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "SHR", "SIR", "SMR", "PR", "POR", "ROR"})
_STANDARDISED = frozenset({"SMD", "D", "G", "COHEN'S D", "HEDGES' G", "HEDGES G"})
_DIFFERENCES = frozenset({"MD", "WMD", "RD"})
_LEFT, _RIGHT, _WIDTH = 420.0, 790.0, 960
_TOP, _ROW, _FOOT = 14.0, 36.0, 40.0
_FARTHEST = 32.0  # a ratio beyond it, or below its inverse, gets an arrow
_LARGEST, _LEAST_ROOM = 1e9, 1e-6  # of differences
_ROUND = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)
_FINE = (*_ROUND, 0.25, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3, 1.5, 1.75, 3.0, 4.0, 8.0)
_FEWEST_TICKS = 4
_MOST_TICKS = 6
_OUTCOME, _STUDY = 62, 66  # characters that fit beside the plot


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect that claims rest on.

    Attributes:
        citekey: of the study; anchor: the fragment under which it is listed.
        claims: number and fragment of each claim that cites the study.
        grave: a notice takes the ground away from the study.
        derived: read out of an abstract, and confirmed by nobody.
    """

    citekey: str
    anchor: str
    result: Result
    claims: tuple[tuple[int, str], ...] = ()
    grave: bool = False
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: values from `low` to `high` lie from `left` to `right`; what is beyond lies at its end."""

    low: float
    high: float
    log: bool
    left: float = _LEFT
    right: float = _RIGHT

    def x(self, value: float) -> float:
        """Return where a value lies."""
        value = min(max(value, self.low), self.high)
        low, high = self.low, self.high
        if self.log:
            value, low, high = math.log(value), math.log(low), math.log(high)
        return round(self.left + (value - low) / (high - low) * (self.right - self.left), 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class ForestRow:
    """One effect, drawn.

    Attributes:
        low, high: where its interval ends; None without one. `beyond_low`, `beyond_high`: it goes on there.
    """

    effect: Effect
    outcome: str
    study: str
    words: str
    y: float
    x: float
    low: float | None
    high: float | None
    beyond_low: bool = False
    beyond_high: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """Effects on one axis.

    Attributes:
        name: of its heading: "ratios", "differences", "standardised", or "other_effects", which are drawn nowhere.
        rows: () where nothing can be drawn.
        nothing: where the line of no effect stands.
        signed: left of it the outcome is lower and right of it higher, in every study that says which; where one
            states its sign the other way round, False.
    """

    name: str
    effects: tuple[Effect, ...]
    rows: tuple[ForestRow, ...] = ()
    ticks: tuple[Tick, ...] = ()
    nothing: float = 0
    width: int = _WIDTH
    height: float = 0
    signed: bool = False
    left: float = _LEFT
    right: float = _RIGHT


def panels(effects: Iterable[Effect], language: str) -> tuple[Panel, ...]:
    """Return the panels that have an effect, the drawn ones first; effects keep their order."""
    kinds: dict[str, list[Effect]] = {"ratios": [], "differences": [], "standardised": [], "other_effects": []}
    for effect in effects:
        kinds[_kind(effect.result)].append(effect)
    return tuple(
        Panel(name, tuple(group)) if name == "other_effects" else _drawn(name, group, language)
        for name, group in kinds.items()
        if group
    )


def _kind(result: Result) -> str:
    """Return the panel of a result; one without a value, or whose value its axis cannot hold, is told in words."""
    measure = (result.measure or "").strip().upper()
    numbers = [number for number in (result.value, *(result.ci or ())) if number is not None]
    if result.value is None or not all(abs(number) <= _LARGEST for number in numbers):
        return "other_effects"
    if measure.removeprefix("A") in _RATIOS:  # "aHR": adjusted
        return "ratios" if all(number > 0 for number in numbers) else "other_effects"
    if measure in _STANDARDISED:
        return "standardised"
    return "differences" if measure in _DIFFERENCES else "other_effects"


def _drawn(name: str, effects: Sequence[Effect], language: str) -> Panel:
    log = name == "ratios"
    scale = _scale([one.result for one in effects], log=log)
    height = _TOP + _ROW * len(effects) + _FOOT
    return Panel(
        name,
        tuple(effects),
        tuple(_row(place, one, scale, language) for place, one in enumerate(effects)),
        tuple(Tick(scale.x(value), number_words(value, language)) for value in _ticks(scale)),
        scale.x(1 if log else 0),
        height=height,
        signed=not any(_is_turned(one.result, 1 if log else 0) for one in effects),
    )


def _is_turned(result: Result, nothing: float) -> bool:
    """Return whether a result is called lower and stands among the higher, or the other way round."""
    value = result.value if result.value is not None else nothing
    return (result.direction is Direction.LOWER and value > nothing) or (
        result.direction is Direction.HIGHER and value < nothing
    )


def _scale(results: Sequence[Result], *, log: bool) -> Scale:
    """Return an axis on which every effect, its interval and no effect have room."""
    nothing = 1.0 if log else 0.0
    numbers = [number for one in results for number in (one.value, *(one.ci or ())) if number is not None] + [nothing]
    low, high = min(numbers), max(numbers)
    if log:
        low, high = max(low, 1 / _FARTHEST), min(high, _FARTHEST)
        room = max((high / low) ** 0.06, 1.1)
        return Scale(low / room, high * room, log=True)
    room = max((high - low) * 0.06, _LEAST_ROOM)
    return Scale(low - room, high + room, log=False)


def _ticks(scale: Scale) -> list[float]:
    """Return round values on the axis, in order, the one of no effect always among them."""
    if not scale.log:
        step = _step(scale.high - scale.low)
        first, last = math.ceil(scale.low / step), math.floor(scale.high / step)
        return [float(f"{number * step:.10g}") for number in range(first, last + 1)]
    found = [value for value in _ROUND if scale.low <= value <= scale.high]
    if len(found) < _FEWEST_TICKS:
        found = _apart([value for value in sorted(_FINE) if scale.low <= value <= scale.high], scale)
    return found


def _apart(values: Sequence[float], scale: Scale) -> list[float]:
    """Return those values that have room beside each other, the one of no effect first of all."""
    kept = [1.0]
    for value in values:
        if all(abs(scale.x(value) - scale.x(other)) >= (scale.right - scale.left) / 9 for other in kept):
            kept.append(value)
    return sorted(kept)


def _step(length: float) -> float:
    """Return a round step, 1, 2 or 5 times a power of ten, of which at most six fit into a length."""
    rough = length / _MOST_TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= rough)


def _row(place: int, effect: Effect, scale: Scale, language: str) -> ForestRow:
    result = effect.result
    value = result.value if result.value is not None else math.nan
    interval = interval_words(result, language)
    words = effect_words(result, language) + (f" ({interval})" if result.ci else "")
    claims = ", ".join(str(number) for number, _ in effect.claims)
    said = [effect.citekey, result.measure or "", label(result.direction.value, language) if result.direction else ""]
    if claims:
        said.append(f"{label('claim', language).lower()} {claims}")
    ci = result.ci
    return ForestRow(
        effect,
        shortened(result.outcome, _OUTCOME),
        shortened(", ".join(filter(None, said)), _STUDY),
        words,
        _TOP + _ROW * place + _ROW / 2,
        scale.x(value),
        scale.x(ci[0]) if ci else None,
        scale.x(ci[1]) if ci else None,
        beyond_low=ci is not None and ci[0] < scale.low,
        beyond_high=ci is not None and ci[1] > scale.high,
    )
