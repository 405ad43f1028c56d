"""A sentence in pieces, each of which says one thing of some outcomes."""

import re
from collections.abc import Iterable, Iterator

from magcite.language.assertions.amounts import and_half
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import Forms
from magcite.language.assertions.doers import done_by
from magcite.language.assertions.given_first import given_first
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.marks import COVER, Marked
from magcite.language.assertions.once_ill import only_joins
from magcite.language.assertions.stating import stated_in
from magcite.language.assertions.things import became_in
from magcite.language.languages import load
from magcite.model import Span

__all__ = ["pieces_of"]

_THROUGH = re.compile(r"through|genom", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_PAUSE = re.compile(r"[,;:()\x01]")


def pieces_of(sentence: Marked, forms: Forms) -> Iterator[Span]:
    """Yield the pieces of a sentence, in order; what a condition says is in none of them."""
    start = 0
    plain = sentence.plain
    breaks = sorted([match.start() for match in forms.breaks.finditer(plain)] + _resumed(sentence, forms))
    breaks = [place for place in breaks if not _is_aside(sentence, place, forms)]
    for end in (*breaks, len(plain)):
        if end > start:
            for part in _without_conditions(plain, Span(start, end), forms, sentence.language):
                yield from _at_joints(sentence, part, forms)
        start = max(start, end)


def _is_aside(sentence: Marked, place: int, forms: Forms) -> bool:
    """Whether a pause opens an aside behind what a sentence begins with: "heart failure, on the other hand, was"."""
    if grammar_of(sentence.language).asides.match(sentence.text, place) is None:
        return False
    start = max(sentence.text.rfind(mark, 0, place) for mark in ";:–—") + 1
    return not _tells(sentence.plain, start, place, forms)


def _resumed(sentence: Marked, forms: Forms) -> list[int]:
    """Return where a sentence goes on after it told who took part: ", and those who"."""
    known = grammar_of(sentence.language)
    given = given_first(sentence.text, sentence.plain, sentence.language, forms)
    if given is not None:
        return [given]
    ends = [one.end() for one in known.recruited.finditer(sentence.text) if not one["who"]]
    return [one.start() for one in known.resumed.finditer(sentence.text, ends[0])] if ends else []


def _without_conditions(plain: str, whole: Span, forms: Forms, language: str) -> Iterator[Span]:
    """Yield what is left of a part of a sentence without its conditions: each ends at a pause, or with the part.

    One that opens the sentence and meets no pause leaves no other words, and is kept.
    """
    start = whole.start
    fronted = grammar_of(language).fronted
    of_risks = {match.start("of") for match in forms.risk_of.finditer(plain, whole.start, whole.end)}
    for match in forms.conditions.finditer(plain, whole.start, whole.end):
        if match.start() < start or match.start() in of_risks or fronted.match(plain, match.start()):
            continue
        if _THROUGH.fullmatch(match[0]) and not _tells(plain, start, match.start(), forms):
            continue  # "blood flow through the skin rose": where, and not by what
        pause = _PAUSE.search(plain, match.end(), whole.end)
        opens = only_joins(plain[whole.start : match.start()].strip(f" {COVER},"), language)
        if opens and pause is None:
            continue
        if match.start() > start:
            yield Span(start, match.start())
        start = pause.start() if pause else whole.end
    if start < whole.end:
        yield Span(start, whole.end)


def _tells(plain: str, start: int, end: int, forms: Forms) -> bool:
    return any(form.search(plain, start, end) is not None for form in (forms.none, forms.directions))


def _at_joints(sentence: Marked, part: Span, forms: Forms) -> Iterator[Span]:
    """Yield a part cut at its joints wherever both sides have an outcome and what became of it."""
    tells = sorted(
        match.start()
        for form in (forms.none, forms.directions)
        for match in form.finditer(sentence.plain, part.start, part.end)
    )
    named = sorted(
        [one.span.start for one in sentence.outcomes]
        + [one.span.start for one in sentence.events]
        + [match.start() for match in forms.events.finditer(sentence.plain, part.start, part.end)]
    )
    start, elliptic = part.start, comparing_of(sentence.language).elliptic
    halves = and_half(sentence.language)
    for joint in forms.joints.finditer(sentence.plain, part.start, part.end):
        if halves.match(sentence.text, joint.start() + 1):
            continue  # "a kilo and a half"
        left, right = Span(start, joint.start()), Span(joint.end(), part.end)
        told = all(_any_in(places, side) for places in (tells, named) for side in (left, right))
        denied = _any_in(tells, left) and _any_in(named, right) and not _any_in(tells, right)
        denied = denied and elliptic.search(sentence.plain, right.start, right.end) is not None
        if (
            told
            or denied
            or _goes_on(sentence.plain, left, right, tells, named)
            or _counts_on(sentence, left, right, tells)
            or all(
                _does(sentence, side, forms) or (_any_in(tells, side) and _any_in(named, side))
                for side in (left, right)
            )
        ):
            yield left
            start = joint.end()
    yield Span(start, part.end)


def _goes_on(plain: str, left: Span, right: Span, tells: list[int], named: list[int]) -> bool:
    """Whether the right side says with a verb of its own what became of an outcome: "and made less lactate"."""
    if not (_any_in(tells, left) and _any_in(tells, right) and _any_in(named, right)):
        return False
    first = min(place for place in tells if right.start <= place < right.end)
    return bool(plain[right.start : first].strip(f" {COVER}"))


def _any_in(places: Iterable[int], span: Span) -> bool:
    return any(span.start <= place < span.end for place in places)


def _does(sentence: Marked, side: Span, forms: Forms) -> bool:
    """Whether a side tells what people did and how, or how they are: "walked faster and fell less often"."""
    found = (
        forms.states.finditer(sentence.plain, side.start, side.end),
        stated_in(sentence.plain, side.start, side.end, sentence.language),
        became_in(sentence.plain, side, sentence.language),
        done_by(sentence.text, side, sentence.language),
    )
    return any(True for form in found for _ in form)


def _counts_on(sentence: Marked, left: Span, right: Span, tells: list[int]) -> bool:
    """Whether both sides tell a figure of something, whatever it is: "angina was 35 % less common and X 58 %"."""
    if not (_any_in(tells, left) and _any_in(tells, right)):
        return False
    figures = [_FIGURE.search(sentence.text, side.start, side.end) for side in (left, right)]
    if any(one is None for one in figures):
        return False
    cut = min(place for place in (figures[1].start(), *tells) if place >= right.start) if figures[1] else right.end
    common = load(sentence.language).function_words
    return any(word.lower() not in common for word in _WORD.findall(sentence.text[right.start : cut]))
