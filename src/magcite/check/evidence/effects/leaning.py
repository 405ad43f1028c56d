"""What a sentence asserts that leaves what happened to the one before it: "so did the strokes"."""

from collections.abc import Sequence
from dataclasses import replace

from magcite.language.assertions import Assertion, outcome_of
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.ellipses import ellipsis_in
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.marks import marked
from magcite.language.assertions.mentioned import mentioned_in
from magcite.language.assertions.model import Topic
from magcite.model import Direction

__all__ = ["leaning"]

_FEW = 4  # words of an outcome that is not known by name


def leaning(
    sentence: str, told: Sequence[Assertion], language: str, measured: frozenset[str], exposed: frozenset[str]
) -> tuple[Assertion, ...] | None:
    """Return what a sentence asserts by the one before it; None where it tells by itself, or of people.

    () where that one tells nothing, or more than one thing, and where it is open what is named.

    Args:
        sentence: that names an outcome, or what people took, and no more.
        told: what the sentence right before it asserts; () for none.
        language: of both, its tag.
        measured: ids of concepts that are outcomes here.
        exposed: ids of concepts that are exposures here.
    """
    found, forms = ellipsis_in(sentence, language), forms_of(language)
    if found is None or forms is None:
        return None
    what = sentence[found.what.start : found.what.end]
    if forms.control.search(what) or grammar_of(language).people.search(what):
        return None
    plain = marked(what, language, forms, measured=measured, exposed=exposed).plain
    if any(form.search(plain) for form in (forms.none, forms.directions, forms.negations)):
        return None
    ways = {one.direction for one in told}
    if not told or len(ways) != 1 or ways == {None} or (found.denied and not found.also and ways == {Direction.NONE}):
        return ()
    base = told[-1]
    said = mentioned_in(what, language, measured, exposed, forms.levels)
    topics: tuple[Topic, ...] = ()
    if said.outcomes or said.events:
        topics, _ = outcome_of(what, language)
    elif said.exposures:
        topics = base.topics
    elif found.loose or len(what.split()) > _FEW:
        return ()
    return (
        replace(
            base,
            topics=topics,
            direction=Direction.NONE if found.denied else base.direction,
            denied=base.direction if found.denied and base.direction is not Direction.NONE else base.denied,
            size=None,
            span=found.span,
            piece=found.what,
            of_risk=False,
            of_state=False,
            composite=False,
            named=base.named or bool(said.exposures),
        ),
    )
