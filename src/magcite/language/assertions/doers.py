"""Verbs that tell an outcome by who is their subject: the women "fell less", the babies "came earlier".

Of another subject the same verb tells of a level, or of nothing at all: blood pressure "fell less". Each language's
`[doers]`, a table for each outcome, named by its id (with `_` for `-`).

Attributes of a table:
    who: the subject, among the first words of what is said: "women".
    verbs: "fell"; more, less: how often or when behind the verb, where it tells more of the outcome, and less.
    never: words that make the verb another one behind it: "asleep".
    opened: words right before the verb that make it one of whom is spoken of: those "who" fell more often.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from magcite.language.assertions.stating import Stated
from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of
from magcite.model import Direction, Span

__all__ = ["done_by"]

_WORD = r"[^\s,;:()\x00]+"


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for name, table in table_of(language, "doers").items():
        one = alternations(table, "who", "verbs", "never", "opened", "more", "less")
        verb = rf"{one['verbs']}(?!\w)"
        who = rf"[^\w\x00]*(?:[^\W\d]+\s+){{0,2}}?{one['who']}(?=\s)(?:\s+(?!{one['opened']}\s+{verb}){_WORD}){{0,7}}?"
        how = rf"(?:\s+(?!{one['never']}(?!\w)){_WORD}){{0,4}}?\s+(?:(?P<less>{one['less']})|{one['more']})(?!\w)"
        found.append((name.replace("_", "-"), re.compile(rf"{who}\s+(?P<verb>{verb}){how}", re.IGNORECASE)))
    return tuple(found)


def done_by(text: str, piece: Span, language: str) -> Iterator[Stated]:
    """Yield what the subject of a part of a sentence is said to have done, and how.

    Args:
        text: the sentence, as it reads.
        piece: the part that is read.
        language: its tag.
    """
    for outcome, form in _forms(language):
        found = form.match(text[: piece.end], piece.start)
        if found is not None:
            way = Direction.LOWER if found["less"] else Direction.HIGHER
            yield Stated(Span(found.start("verb"), found.end()), way, outcome)
