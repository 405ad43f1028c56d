"""Verbs of what people do, and how: each language's `[stating]`: "fell more often", «gråter mindre», «sov inte längre».

Attributes of the table:
    more, less: how often, how much or how long; good, bad: how well; soon, late, fast, slow: how quickly;
    far, near: how far, high, long or heavily; easy, hard: with how much trouble; much, little: words right before an
        adjective.
    opened: words right before the verb that make it one of whom is spoken of: those "who" fell more often.
    often, well, sooner, faster, swift, far_done, eased: tables of id of an outcome -> forms of its verbs. An outcome of
        `sooner` is the less the sooner people do it; one of `swift` is better for it, whether it is measured in time
        or in points.
    being, lacking: tables of id of an outcome -> adjectives that tell of it, or that it is wanting: "less sick".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of
from magcite.model import Direction, Span

__all__ = ["Stated", "amount_after", "done_in", "escaped_in", "fewer_in", "stated_in"]

_WORD = r"[^\s,;:()\x00§]+"
_NEXT = re.compile(r"\s+(?P<word>[^\W\d_]{3,})(?!\w)")
_BEFORE = 40  # characters in which a verb stands
_ASIDE = 1  # words between "more" and an adjective: "less often sick"
_BETWEEN = 4  # words between the verb and how it was done
# Table of verbs -> lists of how, with the direction each tells.
_HOW = {
    "often": (("more", Direction.HIGHER), ("less", Direction.LOWER)),
    "well": (("good", Direction.BETTER), ("bad", Direction.WORSE)),
    "sooner": (("soon", Direction.LOWER), ("late", Direction.HIGHER)),
    "faster": (("fast", Direction.HIGHER), ("slow", Direction.LOWER)),
    "swift": (("fast", Direction.BETTER), ("slow", Direction.WORSE)),
    "far_done": (("far", Direction.HIGHER), ("near", Direction.LOWER)),
    "eased": (("easy", Direction.BETTER), ("hard", Direction.WORSE)),
}
# Table of adjectives -> the same, with words before them.
_SO = {
    "being": (("much", Direction.HIGHER), ("little", Direction.LOWER)),
    "lacking": (("much", Direction.LOWER), ("little", Direction.HIGHER)),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A verb with how it was done: the direction, and the id of the outcome."""

    span: Span
    direction: Direction
    outcome: str


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[tuple[Narrowed, Direction, str], ...]:
    tag = language if language in LANGUAGES else "en"
    table: dict[str, Any] = tables_of(tag).get("stating", {})
    opened = rf"(?<!\w){alternation(table.get('opened', ()))}\s+"
    found = []
    for name, ways in _HOW.items():
        for outcome, verbs in table.get(name, {}).items():
            for how, way in ways:
                found.append((_done(opened, verbs, table.get(how, ())), way, outcome))
    for name, ways in _SO.items():
        for outcome, adjectives in table.get(name, {}).items():
            found.extend((_so(opened, table.get(how, ()), adjectives), way, outcome) for how, way in ways)
    return tuple(found)


def _done(opened: str, verbs: Iterable[str], how: Iterable[str]) -> Narrowed:
    return Narrowed(
        lambda any_of: (
            rf"(?P<opened>{opened})?(?<!\w)(?P<verb>{any_of(verbs)})"
            rf"(?:\s+{_WORD}){{0,{_BETWEEN}}}?\s+{any_of(how)}(?!\w)"
        ),
        needs=2,
    )


def _so(opened: str, how: Iterable[str], adjectives: Iterable[str]) -> Narrowed:
    return Narrowed(
        lambda any_of: (
            rf"(?P<opened>{opened})?(?<!\w)(?P<verb>{any_of(how)})(?:\s+{_WORD}){{0,{_ASIDE}}}?\s+{any_of(adjectives)}(?!\w)"
        ),
        needs=2,
    )


def stated_in(plain: str, start: int, end: int, language: str) -> Iterator[Stated]:
    """Yield the verbs of a part of a sentence with how they were done; none of those that tell whom it is about."""
    found = [
        (match.start("verb"), match.end(), match["opened"] is not None, way, outcome)
        for form, way, outcome in _forms(language)
        for match in form.finditer(plain, start, end)
    ]
    for verb, last, opened, way, outcome in found:
        longer = any(one[0] == verb and one[4] == outcome and one[1] > last for one in found)  # "more" of "more rarely"
        if not opened and not longer:
            yield Stated(Span(verb, last), way, outcome)


@lru_cache(maxsize=8)
def _escapes(language: str) -> tuple[tuple[re.Pattern[str], Direction], ...]:
    table = tables_of(language if language in LANGUAGES else "en").get("stating", {})
    verbs, first, without = (alternation(table.get(name, ())) for name in ("escapes", "first", "without"))
    found = []
    for name, way in (("many", Direction.LOWER), ("few", Direction.HIGHER)):
        who = alternation(table.get(name, ()))
        parted = rf"{first}(?:\s+{_WORD}){{0,1}}?\s+{who}(?:\s+{_WORD}){{0,4}}?\s+{without}"
        expression = (
            rf"(?<!\w)(?:{who}(?:\s+{_WORD}){{0,5}}?\s+{verbs}|{verbs}(?:\s+{_WORD}){{0,1}}?\s+{who}|{parted})(?!\w)"
        )
        found.append((re.compile(expression, re.IGNORECASE), way))
    return tuple(found)


def escaped_in(plain: str, start: int, end: int, language: str) -> tuple[Span, Direction] | None:
    """Return where more or fewer people are said to have stayed free of something, and which way that is of it."""
    for form, way in _escapes(language):
        match = form.search(plain, start, end)
        if match is not None:
            return Span(match.start(), match.end()), way
    return None


@lru_cache(maxsize=8)
def _has(language: str) -> re.Pattern[str]:
    table = tables_of(language if language in LANGUAGES else "en").get("stating", {})
    return re.compile(rf"(?<!\w){alternation(table.get('has', ()))}(?:\s+{_WORD})?\s+\Z", re.IGNORECASE)


def amount_after(plain: str, span: Span, language: str) -> str | None:
    """Return the word of which people are said to have more or less; None where they are not said to have it."""
    if _has(language).search(plain, max(0, span.start - _BEFORE), span.start) is None:
        return None
    match = _NEXT.match(plain, span.end)
    return match["word"] if match else None


@lru_cache(maxsize=8)
def _verbs(language: str) -> tuple[tuple[str, Narrowed], ...]:
    table = tables_of(language if language in LANGUAGES else "en").get("stating", {}).get("often", {})
    return tuple((name, pattern(tuple(verbs))) for name, verbs in table.items())


def done_in(words: str, language: str) -> frozenset[str]:
    """Return the ids of the outcomes that verbs name which tell what people do: falls, for "fell"."""
    return frozenset(name for name, verbs in _verbs(language) if verbs.search(words))


@lru_cache(maxsize=8)
def _few(language: str) -> re.Pattern[str]:
    table = tables_of(language if language in LANGUAGES else "en").get("stating", {})
    return re.compile(rf"(?<!\w){alternation(table.get('few', ()))}(?:\s+{_WORD}){{0,4}}?\s+\Z", re.IGNORECASE)


def fewer_in(before: str, language: str) -> bool:
    """Whether words right before those for how people are tell that fewer of them are so."""
    return _few(language).search(before) is not None
