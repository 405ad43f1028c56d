"""Figures of two groups, and counts that differ: "18 per cent against 31 per cent", "two fewer migraine days a month".

The cues are each language's table `[group_shares]`: `fewer` stands beside a number that counts a difference, a period
behind `per` tells how often, also of what was `saved`; `against` parts the figures of two groups, and so does `beside`
where `others` names one of them; `spared` makes a share one of those whom nothing happened to, or a change.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists, load
from magcite.model import Relation, Span

__all__ = ["Counted", "Shares", "counted_difference", "period_in", "shares_in"]

_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_PER_CENT = r"(?:\s?%|\s(?:per\scent|percent|procent|pct\.?))"
_PERIODS = ("hour", "day", "night", "week", "month", "year")
_THOUSANDS = re.compile(r"\d[,\s]\d{3}(?!\d)")
_BEFORE = 25  # characters in which "about" stands


@dataclass(frozen=True, slots=True)
class Counted:
    """A difference told as a count: "two fewer".

    Attributes:
        span: of the words.
        half: how far rounding reaches.
        period: "month" of "a month"; None without any.
    """

    value: float
    span: Span
    half: float
    relation: Relation
    period: str | None


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares of two groups, in per cent, the treated one's first.

    Attributes:
        halves: how far the rounding of each reaches.
        span: from the first figure to the second.
        named: whether words say which of them is the control's.
    """

    treated: float
    control: float
    halves: tuple[float, float]
    span: Span
    named: bool


@dataclass(frozen=True, slots=True)
class _Forms:
    fewer: re.Pattern[str]
    period: re.Pattern[str]
    two: re.Pattern[str]
    against: re.Pattern[str]
    others: re.Pattern[str]
    spared: re.Pattern[str]
    about: re.Pattern[str]
    ranged: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table, numbers = cue_lists(language, "group_shares"), load(language).numbers
    number = rf"(?<![\w.,])(?P<value>\d{{1,3}}(?:[,\s]\d{{3}})+(?!\d)|\d{{4,5}}|{_NUMBER}|{alternation(numbers.words)})"
    fewer, word = alternation(table["fewer"]), r"[^\W\d_][\w-]*"
    unit = rf"(?:{_PER_CENT}|\s?(?:mg|g|kg|ml|mm\s?Hg|mmol)(?!\w))"
    periods = "|".join(rf"(?P<{name}>{alternation(table[f'periods_{name}'])})" for name in _PERIODS)
    number_saved = number.replace("<value>", "<saved>")
    saved = rf"(?<!\w){alternation(table['saved'])}(?:\s+{word}){{0,3}}?\s+{number_saved}"
    often = rf"{alternation(table['per'])}\s+(?:{periods.replace('?P<', '?P<of_')})"
    joint = alternation((*table["against"], *table["beside"]))
    first, second = (
        rf"(?<![\w.,])(?P<first>{_NUMBER}){_PER_CENT}",
        rf"(?P<second>{_NUMBER})(?:{_PER_CENT}|(?![\w.,]*\d))",
    )
    return _Forms(
        fewer=re.compile(
            rf"{number}(?!{unit})\s+(?:{word}\s+){{0,4}}?{fewer}(?!\w)(?!\s+{alternation(table['against'])}(?!\w))"
            rf"|{saved}(?!{unit})(?=\s+(?:{word}\s+){{1,3}}?{often}(?!\w))",
            re.IGNORECASE,
        ),
        period=re.compile(rf"(?<!\w){alternation(table['per'])}\s+(?:{periods})(?!\w)", re.IGNORECASE),
        two=re.compile(
            rf"{first}(?P<between>[^\d.;:]{{0,80}}?(?<!\w){joint}(?!\w)[^\d.;:]{{0,60}}?){second}(?!\s*(?:\w+\s+)?{alternation(table['fewer'])}(?!\w))",
            re.IGNORECASE,
        ),
        against=re.compile(rf"(?<!\w){alternation(table['against'])}(?!\w)", re.IGNORECASE),
        others=re.compile(rf"(?<!\w){alternation(table['others'])}(?!\w)", re.IGNORECASE),
        spared=re.compile(rf"(?<!\w){alternation(table['spared'])}(?!\w)|n['’]t\b", re.IGNORECASE),
        about=re.compile(rf"(?<!\w){alternation(numbers.about)}\s+\Z", re.IGNORECASE),
        ranged=re.compile(
            rf"(?:\s?[-–]\s?|\s{alternation(table['ranged'])}\s)(?P<high>{_NUMBER}|{alternation(numbers.words)})(?!\w)",
            re.IGNORECASE,
        ),
    )


def counted_difference(text: str, language: str) -> Counted | None:
    """Return the one difference that a text tells as a count; None for none or several."""
    forms = _forms(language)
    found = list(forms.fewer.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    written = match["value"] or match["saved"]
    value, half = _said(written, language), _half(written)
    ends = forms.ranged.match(text, match.end("value")) if match["value"] else None
    if ends is not None and (high := _said(ends["high"], language)) > value:
        value, half = (value + high) / 2, (high - value) / 2 + half
    about = forms.about.search(text[max(0, match.start() - _BEFORE) : match.start()]) is not None
    relation = Relation.ABOUT if about else Relation.EQUAL
    return Counted(value, Span(match.start(), match.end()), half, relation, period_in(text, language))


def _said(written: str, language: str) -> float:
    said = load(language).numbers.words.get(written.lower())
    return _number(written) if said is None else float(said)


def period_in(text: str, language: str) -> str | None:
    """Return the one period that something is counted by: "month" of "days per month"; None for none or several."""
    named = {match.lastgroup for match in _forms(language).period.finditer(text)}
    return named.pop() if len(named) == 1 else None


def shares_in(sentence: str, language: str) -> Shares | None:
    """Return the shares of two groups that a sentence sets against each other; None where it is not plain."""
    forms = _forms(language)
    found = list(forms.two.finditer(sentence))
    if len(found) != 1:
        return None
    match = found[0]
    joint = forms.against.search(match["between"])
    place = match.start("between") + (joint.start() if joint else 0)
    head, rest = sentence[:place], sentence[place:]
    controls = forms.others.search(head) is not None, forms.others.search(rest) is not None
    if forms.spared.search(head[max(0, match.start() - 60) :]) or all(controls) or not (joint or any(controls)):
        return None
    first, second = (float(match[name].replace(",", ".")) for name in ("first", "second"))
    halves = _half(match["first"]), _half(match["second"])
    span = Span(match.start(), match.end())
    if controls[0]:
        return Shares(second, first, (halves[1], halves[0]), span, named=True)
    return Shares(first, second, halves, span, named=controls[1])


def _number(written: str) -> float:
    thousands = re.sub(r"(?<=\d)[,\s](?=\d{3}(?!\d))", "", written)
    return float(thousands.replace(",", "."))


def _half(written: str) -> float:
    _, _, decimals = written.replace(",", ".").partition(".") if not _THOUSANDS.search(written) else ("", "", "")
    return 0.5 * 10.0 ** -len(decimals) if written[0].isdigit() else 0.5
