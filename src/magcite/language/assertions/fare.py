"""What people eat or are given, called by what it holds or is for: "a cholesterol-rich diet", "cholesterol tablets".

Such a name is of no outcome: nobody measured it. Each language's `[fare]`.

Attributes of the table:
    things: what is eaten or given: "diet", "tablets".
    rich: words between the name and the thing: "rich".
    holding: words between the thing and the name: "high in".
    fed: words before the name alone: "fed".
"""

import re
from functools import lru_cache

from magcite.language.concepts import ConceptKind, concepts_in
from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["is_of_fare", "without_fare"]

_NAMING = frozenset({ConceptKind.CONDITION, ConceptKind.MARKER, ConceptKind.SYMPTOM, ConceptKind.FUNCTION})
_REACH = 40  # characters before a name


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return the patterns of what stands right behind a name, and right before it; None without a table."""
    table = table_of(language, "fare")
    if not table:
        return None
    one = alternations(table)
    behind = rf"(?:[-\s]?{one['rich']})?[-\s]{one['things']}(?!\w)"
    before = rf"(?<!\w)(?:{one['things']}\s{one['holding']}|{one['fed']})\s\Z"
    return re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE)


def is_of_fare(text: str, span: Span, language: str) -> bool:
    """Return whether a name in a text only tells what something holds that people eat, or what it is given for."""
    forms = _forms(language)
    if forms is None:
        return False
    behind, before = forms
    start = max(0, span.start - _REACH)
    return behind.match(text, span.end) is not None or before.search(text[start : span.start]) is not None


def without_fare(text: str, language: str) -> str:
    """Return a text with blanks for the names that only tell what something holds that people eat."""
    for one in concepts_in(text, language):
        if one.concept.kind in _NAMING and is_of_fare(text, one.span, language):
            text = text[: one.span.start] + " " * (one.span.end - one.span.start) + text[one.span.end :]
    return text
