"""The parts of a clause that its readers share: what acts, on what, and which way."""

import re

from magcite.enrich.derive.results.clauses import shown
from magcite.enrich.derive.results.forms import WAYS, Forms
from magcite.enrich.derive.results.outcomes import Named, after
from magcite.enrich.derive.results.sound import IN_CHECK
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = [
    "FRONTED",
    "LISTED",
    "effective",
    "filled",
    "has_object",
    "is_bare",
    "linked_object",
    "linked_to",
    "no_change",
    "of_noun_in",
    "subject",
    "way_in",
]

_AND = re.compile(r"\s(?:and|och)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:was\s+\w+\s+|were\s+\w+\s+)?(?:between|mellan)\s+(?P<rest>[^,;]*)", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\s(?:(?:was|were|is|are|did|does|do|has|have|had|(?!(?:daily|only|weekly|monthly|early|family)\s)\w+ly|also|var|är|har|hade)\s+)+\Z"
    r"|\A(?:was|were|did|does|do)\s+\Z"
)
_AGAINST = re.compile(
    r"\W*(?:when\s|as\s)?(?:compared\s(?:with|to)|relative\sto|in\scomparison\s(?:with|to)|versus|jämfört\smed)\s[^,;]{2,80},\s+",
    re.IGNORECASE,
)
# "Treated mice ran farther and had lower": what they did is no part of their name.
_OWN_VERB = re.compile(
    r"(?<!\bwho)(?<!\bthat)(?<!\bwhich)\s(?:ran|walked|slept|ate|drank|lost|gained|lived|felt|reported|showed|had|took|used|spent|performed|scored|sprang|sov|åt|drack|gick)\s(?=[^,;:]*\s(?:and|och)\Z)",
    re.IGNORECASE,
)
# «Bland kvinnor var kaffe kopplat till»: the verb stands before its subject
FRONTED = re.compile(
    r"\W*(?:bland|hos|efter|under|vid|för)\s(?:[^\W\d]+\s){1,4}?(?:var|är|blev|hade|har|minskade|ökade|sänkte|höjde|förbättrade|försämrade|lindrade|påverkade)\s(?=[^\W\d])",
    re.IGNORECASE,
)
# "Controlling for sex, education and activity, playing was": the first comma ends it only where no list goes on.
_ADJUSTED = re.compile(
    r"\W*(?:comparing|controlling|adjusting|correcting|accounting|allowing|after|adjusted)\s(?:\w+\s)?(?:for|with|the|adjustment|controlling|adjusting)\s[^;:()]{2,120}?\s(?:and|or|with|till)\s[^,;:()]{2,50},\s+(?=[^\W_])",
    re.IGNORECASE,
)
# "In women, coffee was linked to": whom or when it was seen, and no part of what was done.
_OPENED = re.compile(
    r"\W*(?:in|among|for|at|during|after|within|over|throughout|when|comparing|controlling|correcting|accounting|allowing|independent|regardless|hos|bland|i|vid|efter|under|oavsett)\s[^,;:]{2,70},\s+(?=[^\W_])",
    re.IGNORECASE,
)
# "Walking, swimming and cycling": several things that were done, told as one.
_THING = r"[^\W\d][\w'’-]*(?:\s(?!(?:and|or|och|eller|was|were|had|did|var|hade)\s)[\w'’-]+){0,3}"
LISTED = re.compile(rf"{_THING}(?:,\s{_THING}){{1,6}},?\s(?:and|or|och|eller)\s{_THING}", re.IGNORECASE)
_ANALYSED = re.compile(
    r"\W*(?:in|after|with|using|by)\s(?:[^,;]{2,50}?\s)?(?:analys[ei]s|models?|adjustment|regression)(?:\s(?:for|of)\s[^,;]{2,40})?,\s+",
    re.IGNORECASE,
)
# "Not superior to placebo in the whole group of patients": whom it was seen in.
_EVERYBODY = re.compile(
    r"(?:(?:whole|entire|total|overall|full|study|intention-to-treat)\s)*(?:groups?|populations?|samples?|cohorts?|trials?|study|analysis|hela\s(?:gruppen|urvalet))(?!\w)",
    re.IGNORECASE,
)
_MOST_WORDS = 10  # of a subject
_OVER = re.compile(r"\s+(?:also\s+)?over\s+(?!\d)", re.IGNORECASE)  # "improved over time"
_NUMBER = re.compile(r"\s*(?:by|of|med|på)?\s*(?:\d|\w{3,9}-?fold\b)")


def effective(plain: str, place: int, forms: Forms) -> Named | None:
    """Return the outcome of "(no) more effective than placebo in reducing pain"."""
    for match in re.compile(r"(?<!\w)(?:in|for|at|against|på|mot|för|att)\s+", re.IGNORECASE).finditer(plain, place):
        verb = re.compile(r"[^\W\d_]+(?:ing|a|ra)\s+").match(plain, match.end())
        named = after(plain, verb.end() if verb else match.end(), forms)
        if named is not None and not _EVERYBODY.match(named.outcome):
            return named
    return None


def has_object(plain: str, place: int, forms: Forms) -> bool:
    """Whether a noun follows at once, and no preposition, figure or end."""
    if _OVER.match(plain, place):
        return False
    start = filled(plain, place, forms, figures=False)
    rest = plain[start:].lstrip()
    if not rest or not shown(rest[0]).isalpha() or plain[place:start].strip(" ").startswith(","):
        return False
    return forms.ended.match(rest) is None and _NUMBER.match(rest) is None


def filled(plain: str, place: int, forms: Forms, *, figures: bool = True) -> int:
    """Return the place after words that only fill, from a place on."""
    match = forms.filled.match(plain, place)
    if match is None or (not figures and any(sign.isdigit() for sign in match[0])):
        return place
    # A word that is a filler and says what came of it as well ends the fillers.
    return match.end()


def subject(plain: str, place: int, forms: Forms) -> str | None:
    """Return the words before a verb that name what was done, or to whom; None where there are none."""
    reported = list(forms.reported.finditer(plain, 0, place))
    start = reported[-1].end() if reported else 0
    analysed = _ANALYSED.match(plain, start, place)
    start = analysed.end() if analysed else start
    against = _AGAINST.match(plain, start, place)
    start = against.end() if against else start
    match = forms.linker.match(plain[start:place])
    start += match.end() if match else 0
    fronted = FRONTED.match(plain, start, place)
    start = fronted.end() if fronted else start
    opened = _ADJUSTED.match(plain, start, place) or _OPENED.match(plain, start, place)
    start = opened.end() if opened else start
    said = _AUXILIARY.sub("", plain[start:place].strip(" ,") + " ").strip(" ,")
    said = _OWN_VERB.split(said, maxsplit=1)[0]
    words = said.split()
    return shown(" ".join(words if LISTED.fullmatch(said) else words[-_MOST_WORDS:])) or None


def of_noun_in(plain: str, place: int, forms: Forms) -> Named | None:
    """Return the outcome after a noun: that of the first "in", "on", "of" before which no group is named."""
    found = [after(plain, match.end(), forms) for match in forms.of_noun.finditer(plain, place)]
    return next((one for one in found if one is not None and not _is_of_controls(one.outcome, forms)), None)


def _is_of_controls(outcome: str, forms: Forms) -> bool:
    return forms.control.search(IN_CHECK.sub(" ", outcome)) is not None


def linked_object(plain: str, place: int, forms: Forms) -> Named | None:
    """Return what something is linked to, without a direction: "a lower risk of stroke" is the risk of stroke."""
    start = filled(plain, place, forms)
    state = forms.state.match(plain, start) or forms.noun.match(plain, start)
    if state is None:
        return after(plain, place, forms)
    return after(plain, state.end(), forms) or of_noun_in(plain, state.end(), forms)


def is_bare(head: str, forms: Forms) -> bool:
    """Whether nothing stands before a verb but words that stand for the outcome named before."""
    linker = forms.linker.match(head)
    said = head[linker.end() :] if linker else head
    grouped = forms.grouped.match(said)
    said = said[grouped.end() :] if grouped else said
    pause = said.find(",")
    said = said[pause + 1 :] if pause >= 0 and forms.opening.match(said) else said
    return not said.strip(" ,") or forms.pronoun.match(said) is not None


def way_in(match: re.Match[str], prefix: str) -> Direction:
    """Return the way whose group of a pattern matched."""
    return next(way for way in WAYS if match.group(f"{prefix}_{way.value}"))


def no_change(named: Named | None, match: re.Match[str], arm: str | None = None) -> Reading | None:
    """Return a result of no difference; None without an outcome."""
    return Reading(named, Direction.NONE, match.start(), match.end(), arm) if named else None


def linked_to(plain: str, place: int, forms: Forms) -> Named | None:
    """Return the outcome after a noun of a link: "no association with stroke"."""
    both = _BETWEEN.match(plain, place)
    if both is not None:
        sides = _AND.split(both["rest"], maxsplit=1)
        return after(plain, plain.rindex(sides[1], place), forms) if len(sides) == 2 else None  # noqa: PLR2004
    match = re.compile(r"\s(?:with|to|med|till|on)\s", re.IGNORECASE).search(plain, place)
    return after(plain, match.end(), forms) if match else None
