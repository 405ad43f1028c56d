"""Figures of two groups: "12 % against 21 %", where an abstract gives both for one outcome, or the author's evidence.

It yields agreement alone. Two figures that stand together in one clause of the abstract, in the same order, are hardly
met by chance; two that do not stand there may be of another outcome, another time or another count. Of the author's
evidence two results of one arm each are a pair, one of them the control's. The cues: each language's `[group_figures]`.

Attributes of the table:
    of_arm: what opens the arm that a result is of: "with".
    parts: words that may stand between two figures as commas do: "against".
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.narrowing import stems
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import is_rounded
from magcite.language.assertions import Topic
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.concepts import Concept, concepts_in, is_within
from magcite.language.cues import alternation, whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.languages import load
from magcite.language.result_words import load_control
from magcite.model import Basis, FactKind, Span, Verdict

__all__ = ["Figures", "compare", "levels_of_arms", "measured"]

NAME = "group-figures"
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![.,]?\d)")
_TELLING = 10.0  # a whole number below says little by itself
_FEW = 1.0  # "one" and "a" count nothing
_BEFORE = 40  # characters before the first figure in which its group is named
_TONGUE = "en"
_LEVELS = frozenset({None, "percentage", "percent", "%", "mean"})


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"[,;]|{whole_words(cues_of_all('group_figures')['parts'])}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of two groups for one outcome, in one order.

    Attributes:
        control: which of them is the control's, 0 or 1; None where nothing says.
    """

    figures: tuple[float, float]
    outcome: str
    control: int | None
    words: str
    origin: str
    derived: bool


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield an agreement where a claim states the figures of two groups as an abstract or the evidence does."""
    if not stated.of_one_work:
        return
    numbers = list(_numbers(stated.text, stated.language))
    for one in (*_of_abstracts(held), *levels_of_arms(stated, held)):
        met = _met(numbers, one.figures) if _is_telling(one.figures) else None
        if met is None or not _is_about(stated, one.outcome) or _is_swapped(stated, met, one):
            continue
        first, second = met
        span = stated.place(first.start, second.end)
        words = stated.text[first.start : second.end]
        yield Basis(NAME, Verdict.AGREES, words, one.words, one.origin, span, derived=one.derived)
        return


def _of_abstracts(held: Holding) -> Iterator[Figures]:
    control = load_control(_TONGUE)
    for told in held.told(FactKind.RESULT):
        finding = told.fact.finding
        if finding is not None and finding.figures is not None:
            first = None if finding.arm is None else 0 if control.search(finding.arm) else 1
            yield Figures(finding.figures, finding.outcome, first, told.fact.words, told.origin, derived=True)


def levels_of_arms(stated: Stated, held: Holding) -> Iterator[Figures]:
    """Yield each two results of one arm each about one outcome, in both orders, where one is the control's."""
    every = [(one, arm) for one in found_in(held, stated.language) if not one.derived and (arm := _arm(one))]
    evidence = held.evidence
    comparator = stems(evidence.comparator or "") - stems(evidence.exposure or "") if evidence is not None else set()
    for (one, arm), (other, beside) in itertools.permutations(every, 2):
        controls = [_is_control(name, comparator) for name in (arm, beside)]
        if _outcomes(one, arm) != _outcomes(other, beside) or controls[0] == controls[1]:
            continue
        if one.result.value is not None and other.result.value is not None:
            figures = one.result.value, other.result.value
            words = f"{one.text}; {other.text}"
            yield Figures(figures, one.result.outcome, int(controls[1]), words, one.origin, derived=False)


def _outcomes(found: Found, arm: str) -> list[Topic]:
    """Return what a level of an arm is of, and not what the arm is: "better with honey"."""
    given = {one.concept.id for one in concepts_in(arm, _TONGUE)}
    return [one for one in found.topics if one.concept is None or one.concept.id not in given]


def _arm(found: Found) -> str | None:
    """Return the arm whose level a result is; None where it is no level of one arm."""
    result = found.result
    if result.value is None or result.measure not in _LEVELS or result.ci is not None:
        return None
    match = pattern_of_all("group_figures", "of_arm", after=r"\s+(?P<arm>.+)").search(result.outcome)
    return match["arm"] if match else None


def _is_control(arm: str, comparator: set[str]) -> bool:
    return load_control(_TONGUE).search(arm) is not None or bool(comparator & stems(arm))


def _numbers(text: str, language: str) -> Iterator[tuple[float, Span]]:
    """Yield the numbers of a text with their places, in figures and in words."""
    words = load(language).numbers.words
    told = re.compile(rf"{_NUMBER.pattern}|(?<!\w){alternation(words)}(?!\w)", re.IGNORECASE)
    for match in told.finditer(text):
        said = words.get(match[0].lower())
        value = float(match[0].replace(",", ".")) if said is None else float(said)
        if said is None or value > _FEW:
            yield value, Span(match.start(), match.end())


def _is_telling(figures: tuple[float, float]) -> bool:
    return figures[0] != figures[1] and any(abs(one) >= _TELLING or not one.is_integer() for one in figures)


def _met(numbers: list[tuple[float, Span]], figures: tuple[float, float]) -> tuple[Span, Span] | None:
    """Return where two numbers that follow each other are those of the groups, in their order."""
    for (one, start), (other, end) in itertools.pairwise(numbers):
        if all(is_rounded(page, abs(figure)) for page, figure in zip((one, other), figures, strict=True)):
            return start, end
    return None


def _is_about(stated: Stated, outcome: str) -> bool:
    """Whether nothing on the page names another outcome than the one the figures are of."""
    page, found = measured(stated.text, stated.language), measured(outcome, _TONGUE)
    return not page or any(
        is_within(one.id, other.id) or is_within(other.id, one.id) for one in page for other in found
    )


def measured(text: str, language: str) -> list[Concept]:
    """Return what a text names that is nothing people take or do."""
    return [one.concept for one in concepts_in(text, language) if one.concept.kind not in EXPOSURES]


def _is_swapped(stated: Stated, met: tuple[Span, Span], held: Figures) -> bool:
    """Whether the page gives a control the figure that is not the control's; True where that is open."""
    first, second = met
    control, text = load_control(stated.language), stated.text
    parts = _parts().split(text[first.end : second.start])
    named = [any(control.search(part) for part in parts[:-1]), bool(control.search(text[second.end :]))]
    if len(parts) == 1:
        named[0] = control.search(parts[0]) is not None
    else:
        named[1] = named[1] or control.search(parts[-1]) is not None
    if not any(named):
        named[0] = control.search(text[max(0, first.start - _BEFORE) : first.start]) is not None
    if all(named):
        return True
    if not any(named):
        return held.control == 0 and not held.derived
    if held.control is None:
        return named[0]
    return named[held.control] is False
