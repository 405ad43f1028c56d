"""Of how many of each of two groups something is told: "24 % of A and 15 % of B had a fall", "19 of 45 v 4 of 45"."""

import re
from typing import NamedTuple

from magcite.enrich.derive.results.clauses import shown
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after
from magcite.enrich.derive.results.shares import PEOPLE
from magcite.enrich.derive.results.sides import side_in_words
from magcite.enrich.derive.results.sound import is_sound
from magcite.language.tallies import load_tallies

__all__ = ["Tally", "compared_in_tally", "lasting_in", "preposed_in_tally", "tally_in"]

_GROUP = r"(?:(?:of|in|with|on|among|given|receiving|taking|after|from|who\s\w+|av|i|med|bland|hos|som\s\w+)\s)"
_ONE = (
    r"(?<![\w.,·-])(?P<{a}>\d{{1,6}}(?:[.,·]\d{{1,2}})?)(?:\s?(?:%|per\s?cent|procent))?(?:\s?(?:of|/|out\sof|av)\s?(?P<{n}>\d{{1,6}})(?![\d.,]))?"
    r"\s{{1,24}}(?:(?:of\s(?:the\s|those\s)?|in\sthe\s)?"
)
_FIRST = re.compile(
    _ONE.format(a="a", n="n") + rf"(?:the\s)?{PEOPLE}\s(?={_GROUP}))?(?:{_GROUP})(?P<who>[^\d;:()]{{2,60}}?)"
    r"\s{1,20}(?:and|versus|vs\.?|v|but|compared\swith|och|mot)\s",
    re.IGNORECASE,
)
_SECOND = re.compile(
    _ONE.format(a="b", n="m") + rf"(?:the\s)?{PEOPLE}\s(?={_GROUP}))?(?:{_GROUP})?(?P<who>[^\d;:()]{{2,70}}?)\s+(?=\S)",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\A(?:a|an|the|at\sleast\s(?:one|1|a|two)|one\sor\smore|any|some|en|ett|minst\s(?:en|ett))\s+", re.IGNORECASE
)
_GIVEN = re.compile(
    rf"\A(?:the\s)?(?:(?:those|{PEOPLE})\s)?(?:given|receiving|taking|who\stook|who\sreceived|assigned\sto|allocated\sto|randomi[sz]ed\sto)\s"
    rf"|\A(?:those|{PEOPLE})\s(?:on|with|in)\s",
    re.IGNORECASE,
)
_AFTER = r"(?:in|after|within|efter|på)\s(?:an?\s(?:median|mean|average)\s(?:time\s)?(?:of\s)?|i\sgenomsnitt\s)?"
_LASTING = re.compile(
    rf"(?:\A|,\s)(?P<who>[^,;:]{{3,90}}?)\s{_AFTER}(?P<a>\d+(?:[.,]\d+)?)\s(?:days?|weeks?|hours?|months?|minutes?|dagar|veckor|timmar)"
    rf"[\s,]{{1,40}}(?:whereas|while|and|but|compared\swith|versus|medan|och)\s(?P<other>[^,;:\d]{{3,90}}?)\s{_AFTER}(?P<b>\d+(?:[.,]\d+)?)"
    r"(?:\s(?:days?|weeks?|hours?|months?|minutes?|dagar|veckor|timmar))?(?!\w)",
    re.IGNORECASE,
)
_SHARE = (
    r"(?<![\w.,·-])(?P<{a}>\d{{1,3}}(?:[.,·]\d{{1,2}})?)\s?(?:%|per\s?cent|procent)\s{{1,24}}(?:of|in|among"
    r"|on|av|i|bland)\s"
)
_COMPARED = re.compile(
    _SHARE.format(a="a") + rf"(?:the\s)?(?:(?:{PEOPLE}|those)\s(?:in|on|given|receiving|taking"
    rf"|with)\s)?(?P<said>[^;:()\d]{{4,110}}?)[\s,]{{1,40}}"
    r"(?:(?:as\s)?compared\s(?:with|to)|versus|vs\.?|as\sagainst|jämfört\smed|mot)\s"
    + _SHARE.format(a="b")
    + rf"(?:the\s)?(?:(?:{PEOPLE}|those)\s(?:in|on|given|receiving|taking"
    rf"|with)\s)?(?P<other>[^,;:()\d]{{3,50}}?)(?=\s{{4}}|[,;:]|\W*\Z)",
    re.IGNORECASE,
)
_AMONG = re.compile(rf"\A\W*(?:(?:those|{PEOPLE})\s)?(?:in|of|on|with|among|who)\s", re.IGNORECASE)
_PREPOSED = re.compile(
    r"\b(?:in|with|on|among|med|i|bland)\s(?:the\s)?(?P<who>[^\W\d][^,;:()\d]{1,40}?),?\s(?:about\s|only\s)?(?P<a>\d{1,3}(?:[.,·]\d{1,2})?)\s?(?:%|per\s?cent|procent)(?P<said>\s(?:of\s(?:the\s)?\w+\s)?[^;:()\d]{3,50}?)[\s,]{1,24}"
    r"(?:and|but|versus|compared\swith|och|men|mot|jämfört\smed)\s(?:in|with|on|among|med|i|bland)\s(?:the\s)?(?P<other>[^\W\d][^,;:()\d]{1,40}?),?\s(?:about\s|only\s)?(?P<b>\d{1,3}(?:[.,·]\d{1,2})?)\s?(?:%|per\s?cent|procent)?(?=\s{4}|[\s,;]*\W*\Z)",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:who|that|which|som)\s+\Z", re.IGNORECASE)  # "of those who had a late bedtime were obese"
_NEAR = 20  # characters
# "4 % of those given placebo rated themselves as improved": what they said of it is no part of their name.
_SAID = re.compile(
    r"\s(?:(?:had|have)\s)?(?:rated|judged|considered|described|reported|felt|regarded|believed|declared|said|perceived|skattade|upplevde|bedömde|kände|ansåg|beskrev|uppgav)(?!\w)",
    re.IGNORECASE,
)
_LONGEST = 90


class Tally(NamedTuple):
    """What became of two groups: the outcome, its place, each group's name and its share or count."""

    named: Named
    end: int
    names: tuple[str | None, str | None]
    figures: tuple[float, float]


def tally_in(plain: str, language: str, forms: Forms) -> Tally | None:
    """Return what became of how many of two groups; None where a clause does not tell it.

    Args:
        plain: the clause without its brackets, with shares for counts.
        language: its language.
        forms: the patterns of that language.
    """
    known = load_tallies(language)
    first = _FIRST.search(plain)
    if known is None or first is None or forms.verb.search(first["who"]):
        return None
    second = _SECOND.match(plain, first.end()) or _SECOND.match(plain, _past_preposition(plain, first.end()))
    if second is None:
        return None
    told = [
        (match.start(), match.end(), name)
        for name, verbs in known.events
        if (match := verbs.search(plain, second.start("who")))
    ]
    have = known.have.search(plain, second.start("who"))
    event = min(told, default=None)
    if have is not None and _WHO.search(plain, second.start("who"), have.start()):
        have = None
    if event is not None and (have is None or event[0] <= have.start()):
        place, end, named = event[0], event[1], Named(event[2], event[0])
    elif have is not None:
        start = have.end() + 1
        led = _ATTACHED.match(shown(plain[start:]))
        found = after(plain, start + (led.end() if led else 0), forms)
        if found is None or found.change is not None:
            return None
        place, end, named = have.start(), have.end(), found
    else:
        return None
    if place - second.start() > _LONGEST or not is_sound(named.outcome):
        return None
    names = _name(first["who"]), _name(plain[second.start("who") : place])
    figures = _value(first, "a", "n"), _value(second, "b", "m")
    return Tally(named, end, names, figures) if all(names) else None


def preposed_in_tally(plain: str, language: str, forms: Forms) -> Tally | None:
    """Return what "in the thiamine group 42 % died and in the placebo group 41 %" tells."""
    known = load_tallies(language)
    match = _PREPOSED.search(plain)
    if known is None or match is None or forms.verb.search(match["who"]):
        return None
    said = match["said"]
    told = [(one.start(), one.end(), name) for name, verbs in known.events for one in verbs.finditer(said)]
    have = known.have.match(said.lstrip())
    start = match.start("said")
    if told and min(told)[0] <= _NEAR:
        place, _, name = min(told)
        named: Named | None = Named(name, start + place)
    elif have is not None:
        place = start + len(said) - len(said.lstrip()) + have.end() + 1
        led = _ATTACHED.match(shown(plain[place:]))
        named = after(plain[: match.end("said")], place + (led.end() if led else 0), forms)
    else:
        return None
    if named is None or named.change is not None or not is_sound(named.outcome):
        return None
    names = _name(match["who"]), _name(match["other"])
    return (
        Tally(named, match.end(), names, (_value(match, "a", None), _value(match, "b", None))) if all(names) else None
    )


def compared_in_tally(plain: str, language: str, forms: Forms) -> Tally | None:
    """Return what "12 % of the probiotic group developed diarrhoea compared with 34 % of controls" tells."""
    known = load_tallies(language)
    match = _COMPARED.search(plain)
    if known is None or match is None:
        return None
    said = match["said"]
    have = known.have.search(said)
    events = [(one.start(), one.end(), name) for name, verbs in known.events for one in verbs.finditer(said)]
    event = min(events, default=None)
    if have is not None and _WHO.search(said, 0, have.start()):
        have = None
    start = match.start("said")
    if event is not None and (have is None or event[0] <= have.start()):
        who, named = said[: event[0]], Named(event[2], start + event[0])
    elif have is not None:
        led = _ATTACHED.match(shown(said[have.end() + 1 :]))
        place = start + have.end() + 1 + (led.end() if led else 0)
        found = after(plain[: match.end("said")], place, forms)
        if found is None or found.change is not None:
            return None
        who, named = said[: have.start()], found
    else:
        return None
    names = _name(who), _name(match["other"])
    figures = _value(match, "a", None), _value(match, "b", None)
    return Tally(named, match.end(), names, figures) if all(names) and is_sound(named.outcome) else None


def lasting_in(plain: str, language: str) -> Tally | None:
    """Return what "those who trained recovered in a median of 13 days, whereas the others did in 17 days" tells."""
    known = load_tallies(language)
    match = _LASTING.search(plain)
    if known is None or match is None:
        return None
    event = next(((one, name) for name, verbs in known.events for one in verbs.finditer(match["who"])), None)
    if event is None or event[0].end() != len(match["who"].rstrip()):
        return None
    verb, name = event
    last = next((one for _, verbs in known.events for one in verbs.finditer(match["other"])), None)
    second = match["other"][: last.start()] if last else re.sub(r"\s(?:did|were|was)\s*\Z", "", match["other"])
    names = _name(_AMONG.sub("", match["who"][: verb.start()])), _name(_AMONG.sub("", second))
    figures = _value(match, "a", None), _value(match, "b", None)
    return (
        Tally(Named(f"time to {name}", match.start("who") + verb.start()), match.end(), names, figures)
        if all(names)
        else None
    )


def _name(words: str) -> str | None:
    words = _SAID.split(words, maxsplit=1)[0]
    return side_in_words(_GIVEN.sub("", words.strip()))


def _past_preposition(plain: str, place: int) -> int:
    match = re.compile(r"(?:in|with|by|of|på|hos)\s").match(plain, place)
    return match.end() if match else place


def _value(match: re.Match[str], value: str, of: str | None) -> float:
    figure = float(match[value].replace(",", ".").replace("·", "."))
    whole = float(match[of]) if of and match[of] else 0.0
    return figure / whole if whole else figure
