"""Shares that are left of something: "cut to a third", «nere på hälften», "to 60 per cent of what it was".

Each language's `[left]`.

Attributes of the table:
    to: before what something came down to: "down to"; not_to: before that, what makes it another thing: "close" "to".
    down: before a share that is left, what tells by itself that there was less: «nere på» en tredjedel.
    takers: what opens who it was that cut down on something: those "who" cut sugar down to a third.
    around: words between those and a figure, beside the rough ones of `[roughly]`: "just", "less than".
    of_before: behind a percentage, what makes it one of what was before: "of what it was".
    had: before a share of a risk, what tells that people had it: "ran" a third of the risk.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.roughly import vague_of
from magcite.language.assertions.words import words_of
from magcite.language.cue_forms import alternations
from magcite.language.cues import alternation
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["around_of", "down_in", "is_down", "is_had", "is_of_before", "is_to", "is_to_less"]

_REACH = 40  # characters before a figure
_NEAR = 14  # characters between what tells that there was less and its share


@dataclass(frozen=True, slots=True)
class _Forms:
    to: re.Pattern[str]
    down: re.Pattern[str]
    takers: re.Pattern[str]
    of_before: re.Pattern[str]
    had: re.Pattern[str]


def around_of(language: str) -> str:
    """Return the expression of the words that may stand before a share, with the blanks behind them."""
    words = alternation((*table_of(language, "left").get("around", ()), *vague_of(language).words))
    return rf"(?:{words}\s+){{0,3}}"


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    cues = alternations(table_of(language, "left"), "to", "not_to", "down", "takers", "of_before", "had")
    words = words_of(language)
    shares = alternation(tuple(words.fractions) if words else ())
    around = around_of(language)
    return _Forms(
        to=re.compile(rf"(?<!\w)(?P<not>{cues['not_to']}\s+)?{cues['to']}\s+{around}\Z", re.IGNORECASE),
        down=re.compile(
            rf"(?<!\w){cues['down']}(?=(?:\s[^\W\d]+)?\s+(?:{shares}|\d+\s?(?:%|per))(?!\w))", re.IGNORECASE
        ),
        takers=re.compile(rf"(?<!\w){cues['takers']}\s+(?:[^\s,;:.]+\s+){{0,4}}\Z", re.IGNORECASE),
        of_before=re.compile(rf"\s+{cues['of_before']}(?!\w)", re.IGNORECASE),
        had=re.compile(rf"(?<!\w){cues['had']}\s+{around}\Z", re.IGNORECASE),
    )


def is_to(text: str, start: int, language: str) -> bool:
    """Return whether "to" stands before a share, as what something came down to: cut "to" a third."""
    found = _forms(language).to.search(text, max(0, start - _REACH), start)
    return found is not None and found["not"] is None


def is_to_less(text: str, start: int, language: str) -> bool:
    """Return whether "to" before a place is of another word: "by close to" a third."""
    found = _forms(language).to.search(text, max(0, start - _REACH), start)
    return found is not None and found["not"] is not None


def is_down(text: str, share: Span, language: str) -> bool:
    """Return whether words before a share tell that there is but that much left: «nere på» hälften."""
    found = _forms(language).down.finditer(text, 0, share.end)
    return any(0 <= share.start - match.end() <= _NEAR for match in found)


def down_in(text: str, piece: Span, language: str) -> Span | None:
    """Return where a piece of a sentence says that but a share was left of an outcome; None where it does not."""
    forms = _forms(language)
    match = forms.down.search(text, piece.start, piece.end)
    taken = match is not None and forms.takers.search(text, piece.start, match.start()) is not None
    return None if match is None or taken else Span(*match.span())


def is_of_before(text: str, end: int, language: str) -> bool:
    """Return whether a percentage that ends at a place is one of what was before: "to 60 per cent of what it was"."""
    return _forms(language).of_before.match(text, end) is not None


def is_had(text: str, start: int, language: str) -> bool:
    """Return whether a share of a risk is what people had: "faced" a third of the risk, and not "prevents"."""
    return _forms(language).had.search(text, max(0, start - _REACH), start) is not None
