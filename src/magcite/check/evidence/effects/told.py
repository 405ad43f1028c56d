"""What a claim asserts, sentence by sentence, with where it stands on the page."""

from dataclasses import dataclass, replace

from magcite.check.evidence.effects.found import exposed_in, found_in
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.assertions import Assertion, Exposure, assertions_in
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.concepts import concept, is_within
from magcite.model import Span

__all__ = ["Told", "told_in"]

_FATS = frozenset({"body-fat", "fatty-liver"})


@dataclass(frozen=True, slots=True)
class Told:
    """One assertion of a claim.

    Attributes:
        words: as they read on the page; span: where they stand there.
        sentence: the whole sentence; piece: the part that says it.
        carried: whether its outcome was named only in an assertion before it.
    """

    assertion: Assertion
    words: str
    span: Span
    sentence: str
    piece: str
    carried: bool = False


def told_in(stated: Stated, held: Holding) -> tuple[Told, ...]:
    """Return what a claim asserts, in order.

    "The risk" alone is that of the outcome named before it; an exposure named once is meant until another is.
    """
    measured, exposed = _ids(stated, held)
    told: list[Told] = []
    end: Exposure | None = None
    for span in split_sentences(stated.text, stated.language):
        sentence = stated.text[span.start : span.end]
        for one in assertions_in(sentence, stated.language, measured, exposed):
            assertion = one
            if one.exposure is None and not one.named and end is not None:
                assertion = replace(assertion, exposure=end, named=True, doubtful=True)
            end = assertion.exposure or end
            carried = assertion.of_risk and bool(told)
            if carried:
                assertion = replace(assertion, topics=told[-1].assertion.topics)
            place = stated.place(span.start + one.span.start, span.start + one.span.end)
            words = sentence[one.span.start : one.span.end]
            told.append(Told(assertion, words, place, sentence, sentence[one.piece.start : one.piece.end], carried))
    return tuple(told)


def heading_told(stated: Stated, held: Holding) -> tuple[Assertion, ...]:
    """Return what the heading right above the claim asserts."""
    measured, exposed = _ids(stated, held)
    return assertions_in(stated.heading, stated.language, measured, exposed) if stated.heading else ()


def _ids(stated: Stated, held: Holding) -> tuple[frozenset[str], frozenset[str]]:
    found = found_in(held, stated.language)
    measured = {topic.concept.id for one in found for topic in one.topics if topic.concept is not None}
    exposed = exposed_in(held, stated.language)
    # Pages say insulin for its level.
    levels = {broad for name in measured for broad in concept(name).broader if concept(broad).kind in EXPOSURES}
    # And fat for that of the body, where nobody was given any.
    fat = frozenset({"fat"}) if measured & _FATS and not any(is_within(name, "fat") for name in exposed) else frozenset()
    return frozenset((measured | levels | fat) - exposed), frozenset(exposed)
