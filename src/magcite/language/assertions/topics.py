"""Which outcomes a piece of a sentence is about, and what is counted of each."""

import re
from dataclasses import replace

from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import Forms
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.marks import Marked, span_of
from magcite.language.assertions.mentioned import Said
from magcite.language.assertions.model import Event, Topic
from magcite.language.concepts import ConceptKind, Mention, is_within
from magcite.model import Span

__all__ = ["events_in", "topics_in"]

_NEXT = 3  # characters between a condition and the event after it: "cancer mortality"
_FAR = 2  # words
_ROW = 3  # words between two of a row of outcomes
_BESIDE = 30  # characters beside an outcome in which a word may turn it
_DEATH = "death"
_SICK = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
_BETWEEN = re.compile(r"\s+(?:(?:of|in|from|for|to|av|i|från|mot|på)\s+)?(?:the\s+)?(?:\w+\s+)?\Z")


def events_in(sentence: Marked, piece: Span, forms: Forms) -> list[Said]:
    """Return what is counted in a piece, in order."""
    found = [one for one in sentence.events if piece.holds(one.span)]
    for match in forms.events.finditer(sentence.plain, piece.start, piece.end):
        name = (match.lastgroup or "").rpartition("_")[0]
        event = Event.DEATH if name == "all_causes" else Event(name)
        span = span_of(match)
        if name != "all_causes" and any(span.meets(one.span) for one in found):
            continue
        found.append(Said(span, event, name == "all_causes"))
    return sorted(found, key=lambda said: said.span.start)


def topics_in(
    sentence: Marked, piece: Span, cue: Span | None, events: list[Said], forms: Forms
) -> list[tuple[Topic, Span]]:
    """Return the outcomes of a piece with their places.

    Args:
        sentence: marked.
        piece: the part that is read.
        cue: the words that tell what became of the outcome: it stands after them, else before; None for none.
        events: what is counted in the piece.
        forms: the cues of the language.
    """
    named = [one for one in sentence.outcomes if piece.holds(one.span)]
    chosen = named if cue is None else _on_one_side(sentence, named, cue, events)
    topics = [(_turned(_topic(one, events), one.span, sentence, cue, forms), one.span) for one in chosen]
    if any(topic.turned for topic, _ in topics):
        topics = [(replace(topic, turned=True), span) for topic, span in topics]
    deaths = [said for said in events if said.event in {Event.DEATH, Event.SURVIVAL}]
    of_all = [said.span for said in deaths if said.of_all]
    if of_all:
        kept = [(topic, place) for topic, place in topics if topic.event is not Event.DEATH]
        return [*kept, (Topic(None, Event.DEATH), of_all[0])]
    if not topics and deaths:
        return [(Topic(None, deaths[0].event), deaths[0].span)]
    return topics


def _turned(topic: Topic, place: Span, sentence: Marked, cue: Span | None, forms: Forms) -> Topic:
    """Return a topic with whether a word beside it, which is not the one that tells the direction, turns it."""
    if topic.concept is None or topic.event in {Event.DEATH, Event.SURVIVAL}:
        return topic
    text = sentence.text
    if topic.concept.kind is ConceptKind.FUNCTION:
        poor = comparing_of(sentence.language).poor.search(text, max(0, place.start - _BESIDE), place.start)
        apart = poor is not None and (cue is None or not cue.meets(span_of(poor)))
        faulty = comparing_of(sentence.language).faults.match(text, place.end) is not None
        return replace(topic, turned=True) if apart or faulty else topic
    if topic.concept.kind not in _SICK and not (cue is None and topic.concept.id == "body-weight"):
        return topic
    start = max(0, place.start - _BESIDE)
    for match in forms.inverted.finditer(text, start, min(len(text), place.end + _BESIDE)):
        if cue is not None and match.start() < cue.end and cue.start < match.end():
            continue
        inside = place.start <= match.start() < place.end
        named = topic.concept.kind is ConceptKind.CONDITION and comparing_of(sentence.language).losses.fullmatch(
            match[0]
        )
        if inside and (named or match[0].lower() in topic.concept.id.split("-")):
            continue  # less hair loss is less of it, unlike a loss of weight
        after = 0 <= match.start() - place.end <= 1
        before = match.end() <= place.start and _BETWEEN.match(text[match.end() : place.start]) is not None
        if inside or after or before:
            return replace(topic, turned=True)
    return topic


def _is_circumstance(sentence: Marked, cue: Span, named: Mention) -> bool:
    """Whether what is named behind a comparison is what goes with it: "lumps were more common with" a deficiency."""
    known = grammar_of(sentence.language)
    subject = known.predicates.search(sentence.plain, 0, cue.start)
    return subject is not None and known.circumstances.search(sentence.text, cue.start, named.span.start) is not None


def _on_one_side(sentence: Marked, named: list[Mention], cue: Span, events: list[Said]) -> list[Mention]:
    plain = sentence.plain
    after = [one for one in named if one.span.end > cue.start]
    before = [one for one in named if one.span.end <= cue.start]
    if after and not before and _is_circumstance(sentence, cue, after[0]):
        return []
    if not after or not before:
        return _in_a_row(plain, after or before, cue)
    opening = min([after[0].span.start, *(one.span.start for one in events if one.span.start >= cue.end)])
    closing = max([before[-1].span.end, *(one.span.end for one in events if one.span.end <= cue.start)])
    near = len(plain[closing : cue.start].split())
    far = len(plain[cue.end : opening].split()) if opening > cue.end else 0
    return _in_a_row(plain, before if far > _FAR and near < far else after, cue)


def _in_a_row(plain: str, named: list[Mention], cue: Span) -> list[Mention]:
    """Return those mentions that follow each other closely, beginning with the one nearest to the cue."""
    rising = sorted(named, key=lambda one: one.span.start)
    if rising and rising[-1].span.end <= cue.start:
        rising.reverse()
    kept = rising[:1]
    for one in rising[1:]:
        first, second = sorted((kept[-1].span, one.span), key=lambda span: span.start)
        if len(plain[first.end : second.start].split()) > _ROW:
            break
        kept.append(one)
    return sorted(kept, key=lambda one: one.span.start)


def _topic(mention: Mention, events: list[Said]) -> Topic:
    if _DEATH in mention.concept.broader or any(is_within(name, _DEATH) for name in mention.concept.broader):
        return Topic(mention.concept, Event.DEATH)  # "sudden cardiac death"
    if mention.concept.kind not in _SICK:  # strength comes back, and is not cured
        events = [one for one in events if one.event is not Event.REMISSION]
    for one in events:
        if one.span.meets(mention.span) or 0 <= one.span.start - mention.span.end <= _NEXT:
            return Topic(mention.concept, one.event)
    preceding = [one.event for one in events if one.span.start < mention.span.end]
    # "Protects against" and "prevents" count cases by implication, a word before or after tells more.
    if preceding:
        return Topic(mention.concept, preceding[-1])
    following = [one.event for one in events if one.event in {Event.DEATH, Event.SURVIVAL}]
    if following and mention.concept.kind is ConceptKind.CONDITION:
        return Topic(mention.concept, following[0])
    condition = mention.concept.kind is ConceptKind.CONDITION
    return Topic(mention.concept, Event.CASES if condition else None, implied=condition)
