"""In whom, against what and when a result was seen, as far as its clause says."""

import re
from dataclasses import replace
from typing import NamedTuple

from magcite.enrich.derive.results.arms import figures_in, stems_of
from magcite.enrich.derive.results.clauses import Clause, shown
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.sides import Sides, sides_of
from magcite.enrich.derive.results.told import TURNED, Reading
from magcite.model import Direction

__all__ = ["OPENED", "Context", "context_of", "turned_to_treated"]

_P = re.compile(r"\bp\s?[=<>]", re.IGNORECASE)
_ARMS = re.compile(r"\b(?:in|with|i|med)\s.{1,120}?\s(?:and|och)\s.{0,120}?\b(?:in|with|i|med)\s", re.IGNORECASE)
_FROM_TO = re.compile(r"\b(?:from|från)\s+[^a-zåäö]{0,4}\d[^;,]{0,40}?\s(?:to|till)\s+\d", re.IGNORECASE)
# "Among the 31 patients who were deficient, ...": a part of the people, and no arm.
OPENED = re.compile(
    r"\A\W*(?P<part>(?:in|among|for)\s(?:the\s(?:\d{1,5}\s)?|those\s|\d{1,5}\s)?(?:(?:patients|participants|people|women|men|children|adults|subjects|individuals|infants|persons)\s)?"
    r"(?<=\s)(?:with|who|whose)\s(?![^,;]*\b(?:received|receiving|given|took|taking|assigned|allocated|randomi[sz]ed|completed|group|arm|placebo)\b)[^,;:()]{2,70}),\s",
    re.IGNORECASE,
)
_COUNTED_PART = re.compile(
    r"\A(?:in|among|for)\s(?:the\s\d|\d|those\s|the\s\w+\s(?:who|whose)|\w+\s(?:who|whose))", re.IGNORECASE
)
# "In patients with severe asthma the effect was": no comma parts them, and a word that sets some apart must stand there
_BARE_PART = re.compile(
    r"\A\W*(?P<part>(?:in|among)\s(?:the\s)?(?:patients|participants|people|women|men|children|adults|subjects|those|individuals|infants)\s(?:with|who|whose|aged)\s"
    r"(?=[^,;:()]{0,50}?(?:-predominant|\bpredominant|\bsevere|\bmild|\bmoderate|\blow|\bhigh|\bbaseline|\bdeficien|\bold|\byoung|\belevated|\bpoor|\d))"
    r"(?:(?!\sthe\s)[^,;:()]){2,60}?)(?<!\sof)(?<!\sin)(?<!\son)(?<!\sby)(?<!\sto)(?<!\sfor)\sthe\s",
    re.IGNORECASE,
)
_SUBGROUP = re.compile(
    r"\A\W*(?P<part>(?:in|among|for|i|bland)\s(?:(?:an?|the|one|en|den)\s)?(?:[\w-]+\s){0,3}?(?:sub-?(?:groups?|sets?|samples?)|undergrupp(?:en)?)\s(?:of|with|who|whose|av|med|som)\s[^,;:()]{2,90}?),\s",
    re.IGNORECASE,
)
_MORE = re.compile(r"\A(?:more|greater)\s", re.IGNORECASE)
_THAN = re.compile(r"\sthan\s", re.IGNORECASE)
_ALL_CONTROLS = re.compile(
    r"(?:the\s)?(?:(?:placebo|control|sham|untreated|comparison)\s(?:group|arm|recipients|participants|patients|subjects|animals|mice|rats)|controls)",
    re.IGNORECASE,
)
_LONGEST = 60  # characters of a part of the people or a time


class Context(NamedTuple):
    """The like-named fields of a `Finding`."""

    within: bool | None
    arm: str | None
    comparator: str | None
    subgroup: str | None
    time: str | None
    figures: tuple[float, float] | None


def context_of(
    clause: Clause, reading: Reading, forms: Forms, about: frozenset[str], *, contrary: bool
) -> Context | None:
    """Return the context of a result of a result; None where it is told of the controls alone.

    "Pain was higher in the control group" is as much a result of the treatment, told from its other end; which end
    a comparison is told from is not always plain, so such a clause is left out.

    Args:
        clause: the one that tells the result.
        reading: what it tells.
        forms: the patterns of its language.
        about: beginnings of the words of the title; a part of the people that it names is all of them.
        contrary: whether it stands against the result of a treatment just told, the controls being its other side.
    """
    plain = clause.plain
    sides = sides_of(plain, reading, forms)
    if _is_of_controls(sides, forms) and reading.direction not in {None, Direction.NONE} and not contrary:
        return None
    opened = OPENED.match(plain)
    figures = figures_in(clause.words[opened.end() if opened else 0 :], forms)
    time, subgroup = forms.time.search(plain), forms.subgroup.search(plain)
    return Context(
        _within(clause, reading, sides, forms),
        sides.arm,
        sides.comparator,
        _part(subgroup[0], about) if subgroup else _opening(plain, opened, about),
        _short(time[0]) if time else None,
        figures[::-1] if figures and reading.swapped else figures,
    )


def turned_to_treated(plain: str, reading: Reading, forms: Forms) -> Reading:
    """Return "controls gained more than those treated" as told of those treated; other readings as they are."""
    if reading.direction not in TURNED or reading.linked or not _THAN.search(plain, reading.end):
        return reading
    sides = sides_of(plain, reading, forms)
    if sides.comparator is None or not _is_of_controls(sides, forms) or forms.control.search(sides.comparator):
        return reading
    if reading.weighed or not _ALL_CONTROLS.fullmatch(sides.arm or ""):
        return reading
    named = reading.named
    named = named._replace(outcome=_MORE.sub("", named.outcome)) if named else None  # "gained more muscle"
    return replace(reading, named=named, direction=TURNED[reading.direction], arm=sides.comparator, versus=sides.arm)


def _is_of_controls(sides: Sides, forms: Forms) -> bool:
    arm = sides.arm
    return arm is not None and forms.control.search(arm) is not None and not _has_both(arm)


def _has_both(arm: str) -> bool:
    return re.search(r"\b(?:and|versus|vs|och|but)\b", arm) is not None


def _within(clause: Clause, reading: Reading, sides: Sides, forms: Forms) -> bool | None:
    """Whether people are compared with themselves before; None where nothing says."""
    plain = clause.plain
    if sides.before:
        return True
    if forms.between.search(plain):
        return False
    if reading.direction is Direction.NONE:
        return None
    if len(_P.findall(clause.words)) == 2 and _ARMS.search(plain):  # noqa: PLR2004 - each group has its own p
        return True
    return True if forms.inside.search(plain) or _FROM_TO.search(plain) else None


def _opening(plain: str, opened: re.Match[str] | None, about: frozenset[str]) -> str | None:
    """Return the part of the people that opens a clause; all of them where no number or clause sets them apart."""
    if opened is None and (sub := _SUBGROUP.match(plain)) is not None:
        return _short(sub["part"])
    bare = _BARE_PART.match(plain) if opened is None else None
    if bare is not None:
        return _part(bare["part"], about)
    return _part(opened["part"], about) if opened and _COUNTED_PART.match(opened["part"]) else None


def _part(words: str, about: frozenset[str]) -> str | None:
    """Return a part of the people; None where the title names it, so that it is everybody."""
    said = _short(words)
    stems = stems_of(said or "") - {"among"}
    return None if stems and stems <= about else said


def _short(words: str) -> str | None:
    said = " ".join(
        re.split(
            r"[,;:.]\s|\s{4,}|(?<!\bwho)(?<!\bthat)(?<!\bwhich)(?<!\bsom)\s(?:than|än|var|är|blev|hade|har|minskade|ökade|sjönk|steg|was|were|had|did)\s|\s(?:(?:the|corresponding)\s?)+(?:(?:figures|rates|proportions|values|numbers)\b|\Z)",
            words.strip(),
            maxsplit=1,
        )[0].split()
    )
    said = shown(said)
    return (said if len(said) <= _LONGEST else said[:_LONGEST].rsplit(" ", 1)[0]).strip(" ,.") or None
