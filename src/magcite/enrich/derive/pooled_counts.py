"""How many studies and people a review put together, where one sentence tells both and nothing else tells either.

"Nine studies comprised 17 389 adolescents", "We found 12 trials of 2310 participants", "2310 people in 12 trials". Only
where no other count is called the whole, and neither number has a larger one beside it in the abstract.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from magcite.enrich.derive.text import Sentence, Text, cues_of
from magcite.language.cues import alternation
from magcite.language.languages import cue_lists
from magcite.model import Fact, FactKind, Part, Relation

__all__ = ["with_pooled_counts"]

_WHOLES = frozenset({Part.TOTAL, Part.ANALYSED, Part.COMPLETED})
_BETWEEN = 80  # characters between the two counts
_SHARE = re.compile(r"\A\s*(?:\(\s*\d+(?:[.,]\d+)?\s?%|/\s?\d|%)")
_FOUND = 5  # times as many studies as were put together, at most, that may be all of them
_LEAST = 2  # studies that are put together


@dataclass(frozen=True, slots=True)
class _Forms:
    holds: re.Pattern[str]
    held: re.Pattern[str]
    part: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "pooled_counts")
    verbs, total = alternation((*table["holding"], *cues_of(language).studies_of)), alternation(table["total"])
    bracket = rf"[\s,]*[(\[](?:{total}\s+)?(?:n\s*[=:]\s*)?"
    return _Forms(
        holds=re.compile(
            rf"(?:{bracket}|(?:[\s,]+[\w-]+){{0,6}}?[\s,]+{verbs}\s+(?:{total}\s+)?"
            rf"(?:[\d ,.]{{1,9}} [^\W\d_]+ (?:and|och|og) )?)\Z",
            re.IGNORECASE,
        ),
        held=re.compile(rf"\s+(?:[\w-]+\s+){{0,4}}?{alternation(table['held_in'])}\s+(?:the\s+)?\Z", re.IGNORECASE),
        part=re.compile(rf"(?<!\w){alternation(table['part_before'])}\s+(?:the\s+)?\Z", re.IGNORECASE),
    )


def with_pooled_counts(facts: Sequence[Fact], text: Text) -> list[Fact]:
    """Return the facts of an abstract of a review, its studies and people called the whole where they must be.

    Args:
        facts: all facts of the abstract.
        text: the abstract.
    """
    sentences = {one.number: one for one in text.sentences}
    for studies, people in _pairs(facts):
        sentence = sentences.get(studies.sentence or 0)
        if sentence is None or text.is_settled(sentence) or not _is_whole(studies, people, facts):
            continue
        if _belong(studies, people, sentence, text.language):
            return [replace(one, part=Part.TOTAL) if one is studies or one is people else one for one in facts]
    return list(facts)


def _pairs(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the counts of studies with those of people in their sentence, without sentences that tell more."""
    counted = Counter(fact.sentence for fact in facts if fact.kind is FactKind.STUDIES)
    crowded = {fact.sentence for fact in facts if fact.kind is FactKind.EFFECT or fact.p is not None}
    crowded |= {sentence for sentence, count in counted.items() if count > 1}
    for studies in (fact for fact in facts if fact.kind is FactKind.STUDIES):
        for people in (fact for fact in facts if fact.kind is FactKind.SAMPLE):
            if studies.sentence == people.sentence and studies.sentence not in crowded:
                yield studies, people


def _is_whole(studies: Fact, people: Fact, facts: Sequence[Fact]) -> bool:
    """Whether both numbers are plain, the largest of their kind, and no other is called the whole."""
    for one in (studies, people):
        others = [fact for fact in facts if fact.kind is one.kind and fact is not one and fact.value is not None]
        if one.value is None or one.high is not None or one.relation is not Relation.EQUAL or one.part is Part.SCREENED:
            return False
        if any(one.value < (fact.value or 0.0) <= one.value * _reach(fact) for fact in others):
            return False
        if any(fact.part in _WHOLES and fact.value != one.value for fact in others):
            return False
    return (studies.value or 0.0) >= _LEAST and (people.value or 0.0) > (studies.value or 0.0)


def _reach(fact: Fact) -> float:
    """Return how many times a number another one may be, and bear on it: those that a search found are many more."""
    return _FOUND if fact.part is Part.SCREENED else float("inf")


def _belong(studies: Fact, people: Fact, sentence: Sentence, language: str) -> bool:
    """Whether the words between the counts put those people into those studies, and none makes the studies a part."""
    forms, words = _forms(language), sentence.words
    (first, first_end), (second, second_end) = sorted(_place(one, sentence) for one in (studies, people))
    between = words[first_end:second]
    start = _place(studies, sentence)[0]
    if len(between) > _BETWEEN or _SHARE.match(words[second_end:]) or forms.part.search(words[:first]):
        return False
    if words[:first].count("(") > words[:first].count(")"):
        return False
    pattern = forms.holds if first == start else forms.held
    return pattern.fullmatch(between) is not None


def _place(fact: Fact, sentence: Sentence) -> tuple[int, int]:
    start = (fact.start or 0) - sentence.start
    return start, start + len(fact.words)
