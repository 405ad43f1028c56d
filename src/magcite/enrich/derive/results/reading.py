"""What one clause tells: the outcome, the direction, and the words that say so.

The readers are asked in turn, those of denial first: a clause that denies something is never read as its contrary.
A clause that tells a result in words no reader follows gives nothing.
"""

import re
from collections.abc import Callable

from magcite.enrich.derive.results.arms import arms_in
from magcite.enrich.derive.results.clauses import Clause, shown
from magcite.enrich.derive.results.forms import WAYS, Forms
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.enrich.derive.results.told import TURNED, Reading
from magcite.model import Direction

__all__ = ["is_difference", "read"]

_AND = re.compile(r"\s(?:and|och)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:was\s+\w+\s+|were\s+\w+\s+)?(?:between|mellan)\s+(?P<rest>[^,;]*)", re.IGNORECASE)
_TO = re.compile(r"\s*to\s+", re.IGNORECASE)
_WITH = re.compile(r"\s*(?:with|to|med|till)\s+", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\s(?:(?:was|were|is|are|did|does|do|has|have|had|\w+ly|also|var|är|har|hade)\s+)+\Z"
    r"|\A(?:was|were|did|does|do)\s+\Z"
)
_FURTHER = re.compile(r"\b(?:further|additional|added|ytterligare)\b", re.IGNORECASE)  # beyond what both had
_MOST_WORDS = 10  # of a subject
_RELATIVE = re.compile(r",\s(?:which|who|whose|vilket|som)\s*\Z", re.IGNORECASE)
_TIMES = re.compile(
    r"\b(?:twice|half|times|fold|dubbelt|hälften|gånger|almost|nearly|not)\s+(?:as|så|lika)\s|\b(?:twice|half)\b", re.IGNORECASE
)
_APART = re.compile(r"\s*(?:\w+ly\s+)?from\s+(?P<versus>(?!that\b|those\b|baseline\b|each\b|one\b)[^,;:]{2,60}?)\s(?:in|with\s+(?:regard|respect)\s+to|in\s+terms\s+of|on|for)\s", re.IGNORECASE)
_GIVEN_UP = re.compile(r"\b(?:lost|lose|loses|losing|shed|tappade|förlorade|gick\s+ned|gick\s+ner)\s+(?:[^\W\d]+ly\s+|[\d.,]+\s+(?:kg|g|%|lb)\s+)?\Z", re.IGNORECASE)
_BY = re.compile(
    r"\s+(?:by|av)\s+(?!about|around|approximately|more|nearly|almost|up\b|an?\b|half|one|two|three)[^\W\d]",
    re.IGNORECASE,
)
_HEAD = 60  # characters of a subject
_BESIDE = 30  # characters
_EFFECT_ON = re.compile(r"\b(?:effects?|impact|influence|effekt(?:en|er|erna)?)\b[^,;:]{0,60}?\s(?:on|på)\s", re.IGNORECASE)
_ALSO = re.compile(
    r"[\s,;]*(?:(?:as|and\s+so|och\s+så|liksom)\s+(?:was|were|did|is|are|var)|liksom)\s+(?!expected|well|follows|shown)",
    re.IGNORECASE,
)
_GAPPED = re.compile(
    r"[\s,;]*(?:(?:and|och)\s+)?(?=[^\W\d])(?:(?!\s(?:by|med)\s)[^;:]){3,70}?\s(?P<by>by|med)\s[−–-]?\d[^;:]{0,160}", re.IGNORECASE
)
_MADE = re.compile(r"\s+(?:to|for|till)\s+(?!\d)", re.IGNORECASE)  # "make no difference to fatigue"
_NEITHER = re.compile(r"[\s,;]*neither\s+(?P<one>[^,;:]{2,60}?)\s+nor\s+", re.IGNORECASE)
_NEITHER_OF = re.compile(r"\s+neither\s+(?=[^,;:]{2,60}?\snor\s)", re.IGNORECASE)
_ALONE = re.compile(
    r"\A\W*(?:(?:but|and|however|though|whereas|while|men|och)\W+)?(?:(?:at|after|by|during|vid|efter)\s"
    r"(?=[^,;]*?(?:\d|month|week|year|day|follow|end\s|månad|veck|år))[^,;]{2,40}?[,\s]+)?(?:there\s+(?:was|were)|this\s+showed|we\s+found|det\s+fanns|fanns\s+det)\s*\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:(?:between|among|mellan)\s+(?:the\s+|any\s+|de\s+)?(?:\w+\s+)?(?:groups|arms|treatments|grupperna|armarna)\s*)?[.,;]?\s*\Z", re.IGNORECASE)
_COMPARED = re.compile(
    r"\A(?:(?:at|after|by|during|vid|efter)\s(?:[\w.-]+\s+){0,5}?|[^,]{0,60},\s*)?(?:the\s+|these\s+|both\s+|de\s+)?(?:two\s+|three\s+|four\s+|study\s+|treatment\s+|båda\s+)?"
    r"(?:groups|arms|treatments|conditions|diets|they|grupperna|armarna|behandlingarna)"
    r"(?:\s+(?:were|did|are|no\s+longer|was|skilde|skiljde))?\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:by|of|med|på)?\s*\d")


def is_difference(plain: str, forms: Forms) -> bool:
    """Whether a clause is about "the difference between the groups", without saying in what."""
    match = forms.difference.match(plain)
    return match is not None and _of(plain[: match.end() + _HEAD], match.end(), forms) is None


def read(clause: Clause, forms: Forms, about: frozenset[str], last: Reading | None = None) -> Reading | None:
    """Return what a clause tells; None for nothing, or nothing that is plain.

    Args:
        clause: one.
        forms: the patterns of its language.
        about: beginnings of the words of the title, which names what was tried and seldom what it was compared with.
        last: what the clause before it tells.
    """
    plain = clause.plain
    if last is not None and last.direction is not None and (same := _as_before(plain, forms, last)) is not None:
        return same
    if clause.breaks and (ahead := forms.ahead.match(plain)) is not None:
        return _none(_elliptical(plain, ahead.end(), forms, linked=last is not None and last.linked), ahead)
    for denied in (_neither, _denied_noun, _denied_verb, _denied_after, _failing, _alike):
        reading = denied(plain, forms)
        if reading is not None:
            return reading
    if any(form.search(plain) for form in (forms.denied_noun, forms.denied_verb, forms.denied_after, forms.alike)):
        return None
    linked = _linked(plain, forms)
    if linked is not None or forms.linked.search(plain):
        return linked
    readers: tuple[Callable[[str, Forms], Reading | None], ...] = (_noun, _verb, _state)
    found = [one for one in (reader(plain, forms) for reader in readers) if one is not None]
    acts = [one for one in found if one.arm]
    reading = min(acts or found, key=lambda one: one.start) if found else arms_in(plain, forms, about)
    return reading if reading and not _is_denied(plain, reading, forms) else None


def _as_before(plain: str, forms: Forms, last: Reading) -> Reading | None:
    """Return what goes the way of what was told before: ", as was diastolic pressure", "and severe injuries by 74 %"."""
    match = _ALSO.match(plain)
    if match is not None:
        named = after(plain, match.end(), forms)
        subject = named is not None or not last.linked
        return Reading(named, last.direction, match.start(), match.end(), last.arm) if named and subject else None
    gapped = _GAPPED.fullmatch(plain)
    if gapped is None or last.linked:
        return None
    named = before(plain, gapped.start("by"), forms)
    return Reading(named, last.direction, gapped.start("by"), gapped.end("by"), last.arm) if named else None


def _neither(plain: str, forms: Forms) -> Reading | None:
    """Return what "neither A nor B reduced fractures" and "affected neither sleep nor mood" tell."""
    of = next((one for one in _NEITHER_OF.finditer(plain)), None)
    if of is not None and any(_ends(form, plain[: of.start()]) for form in (forms.verb, forms.affects)):
        named = after(plain, of.end(), forms)
        return _none(named, of, _subject(plain, plain.rfind(" ", 0, of.start()), forms)) if named else None
    match = _NEITHER.match(plain)
    if match is None:
        return None
    for verb in (*forms.verb.finditer(plain, match.end()), *forms.affects.finditer(plain, match.end())):
        if not _has_object(plain, verb.end(), forms):
            continue
        arm = f"{match['one']} or {plain[match.end() : verb.start()].strip()}"
        return _none(after(plain, verb.end(), forms), verb, arm)
    return None


def _ends(form: re.Pattern[str], words: str) -> bool:
    return any(one.end() == len(words) for one in form.finditer(words))


def _is_denied(plain: str, reading: Reading, forms: Forms) -> bool:
    """Whether something beside the words of a direction may deny them."""
    if forms.refusing.match(plain):
        return True
    beside = forms.nots.search(plain, max(0, reading.start - _BESIDE))
    return beside is not None and beside.start() < reading.end + _BESIDE // 2


def _elliptical(plain: str, place: int, forms: Forms, *, linked: bool) -> Named | None:
    """Return the outcome of "but not fatigue", "nor did disability"; None before a preposition."""
    told = _WITH.match(plain, place) if linked else None
    if told is not None:
        return after(plain, told.end(), forms)
    return None if forms.opening.match(plain[place:]) else after(plain, place, forms)


def _none(named: Named | None, match: re.Match[str], arm: str | None = None) -> Reading | None:
    return Reading(named, Direction.NONE, match.start(), match.end(), arm) if named else None


def _denied_noun(plain: str, forms: Forms) -> Reading | None:
    match = forms.denied_noun.search(plain)
    if match is None or _FURTHER.search(match[0]):
        return None
    if match["link"]:
        named = _linked_to(plain, match.end(), forms)
        open_ = named is None and forms.opening.match(plain) is not None
        return Reading(None, Direction.NONE, match.start(), match.end()) if open_ else _none(named, match)
    named = _of(plain, match.end(), forms)
    made = _MADE.match(plain, match.end()) if named is None and match["diff"] else None
    named = after(plain, made.end(), forms) if made else named
    if named is None and match["diff"] and _ALONE.match(plain[: match.start()]) and _ENDS.match(plain, match.end()):
        return Reading(None, Direction.NONE, match.start(), match.end())
    if named is None and (match["diff"] or not match["effect"]):
        ahead = forms.owned.search(plain[: match.start()] + " ")
        named = before(plain, ahead.start() if ahead else match.start(), forms) if ahead else None
    return _none(named, match)


def _of(plain: str, place: int, forms: Forms) -> Named | None:
    """Return the outcome after a noun: that of the first "in", "on", "of" before which no group is named."""
    found = [after(plain, match.end(), forms) for match in forms.of_noun.finditer(plain, place)]
    return next((one for one in found if one is not None and not forms.control.search(one.outcome)), None)


def _linked_to(plain: str, place: int, forms: Forms) -> Named | None:
    both = _BETWEEN.match(plain, place)
    if both is not None:
        sides = _AND.split(both["rest"], maxsplit=1)
        return after(plain, plain.rindex(sides[1], place), forms) if len(sides) == 2 else None  # noqa: PLR2004
    match = re.compile(r"\s(?:with|to|med|till|on)\s", re.IGNORECASE).search(plain, place)
    return after(plain, match.end(), forms) if match else None


def _denied_verb(plain: str, forms: Forms) -> Reading | None:
    match = forms.denied_verb.search(plain)
    if match is None or _FURTHER.search(match[0]):
        return None
    if match["link"]:
        return _none(_linked_object(plain, match.end(), forms), match, _subject(plain, match.start(), forms))
    if match["least"] and not (match["copula"] or forms.passive.search(plain[: match.start()])):
        return _none(after(plain, match.end(), forms) if _has_object(plain, match.end(), forms) else None, match)
    if match["differ"] and _is_groups(plain[: match.start()], forms):
        return _of_groups(plain, match, forms)
    apart = _APART.match(plain, match.end()) if match["differ"] else None
    if apart is not None and (named := _linked_object(plain, apart.end(), forms)) is not None:
        arm = _subject(plain, match.start(), forms)
        return Reading(named, Direction.NONE, match.start(), match.end(), arm, versus=apart["versus"])
    if match["differ"] or match["alike"] or match["copula"] or forms.passive.search(plain[: match.start()]):
        return _none(_plain_subject(plain, match, forms), match)
    if _has_object(plain, match.end(), forms):
        return _none(after(plain, match.end(), forms), match, _subject(plain, match.start(), forms))
    return _none(_plain_subject(plain, match, forms), match)


def _is_groups(head: str, forms: Forms) -> bool:
    """Whether the subject is those who are compared, and no outcome: "At 12 months the groups", "They"."""
    match = forms.linker.match(head)
    said = head[match.end() if match else 0 :].strip(" ,;:")
    return _COMPARED.match(said) is not None


def _of_groups(plain: str, match: re.Match[str], forms: Forms) -> Reading:
    """Return what "the groups did not differ in pain" tells; without an outcome it is that of what stands before."""
    return Reading(_of(plain, match.end(), forms), Direction.NONE, match.start(), match.end())


def _linked_object(plain: str, place: int, forms: Forms) -> Named | None:
    """Return what something is linked to, without a direction: "a lower risk of stroke" is the risk of stroke."""
    start = _filled(plain, place, forms)
    state = forms.state.match(plain, start) or forms.noun.match(plain, start)
    if state is None:
        return after(plain, place, forms)
    return after(plain, state.end(), forms) or _of(plain, state.end(), forms)


def _plain_subject(plain: str, match: re.Match[str], forms: Forms) -> Named | None:
    acted = _EFFECT_ON.search(plain, 0, match.start())
    if acted is not None and (named := before(plain[acted.end() :], match.start() - acted.end(), forms)) is not None:
        return named._replace(start=named.start + acted.end())
    known = match.re.groupindex
    named = _effective(plain, match.end(), forms) if "least" in known and (match["state"] or match["least"]) else None
    return named or before(plain, match.start(), forms)


def _denied_after(plain: str, forms: Forms) -> Reading | None:
    """Return what a verb denies that has its negation after it: «påverkade inte sömnen», «minskade inte»."""
    match = forms.denied_after.search(plain)
    if match is None or _FURTHER.search(plain, match.end(), match.end() + _BESIDE):
        return None
    if _has_object(plain, match.end(), forms):
        return _none(after(plain, match.end(), forms), match, _subject(plain, match.start(), forms))
    return _none(before(plain, match.start(), forms), match)


def _failing(plain: str, forms: Forms) -> Reading | None:
    match = forms.failing.search(plain)
    return _none(after(plain, match.end(), forms), match, _subject(plain, match.start(), forms)) if match else None


def _alike(plain: str, forms: Forms) -> Reading | None:
    match = forms.alike.search(plain)
    if match is not None and _TIMES.search(match[0]):
        return None
    if match is not None:
        if _is_groups(plain[: match.start()], forms):
            return _of_groups(plain, match, forms)
        if "inferior" in match[0]:
            return _none(_effective(plain, match.end(), forms), match, _subject(plain, match.start(), forms))
        return _none(_plain_subject(plain, match, forms), match)
    match = forms.alike_before.search(plain)
    return _none(after(plain, match.end(), forms), match) if match else None


def _linked(plain: str, forms: Forms) -> Reading | None:
    match = forms.linked.search(plain)
    if match is None:
        return None
    if not forms.passive.search(plain[: match.start()]) and forms.stated.search(plain, match.end()):
        return None  # "genes associated with it were found"
    arm = _subject(plain, match.start(), forms)
    start = _filled(plain, match.end(), forms)
    state, noun = forms.state.match(plain, start), forms.noun.match(plain, start)
    if noun is not None and (named := _of(plain, noun.end(), forms)) is not None:
        return Reading(named, _sized(noun, forms), match.start(), noun.end(), arm, linked=True)
    if state is not None:
        named = after(plain, state.end(), forms)
        return Reading(named, _way(state, "state"), match.start(), state.end(), arm, linked=True) if named else None
    named = after(plain, match.end(), forms)
    way = Direction.LOWER if match["against"] else Direction.HIGHER if match["along"] else None
    return Reading(named, way, match.start(), match.end(), arm, linked=True) if named else None


def _noun(plain: str, forms: Forms) -> Reading | None:
    for match in forms.noun.finditer(plain):
        leading = plain[: match.start()]
        if not (match["size"] or forms.owned.search(leading) or forms.filled.fullmatch(leading)):
            continue
        named = _of(plain, match.end(), forms)
        if named is None:
            continue
        way = _sized(match, forms)
        later = forms.state.search(plain, match.end())
        if later is not None and forms.passive.search(plain[: later.start()]) and forms.smaller.fullmatch(later[0]):
            way = TURNED[way]
        return Reading(named, way, match.start(), match.end(), _subject(plain, match.start(), forms))
    return None


def _verb(plain: str, forms: Forms) -> Reading | None:
    for match in forms.verb.finditer(plain):
        way = _way(match, "verb")
        passive = forms.passive.search(plain[: match.start()])
        if forms.state.fullmatch(match[0]) and forms.owned.search(plain[: match.start()]):
            continue  # "had lower" is a state
        if passive is None and _BY.match(plain, match.end()):
            continue
        if _RELATIVE.search(plain[: passive.start() if passive else match.start()]):
            continue  # what a clause within a clause tells is of the word before it
        if forms.filled.fullmatch(plain[: match.start()]) and forms.unnoticed.search(plain, match.end()):
            continue
        if passive is None and _has_object(plain, match.end(), forms):
            named = after(plain, match.end(), forms)
            if named is not None and named.change is None:
                return Reading(named, way, match.start(), match.end(), _subject(plain, match.start(), forms))
            continue
        place = passive.start() if passive else match.start()
        if forms.owned.search(plain[: match.start()]) and passive is None:
            continue
        if _is_bare(plain[:place], forms):
            return Reading(None, way, match.start(), match.end())
        named = before(plain, place, forms)
        if named is not None and named.change is None:
            return Reading(named, way, match.start(), match.end())
    return None


def _state(plain: str, forms: Forms) -> Reading | None:
    for match in forms.state.finditer(plain):
        reading = _of_state(plain, match, forms)
        if reading is not None:
            return reading
    return None


def _of_state(plain: str, match: re.Match[str], forms: Forms) -> Reading | None:
    way = _way(match, "state")
    passive = forms.passive.search(plain[: match.start()])
    if forms.effective.fullmatch(match[0]):
        named = _effective(plain, match.end(), forms)
        return Reading(named, way, match.start(), match.end()) if named else None
    if passive is not None and forms.likely.fullmatch(match[0]) and _TO.match(plain, match.end()):
        named = after(plain, match.end(), forms)  # "less likely to relapse"
        arm = _subject(plain, passive.start(), forms)
        return Reading(named, way, match.start(), match.end(), arm) if named else None
    if _has_object(plain, match.end(), forms):
        return _attributive(plain, match, forms)
    return _predicative(plain, match, passive.start(), forms) if passive else None


def _attributive(plain: str, match: re.Match[str], forms: Forms) -> Reading | None:
    """Return what a state before its outcome tells: "had lower LDL", "Lower LDL was seen"."""
    leading = plain[: match.start()]
    owned = forms.owned.search(leading)
    way = _way(match, "state")
    way = TURNED[way] if _GIVEN_UP.search(leading) else way  # "lost more weight" is a lower weight
    opens = forms.filled.fullmatch(leading) is not None and not forms.unnoticed.search(plain, match.end())
    named = after(plain, match.end(), forms) if owned or opens else None
    if named is None:
        return None
    arm = _subject(plain, owned.start(), forms) if owned else None
    return Reading(named, _of_change(way, named), match.start(), match.end(), arm)


def _predicative(plain: str, match: re.Match[str], place: int, forms: Forms) -> Reading | None:
    """Return what a state after its outcome tells: "LDL was lower"; that of the clause before for "it was lower"."""
    named, way = before(plain, place, forms), _way(match, "state")
    if named is not None:
        return Reading(named, _of_change(way, named), match.start(), match.end())
    return Reading(None, way, match.start(), match.end()) if _is_bare(plain[:place], forms) else None


def _of_change(way: Direction, named: Named) -> Direction:
    """Return a direction, that of the change where it is a change which is larger or smaller."""
    if named.change is None:
        return way
    return named.change if way in {Direction.HIGHER, Direction.BETTER} else TURNED[named.change]


def _is_bare(head: str, forms: Forms) -> bool:
    """Whether nothing stands before a verb but words that stand for the outcome named before."""
    linker = forms.linker.match(head)
    said = head[linker.end() :] if linker else head
    grouped = forms.grouped.match(said)
    said = said[grouped.end() :] if grouped else said
    pause = said.find(",")
    said = said[pause + 1 :] if pause >= 0 and forms.opening.match(said) else said
    return not said.strip(" ,") or forms.pronoun.match(said) is not None


def _effective(plain: str, place: int, forms: Forms) -> Named | None:
    """Return the outcome of "(no) more effective than placebo in reducing pain"."""
    for match in re.compile(r"(?<!\w)(?:in|for|at|against|på|mot|för|att)\s+", re.IGNORECASE).finditer(plain, place):
        verb = re.compile(r"[^\W\d_]+(?:ing|a|ra)\s+").match(plain, match.end())
        named = after(plain, verb.end() if verb else match.end(), forms)
        if named is not None:
            return named
    return None


def _has_object(plain: str, place: int, forms: Forms) -> bool:
    """Whether a noun follows at once, and no preposition, figure or end."""
    start = _filled(plain, place, forms, figures=False)
    rest = plain[start:].lstrip()
    if not rest or not rest[0].isalpha() or plain[place:start].strip(" ").startswith(","):
        return False
    return forms.ended.match(rest) is None and _NUMBER.match(rest) is None


def _filled(plain: str, place: int, forms: Forms, *, figures: bool = True) -> int:
    match = forms.filled.match(plain, place)
    if match is None or (not figures and any(sign.isdigit() for sign in match[0])):
        return place
    # A word that is a filler and says what came of it as well ends the fillers.
    return match.end()


def _subject(plain: str, place: int, forms: Forms) -> str | None:
    """Return the words before a verb that name what was done, or to whom; None where there are none."""
    reported = list(forms.reported.finditer(plain, 0, place))
    start = reported[-1].end() if reported else 0
    match = forms.linker.match(plain[start:place])
    start += match.end() if match else 0
    said = _AUXILIARY.sub("", plain[start:place].strip(" ,") + " ").strip(" ,")
    return shown(" ".join(said.split()[-_MOST_WORDS:])) or None


def _sized(match: re.Match[str], forms: Forms) -> Direction:
    way = _way(match, "noun")
    size = match["size"]
    return TURNED[way] if size and forms.smaller.fullmatch(size) else way


def _way(match: re.Match[str], prefix: str) -> Direction:
    return next(way for way in WAYS if match.group(f"{prefix}_{way.value}"))
