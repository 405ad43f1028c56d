"""A result in words, for messages: "stroke: HR 0.78 (0.66 to 0.92), lower"."""

import re

from magcite.model import Direction, Result
from magcite.phrases import listed, phrase, word

__all__ = ["result_in_words"]

_PER_CENT = frozenset({"percentage", "%"})
_P = re.compile(r"(?P<sign>[<>≤≥=]?)\s*(?P<value>\d*\.\d+)")


def result_in_words(result: Result) -> str:
    """Return the outcome of a result with what was found of it; the outcome alone where nothing is held."""
    parts: list[str] = []
    if result.value is not None:
        figure = _figure(result.measure, result.value)
        parts.append(
            phrase("{figure} ({low} to {high})", figure=figure, low=float(result.ci[0]), high=float(result.ci[1]))
            if result.ci
            else figure
        )
    elif result.p is not None:
        parts.append(_p(result.p))
    if result.direction is not None:
        parts.append(phrase("no difference") if result.direction is Direction.NONE else word(result.direction))
    if result.significant is False:
        parts.append(phrase("not significant"))
    return phrase("{outcome}: {found}", outcome=result.outcome, found=listed(parts)) if parts else result.outcome


def _figure(measure: str | None, value: float) -> str:
    if measure in _PER_CENT:
        return phrase("{value} %", value=float(value))
    return phrase("{measure} {value}", measure=measure, value=float(value)) if measure else _number(value)


def _number(value: float) -> str:
    """Return a bare number that is written as each language does."""
    return phrase("{value}", value=float(value))


def _p(written: str) -> str:
    told = _P.fullmatch(written.strip())
    if told is None:
        return phrase("{p} {value}", p="p", value=written if written[:1] in "<>≤=" else f"= {written}")
    return phrase("{p} {sign} {value}", p="p", sign=told["sign"] or "=", value=float(told["value"]))
