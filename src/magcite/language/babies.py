"""Ages of the smallest, told in months: "babies between three and nine months", «spädbarn på två till fyra månader».

Older people are told in months only as a time. The cues: each language's `[babies]`.

Attributes of the table:
    babies: who is so small: "infants"; of: what may stand between them and the months: "of", "aged".
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["follows_babies"]


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str] | None:
    table = table_of(language, "babies")
    if not table:
        return None
    one = alternations(table)
    return re.compile(rf"(?<!\w){one['babies']}\s+(?:{one['of']}\s+)?\Z", re.IGNORECASE)


def follows_babies(before: str, language: str) -> bool:
    """Return whether the words right before months name babies.

    Args:
        before: the words of the sentence before the months and the words of their relation.
        language: its tag.
    """
    form = _form(language)
    return form is not None and form.search(before) is not None
