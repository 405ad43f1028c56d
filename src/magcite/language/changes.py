"""Per cent as a change or as a share: 34 % lower, 1 % of the body's magnesium.

The direction is told by the word right after («34% mindre risk», "24 % higher"), or by the nearest word before
"by" («minskade … med 40%», "reduced by 34 %"); the "less" of "less than six hours" is none. Where words of both
directions stand before, nothing is told.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.language.numbers import Figure
from magcite.model import Role

__all__ = ["change_of", "role_of_share", "shared_out"]

_REACH = 120


@dataclass(frozen=True, slots=True)
class _Forms:
    """One language's words for changes and shares as patterns."""

    right_after: re.Pattern[str]
    by: re.Pattern[str]
    directly: re.Pattern[str]
    before: re.Pattern[str]
    share: re.Pattern[str]
    whole: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    data = load(language)
    roles, more = data.roles, data.quantities
    lower, higher = alternation(roles.lower), alternation(roles.higher)
    emphasis = rf"(?:{alternation((*data.numbers.emphasis, *roles.articles))}\s+)*"
    either = rf"(?:(?P<lower>{lower})|(?P<higher>{higher}))"
    word = rf"(?:\s+(?!{alternation((*data.function_words, *roles.changes_by))}(?!\w))[^\W\d_][\w-]*)"
    limit = rf"{alternation((*data.numbers.less, *data.numbers.more))}\s+(?:\d|{alternation(data.numbers.words)}(?!\w))"
    return _Forms(
        right_after=re.compile(rf"{word}{{0,2}}?\s+{either}(?!\w)", re.IGNORECASE),
        directly=re.compile(
            rf"(?<!\w)(?:(?P<lower>{alternation(more.changes_directly_lower)})|(?P<higher>"
            rf"{alternation(more.changes_directly_higher)}))\s+{emphasis}\Z",
            re.IGNORECASE,
        ),
        by=re.compile(rf"(?<!\w){alternation(roles.changes_by)}\s+{emphasis}\Z", re.IGNORECASE),
        before=re.compile(rf"(?<!\w)(?<!\d\s)(?<!mg\s)(?<!µg\s)(?<!%\s)(?!{limit}){either}(?!\w)", re.IGNORECASE),
        share=re.compile(rf"\s+{alternation(roles.share_of)}(?!\w)", re.IGNORECASE),
        whole=re.compile(
            rf"\s+{alternation(roles.share_of)}\s+(?P<whole>(?:{alternation(data.function_words)}\s+){{0,2}}"
            rf"[^\W\d_][\w-]*(?:\s+(?!{alternation(data.function_words)}(?!\w))[^\W\d_][\w-]*){{0,2}})",
            re.IGNORECASE,
        ),
    )


def role_of_share(sentence: str, figure: Figure, end: int, language: str) -> tuple[Role, float]:
    """Return the role of a percentage, which ends at `end`, and its value, negative for a decrease."""
    forms = _forms(language)
    following = forms.right_after.match(sentence, end)
    if following is not None:
        return Role.EFFECT, -abs(figure.value) if following["lower"] else figure.value
    if forms.share.match(sentence, end):
        return Role.PROPORTION, figure.value
    change = _change_before(sentence, figure, forms)
    return (Role.OTHER, figure.value) if change is None else (Role.EFFECT, change)


def shared_out(sentence: str, end: int, language: str) -> str | None:
    """Return the words, three at most beside articles, that say what a share ending at `end` is a share of."""
    match = _forms(language).whole.match(sentence, end)
    return " ".join(match["whole"].split()) if match else None


def change_of(sentence: str, figure: Figure, end: int, language: str) -> float | None:
    """Return an amount that ends at `end` as the change it is told to be, negative for a decrease; None for none."""
    forms = _forms(language)
    following = forms.right_after.match(sentence, end)
    if following is not None:
        return -abs(figure.value) if following["lower"] else figure.value
    return _change_before(sentence, figure, forms)


def _change_before(sentence: str, figure: Figure, forms: _Forms) -> float | None:
    start = max(0, figure.start - _REACH)
    directly = forms.directly.search(sentence, start, figure.start)
    if directly is not None:
        return -abs(figure.value) if directly["lower"] else figure.value
    if not forms.by.search(sentence, start, figure.start):
        return None
    directions = {match.lastgroup for match in forms.before.finditer(sentence, start, figure.start)}
    if len(directions) != 1:
        return None
    return -abs(figure.value) if directions == {"lower"} else figure.value
