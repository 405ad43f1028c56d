"""Each outcome that a claim speaks of beside the results that are about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.likeness import Likeness, likeness
from magcite.check.evidence.effects.told import Told, told_in
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import fold
from magcite.language.assertions import Topic
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.cognates import cognate
from magcite.language.concepts import ConceptKind, concepts_in, is_within

__all__ = ["Pair", "pairs"]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]{4,}")
_TONGUE = "en"
_ASIDE = re.compile(r"[,(;]|\s(?:within|against|versus|vs|compared|per|in the|at)\s", re.IGNORECASE)
_KINDRED = 0.85
_SHORTEST = 4
# Words of outcomes that say how something was measured, and not what.
_GENERAL = frozenset(
    (
        *("function", "level", "levels", "score", "scores", "index", "rate", "rates", "risk", "quality", "severity"),
        *("mean", "intensity", "frequency", "number", "incidence", "symptom", "symptoms", "change", "changes", "total"),
        *("time", "duration", "from", "with", "within", "against", "placebo", "group", "baseline", "daily", "serum"),
        *("plasma", "concentration", "concentrations", "measure", "measures", "test", "performance", "relative"),
        *("patients", "event", "events"),
    )
)
_STEM = 6  # letters in which the forms of a word agree


@dataclass(frozen=True, slots=True)
class Pair:
    """One outcome of an assertion and the results about it.

    Attributes:
        topic: None where the outcome was found by its words, or is "the risk".
        same: results about this very outcome.
        fitting: those of them that name most of what stands in the sentence ("at 24 weeks").
        near: results about a narrower or broader one.
    """

    told: Told
    topic: Topic | None
    same: tuple[Found, ...]
    fitting: tuple[Found, ...]
    near: tuple[Found, ...] = ()

    @property
    def narrower(self) -> tuple[Found, ...]:
        """Results about parts of the outcome, where none is about the outcome itself, and none about more than it."""
        concept = self.topic.concept if self.topic else None
        if self.same or concept is None:
            return ()
        names = [topic.concept.id for one in self.near for topic in one.topics if topic.concept is not None]
        return self.near if all(is_within(name, concept.id) for name in names) else ()


def pairs(stated: Stated, held: Holding) -> Iterator[Pair]:
    """Yield the outcomes of a claim with what is held on them, in order; those without anything held are left out."""
    found = found_in(held, stated.language)
    if not found:
        return
    for told in told_in(stated, held):
        yield from _of(told, found, stated.language)


def _of(told: Told, found: tuple[Found, ...], language: str) -> Iterator[Pair]:
    paired = False
    for topic in told.assertion.topics:
        same = tuple(one for one in found if any(likeness(topic, other) is Likeness.SAME for other in one.topics))
        near = tuple(
            one
            for one in found
            if one not in same and any(likeness(topic, other) is Likeness.NEAR for other in one.topics)
        )
        if same or near:
            paired = True
            yield Pair(told, topic, same, _fitting(same, told, language), near)
    if paired:
        return
    if told.assertion.topics:
        return
    alone = len({_ASIDE.split(one.result.outcome, maxsplit=1)[0] for one in found}) == 1
    by_words = tuple(
        one
        for one in found
        if (not one.topics and _in_words(one.result.outcome, told.piece))
        or _in_kindred_words(one.result.outcome, told.piece, alone=alone)
    )
    if by_words:
        yield Pair(told, None, by_words, by_words)
    elif told.assertion.of_risk:
        ratios = tuple(one for one in found if one.ratio is not None)
        if ratios:
            yield Pair(told, None, ratios, ratios)


def _fitting(found: tuple[Found, ...], told: Told, language: str) -> tuple[Found, ...]:
    """Return the results that the sentence fits best: by numbers, by words, and by the part of the body."""
    body = _body(told.sentence, language)
    found = tuple(one for one in found if not body or not one.body or body & one.body)
    scores = [_score(one, told, language) for one in found]
    best = max(scores, default=(0, 0))
    return tuple(one for one, score in zip(found, scores, strict=True) if score == best)


def _score(found: Found, told: Told, language: str) -> tuple[int, int]:
    """Return how much of what an outcome names stands in a sentence: numbers, concepts, words; and what does not.

    Of two results of which as much stands there, the one that names less besides is meant.
    """
    outcome, sentence = found.result.outcome, told.piece
    sides = (
        (set(_NUMBER.findall(outcome)), set(_NUMBER.findall(told.sentence))),
        (_ids(outcome, _TONGUE), _ids(sentence, language)),
    )
    ids, said = sides[1]
    met = sum(len(one & other) for one, other in sides) + len(_stems(outcome) & _stems(sentence))
    return met, -len(ids - said) - len(sides[0][0] - sides[0][1])


def _ids(text: str, language: str) -> set[str]:
    return {one.concept.id for one in concepts_in(text, language)}


def _body(text: str, language: str) -> frozenset[str]:
    return frozenset(one.concept.id for one in concepts_in(text, language) if one.concept.kind is ConceptKind.BODY)


def _in_words(outcome: str, sentence: str) -> bool:
    """Whether all words of an outcome, up to the first comma, stand in a sentence."""
    wanted = _stems(re.split(r"[,(;]", outcome, maxsplit=1)[0])
    return bool(wanted) and wanted <= _stems(sentence)


def _in_kindred_words(outcome: str, sentence: str, *, alone: bool) -> bool:
    """Whether words of an outcome stand in a sentence of another language: all, or half of the only outcome's."""
    named = _ASIDE.split(outcome, maxsplit=1)[0].lower()
    taken = [one.span for one in concepts_in(named, _TONGUE) if one.concept.kind in EXPOSURES]
    for span in taken:  # what people took is in most sentences about it
        named = named[: span.start] + " " * (span.end - span.start) + named[span.end :]
    wanted = [word for word in _WORD.findall(named) if word not in _GENERAL]
    said = {form for word in _WORD.findall(sentence.lower()) for form in _forms(word)}
    met = sum(any(cognate(word, form) >= _KINDRED for form in said) for word in wanted)
    return bool(wanted) and (met == len(wanted) or (alone and 2 * met >= len(wanted)))


def _forms(word: str) -> Iterator[str]:
    """Yield a word, and what is left of it without an ending of one to three letters."""
    yield from (word[: len(word) - cut] for cut in range(4) if len(word) - cut >= _SHORTEST)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}
