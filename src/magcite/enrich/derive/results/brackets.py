"""Brackets that test what stands before them: "at 3 months (41% v 9%; P<0.001) and at 6 months (8.8% v 1.1%)"."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from magcite.enrich.derive.effects import INTERVAL
from magcite.enrich.derive.results.arms import figures_in
from magcite.enrich.derive.results.figures import SIGNIFICANCE
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.sides import side_in_words

__all__ = ["Place", "Tested", "last_place", "place_of", "places_in", "tested_in"]

_BRACKET = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[(?:[^\[\]]|\[[^\[\]]*\])*\]")
_PREPOSITION = (
    r"(?:in|among|for|at|after|during|by|within|with|on|under|over|through|before|hos|bland|för|vid"
    r"|efter|med|på|under|i)"
)
_PLACE = re.compile(rf"(?<!\S){_PREPOSITION}\s(?!which\b|whom\b|whose\b|that\b|order\b)", re.IGNORECASE)
_JOINED = re.compile(
    r"[\s,;]*(?:(?:and|or|but|as\swell\sas|while|whereas|och|eller|men|samt|than|än)\s+)?(?:(?P<no>not|inte)\s+)?"
    rf"(?P<said>{_PREPOSITION}\s[^;:]{{2,70}}?)\s*",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"(?:at|after|during|by|within|over|through|before|vid|efter|under|i)\s(?:[\w-]+\s){0,3}?(?:\d|one\b|two\b|three\b|four\b|six\b|eight\b|ten\b|twelve\b"
    r"|days?\b|weeks?\b|months?\b|years?\b|hours?\b|night|follow|discharge|term\b|baseline|entry|birth\b|uppfölj|utskriv)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:days?|weeks?|months?|years?|hours?|minutes?|night|follow-?up|discharge|entry|birth|baseline|dygn|dagar|veckor|månader|år|timmar)\b|\d\Z",
    re.IGNORECASE,
)
# "at 2 years (...), 3 years (...) and 4 years (...)": later times have no preposition of their own
_BARE = re.compile(
    r"[\s,;]*(?:(?:and|or|och)\s+)?(?P<said>(?:\d{1,3}|one|two|three|four|six|twelve|två|tre|fyra|sex|tolv)[\s-](?:days?|weeks?|months?|years?|hours?|minutes?|dagar|veckor|månader|år|timmar))\s*",
    re.IGNORECASE,
)
# "fell by 3 kg with yoga (...), by 2 kg with rest (...)": the amount is no part of the place
_AMOUNT = re.compile(
    r"\A(?:by|med)\s(?:about\s)?[−–-]?\d[\d.,]*\s?(?:%|[^\W\d]\S{0,9})\s(?=(?:in|with|on|after|among|for|hos|med|i|efter)\s)",
    re.IGNORECASE,
)
_RATIO = re.compile(  # "(HR 0.89, 0.87 to 0.91)": its level was named before
    r"[(\[](?:adjusted\s|pooled\s)?(?:hazard\sratio|odds\sratio|relative\srisk|a?(?:HR|OR|RR)|IRR)[\s:=]{1,3}\d[.,·]\d+[,;]\s\d[.,·]\d+\s?(?:to|till|[-–])\s?\d[.,·]\d+[)\]]"
)
_LEADS = re.compile(r"(?<!\S)(?P<word>at|after|by|within|vid|efter)\s(?:\S+\s){1,2}\s*\Z", re.IGNORECASE)
_DOSES = re.compile(r"\d\s?(?:mg|g|µg|mcg|iu|ie|ml|cups?|glasses|units|sessions|drinks|servings)\b", re.IGNORECASE)
_ARM = re.compile(
    r"\b(?:groups?|arms?|placebo|sham|controls?|recipients|users|grupp(?:en)?|kontroll\w*)\b", re.IGNORECASE
)
# "by 275 (95 % CI ...) with treatment and by 292 (95 % CI ...) with placebo": each bracket is of the figure before it
_NEXT_FIGURE = re.compile(
    r"\s(?:and|or|but|och|men|versus|vs\.?)\s(?:(?:by|of|to|med|till)\s)?[−–+-]?\d(?!\d{0,3}\s?(?:mg|µg|weeks?|months?|years?|days?|hours?)\b)",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\A(?:with|in|at|after|by|for|on)\s(?:an?\s|the\s)?(?:both|all|either|each|adjust|addition|total|contrast|respect|regard|terms|the\s(?:same|other)|comparison"
    r"|multivari|sensitivity|model|general|average|mean|far|confidence|justering)",
    re.IGNORECASE,
)
_LONGEST = 70  # characters of a place


class Tested(NamedTuple):
    """A bracket that holds a test, an interval or the figures of two groups."""

    start: int
    end: int


class Place(NamedTuple):
    """In whom, when or with what a figure is told; one of the three is not None, `words` is it as written."""

    words: str
    subgroup: str | None
    time: str | None
    arm: str | None
    denied: bool = False


def tested_in(words: str, forms: Forms) -> list[Tested]:
    """Return the brackets of a clause or sentence that test something, in order."""
    return [Tested(*match.span()) for match in _BRACKET.finditer(words) if _tests(match[0], forms)]


def _tests(said: str, forms: Forms) -> bool:
    return (
        bool(SIGNIFICANCE.search(said) or INTERVAL.search(said) or _RATIO.match(said))
        or figures_in(said[1:-1], forms) is not None
    )


def place_of(words: str, *, denied: bool = False) -> Place | None:
    """Return what a phrase with its preposition names: a part of the people, a time, or what was given."""
    said = _AMOUNT.sub("", " ".join(words.split()).strip(" ,.;:"))
    if len(said) > _LONGEST or _AROUND.match(said) or not re.search(r"[^\W\d_]{2}", said.partition(" ")[2]):
        return None
    first = said.split(" ", 1)[0].lower()
    if _TIMED.match(said) and _TIMES.search(said):
        return Place(said, None, said, None, denied)
    given = _ARM.search(said) or _DOSES.search(said)
    if first in {"with", "on", "under", "after", "by", "med", "på", "efter"} or given:
        arm = side_in_words(said.partition(" ")[2])
        return Place(said, None, None, arm, denied) if arm else None
    return (
        Place(said, said, None, None, denied) if first in {"in", "among", "for", "hos", "bland", "för", "i"} else None
    )


def last_place(words: str) -> Place | None:
    """Return the last phrase of some words that names whom, when or with what."""
    found = [match.start() for match in _PLACE.finditer(words)]
    for start in reversed(found):
        place = place_of(words[start:])
        if place is not None:
            return place
    return None


def places_in(plain: str, tested: list[Tested], forms: Forms) -> Iterator[Place | None]:
    """Yield for each of several brackets the phrase that it is told of; nothing where they do not share one verb.

    Args:
        plain: a clause with its brackets blanked.
        tested: its brackets.
        forms: the patterns of its language.
    """
    places: list[Place] = []
    for left, right in itertools.pairwise(tested):
        match = _JOINED.fullmatch(plain, left.end, right.start)
        bare = None if match else _BARE.fullmatch(plain, left.end, right.start)
        led = _LEADS.search(plain[: tested[0].start]) if bare else None
        if bare is not None and led is not None:
            said = f"{led['word']} {bare['said']}"
            places.append(Place(said, None, said, None))
            continue
        place = place_of(match["said"], denied=match["no"] is not None) if match else None
        if match is None or place is None or _NEXT_FIGURE.search(match["said"]):
            return
        if any(form.search(match["said"]) for form in (forms.stated, forms.verb)):
            return
        places.append(place)
    if not places:
        return
    lead = places[0].words.split(" ", 1)[0]
    head = plain[: tested[0].start]
    found = [one.start() for one in re.finditer(rf"(?<!\S){re.escape(lead)}\s", head, re.IGNORECASE)]
    yield place_of(head[found[-1] :]) if found else None
    yield from places
