"""The figures of two groups: "was reported by 12 % with yoga and by 21 % with placebo"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from magcite.enrich.derive.notation import value_of
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after, before
from magcite.enrich.derive.results.parts import subject
from magcite.enrich.derive.results.shares import as_shares
from magcite.enrich.derive.results.sides import side_in_words
from magcite.enrich.derive.results.told import TURNED, Reading
from magcite.model import Direction

__all__ = ["Group", "arms_in", "figures_in", "groups_in", "lost_or_gained", "stems_of", "weighed", "without_spread"]

_OF = re.compile(r"(?<![\w.,])(?P<n>\d{1,6})\s?(?:of|/|out of|av)\s?(?P<of>\d{1,6})(?![\w.,/])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_FAR = 40  # characters between a verb and the figure of the first group
_STEM = 5  # letters
_NUMBER = r"(?<![\w.,·/-])(?:[-−–+](?=\d))?\d+(?:[.,·]\d+)?(?![\d·]|[.,]\d|[-–/]\d)"
_SPREAD = re.compile(
    r"\s?(?:±|\+/[-−–])\s?\d[\d.,·]*|,?\s?\(?\bSDs?\b[\s:=]?\s?\d+(?:[.,·]\d+)?\)?,?|\[[^\[\]]*\]"
    r"|\s?\((?:SDs?|SEM?|IQR|95\s?%|\d+(?:[.,·]\d+)?\s?%?\s?\))[^()]*\)?",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\b(?:on|of)\s(?:an?|the)\s\d+(?:\s?(?:to|-|–)\s?|[\s-])\d*[\s-]?(?:point\s|mm\s|cm\s)?(?:visual\sanalog(?:ue)?\s)?scale\b"
    r"|\bper\s(?:(?:person|patient|participant|woman|man|child)[- ])?(?:years?|months?|weeks?|days?|hours?|night)\b"
    r"|\b(?:per|/)\s?\d[\d ,]*\s?(?:[^\W\d]+[- ]?)?(?:years?|days?|hours?|months?|births?)?",
    re.IGNORECASE,
)
_IN = r"(?:in|with|on|among|for|of|after|under|hos|i|med|på|bland)"
_UNIT = (
    rf"(?:\s{{0,16}}%|\s?per\s?cent|\s?procent|\s{{1,16}}(?!{_IN}\s)[^\W\d]{{1,12}}(?:/[^\W\d]{{1,8}})*"
    r"(?:\s(?-i:[A-Z])[^\W\d]{1,5})?)?"
)
_VERSUS = re.compile(rf"(?P<a>{_NUMBER}){_UNIT}\s*,?\s+(?:versus|vs\.?|v\.?|mot)\s+(?P<b>{_NUMBER})", re.IGNORECASE)
_GROUP = re.compile(
    rf"(?P<value>{_NUMBER}){_UNIT}\s+(?:(?:of|in)\s+(?:(?:the|those|patients|participants|women|men|children|subjects)\s+)+)?"
    rf"(?:{_IN}\s+)?(?:(?:given|receiving|taking|assigned\s+to|allocated\s+to|randomi[sz]ed\s+to|who\s+\w+)\s+)?(?P<who>[^;:]{{0,80}})",
    re.IGNORECASE,
)
_PREPOSED = re.compile(rf"\A(?P<value>{_NUMBER}){_UNIT}\s+(?:{_IN}|given|receiving|taking|who)\s", re.IGNORECASE)
_GAPPED = re.compile(
    r"[\s,;]*(?:(?:and|och)\s+)?(?P<what>[^\W\d](?:[^,;:\d]|\d(?=[^\s\d])){2,60}?)\s(?:in|by|on|hos|av|i)\s+(?=\d)",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:\A|\s)(?:with|by|in|of|for|from|after|on|the|either|both|an?)\s\Z", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:after|at|for|over|within|during|every|first|last|of|till|efter|vid|under|the|a)\s\Z", re.IGNORECASE
)
_SERIES = re.compile(rf"{_NUMBER}{_UNIT},\s\Z")  # "was 10.6, 7.5 and 4.8": three figures
_LOST = re.compile(
    r"\b(?:(?P<lost>lost)|gained)\s(?:(?:an?|on)\s(?:average|mean)\s(?:of\s)?|about\s)?(?P<a>\d+(?:[.,·]\d+)?)(?:\s?(?:±|\+/-)\s?[\d.,]+)?"
    r"\s?(?:kg|kilos?|pounds|lbs?)(?:\s(?:of|in)\s(?P<weight>(?:body\s)?(?:weight|fat)(?:\smass)?))?(?!\s(?:more|less|of))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\s*,?\s(?:versus|vs\.?|v|compared\swith)\s(?P<b>\d+(?:[.,·]\d+)?)(?:\s?(?:±|\+/-)\s?[\d.,]+)?\s?(?:kg|kilos?|pounds|lbs?)?"
    r"\s(?:for|with|in|on)\s(?P<who>[^,;:()]{2,50})",
    re.IGNORECASE,
)
_IN_BOTH = re.compile(
    r"\A[^,;:]{1,60}?\s(?:in|of|with|for|among|i|hos)\s(?:the\s|those\s(?:given|on)\s)?(?P<one>[^\W\d](?:(?!\s(?:in|of|with|i|av)\s)[^,;:()\d]){1,30}?)\s(?:and|och)\s(?:the\s)?(?P<other>[^\W\d][^,;:()\d]{1,30}?)\s?(?:(?:groups?|arms?|recipients|participants|patients),?\s*(?:respectively|\Z|\s{4}|\.)|,?\srespectively|grupperna)",
    re.IGNORECASE,
)
_MANY = 2


class Group(NamedTuple):
    """A figure and the group it is of, in the words of the text."""

    value: float
    who: str | None
    start: int


def arms_in(
    plain: str,
    forms: Forms,
    about: frozenset[str],
    order: tuple[str, str] | None = None,
    *,
    last_weighed: bool = False,
) -> Reading | None:
    """Return what two figures of two groups tell, "was 12 with yoga and 21 with placebo".

    Which way that is, is told where one of them is a control, or one alone is named in the title. Of three groups or
    more nothing is told but that they are compared. Where neither is named they stand in `order`, that of the groups
    in the sentences before. After figures that were weighed (`last_weighed`) the verb may be left out: "and sepsis in
    23 % v 28 %".
    """
    bare = _OF.sub(_as_share, without_spread(plain))
    match = forms.arms.search(bare)
    if match is None or _is_verbal(match["first"] + match["mid"], forms):
        return None
    copulas = list(forms.stated.finditer(bare, 0, match.start()))
    if copulas and match.start() - copulas[-1].end() > _FAR:
        return None
    gapped = _GAPPED.match(plain) if last_weighed and not copulas else None
    if copulas:
        named = before(plain, copulas[-1].start(), forms)
    elif gapped is not None:
        named = before(plain, gapped.end("what"), forms)
    else:
        told = forms.stated.search(bare, match.end("b"))
        named = after(plain, told.end(), forms) if told else None
    if named is None:
        return None
    told_from = copulas[-1].end() if copulas else 0  # "Among the 31 patients who ..., lactate was": no third group
    if len([one for one in groups_in(bare) if one.start >= told_from]) > _MANY or _SERIES.search(
        bare, 0, match.start()
    ):
        return None
    shared = _IN_BOTH.match(bare[match.start("b") :])
    if shared is not None:  # "29% vs 21% of infants in the inositol and placebo groups"
        both = (shared["one"], shared["other"])
        values = (value_of(match["a"]), value_of(match["b"]))
        return weighed(named, values, both, both, span=(match.start(), match.end()), forms=forms, about=about)
    said: Sequence[str] = (match["first"], match["second"])
    of: list[str | None] = [
        _who(bare[match.start(side) : match.end(end)]) for side, end in (("a", "first"), ("b", "second"))
    ]
    if not any(of) and order is not None:
        said, of = order, list(order)
    values = (value_of(match["a"]), value_of(match["b"]))
    return weighed(named, values, said, of, span=(match.start(), match.end()), forms=forms, about=about)


def _is_verbal(words: str, forms: Forms) -> bool:
    """Whether words hold a verb of a direction, and not as the name of what was done: "with delayed clamping"."""
    return any(not _LED.search(words, 0, one.start()) for one in forms.verb.finditer(words))


def weighed(
    named: Named,
    values: tuple[float, float],
    said: Sequence[str],
    of: Sequence[str | None],
    *,
    span: tuple[int, int],
    forms: Forms,
    about: frozenset[str],
) -> Reading | None:
    """Return what two figures tell of an outcome, of two groups.

    Args:
        named: the outcome.
        values: the figures, in the order of the text.
        said: the words that stand with each, in which a control is told.
        of: the names of the groups; None for one that has none.
        span: the place of the figures in the clause.
        forms: the patterns of its language.
        about: beginnings of the words of the title.
    """
    first, second = (forms.control.search(one) is not None for one in said)
    one, other = values
    if first is second:
        first, second = (not _is_about(one, about) for one in said)
    if first is second or one == other:  # both are treatments: their figures are told, and no direction
        arm, versus = of if all(of) else (None, None)
        return Reading(named, None, *span, arm, versus=versus, weighed=True) if named.change is None else None
    way = Direction.HIGHER if (one > other) is second else Direction.LOWER
    if named.change is not None:
        way = named.change if way is Direction.HIGHER else TURNED[named.change]
    arm, versus = of if second else reversed(of)
    return Reading(named, way, *span, arm, versus=versus, swapped=not second, weighed=True)


def lost_or_gained(plain: str, forms: Forms) -> Reading | None:
    """Return what "those on water had lost 2.4 kg (versus 6.2 kg on cola)" tells of weight."""
    match = _LOST.search(plain)
    if match is None:
        return None
    way = Direction.LOWER if match["lost"] else Direction.HIGHER
    arm = subject(plain, match.start(), forms)
    arm = arm.rsplit(", ", 1)[-1] if arm else None
    named = Named(match["weight"] or "body weight", match.start())
    other = _OTHER.match(plain, match.end())
    if other is None or arm is None:
        return Reading(named, way, match.start(), match.end(), arm)
    more, less = (float(one.replace(",", ".").replace("·", ".")) for one in (match["a"], other["b"]))
    if more == less:
        return None
    return Reading(named, way if more > less else TURNED[way], match.start(), match.end(), arm, versus=other["who"])


def figures_in(words: str, forms: Forms) -> tuple[float, float] | None:
    """Return the figures that a clause gives of two groups, in its order; None where it does not give two.

    Args:
        words: the clause with its brackets, where figures often stand: "(14.6 % v 6.8 %)".
        forms: the patterns of its language.
    """
    bare = without_spread(as_shares(words))
    if _OF.search(bare):
        return None
    told = list(_VERSUS.finditer(bare))
    if len(told) == 1:
        return value_of(told[0]["a"]), value_of(told[0]["b"])
    plain = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), bare)
    groups = groups_in(plain)
    if told or len(groups) != _MANY:
        return None
    first, second = groups
    joined = plain[first.start : second.start]
    parted = re.search(r"\s(?:and|versus|vs\.?|v|but|compared with|compared to|against|och|mot|jämfört med)\s", joined)
    return (first.value, second.value) if parted and not _is_verbal(joined, forms) else None


def groups_in(plain: str) -> list[Group]:
    """Return the figures of a clause that stand before the name of a group: "24 m with beetroot", "21 % on bread"."""
    bare = without_spread(plain)
    found: list[Group] = []
    for match in re.finditer(_NUMBER, bare):
        said = bare[match.start() : match.start() + 120]
        led = _PREPOSED.match(said)
        if (
            led is None
            or re.match(r"[^\d]*\d", said[led.end() : led.end() + 6])
            or _is_time(said, bare[: match.start()])
        ):
            continue
        found.append(Group(value_of(match[0]), _who(said), match.start()))
    return found


def stems_of(words: str) -> frozenset[str]:
    """Return the beginnings of words, in lower case, in which their forms agree."""
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower()))


def _is_time(said: str, head: str) -> bool:
    return (
        _LASTING.search(head) is not None
        and re.match(r"[^\s]+[\s-](?:weeks?|months?|years?|days?|hours?|h|veckor|månader|år|dagar)\b", said) is not None
    )


def _who(said: str) -> str | None:
    """Return the name of the group after its figure, up to what parts it from the next."""
    match = _GROUP.match(said)
    if match is None:
        return None
    who = re.split(
        r"\s(?:and|versus|vs\.?|v|but|och|mot|had|who)\s|[,;(]|\s{3,}|\.(?:\s|\Z)", match["who"], maxsplit=1
    )[0]
    return side_in_words(who) if re.search(r"[^\W\d_]{2}", who) else None


def without_spread(plain: str) -> str:
    """Return words without the spread of their figures, "± 5", place for place."""
    for form in (_PER, _SPREAD):
        plain = form.sub(lambda match: " " * len(match[0]), plain)
    return plain


def _is_about(words: str, about: frozenset[str]) -> bool:
    """Whether words name what a title does; short words by all their letters: "bean" and "beans"."""
    mine = stems_of(words)
    return bool(mine & about) or any(len(one) < _STEM and any(other[:-1] == one for other in about) for one in mine)


def _as_share(match: re.Match[str]) -> str:
    """Return "19 of 103" as a share, in as many characters."""
    share = float(match["n"]) / float(match["of"]) if float(match["of"]) else 0.0
    return f"{share:.4f}"[: len(match[0])].ljust(len(match[0]))
