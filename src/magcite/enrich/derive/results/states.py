"""What the states of a clause tell: "LDL was lower", "had lower LDL", "was less likely to relapse"."""

import re

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.enrich.derive.results.parts import effective, has_object, is_bare, subject, way_in
from magcite.enrich.derive.results.told import TURNED, Reading
from magcite.model import Direction

__all__ = ["sized", "state_in"]

_THAN_TO = re.compile(r"(?:\s*,?\s(?:than|än)\s(?P<who>[^,;:]{2,90}?),?)?\s*(?:to|att)\s+", re.IGNORECASE)
_THAN_OTHER = re.compile(
    r"\s+(?:to|than)\s+(?![^,;:]*\b(?:all|most|every|in|for|at|on|i|för|på)\b)[^,;:]{2,60}\W*\Z", re.IGNORECASE
)
_GIVEN_UP = re.compile(
    r"\b(?:lost|lose|loses|losing|shed|tappade|förlorade|gick\s+ned|gick\s+ner)\s+(?:[^\W\d]+ly\s+|[\d.,]+\s+(?:kg|g|%|lb)\s+)?\Z",
    re.IGNORECASE,
)
_THE_SAME = re.compile(
    r"\A\W*(?:(?:[^,;:]{4,90},|overall)\s+)?(?:the|this)\s(?:risk|odds|rate|hazard|incidence|likelihood|chance|risken|oddsen)\W*\Z",
    re.IGNORECASE,
)
_FEW = re.compile(r"(?:fewer|less|only|few|none|no|hardly|färre|mindre|bara|få|ingen)(?!\w)", re.IGNORECASE)
_THE_CHANGE = re.compile(
    r"\A\W*(?:(?:and|but|och|men)\s+)?(?:(?:the|this|den|denna)\s(?:\w+\s)?)?(?P<noun>[^\W\d]+)(?:\s(?:also|också))?\W*\Z",
    re.IGNORECASE,
)


def state_in(plain: str, forms: Forms) -> Reading | None:
    """Return what the first state of a clause that has an outcome tells; None for none."""
    for match in forms.state.finditer(plain):
        reading = _of_state(plain, match, forms)
        if reading is not None:
            return reading
    return None


def _of_state(plain: str, match: re.Match[str], forms: Forms) -> Reading | None:
    way = way_in(match, "state")
    passive = forms.passive.search(plain[: match.start()])
    if forms.effective.fullmatch(match[0]):
        named = effective(plain, match.end(), forms)
        if named is None and passive is not None and _THAN_OTHER.match(plain, match.end()):
            arm = subject(plain, passive.start(), forms)
            return Reading(None, way, match.start(), match.end(), arm, meant=True) if arm else None
        return Reading(named, way, match.start(), match.end()) if named else None
    than = _THAN_TO.match(plain, match.end()) if passive is not None and forms.likely.fullmatch(match[0]) else None
    if passive is not None and than is not None:
        named = after(plain, than.end(), forms)  # "less likely to relapse", "more likely than controls to quit"
        arm = subject(plain, passive.start(), forms)
        return Reading(named, way, match.start(), match.end(), arm, versus=than["who"]) if named else None
    if has_object(plain, match.end(), forms):
        return _attributive(plain, match, forms)
    return _predicative(plain, match, passive.start(), forms) if passive else None


def _attributive(plain: str, match: re.Match[str], forms: Forms) -> Reading | None:
    """Return what a state before its outcome tells: "had lower LDL", "Lower LDL was seen"."""
    leading = plain[: match.start()]
    owned = forms.owned.search(leading)
    if owned and leading[: owned.start()].endswith(" to "):
        return None  # "a factor to predict impaired balance"
    way = way_in(match, "state")
    way = TURNED[way] if _GIVEN_UP.search(leading) else way  # "lost more weight" is a lower weight
    opens = forms.filled.fullmatch(leading) is not None and not forms.unnoticed.search(plain, match.end())
    named = after(plain, match.end(), forms) if owned or opens else None
    if named is None:
        return None
    arm = subject(plain, owned.start(), forms) if owned else None
    if arm is not None and _FEW.match(arm):
        return None  # "Fewer than half of those on it reported increased flatulence"
    return Reading(named, _of_change(way, named), match.start(), match.end(), arm)


def _predicative(plain: str, match: re.Match[str], place: int, forms: Forms) -> Reading | None:
    """Return what a state after its outcome tells: "LDL was lower"; that of the clause before for "it was lower"."""
    named, way = before(plain, place, forms), way_in(match, "state")
    if named is not None:
        return Reading(named, _of_change(way, named), match.start(), match.end())
    moved = _THE_CHANGE.match(plain[:place])
    noun = forms.noun.fullmatch(moved["noun"]) if moved else None
    if noun is not None:  # "the reduction was greater" is of what was just told
        way = way_in(noun, "noun") if way in {Direction.HIGHER, Direction.BETTER} else TURNED[way_in(noun, "noun")]
        return Reading(None, way, match.start(), match.end(), meant=True, across=True)
    same = _THE_SAME.match(plain[:place]) is not None  # "the risk was lower" is of what was just told
    bare = same or is_bare(plain[:place], forms)
    return Reading(None, way, match.start(), match.end(), meant=same) if bare else None


def _of_change(way: Direction, named: Named) -> Direction:
    """Return a direction, that of the change where it is a change which is larger or smaller."""
    if named.change is None:
        return way
    return named.change if way in {Direction.HIGHER, Direction.BETTER} else TURNED[named.change]


def sized(match: re.Match[str], forms: Forms) -> Direction:
    """Return the way of a noun, turned where its size says so: "a smaller decrease"."""
    way = way_in(match, "noun")
    size = match["size"]
    return TURNED[way] if size and forms.smaller.fullmatch(size) else way
