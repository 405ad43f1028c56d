"""Numbers: what counts as one, ordinals, Roman numerals, and ranges of pages written short.

https://docs.citationstyles.org/en/stable/specification.html#number and #page-range-formatting
"""

import re

from magcite.bibliography.csl.locale import Locale

__all__ = ["is_multiple", "is_numeric", "number_text", "page_text"]

_NUMERIC = re.compile(r"[A-Za-z]{0,4}\.?\d+[A-Za-z]{0,2}(?:\s*[,&–-]\s*[A-Za-z]{0,4}\.?\d+[A-Za-z]{0,2})*")
_MULTIPLE = re.compile(r"\d[A-Za-z]?\s*(?:[,&–-]|\band\b|\boch\b)\s*[A-Za-z]{0,4}\d")
_HYPHEN = re.compile(r"\s*[-‐‑–—]+\s*")
_NUMBER = re.compile(r"(?<![A-Za-z\d])\d+(?![A-Za-z\d])")
_RANGE = re.compile(
    r"(?<![A-Za-z\d])(?P<a>(?:\d*[A-Za-z]+)?)(?P<first>\d+)\s*[-‐‑–—]+\s*"
    r"(?P<b>[A-Za-z]*)(?P<last>\d+)(?![\d.:/_])"
)
_ROMAN_RANGE = re.compile(r"(?<![\w.])([ivxlcdm]+)\s*[-‐‑–—]+\s*(?=[ivxlcdm]+(?!\w))", re.IGNORECASE)
_TAILED = re.compile(r"(?<=\d[a-z])\s*[-‐‑–—]\s*(?=\d)")  # "627b-628"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_ONES = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_WHOLE = frozenset({"", "expanded"})  # the last page is written with its letters: "e12-e19"
_HUNDRED, _THOUSAND, _TEN_THOUSAND, _LARGEST_ROMAN, _LONG_ORDINALS = 100, 1000, 10_000, 4000, 10


def is_numeric(text: str | None) -> bool:
    """Return whether a field is nothing but numbers: "2", "2b", "D2", "2, 3", "2-4"."""
    return text is not None and _NUMERIC.fullmatch(text.strip()) is not None


def is_multiple(text: str) -> bool:
    """Return whether a field names several numbers: "2, 3", "2-4"."""
    return _MULTIPLE.search(text) is not None or _ROMAN_RANGE.search(text) is not None


def number_text(text: str, form: str, locale: Locale) -> str:
    """Return a number in a form: "numeric", "ordinal", "long-ordinal" or "roman"; text that is no number as it is."""
    if not is_numeric(text):
        return text
    shown = re.sub(r"\s*([,&])\s*", lambda sign: ", " if sign[1] == "," else " & ", text.strip())
    shown = _HYPHEN.sub(locale.term("page-range-delimiter") or "–", shown)
    if form in {"ordinal", "long-ordinal", "roman"}:
        return _NUMBER.sub(lambda match: _formed(int(match[0]), form, locale), shown)
    return shown


def _formed(number: int, form: str, locale: Locale) -> str:
    if form == "roman":
        return _roman(number) if 0 < number < _LARGEST_ROMAN else str(number)
    if form == "long-ordinal" and 0 < number <= _LONG_ORDINALS:
        word = locale.term(f"long-ordinal-{number:02}")
        if word:
            return word
    return f"{number}{locale.ordinal_suffix(number)}"


def _roman(number: int) -> str:
    text = ""
    for value, sign in (*_ROMAN, *_ROMAN_ONES):
        while number >= value:
            text += sign
            number -= value
    return text


def page_text(text: str, form: str, locale: Locale) -> str:
    """Return pages with each range as the style writes it.

    Args:
        text: the field.
        form: "expanded", "minimal", "minimal-two", "chicago", "chicago-15", "chicago-16"; "" leaves numbers as given.
        locale: for the sign between.
    """
    dash = locale.term("page-range-delimiter") or "–"

    def shortened(match: re.Match[str]) -> str:
        first, last = match["first"], match["last"]
        if match["a"] != match["b"]:
            return f"{match['a']}{first}-{match['b']}{last}"
        if form:
            last = _last_page(first, last, form)
        letters = match["b"] if form in _WHOLE else ""
        return f"{match['a']}{first}{dash}{letters}{last}"

    shown = _RANGE.sub(shortened, text)
    shown = re.sub(r"\s*,\s*", ", ", shown) if shown == text or "," in shown else shown
    return _ROMAN_RANGE.sub(rf"\g<1>{dash}", _TAILED.sub(dash, shown))


def _last_page(first: str, last: str, form: str) -> str:
    full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    if form == "expanded" or len(full) != len(first) or int(full) <= int(first):
        return full
    if form.startswith("chicago"):
        form = _chicago(first, full, form)
    same = next((place for place, (one, two) in enumerate(zip(first, full, strict=True)) if one != two), len(full) - 1)
    if form == "minimal":
        return full[same:]
    if form == "minimal-two":
        return full[min(same, max(0, len(full) - 2)) :]
    return full


def _chicago(first: str, last: str, form: str) -> str:
    number = int(first)
    if number < _HUNDRED or number % _HUNDRED == 0:
        return "full"
    changed = sum(one != two for one, two in zip(first, last, strict=True))
    if form in {"chicago", "chicago-15"} and _THOUSAND < number < _TEN_THOUSAND and changed > 2:  # noqa: PLR2004  as specified
        return "full"
    return "minimal" if number % _HUNDRED < 10 else "minimal-two"  # noqa: PLR2004  as specified
