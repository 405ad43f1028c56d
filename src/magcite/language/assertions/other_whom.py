"""Whom an outcome is held against after "twice as common among these as among those": each language's `[other_whom]`.

What is said of them ("as among those who took none") says nothing of whom the sentence is about, and is blanked.

Attributes of the table:
    many: how many times as often it is: "twice", «hälften»; without it nothing is said but that both are alike.
    as_: what opens the comparison: "as", «så».
    whom: words before those it is told of: "among", «hos».
    again: what opens the others: "as", «som».
"""

import re
from functools import lru_cache

from magcite.language.blanks import blanked
from magcite.language.cue_forms import alternations
from magcite.language.languages import cue_lists

__all__ = ["other_whom"]


@lru_cache(maxsize=8)
def _others(language: str) -> re.Pattern[str]:
    one = alternations(cue_lists(language, "other_whom"))
    return re.compile(
        rf"(?<!\w){one['many']}\s+{one['as_']}\s+[\w-]+\s+{one['whom']}\s[^,;:.()]*?"
        rf"(?P<others>\s{one['again']}\s+{one['whom']}\s[^,;:.()]*)",
        re.IGNORECASE,
    )


def other_whom(sentence: str, language: str) -> str:
    """Return a sentence with blanks in place of the others that its people are held against."""
    found = _others(language).search(sentence)
    return sentence if found is None else blanked(sentence, found.start("others"), found.end("others"))
