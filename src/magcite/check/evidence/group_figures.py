"""Figures of two groups: "12 % against 21 %", where an abstract gives both for one outcome.

It yields agreement alone. Two figures that stand together in one clause of the abstract, in the same order, are hardly
met by chance; two that do not stand there may be of another outcome, another time or another count.
"""

import itertools
import re
from collections.abc import Iterator

from magcite.check.evidence.holding import Holding, Told
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import is_rounded
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.concepts import Concept, concepts_in, is_within
from magcite.language.result_words import load_control
from magcite.model import Basis, FactKind, Span, Verdict

__all__ = ["compare"]

NAME = "group-figures"
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![.,]?\d)")
_TELLING = 10.0  # a whole number below says little by itself
_TONGUE = "en"


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield an agreement where a claim states the figures of two groups as an abstract does."""
    if not stated.of_one_work:
        return
    numbers = list(_NUMBER.finditer(stated.text))
    for told in held.told(FactKind.RESULT):
        finding = told.fact.finding
        if finding is None or finding.figures is None or not _is_telling(finding.figures):
            continue
        met = _met(numbers, finding.figures)
        if met is None or not _is_about(stated, finding.outcome) or _is_swapped(stated, met, told):
            continue
        span = stated.place(met.start, met.end)
        words = stated.text[met.start : met.end]
        yield Basis(NAME, Verdict.AGREES, words, told.fact.words, told.origin, span, derived=True)
        return


def _is_telling(figures: tuple[float, float]) -> bool:
    return figures[0] != figures[1] and any(abs(one) >= _TELLING or not one.is_integer() for one in figures)


def _met(numbers: list[re.Match[str]], figures: tuple[float, float]) -> Span | None:
    """Return where two numbers that follow each other are those of the groups, in their order."""
    for one, other in itertools.pairwise(numbers):
        said = [abs(float(match[0].replace(",", "."))) for match in (one, other)]
        if all(is_rounded(page, abs(figure)) for page, figure in zip(said, figures, strict=True)):
            return Span(one.start(), other.end())
    return None


def _is_about(stated: Stated, outcome: str) -> bool:
    """Whether nothing on the page names another outcome than the one the figures are of."""
    page, found = _measured(stated.text, stated.language), _measured(outcome, _TONGUE)
    return not page or any(
        is_within(one.id, other.id) or is_within(other.id, one.id) for one in page for other in found
    )


def _measured(text: str, language: str) -> list[Concept]:
    return [one.concept for one in concepts_in(text, language) if one.concept.kind not in EXPOSURES]


def _is_swapped(stated: Stated, met: Span, told: Told) -> bool:
    """Whether the page names a control beside the figure that is not the control's; True where that is open."""
    control = load_control(stated.language)
    between, after = stated.text[met.start : met.end], stated.text[met.end :]
    first, second = control.search(between) is not None, control.search(after) is not None
    if first == second:
        return first
    arm = told.fact.finding.arm if told.fact.finding else None
    return first and (arm is None or load_control(_TONGUE).search(arm) is None)
