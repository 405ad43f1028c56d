"""Outcomes that a sentence leaves to what stands before it: "That is 63 % fewer" than what was told of.

The sentence itself must name nothing that could be another outcome. What is understood from the same claim counts as
said; from an earlier claim on the same work, or from the heading, it bears a claim out and accuses nobody: who meant
something else by "that" is not to be told wrong.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.effects.found import Found, exposed_in
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import fold
from magcite.language.assertions import Event
from magcite.language.assertions.understood import named_by_verbs, understood_of
from magcite.language.concepts import concepts_in, is_within
from magcite.language.languages import load
from magcite.model import Direction

__all__ = ["understood"]

_TONGUE = "en"
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6  # letters in which the forms of a word agree
_BLOCK = re.compile(r"\n[ \t\r]*\n|\n#+ ")
_GAP = re.compile(r"\b(?:differen|effect|link|associat|skillnad|effekt|samband)\w*", re.IGNORECASE)
_LONGEST = 5  # words of a denial that names nothing
_REACH = 400  # characters between a claim and the one it goes on from


def understood(told: Told, found: tuple[Found, ...], stated: Stated, held: Holding) -> tuple[tuple[Found, ...], bool]:
    """Return the results about the outcome that a sentence leaves unsaid, and whether the claim itself names it.

    Args:
        told: what is asserted, of no outcome by name.
        found: the results held on the work.
        stated: the claim.
        held: what is held on the work.
    """
    if told.assertion.topics or told.assertion.of_state or not _is_elliptic(told, stated, held):
        return (), False
    exposed = exposed_in(held, stated.language)
    for words, inside in _before(told, stated):
        about = tuple(one for one in found if _is_about(one, words, stated.language, exposed))
        names = {topic.concept.id for one in about for topic in one.topics if topic.concept is not None}
        if len(names) == 1:
            return about, inside
        if names:
            break  # open which is meant
    return (), False


def _before(told: Told, stated: Stated) -> Iterator[tuple[str, bool]]:
    """Yield what stands before a sentence, the nearest first, with whether it is of the same claim."""
    before = stated.text.partition(told.sentence)[0].strip()
    if before:
        yield before, True
    claims, start = stated.page.claims, stated.claim.span.start
    place = next((at for at, one in enumerate(claims) if one.id == stated.claim.id), 0)
    last = claims[place - 1] if place else None
    between = stated.page.text[max(last.span.end if last else 0, start - _REACH) : start]
    uncited = _BLOCK.split(between)[-1].strip()
    if uncited:
        yield uncited, uncited.endswith("?")
    if last:
        near = 0 <= start - last.span.end <= _REACH and last.section == stated.claim.section
        if near and not last.citations:
            yield last.text, last.text.rstrip().endswith("?")  # what is asked is what is answered
        elif near and last.cites(stated.citation.key):
            yield last.text, False
    if stated.heading:
        yield stated.heading, False


def _is_about(found: Found, words: str, language: str, exposed: frozenset[str]) -> bool:
    """Whether words name an outcome; what was given ("350 mg of magnesium") is none, though its level was measured."""
    ids = {one.concept.id for one in concepts_in(words, language)} | named_by_verbs(words, language)
    ids -= exposed
    return any(
        topic.concept is not None
        and topic.event not in {Event.REMISSION, Event.SURVIVAL, Event.DEATH}
        and any(is_within(topic.concept.id, name) for name in ids)
        for topic in found.topics
    )


def _is_elliptic(told: Told, stated: Stated, held: Holding) -> bool:
    """Whether a sentence names nothing beside what people took, whom it is about, and how much it was."""
    evidence, language = held.evidence, stated.language
    words = [held.reference.item.title or ""]
    if evidence is not None:
        words += [one for one in (evidence.exposure, evidence.dose, evidence.comparator, evidence.population) if one]
    known = _stems(" ".join(words))
    tongues = dict.fromkeys((_TONGUE, language))
    ids = {one.concept.id for tongue in tongues for text in words for one in concepts_in(text, tongue)}
    # What stands between both ends of a denial may name an outcome: "any difference in how many … they did not see".
    parted = told.assertion.direction is Direction.NONE and _GAP.search(told.words) is not None
    parted = parted and len(told.words.split()) > _LONGEST
    left = told.piece if parted else told.piece.replace(told.words, " ")
    for one in concepts_in(told.piece, language):
        if one.concept.id in ids:
            left = left.replace(told.piece[one.span.start : one.span.end], " ")
    left = understood_of(language).empty.sub(" ", left)
    common = load(language).function_words | set(load(language).numbers.words)
    rest = [word for word in _WORD.findall(left.lower()) if word not in common]
    return all(fold(word)[:_STEM] in known for word in rest)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}
