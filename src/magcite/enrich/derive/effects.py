"""Effect sizes with their intervals: "hazard ratio 0.40 (95% CI: 0.16-0.98; P = 0.04)".

A number is an effect only beside the name of a measure, or before an interval in a sentence that names one measure
alone. An interval that does not hold its estimate was misread, and is left out; but a fall is often told without the
sign that its interval has ("fell by 5.6 mm Hg (95 % CI -10.9 to -0.4)"), and an interval from its high end to its low.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.enrich.derive.notation import value_of
from magcite.language.cues import alternation
from magcite.language.languages import load

__all__ = ["INTERVAL", "Effect", "find_effects"]

_NUMBER = r"(?<![\w.,])[-−–+]?\d{1,4}(?:[.,·]\d{1,4})?(?![\d]|[.,·]\d)"
_INNER = r"[-−–+]?\s?\d{0,4}(?:[.,·]\d{1,4})?(?<=\d)"
_LEVEL = r"(?P<level>\d{2}(?:[.,]\d)?)\s?(?:%|per\s?cent)\s?-?"
_NAME = r"(?:CI|C\.I\.|CrI|confidence\s+intervals?(?:\s+\[CI\])?|credible\s+intervals?|konfidensintervall|KI)s?"
INTERVAL = re.compile(
    rf"(?:{_LEVEL}\s*{_NAME}|(?<![\w-])(?:CI|KI))(?:\s*\((?:CI|KI)\))?[\s:=,;\[(]{{0,4}}(?:(?:of|from|was|is)\s+)?"
    rf"(?P<low>{_INNER})\s?%?\s?(?:lower\s|higher\s|fewer\s|more\s|lägre\s|högre\s)?(?:(?:-|–|−|—|to|,|;|till|til|and)\s?)(?P<high>{_INNER})",
    re.IGNORECASE,
)
# After a ratio in the same bracket; the lookbehind keeps it from a range of years, days or grams.
_BESIDE = re.compile(
    r"(?:(?<=\d)|(?<=\d\s))[,;(\[]\s?(?P<level>(?!))?(?P<low>\d{1,2}[.,·]\d{1,3})\s?(?:-|–|−|—|to)\s?(?P<high>\d{1,2}[.,·]\d{1,3})(?=[)\];,])"
)
_ESTIMATE = re.compile(
    rf"(?P<value>{_NUMBER})\s{{0,2}}(?P<unit>(?:[^\d()\[\];,=]|(?<=[mM])[23](?!\d)){{0,20}}?)[\s,;:(\[]{{0,4}}\Z"
)
# "MD 1.23 lower (95 % CI 1.78 lower to 0.68 lower)", as Cochrane writes it: the word is the sign, and no unit.
_FEWER = re.compile(r"(?:\A|\s)(?:lower|less|fewer|shorter|lägre|mindre|färre|kortare)\s*\Z", re.IGNORECASE)
_COMPARED = re.compile(
    rf"{_FEWER.pattern}|(?:\A|\s)(?:higher|more|longer|greater|högre|mer|fler|längre)\s*\Z", re.IGNORECASE
)
_P = re.compile(
    r"[\s\])}%;,.]{0,6}(?:and\s+)?p(?:[\s-]?values?)?(?:\s?(?:for\s)?trend)?\s?(?P<p>[=<>≤]\s?0?[.,·]\d+(?:\s?[x×]\s?10\S{1,4})?)",
    re.IGNORECASE,
)
_P_BEFORE = re.compile(r"p(?:[\s-]?values?)?\s?(?P<p>[=<>≤]\s?0?[.,·]\d+)[\s;,(\[]{0,3}\Z", re.IGNORECASE)
_SYMBOLS = {
    "β": ("β", "beta"),
    "r": ("r",),
    "d": ("Cohen's d", "Cohen’s d"),
    "g": ("Hedges' g", "Hedges’ g"),
    "PR": ("prevalence ratio", "PR"),
    "RD": ("risk difference",),
}
_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_LONGEST_SYMBOL = 4  # letters; a longer name of a measure is a word, and may begin with a capital letter
_CUSTOMARY = "95"  # per cent: the level of an interval that names none, as journals print it
_REACH = 70  # characters before an estimate in which its measure stands


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect size in a text; `start` and `end` enclose the number itself, `stop` what belongs to it."""

    start: int
    end: int
    stop: int
    value: float
    measure: str | None
    unit: str | None
    ci: tuple[float, float] | None
    level: float | None
    p: str | None


@lru_cache(maxsize=8)
def _measures(language: str) -> re.Pattern[str]:
    forms = {**load(language).measures, **_SYMBOLS}
    named = "|".join(f"(?P<m{place}>{alternation(written)})" for place, written in enumerate(forms.values()))
    return re.compile(rf"(?<![\w-])(?:{named})s?(?:[A-Z]{{1,3}}\d?)?(?![\w])")


@lru_cache(maxsize=8)
def _spoken(language: str) -> re.Pattern[str]:
    """Measures in words, in any case of letters."""
    forms = {**load(language).measures, **_SYMBOLS}
    long = {name: [one for one in written if len(one) > _LONGEST_SYMBOL] for name, written in forms.items()}
    named = "|".join(f"(?P<m{place}>{alternation(written)})" for place, written in enumerate(long.values()))
    return re.compile(rf"(?<![\w-])(?:{named})s?(?!\w)", re.IGNORECASE)


def find_effects(words: str, language: str) -> Iterator[Effect]:
    """Yield the effects of one sentence, in order."""
    if "%" not in words and not any(sign in words for sign in "=([,"):
        return
    places = _mentions(words, language)
    for interval in _intervals(words):
        estimate = _ESTIMATE.search(words, max(0, interval.start() - 45), interval.start())
        low, high = _number(interval["low"]), _number(interval["high"])
        if estimate is None or low is None or high is None:
            continue
        measure = _measure_of(words, places, estimate.start("value"))
        low, high = min(low, high), max(low, high)
        value = _within(_number(estimate["value"]), low, high, signed=measure not in _RATIOS)
        if value is None:
            continue
        below = low > 0 and measure not in _RATIOS and _FEWER.search(estimate["unit"]) is not None
        value, low, high = (-value, -high, -low) if below else (value, low, high)
        if interval.re is _BESIDE and measure not in _RATIOS:
            continue
        p = _P.match(words, interval.end()) or _P_BEFORE.search(words, 0, estimate.start())
        yield Effect(
            estimate.start("value"),
            estimate.end("value"),
            p.end() if p and p.start() >= interval.end() else interval.end(),
            value,
            measure,
            _unit(estimate["unit"]),
            (low, high),
            _number(interval["level"] or _CUSTOMARY),
            _said(p),
        )


def _within(value: float | None, low: float, high: float, *, signed: bool) -> float | None:
    """Return an estimate that its interval holds, below none where the interval alone has the sign of a fall."""
    if value is None or low <= value <= high:
        return value
    return -value if signed and value > 0 and low <= -value <= high else None


def _intervals(words: str) -> Iterator[re.Match[str]]:
    """Yield the intervals of a sentence, in order, with those that stand beside a ratio: "(RR 0.65, 0.51-0.83)"."""
    named = list(INTERVAL.finditer(words))
    taken = {one.start("low") for one in named}
    bare = [one for one in _BESIDE.finditer(words) if one.start("low") not in taken]
    yield from sorted([*named, *bare], key=lambda one: one.start())


def p_after(words: str, end: int) -> str | None:
    """Return the p value that follows a place at once ("P = 0.01" -> "0.01", "P < 0.001" -> "<0.001")."""
    return _said(_P.match(words, end))


def _said(match: re.Match[str] | None) -> str | None:
    return None if match is None else re.sub(r"\s", "", match["p"]).removeprefix("=").replace("·", ".")


def _mentions(words: str, language: str) -> list[tuple[int, int, str]]:
    names = [*load(language).measures, *_SYMBOLS]
    found: dict[int, tuple[int, int, str]] = {}
    for pattern in (_spoken(language), _measures(language)):
        for match in pattern.finditer(words):
            name = names[int((match.lastgroup or "m0")[1:])]
            found.setdefault(match.start(), (match.start(), match.end(), name))
    return [found[place] for place in sorted(found)]


def _measure_of(words: str, places: list[tuple[int, int, str]], start: int) -> str | None:
    before = [one for one in places if one[1] <= start]
    if before and start - before[-1][1] <= _REACH and not re.search(r"\d[.,·]\d", words[before[-1][1] : start]):
        return before[-1][2]
    names = {name for _, _, name in before}
    return names.pop() if len(names) == 1 and len({name for _, _, name in places}) == 1 else None


def _unit(said: str) -> str | None:
    said = _COMPARED.sub("", " ".join(said.split())).strip(" .")
    return (
        said
        if said
        and re.fullmatch(
            r"%|percentage points?|procentenheter|[a-zµμ°/²³]{1,8}[23]?(?: [a-zA-Zµμ/]{1,8})?", said, re.IGNORECASE
        )
        and said.lower() not in {"for", "in", "with", "and", "to", "or"}
        else None
    )


def _number(said: str) -> float | None:
    try:
        return value_of(said)
    except ValueError:
        return None
