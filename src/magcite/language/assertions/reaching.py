"""How far a negation reaches: over the verb right behind it, and over no verb of another statement.

In a that-clause the verb follows its negation: «såg att barnen inte blev längre» denies what they became, where a verb
further on opens another statement: «de som inte tränade blev tröttare». Each language's `[reaching]`.

Attributes of the table:
    bound: verbs that a negation right before them denies; none where a verb stands before its negation.
    relative: words before such a negation that only tell whom it is about: those "who" did not get better.
"""

import re
from functools import lru_cache

from magcite.language.assertions.cues import Forms
from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["other_verb"]


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one = alternations(table_of(language, "reaching"), "bound", "relative")
    return (
        re.compile(rf"\s+{one['bound']}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w){one['relative']}\s+\Z", re.IGNORECASE),
    )


def other_verb(text: str, negation: int, end: int, forms: Forms, language: str) -> bool:
    """Return whether a verb of another statement stands between a negation and what it may deny.

    Args:
        text: the sentence.
        negation: where the negation begins.
        end: where that which it may deny begins.
        forms: the cues of the language.
        language: its tag.
    """
    bound, relative = _forms(language)
    spoken = forms.negations.match(text, negation)
    start = spoken.end() if spoken else negation
    denied = bound.match(text, start, end)
    if denied is not None and relative.search(text, 0, negation) is None:
        start = denied.end()
    return forms.verbs.search(text, start, end) is not None
