"""What a claim asserts, sentence by sentence, with where it stands on the page.

The words that tell of whom are each language's `[spoken_of]`: what opens the other side of a comparison, up to which
stands who is spoken of (`against`); what makes a person of a thing («bil», «bilister», `agents`); words that name no
side (`silent`); people by what they have (`among` `people` `having` worse pain); deaths of any
cause (`all_deaths`, and by a name that needs no other word `of_any`); and in the name of an outcome what ends the
thing itself (`aside`).
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from magcite.check.evidence.effects.found import exposed_in, found_in
from magcite.check.evidence.effects.leaning import leaning
from magcite.check.evidence.effects.preceding import sentence_before
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.check.evidence.stated import Stated
from magcite.language import fold, split_sentences
from magcite.language.assertions import Assertion, Event, Exposure, Topic, assertions_in
from magcite.language.assertions.ellipses import is_alike, tail_in
from magcite.language.assertions.marks import WORD_STEM
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.assertions.understood import denial_in
from magcite.language.concepts import concept, concepts_in, is_within
from magcite.language.cues import alternation, whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.model import Direction, Span

__all__ = ["Told", "told_in"]

_TONGUE = "en"
_TABLE = "spoken_of"
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"[^\W\d_]{5,}")
_STEM = 6  # letters in which the forms of a word agree
_DEATHS = frozenset({Event.DEATH, Event.SURVIVAL})
_FAT = "fat"
_FATS = frozenset({"body-fat", "fatty-liver"})
# What a treatment is pretended with, by whatever words of it: "sham needles".
_PRETENDED = re.compile(r"\b(?:sham|placebo|dummy|wait(?:ing|-?list)|sken|väntelist)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """One assertion of a claim.

    Attributes:
        words: as they read on the page; span: where they stand there.
        sentence: the whole sentence; piece: the part that says it.
        carried: whether its outcome was named only in an assertion before it.
        caused: whether it tells of deaths and of no cause, right behind deaths of one, so that either may be meant.
        unnamed: whether its outcome is no known one, so that it is told of a result by the figure alone.
        language: of the page.
    """

    assertion: Assertion
    words: str
    span: Span
    sentence: str
    piece: str
    carried: bool = False
    caused: bool = False
    unnamed: bool = False
    language: str = _TONGUE


@once
def told_in(stated: Stated, held: Holding) -> tuple[Told, ...]:
    """Return what a claim asserts, in order.

    "The risk" alone is that of the outcome named before it; an exposure named once is meant until another is.
    """
    measured, exposed = _ids(stated, held)
    named = _words(stated, held)
    told: list[Told] = []
    end: Exposure | None = None
    last = assertions_in(sentence_before(stated), stated.language, measured, exposed)
    for span in split_sentences(stated.text, stated.language):
        sentence = stated.text[span.start : span.end]
        tail = _of_tail(sentence, stated.language, measured, exposed)
        head = sentence[: tail[0].span.start] if tail else sentence
        said = leaning(head, last, stated.language, measured, exposed)
        if said is None or not is_alike(head, stated.language):
            own = assertions_in(head, stated.language, measured, exposed, named) or _answer(head, stated.language)
            said = own or said or ()
        before = len(told)
        for one in (*said, *tail):
            if _of_whom().search(sentence[: one.span.start]):
                continue
            assertion = one
            if one.exposure is None and not one.named and end is not None:
                assertion = replace(assertion, exposure=end, named=True, doubtful=True)
            end = assertion.exposure or end
            assertion, carried = _of_risk(assertion, told, sentence[one.piece.start : one.piece.end])
            if _is_of_rivals(sentence[one.piece.start : one.piece.end], held, stated.language):
                assertion = replace(assertion, doubtful=True)
            place = stated.place(span.start + one.span.start, span.start + one.span.end)
            words = sentence[one.span.start : one.span.end]
            piece = sentence[one.piece.start : one.piece.end]
            caused = bool(told) and _is_of_cause_before(assertion, told[-1], sentence, piece)
            if caused:
                assertion = replace(assertion, topics=(*told[-1].assertion.topics, *assertion.topics))
            told.append(Told(assertion, words, place, sentence, piece, carried, caused, language=stated.language))
        if _LETTER.search(sentence):
            last = tuple(one.assertion for one in told[before:])
    return tuple(told)


def _of_risk(assertion: Assertion, told: list[Told], piece: str) -> tuple[Assertion, bool]:
    """Return an assertion of "the risk" with what it is of, and whether that was named only before.

    "Counting all causes of death, the risk was lower" names it.
    """
    if not assertion.of_risk:
        return assertion, False
    if pattern_of_all(_TABLE, "of_any").search(piece):
        return replace(assertion, topics=(Topic(None, Event.DEATH),)), False
    carried = bool(told) and not assertion.of_unknown
    return (replace(assertion, topics=told[-1].assertion.topics), True) if carried else (assertion, False)


def _is_of_cause_before(assertion: Assertion, before: Told, sentence: str, piece: str) -> bool:
    """Whether deaths of no cause that is named follow those of one: "died less; mortality fell"."""
    if (
        before.sentence != sentence
        or pattern_of_all(_TABLE, "all_deaths").search(piece)
        or assertion.direction is not before.assertion.direction
    ):
        return False
    bare = bool(assertion.topics) and all(one.concept is None and one.event in _DEATHS for one in assertion.topics)
    return bare and any(one.concept is not None and one.event in _DEATHS for one in before.assertion.topics)


def _of_tail(sentence: str, language: str, measured: frozenset[str], exposed: frozenset[str]) -> tuple[Assertion, ...]:
    """Return what the end of a sentence asserts by its beginning: ", and so did the pulse"."""
    place = tail_in(sentence, language)
    if place is None:
        return ()
    before = assertions_in(sentence[:place], language, measured, exposed)
    told = leaning(sentence[place:], before, language, measured, exposed) or ()
    return tuple(replace(one, span=_moved(one.span, place), piece=_moved(one.piece, place)) for one in told)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _answer(sentence: str, language: str) -> tuple[Assertion, ...]:
    """Return what a bare denial asserts: no effect, on what was asked before it."""
    span = denial_in(sentence, language)
    return (Assertion((), Direction.NONE, None, span, span),) if span else ()


def _is_of_rivals(words: str, held: Holding, language: str) -> bool:
    """Whether words tell of those who got what the treatment was compared with: "readers of a book slept longer"."""
    evidence = held.evidence
    if evidence is None or not evidence.comparator or _PRETENDED.search(evidence.comparator):
        return False  # words of a control group are read as such: what is left of "sham needles" is the treatment
    treated = f"{evidence.exposure or ''} {evidence.dose or ''}"
    tongues = dict.fromkeys((_TONGUE, language))
    named, other = (
        {one.concept.id for tongue in tongues for one in concepts_in(text, tongue)} | _stems(text)
        for text in (treated, evidence.comparator)
    )
    told = pattern_of_all(_TABLE, "against").search(words)
    subject = words[: told.start()] if told else words
    said = {one.concept.id for one in concepts_in(subject, language)} | _stems(subject)
    agents = {
        one
        for one in other - named
        if any(word.startswith(one) and _agent().fullmatch(word, len(one)) for word in said)
    }
    return bool(agents | (said & (other - named))) and not said & (named - other)


@once
def _words(stated: Stated, held: Holding) -> frozenset[str]:
    """Return the beginnings of the words that name outcomes which are no concepts."""
    named = (one.result.outcome for one in found_in(held, stated.language) if not one.topics)
    return frozenset(word[:WORD_STEM] for one in named for word in _NAME.findall(_aside().split(one.lower())[0]))


def heading_told(stated: Stated, held: Holding) -> tuple[Assertion, ...]:
    """Return what the heading right above the claim asserts."""
    measured, exposed = _ids(stated, held)
    return assertions_in(stated.heading, stated.language, measured, exposed) if stated.heading else ()


@once
def _ids(stated: Stated, held: Holding) -> tuple[frozenset[str], frozenset[str]]:
    found = found_in(held, stated.language)
    measured = {topic.concept.id for one in found for topic in one.topics if topic.concept is not None}
    exposed = exposed_in(held, stated.language)
    # Pages say insulin for its level.
    levels = {broad for name in measured for broad in concept(name).broader if concept(broad).kind in EXPOSURES}
    # And fat for that of the body, where nobody was given any.
    given = any(is_within(name, _FAT) for name in exposed)
    fat = frozenset({_FAT}) if measured & _FATS and not given else frozenset()
    # What a treatment was compared with is none of its outcomes: stretching.
    comparator = held.evidence.comparator if held.evidence is not None else None
    tongues = dict.fromkeys((_TONGUE, stated.language))
    beside = {one.concept.id for tongue in tongues for one in concepts_in(comparator or "", tongue)}
    return frozenset((measured | levels | fat) - exposed), frozenset(exposed | (beside - measured))


def _stems(text: str) -> set[str]:
    silent = cues_of_all(_TABLE)["silent"]
    return {word[:_STEM] for word in _WORD.findall(fold(text)) if word not in silent}


@cache
def _of_whom() -> re.Pattern[str]:
    cues = cues_of_all(_TABLE)
    among, people, having = (alternation(cues[name]) for name in ("among", "people", "having"))
    the = r"(?:the\s)?"
    return re.compile(rf"(?<!\w){among}\s{the}{people}\s{having}\s(?:\w+ly\s)?\Z", re.IGNORECASE)


@cache
def _agent() -> re.Pattern[str]:
    return re.compile(rf"{alternation(cues_of_all(_TABLE)['agents'])}\w{{0,6}}")


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"[,(;]|{whole_words(cues_of_all(_TABLE)['aside'])}")
