"""Sentences that say of one more outcome what was said right before them: each language's `[leaning]`.

Attributes of the table:
    likewise: what opens such a sentence: "the same was true".
    softly: what may stand between that and the outcome: "also for".
    focus: what opens it on its own, where no verb follows: "Especially" sneezing.
"""

import re
from functools import lru_cache
from typing import Any

from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of

__all__ = ["leans_at"]

_LONGEST = 9  # words of a sentence with a mere focus: longer ones have a verb of their own


def leans_at(sentence: str, language: str) -> int | None:
    """Return where the outcome begins of which a sentence says what was said before; None for a sentence of its own."""
    for pattern, most in _patterns(language):
        match = pattern.match(sentence)
        if match is not None and len(sentence.split()) <= most and match.end() < len(sentence):
            return match.end()
    return None


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    table: dict[str, Any] = tables_of(language if language in LANGUAGES else "en").get("leaning", {})
    likewise, softly, focus = (alternation(table.get(one, ())) for one in ("likewise", "softly", "focus"))
    opened = rf"\W*(?:(?:{alternation(('och', 'men', 'and', 'but'))})\s+)?"
    return (
        (re.compile(rf"{opened}{likewise}(?!\w)(?:\s+{softly}(?!\w))*\s*", re.IGNORECASE), 2 * _LONGEST),
        (re.compile(rf"{opened}{focus}(?!\w)(?:\s+{softly}(?!\w))*\s*", re.IGNORECASE), _LONGEST),
    )
