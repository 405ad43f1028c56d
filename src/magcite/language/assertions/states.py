"""Words that tell more than a direction: how people are, that two treatments are alike, "half as" and "twice as"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from magcite.language.assertions.bidden import is_bidden
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import Forms
from magcite.language.assertions.denying import denying_of
from magcite.language.assertions.doers import done_by
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.marks import COVER, Marked, span_of
from magcite.language.assertions.model import Event, Topic
from magcite.language.assertions.reaching import other_verb
from magcite.language.assertions.roughly import before_least
from magcite.language.assertions.scaling import OPPOSITE
from magcite.language.assertions.stating import escaped_in, fewer_in, stated_in, tells_less
from magcite.language.assertions.things import became_in
from magcite.language.concepts import ConceptKind, Mention, concept
from magcite.language.contraries import contraries_of
from magcite.language.cues import cue_of, pattern
from magcite.model import Direction, Span

__all__ = ["State", "alike_in", "is_equal", "multiplied", "state_in"]

_BEFORE = 16  # characters before a word in which it may be scaled
_DENIED = 40  # characters before a word in which it may be denied
_DENIED_AFTER = 24  # characters after a word in which it may be denied: «starkare blev de inte»
_WORDS = 4  # between a negation and what it denies
_FEW = 2  # words between a word and the denial after it
_AFTER = 40  # characters after a word of likeness in which the other side is named
_NO_MORE = re.compile(r"\bno \S+\Z", re.IGNORECASE)  # "slept no longer" is no denial of what was before
_LEVELS = frozenset({Direction.LOWER, Direction.HIGHER})
_DEATHS = frozenset({"all-cause-death", "death"})  # of people, whatever the cause
_TURNED = "~"  # before the id of an outcome of which there is less the more there is of the first


@dataclass(frozen=True, slots=True)
class State:
    """A word for how people are: "calmer" is of anxiety, and better."""

    span: Span
    topics: tuple[Topic, ...]
    direction: Direction


@dataclass(frozen=True, slots=True)
class _Told:
    """Words for how people are, or for what they did and how: a way, and the ids of the outcomes they may be of.

    An id behind `_TURNED` is of an outcome that goes the other way.
    """

    span: Span
    way: Direction
    ids: tuple[str, ...]
    deed: bool = False


def state_in(read: Marked, piece: Span, forms: Forms) -> State | None:
    """Return the one word of a piece for how people are; None for none, for several, or beside another outcome."""
    found = _how(read, piece, forms)
    if len(found) != 1:
        return None
    chosen = found[0]
    span, way, ids = chosen.span, chosen.way, chosen.ids
    if any(
        one.span.start < piece.end
        and piece.start < one.span.end
        and (not one.span.meets(span) or one.span.end > span.end)  # "more sore" of "more sore throats"
        and not _is_subject(one, chosen, read)
        and not _is_of_people(one, chosen, read)
        for one in read.outcomes
    ):
        return None
    escaped = escaped_in(read.plain, piece.start, piece.end, read.language)
    if escaped is not None and escaped[0].meets(span):
        return None  # "were spared the nausea more often" tells of no more nausea
    denied = _is_denied(read, piece, forms, chosen)
    if denied and way is Direction.NONE and _is_denied_before(read, piece, forms, span):
        return None  # "were by no means as tired"
    return State(span, tuple(map(_topic, ids)), Direction.NONE if denied else way)


def _is_denied(read: Marked, piece: Span, forms: Forms, chosen: _Told) -> bool:
    """Whether the words for how people are, or for what they did and how, are denied."""
    span = chosen.span
    said = read.plain[span.start : span.end]
    if _is_denied_before(read, piece, forms, span):
        return True
    if chosen.deed and tells_less(said, read.language):
        return False
    no_more = chosen.deed and _NO_MORE.search(said) is not None
    if no_more or denying_of(read.language).nobody.search(said) or forms.denials.search(said):
        return True
    denials = [*forms.none.finditer(read.plain, piece.start, piece.end)]
    denials.extend(grammar_of(read.language).denied.finditer(read.plain[: piece.end], piece.start))
    met = any(one.meets(span) for one in (*map(span_of, denials), *_least(read, piece, forms)))
    if met or _is_denied_after(read.plain[span.end : min(piece.end, span.end + _DENIED_AFTER)], forms):
        return True
    fronted = contraries_of(read.language).fronted.match(read.text, piece.start, piece.end)
    return fronted is not None and fronted.start("what") <= span.start < fronted.end("what")


def _is_denied_before(read: Marked, piece: Span, forms: Forms, span: Span) -> bool:
    opening = max(piece.start, span.start - _DENIED)
    for match in forms.negations.finditer(read.plain[: span.start], opening):
        between = read.plain[match.end() : span.start]
        near = len(between.split()) <= _WORDS and "," not in between
        if near and not other_verb(read.plain, match.start(), span.start, forms, read.language):
            return True
    return False


def _is_subject(one: Mention, told: _Told, read: Marked) -> bool:
    """Whether what is named is what the words right behind it tell of: "their burns" hurt less, "the itch" came less.

    What became of it for the better or the worse is told of an illness alone.
    """
    if one.span.end <= told.span.start and one.concept.id in told.ids:
        return True  # "the pain was easier to bear"
    of_it = one.concept.kind is ConceptKind.CONDITION or (told.deed and told.way in _LEVELS)
    return of_it and read.plain[one.span.end : told.span.start].isspace()


def _is_of_people(one: Mention, told: _Told, read: Marked) -> bool:
    """Whether what is named tells whom it is about who did something: the "colicky" babies cried less."""
    if not told.deed or one.span.end > told.span.start:
        return False
    people = grammar_of(read.language).people.match(read.plain, one.span.end + 1)
    return people is not None and read.plain[one.span.end].isspace()


def _how(read: Marked, piece: Span, forms: Forms) -> list[_Told]:
    """Return the words of a piece for how people are and how they did what they do, each with its outcomes.

    A deed goes before a single word within it: "lifted heavier" before "heavier".
    """
    states: list[_Told] = []
    for match in forms.states.finditer(read.plain, piece.start, piece.end):
        way, *ids = _listed(match[0], forms.words.states)
        fewer = fewer_in(read.plain[piece.start : match.start()], read.language)
        turned = OPPOSITE.get(Direction(way), Direction(way)) if fewer else Direction(way)
        states.append(_Told(span_of(match), turned, tuple(ids)))
    done: list[_Told] = []
    told = (
        *stated_in(read.plain, piece.start, piece.end, read.language),
        *done_by(read.text, piece, read.language),
        *became_in(read.plain, piece, read.language),
    )
    for one in told:
        met = [state for state in states if one.span.meets(state.span)]
        if any(not _is_word_of(read, state.span, one.span) for state in met):
            continue
        states = [state for state in states if state not in met]
        said = _Told(one.span, one.direction, (one.outcome,), deed=True)
        place = next((place for place, other in enumerate(done) if one.span.meets(other.span)), None)
        if place is None:
            done.append(said)
        else:
            done[place] = _joined(done[place], said)
    return [one for one in (*states, *done) if not _is_asked(read, one.span)]


def _is_word_of(read: Marked, inner: Span, outer: Span) -> bool:
    """Whether words are a single one, and stand within longer ones."""
    inside = outer.start < inner.start and inner.end <= outer.end
    return inside and len(read.plain[inner.start : inner.end].split()) == 1


def _is_asked(read: Marked, span: Span) -> bool:
    return is_bidden(read.text[max(0, span.start - _DENIED) : span.start], read.language)


def _joined(one: _Told, other: _Told) -> _Told:
    """Return two readings of the same words as one: of both outcomes, or the longer where they go different ways.

    Of the very same words more of one outcome may be less of the other: "drier skin".
    """
    if one.span == other.span and {one.way, other.way} == _LEVELS:
        return replace(one, ids=(*one.ids, *(f"{_TURNED}{name}" for name in other.ids)))
    if one.way is other.way:
        span = Span(min(one.span.start, other.span.start), max(one.span.end, other.span.end))
        return _Told(span, one.way, tuple(dict.fromkeys((*one.ids, *other.ids))), deed=True)
    return other if other.span.end - other.span.start > one.span.end - one.span.start else one


def _is_denied_after(after: str, forms: Forms) -> bool:
    found = forms.denials.search(after)
    return found is not None and len(after[: found.start()].split()) <= _FEW and "," not in after[: found.start()]


def _listed(written: str, states: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    said = cue_of(written)
    if said in states:
        return states[said]
    return next(told for cue, told in states.items() if "*" in cue and pattern((cue,)).fullmatch(written))


def alike_in(read: Marked, piece: Span, forms: Forms) -> list[Span]:
    """Return the words of a piece that say that two treatments are alike, but for those that are denied or scaled."""
    least = _least(read, piece, forms)
    if least:
        return least
    spans = [span_of(match) for match in forms.equal.finditer(read.plain, piece.start, piece.end)]
    spans.extend(_as_much(read, piece, forms))
    return [one for one in spans if not forms.scaled.search(read.plain[max(0, one.start - _BEFORE) : one.start])]


def _least(read: Marked, piece: Span, forms: Forms) -> list[Span]:
    """Return the words of a piece that say that something was no more than it is without: "no longer than"."""
    no_more = forms.no_more.finditer(read.text, piece.start, piece.end)
    return [span_of(one) for one in no_more if COVER not in read.plain[one.start() : one.end() - 1]]


def _as_much(read: Marked, piece: Span, forms: Forms) -> Iterator[Span]:
    """Yield the words by which whatever it is was alike: "just as steep", «lika brant».

    Not so where they tell how a change went ("fell just as clearly"), or are of things that are no outcome.
    """
    known = grammar_of(read.language)
    for match in known.alike.finditer(read.text[: piece.end], piece.start):
        how, span = match["how"] or match["so"] or match["many"], span_of(match)
        compared = (
            forms.control.search(read.text, span.end, span.end + _AFTER) is not None
        )  # "fell as fast as on placebo"
        changed = not compared and forms.directions.search(read.plain, piece.start, span.start) is not None
        counted = known.amounts.fullmatch(how) is not None and not read.outcomes
        people = counted and known.people.search(read.text, piece.start, piece.end) is not None
        if not (known.unlike.fullmatch(how) or people or changed or COVER in read.plain[span.start : span.start + 1]):
            yield span


def is_equal(read: Marked, piece: Span, forms: Forms) -> bool:
    """Whether a piece says that two treatments are alike, neither of which is none at all."""
    ever = grammar_of(read.language).ever
    return any(
        forms.control.search(read.text, match.end(), match.end() + _AFTER) is None
        and ever.match(read.text, match.end()) is None
        for match in forms.equal.finditer(read.text, piece.start, piece.end)
    )


def multiplied(
    read: Marked, piece: Span, forms: Forms, found: list[tuple[Span, Direction]]
) -> list[tuple[Span, Direction]]:
    """Return the directions of a piece as "half as" and "twice as" tell them: "grew half as fast" is lower.

    With a fall ("fell half as fast") nothing is told, and times as "rare" as something is less of it.
    """
    scales = [span_of(match) for match in forms.multiplied.finditer(read.plain, piece.start, piece.end)]
    if len(scales) != 1:
        return found
    scale = scales[0]
    if comparing_of(read.language).again.match(read.text, scale.end, piece.end):
        return []  # "half as many colds again" is half more
    match = forms.multiples.match(read.plain, scale.start)
    small = match is not None and _is_small(match[0], forms)
    if before_least(read.text, scale.end, read.language):
        return [] if small else [(scale, Direction.LOWER)]
    others = [(span, way) for span, way in found if not span.meets(scale)]
    if any(way is Direction.NONE for _, way in found) or {way for _, way in others} - _LEVELS:
        return others or found
    if any(way is Direction.LOWER for _, way in others):
        return []
    inside = [(span, way) for span, way in found if span.meets(scale)]
    return inside or ([(scale, Direction.LOWER)] if small else [*found, (scale, Direction.HIGHER)])


def _is_small(written: str, forms: Forms) -> bool:
    said = cue_of(written)
    fits = [value for cue, value in forms.words.multiples.items() if said.startswith(cue.rstrip("*"))]
    return bool(fits) and min(fits) < 1


def _topic(name: str) -> Topic:
    if name in _DEATHS:
        return Topic(None, Event.DEATH)
    named = concept(name.removeprefix(_TURNED))
    counted = named.kind is ConceptKind.CONDITION
    return Topic(named, Event.CASES if counted else None, implied=True, turned=name.startswith(_TURNED))
