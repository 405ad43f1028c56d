"""What figures were adjusted for: "once infections were taken into account", «tog man hänsyn till rökning».

It is held alike on both sides, and is no outcome. Each language's `[adjusted]`.

Attributes of the table:
    for_it: words right before what is adjusted for: "after adjusting for".
    opening, done: what stands round it: "once" … "was taken into account".
    verbs: verbs before which it ends, where no pause does: «tog man hänsyn till infektioner» "var" det borta.
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["adjusted"]

_PART = r"[^,;:.!?()]{2,80}?"


@lru_cache(maxsize=8)
def _forms(language: str) -> re.Pattern[str]:
    one = alternations(table_of(language, "adjusted"), "for_it", "opening", "done", "verbs")
    end = rf"(?=\s*(?:[,;:!?()]|\.(?!\d)|\Z)|\s+{one['verbs']}(?!\w))"
    return re.compile(
        rf"(?<!\w)(?:{one['for_it']}\s+{_PART}{end}|{one['opening']}\s+{_PART}\s{one['done']}(?!\w))", re.IGNORECASE
    )


def adjusted(sentence: str, language: str) -> str:
    """Return a sentence with blanks in place of what its figures were adjusted for.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    return _forms(language).sub(lambda match: " " * len(match[0]), sentence)
