"""Assertions of a sentence that says of one more outcome what was said before it, as "the same went for sneezing".

What is said is taken from the assertion right before, of the same claim or of the claim on the same work that it goes
on from. Where that tells no single direction, or where more is good of one of the two outcomes and bad of the other
("lung function rose; the same went for coughing"), nothing is asserted: nobody can tell which way is meant.
"""

from dataclasses import replace

from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.assertions import Assertion, assertions_in, outcome_of
from magcite.language.assertions.cues import forms_of
from magcite.language.leaning import leans_at
from magcite.language.outcome_words import more_is_better
from magcite.model import Direction, Span

__all__ = ["leaning"]

_REACH = 400  # characters between a claim and the one it goes on from
_BY_WORTH = frozenset({Direction.BETTER, Direction.WORSE, Direction.NONE})


def leaning(
    sentence: str, stated: Stated, last: tuple[Assertion, str] | None, measured: frozenset[str], exposed: frozenset[str]
) -> tuple[Assertion, ...] | None:
    """Return what a sentence says of one more outcome, () where that is open, None for a sentence of its own.

    Args:
        sentence: of the claim.
        stated: the claim.
        last: what the claim asserts before it, with the words; None where it is the first.
        measured: ids of what was measured.
        exposed: ids of what people were given or did.
    """
    start = leans_at(sentence, stated.language)
    if start is None:
        return None
    own = forms_of(stated.language)
    rest = sentence[start:]
    if own is not None and (own.negations.search(rest) or own.directions.search(rest)):
        return None
    before = last or _before(stated, measured, exposed)
    piece = Span(start, len(sentence.rstrip(" .!?")))
    if before is None or piece.end <= piece.start:
        return ()
    said, words = before
    if said.direction is None or said.of_risk or not _fits(said.direction, words, rest, stated.language):
        return ()
    topics, _ = outcome_of(rest, stated.language)
    return (replace(said, topics=topics, size=None, span=Span(0, piece.end), piece=piece, composite=False),)


def _fits(way: Direction, words: str, outcome: str, language: str) -> bool:
    """Whether one way means the same of both outcomes."""
    if way in _BY_WORTH:
        return True
    one, other = more_is_better(words, language), more_is_better(outcome, language)
    return one is None or other is None or one is other


def _before(stated: Stated, measured: frozenset[str], exposed: frozenset[str]) -> tuple[Assertion, str] | None:
    """Return the last assertion of the claim that this one goes on from; None where it goes on from none."""
    claims, start = stated.page.claims, stated.claim.span.start
    place = next((at for at, one in enumerate(claims) if one.id == stated.claim.id), 0)
    if not place:
        return None
    last = claims[place - 1]
    same = not last.citations or any(one.key == stated.citation.key for one in last.citations)
    if not same or last.section != stated.claim.section or not 0 <= start - last.span.end <= _REACH:
        return None
    spans = split_sentences(last.text, stated.language)
    if not spans:
        return None
    words = last.text[spans[-1].start : spans[-1].end]
    told = [one for one in assertions_in(words, stated.language, measured, exposed) if one.direction is not None]
    return (told[-1], words) if len({one.direction for one in told}) == 1 else None
