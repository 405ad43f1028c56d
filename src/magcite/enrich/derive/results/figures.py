"""The figure that belongs to a result, and what it says of its direction and significance.

A figure belongs to a result where its clause holds one alone; p values that agree on being small say so together.
"""

import re
from dataclasses import dataclass, replace

from magcite.enrich.derive.effects import INTERVAL, Effect, find_effects
from magcite.enrich.derive.notation import value_of
from magcite.enrich.derive.results.clauses import Clause
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.told import Reading
from magcite.model import Direction

__all__ = ["SIGNIFICANCE", "Figure", "compared_in", "figure_of", "p_tells", "with_share"]

SIGNIFICANCE = re.compile(
    r"(?<!\w)p(?:[\s-]?(?:values?|trend|värde))?(?:\s?(?:for\s)?\w{0,11})?\s?"
    r"(?P<sign>[=<>≤≥])\s?(?P<value>0?[.,·]\d+|1[.,·]0+|0)",
    re.IGNORECASE,
)
_NOT_SIGNIFICANT = re.compile(r"\bp\s?=\s?n\.?s\.?\b|\bn\.s\.|\(NS\)|\bns\)", re.IGNORECASE)
_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_NEAR = 40  # characters
_SHARES = re.compile(
    r"(?<![\w.,])(?P<value>\d+(?:[.,·]\d+)?)\s?(?:%|per\s?cent|procent)\s+(?:\w+ly\s+)?[^\W\d]+(?:\s+[^\W\d]+)?\Z",
    re.IGNORECASE,
)
_FOLD = re.compile(r"\D{0,30}?(?<![\w.,])(?P<value>\d+(?:[.,·]\d+)?)[-\s](?:fold|times|gånger)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?<![\w.,])(?P<value>\d+(?:[.,·]\d+)?)\s"
    r"(?P<unit>mm\s?Hg|[mµn]?mol/l|[mµn]?g/[dm]?l|kg|g|cm|mm|m|points?|minutes?|min|hours?|days?|weeks?|ppb|kcal|beats|ml"
    r"|poäng|minuter|timmar|dagar|veckor)\s+(?:\w+ly\s+)?[^\W\d]+\Z",
    re.IGNORECASE,
)
_BY_SIZE = re.compile(
    r"\sby\s(?:an?\s(?:mean|median|average)\sof\s|about\s|around\s|approximately\s)?(?P<value>\d+(?:[.,·]\d+)?)"
    r"(?:\s?(?P<share>%|per\s?cent|percent|procent)|\s(?P<unit>mm\s?Hg|[mµn]?mol/l|[mµn]?g/[dm]?l|kg|g|cm|mm|m|points?|minutes?|min|hours?|days?"
    r"|beats(?:\sper\sminute)?|kcal))(?![\w/.,]\w)(?!\s(?:more|less|points?|and|or)\b)",
    re.IGNORECASE,
)
_BY_SHARE = re.compile(r"\sby\s(?:about\s)?(\d+(?:[.,·]\d+)?)\s?(?:%|per\s?cent|percent)", re.IGNORECASE)
_AMOUNT_OF = re.compile(
    r"(?<![\w.,·-])(?P<value>\d+(?:[.,·]\d+)?)(?P<unit>\s?%|\s(?:percentage\spoints?|mm\s?Hg|[mµn]?mol/l|[mµn]?g/[dm]?l|kg|g|cm|mm|m|points?|minutes?|min|hours?|days?|weeks?|kcal|ml))"
    r"(?=\s(?:more|less|greater|fewer|smaller|larger|higher|lower|shorter|longer|better|worse|faster|earlier|later)\b)",
    re.IGNORECASE,
)
# Outcomes that are shares themselves: a fall of 0.9 % may be one of percentage points.
_IN_SHARES = re.compile(
    r"%|\b(?:a1c|hba1c|haemoglobin|hemoglobin|fraction|saturation|proportion|share|percentage|prevalence|fat)\b",
    re.IGNORECASE,
)
_THAN_SELF = re.compile(
    r"\b(?:than|compared|relative\sto|versus|from\sbaseline|from\sbefore|jämfört|från\sutgångsvärdet)\b", re.IGNORECASE
)
_ACROSS = re.compile(r"\b(?:difference|MD|skillnad(?:en)?)\b[^\d()]{0,30}\Z", re.IGNORECASE)
_THAN = re.compile(r"\b(?:than|compared|with|än|jämfört|med)\b", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:over|of|after|at|for|within|to|at|from|in|på|över|efter|vid)\s\Z", re.IGNORECASE
)  # "time over 30 m fell"
_CERTAIN = 0.05
_LEVEL = 95.0


@dataclass(frozen=True, slots=True)
class Figure:
    """What stands with a result; None where nothing does, or more than one."""

    value: float | None = None
    measure: str | None = None
    unit: str | None = None
    ci: tuple[float, float] | None = None
    level: float | None = None
    p: str | None = None
    direction: Direction | None = None
    significant: bool | None = None


def figure_of(
    clause: Clause, reading: Reading | None, told: Direction | None, sentence: str, *, language: str, forms: Forms
) -> Figure:
    """Return the figure of a clause, with the direction and significance that the clause as a whole gives."""
    effects = [one for one in find_effects(sentence, language) if clause.start <= one.start < clause.end]
    across = [one for one in effects if _ACROSS.search(sentence[max(0, one.start - _NEAR) : one.start])]
    effects = across if len(across) == 1 else effects  # of each group's figure and their difference, the difference
    sole = effects[0] if len(effects) == 1 else None if effects else _apart(clause)
    if sole is not None and _is_difference(sole, told, sentence, called=sole in across, size=_size(clause, reading)):
        sole = replace(sole, measure="MD")
    if sole is not None and (_contradicts(sole, told) or (told is Direction.HIGHER and _is_turned(sole, sentence))):
        if reading is not None and reading.weighed:
            return Figure()  # counts of groups of unlike size, or of the other of two outcomes
        sole = None
    ps = [(match["sign"], value_of(match["value"])) for match in SIGNIFICANCE.finditer(clause.words)]
    significant = _significant(clause, told, effects, ps, forms)
    written = ["".join(one).removeprefix("=") for one in {(sign, f"{value:g}") for sign, value in ps}]
    direction = told
    if direction is None and sole is not None and sole.measure in _RATIOS:
        direction = Direction.NONE if significant is False else Direction.LOWER if sole.value < 1 else Direction.HIGHER
    if significant is False and reading is not None and reading.weighed:
        direction = Direction.NONE
    if direction is None and reading is not None and reading.weighed and sole is not None:
        direction = _of_difference(sole, significant=significant)
    size = told_size(clause.plain, reading) if reading and not effects else None
    if size is not None:
        return Figure(*size[:2], size[2], None, None, written[0] if len(written) == 1 else None, direction, significant)
    return Figure(
        sole.value if sole else None,
        sole.measure if sole else None,
        sole.unit if sole else None,
        sole.ci if sole else None,
        sole.level if sole else None,
        written[0] if len(written) == 1 else None,
        direction,
        significant,
    )


def _significant(
    clause: Clause, told_way: Direction | None, effects: list[Effect], ps: list[tuple[str, float]], forms: Forms
) -> bool | None:
    """Return whether a result was told from chance, by its words, else its interval, else its p; None for unknown."""
    if forms.insignificant.search(clause.words) or _NOT_SIGNIFICANT.search(clause.words):
        return False
    told = {
        one
        for one in (*map(_by_interval, effects), *(_by_p(*one) for one in ps), *_intervals(clause, effects))
        if one is not None
    }
    if told_way is Direction.NONE:
        return False if told == {False} else None
    if len(told) == 1:
        return told.pop()
    return True if not told and not ps and forms.significant.search(clause.plain) else None


def told_size(plain: str, reading: Reading) -> tuple[float, str, str | None] | None:
    """Return how much lower or higher a clause says something is: value, measure and unit; None for no plain size.

    "34 % lower" is of measure "percentage", "2.6-fold" is "fold", "4 ppb lower than" is a difference, "MD".
    """
    if reading.direction not in {Direction.LOWER, Direction.HIGHER}:
        return None
    head = plain[max(0, reading.start - _NEAR) : reading.end]
    share = _SHARES.search(head)
    if share is not None and not (reading.arm or "").endswith(share["value"] + "%"):  # "Atropine 0.05% slowed"
        return value_of(share["value"]), "percentage", "%"
    fold = _FOLD.search(head) or _FOLD.match(plain[reading.end : reading.end + _NEAR])
    if fold is not None and value_of(fold["value"]) > 1:
        return value_of(fold["value"]), "fold", None
    if (by := _by_size(plain, reading)) is not None:
        return by
    amount = _AMOUNT.search(head)
    if amount is not None and _THAN.search(plain, reading.end) and not _OVER.search(head, 0, amount.start()):
        value = value_of(amount["value"])
        return -value if reading.direction is Direction.LOWER else value, "MD", amount["unit"]
    return None


def _by_size(plain: str, reading: Reading) -> tuple[float, str, str | None] | None:
    """Return the size of "fell by 22 % relative to placebo", "by 0.9 points from baseline"; None where two are told."""
    told = list(_BY_SIZE.finditer(plain, reading.end))
    figures = re.findall(r"\bby\s[^a-z]{0,2}\d|\sand\s[−–-]?\d", plain[reading.end :])
    if len(told) != 1 or len(figures) != 1 or told[0].start() > reading.end + _NEAR:
        return None
    value = value_of(told[0]["value"])
    if not _THAN_SELF.search(plain):
        return None  # of one group, one dose or one time
    if told[0]["share"]:
        named = reading.named.outcome if reading.named else "%"
        return None if _IN_SHARES.search(named) else (value, "percentage", "%")
    return -value if reading.direction is Direction.LOWER else value, "MD", told[0]["unit"]


def with_share(figure: Figure, plain: str, outcome: str, sentence: str) -> Figure:
    """Return a figure with the share of "reduced A by 30 % (...) and B by 39 % (...)", where a comparison is told."""
    if figure.direction not in {Direction.LOWER, Direction.HIGHER} or _IN_SHARES.search(outcome):
        return figure
    told = _BY_SHARE.findall(plain)
    if len(told) != 1 or not _THAN_SELF.search(sentence):
        return figure
    if figure.measure is None and (figure.value is None or figure.unit == "%") and (figure.p or figure.ci):
        turned = (-figure.ci[1], -figure.ci[0]) if figure.ci and figure.ci[0] < 0 else figure.ci
        return replace(figure, value=value_of(told[0]), measure="percentage", unit="%", ci=turned)
    return figure


def _of_difference(effect: Effect, *, significant: bool | None) -> Direction | None:
    """Return what the sign of a difference tells: journals subtract the comparison, so that below none is lower."""
    if effect.measure in _RATIOS or effect.ci is None or significant is None:
        return None
    return Direction.NONE if not significant else Direction.LOWER if effect.value < 0 else None


def _size(clause: Clause, reading: Reading | None) -> float | None:
    """Return the size of a difference that the words of a clause tell."""
    size = told_size(clause.plain, reading) if reading else None
    return size[0] if size and size[1] == "MD" else None


def _is_difference(effect: Effect, told: Direction | None, sentence: str, *, called: bool, size: float | None) -> bool:
    """Whether an amount is a mean difference: it is called one, or told as one, or lower by its interval alone."""
    if effect.measure is not None or effect.ci is None or effect.unit == "%":
        return False
    if called and not (effect.value < 0 and told is Direction.HIGHER):
        return True
    turned = effect.unit is not None and told is Direction.LOWER and _is_turned(effect, sentence)
    return turned or (size is not None and abs(size) == abs(effect.value))


def _is_turned(effect: Effect, sentence: str) -> bool:
    """Whether an effect has its sign from its interval alone."""
    return effect.value < 0 and sentence[effect.start : effect.start + 1].isdigit()


def compared_in(figure: Figure) -> Figure:
    """Return the figure of a difference between groups, as a mean difference where it names no measure."""
    if figure.measure is None and figure.ci is not None and figure.unit not in {None, "%"}:
        return replace(figure, measure="MD")
    return figure


def _interval_of(clause: Clause) -> tuple[float, float, int] | None:
    """Return the ends of the one interval of a clause, of 95 per cent, and where it ends; None for none or several."""
    found = list(INTERVAL.finditer(clause.words))
    if len(found) != 1 or found[0]["level"] not in {None, "95"}:
        return None
    try:
        low, high = (value_of(found[0][side]) for side in ("low", "high"))
    except ValueError:
        return None
    return low, high, found[0].end()


def _apart(clause: Clause) -> Effect | None:
    """Return the figure that stands apart from the one interval of its clause: "5 points greater ... (95 % CI ...)"."""
    sole = _interval_of(clause)
    if sole is None:
        return None
    low, high, end = sole
    amounts = [one for one in _AMOUNT_OF.finditer(clause.plain) if low <= value_of(one["value"]) <= high]
    if len(amounts) != 1 or low >= high or low <= 0:
        return None
    one = amounts[0]
    return Effect(
        clause.start + one.start(), clause.start + one.end(), clause.start + end, value_of(one["value"]),
        None, one["unit"].strip(), (low, high), _LEVEL, None,
    )  # fmt: skip


def _intervals(clause: Clause, effects: list[Effect]) -> list[bool | None]:
    """Return what an interval says whose estimate stands apart from it: "3 fewer days (95 % CI 1 to 5)"."""
    if effects:
        return []
    sole = _interval_of(clause)
    if sole is None:
        return []
    apart = _apart(clause)
    if apart is not None and apart.unit not in {None, "%"}:
        return [_by_interval(apart)]  # "3.4 points greater (95 % CI 0.2 to 6.6)" is no ratio
    low, high, _ = sole
    return [False if low < 0 < high else None if low < 1 < high or low >= high else True]


def _by_interval(effect: Effect) -> bool | None:
    if effect.ci is None or effect.level != _LEVEL:
        return None
    low, high = effect.ci
    if effect.measure in _RATIOS:
        return None if 1 in {low, high} else not low < 1 < high
    if effect.measure is not None or effect.unit not in {None, "%"}:
        return None if 0 in {low, high} else not low < 0 < high
    if low < 0 < high:
        return False
    return None if low < 1 < high else True


def _by_p(sign: str, value: float) -> bool | None:
    if sign in {"<", "≤"}:
        return True if value <= _CERTAIN else None
    if sign in {">", "≥"}:
        return False if value >= _CERTAIN else None
    return None if value == _CERTAIN else value < _CERTAIN


def p_tells(words: str) -> bool:
    """Return whether the p values of some words all tell a difference from chance."""
    told = [_by_p(match["sign"], value_of(match["value"])) for match in SIGNIFICANCE.finditer(words)]
    return bool(told) and all(told)


def _contradicts(effect: Effect, direction: Direction | None) -> bool:
    """Whether a ratio goes the other way than the words: it is then of something else, or told from the other end."""
    if effect.measure not in _RATIOS:
        return False
    return (direction is Direction.LOWER and effect.value > 1) or (direction is Direction.HIGHER and effect.value < 1)
