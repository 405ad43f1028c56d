"""What a sentence asserts that leaves what happened to the one before it: "so did the strokes"."""

from dataclasses import replace

from magcite.language.assertions import Assertion, assertions_in, outcome_of
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.ellipses import ellipsis_in
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.mentioned import mentioned_in
from magcite.language.assertions.model import Topic
from magcite.model import Direction

__all__ = ["leaning"]


def leaning(
    sentence: str, before: str, language: str, measured: frozenset[str], exposed: frozenset[str]
) -> tuple[Assertion, ...]:
    """Return what a sentence asserts by the one before it; () where it leans on none, or on none that tells one thing.

    Args:
        sentence: that names an outcome, or what people took, and no more.
        before: the sentence right before it; "" for none.
        language: their tag.
        measured: ids of concepts that are outcomes here.
        exposed: ids of concepts that are exposures here.
    """
    found, forms = ellipsis_in(sentence, language), forms_of(language)
    if found is None or forms is None or not before:
        return ()
    what = sentence[found.what.start : found.what.end]
    if forms.control.search(what) or grammar_of(language).people.search(what):
        return ()
    told = assertions_in(before, language, measured, exposed)
    ways = {one.direction for one in told}
    if len(ways) != 1 or ways == {None} or (found.denied and not found.also and ways == {Direction.NONE}):
        return ()
    base = told[-1]
    said = mentioned_in(what, language, measured, exposed, forms.levels)
    topics: tuple[Topic, ...] = ()
    if said.outcomes or said.events:
        topics, _ = outcome_of(what, language)
    elif said.exposures:
        topics = base.topics
    return (
        replace(
            base,
            topics=topics,
            direction=Direction.NONE if found.denied else base.direction,
            denied=base.direction if found.denied and base.direction is not Direction.NONE else base.denied,
            size=None,
            span=found.span,
            piece=found.span,
            of_risk=False,
            of_state=False,
            composite=False,
            named=base.named or bool(said.exposures),
        ),
    )
