"""What people are told to be or to have done: "girls were taller", "the exposed scored lower on tests of memory".

The outcome is no subject and no object there: it stands in the adjective, or behind what the people were tested on.
"""

import re

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after
from magcite.enrich.derive.results.parts import subject, way_in
from magcite.enrich.derive.results.shares import PEOPLE
from magcite.enrich.derive.results.told import Reading
from magcite.language.tallies import Tallies, load_tallies
from magcite.model import Direction

__all__ = ["built", "scoring", "slept"]

_SOMEBODY = re.compile(
    rf"(?<![\w-])(?:{PEOPLE}|babies|newborns|neonates|offspring|adolescents|twins|groups?|individuals|smokers|males|females|sons|daughters|nyfödda|bebisar|flickor|pojkar"
    r"|ungdomar|grupp(?:en|erna)?|barnen|kvinnorna|männen|pojkarna|flickorna)(?!\w)",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?P<than>\s(?:than|än)\s[^,;:]{2,60}?)?\s(?:on|in|at|på|i|vid)\s(?!(?:average|all|both|general|the\s(?:second|first|last|follow)|genomsnitt)\b|\d)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"[\s,]*(?:and\s|och\s)?(?:\d[\d.,]*\s\w{1,10}\s)?(?:\w+ly\s)?")
_NO_MEASURE = re.compile(
    r"(?:the\s|de\s)?(?:\w+\s){0,2}(?:groups?|arms?|class|schools?|hospital|study|trial|gruppen|skolan)\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\s(?:was|were|is|are|var|är)\s(?:not|inte)\s(?:\w+ly\s)?\Z", re.IGNORECASE)
_NOT = re.compile(r"(?:not|n't|never|no|inte|aldrig)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\s(?:\w+ly\s|i\sgenomsnitt\s)?(?:(?:about\s|ungefär\s)?\d[\d.,]*\s(?:min|minutes?|h|hours?|minuter|timmar)\s)?(?:longer|more|(?P<less>less|shorter|mindre|kortare)|längre|mer)(?!\w|\s(?:often|soundly|deeply|poorly|well|djupt|ofta|gott))",
    re.IGNORECASE,
)
_LATER = 40  # characters in which what follows an adjective stands


def scoring(plain: str, language: str, forms: Forms) -> Reading | None:
    """Return what "the exposed children scored lower on tests of memory" tells."""
    known = load_tallies(language)
    for verb in known.scoring.finditer(plain) if known else ():
        led = forms.filled.match(plain, verb.end())
        place = led.end() if led else verb.end()
        state = forms.state.match(plain, place) or forms.state.match(plain, plain.find(" ", verb.end()) + 1)
        told = _ON.match(plain, state.end()) if state else None
        who = subject(plain, verb.start(), forms)
        if state is None or told is None or who is None or _NOT.search(plain, 0, state.start()):
            continue
        named = after(plain, told.end(), forms)
        if named is None or named.change is not None or _NO_MEASURE.fullmatch(named.outcome):
            continue
        than = re.sub(r"\A\s*(?:than|än)\s", "", told["than"]) if told["than"] else None
        return Reading(named, way_in(state, "state"), verb.start(), told.end(), who, versus=than)
    return None


def slept(plain: str, language: str, forms: Forms) -> Reading | None:
    """Return what "children slept 17 minutes longer" tells of how long they slept."""
    known = load_tallies(language)
    for name, form in known.doing if known else ():
        for verb in form.finditer(plain):
            amount = _AMOUNT.match(plain, verb.end())
            who = subject(plain, verb.start(), forms)
            if amount is None or who is None or _NOT.search(plain, verb.start(), amount.end()) or _NOT.search(who):
                continue
            way = Direction.LOWER if amount["less"] else Direction.HIGHER
            return Reading(Named(name, verb.start()), way, verb.start(), amount.end(), who)
    return None


def built(plain: str, language: str, forms: Forms) -> Reading | None:
    """Return what "exposed girls were taller and heavier" tells of height and weight."""
    known = load_tallies(language)
    first = next((one for one in _adjectives(plain, known)), None) if known else None
    if known is None or first is None:
        return None
    name, way, match = first
    passive = forms.passive.search(re.sub(r"\d[\d.,]*\s\w{1,12}\s\Z", "", plain[: match.start()]))
    who = subject(plain, passive.start(), forms) if passive else None
    denied = _DENIED.search(plain, 0, match.start())
    if denied is not None:
        passive, who, way = denied, subject(plain, denied.start(), forms), Direction.NONE
    if passive is None or who is None or not _SOMEBODY.search(who):
        return None
    names, end = [name], match.end()
    for other, same, later in _adjectives(plain, known):
        if later.start() >= end and _NEXT.fullmatch(plain, end, later.start()) and same is way:
            names.append(other)
            end = later.end()
    rest = plain[end : end + _LATER].lstrip()
    if rest[:1].isalpha() and forms.ended.match(rest) is None and forms.opening.match(rest) is None:
        return None  # "were lighter smokers"
    return Reading(
        Named((" och " if language.startswith("sv") else " and ").join(names), match.start()),
        way,
        passive.start(),
        end,
        who,
    )


def _adjectives(plain: str, known: Tallies) -> list[tuple[str, Direction, re.Match[str]]]:
    """Return the adjectives of build of a clause, in order, each with what it is of and which way."""
    found = [
        (name, way, match)
        for way, names in ((Direction.LOWER, known.lower), (Direction.HIGHER, known.higher))
        for name, form in names
        for match in form.finditer(plain)
    ]
    return sorted(found, key=lambda one: one[2].start())
