"""What evidence calls the people of a study, and how it was made: the table `[studied]` of every language together.

Attributes of the table:
    years, mean, under, over: words beside an age; older_than: what stands before the lowest one; to: what makes it a
        range; measures: what else has such a figure.
    mostly: what says that a population is not all of one kind; middle: of middle age.
    one_group: what says that there was nobody to compare with; no_lots: that no lots were drawn; open: that
        everybody knew who got what.
    unruly: a cue of one_group that is said of illnesses as well: "uncontrolled" asthma; unruly_what: of what else.
    but, but_what: a conjunction that is a word for people in another language, and what stands behind it: «men inte».
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from magcite.language.cues import Narrowed, alternation, whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.health import ailments
from magcite.language.languages import LANGUAGES, load

__all__ = ["Studied", "had_one_group", "studied"]

_TABLE = "studied"
_NEXT = re.compile(r"\s+((?:[\w'’-]+\s+){0,2}[\w'’-]+)")


@dataclass(frozen=True, slots=True)
class Studied:
    """The cues as patterns; `older_than` has the age as its first group."""

    years: Narrowed
    mean: Narrowed
    under: Narrowed
    over: re.Pattern[str]
    older_than: re.Pattern[str]
    measured: Narrowed
    mostly: re.Pattern[str]
    middle: Narrowed
    one_group: Narrowed
    no_lots: Narrowed
    open: Narrowed
    but: re.Pattern[str]


@cache
def studied() -> Studied:
    """Return the patterns."""
    words = {name: whole_words(cues) for name, cues in cues_of_all(_TABLE).items()}
    behind = rf"(?!\s*(?:-|–|{alternation(cues_of_all(_TABLE)['to'])}\b|kg|mg|%))"
    return Studied(
        **{
            name: pattern_of_all(_TABLE, name)
            for name in ("years", "mean", "under", "middle", "one_group", "no_lots", "open")
        },
        over=re.compile(rf"{words['over']}|\d\s?\+", re.IGNORECASE),
        older_than=re.compile(rf"{words['older_than']}\s+(\d\d)\b{behind}"),
        measured=pattern_of_all(_TABLE, "measures", after=r"\W*(?:\w+\W+){0,2}\Z"),
        mostly=re.compile(rf"{words['mostly']}|%", re.IGNORECASE),
        but=re.compile(rf",\s*{words['but']}|{words['but']}\s+{words['but_what']}", re.IGNORECASE),
    )


def had_one_group(text: str) -> bool:
    """Return whether a text says that there was nobody to compare with: not of "uncontrolled asthma"."""
    return any(not _is_of_illness(text, one) for one in studied().one_group.finditer(text))


def _is_of_illness(text: str, said: re.Match[str]) -> bool:
    after = _NEXT.match(text, said.end())
    if after is None or not pattern_of_all(_TABLE, "unruly").search(said[0]):
        return False
    common = {word for tag in LANGUAGES for word in load(tag).function_words}
    words = " ".join(takewhile(lambda word: word.lower() not in common, after[1].split()))
    named = any(ailments(words, tag) for tag in LANGUAGES)
    return named or pattern_of_all(_TABLE, "unruly_what").search(words) is not None
