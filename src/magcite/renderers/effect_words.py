"""Effects in the words and signs of a language: "0,66", "0,45–0,95", "p < 0,01", "12 %"."""

import re

from magcite.language.written_numbers import number_words, p_words, range_words
from magcite.model import Result

__all__ = ["effect_words", "interval_words", "p_value_words"]


def effect_words(result: Result, language: str) -> str:
    """Return the value of a result, in per cent with its sign; "–" when it states none."""
    if result.value is None:
        return "–"
    return number_words(result.value, language) + ("\N{NO-BREAK SPACE}%" if result.measure == "percentage" else "")


def interval_words(result: Result, language: str) -> str:
    """Return the 95 % interval of a result, "0,45–0,95"; "–" when it states none."""
    if result.ci is None:
        return "–"
    return range_words(result.ci, language)


def p_value_words(result: Result, language: str) -> str:
    """Return the p value of a result with its sign, "= 0,03"; "–" when it states none."""
    stated = re.sub(r"^\s*p\s*", "", result.p or "", flags=re.IGNORECASE).strip()
    return p_words(result.p or "", language) if stated else "–"
