"""Words that tell how two things were compared, beside what became of the outcome: each language's `[comparing]`.

`[grammar_more]` has further cues under the same names.

Attributes of the table:
    amounts, fewer_of: "5 µg/m³" "less": the other end of an exposure.
    quits: words that do away with an exposure, and so turn it round: "stop".
    doubts: words that grant how unsure a figure is: "margin of error".
    sure: words that deny chance, or name it for something else, and grant nothing: "no fluke"; possibilities that are
        advice: "can be recommended".
    elaborating: what opens, after a comma, an example of what was just said: "mostly".
    combined, either: what makes one count of several illnesses: "taken together", "or".
    elliptic, denied: what stands for a statement that is denied: "and the memory did not".
    again: what makes "half as many" half more.
    lasting: words for how long or how badly people are ill, and not how many.
    poor: words before a function that turn it into its lack: "poor" sleep; faults: words right after it that do so:
        memory "errors".
    losses: words that turn no illness in whose name they stand: bone "loss" is the illness.
    crowd: people right after an illness that they have: "frail" "women".
    sufferers: people called after what they have: "diabetics".
    of: the id of an outcome -> comparatives that are of it where it was measured: "stronger"; not beside one of
        `abstract`: a stronger "effect".
    halves: "halved", before which "more than" tells no direction, as before "half as".
    chances, chance_of: "the chance" "of" what is told after it, up to the verb: a direction there is the outcome's.
    rates: what makes a speed of a length: 80 cm "a second".
    working: words beside a comparison of two treatments that name neither: "worked", "clearly".
    returns: verbs for coming back, which tell no way before how often: "flared up" less often.
    beats: verbs for being ahead of others or behind them, which then are no ones that it is told of: "beat" the rest.
    steps, scales: 45 "points" "on a scale": a size, where no words tell that it is one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from magcite.language.cue_forms import compiled_words
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import load, table_of

__all__ = ["Comparing", "comparing_of", "outcomes_of"]

_VERBS = r"(?:is|was|were|are|rose|fell|increased|decreased|went|grew|är|var|blev|blir|ökade|ökar|steg|minskade)"
_PER_DAY = r"(?:\s+(?:a|per|om|each|every|varje|i)\s+[^\W\d]+)?"


@dataclass(frozen=True, slots=True)
class Comparing:
    """One language's cues as patterns."""

    less_of: re.Pattern[str]
    quits: re.Pattern[str]
    doubts: re.Pattern[str]
    sure: re.Pattern[str]
    elaborating: re.Pattern[str]
    combined: re.Pattern[str]
    either: re.Pattern[str]
    elliptic: re.Pattern[str]  # at the end of a piece
    denied: re.Pattern[str]  # anywhere
    again: re.Pattern[str]  # after "half as"
    lasting: re.Pattern[str]
    poor: re.Pattern[str]  # right before a place
    faults: re.Pattern[str]  # right after one
    losses: re.Pattern[str]
    halves: re.Pattern[str]
    beyond_halves: re.Pattern[str]
    chance: re.Pattern[str]  # with a group `of`, up to the next verb or pause
    working: re.Pattern[str]
    crowd: re.Pattern[str]  # right after an illness
    sufferers: re.Pattern[str]
    abstract: re.Pattern[str]
    of: tuple[tuple[str, Narrowed], ...]
    rates: re.Pattern[str]  # right after a unit
    steps: re.Pattern[str]  # with its number
    scales: re.Pattern[str]  # right after a unit
    returns: re.Pattern[str]  # before how often
    beats: re.Pattern[str]  # right before those who are beaten


@lru_cache(maxsize=8)
def comparing_of(language: str) -> Comparing:
    """Return the patterns of a language; they match nothing where its data has no such table."""
    table, more = table_of(language, "comparing"), table_of(language, "grammar_more")
    any_of = {name: alternation((*table.get(name, ()), *more.get(name, ()))) for name in _NAMES}
    numbers = load(language).numbers
    number = rf"(?:\d+(?:[.,]\d+)?|an?|one|half|en|ett|en halv|ett halvt|{alternation(numbers.words)})"
    than = alternation((*numbers.more, *numbers.less))
    stating = table_of(language, "stating")
    often = alternation((*stating.get("mostly", ()), *stating.get("hardly", ())))
    return Comparing(
        less_of=compiled_words(rf"{number}\s+(?:[^\W\d]+\s+)?{any_of['amounts']}{_PER_DAY}\s+{any_of['fewer_of']}"),
        quits=compiled_words(any_of["quits"]),
        doubts=compiled_words(any_of["doubts"]),
        sure=compiled_words(any_of["sure"]),
        elaborating=re.compile(rf",\s+{any_of['elaborating']}(?!\w)[^,;.()]*", re.IGNORECASE),
        combined=compiled_words(any_of["combined"]),
        either=compiled_words(any_of["either"]),
        elliptic=re.compile(rf"(?<!\w){any_of['elliptic']}[\s.!)]*\Z", re.IGNORECASE),
        denied=compiled_words(any_of["elliptic"]),
        again=re.compile(rf"(?:\s+[^\W\d]+){{0,4}}?\s+{any_of['again']}(?!\w)", re.IGNORECASE),
        lasting=compiled_words(any_of["lasting"]),
        poor=re.compile(rf"(?<!\w){any_of['poor']}\s+(?:[^\W\d]+\s+)?\Z", re.IGNORECASE),
        faults=re.compile(rf"[\s-]{any_of['faults']}(?!\w)", re.IGNORECASE),
        losses=compiled_words(any_of["losses"]),
        halves=compiled_words(any_of["halves"]),
        beyond_halves=re.compile(
            rf"(?<!\w){than}(?=\s+(?:\d|{any_of['halves']}|{_scales(language)}(?!\w)))", re.IGNORECASE
        ),
        chance=re.compile(
            rf"(?<!\w){any_of['chances']}\s+{any_of['chance_of']}\s(?P<of>[^,;:.()]{{1,80}}?)(?=\s{_VERBS}\s)",
            re.IGNORECASE,
        ),
        working=compiled_words(any_of["working"]),
        abstract=compiled_words(any_of["abstract"]),
        of=tuple((name, pattern(tuple(cues))) for name, cues in _of(table, more)),
        sufferers=compiled_words(any_of["sufferers"]),
        crowd=re.compile(rf"\s{any_of['crowd']}(?!\w)", re.IGNORECASE),
        rates=re.compile(rf"\s{any_of['rates']}(?!\w)", re.IGNORECASE),
        steps=compiled_words(rf"{number}\s+{any_of['steps']}"),
        scales=re.compile(rf"\s{any_of['scales']}(?!\w)", re.IGNORECASE),
        beats=re.compile(rf"(?<!\w){any_of['beats']}\s+(?:[^\W\d]+\s+)?\Z", re.IGNORECASE),
        returns=re.compile(rf"(?<!\w){any_of['returns']}(?=(?:\s+[^\W\d]+){{0,3}}?\s+{often}(?!\w))", re.IGNORECASE),
    )


def _scales(language: str) -> str:
    """Return the expression of "half as" and "twice as"."""
    tables = (table_of(language, "assertions"), table_of(language, "grammar_more"))
    return alternation(tuple(cue for table in tables for cue in table.get("multiplied", ())))


def _of(*tables: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    for table in tables:
        yield from table.get("of", {}).items()


def outcomes_of(words: str, around: str, language: str) -> frozenset[str]:
    """Return the ids of the outcomes that comparatives may be of: strength, for "stronger".

    Args:
        words: that tell what became of something.
        around: the words they stand in.
        language: its tag.
    """
    known = comparing_of(language)
    if known.abstract.search(around):
        return frozenset()
    return frozenset(name for name, cues in known.of if cues.search(words))


_NAMES = (
    *(
        "amounts",
        "fewer_of",
        "quits",
        "doubts",
        "elaborating",
        "combined",
        "either",
        "elliptic",
        "lasting",
        "poor",
        "faults",
        "losses",
    ),
    *(
        "halves",
        "chances",
        "chance_of",
        "rates",
        "steps",
        "scales",
        "working",
        "crowd",
        "sufferers",
        "abstract",
        "sure",
        "again",
    ),
    *("returns", "beats"),
)
