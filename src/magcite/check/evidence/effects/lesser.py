"""Whether a study tried less of something against more of it: "4 g/day salt" against "9 g/day salt".

Its results are told of the low end then, as those of a "low-salt diet" are, though no word says that it is low.
"""

import re

from magcite.language import DOSE_UNITS, detect_language, find_quantities
from magcite.language.concepts import concepts_in
from magcite.language.units import IN_DAYS
from magcite.model import Evidence, Quantity

__all__ = ["is_lesser"]

_TONGUE = "en"
_WORD = re.compile(r"[^\W\d_]{4,}")
_MEASURES = re.compile(
    r"\b(?:per|daily|days?|weeks?|weekly|months?|times?|twice|once|minutes?|hours?|each|every|only|with|from|about)\b",
    re.IGNORECASE,
)


def is_lesser(evidence: Evidence) -> bool:
    """Return whether the dose of a study is less of the same thing than that of those it was compared with."""
    own, other = evidence.dose or evidence.exposure, evidence.comparator
    if not own or not other:
        return False
    mine, theirs = _amounts(own), _amounts(other)
    if len(mine) != 1 or len(theirs) != 1 or not _is_of_one(f"{evidence.exposure or ''} {own}", other):
        return False
    one, beside = mine[0], theirs[0]
    most = one.value if one.high is None else one.high
    return one.unit == beside.unit and most < beside.value


def _amounts(text: str) -> list[Quantity]:
    found = find_quantities(text, detect_language(text) or _TONGUE)
    return [one for one in found if (one.unit or "").partition("/")[0] in DOSE_UNITS | frozenset(IN_DAYS)]


def _is_of_one(own: str, other: str) -> bool:
    """Whether two doses are of the same thing: by a word they share, or because the second one names nothing."""
    named = {one.concept.id for one in concepts_in(other, _TONGUE)}
    if named:
        return bool(named & {one.concept.id for one in concepts_in(own, _TONGUE)})
    said = _words(other)
    return not said or bool(said & _words(own))


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(_MEASURES.sub(" ", text))}
