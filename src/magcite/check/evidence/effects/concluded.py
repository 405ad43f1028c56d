"""Changes told as proof: "the score rose from 48 to 71, so it works", of a study that saw no difference between groups.

A page that says what became of one group, and concludes that the treatment works, tells an effect. Where every
comparison between groups that a work made of people's health found none, or it says that all groups changed alike, that
is a change within a group, whichever outcome the page has words for.
"""

import re

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.side_words import is_named, words_of_side
from magcite.check.evidence.effects.sides import is_bare, sided_in
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.language.concluding import concluding_of
from magcite.language.senses import senses_in
from magcite.model import Direction

__all__ = ["concluded", "is_proof"]

_HARMS = re.compile(
    r"\b(?:adverse|side effects?|harms?|safety|costs?|price|dropouts?|withdrawals?|adherence|compliance"
    r"|weight and dietary|dietary intake|energy intake|satisfaction)\b",
    re.IGNORECASE,
)


def is_proof(sentence: str, language: str) -> bool:
    """Return whether a sentence concludes from what it tells that a treatment works, and grants nothing."""
    words = concluding_of(language)
    return words.works.search(sentence) is not None and words.grants.search(sentence) is None


def concluded(told: Told, held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results that speak against a change told as proof; () where any comparison bears it out.

    Args:
        told: what is asserted.
        held: what is held on the work.
        language: of the page.
    """
    assertion = told.assertion
    if assertion.direction in {None, Direction.NONE} or not is_proof(told.sentence, language):
        return ()
    if not _is_of(told, held, language):
        return ()
    found = [one for one in sided_in(held, language) if not _HARMS.search(one.result.outcome)]
    inside = [one for one in found if one.within and one.direction not in {None, Direction.NONE}]
    across = [one for one in found if not one.within and not is_bare(one) and not one.sides.subgroup]
    if not inside or any(one.direction is not Direction.NONE and one.significant is not False for one in across):
        return ()
    shared = [one for one in inside if one.shared]
    return (*inside, *across) if across or shared else ()


def _is_of(told: Told, held: Holding, language: str) -> bool:
    """Whether a sentence names what was tried, by the evidence, the title or a result's side."""
    evidence = held.evidence
    tried = [evidence.exposure, evidence.dose] if evidence is not None else []
    tried = [one for one in tried if one] or [held.reference.item.title or ""]
    said = senses_in(told.sentence, language)
    return any(is_named(words_of_side(one, language, ""), said, language) for one in tried)
