"""Results of what another result of the same outcome is not: non-alcoholic cirrhosis, migraine without aura.

A sentence that tells of the one is held against that one. What tells that something lacks: `[of_whom]`, `[lacking]`.

Attributes of the table:
    without: what stands right before what an outcome lacks, as evidence writes it: "non".
"""

import re
from functools import cache

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.side_words import is_named, words_of_side
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.effects.whom import is_lacking
from magcite.language.cues import alternation
from magcite.language.every_language import cues_of_all
from magcite.language.senses import senses_in

__all__ = ["with_or_without"]


def with_or_without(found: tuple[Found, ...], told: Told, language: str) -> tuple[Found, ...]:
    """Return those of some results that lack what a sentence says is lacking, or that have what it says is there.

    Args:
        found: those about one outcome.
        told: what the sentence asserts.
        language: of the page.
    """
    for one in found:
        for match in _without().finditer(one.result.outcome):
            left = _parted(match["what"], found, told, language)
            if left:
                return left
    return found


def _parted(what: str, found: tuple[Found, ...], told: Told, language: str) -> tuple[Found, ...]:
    named = words_of_side(what, language, "")
    about = [word for word in senses_in(told.sentence, language) if is_named(named, (word,), language)]
    lacks = {is_lacking(told.sentence, word.start, word.end) for word in about}
    if len(lacks) != 1:
        return ()
    lacking = tuple(one for one in found if _lacks(one.result.outcome, what))
    having = tuple(one for one in found if one not in lacking and what.lower() in one.result.outcome.lower())
    return () if not having else lacking if True in lacks else tuple(one for one in found if one not in lacking)


def _lacks(outcome: str, what: str) -> bool:
    return any(match["what"].lower() == what.lower() for match in _without().finditer(outcome))


@cache
def _without() -> re.Pattern[str]:
    before = alternation(cues_of_all("lacking")["without"])
    return re.compile(rf"(?<!\w){before}[\s-]?(?P<what>[^\W\d_]{{4,}})", re.IGNORECASE)
