"""What "the score went from 6.1 to 3.2" tells, whose figures alone say which way."""

import re

from magcite.enrich.derive.notation import value_of
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import before
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = ["moved"]

_NUMBER = r"[−–-]?\d+(?:[.,·]\d+)?"
_UNIT = r"(?:\s?%|\s(?!to\b|till\b)[^\W\d][\w/]{0,9}(?:\s(?!to\b|till\b)[^\W\d][\w/]{0,9})?)?"
_MOVED = re.compile(
    rf"\s(?:went|changed|moved|shifted|gick|ändrades|förändrades)\s(?:\w+ly\s|signifikant\s)?"
    rf"(?:from|från)\s(?:an?\s)?(?:(?:mean|median|average)\s(?:of\s)?)?(?P<a>{_NUMBER}){_UNIT}\s{{1,24}}(?:to|till)\s(?P<b>{_NUMBER})(?![\w,.]\d)",
    re.IGNORECASE,
)


def moved(plain: str, forms: Forms) -> Reading | None:
    """Return what two figures tell of one outcome, before and after; None where a clause does not tell it so.

    Args:
        plain: the clause without its brackets.
        forms: the patterns of its language.
    """
    told = list(_MOVED.finditer(plain))
    if len(told) != 1 or len(re.findall(r"\b(?:from|från)\s[−–-]?\d", plain)) != 1:
        return None
    match = told[0]
    first, last = value_of(match["a"]), value_of(match["b"])
    named = before(plain, match.start(), forms)
    if named is None or named.change is not None or first == last:
        return None
    return Reading(named, Direction.LOWER if last < first else Direction.HIGHER, match.start(), match.end())
