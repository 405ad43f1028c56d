"""What keeps a result from speaking against a sentence that may mean another.

A result about another side of an outcome, how often and how bad, accuses nobody, and neither does one whose figure is
not that of the page where the page's own stands elsewhere in the abstract; nor does one of which the page grants that
it could not be told from chance.

The words are each language's `[outcome_sides]`, a list for each side, and its `[below]`: people `below` so many of some
`measures`.
"""

import re
from functools import cache

from magcite.check.evidence.effects.assumed import process_moved
from magcite.check.evidence.effects.found import RATIOS, Found, found_in
from magcite.check.evidence.effects.narrowing import INACTIVE
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.effects.ratios import fits_ratio
from magcite.check.evidence.effects.sizes import size_against
from magcite.check.evidence.holding import Holding
from magcite.language.assertions import Exposure, Size, SizeKind, exposure_of
from magcite.language.assertions.grammar import grammar_of
from magcite.language.contraries import contraries_of
from magcite.language.cues import Narrowed, whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.model import FactKind, Verdict

__all__ = [
    "is_granted",
    "is_level_with_nothing",
    "is_of_abstainers",
    "is_of_other_side",
    "is_other_figure",
    "is_turned_outside",
    "on_its_side",
]

# "Just as good", «lika bra», with or without the other treatment behind it, in English and Swedish.
_AS_GOOD = re.compile(
    r"\b(?:(?:just|nearly|almost|about|quite|every bit|at least|fully) as (?:good|well|effective(?:ly)?|useful|helpful)"
    r"|equally (?:good|well|effective|useful|helpful)|lika (?:bra|väl|effektivt?|verksamt?))\b"
    r"(?! (?:as|som) (?:a |an |the )?(?:placebo|sham|dummy|nothing|inget|ingenting|sockerpiller))",
    re.IGNORECASE,
)
_TIMES_TOLD = frozenset({FactKind.DURATION, FactKind.FOLLOW_UP, FactKind.AGE, FactKind.SAMPLE, FactKind.DOSE})
_EXACT = 0.006


def is_of_other_side(pair: Pair, found: Found) -> bool:
    """Whether a sentence tells of one side of an outcome and a result of another: how many moved, and how many came.

    How fast a process went is no side of it: the brain "shrank faster"; nor is it of what is counted by the minute.
    """
    outcome = found.result.outcome
    if process_moved(outcome, pair.told.piece) is not None:
        return False
    paced = grammar_of(pair.told.language).paced
    if pair.topic is not None and pair.topic.concept is not None and pair.topic.concept.id in paced:
        return False
    said, held = (
        {name for name in cues_of_all("outcome_sides") if pattern_of_all("outcome_sides", name).search(text)}
        for text in (pair.told.piece, outcome)
    )
    return bool(said and held) and not said & held


def on_its_side(pair: Pair, results: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return of results those of the side that a sentence tells of: how long colds were, and not how many; else all."""
    own = tuple(one for one in results if not is_of_other_side(pair, one))
    return own or results


def is_granted(pair: Pair, text: str) -> bool:
    """Whether a claim grants that an effect could not be told from chance, or sets two treatments level."""
    words = contraries_of(pair.told.language)
    return words.alike.search(pair.told.sentence) is not None or words.unsure.search(text) is not None


def is_level_with_nothing(pair: Pair, found: Found) -> bool:
    """Whether a claim calls a treatment as good as another one, where no effect was found beside no treatment."""
    told, other = pair.told, found.sides.comparator
    return _AS_GOOD.search(told.words) is not None and (not other or INACTIVE.search(other) is not None)


def is_of_abstainers(pair: Pair) -> bool:
    """Whether a sentence tells of people who are called after what they leave alone, or of those below an amount.

    That is the other end, and no word for little says so; those that are compared with are the other end's: "than
    those who went without".
    """
    told = pair.told
    if told.assertion.exposure is Exposure.LOW:
        return False
    piece = pattern_of_all("beside_given", "went_without").sub("", told.piece)
    return bool(contraries_of(told.language).abstainers.search(piece) or _below().search(piece))


def is_turned_outside(pair: Pair, found: Found) -> bool:
    """Whether only words outside the piece turn round what it says with the very figure of a result."""
    told, size = pair.told, pair.told.assertion.size
    if size is None or told.assertion.exposure is not Exposure.LOW or told.assertion.direction is not found.direction:
        return False
    ratio = found.ratio
    exact = size.kind is SizeKind.RATIO and ratio is not None and fits_ratio(size, ratio)
    beside = told.piece.replace(told.words, " ", 1).strip()
    return exact and exposure_of(beside, told.language) is Exposure.HIGH


def is_other_figure(pair: Pair, results: tuple[Found, ...], held: Holding, language: str) -> bool:
    """Whether the figure of a sentence is none of some results, and may be that of another one.

    So it is where another result about the outcome went that way for certain, or where a sentence names no outcome and
    its figure stands elsewhere in an abstract: it is that of a group, a dose or a time of which no result was read.
    """
    size = pair.told.assertion.size
    if size is None or any(size_against(pair, one, size) is Verdict.AGREES for one in results):
        return False
    way = pair.told.assertion.direction
    beside = (one for one in pair.same if one.significant is True and one.direction is way)
    if any(not is_of_other_side(pair, one) for one in beside):
        return True  # of one of several results about the outcome
    if pair.topic is not None and not pair.told.assertion.of_risk:
        return False
    others = (one.ratio for one in found_in(held, language) if one.result.measure in RATIOS)
    if any(ratio is not None and fits_ratio(size, ratio) for ratio in others):
        return False  # that of another outcome
    wanted = _figures(size)
    facts = (told.fact for told in held.told() if told.fact.kind not in _TIMES_TOLD)
    return any(
        one is not None and any(abs(abs(one) - value) < _EXACT for value in wanted)
        for fact in facts
        for one in (fact.value, fact.estimate)
    )


@cache
def _below() -> Narrowed:
    return pattern_of_all("below", "below", after=rf"\s+[\w.,-]+\s+{whole_words(cues_of_all('below')['measures'])}")


def _figures(size: Size) -> tuple[float, ...]:
    """Return what an abstract may write for a size: 1.68 and 68 for "68 per cent higher"."""
    if size.kind is SizeKind.RATIO:
        return (size.low, *((abs(size.low - 1) * 100,) if abs(size.low - 1) > _EXACT else ()))
    return (abs(size.low),)
