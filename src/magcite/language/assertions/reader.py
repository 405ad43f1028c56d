"""Reading assertions: a sentence is marked, cut into pieces, and each piece read for outcome, direction and size.

What is not plain is left out: two directions in one piece, a question, words that somebody else is said to have said.
A text of more than `_LONGEST` characters is no sentence of prose, and none is read from it.
"""

import re
from dataclasses import replace
from functools import lru_cache

from magcite.language.assertions.adjusted import adjusted
from magcite.language.assertions.against import against_figures
from magcite.language.assertions.below_others import others_below
from magcite.language.assertions.bidden import is_bidden
from magcite.language.assertions.comparing import Comparing, comparing_of
from magcite.language.assertions.cues import Forms, forms_of
from magcite.language.assertions.delayed import is_delayed
from magcite.language.assertions.denying import denying_of
from magcite.language.assertions.directions import denied_way, directions_in, is_averted, one_way
from magcite.language.assertions.explained import explained, without_aside
from magcite.language.assertions.gapping import Gap, gap_in
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.granting import granting
from magcite.language.assertions.less_so import less_so
from magcite.language.assertions.marks import COVER, Marked, covered, marked, span_of
from magcite.language.assertions.mentioned import EXPOSURES, Said
from magcite.language.assertions.model import Assertion, Compared, Event, Exposure, Size, Topic
from magcite.language.assertions.neither import neither
from magcite.language.assertions.of_others import others_in
from magcite.language.assertions.pieces import pieces_of
from magcite.language.assertions.put_beside import put_beside
from magcite.language.assertions.risks import is_of_unknown
from magcite.language.assertions.roughly import roughly
from magcite.language.assertions.sizes import size_in, way_of_share
from magcite.language.assertions.slightly import slightly
from magcite.language.assertions.states import is_equal, state_in
from magcite.language.assertions.stating import able_before, escaped_in, stated_in
from magcite.language.assertions.those_given import those_given
from magcite.language.assertions.topics import events_in, topics_in
from magcite.language.assertions.unfelt import is_unfelt
from magcite.language.assertions.unshown import unshown
from magcite.language.blanks import without
from magcite.language.concepts import ConceptKind, concept, is_within
from magcite.model import Direction, Span

__all__ = ["assertions_in"]

_LONGEST = 1_500
_REMEMBERED = 4_096
_NOTHING: frozenset[str] = frozenset()
_GRIP = frozenset({"control"})
_KEPT = re.compile(r"\s+(?:of|over|av|över)\b")
_QUESTION = re.compile(r"\?[\s\"”»)]*\Z")
_FEW = 2  # words of a cue: one of more may stand round an outcome, "keeps infections away"
_OF_UNIT = {
    "kg": "body-weight",
    "mmHg": "blood-pressure",
    "kcal": "energy-intake",
    "m/s": "walking-speed",
}  # what a figure alone is of
_PRESSURE = "blood-pressure"
_WORD_BEFORE, _WORD_AFTER = re.compile(r"\w+\Z"), re.compile(r"\w+")
_SEVERAL = 2
# "The difference is larger, 37 per cent": larger than another one, whichever way that went.
_OF_EFFECT = re.compile(
    r"\b(?:(?:är|var|blev)\s+(?:skillnad|effekt|samband|koppling)\w*\s+(?:[^\W\d]+\s+)?(?:större|starkare|mindre|svagare)\b"
    r"|(?:skillnad|effekt|samband|koppling|difference|effect|association|link|relation)\w*\s+(?:[^\W\d]+\s+){0,4}?(?:är|var"
    r"|blev|is|was|were|seemed|looked|verkar|verkade)\s+(?:[^\W\d]+\s+){0,2}?(?:större|starkare|mindre|svagare|tydligare|störst"
    r"|starkast|stark|starkt|larger|bigger|greater|stronger|smaller|weaker|clearer|largest|strongest|strong)\b)",
    re.IGNORECASE,
)
# Those whose risk is the measure: "odds almost twice those of never-smokers", «dubbelt så vanligt som hos dem utan».
_OF_OTHERS = re.compile(
    r"\b(?:(?:twice|half|double|times|triple)\s+(?:(?:that|those)\s+(?:of|in|among|for|seen in)|(?:the\s+)?(?:odds|risk"
    r"|risks|rates?|chances?|likelihood|incidence|prevalence|frequency|numbers?)\s+(?:of|in|among|for|seen in)(?=\s"
    r"(?:the\s)?(?:those|people|persons|women|men|patients|children|adults|participants|non|never|others|controls)))"
    r"|(?:dubbelt|hälften|gånger)\s+så\s+(?:[^\W\d]+\s+){1,2}som(?:\s+(?:hos|bland|för|i))?)\s[^,;:.()\x00]{1,80}",
    re.IGNORECASE,
)
_LONGER = {Direction.BETTER: Direction.HIGHER, Direction.WORSE: Direction.LOWER}
_LEVELS = EXPOSURES | {ConceptKind.MARKER}


@lru_cache(maxsize=_REMEMBERED)
def assertions_in(
    sentence: str,
    language: str,
    measured: frozenset[str] = _NOTHING,
    exposed: frozenset[str] = _NOTHING,
    words: frozenset[str] = _NOTHING,
) -> tuple[Assertion, ...]:
    """Return what a sentence asserts of outcomes, in order.

    Args:
        sentence: one, as it reads.
        language: its tag.
        measured: ids of concepts that are outcomes in what it is compared with, whatever their kind.
        exposed: ids of concepts that are exposures there, and no outcomes.
        words: beginnings of the words that name outcomes there, for those that are no concepts.
    """
    forms, written = forms_of(language), sentence
    for blank in (roughly, less_so, slightly, those_given, neither, granting, put_beside, adjusted):
        sentence = blank(sentence, language)
    sentence = explained(without(grammar_of(language).either_way, sentence), language)
    if forms is None or len(sentence) > _LONGEST or _QUESTION.search(sentence):
        return ()
    sentence = without_aside(sentence, language, forms.directions)
    if forms.open_questions.search(grammar_of(language).fronted.sub(COVER, sentence)):
        return ()
    read = marked(sentence, language, forms, measured=measured, exposed=exposed, words=words)
    found: list[Assertion | None] = []
    for piece in pieces_of(read, forms):
        gap = gap_in(read, piece, forms)
        found.append(_assertion(read, piece if gap is None else gap.left, language, forms))
        if gap is not None and found[-1] is not None:
            found.append(_filled(gap, found[-1], assertions_in(gap.written, language, measured, exposed, words)))
    whole = (replace(one, span=_of_whole_words(written, one.span)) for one in found if one is not None)
    return unshown(tuple(whole), sentence, language)


def _of_whole_words(written: str, span: Span) -> Span:
    """Return a span up to the ends of the words of a sentence as it is written, which was read in other words."""
    first, last = _WORD_BEFORE.search(written, 0, span.start), _WORD_AFTER.match(written, span.end)
    inside = written[span.start : span.start + 1].isalnum() and first is not None
    ends = written[span.end - 1 : span.end].isalnum() and last is not None
    return Span(first.start() if inside and first else span.start, last.end() if ends and last else span.end)


def _filled(gap: Gap, before: Assertion, told: tuple[Assertion, ...]) -> Assertion | None:
    """Return what the second part of a piece asserts, with what the first said of whom it is told."""
    if len(told) != 1:
        return None
    size = replace(told[0].size, span=gap.right) if told[0].size is not None else None
    return replace(before, topics=told[0].topics, size=size, span=gap.right, piece=gap.right)


def _assertion(read: Marked, piece: Span, language: str, forms: Forms) -> Assertion | None:
    events = events_in(read, piece, forms)
    state = state_in(read, piece, forms)
    ways = [(state.span, state.direction)] if state else directions_in(read, piece, forms, events)
    free = escaped_in(read.plain, piece.start, piece.end, language) is not None  # then the size is of those who were
    size = None if free else size_in(read.text, language, forms, piece, ways, unit=_unit_in(read, piece))
    direction = one_way(ways, read, forms)
    if ways and _is_of_effect(read.text, piece, ways, size):
        return None
    if direction is None and (size is None or ways):
        return None
    cue = Span(ways[0][0].start, ways[-1][0].end) if ways else size.span if size else None
    topics = [
        (topic, place)
        for topic, place in topics_in(read, piece, cue, events, forms)
        if not _is_in_cue(topic, place, ways, read, forms)
    ]
    if ways and _is_of_no_outcome(read, piece, ways, named=bool(topics) or state is not None):
        return None
    if state is not None:
        topics = [(topic, state.span) for topic in state.topics]
    if not topics and size is not None and size.unit in _OF_UNIT:
        topics = [(Topic(concept(_OF_UNIT[size.unit]), None), size.span)]
    if state is None and direction is Direction.NONE and _of_quality(read, ways, forms):
        topics = [one for one in topics if one[0].concept is None or one[0].concept.kind not in _LEVELS]
    if topics and all(topic.event is Event.SURVIVAL for topic, _ in topics):
        direction = _LONGER.get(direction, direction) if direction else None
    risk = forms.risk.search(read.plain, piece.start, piece.end)
    if cue is not None and _is_reversed(read, cue, [span for _, span in topics], forms):
        return None
    places = [span for _, span in topics] + [span for span, _ in ways] + ([size.span] if size else [])
    if not topics and risk:
        places.append(span_of(risk))
    words = comparing_of(language)
    able = able_before(read.text, state.span.start, language) if state else None
    said = read.text if able is None else covered(read.text, [able])
    open_words = words.sure.sub(" ", denying_of(language).void.sub(" ", said))
    hedged = forms.hedges.search(open_words) is not None or words.doubts.search(open_words) is not None
    exposure, doubtful = _exposure(read, piece, direction, forms, [state.span] if state else [])
    counted = risk is not None or _counts_cases(read, events, forms)
    return Assertion(
        topics=tuple(dict.fromkeys(topic for topic, _ in topics)),
        direction=direction if ways else way_of_share(read.text, size),
        size=size,
        span=_trimmed(read.text, min(one.start for one in places), max(one.end for one in places)),
        piece=piece,
        hedged=hedged,
        exposure=exposure,
        named=read.named,
        doubtful=doubtful
        or is_averted(read, piece, ways, forms)
        or is_delayed(read.text, piece, [topic for topic, _ in topics], language)
        or (exposure is None and state is None and _quits(read, words, forms)),
        denied=denied_way(read, ways, forms) if direction is Direction.NONE else None,
        compared=_compared(read, piece),
        of_risk=not topics and counted and not _lasts(read, piece, words),
        of_unknown=not topics and is_of_unknown(read, piece, forms),
        patients=read.patients,
        equal=direction is Direction.NONE and is_equal(read, piece, forms),
        of_controls=_of_controls(read.plain, piece, forms, words.beats),
        of_state=state is not None,
        composite=direction is not Direction.NONE and _is_composite(read, piece, topics, size, words),
    )


def _is_of_effect(text: str, piece: Span, ways: list[tuple[Span, Direction]], size: Size | None) -> bool:
    """Whether a piece tells how large an effect is beside another, and not which way it went."""
    found = _OF_EFFECT.search(text, piece.start, piece.end)
    if found is None:
        return False
    alone = size is None and all(found.start() <= way.start and way.end <= found.end() for way, _ in ways)
    return alone or (size is not None and size.unit == "%")


def _unit_in(read: Marked, piece: Span) -> str | None:
    """Return the unit of the outcomes of a piece, where they all are of one that has no other."""
    named = [one.concept.id for one in read.outcomes if piece.start <= one.span.start < piece.end]
    return "mmHg" if named and all(is_within(one, _PRESSURE) for one in named) else None


def _is_of_no_outcome(read: Marked, piece: Span, ways: list[tuple[Span, Direction]], *, named: bool) -> bool:
    """Whether a piece tells who took part, of what came of nothing tried, or, naming no outcome, of prices."""
    if is_unfelt(read.text, read.plain, piece, ways[0][0], read.language):
        return True
    known, text = grammar_of(read.language), read.text[: piece.end]
    verbs = [one for one in known.recruited.finditer(text, piece.start) if not one["who"]]
    if any(one.start() > ways[-1][0].end for one in verbs):
        return True
    before = read.text[piece.start : ways[0][0].start]
    if is_bidden(before, read.language, surely=named):
        return True
    return not named and known.idle.search(text[piece.start :]) is not None


def _quits(read: Marked, words: Comparing, forms: Forms) -> bool:
    """Whether words that tell of no outcome do away with something: "stop burning the steak"."""
    return words.quits.search(forms.directions.sub(COVER, read.plain)) is not None


def _lasts(read: Marked, piece: Span, words: Comparing) -> bool:
    """Whether a piece tells how long or how badly people were ill, and not how many were."""
    return words.lasting.search(read.text, piece.start, piece.end) is not None


def _is_composite(
    read: Marked, piece: Span, topics: list[tuple[Topic, Span]], size: Size | None, words: Comparing
) -> bool:
    """Whether several illnesses are counted as one; "or" makes one count of them where a figure is told of it."""
    places = [place for topic, place in topics if topic.concept and topic.concept.kind is ConceptKind.CONDITION]
    if len(places) < _SEVERAL:
        return False
    if words.combined.search(read.text, piece.start, piece.end):
        return True
    return size is not None and words.either.search(read.text, places[0].end, places[-1].start) is not None


def _counts_cases(read: Marked, events: list[Said], forms: Forms) -> bool:
    """Whether new cases are counted by a noun; people who "get" something may get anything."""
    return any(
        one.event is Event.CASES and forms.gets.fullmatch(read.plain, one.span.start, one.span.end) is None
        for one in events
    )


def _is_in_cue(topic: Topic, place: Span, ways: list[tuple[Span, Direction]], read: Marked, forms: Forms) -> bool:
    """Whether a condition is only named by the word that tells what became of another: "damages"."""
    if topic.concept is None or topic.concept.kind is not ConceptKind.CONDITION:
        return False
    words = (forms.directions.search(read.plain, span.start, span.end) for span, _ in ways)
    return any(
        word is not None and word.start() <= place.start and place.end <= word.end() and len(word[0].split()) <= _FEW
        for word in words
    )


def _of_quality(read: Marked, ways: list[tuple[Span, Direction]], forms: Forms) -> bool:
    """Whether what is denied is better or worse, which says nothing of a level: "not stronger"."""
    found = [forms.directions.search(read.plain, span.start, span.end) for span, _ in ways]
    return any(one is not None and (one.lastgroup or "").startswith(("better", "worse")) for one in found)


def _is_reversed(read: Marked, cue: Span, topics: list[Span], forms: Forms) -> bool:
    """Whether a word beside the outcome makes it the opposite: "normal liver values more often"."""
    start, end = min([cue.start, *(one.start for one in topics)]), max([cue.end, *(one.end for one in topics)])
    found = forms.reversing.finditer(read.plain, start, end)
    return any(not (cue.start <= match.start() and match.end() <= cue.end) for match in found)


def _exposure(
    read: Marked, piece: Span, direction: Direction | None, forms: Forms, told: list[Span]
) -> tuple[Exposure | None, bool]:
    """Return the end of the exposure that a piece is told of, and whether words are left that may turn it round.

    None of `told`, words that tell what people did, turns it: "missed fewer" days.
    """
    others = [span_of(one) for one in _OF_OTHERS.finditer(read.plain) if read.plain[: one.start()].strip()]
    others += others_in(read.plain, read.language) + others_below(read.text, read.language)
    granted = [span_of(match) for match in forms.concessions.finditer(read.plain)]
    ended = [(place, end) for place, end in read.exposures if not _is_in(place, others)]
    inside = {end for place, end in ended if piece.start <= place < piece.end}
    beats = comparing_of(read.language).beats
    ends = inside or {end for place, end in ended if not _is_in(place, granted)}
    later = _told_later(read, piece, forms)
    beside = against_figures(read.text, read.language) + others_below(read.text, read.language)
    bare = covered(read.plain, [*(one.span for one in read.outcomes), *granted, *others, *told, *later, *beside])
    left = forms.none.sub(COVER, forms.directions.sub(COVER, bare))
    if direction is Direction.NONE:
        left = forms.negations.sub(COVER, left)
    if len(ends) == 1:
        end = ends.pop()
        turned = forms.low_words.search(left) is not None or _of_controls(left, piece, forms, beats)
        return end, end is Exposure.HIGH and turned
    turning = _of_controls(left, Span(0, len(left)), forms, beats) or any(
        form.search(left) for form in (forms.low_bare, forms.opposites, forms.limits)
    )
    return None, bool(ends) or turning


def _told_later(read: Marked, piece: Span, forms: Forms) -> list[Span]:
    """Return where a sentence goes on to tell of another outcome: ", but the pulse was not" turns nothing before it."""
    after = forms.breaks.search(read.plain, piece.end)
    if after is None:
        return []
    nots = forms.negations.finditer(read.plain, after.end())  # ", but it was not seen more often"
    denied = any(forms.directions.match(read.plain, one.end() + 1) for one in nots)
    done = next(iter(stated_in(read.plain, after.end(), len(read.plain), read.language)), None)
    if not denied and done is None and all(one.span.start < after.end() for one in read.outcomes):
        return []
    return [Span(after.start(), len(read.plain))]


def _is_in(place: int, spans: list[Span]) -> bool:
    return any(one.start <= place < one.end for one in spans)


def _of_controls(left: str, piece: Span, forms: Forms, beats: re.Pattern[str]) -> bool:
    """Whether words of a control group are left in a piece.

    "Control of" an illness and "better control" are none, nor is what was "beaten".
    """
    found = forms.control.finditer(left, piece.start, piece.end)
    return any(_KEPT.match(left, match.end()) is None and not _is_no_subject(left, match, beats) for match in found)


def _is_no_subject(left: str, control: re.Match[str], beats: re.Pattern[str]) -> bool:
    """Whether it is who was beaten, or what people have over an illness, right after its name or what became of it."""
    before = left[: control.start()]
    if beats.search(before):
        return True
    return before.endswith(f"{COVER} ") or (control[0].lower() in _GRIP and before.rstrip(" -").endswith(COVER))


def _compared(read: Marked, piece: Span) -> Compared | None:
    inside = [what for place, what in read.compared if piece.start <= place <= piece.end]
    every = inside or [what for _, what in read.compared]
    return every[0] if every else None


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    return Span(start, end)
