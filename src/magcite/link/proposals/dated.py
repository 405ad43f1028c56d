"""Calendar years in a claim: of its paper, «en studie från 2011», or of its people, "born between 2002 and 2008".

Only the first is a year that a record has. The words are data, `told.toml`.
"""

import re
from functools import cache, lru_cache

from magcite.language.cues import alternation
from magcite.link.proposals.told import cues

__all__ = ["published_years", "years_of_people"]

_YEAR = r"(?:1[89]|20)\d\d"
_END = r"(?![\w%]|[.,]\d|\s?[-–]\s?\d)"
_REMEMBERED = 4096  # claims


@lru_cache(maxsize=_REMEMBERED)
def published_years(text: str) -> frozenset[int]:
    """Return the years that a text gives its study or its paper."""
    years = {int(match["year"]) for form in _published() for match in form.finditer(text)}
    return frozenset(years - years_of_people(text))


@lru_cache(maxsize=_REMEMBERED)
def years_of_people(text: str) -> frozenset[int]:
    """Return the years that a text gives to what it tells of: when it took place, or people were born."""
    return frozenset(int(one) for form in _lived() for match in form.finditer(text) for one in match.groups() if one)


@cache
def _published() -> tuple[re.Pattern[str], ...]:
    study, out = alternation(cues("studies")), alternation(cues("published"))
    link, loose, did = (alternation(cues(name)) for name in ("of_year", "in_year", "study_did"))
    return (
        # "a study from 2013", «studien publicerades i Lancet 1991», "the 1999 trial", "Lund, 1997: 38 people"
        re.compile(rf"(?<!\w)\w*{study}(?:\s[\w-]+){{0,2}}?\s{link}\s(?P<year>{_YEAR}){_END}", re.IGNORECASE),
        re.compile(rf"(?<!\w)\w*{study}\s{loose}\s(?P<year>{_YEAR})(?=\Z|[.,;:)](?!\d)|\s{did}(?!\w))", re.IGNORECASE),
        re.compile(rf"(?<!\w){out}(?:\s[\w-]+){{0,6}}?,?\s(?P<year>{_YEAR}){_END}", re.IGNORECASE),
        re.compile(rf"(?<![\w.,–-])(?P<year>{_YEAR})(?:\sårs)?\s(?:\w+\s)?\w*{study}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:\A|(?<=[.!?] ))[^\W\d_][\w-]*,\s(?P<year>{_YEAR}):"),
        re.compile(rf"(?<!\w){alternation(cues('early_year'))}\s(?P<year>{_YEAR}){_END}", re.IGNORECASE),
    )


@cache
def _lived() -> tuple[re.Pattern[str], ...]:
    first, joined = alternation(cues("between")), alternation(cues("and_year"))
    born = alternation(cues("born"))
    return (
        re.compile(rf"(?<!\w){first}\s(?:\w+\s)?({_YEAR})\s{joined}\s(?:\w+\s)?({_YEAR})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<![\w.,–-])({_YEAR})\s?[-–]\s?({_YEAR})(?!\w)"),
        re.compile(rf"(?<!\w){born}\s(?:\w+\s)?({_YEAR})(?!\w)", re.IGNORECASE),
    )
