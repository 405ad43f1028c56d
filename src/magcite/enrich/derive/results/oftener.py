"""What people of one group did, had or became oftener than those of another.

"Patients given rosehip were twice as likely to respond as those given placebo (OR 2.19, ...)", "responded more often
than", "reported headache less often": the people are the subject, and what is told of them is the outcome.
"""

import re

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after
from magcite.enrich.derive.results.parts import subject
from magcite.enrich.derive.results.series import is_suffered
from magcite.enrich.derive.results.told import Reading
from magcite.language.tallies import load_tallies
from magcite.model import Direction

__all__ = ["oftener", "than_others"]

_SCALE = (
    r"(?:(?:about|almost|nearly|more\sthan|on\saverage|over)\s)?"
    r"(?:(?P<half>half|(?:a|one)[\s-](?:third|quarter))|twice|[^\W\d]+\s(?:times|fold)|\d[\d.,]*[\s-](?:times|fold))\s"
)
_LIKELY = re.compile(
    rf",?\s(?:was|were)(?:,\son\saverage,)?\s(?:(?:{_SCALE})(?:as\slikely|more\slikely)|(?:\w+ly\s|\d[\d.]*%\s)?(?P<way>less|more)\slikely)\sto\s",
    re.IGNORECASE,
)
_HAVING = re.compile(
    r"(?:have|develop|get|report|experience|suffer(?:\sfrom)?|contract|achieve|be\sdiagnosed\swith)\s(?:an?\s|any\s)?",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\s(?:as|than)\s(?:were\s|did\s)?(?P<other>(?!expected\b|before\b)[^\W\d][^,;:()]{2,60}?)(?=\s{4}|\s(?:did|were|was)(?!\w)|,|\W*\Z)",
    re.IGNORECASE,
)
_SOONER = re.compile(
    r"\s(?:(?:\w+ly|somewhat)\s)?(?:(?P<less>less\s(?:often|frequently))|more\s(?:often|frequently))(?!\w)",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\s(?:had|reported|developed|experienced|suffered|got|rapporterade|fick|hade)\s(?P<what>[^,;:()\d]{3,50}?)\Z",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:given|receiving|taking|treated|assigned|who|on|in|with|users|recipients|group|arm|drinkers|eaters|smokers|who)\b",
    re.IGNORECASE,
)
_SCALED = re.compile(
    r"\b(?:low\w*|high\w*|normal|poor\w*|good|better|worse|best|any|no|never|change\w*|scores?|levels?|less|more|fewer)\b",
    re.IGNORECASE,
)
_NEXT = 2  # characters between a verb and what follows it


def oftener(plain: str, language: str, forms: Forms) -> Reading | None:
    """Return what a clause tells of what people of one group did oftener; None for nothing plain."""
    return _likely(plain, language, forms) or _often(plain, language, forms)


def _likely(plain: str, language: str, forms: Forms) -> Reading | None:
    match = _LIKELY.search(plain)
    arm = _people(plain, match.start(), forms) if match else None
    if match is None or arm is None:
        return None
    named = _become(plain, match.end(), language) or _had(plain, match.end(), forms)
    less = match["half"] or (match["way"] or "").lower() == "less"
    return _told(plain, named, (match.start(), match.end()), arm, less=bool(less))


def _often(plain: str, language: str, forms: Forms) -> Reading | None:
    known = load_tallies(language)
    for match in _SOONER.finditer(plain) if known else ():
        head = plain[: match.start()]
        events = [(one.start(), name) for name, verbs in known.events for one in verbs.finditer(head)] if known else []
        if events and head[events[0][0] :].count(" ") < _NEXT:
            place, named = events[0][0], Named(events[0][1], events[0][0])
        elif (had := _HAD.search(head)) is not None and is_suffered(had["what"], language):
            place, named = had.start(), Named(" ".join(had["what"].split()), had.start("what"))
        else:
            continue
        arm = _people(plain, place, forms)
        if arm is not None:
            return _told(plain, named, (match.start() + 1, match.end()), arm, less=match["less"] is not None)
    return None


def _told(plain: str, named: Named | None, span: tuple[int, int], arm: str, *, less: bool) -> Reading | None:
    if named is None or named.change is not None or _SCALED.search(named.outcome):
        return None
    other = _OTHERS.search(plain, span[1])
    way = Direction.LOWER if less else Direction.HIGHER
    return Reading(named, way, *span, arm, versus=than_others(other["other"]) if other else None)


def _people(plain: str, place: int, forms: Forms) -> str | None:
    """Return the people before a verb as the name of their group; None where nothing sets them apart."""
    said = subject(plain, place, forms)
    return than_others(said) if said and _GROUP.search(said) else None


def than_others(words: str) -> str:
    """Return people without what only says that they are: "patients given rosehip" are "rosehip"."""
    return re.sub(
        r"\A(?:the\s)?(?:patients|participants|women|men|children|adults|people|subjects|those)\s(?:given|receiving|taking|treated\swith|assigned\sto|on)\s",
        "",
        words,
        flags=re.IGNORECASE,
    ).strip()


def _become(plain: str, place: int, language: str) -> Named | None:
    """Return the name of what happened, from a verb in its plain form: "to respond"."""
    known = load_tallies(language)
    return next(
        (Named(name, place) for name, verbs in (known.becoming if known else ()) if verbs.match(plain, place)), None
    )


def _had(plain: str, place: int, forms: Forms) -> Named | None:
    verb = _HAVING.match(plain, place)
    return after(plain, verb.end(), forms) if verb else None
