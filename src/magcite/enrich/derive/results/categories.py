"""Results told of a part of a scale: "the highest third did not differ", "above 135 µg/l the risk rose".

What is told of such a part is of the outcome that stands before, and the part is the arm.
"""

import re
from dataclasses import replace

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.parts import way_in
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = ["beyond", "is_beyond", "of_category"]

_CATEGORY = re.compile(
    r"(?:the\s|den\s|de\s)?(?:highest|lowest|middle|intermediate|top|bottom|first|second|third|fourth|fifth|upper|lower|higher|högsta|lägsta|mittersta|första|andra|tredje|fjärde|femte)\s(?:two\s|två\s)?"
    r"(?:thirds?|quarters?|fifths?|tenths?|tertiles?|quartiles?|quintiles?|deciles?|categor(?:y|ies)|level|tredjedelen|fjärdedelen|femtedelen|tertilen|kvartilen|kvintilen)",
    re.IGNORECASE,
)
_AMOUNT = (
    r"(?:about\s|around\s|approximately\s|roughly\s|ungefär\s|cirka\s|omkring\s)?\d[\d.,]*\s?[^\W\d][^\s,;:()]{0,11}"
    r"(?:\s(?:a|per|om)\s(?:day|week|dag|dagen|vecka|veckan))?"
)
_BEYOND_ARM = re.compile(rf"(?:above|below|beyond|over|under|över)\s{_AMOUNT}", re.IGNORECASE)
_BEYOND = re.compile(
    rf"\A\W*(?P<arm>(?:above|below|beyond|over|under|över)\s{_AMOUNT}),?\s"
    r"(?:(?:the\s)?(?:risks?|hazards?|odds|incidence)\s|(?P<verb>[^\W\d]+)\s(?:risken|oddsen)(?!\w))",
    re.IGNORECASE,
)


def of_category(reading: Reading) -> Reading:
    """Return a denial whose subject is a category of what was taken as one of the outcome before, else as it is."""
    named = reading.named
    if named is None or reading.direction is not Direction.NONE or not _CATEGORY.fullmatch(named.outcome):
        return reading
    return replace(reading, named=None, arm=named.outcome) if reading.arm is None else reading


def is_beyond(arm: str) -> bool:
    """Return whether an arm is what lies above or below an amount."""
    return _BEYOND_ARM.fullmatch(arm) is not None


def beyond(plain: str, forms: Forms) -> Reading | None:
    """Return what "above 135 µg/l the risk rose", «över 135 µg/l ökade risken» tell of the outcome before."""
    match = _BEYOND.match(plain)
    if match is None:
        return None
    verb = forms.verb.match(plain, match.start("verb")) if match["verb"] else forms.verb.match(plain, match.end())
    if verb is None or forms.nots.search(plain):
        return None
    return Reading(None, way_in(verb, "verb"), verb.start(), verb.end(), match["arm"], meant=True)
