"""Numbers as a language writes them: "0,66", "12 500", "0,45–0,95", "< 0,01"."""

import re

from magcite.language.labels import label

__all__ = ["count_words", "decimal_words", "number_words", "p_words", "range_words"]

_MINUS = "\N{MINUS SIGN}"
_LEAST_GROUPED = 10_000
_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")


def decimal_words(text: str, language: str) -> str:
    """Return a text with the decimal sign of the language in its numbers."""
    return _DECIMAL_POINT.sub(label("decimal_sign", language), text)


def number_words(value: float, language: str) -> str:
    """Return a number with the decimal sign of the language, and a real minus sign."""
    return decimal_words(f"{value:g}".replace("-", _MINUS), language)


def count_words(value: int, language: str) -> str:
    """Return a count, its thousands apart from 10 000 on."""
    grouped = f"{value:,}" if abs(value) >= _LEAST_GROUPED else str(value)
    return grouped.replace(",", label("thousands_sign", language))


def range_words(ends: tuple[float, float], language: str) -> str:
    """Return the two ends of an interval with a dash between, or with a word where one of them is below zero."""
    low, high = (number_words(end, language) for end in ends)
    return f"{low}{label('range_joint', language) if _MINUS in low + high else '–'}{high}"


def p_words(text: str, language: str) -> str:
    """Return a p value with its sign: "= 0,03" for "0.03", "< 0,01" for "p<0.01"."""
    bare = re.sub(r"^\s*p\s*", "", text.strip(), flags=re.IGNORECASE)
    sign, rest = (bare[0], bare[1:].strip()) if bare[:1] in set("<>=≤≥") else ("=", bare)
    return f"{sign} {decimal_words(rest, language)}"
