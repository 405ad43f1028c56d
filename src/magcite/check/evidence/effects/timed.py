"""A difference told to have been there at a time, where at that very time the study saw none.

"The difference was there after four weeks already", «redan efter fyra veckor syntes effekten»: no outcome and no way
are named, and both are those of what was told before.

The words are each language's `[there_by_then]`: the `differences` that were `there`, in either order, or only behind
one of the `articles` where a language has those; and what makes such a sentence another one (`otherwise`): a denial, a
wish, a time that it was not yet there.
"""

import re
from collections.abc import Iterator
from functools import cache

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.sides import sided_in
from magcite.check.evidence.effects.whom import days_in, is_same_time
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.cues import alternation, whole_words
from magcite.language.every_language import cues_of_all
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of
from magcite.model import Basis, Direction, Verdict

__all__ = ["timed"]

_TONGUE = "en"
_TABLE = "there_by_then"


def timed(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield a disagreement for each difference told of a time at which everything measured then was alike."""
    for span in split_sentences(stated.text, stated.language):
        sentence = stated.text[span.start : span.end]
        there = _there().search(sentence)
        if there is None or _otherwise().search(sentence):
            continue
        against = _at(days_in(sentence, stated.language), held, stated.language)
        if against:
            place = stated.place(span.start + there.start(), span.start + there.end())
            said = "; ".join(one.text for one in against)
            derived = any(one.derived for one in against)
            yield Basis("significance", Verdict.DISAGREES, there[0], said, against[0].origin, place, derived)


@cache
def _there() -> re.Pattern[str]:
    return re.compile("|".join(way for tag in LANGUAGES for way in _ways(tag)), re.IGNORECASE)


def _ways(language: str) -> Iterator[str]:
    """Yield the ways in which a language tells that a difference was there."""
    cues = tables_of(language).get(_TABLE)
    if cues is None:
        return
    what, there = (rf"(?<!\w){alternation(cues[name])}" for name in ("differences", "there"))
    if "articles" in cues:
        article = rf"(?<!\w){alternation(cues['articles'])}\s(?:[\w-]+\s){{0,2}}?"
        yield rf"{article}{what}\s(?:[\w-]+\s){{0,3}}?{there}(?!\w)"
        return
    for first, second in ((what, there), (there, what)):
        yield rf"{first}\s(?:[\w-]+\s){{0,2}}?{second}(?!\w)"


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(rf"{whole_words(cues_of_all(_TABLE)['otherwise'])}|n['’]t\b|\?", re.IGNORECASE)


def _at(said: tuple[float, ...], held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results of the times that are told, where all were alike and those of another time were not."""
    every = [(one, days_in(one.sides.time, _TONGUE)) for one in sided_in(held, language) if one.sides.time]
    met = tuple(one for one, days in every if any(is_same_time(day, other) for day in days for other in said))
    moved = any(one not in met and one.significant is True for one, _ in every)
    alike = all(one.significant is False or one.direction is Direction.NONE for one in met)
    return met if met and moved and alike else ()
