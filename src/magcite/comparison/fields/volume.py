"""Volumes: digits are compared, supplements and zeros are not."""

import re

from magcite.comparison.fields.field import Comparer, comparable
from magcite.comparison.fields.issued import state as year_of
from magcite.model import FieldVerdict, Item

__all__ = ["COMPARER", "compare_numbers"]

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ROMAN = re.compile(r"(?=[ivxlc])(?:x{1,4}|xl|l?x{0,4}|xc|c{1,3})?(?:ix|iv|v?i{0,4})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def compare(reference: Item, source: Item) -> FieldVerdict:
    """Compare the volumes; a journal without volumes is often given the year instead."""
    verdict = compare_numbers(reference.volume or "", source.volume or "")
    year_for_volume = reference.volume == year_of(source) or source.volume == year_of(reference)
    both_years = all(_YEAR.fullmatch(item.volume or "") for item in (reference, source))
    if verdict is FieldVerdict.DIFFERS and year_for_volume and not both_years:
        return FieldVerdict.COMPATIBLE
    return verdict


def compare_numbers(reference: str, source: str) -> FieldVerdict:
    """Compare two numbers of a volume or issue; UNKNOWN when only one side is a number."""
    if reference == source:
        return FieldVerdict.SAME
    ours, theirs = _numbers(reference), _numbers(source)
    if ours & theirs or comparable(reference) == comparable(source):
        return FieldVerdict.COMPATIBLE
    return FieldVerdict.DIFFERS if ours and theirs else FieldVerdict.UNKNOWN


def _numbers(text: str) -> set[str]:
    """Return the numbers in a text, without leading zeros, Roman ones as digits."""
    digits = {number.lstrip("0") or "0" for number in re.findall(r"\d+", text)}
    bare = comparable(text)
    if not digits and _ROMAN.fullmatch(bare):
        digits = {str(_roman(bare))}
    return digits


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


COMPARER = Comparer("volume", lambda item: item.volume, compare)
