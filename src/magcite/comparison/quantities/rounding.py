"""How people round: 6.8 years are 7, 295.8 mg are 300, 13 504 people are 13 500, and 187 patients are not 190."""

from decimal import Decimal
from math import isfinite

__all__ = ["is_rounded", "is_rounded_count", "precision_of"]

_DIGITS = 2  # at least as many are left of a number that people round
_SLACK = 1e-9


def is_rounded(said: float, held: float) -> bool:
    """Return whether `said` is `held`, or `held` rounded to the last digit that `said` shows.

    Zeros at the end of a whole number are taken for rounding as far as two digits are left. A half goes either way,
    since people round it so.
    """
    if not (isfinite(said) and isfinite(held)):
        return False
    if said == held:
        return True
    unit = 10.0 ** precision_of(said)
    return said * held > 0 and abs(said - held) <= unit / 2 + _SLACK * abs(held)


def is_rounded_count(said: float, held: float) -> bool:
    """Return whether `said` is the count `held`, or `held` rounded to hundreds or more with two digits left.

    People round thousands; "190 patients" where 187 took part is another number.
    """
    if said == held:
        return True
    if not (isfinite(said) and isfinite(held) and float(said).is_integer() and said > 0):
        return False
    dropped = precision_of(said)
    return dropped > 1 and round(held, -dropped) == said


def precision_of(said: float) -> int:
    """Return the power of ten of the last digit a number shows: -1 for 6.8, 0 for 62, 1 for 300, 2 for 13 500."""
    sign, digits, exponent = Decimal(repr(float(said))).normalize().as_tuple()
    if not isinstance(exponent, int) or sign not in {0, 1}:
        return 0
    if exponent <= 0:
        return exponent
    shown = max(len(digits), _DIGITS)
    return max(len(digits) + exponent - shown, 0)
