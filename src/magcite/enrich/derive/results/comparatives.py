"""Comparisons that no list of states holds, read by their shape.

"Fewer children needed surgery", "was diagnosed more often", "was three times as common", "worsened less with", "slowed
the decline in": the words of a direction stand apart from the outcome, or turn one another round.
"""

import re

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.enrich.derive.results.parts import filled, of_noun_in, subject, way_in
from magcite.enrich.derive.results.shares import PEOPLE
from magcite.enrich.derive.results.told import TURNED, Reading
from magcite.language.tallies import load_tallies
from magcite.model import Direction

__all__ = ["favouring", "fewer_people", "group_moved", "how_often", "less_of_it", "likelier", "lived", "times_as"]

_LESS, _MORE = r"fewer|less|färre", r"more|fler"
_PEOPLED = re.compile(
    rf"\A\W*(?:[^,;:]{{0,60}},\s+)?(?:(?:and|but|while|och|men)\s+)?(?:\w+ly\s+)?(?:(?P<less>{_LESS})|{_MORE})\s(?:of\sthe\s)?(?:[\w-]+\s)?(?:{PEOPLE}|patients|smokers|nurses|babies|pupils|workers|those)"
    r"(?=\s)",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?P<who>\s(?:in|on|with|given|receiving|taking|assigned\sto|who\s\w+|i|med|på|som)\s[^,;:]{2,60}?)?(?P<than>\s(?:than|än)\s[^,;:]{2,60}?)?\s",
    re.IGNORECASE,
)
_NEEDED = re.compile(r"(?<!\S)(?:underwent|received|used|got|took|genomgick|behövde)(?=\s)", re.IGNORECASE)
_OFTEN = re.compile(
    r"(?:(?P<less>less\s(?:often|frequently|commonly)|more\s(?:rarely|seldom|infrequently)|later|mindre\softa|mer\ssällan)"
    r"|more\s(?:often|frequently|commonly)|sooner|oftare)(?!\w)",
    re.IGNORECASE,
)
_LIVED = re.compile(
    r"\s(?:lived|survived)\s(?:\w+ly\s)?(?:(?P<longer>longer)|(?:less\slong|shorter))(?!\w)", re.IGNORECASE
)
_FAVOURED = re.compile(
    r"\s(?:favou?red|(?:was|were)\sin\sfavou?r\sof)\s(?:the\s)?(?P<arm>[^\W\d][^,;:]{1,40}?)(?=\s{4}|\s(?:over|at|in|by|with|compared)\s|\W*\Z)",
    re.IGNORECASE,
)
_IN_FAVOUR = re.compile(
    r"\b(?:differences?|effects?|benefits?|results?)\s(?:was\s|were\s)?(?:found\s|seen\s|observed\s)?in\sfavou?r\sof\s(?:the\s)?(?P<arm>[^,;:]{2,50}?)"
    r"(?:\s(?:over|versus|compared\s(?:with|to))\s(?:the\s)?(?P<other>[^,;:]{2,40}?))?\s(?:for|in|on|regarding|with\s(?:respect|regard)\sto)\s",
    re.IGNORECASE,
)
_LIKELIER = re.compile(
    r"\s(?:was|were)\s(?:[^,;:()]{2,24}\s(?:times|fold)\s|\w+ly\s|\d[\d.]*%\s)?(?P<less>less|more)\slikely\sthan\s(?P<other>[^,;:()]{2,50}?)\sto\s(?:have|develop|get|report|experience"
    r"|suffer(?:\sfrom)?|show|contract)\s",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s(?:was|were)\b.*\Z", re.IGNORECASE)
_WHO_IS = re.compile(
    r"\s(?:likely\s)?(?:than\s[^,;:()]{2,50}?\s)?to\s[a-z]", re.IGNORECASE
)  # "Those were twice as likely to fall"
_GROUP_MOVED = re.compile(
    r"(?:\A|,\s)(?:the\s)?(?P<arm>(?!both\b|all\b|each\b|neither\b)[^\W\d][^,;:()]{2,40}?\s(?:groups?|arms?|recipients|participants|patients|users))\s(?:\w+ly\s|also\s)?"
    r"(?:(?P<better>improved)|worsened|deteriorated|declined)(?:\s\w+ly)?(?:\smore)?\sin\s",
    re.IGNORECASE,
)
_MOST_WORDS = 8  # of a subject without a verb
_SOON = re.compile(r"(?:sooner|later|earlier)", re.IGNORECASE)
_NOTICED = re.compile(
    r"\s(?:(?:was|were|is|are|been|has\sbeen|had\sbeen|blev|var)\s(?:\w+ly\s|also\s)?[a-zåäö]+(?:ed|en|un|wn|de|t)|occurred|happened|developed|arose|recurred|appeared|emerged"
    r"|inträffade|förekom|uppstod|rapporterades|sågs)\s(?:\w+ly\s|also\s|even\s|both\s)?\Z",
    re.IGNORECASE,
)
# "Swimming rats recognised a new object more often": people and what they did are no outcome.
_DID = re.compile(rf"(?:\A|\s){PEOPLE}\s[a-zåäö]+(?:ed|de|te|ose|ew|ook|ent|an|ade)\s", re.IGNORECASE)
_TIMES = re.compile(
    r"\s(?:was|were|is|are|var)\s(?:(?:about|almost|nearly|more\sthan|over|approximately|roughly|only|some)\s)?"
    r"(?P<n>(?P<half>half|a\s(?:third|quarter|fifth)|one[\s-](?:third|quarter|fifth)|two[\s-]thirds|hälften)|twice|thrice|\d+(?:[.,·]\d+)?[\s-](?:times|fold|gånger)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten)[\s-](?:times|fold))\s(?:as|so|more|higher|that\b|så)(?:\s(?P<how>great|high|common|likely|frequent|large|often|long|prevalent|numerous|many|much|vanlig\w*|hög\w*|stor\w*))?",
    re.IGNORECASE,
)
_LITTLE = re.compile(r"\s+(?:\w+ly\s+)?(?P<less>less|more\sslowly|to\sa\slesser\s\w+|mindre)(?!\s(?:common"
r"|frequent|severe|likely)|\w)", re.IGNORECASE)  # fmt: skip
_OWN = re.compile(
    r"(?P<lead>\s+(?:(?:the|age-related|further)\s)?)(?!in\b|of\b|by\b|the\b|and\b)[a-z-]+\s(?=[a-z]+)", re.IGNORECASE
)
_SLOWING = re.compile(
    r"(?:slow|delay|prevent|attenuat|reduc|blunt|halt|lessen|diminish|limit|mitigat|curb|revers|abolish|suppress|protect(?:s|ed)?\sagainst|bromsa|minska|dämpa)\w*",
    re.IGNORECASE,
)


def fewer_people(plain: str, language: str, forms: Forms) -> Reading | None:
    """Return what "Fewer children needed surgery", "more women on yoga relapsed" tell of what became of them."""
    known = load_tallies(language)
    match = _PEOPLED.match(plain)
    if known is None or match is None:
        return None
    way = Direction.LOWER if match["less"] else Direction.HIGHER
    events = [
        (one.start(), one.end(), name) for name, verbs in known.events for one in verbs.finditer(plain, match.end())
    ]
    event = min(events, default=None)
    have = next((one for form in (known.have, _NEEDED) for one in form.finditer(plain, match.end())), None)
    place = min(one for one in (event and event[0], have and have.start(), len(plain)) if one is not None)
    who = _WHO.fullmatch(plain, match.end(), place)
    if who is None:
        return None
    if event is not None and event[0] == place:
        named: Named | None = Named(event[2], place)
    else:
        named = after(plain, have.end(), forms) if have else None
    if named is None or named.change is not None:
        return None
    return Reading(named, way, match.start(), place, _bare(who["who"]), versus=_bare(who["than"]))


def _bare(words: str | None) -> str | None:
    """Return a side without its preposition."""
    said = re.sub(
        r"\A\s*(?:than\s|än\s)?(?:(?:in|on|with|given|receiving|taking|i|med|på)\s)?",
        "",
        words or "",
        flags=re.IGNORECASE,
    )
    return said.strip() or None


def how_often(plain: str, forms: Forms) -> Reading | None:
    """Return what "asthma was diagnosed more often", "and nausea more frequently with B" tell."""
    for match in _OFTEN.finditer(plain):
        seen = _NOTICED.search(plain, max(0, match.start() - 60), match.start())
        place = seen.start() if seen else match.start()
        head = plain[:place]
        if seen is None and (
            _SOON.fullmatch(match[0])
            or forms.stated.search(head)
            or forms.verb.search(head)
            or len(head.split()) > _MOST_WORDS
        ):
            continue
        named = before(plain, place, forms)
        if named is not None and named.change is None and not _DID.search(named.outcome):
            way = Direction.LOWER if match["less"] else Direction.HIGHER
            return Reading(named, way, match.start(), match.end())
    return None


def favouring(plain: str, forms: Forms) -> Reading | None:
    """Return what "satisfaction scores favoured gum", "a difference in favour of A over B for pain" tell."""
    differing = _IN_FAVOUR.search(plain)
    if differing is not None:
        named = after(plain, differing.end(), forms)
        sound = named is not None and named.change is None
        return (
            Reading(named, Direction.BETTER, *differing.span(), differing["arm"], versus=differing["other"])
            if sound
            else None
        )
    match = _FAVOURED.search(plain)
    named = before(plain, match.start(), forms) if match else None
    if match is None or named is None or named.change is not None:
        return None
    return Reading(named, Direction.BETTER, match.start(), match.end(), match["arm"])


def lived(plain: str, forms: Forms) -> Reading | None:
    """Return what "lived longer than untreated mice" tells of survival."""
    match = _LIVED.search(plain)
    arm = subject(plain, match.start(), forms) if match else None
    if match is None or arm is None:
        return None
    way = Direction.HIGHER if match["longer"] else Direction.LOWER
    return Reading(Named("survival", match.start()), way, match.start(), match.end(), arm)


def group_moved(plain: str, forms: Forms) -> Reading | None:
    """Return what "compared with controls, the cycling group improved in gait speed" tells."""
    match = _GROUP_MOVED.search(plain)
    if match is None or not forms.comparing.search(plain) or forms.control.search(match["arm"]):
        return None
    named = after(plain, match.end(), forms)
    way = Direction.BETTER if match["better"] else Direction.WORSE
    sound = named is not None and named.change is None
    return Reading(named, way, match.end("arm") + 1, match.end() - 3, match["arm"]) if sound else None


def likelier(plain: str, forms: Forms) -> Reading | None:
    """Return what "cyclists were five times more likely than runners to have osteopenia" tells."""
    match = _LIKELIER.search(plain)
    named = after(plain, match.end(), forms) if match else None
    if match is None or named is None or named.change is not None:
        return None
    arm = subject(plain, match.start("less") - 1, forms)
    arm = _COUNTED.sub("", arm) if arm else None
    return Reading(
        named,
        Direction.LOWER if match["less"].lower() == "less" else Direction.HIGHER,
        match.start(),
        match.end(),
        arm,
        versus=match["other"],
    )


def times_as(plain: str, forms: Forms) -> Reading | None:
    """Return what "was 4.9 times as great in X as in Y", "was half as common" tell."""
    match = _TIMES.search(plain)
    if match is None or _WHO_IS.match(plain, match.end()):
        return None
    named = before(plain, match.start(), forms)
    if named is None or named.change is not None:
        return None
    return Reading(named, Direction.LOWER if match["half"] else Direction.HIGHER, match.start(), match.end())


def less_of_it(plain: str, forms: Forms) -> Reading | None:
    """Return what turns a direction round: "worsened less with", "slowed the decline in"."""
    for match in forms.verb.finditer(plain):
        way = next(one for one in TURNED if match.group(f"verb_{one.value}"))
        little = _LITTLE.match(plain, match.end())
        if little is not None:
            named = before(plain, match.start(), forms)
            if named is not None and named.change is None:
                return Reading(named, TURNED[way], match.start(), little.end())
        if way is Direction.LOWER and _SLOWING.fullmatch(match[0]):
            noun = forms.noun.match(plain, filled(plain, match.end(), forms))
            named = of_noun_in(plain, noun.end(), forms) if noun else None
            if noun is not None and named is not None:
                arm = subject(plain, match.start(), forms)
                return Reading(named, TURNED[way_in(noun, "noun")], match.start(), noun.end(), arm)
            own = _OWN.match(plain, match.end())
            noun = forms.noun.match(plain, own.end()) if own else None
            if own is not None and noun is not None:  # "slowed cognitive decline" is less of it
                arm = subject(plain, match.start(), forms)
                said = Named(" ".join(plain[own.end("lead") : noun.end()].split()), own.end("lead"))
                return Reading(said, Direction.LOWER, match.start(), match.end(), arm)
    return None
