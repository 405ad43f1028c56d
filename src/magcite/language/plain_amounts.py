"""Doses and lengths of studies told in passing: "the treatment was 10 mg", "over the five years they were followed".

The cues are each language's table `[plain_amounts]`: `dosed` stands right before an amount that was taken, and
`altogether` beside the whole of several; an amount of energy on `some_days` is that of a day. A time is one of a study
where people were `followed` in it (`when`), after it (`on`), or where `studies` `lasted` it, with `scant` between.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists

__all__ = ["is_dosed", "is_of_days", "is_of_followed", "is_whole"]

_NEAR = 60  # characters
_SOON = 15
_PIECE = re.compile(r"[,;:.](?!\d)")


@dataclass(frozen=True, slots=True)
class _Forms:
    dosed: re.Pattern[str]
    whole_before: re.Pattern[str]
    whole_after: re.Pattern[str]
    some_days: re.Pattern[str]
    when: re.Pattern[str]
    followed: re.Pattern[str]
    on: re.Pattern[str]
    lasted: re.Pattern[str]
    ran: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "plain_amounts")
    cues = {name: rf"(?<!\w){alternation(found)}" for name, found in table.items()}
    lasting = rf"{cues['studies']}\s+(?:[^\W\d_]+\s+){{0,3}}?{cues['lasted']}(?:\s+{alternation(table['scant'])})?\s*\Z"
    return _Forms(
        dosed=re.compile(rf"{cues['dosed']}\s*\Z", re.IGNORECASE),
        whole_before=re.compile(rf"{cues['altogether']}\s*\Z", re.IGNORECASE),
        whole_after=re.compile(
            rf"(?:\s+of\s+[\w-]+|\s+[\w-]+)?\s+{alternation(table['altogether'])}(?!\w)", re.IGNORECASE
        ),
        some_days=re.compile(rf"{cues['some_days']}(?!\w)", re.IGNORECASE),
        when=re.compile(rf"{cues['when']}\s*\Z", re.IGNORECASE),
        followed=re.compile(rf"{cues['followed']}(?!\w)", re.IGNORECASE),
        on=re.compile(rf"\s+{alternation(table['on'])}(?!\w)", re.IGNORECASE),
        lasted=re.compile(lasting, re.IGNORECASE),
        ran=re.compile(rf"{cues['studies']}\s+(?:[^\W\d_]+\s+){{0,2}}?{cues['lasted']}(?!\w)", re.IGNORECASE),
    )


def is_dosed(before: str, language: str) -> bool:
    """Return whether the words right before an amount say that it was taken: "the treatment was"."""
    return _forms(language).dosed.search(before[-_NEAR:]) is not None


def is_whole(before: str, after: str, language: str) -> bool:
    """Return whether an amount is told to be the whole of what was taken in parts: "500 mg in all"."""
    forms = _forms(language)
    return forms.whole_before.search(before[-_NEAR:]) is not None or forms.whole_after.match(after) is not None


def is_of_days(before: str, after: str, language: str) -> bool:
    """Return whether words before an amount of energy, or right after it, say that it was eaten on certain days."""
    some_days = _forms(language).some_days
    near = _PIECE.split(after[:_SOON])[0]
    return some_days.search(_PIECE.split(before[-_NEAR:])[-1]) is not None or some_days.search(near) is not None


def is_of_followed(before: str, after: str, language: str, *, opens: bool) -> bool:
    """Return whether a time is one that people were followed for, or that a study lasted.

    Args:
        before: the words of the sentence before the time, with those of its relation ("only").
        after: those after it.
        language: tag; an unknown one is read as English.
        opens: whether the time opens the sentence.
    """
    forms = _forms(language)
    if forms.lasted.search(before[-_NEAR:]) is not None:
        return True
    if opens and forms.on.match(after) is not None:
        return True
    clause = _PIECE.split(after[:_NEAR])[0]
    if forms.when.search(before[-_NEAR:]) is None:
        return False
    return forms.followed.search(clause) is not None or forms.ran.search(clause) is not None
