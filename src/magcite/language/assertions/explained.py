"""What is explained of an outcome between two commas: "osteocalcin, which tells whether bone is built, rose".

It asks nothing, and nothing became of anything by it. Each language's `[explained]`.

Attributes of the table:
    opening: what opens the explanation: "which".
    explains: verbs of it: "tells".
    asides: what may stand between commas behind the words that a sentence begins with: "less tense, however, they".
"""

import re
from functools import lru_cache

from magcite.language.blanks import blanked, without
from magcite.language.cue_forms import alternations
from magcite.language.cues import Narrowed
from magcite.language.languages import table_of

__all__ = ["explained", "without_aside"]

_LONGEST = 120  # characters of an explanation
_FEW = 3  # more words before an aside


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one = alternations(table_of(language, "explained"), "opening", "explains", "asides")
    clause = rf",\s{one['opening']}\s(?:[^\W\d]+\s)?{one['explains']}(?!\w)[^,.;:()!?\d]{{3,{_LONGEST}}}(?=,\s)"
    aside = rf"[\w-]+(?:\s[\w-]+){{0,{_FEW}}}(?P<aside>,\s{one['asides']},)\s"
    return re.compile(clause, re.IGNORECASE), re.compile(aside, re.IGNORECASE)


def explained(sentence: str, language: str) -> str:
    """Return a sentence of the same length, with blanks for what only explains an outcome.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    return without(_forms(language)[0], sentence)


def without_aside(sentence: str, language: str, ways: Narrowed) -> str:
    """Return a sentence of the same length, with blanks for an aside that parts one statement, and not two.

    Args:
        sentence: one, as it reads.
        language: its tag.
        ways: words of direction; each statement has its own.
    """
    match = _forms(language)[1].match(sentence)
    if match is None:
        return sentence
    start, end = match.span("aside")
    two = ways.search(sentence, 0, start) is not None and ways.search(sentence, end) is not None
    return sentence if two else blanked(sentence, start, end)
