"""Filters that need no script: radio buttons, and the rules of a style sheet that hide what is not chosen.

`:has()` looks from the page at the button that is checked: https://www.w3.org/TR/selectors-4/#relational. A browser
that does not know it is shown no filters.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from magcite.model import CitationState, Outcome, Verdict
from magcite.renderers.report_claims import NOT_COMPARED, NOT_OWED, OWED, ReportedClaim

__all__ = ["Choice", "Filter", "filters_for"]

_ORDER = {
    name: place
    for place, name in enumerate(
        (
            *(Verdict.DISAGREES, Verdict.AGREES, Verdict.NOT_STATED, Verdict.NOT_CHECKABLE, NOT_COMPARED),
            *(Outcome.CONTRADICTED, Outcome.NOT_FOUND, CitationState.LOST, CitationState.NOT_IN_LIBRARY, OWED),
            *(Outcome.COULD_NOT_CHECK, Outcome.NOT_CHECKED, Outcome.VERIFIED, NOT_OWED),
        )
    )
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that claims can be chosen by.

    Attributes:
        mark: the class its claims carry, and what the button's id ends with: ours, never a text of a page.
        name: the value; count: of claims that have it.
    """

    mark: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Claims by one thing: "verdict", "sources" or "rules"."""

    name: str
    choices: tuple[Choice, ...]


def filters_for(claims: Sequence[ReportedClaim]) -> tuple[tuple[Filter, ...], list[ReportedClaim], str]:
    """Return the filters that leave a choice, the claims with their marks, and the rules of the style sheet."""
    values: tuple[tuple[str, Callable[[ReportedClaim], Iterable[str]]], ...] = (
        ("verdict", lambda claim: (claim.verdict,)),
        ("sources", lambda claim: claim.sources),
        ("rules", lambda claim: dict.fromkeys(f"{one.code} {one.name}" for one in claim.diagnostics)),
    )
    filters, marks = [], [list[str]() for _ in claims]
    for name, values_of in values:
        has = [tuple(values_of(claim)) for claim in claims]
        counts = Counter(value for one in has for value in one)
        letters = {value: f"{name[0]}{place}" for place, value in enumerate(sorted(counts), start=1)}
        for mark, one in zip(marks, has, strict=True):
            mark += [letters[value] for value in one]
        if counts and (len(counts) > 1 or set(counts.values()) != {len(claims)}):
            ordered = sorted(counts, key=lambda value: (_ORDER.get(value, len(_ORDER)), value))
            filters.append(Filter(name, tuple(Choice(letters[value], value, counts[value]) for value in ordered)))
    marked = [replace(claim, marks=tuple(mark)) for claim, mark in zip(claims, marks, strict=True)]
    return tuple(filters), marked, _rules(filters)


def _rules(filters: Iterable[Filter]) -> str:
    """Return the rules that hide parts, rows and cards without a claim that was chosen, and dim the words of others."""
    hidden = ".part:not(:has(.{mark})), .row:not(.head, :has(.{mark})), .claim:not(.{mark})"
    marks = [choice.mark for one in filters for choice in one.choices]
    return "\n".join(
        f"body:has(#by-{mark}:checked) :is({hidden.format(mark=mark)}) {{ display: none; }}\n"
        f"body:has(#by-{mark}:checked) .row .said:not(.{mark}) {{ background: none; border-color: transparent; "
        "color: var(--soft); }"
        for mark in marks
    )
