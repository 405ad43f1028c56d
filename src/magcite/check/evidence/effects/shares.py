"""Sentences that share their works out, and changes that all groups share.

"Sleep improved in the young; it did not in the old": a work for each half.
Which half a work is cited for stands nowhere, so that neither half accuses it. "Both the takers and the others had
fewer colds in the second month" tells of time, and of no difference between the two.

Each language's `[shared_by]`: words `with` which `both` treatments are told of, alone or before `things` by which they
are called: "on both", "with both drugs".
"""

import re
from functools import cache

from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.stated import Stated
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.understood import understood_of
from magcite.language.cues import alternation
from magcite.language.every_language import cues_of_all

__all__ = ["is_by_all", "is_shared_out"]


def is_shared_out(stated: Stated, told: Told) -> bool:
    """Whether a claim cites several works, and its sentence denies in another part what it asserts in this one.

    Args:
        stated: the claim.
        told: what one part of a sentence asserts.
    """
    forms = forms_of(stated.language)
    if forms is None or len({one.key or one.text for one in stated.claim.citations}) == 1:
        return False
    before, _, after = told.sentence.partition(told.piece)
    elliptic = comparing_of(stated.language).denied
    return any(forms.none.search(rest) or elliptic.search(rest) for rest in (before, after))


def is_by_all(told: Told, language: str) -> bool:
    """Return whether a change is told of all groups alike, or of the same people at another time."""
    words = understood_of(language)
    if words.shared.search(told.sentence) is not None or words.later.search(told.sentence) is not None:
        return True
    return _by_both().search(told.piece) is not None


@cache
def _by_both() -> re.Pattern[str]:
    """Return the pattern of two treatments that are told of together, by their number: "on both", «med båda medlen»."""
    one = {name: alternation(cues) for name, cues in cues_of_all("shared_by").items()}
    return re.compile(
        rf"(?<!\w){one['with']}\s+{one['both']}(?=\s*(?:[.,;:!)]|\Z)|\s+(?:of\s+)?(?:the\s+)?{one['things']}(?!\w))",
        re.IGNORECASE,
    )
