"""Things from which something was taken: "sugar-free gum" is gum, and no little of it, whoever chews it.

The cues: each language's `[freed]`.

Attributes of the table:
    free: what is said of the thing: "sugar-free".
    things: that are eaten, drunk or chewed: "gum".
    full: what is said of a thing that has it: "sugary".
"""

import re
from functools import cache

from magcite.language.cue_forms import alternations
from magcite.language.every_language import cues_of_all, pattern_of_all

__all__ = ["is_freed", "may_be_full"]


@cache
def _form() -> re.Pattern[str]:
    one = alternations(cues_of_all("freed"))
    return re.compile(rf"(?<![\w-]){one['free']}\s+(?:[\w-]+\s+)?{one['things']}(?!\w)", re.IGNORECASE)


def is_freed(words: str) -> bool:
    """Return whether words name a thing without something that others of its kind have."""
    return _form().search(words) is not None


def may_be_full(words: str) -> bool:
    """Return whether words speak of a thing that still has it, or of the more and the less of it."""
    return pattern_of_all("freed", "full").search(words) is not None
