"""Verbs of what people do, and how: each language's `[stating]`: "fell more often", «gråter mindre», «sov inte längre».

Attributes of the table:
    more, less: how often, how much or how long; good, bad: how well; soon, late, fast, slow: how quickly;
    far, near: how far, high, long or heavily; easy, hard: with how much trouble; readily, unready: how little it took;
        long, short: for how long; much, little, alike: words right before an adjective.
    brief, lengthy: how long it took, before what is done `sooner` or later: "took less time to" fall asleep.
    adverbs: words after "more" that make it one of those above or of none: more "often".
    attributed: words after an adjective that make it one of whom is spoken of: less active "people".
    objects: words right behind a verb of `often` and `does` that make it another one: "worried" the dog.
    nothing: what denies "more" right before it: "no".
    opened: words right before the verb that make it one of whom is spoken of: those "who" fell more often.
    often, does, well, sooner, faster, swift, far_done, eased, lighter, prone, long_done: tables of id of an outcome ->
        forms of its verbs. Those of `often` name the outcome wherever they stand, those of `does` beside how alone. An
        outcome of `sooner` is the less the sooner people do it; one of `swift` is better for it, whether it is measured
        in time or in points; one of `lighter` is less for what is easy.
    undoes, troubles: the same, where what is done more often is less of the outcome, or is worse.
    becoming: verbs before the adjectives of `being` and `lacking`, which then tell what more or fewer people became.
    becomes: table of id of an outcome -> things and what they became, more or fewer, whose name alone tells too little.
    ease: table of id of an outcome -> what it is easier or harder "to" do, which is better or worse.
    being, lacking: tables of id of an outcome -> adjectives that tell of it, or that it is wanting: "less sick".
    counted, uncounted: tables of id of an outcome -> verbs and things, with "|" between two and " ~ " between both, of
        which more or less is told: "missed|miss ~ lessons|school"; more of what is `uncounted` is less of the outcome.
    counted_good, counted_bad: the same, where more of it is better or worse than less; plus, minus: how that is told.
    some, some_good: tables of id of an outcome -> what more or fewer people (`many`, `few`) did: "came back".
    able: what right before a deed makes a thing done of it, and no possibility: "could" react faster.
    escapes: verbs for staying free of something; mostly, hardly: behind it, how often people did: "more often".
    some_not: the same, of which more people who did it are less of the outcome: "slept through the night".
    inside: words that may part the verb of a deed from the rest of it: «kom inte ihåg».
    unlike: those of `less`, `little` that hold a denial and are no denial of the deed: "not as often".
    never: phrases that begin like a deed and are none: «hörde av sig».
    gaits: verbs of `faster` that also tell how fast other things go; courses: those: «läkningen» «gick».
    means: what tells that an amount is an average, and counts as one word: «läkte såren» «i snitt» «två dagar fortare».
    stops: words that stand between no deed and how it was done, nor between people and what they did: "and"; halves:
        what stands behind one of them in a measure: a day "and" "a half" sooner.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from magcite.language.assertions.comparing import comparing_of
from magcite.language.cues import Narrowed, alternation, cue_of, pattern
from magcite.language.languages import table_of
from magcite.model import Direction, Span

__all__ = ["Stated", "able_before", "amount_after", "done_in", "escaped_in", "fewer_in", "stated_in", "tells_less"]

_WORD = r"[^\s,;:()\x00§]+"
_NEXT = re.compile(r"\s+(?P<word>[^\W\d_]{3,})(?!\w)")
_BARE = frozenset({"often", "does"})  # tables of verbs that tell something else beside an object: "worried the dog"
_NAMING = ("often", "does", "some")  # of which more is more of the outcome: they name it however it is told
_BEFORE = 40  # characters in which a verb stands
_ASIDE = 1  # words between "more" and an adjective: "less often sick"
_BETWEEN = 4  # words between the verb and how it was done
_OF_IT = 3  # words between "fewer" and what it is of: "days of", "of their"
_PEOPLE = 8  # words that tell which people and that they could: "of the women in the study managed to"
# Table of verbs -> lists of how, with the direction each tells.
_HOW = {
    "often": (("more", Direction.HIGHER), ("less", Direction.LOWER), ("as_much", Direction.NONE)),
    "does": (("more", Direction.HIGHER), ("less", Direction.LOWER), ("as_much", Direction.NONE)),
    "undoes": (("more", Direction.LOWER), ("less", Direction.HIGHER), ("as_much", Direction.NONE)),
    "troubles": (("more", Direction.WORSE), ("less", Direction.BETTER), ("as_much", Direction.NONE)),
    "well": (("good", Direction.BETTER), ("bad", Direction.WORSE), ("as_well", Direction.NONE)),
    "sooner": (("soon", Direction.LOWER), ("late", Direction.HIGHER), ("as_soon", Direction.NONE)),
    "faster": (("fast", Direction.HIGHER), ("slow", Direction.LOWER), ("as_soon", Direction.NONE)),
    "swift": (
        *(("fast", Direction.BETTER), ("soon", Direction.BETTER)),
        *(("slow", Direction.WORSE), ("late", Direction.WORSE)),
        ("as_soon", Direction.NONE),
    ),
    "far_done": (("far", Direction.HIGHER), ("near", Direction.LOWER), ("as_far", Direction.NONE)),
    "eased": (("easy", Direction.BETTER), ("hard", Direction.WORSE), ("as_easy", Direction.NONE)),
    "lighter": (("easy", Direction.LOWER), ("hard", Direction.HIGHER), ("as_easy", Direction.NONE)),
    "prone": (("readily", Direction.HIGHER), ("unready", Direction.LOWER)),
    "becomes": (("plus", Direction.HIGHER), ("minus", Direction.LOWER), ("as_many", Direction.NONE)),
    "long_done": (("long", Direction.HIGHER), ("short", Direction.LOWER), ("as_far", Direction.NONE)),
    "some": (("mostly", Direction.HIGHER), ("hardly", Direction.LOWER)),
    "some_not": (("mostly", Direction.LOWER), ("hardly", Direction.HIGHER)),
    "some_good": (("mostly", Direction.BETTER), ("hardly", Direction.WORSE)),
}
# Table of adjectives -> the same, with words before them.
_SO = {
    "being": (("much", Direction.HIGHER), ("little", Direction.LOWER), ("alike", Direction.NONE)),
    "lacking": (("much", Direction.LOWER), ("little", Direction.HIGHER), ("alike", Direction.NONE)),
    "ease": (("easy", Direction.BETTER), ("hard", Direction.WORSE), ("as_easy", Direction.NONE)),
}
# Table of what people did -> the same, with how long it took before it.
_TOOK = {"sooner": (("brief", Direction.LOWER), ("lengthy", Direction.HIGHER), ("as_long", Direction.NONE))}
# Table of verbs with things -> what more of them tells, and what less.
_COUNTED = {
    "counted": (("plus", Direction.HIGHER), ("minus", Direction.LOWER), ("as_many", Direction.NONE)),
    "uncounted": (("plus", Direction.LOWER), ("minus", Direction.HIGHER), ("as_many", Direction.NONE)),
    "counted_good": (("plus", Direction.BETTER), ("minus", Direction.WORSE), ("as_many", Direction.NONE)),
    "counted_bad": (("plus", Direction.WORSE), ("minus", Direction.BETTER), ("as_many", Direction.NONE)),
}
# Table of what people did -> what more of them tells, and what fewer.
_SOME = {
    "some": (("many", Direction.HIGHER), ("few", Direction.LOWER), ("as_many", Direction.NONE)),
    "some_not": (("many", Direction.LOWER), ("few", Direction.HIGHER), ("as_many", Direction.NONE)),
    "some_good": (("many", Direction.BETTER), ("few", Direction.WORSE), ("as_many", Direction.NONE)),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A verb with how it was done: the direction, and the id of the outcome."""

    span: Span
    direction: Direction
    outcome: str


@dataclass(frozen=True, slots=True)
class _Form:
    """Words that tell what people did: how much of it is said in the group `how`, the deed in the group `deed`."""

    found: Narrowed
    ways: dict[str, Direction]  # of the words for how much
    outcomes: dict[str, tuple[str, ...]]  # of the deeds


def _table(language: str) -> dict[str, Any]:
    return table_of(language, "stating")


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[_Form, ...]:
    table = _table(language)
    opened = rf"(?P<opened>(?<!\w){alternation(table.get('opened', ()))}\s+)?(?<!\w)"
    word = rf"(?:{alternation(table.get('means', ()))}(?!\w)|(?!{alternation(table.get('stops', ()))}(?!\w)){_WORD})"
    ends = {name: rf"(?!\w)(?!\s+{alternation(table.get(name, ()))}(?!\w))" for name in ("adverbs", "attributed")}
    things = rf"(?!\s+{alternation(table.get('objects', ()))}(?!\w))"
    found = []
    forms = (_done, _HOW, "adverbs"), (_so, _SO, "attributed"), (_took, _TOOK, "adverbs"), (_people, _SOME, "adverbs")
    for write, names, end in forms:
        for name, lists in names.items():
            deeds = _by_deed(table.get(name, {}), table.get("inside", ()))
            ways, deeds = _ways(table, lists), {**_became(table, name), **deeds}
            between = things if name in _BARE else ""
            found.append(_Form(write(opened, word, tuple(ways), tuple(deeds), (between, ends[end])), ways, deeds))
    for name, lists in _COUNTED.items():
        ways = _ways(table, lists)
        for outcome, pairs in table.get(name, {}).items():
            for verbs, _, counted in (pair.partition(" ~ ") for pair in pairs):
                listed = (one for verb in verbs.split("|") for one in _parted(verb, table.get("inside", ())))
                deeds = dict.fromkeys(listed, (outcome,))
                cues = tuple(ways), tuple(deeds), tuple(counted.split("|"))
                found.append(_Form(_count(opened, word, cues, ends["adverbs"]), ways, deeds))
    return tuple(found)


def _ways(table: dict[str, Any], lists: Iterable[tuple[str, Direction]]) -> dict[str, Direction]:
    return {cue: way for name, way in lists for cue in table.get(name, ())}


def _became(table: dict[str, Any], name: str) -> dict[str, tuple[str, ...]]:
    """Return what more or fewer people became: "were dizzy", of the adjectives for how people are."""
    adjectives = table.get({"some": "being", "some_not": "lacking"}.get(name, ""), {})
    deeds = _by_deed(adjectives, ())
    return {f"{verb} {one}": ids for one, ids in deeds.items() for verb in table.get("becoming", ())}


def _by_deed(outcomes: dict[str, list[str]], inside: Iterable[str]) -> dict[str, tuple[str, ...]]:
    deeds: dict[str, tuple[str, ...]] = {}
    for outcome, cues in outcomes.items():
        for cue in cues:
            for one in _parted(cue, inside):
                deeds[one] = (*deeds.get(one, ()), outcome)
    return deeds


def _parted(cue: str, inside: Iterable[str]) -> tuple[str, ...]:
    """Return a deed as it is listed, and with each of the words that may part its verb from the rest of it."""
    verb, blank, rest = cue.partition(" ")
    return (cue, *(f"{verb} {one} {rest}" for one in inside)) if blank else (cue,)


def _done(opened: str, word: str, how: Iterable[str], deeds: Iterable[str], end: tuple[str, str]) -> Narrowed:
    return Narrowed(
        lambda any_of: (
            rf"{opened}(?P<first>(?P<deed>{any_of(deeds)})){end[0]}(?:\s+{word}){{0,{_BETWEEN}}}?\s+(?P<how>{any_of(how)}){end[1]}"
        ),
        needs=2,
    )


def _so(opened: str, word: str, how: Iterable[str], deeds: Iterable[str], end: tuple[str, str]) -> Narrowed:
    return Narrowed(
        lambda any_of: (
            rf"{opened}(?P<first>(?P<how>{any_of(how)}))(?:\s+{word}){{0,{_ASIDE}}}?\s+(?P<deed>{any_of(deeds)}){end[1]}"
        ),
        needs=2,
    )


def _took(opened: str, word: str, how: Iterable[str], deeds: Iterable[str], end: tuple[str, str]) -> Narrowed:
    return Narrowed(
        lambda any_of: (
            rf"{opened}(?P<first>(?P<how>{any_of(how)}))(?:\s+{word}){{0,{_BETWEEN}}}?\s+(?P<deed>{any_of(deeds)}){end[1]}"
        ),
        needs=2,
    )


def _count(opened: str, word: str, cues: tuple[tuple[str, ...], ...], end: str) -> Narrowed:
    how, deeds, things = cues
    return Narrowed(
        lambda any_of: (
            rf"{opened}(?P<first>(?P<deed>{any_of(deeds)}))(?:\s+{word}){{0,{_BETWEEN}}}?\s+(?P<how>{any_of(how)})"
            rf"(?:\s+{word}){{0,{_OF_IT}}}?\s+{any_of(things)}{end}"
        ),
        needs=3,
    )


def _people(opened: str, word: str, who: Iterable[str], deeds: Iterable[str], end: tuple[str, str]) -> Narrowed:
    return Narrowed(
        lambda any_of: (
            rf"{opened}(?P<first>(?P<how>{any_of(who)}))(?:\s+{word}){{0,{_PEOPLE}}}?\s+(?P<deed>{any_of(deeds)}){end[1]}"
        ),
        needs=2,
    )


@lru_cache(maxsize=8)
def _never(language: str) -> re.Pattern[str]:
    table = _table(language)
    return re.compile(rf"{alternation(table.get('never', ()))}(?!\w)", re.IGNORECASE)


def stated_in(plain: str, start: int, end: int, language: str) -> Iterator[Stated]:
    """Yield the verbs of a part of a sentence with how they were done; none of those that tell whom it is about."""
    never = _never(language)
    beyond = [Span(*one.span()) for one in comparing_of(language).beyond_halves.finditer(plain, start, end)]
    found = [
        (match.start("first"), match.end(), match["opened"] is not None, way, outcome)
        for form in _forms(language)
        for match in form.found.finditer(plain, start, end)
        if never.match(plain, match.start("first")) is None and not _is_course(plain, match, language)
        if not any(one.start <= match.start("how") < one.end for one in beyond)  # of "more than halved"
        for way in [_way(form, match, plain, language)]
        for outcome in form.outcomes[_listed(match["deed"], form.outcomes)]
    ]
    for verb, last, opened, way, outcome in found:
        longer = any(one[0] == verb and one[4] == outcome and one[1] > last for one in found)  # "more" of "more rarely"
        if not opened and not longer:
            yield Stated(Span(verb, last), way, outcome)


@lru_cache(maxsize=8)
def _courses(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    courses, gaits = (alternation(_table(language).get(name, ())) for name in ("courses", "gaits"))
    return (
        re.compile(rf"(?<!\w){courses}(?:\s+{_WORD})?\s+\Z", re.IGNORECASE),
        re.compile(rf"{gaits}(?!\w)(?P<behind>\s+{courses}(?!\w))?", re.IGNORECASE),
    )


def _is_course(plain: str, match: re.Match[str], language: str) -> bool:
    """Whether it is told how fast something came about, and not how fast people walk: «läkningen gick fortare»."""
    courses, gaits = _courses(language)
    gait = gaits.match(plain, match.start("deed"))
    if gait is None:
        return False
    return gait["behind"] is not None or courses.search(plain, max(0, gait.start() - _BEFORE), gait.start()) is not None


def _way(form: _Form, match: re.Match[str], plain: str, language: str) -> Direction:
    """Return the direction that is told, none for "no more"; "no longer" may be no more at all."""
    nothing, counts = _nothing(language)
    denied = nothing.search(plain[max(0, match.start("how") - _BEFORE) : match.start("how")])
    counted = denied is not None and cue_of(match["how"]) in counts
    return Direction.NONE if counted else form.ways[_listed(match["how"], form.ways)]


@lru_cache(maxsize=8)
def _nothing(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    table = _table(language)
    form = re.compile(rf"(?<!\w){alternation(table.get('nothing', ()))}\s+\Z", re.IGNORECASE)
    return form, frozenset((*table.get("plus", ()), *table.get("minus", ())))


def _listed(written: str, cues: Iterable[str]) -> str:
    """Return the cue that stands in a text."""
    said = cue_of(written)
    return said if said in cues else next(one for one in cues if "*" in one and pattern((one,)).fullmatch(written))


@lru_cache(maxsize=8)
def _escapes(language: str) -> tuple[tuple[re.Pattern[str], Direction], ...]:
    table = _table(language)
    verbs, first, without = (alternation(table.get(name, ())) for name in ("escapes", "first", "without"))
    found = []
    for name, often, way in (("many", "mostly", Direction.LOWER), ("few", "hardly", Direction.HIGHER)):
        how = rf"(?<!\w){verbs}(?:\s+{_WORD}){{1,4}}?\s+{alternation(table.get(often, ()))}(?!\w)"
        found.append((re.compile(how, re.IGNORECASE), way))
        who = alternation(table.get(name, ()))
        parted = rf"{first}(?:\s+{_WORD}){{0,1}}?\s+{who}(?:\s+{_WORD}){{0,4}}?\s+{without}"
        expression = (
            rf"(?<!\w)(?:{who}(?:\s+{_WORD}){{0,5}}?\s+{verbs}|{verbs}(?:\s+{_WORD}){{0,1}}?\s+{who}|{parted})(?!\w)"
        )
        found.append((re.compile(expression, re.IGNORECASE), way))
    return tuple(found)


def escaped_in(plain: str, start: int, end: int, language: str) -> tuple[Span, Direction] | None:
    """Return where people are said to have stayed free of something more often, or more of them; which way that is."""
    for form, way in _escapes(language):
        match = form.search(plain, start, end)
        if match is not None:
            return Span(match.start(), match.end()), way
    return None


@lru_cache(maxsize=8)
def _has(language: str) -> re.Pattern[str]:
    table = _table(language)
    return re.compile(rf"(?<!\w){alternation(table.get('has', ()))}(?:\s+{_WORD})?\s+\Z", re.IGNORECASE)


def amount_after(plain: str, span: Span, language: str) -> str | None:
    """Return the word of which people are said to have more or less; None where they are not said to have it."""
    if _has(language).search(plain, max(0, span.start - _BEFORE), span.start) is None:
        return None
    match = _NEXT.match(plain, span.end)
    return match["word"] if match else None


@lru_cache(maxsize=8)
def _able(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(_table(language).get('able', ()))}(?:\s+{_WORD})?\s+\Z", re.IGNORECASE)


def able_before(text: str, start: int, language: str) -> Span | None:
    """Return where it stands, right before what people did, that they were able to: "could" react faster."""
    match = _able(language).search(text[:start])
    return Span(match.start(), match.end()) if match else None


@lru_cache(maxsize=8)
def _verbs(language: str) -> tuple[tuple[str, Narrowed], ...]:
    table = _table(language)
    return tuple((name, pattern(tuple(verbs))) for one in _NAMING for name, verbs in table.get(one, {}).items())


def done_in(words: str, language: str) -> frozenset[str]:
    """Return the ids of the outcomes that verbs name which tell what people do: falls, for "fell"."""
    return frozenset(name for name, verbs in _verbs(language) if verbs.search(words))


@lru_cache(maxsize=8)
def _few(language: str) -> re.Pattern[str]:
    table = _table(language)
    return re.compile(rf"(?<!\w){alternation(table.get('few', ()))}(?:\s+{_WORD}){{0,4}}?\s+\Z", re.IGNORECASE)


@lru_cache(maxsize=8)
def _unlike(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(_table(language).get('unlike', ()))}(?!\w)", re.IGNORECASE)


def tells_less(said: str, language: str) -> bool:
    """Whether words for what people did hold a denial that only tells how much less they did it: "not as often"."""
    return _unlike(language).search(said) is not None


def fewer_in(before: str, language: str) -> bool:
    """Whether words right before those for how people are tell that fewer of them are so."""
    return _few(language).search(before) is not None
