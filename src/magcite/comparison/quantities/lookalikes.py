"""Numbers whose digits are those of another but for one slip of the pen."""

from enum import IntEnum

__all__ = ["Slip", "slip_of"]


class Slip(IntEnum):
    """What parts two numbers, the plainest first."""

    SWAPPED = 1  # two neighbours changed places: 540 and 450
    SCALED = 2  # a nought or the point: 20 and 200
    MISCOUNTED = 3  # a digit too much or too little: 13515 and 3515
    REPLACED = 4  # one digit is another: 182 and 187


def slip_of(one: float, other: float) -> Slip | None:
    """Return which slip makes one number of the other; None for equal ones and for all others.

    Signs are left out, and so are noughts at the end of decimals: 0.50 is 0.5.
    """
    mine, its = _digits(one), _digits(other)
    if mine == its or not one or not other:
        return None
    if len(mine) == len(its) and mine.find(".") == its.find("."):
        apart = [place for place, (a, b) in enumerate(zip(mine, its, strict=True)) if a != b]
        if len(apart) == 1:
            return Slip.REPLACED
        first, *rest = apart
        swapped = rest == [first + 1] and mine[first] == its[rest[0]] and mine[rest[0]] == its[first]
        return Slip.SWAPPED if swapped else None
    if mine.replace(".", "").strip("0") == its.replace(".", "").strip("0"):
        return Slip.SCALED
    long, short = sorted((mine, its), key=len, reverse=True)
    if len(long) != len(short) + 1 or ("." in long) != ("." in short):
        return None
    missing = any(long[:place] + long[place + 1 :] == short for place, digit in enumerate(long) if digit != ".")
    return Slip.MISCOUNTED if missing else None


def _digits(number: float) -> str:
    return f"{abs(number):.6f}".rstrip("0").rstrip(".")
