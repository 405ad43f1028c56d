"""Practice: how many minutes at a time, and how often, people sat, ran, sang or slept.

What is done and not swallowed has its dose in time. Minutes are compared with minutes and times a week with times a
week; a claim that tells how much sooner something happened tells no dose.
"""

from collections.abc import Iterator
from dataclasses import replace

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_dose, same_values
from magcite.language import DOSE_UNITS, detect_language, find_frequencies, is_practice
from magcite.language.frequency import TIMES_A_WEEK
from magcite.model import Basis, FactKind, Quantity, Role, Span

__all__ = ["compare"]

_SHORT = frozenset({"second", "minute", "hour"})
_TAKEN = DOSE_UNITS - {"session", "step"}
_OFTEN = frozenset({TIMES_A_WEEK})
_ROLES = (Role.DURATION, Role.OTHER, Role.DOSE)


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the minutes and the times a week that the claim states compare with those held."""
    evidence = held.evidence
    texts = (evidence.dose, evidence.exposure) if evidence else ()
    minutes = tuple(one for one in stated.of(*_ROLES) if one.unit in _SHORT and _is_done(stated, one))
    if minutes:
        yield from measured(stated, minutes, known_of(held, texts, (FactKind.SESSION,), _SHORT), "dose", same_dose)
    frequencies = _stated(stated)
    if frequencies and not known_of(held, texts, (FactKind.DOSE,), _TAKEN).quantities:
        known = _known(held, texts)
        if known is not None:
            yield from measured(stated, frequencies, known, "dose", same_values)


def _is_done(stated: Stated, quantity: Quantity) -> bool:
    before, after = stated.around(quantity)
    return is_practice(before, quantity.text, after, stated.language)


def _stated(stated: Stated) -> tuple[Quantity, ...]:
    """Return how often the claim says that something was done, at its place on the page."""
    start = stated.claim.span.start
    found = find_frequencies(stated.written, stated.language)
    return tuple(replace(one, span=Span(one.span.start + start, one.span.end + start)) for one in found)


def _known(held: Holding, texts: tuple[str | None, ...]) -> Known | None:
    for text in filter(None, texts):
        read = tuple(find_frequencies(text, detect_language(text) or "en"))
        if read:
            return Known(read, text, held.origin, not held.confirmed, frozenset())
    known = known_of(held, (), (FactKind.FREQUENCY,), _OFTEN)
    return known if known.quantities else None
