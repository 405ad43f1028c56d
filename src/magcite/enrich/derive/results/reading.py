"""What one clause tells: the outcome, the direction, and the words that say so.

The readers are asked in turn, those of denial first: a clause that denies something is never read as its contrary.
A clause that tells a result in words no reader follows gives nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from magcite.enrich.derive.results.clauses import Clause, shown
from magcite.enrich.derive.results.forms import WAYS, Forms
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.model import Direction

__all__ = ["Reading", "figures_in", "is_difference", "read", "stems_of"]

_TURNED = {
    Direction.LOWER: Direction.HIGHER,
    Direction.HIGHER: Direction.LOWER,
    Direction.BETTER: Direction.WORSE,
    Direction.WORSE: Direction.BETTER,
}
_AND = re.compile(r"\s(?:and|och)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:was\s+\w+\s+|were\s+\w+\s+)?(?:between|mellan)\s+(?P<rest>[^,;]*)", re.IGNORECASE)
_TO = re.compile(r"\s*to\s+", re.IGNORECASE)
_WITH = re.compile(r"\s*(?:with|to|med|till)\s+", re.IGNORECASE)
_AUXILIARY = re.compile(r"\s(?:(?:was|were|is|are|did|does|do|has|have|had|\w+ly|also|var|är|har|hade)\s+)+\Z|\A(?:was|were|did|does|do)\s+\Z")
_FURTHER = re.compile(r"\b(?:further|additional|added|ytterligare)\b", re.IGNORECASE)  # beyond what both had
_MOST_WORDS = 10  # of a subject
_BY = re.compile(r"\s+(?:by|av)\s+(?!about|around|approximately|more|nearly|almost|up\b|an?\b|half|one|two|three)[^\W\d]", re.IGNORECASE)
_HEAD = 60  # characters of a subject
_BESIDE = 30  # characters
_NUMBER = re.compile(r"\s*(?:by|of|med|på)?\s*\d")


_OF = re.compile(r"(?<![\w.,])(?P<n>\d{1,6})\s?(?:of|/|out of|av)\s?(?P<of>\d{1,6})(?![\w.,/])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters
_SPREAD = re.compile(r"\s?±\s?\d[\d.,·]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """One result of a clause.

    Attributes:
        named: the outcome; None where it is that of the clause before.
        direction: None for a link whose way no word tells.
        start, end: the words that tell the direction, in the clause.
        linked: whether it is told as a link.
        arm: the subject of a verb that has the outcome as object; None where the outcome is the subject.
    """

    named: Named | None
    direction: Direction | None
    start: int
    end: int
    arm: str | None = None
    linked: bool = False


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
    if clause.breaks and (ahead := forms.ahead.match(plain)) is not None:
        return _none(_elliptical(plain, ahead.end(), forms, linked=last is not None and last.linked), ahead)
    for denied in (_denied_noun, _denied_verb, _failing, _alike):
        reading = denied(plain, forms)
        if reading is not None:
            return reading
    if any(form.search(plain) for form in (forms.denied_noun, forms.denied_verb, forms.alike)):
        return None
    linked = _linked(plain, forms)
    if linked is not None or forms.linked.search(plain):
        return linked
    readers: tuple[Callable[[str, Forms], Reading | None], ...] = (_noun, _verb, _state)
    found = [one for one in (reader(plain, forms) for reader in readers) if one is not None]
    acts = [one for one in found if one.arm]
    reading = min(acts or found, key=lambda one: one.start) if found else arms_in(plain, forms, about)
    return reading if reading and not _is_denied(plain, reading, forms) else None


def _is_denied(plain: str, reading: Reading, forms: Forms) -> bool:
    """Whether something beside the words of a direction may deny them."""
    if forms.refusing.match(plain):
        return True
    return forms.nots.search(plain, max(0, reading.start - _BESIDE), reading.end + _BESIDE // 2) is not None


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
    if match["differ"] or match["alike"] or match["copula"] or forms.passive.search(plain[: match.start()]):
        return _none(_plain_subject(plain, match, forms), match)
    if _has_object(plain, match.end(), forms):
        return _none(after(plain, match.end(), forms), match, _subject(plain, match.start(), forms))
    return _none(_plain_subject(plain, match, forms), match)


def _linked_object(plain: str, place: int, forms: Forms) -> Named | None:
    """Return what something is linked to, without a direction: "a lower risk of stroke" is the risk of stroke."""
    start = _filled(plain, place, forms)
    state = forms.state.match(plain, start) or forms.noun.match(plain, start)
    if state is None:
        return after(plain, place, forms)
    return after(plain, state.end(), forms) or _of(plain, state.end(), forms)


def _plain_subject(plain: str, match: re.Match[str], forms: Forms) -> Named | None:
    named = _effective(plain, match.end(), forms) if match["state"] or match["least"] else None
    return named or before(plain, match.start(), forms)


def _failing(plain: str, forms: Forms) -> Reading | None:
    match = forms.failing.search(plain)
    return _none(after(plain, match.end(), forms), match, _subject(plain, match.start(), forms)) if match else None


def _alike(plain: str, forms: Forms) -> Reading | None:
    match = forms.alike.search(plain)
    if match is not None:
        return _none(before(plain, match.start(), forms), match)
    match = forms.alike_before.search(plain)
    return _none(after(plain, match.end(), forms), match) if match else None


def _linked(plain: str, forms: Forms) -> Reading | None:
    match = forms.linked.search(plain)
    if match is None:
        return None
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
            way = _TURNED[way]
        return Reading(named, way, match.start(), match.end(), _subject(plain, match.start(), forms))
    return None


def _verb(plain: str, forms: Forms) -> Reading | None:
    for match in forms.verb.finditer(plain):
        way = _way(match, "verb")
        passive = forms.passive.search(plain[: match.start()])
        if passive is None and _BY.match(plain, match.end()):
            continue
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
    leading = plain[: match.start()]
    passive, owned = forms.passive.search(leading), forms.owned.search(leading)
    if forms.effective.fullmatch(match[0]):
        named = _effective(plain, match.end(), forms)
        return Reading(named, way, match.start(), match.end()) if named else None
    if passive is not None and forms.likely.fullmatch(match[0]) and _TO.match(plain, match.end()):
        named = after(plain, match.end(), forms)  # "less likely to relapse"
        return Reading(named, way, match.start(), match.end(), _subject(plain, passive.start(), forms)) if named else None
    if _has_object(plain, match.end(), forms):
        opens = forms.filled.fullmatch(leading) is not None and not forms.unnoticed.search(plain, match.end())
        named = after(plain, match.end(), forms) if owned or opens else None
        if named is None:
            return None
        arm = _subject(plain, owned.start(), forms) if owned else None
        turned = named.change if way in {Direction.HIGHER, Direction.BETTER} else _TURNED.get(named.change or way)
        return Reading(named, turned if named.change else way, match.start(), match.end(), arm)
    if passive is None:
        return None
    named = before(plain, passive.start(), forms)
    if named is None:
        if _is_bare(plain[: passive.start()], forms):
            return Reading(None, way, match.start(), match.end())
        return None
    if named.change is not None:
        larger = way in {Direction.HIGHER, Direction.BETTER}
        way = named.change if larger else _TURNED[named.change]
    return Reading(named, way, match.start(), match.end())


def _is_bare(head: str, forms: Forms) -> bool:
    """Whether nothing stands before a verb but words that stand for the outcome named before."""
    linker = forms.linker.match(head)
    said = head[linker.end() :] if linker else head
    grouped = forms.grouped.match(said)
    said = said[grouped.end() :] if grouped else said
    pause = said.find(",")
    said = said[pause + 1 :] if pause >= 0 and forms.opening.match(said) else said
    return not said.strip(" ,") or forms.pronoun.match(said) is not None


def arms_in(plain: str, forms: Forms, about: frozenset[str]) -> Reading | None:
    """Return what two figures of two groups tell, "was 12 with yoga and 21 with placebo".

    Which way that is, is told where one of them is a control, or one alone is named in the title.
    """
    bare = _OF.sub(_as_share, _SPREAD.sub(lambda match: " " * len(match[0]), plain))
    match = forms.arms.search(bare)
    copulas = list(forms.stated.finditer(bare, 0, match.start())) if match else []
    if match is None:
        return None
    if copulas:
        named = before(plain, copulas[-1].start(), forms)
    else:
        told = forms.stated.search(bare, match.end("b"))
        named = after(plain, told.end(), forms) if told else None
    first, second = (forms.control.search(match[side]) is not None for side in ("first", "second"))
    one, other = (_number(match[side]) for side in ("a", "b"))
    if named is None:
        return None
    if first is second:
        first, second = (not _stems(match[side]) & about for side in ("first", "second"))
    if first is second or one == other:
        return Reading(named, None, match.start(), match.end()) if named.change is None else None
    way = Direction.HIGHER if (one > other) is second else Direction.LOWER
    if named.change is not None:
        way = named.change if way is Direction.HIGHER else _TURNED[named.change]
    return Reading(named, way, match.start(), match.end(), " ".join(match["first" if second else "second"].split()))


def figures_in(plain: str, forms: Forms) -> tuple[float, float] | None:
    """Return the figures that a clause gives of two groups, in its order; None where it does not give two."""
    match = forms.arms.search(_SPREAD.sub(lambda one: " " * len(one[0]), plain))
    if match is None or _OF.search(plain):
        return None
    return _number(match["a"]), _number(match["b"])


def _as_share(match: re.Match[str]) -> str:
    """Return "19 of 103" as a share, in as many characters."""
    share = float(match["n"]) / float(match["of"]) if float(match["of"]) else 0.0
    return f"{share:.4f}"[: len(match[0])].ljust(len(match[0]))


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower()))


def stems_of(title: str) -> frozenset[str]:
    """Return the beginnings of the words of a title, for `read`."""
    return _stems(title)


def _number(said: str) -> float:
    return float(said.replace(",", ".").replace("·", ".").replace("−", "-").replace("–", "-"))


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
    return _TURNED[way] if size and forms.smaller.fullmatch(size) else way


def _way(match: re.Match[str], prefix: str) -> Direction:
    return next(way for way in WAYS if match.group(f"{prefix}_{way.value}"))
