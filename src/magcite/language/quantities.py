"""Quantities in prose: each number with its unit, its relation and the part it plays.

Precision comes first, since figures found here accuse: a number whose part is not plain from the words around it
gets the role OTHER, and a number word without a plain part is no quantity at all.
"""

from dataclasses import replace
from functools import lru_cache

from magcite.language.ages import find_ages
from magcite.language.changes import shared_out
from magcite.language.lengths import find_lengths
from magcite.language.numbers import find_figures
from magcite.language.ranges import join_ranges
from magcite.language.roles import Context, role_of
from magcite.language.sentences import sentences_in
from magcite.language.shares import Taken, find_shares
from magcite.language.steps import find_step
from magcite.language.units import IN_MILLIGRAMS
from magcite.model import Quantity, Role, Span

__all__ = ["find_quantities", "quantities_of"]

_LASTING = frozenset({"second", "minute", "hour"})  # what is done for so long: «tjugo minuters vila»
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_REMEMBERED = 4096  # sentences; a page asks about each of its sentences more than once, and soon


def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order; spans are offsets of `text` and do not overlap."""
    found: list[Quantity] = []
    for start, sentence in sentences_in(text, language):
        for one in quantities_of(sentence, language):
            moved = replace(one, span=Span(one.span.start + start, one.span.end + start)) if start else one
            found.append(moved)
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def quantities_of(sentence: str, language: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text that is one sentence, in order."""
    found: list[Quantity] = []
    loose: set[Span] = set()
    end, previous = 0, None
    shares = Taken(find_shares(sentence, language))
    for figure in find_figures(sentence, language):
        if figure.number < end or shares.holds(Span(figure.number, figure.number + 1)):
            continue
        quantity = role_of(Context(sentence, figure, language, floor=end, previous=previous))
        if quantity is None:
            continue
        plain = not figure.in_words or quantity.role is not Role.OTHER or _is_time(quantity) or _is_weight(quantity)
        if not plain:
            loose.add(quantity.span)
        found.append(quantity)
        if plain:
            end, previous = quantity.span.end, quantity.role
    found = join_ranges(sentence, found, language)
    kept = Taken(one for one in found if one.span not in loose)
    for one in (*shares, *find_ages(sentence, language), *find_lengths(sentence, language)):
        kept.add(one)
    return _with_steps(sentence, list(kept), language)


def _is_time(quantity: Quantity) -> bool:
    """Return whether a number word tells a time; "a day" does so only where a sentence opens with it."""
    many = quantity.value != 1 or quantity.high is not None
    return quantity.unit in _TIMES and (many or quantity.span.start == 0 or quantity.unit in _LASTING)


def _is_weight(quantity: Quantity) -> bool:
    """Return whether a number word tells a weight: "half a gram of it was compared"."""
    return quantity.unit in IN_MILLIGRAMS


def _with_steps(sentence: str, found: list[Quantity], language: str) -> tuple[Quantity, ...]:
    """Return the quantities, effects with the step they are told for, and shares with what they are of."""
    found = [
        replace(one, of=shared_out(sentence, one.span.end, language)) if one.role is Role.PROPORTION else one
        for one in found
    ]
    if not any(one.role is Role.EFFECT for one in found):
        return tuple(found)
    step = find_step(sentence, language)
    if step is None:
        return tuple(found)
    return tuple(replace(one, per=step) if one.role is Role.EFFECT else one for one in found)
