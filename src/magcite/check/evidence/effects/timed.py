"""A difference told to have been there at a time, where at that very time the study saw none.

"The difference was there after four weeks already", «redan efter fyra veckor syntes effekten»: no outcome and no way
are named, and both are those of what was told before.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.sides import sided_in
from magcite.check.evidence.effects.whom import days_in, is_same_time
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.model import Basis, Direction, Verdict

__all__ = ["timed"]

_TONGUE = "en"
_EN_NOUN = r"(?:difference|effect|benefit|improvement|gap|advantage|change)s?"
_SV_NOUN = r"(?:skillnad|effekt|förbättring|nytta|vinst|minskning|ökning|förändring)\w{0,5}"
_EN_THERE = (
    r"(?:there|seen|visible|clear|noticeable|apparent|measurable|detectable|noticed|present|evident|showed?|appeared"
    r"|shows|appears|set in|came|could be (?:seen|measured))"
)
_SV_THERE = (
    r"(?:fanns|finns|syntes|syns|märktes|märks|kom|kommer|sågs|ses|visade sig|visar sig|uppstod|gick att (?:se|mäta)"
    r"|(?:var|är) (?:tydlig|synlig|märkbar|mätbar|där)\w{0,2})"
)
# Either order: «skillnaden syntes redan efter ...», «redan efter fyra veckor syntes skillnaden».
_THERE = re.compile(
    rf"\b(?:the|a|an|this|that)\s(?:[\w-]+\s){{0,2}}?{_EN_NOUN}\s(?:[\w-]+\s){{0,3}}?{_EN_THERE}\b"
    rf"|\b{_SV_NOUN}\s(?:[\w-]+\s){{0,2}}?{_SV_THERE}\b"
    rf"|\b{_SV_THERE}\s(?:[\w-]+\s){{0,2}}?{_SV_NOUN}\b",
    re.IGNORECASE,
)
# What makes such a sentence another one: a denial, a wish, a time that it was not yet there.
_OTHERWISE = re.compile(
    r"\b(?:no|not|n't|nor|never|neither|hardly|only|until|first|before|may|might|could have|perhaps|gone|any|if|inte|ej"
    r"|ingen|inga|inget|aldrig|knappt|först|innan|bara|kanske|borta|någon|om|skulle|liten|little)\b|n['’]t\b|\?",
    re.IGNORECASE,
)


def timed(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield a disagreement for each difference told of a time at which everything measured then was alike."""
    for span in split_sentences(stated.text, stated.language):
        sentence = stated.text[span.start : span.end]
        there = _THERE.search(sentence)
        if there is None or _OTHERWISE.search(sentence):
            continue
        against = _at(days_in(sentence, stated.language), held, stated.language)
        if against:
            place = stated.place(span.start + there.start(), span.start + there.end())
            said = "; ".join(one.text for one in against)
            derived = any(one.derived for one in against)
            yield Basis("significance", Verdict.DISAGREES, there[0], said, against[0].origin, place, derived)


def _at(said: tuple[float, ...], held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results of the times that are told, where all were alike and those of another time were not."""
    every = [(one, days_in(one.sides.time, _TONGUE)) for one in sided_in(held, language) if one.sides.time]
    met = tuple(one for one, days in every if any(is_same_time(day, other) for day in days for other in said))
    moved = any(one not in met and one.significant is True for one, _ in every)
    alike = all(one.significant is False or one.direction is Direction.NONE for one in met)
    return met if met and moved and alike else ()
