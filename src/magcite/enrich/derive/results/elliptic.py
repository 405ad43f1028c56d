"""Clauses that leave out what the one before told: "as was pain", "but not with 500 mg", "whereas tea was not"."""

import re

from magcite.enrich.derive.results.brackets import place_of
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.enrich.derive.results.parts import no_change
from magcite.enrich.derive.results.told import TURNED, Reading
from magcite.model import Direction

__all__ = ["as_before", "denied_ahead"]

_WITH = re.compile(r"\s*(?:with|to|med|till)\s+", re.IGNORECASE)
_OF = re.compile(r"\s*(?:of|for|för)\s+(?!\d)", re.IGNORECASE)  # "a lower risk of A, but not of B"
_DOING = re.compile(r"[\s,;]*(?:\w+ly\s)?(?!bleeding|swelling|vomiting|wheezing|sneezing)[a-z]{3,}ing\s", re.IGNORECASE)
_ALSO = re.compile(
    r"[\s,;]*(?:(?:as|and\s+so|och\s+så|liksom)\s+(?:was|were|did|is|are|var)|liksom)\s+(?!expected|well|follows|shown)",
    re.IGNORECASE,
)
_GAPPED = re.compile(
    r"[\s,;]*(?:(?:and|och)\s+)?(?=[^\W\d])(?:(?!\s(?:by|med)\s)[^;:]){3,70}?\s(?P<by>by|med)\s[−–-]?\d[^;:]{0,160}",
    re.IGNORECASE,
)
# "Fell in both groups, and significantly more with the extract than with placebo": the same, between the groups
_MORE_THAN = re.compile(
    r"[\s,;]*(?:and|but|och|men)\s(?:(?:\w+ly|signifikant|even|also|was|did)\s){0,2}(?P<much>more|less|mer|mindre)(?:\s(?:so|strongly|markedly))?\s(?:with|in|on|among|after|for|med|i|hos)\s(?:the\s)?"
    r"(?P<arm>[^,;:()]{2,50}?)\s(?:than|compared\s(?:with|to)|än)\s(?:(?:with|in|on|among|after|for|med|i|hos)\s)?(?:the\s)?(?P<other>[^,;:()]{2,50}?)(?=\s{4}|\W*\Z)",
    re.IGNORECASE,
)
# "Whereas tea was not", "but vitamin C did not": denied of another thing that was done
_WAS_NOT = re.compile(
    r"[\s,;]*(?:but|whereas|while|though|men|medan)\s(?P<who>[^,;:()]{2,80}?)\s(?:(?:was|were|did|had|is|are|does|do)\s(?:not|n't)|(?:var|gjorde|hade)\sinte)(?=\s{4}|\W*\Z)",
    re.IGNORECASE,
)


def as_before(plain: str, forms: Forms, last: Reading) -> Reading | None:
    """Return what goes the way of what was told before: ", as was diastolic pressure", "and burns by 74 %"."""
    said = _more_than(plain, last) or _was_not(plain, forms, last)
    if said is not None:
        return said
    match = _ALSO.match(plain)
    if match is not None:
        return _also(plain, match, forms, last)
    gapped = _GAPPED.fullmatch(plain)
    if gapped is None or last.linked or _DOING.match(plain):
        return None
    if any(form.search(plain, 0, gapped.start("by")) for form in (forms.verb, forms.state)):
        return None
    named = before(plain, gapped.start("by"), forms)
    if named and last.arm and named.outcome.split()[-1] == last.arm.split()[-1]:
        return Reading(None, last.direction, gapped.start("by"), gapped.end("by"), named.outcome)  # "the oily extract"
    return Reading(named, last.direction, gapped.start("by"), gapped.end("by"), last.arm) if named else None


def _also(plain: str, match: re.Match[str], forms: Forms, last: Reading) -> Reading | None:
    """Return what ", as was diastolic pressure" tells: of another outcome, or of another thing that was done."""
    named = after(plain, match.end(), forms)
    if named is not None and last.linked and last.arm is not None:  # "Diabetes was linked to it, as was old age"
        return Reading(None, last.direction, match.start(), match.end(), named.outcome, linked=True)
    return Reading(named, last.direction, match.start(), match.end(), last.arm) if named else None


def _more_than(plain: str, last: Reading) -> Reading | None:
    """Return what ", and significantly more with the extract than with placebo" tells."""
    more = _MORE_THAN.match(plain)
    if more is None or last.direction not in TURNED:
        return None
    way = last.direction if more["much"].lower() in {"more", "mer"} else TURNED[last.direction]
    return Reading(None, way, more.start("much"), more.end("much"), more["arm"], versus=more["other"], across=True)


def _was_not(plain: str, forms: Forms, last: Reading) -> Reading | None:
    """Return what "but a step in the other score was not" denies: the same of another arm, or another outcome."""
    match = _WAS_NOT.fullmatch(plain.rstrip(" .")) or _WAS_NOT.match(plain)
    if match is None or last.direction is Direction.NONE:
        return None
    acted = last.linked or (last.arm is not None and last.named is not None and last.named.start >= last.start)
    if acted:
        return Reading(None, Direction.NONE, match.end("who"), match.end(), match["who"], linked=last.linked)
    return no_change(before(plain, match.end("who"), forms), match)


def denied_ahead(plain: str, ahead: re.Match[str], forms: Forms, last: Reading | None) -> Reading | None:
    """Return what "but not fatigue", "nor did disability", "but not with 500 mg" deny.

    Args:
        plain: the clause.
        ahead: the denial that opens it.
        forms: the patterns of its language.
        last: what the clause before it tells; of "A, but not B, was lower" nothing is told before.
    """
    if last is None and ahead[0].strip().lower().startswith(("but", "men")):
        return None
    return _not_there(plain, ahead, forms, last) or no_change(
        _elliptical(plain, ahead.end(), forms, linked=last is not None and last.linked),
        ahead,
        last.arm if last is not None and last.linked else None,
    )


def _not_there(plain: str, ahead: re.Match[str], forms: Forms, last: Reading | None) -> Reading | None:
    """Return what "but not with 500 mg", "but not in males" denies: what was just told, of others or later."""
    said = plain[ahead.end() :].strip(" .,;")
    if last is None or last.direction not in TURNED or not ahead[0].strip().lower().startswith(("but", "men")):
        return None
    against = forms.comparing.match(said)
    if against is not None and not (forms.stated.search(said) or forms.verb.search(said)):
        return Reading(None, Direction.NONE, ahead.start(), ahead.end())
    place = place_of(said)
    if place is None or last.linked or forms.stated.search(said) or forms.verb.search(said):
        return None
    if last.named is not None and last.lead == said.split(" ", 1)[0].lower():
        return None  # "improved in pain but not in function" tells of two outcomes
    return Reading(None, Direction.NONE, ahead.start(), ahead.end(), place=said)


def _elliptical(plain: str, place: int, forms: Forms, *, linked: bool) -> Named | None:
    """Return the outcome of "but not fatigue", "nor did disability"; None before a preposition."""
    told = (_WITH.match(plain, place) or _OF.match(plain, place)) if linked else None
    if told is not None:
        return after(plain, told.end(), forms)
    return None if forms.opening.match(plain[place:]) else after(plain, place, forms)
