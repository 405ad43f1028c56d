"""Effects in the words and signs of a language: "0,66", "0,45–0,95", "p < 0,01", "12 %"."""

import re

from magcite.language import label
from magcite.model import Result

__all__ = ["count_words", "effect_words", "interval_words", "number_words", "p_words"]

_MINUS = "\N{MINUS SIGN}"
_LEAST_GROUPED = 10_000
_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")


def number_words(value: float, language: str) -> str:
    """Return a number with the decimal sign of the language, and a real minus sign."""
    return f"{value:g}".replace("-", _MINUS).replace(".", label("decimal_sign", language))


def count_words(value: int, language: str) -> str:
    """Return a count, its thousands apart from 10 000 on."""
    grouped = f"{value:,}" if abs(value) >= _LEAST_GROUPED else str(value)
    return grouped.replace(",", label("thousands_sign", language))


def effect_words(result: Result, language: str) -> str:
    """Return the value of a result, in per cent with its sign; "–" when it states none."""
    if result.value is None:
        return "–"
    return number_words(result.value, language) + ("\N{NO-BREAK SPACE}%" if result.measure == "percentage" else "")


def interval_words(result: Result, language: str) -> str:
    """Return the 95 % interval of a result, "0,45–0,95"; "–" when it states none."""
    if result.ci is None:
        return "–"
    low, high = (number_words(end, language) for end in result.ci)
    return f"{low}{label('range_joint', language) if _MINUS in low + high else '–'}{high}"


def p_words(result: Result, language: str) -> str:
    """Return the p value of a result with its sign, "= 0,03"; "–" when it states none."""
    bare = re.sub(r"^\s*p\s*", "", (result.p or "").strip(), flags=re.IGNORECASE)
    if not bare:
        return "–"
    sign, rest = (bare[0], bare[1:].strip()) if bare[0] in "<>=≤≥" else ("=", bare)
    return f"{sign} {_DECIMAL_POINT.sub(label('decimal_sign', language), rest)}"
