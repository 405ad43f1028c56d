"""The words of a piece that tell which way an outcome went, and what denies them or turns them round."""

import itertools
import re

from magcite.language.assertions.below_others import below_in
from magcite.language.assertions.by_how_much import is_by_how_much
from magcite.language.assertions.chances import chance_of
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import Forms
from magcite.language.assertions.denied_deeds import denied_deed
from magcite.language.assertions.denying import denied_behind, denying_of
from magcite.language.assertions.grammar import grammar_of, moved_way
from magcite.language.assertions.marks import COVER, WORD_STEM, Marked, span_of
from magcite.language.assertions.mentioned import Said
from magcite.language.assertions.model import Event
from magcite.language.assertions.parts import is_extra, is_means, is_of_given, is_part_next
from magcite.language.assertions.reaching import other_verb
from magcite.language.assertions.scaling import OPPOSITE, is_closing, is_predicate, scale_of
from magcite.language.assertions.states import alike_in, multiplied
from magcite.language.assertions.stating import amount_after, escaped_in
from magcite.language.assertions.understood import named_by_verbs
from magcite.language.concepts import ConceptKind
from magcite.language.contraries import contraries_of
from magcite.model import Direction, Span

__all__ = ["denied_way", "directions_in", "is_averted", "one_way"]

_DENIED_BEFORE = 30  # characters
_DENIED_AFTER = 22
_DENIED_WORDS = 3  # between a negation and what it denies
_PER_CENT = re.compile(r"\d\s?(?:%|per\s?cent|procent)\s+\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:\Z|[^\w\s])")
# What opens who did something: "those who did not swim".
_RELATIVE = re.compile(r"\b(?:who|that|those|som|den|de)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_AVERTED = 4  # words between what keeps a change away and the change
_NEXT = 40  # characters in which the next two words stand
_NAMED = 4  # words between "more" and the end of a name: "more" white spots of "fluorosis"
_WEAK_REACH = 2  # words between "more" and what there is more of
_LATENCY = "sleep-latency"
_LIVES = frozenset({Event.DEATH, Event.SURVIVAL})
_ILLNESS = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
_WAYS = {
    "lower": Direction.LOWER,
    "less": Direction.LOWER,
    "higher": Direction.HIGHER,
    "more": Direction.HIGHER,
    "better": Direction.BETTER,
    "worse": Direction.WORSE,
    "earlier": Direction.LOWER,
    "brings": Direction.HIGHER,
    "rids": Direction.LOWER,
    "superlatives_more": Direction.HIGHER,
    "superlatives_less": Direction.LOWER,
}
_ALIKE = re.compile(r"lika\b|(?:just |equally )?as\b", re.IGNORECASE)
_WEAK = frozenset({"brings", "rids"})
_AMOUNTS = frozenset({"more", "less"})
_SPEEDS = _AMOUNTS | {"better", "worse"}
_DOWNWARD = frozenset({"lower", "worse"})
_CHANGES = frozenset({"lower", "higher"})  # lists of what may be scaled


def directions_in(read: Marked, piece: Span, forms: Forms, events: list[Said]) -> list[tuple[Span, Direction]]:
    """Return the words that tell what became of the outcomes of a piece; those of no effect alone, where there are."""
    apart = _of_no_effect(read, piece, forms) or _apart(read, piece, forms)
    if apart:
        return apart
    escaped = escaped_in(read.plain, piece.start, piece.end, read.language)
    if escaped is not None:
        return [escaped]
    told = _told(read, piece, forms, events)
    chance = chance_of([(span, way) for span, way, _ in told or ()], read.plain, read.language)
    if told is None or chance is not None:
        return [] if chance is None else [chance]
    weak = [(span, way) for span, way, name in told if name in _WEAK]
    found = multiplied(read, piece, forms, [(span, way) for span, way, name in told if name not in _WEAK])
    if not found:
        weak = weak or _gotten(read, piece, forms)
        recovered = [(one.span, Direction.HIGHER) for one in events if one.event is Event.REMISSION]
        return weak or recovered or _of_crowd(read, piece)
    if any(way is Direction.NONE for _, way in found):
        return [one for one in found if one[1] is Direction.NONE]
    return found


def _of_crowd(read: Marked, piece: Span) -> list[tuple[Span, Direction]]:
    """Return "more" where a piece tells of more people, and no more of its outcome: "more of them lost their hair"."""
    crowd = grammar_of(read.language).crowd.match(read.plain[: piece.end], piece.start)
    if crowd is None:
        return []
    named = any(crowd.end() <= one.span.start < piece.end for one in read.outcomes)
    if not named and not named_by_verbs(read.text[crowd.end() : piece.end], read.language):
        return []
    return [(Span(*crowd.span("more")), Direction.HIGHER)]


def _of_no_effect(read: Marked, piece: Span, forms: Forms) -> list[tuple[Span, Direction]]:
    """Return the words of a piece that say that nothing became of its outcomes."""
    behind = denied_behind(read, piece, forms)
    if behind is not None:
        return [(behind, Direction.NONE)]
    none = [span_of(match) for match in forms.none.finditer(read.plain, piece.start, piece.end)]
    return [
        (span, Direction.NONE) for span in none or alike_in(read, piece, forms) if not _is_unlike(read, span, forms)
    ]


def _is_unlike(read: Marked, span: Span, forms: Forms) -> bool:
    """Whether words of likeness are denied, back to the last pause, or scaled: "did not" fall "as often", "half"."""
    if _ALIKE.match(read.plain, span.start) is None:
        return False
    before = read.plain[max(0, span.start - _DENIED_BEFORE) : span.start].rpartition(",")[2]
    return forms.scaled.search(before) is not None or forms.negations.search(before) is not None


def _apart(read: Marked, piece: Span, forms: Forms) -> list[tuple[Span, Direction]]:
    """Return what a piece tells by its grammar alone: "not any quicker", "but the pulse did not", from nine to six."""
    known, plain = grammar_of(read.language), read.plain[: piece.end]
    for match in known.denied.finditer(plain, piece.start):
        if forms.verbs.search(plain, match.start() + 1, match.end()) is None or piece.start == match.start():
            return [(span_of(match), Direction.NONE)]
    named = {one.concept.id for one in read.outcomes if piece.start <= one.span.start < piece.end}
    if not named:
        return []
    for form, way in ((known.slower, Direction.LOWER), (known.faster, Direction.HIGHER)):
        found = form.search(plain, piece.start)
        if found is not None and named <= known.paced:
            denied = _denied(read, span_of(found), piece, forms)
            return [(denied, Direction.NONE) if denied else (span_of(found), way)]
    if known.rest.match(plain, piece.start) and forms.directions.search(plain, piece.start) is None:
        return [(piece, Direction.NONE)]
    beside = below_in(read.text, piece, read.language)
    moved = moved_way(read.plain[piece.start : piece.end], read.language) if beside is None else None
    if moved is not None:
        beside = Span(piece.start + moved[0].start, piece.start + moved[0].end), moved[1]
    return [] if beside is None else [beside]


def _told(read: Marked, piece: Span, forms: Forms, events: list[Said]) -> list[tuple[Span, Direction, str]] | None:
    """Return each word of direction of a piece, with its list; None where the words leave it open what is denied."""
    found: list[tuple[Span, Direction, str]] = []
    causes = [said.span for said in events if said.of_all]
    lives = [one.span for one in events if one.event is Event.SURVIVAL]
    for match in forms.directions.finditer(read.plain, piece.start, piece.end):
        name = (match.lastgroup or "").rpartition("_")[0]
        span = Span(match.start(), match.end())
        if any(said.start <= span.start < said.end for said in causes) or _is_part_of_name(read, span):
            continue
        if not (not found and _trails(name, read, span, piece, events)) and not _counts(
            name, read, span, events, forms
        ):
            continue
        if found and found[-1][0].holds(span):
            continue  # the scale of the change before it
        if found and _is_amount(read, found[-1], name, span):
            if name in {"less", "worse"}:
                return None  # less of a change, and open of which
            continue  # "took away more pain"
        if name in {"lower", "higher"} and any(one.holds(span) for one in lives):
            denied = _denied(read, span, piece, forms)
            found.append((denied, Direction.NONE, name) if denied else (span, _WAYS[name], name))  # "lived longer"
            continue
        denied, is_open = _denial(read, match, piece, forms)
        if is_open:
            return None  # "those who do not move are ... more often": open what is denied
        if denied is not None:
            found.append((denied, Direction.NONE, name))
            continue
        _add(found, read, piece, (span, _WAYS[name], name))
    return _without_given(found, read)


def _without_given(found: list[tuple[Span, Direction, str]], read: Marked) -> list[tuple[Span, Direction, str]]:
    """Return words of direction without those of what was taken or done: "an extra" hour, "by raising" the head."""
    text, language = read.plain, read.language
    kept = [
        one for one in found if not is_of_given(text, one[0].end, language) and not is_means(text, one[0], language)
    ]
    return kept or found


def _denial(read: Marked, match: re.Match[str], piece: Span, forms: Forms) -> tuple[Span | None, bool]:
    """Return a word of direction with what denies it, None without any, and whether it is open what is denied."""
    span = Span(match.start(), match.end())
    deed = denied_deed(read.plain, span, piece, read.language)
    if deed is not None:
        return deed, False
    denied = span if denying_of(read.language).nobody.search(match[0]) else _denied(read, span, piece, forms)
    if denied is None:
        return None, False
    acts = other_verb(read.plain, denied.start, span.start, forms, read.language)
    return denied, acts or _is_bound(read, denied, span)


def _add(
    found: list[tuple[Span, Direction, str]], read: Marked, piece: Span, told: tuple[Span, Direction, str]
) -> None:
    """Add a word of direction, turned round where other words make the change smaller; its scale is no other one."""
    span, way, name = told
    if found and name in _DOWNWARD and _links(read, found[-1][0], span):
        found.pop()  # "grew rarer"
    scale = (
        scale_of(read.plain, read.text, piece, span, read.language) if way in OPPOSITE and name in _CHANGES else None
    )
    if scale is None:
        found.append(told)
        return
    while found and scale.span.holds(found[-1][0]):  # "smaller" alone
        found.pop()
    found.append((scale.span, OPPOSITE[way] if scale.less else way, name))


def _links(read: Marked, verb: Span, span: Span) -> bool:
    """Whether a verb of growth only links an outcome to the comparative behind it: "grew" much "rarer"."""
    known = grammar_of(read.language).linking
    between = read.plain[verb.end : span.start]
    return (
        len(between.split()) <= 1
        and between[:1].isspace()
        and known.fullmatch(read.plain, verb.start, verb.end) is not None
    )


def _gotten(read: Marked, piece: Span, forms: Forms) -> list[tuple[Span, Direction]]:
    """Return the verb by which anybody who does something is said to get an illness: "whoever smokes gets" it."""
    ends = (match.end() for match in forms.anybody.finditer(read.text, piece.start, piece.end))
    verbs = (Span(end - 1, end) for end in ends)
    return [(verb, Direction.HIGHER) for verb in verbs if _has_illness_next(read, verb)][:1]


def _is_amount(read: Marked, before: tuple[Span, Direction, str], name: str, span: Span) -> bool:
    """Whether "more" tells how much came of the change right before it, or how fast it went: "deteriorated faster"."""
    amounts = {Direction.LOWER: _AMOUNTS, Direction.HIGHER: _AMOUNTS, Direction.WORSE: _SPEEDS}
    if name not in amounts.get(before[1], ()):
        return False
    between = read.plain[before[0].end : span.start]
    return between.isspace() or (name == "more" and is_by_how_much(read.text, before[0], span, read.language))


def one_way(ways: list[tuple[Span, Direction]], read: Marked, forms: Forms) -> Direction | None:
    """Return the direction that words agree on; a level goes before how good it is: "eased the pain better".

    Not so where the two may be of two outcomes: "better balance and fewer falls".
    """
    told = {way for _, way in ways}
    levels = told & {Direction.LOWER, Direction.HIGHER}
    between = forms.joints.finditer(read.plain, ways[0][0].end, ways[-1][0].start) if len(told) > 1 else ()
    if any(match[0].strip(" ,") for match in between):
        return None
    told = levels if len(levels) == 1 and Direction.WORSE not in told else told
    return told.pop() if len(told) == 1 else None


def denied_way(read: Marked, ways: list[tuple[Span, Direction]], forms: Forms) -> Direction | None:
    """Return the one direction that words of no effect deny ("did not rise"); None where they deny any."""
    said = {
        _WAYS[(one.lastgroup or "").rpartition("_")[0]] if one is not None else None
        for one in (forms.directions.search(read.plain, span.start, span.end) for span, _ in ways)
    }
    return said.pop() if len(said) == 1 else None


def is_averted(read: Marked, piece: Span, ways: list[tuple[Span, Direction]], forms: Forms) -> bool:
    """Whether what is told is that a change was kept away: "keeps muscles from shrinking", "slows the decline"."""
    changes = [Span(one.start(), one.end()) for one in forms.changes.finditer(read.plain, piece.start, piece.end)]
    ill = [one.span for one in read.outcomes if one.concept.kind is ConceptKind.CONDITION]
    changes = [one for one in changes if not any(other.holds(one) for other in ill)]  # "thinning of the bones"
    if not changes:
        return False
    ends = [span.end for span, way in ways if way is Direction.LOWER]
    ends.extend(one.end() for one in forms.averts.finditer(read.plain, piece.start, piece.end))
    return any(
        change.start > end and len(read.plain[end : change.start].split()) <= _AVERTED
        for end in ends
        for change in changes
    )


def _is_part_of_name(read: Marked, cue: Span) -> bool:
    """Whether a word is part of a name that tells no direction: "fell" asleep."""
    return any(one.concept.id == _LATENCY and one.span.start <= cue.start < one.span.end for one in read.outcomes)


def _counts(name: str, read: Marked, span: Span, events: list[Said], forms: Forms) -> bool:
    """Whether a word that tells a direction only beside others stands beside them."""
    if name in {"more", "less"}:
        alone = (
            not read.outcomes
            and not any(one.event in _LIVES for one in events)
            and forms.plain_after.match(read.plain, span.end) is not None
        )
        said = bool(read.outcomes) and is_predicate(read.plain, span, read.language)
        alone = alone or (not read.outcomes and _has_verb_next(read, span))
        alone = alone or (said and not comparing_of(read.language).abstract.search(read.text))
        done = _ENDS.match(read.plain, span.end) is not None and _has_outcome_before(read, span)
        return (
            alone
            or done
            or _has_it(read, span)
            or _after_figure(read, span, forms)
            or is_extra(read.text, span, read.language)
            or _has_outcome_next(read, span, events)
        )
    if name == "earlier":
        return _after_figure(read, span, forms)
    if name in _WEAK:
        return _has_illness_next(read, span)
    if name.startswith("superlatives"):
        return bool(read.exposures) and _has_outcome_next(read, span, events)
    return True


def _names_next(read: Marked, cue: Span) -> bool:
    """Whether one of the words right behind names an outcome of what is held, known or not: "more" white spots."""
    if not read.words:
        return False
    ahead = read.plain[cue.end : cue.end + _NEXT]
    behind = itertools.takewhile(lambda word: word.isalpha(), ahead.split()[:_NAMED])
    return any(len(word) >= WORD_STEM and word.lower()[:WORD_STEM] in read.words for word in behind)


def _trails(name: str, read: Marked, cue: Span, piece: Span, events: list[Said]) -> bool:
    """Whether "less" ends what is said of an outcome right before it: the gums "bleeding less"."""
    if name not in _AMOUNTS or not is_closing(read.plain[: piece.end], cue.end, read.language):
        return False
    spans = [*(one.span for one in read.outcomes), *(one.span for one in events)]
    ends = [one.end for one in spans if piece.start <= one.start and one.end <= cue.start]
    return bool(ends) and not read.plain[max(ends) : cue.start].strip()


def _has_verb_next(read: Marked, cue: Span) -> bool:
    """Whether the word right behind names an outcome for those who measured it: "more" dangerous, "less" alone."""
    ahead = " ".join(read.plain[cue.end : cue.end + _NEXT].split()[:2])
    return bool(named_by_verbs(ahead, read.language))


def _has_illness_next(read: Marked, cue: Span) -> bool:
    ahead = [one for one in read.outcomes if one.span.start >= cue.end]
    if not ahead or ahead[0].concept.kind not in _ILLNESS:
        return False
    between = read.plain[cue.end : ahead[0].span.start]
    near = len(between.split()) <= _WEAK_REACH and "," not in between
    return near or is_part_next(read.text, cue.end, ahead[0].span.start, read.language)


def _after_figure(read: Marked, cue: Span, forms: Forms) -> bool:
    before = read.text[max(0, cue.start - _DENIED_BEFORE) : cue.start]
    told = (match for form in (forms.difference, forms.fractions) for match in form.finditer(before))
    return any(not before[match.end() :].strip() for match in told) or bool(_PER_CENT.search(before))


def _has_it(read: Marked, cue: Span) -> bool:
    """Whether people have more or less of something that is named behind it, where no outcome is known by name."""
    what = amount_after(read.plain, cue, read.language) if not read.outcomes else None
    return what is not None and comparing_of(read.language).abstract.fullmatch(what) is None


def _has_outcome_before(read: Marked, cue: Span) -> bool:
    """Whether what people do stands right before a word: "coughed" less."""
    return any(one.span.end < cue.start and read.plain[one.span.end : cue.start].isspace() for one in read.outcomes)


def _has_outcome_next(read: Marked, cue: Span, events: list[Said]) -> bool:
    if _names_next(read, cue):
        return True
    starts = [one.span.start for one in read.outcomes] + [one.span.start for one in events]
    ahead = [start for start in starts if start >= cue.end]
    if not ahead:
        return False
    between = read.plain[cue.end : min(ahead)]
    return len(between.split()) <= _WEAK_REACH and "," not in between and COVER not in between


def _is_bound(read: Marked, denied: Span, cue: Span) -> bool:
    """Whether a denial is of a thing between it and a direction: rats "without" ovaries kept "a" higher density."""
    known = contraries_of(read.language)
    found = known.binds.match(read.plain, denied.start)
    if found is None or found.end() > cue.start:
        return False
    stop = known.stops.search(read.plain, found.end(), cue.start)
    return stop is not None and bool(read.plain[found.end() : stop.start()].strip())


def _denied(read: Marked, cue: Span, piece: Span, forms: Forms) -> Span | None:
    """Return a cue together with the word beside it that denies it; None where nothing does."""
    plain = read.plain
    opening = max(piece.start, cue.start - _DENIED_BEFORE)
    before = plain[opening : cue.start]
    for match in forms.negations.finditer(before):
        rest = before[match.end() :]
        done = not rest.strip(f"{COVER} ") and len(rest.split()) == 1 and not _RELATIVE.search(before[: match.start()])
        if len(rest.split()) <= _DENIED_WORDS and not ((COVER in rest and not done) or "," in rest):
            return Span(opening + match.start(), cue.end)
    after = plain[cue.end : min(piece.end, cue.end + _DENIED_AFTER)]
    found = forms.negations.search(after)
    if found is None or len(after[: found.start()].split()) > 1 or "," in after[: found.start()]:
        return None
    return Span(cue.start, cue.end + found.end())
