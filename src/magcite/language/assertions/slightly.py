"""Words that only say how far a change went and look like a lack: each language's `[slightly]`.

"A little lower" and «lite lägre» tell of a small change, where "little salt" and «lite salt» tell of a lack of salt.

Attributes of the table:
    anywhere: such words wherever they stand: "a little".
    compared: such words right before a comparative: «lite».
    comparatives: what is one: «*are».
    moved: verbs of a change right after which they tell how far it went: «sjönk».
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists

__all__ = ["slightly"]


@lru_cache(maxsize=8)
def _small(language: str) -> re.Pattern[str]:
    table = cue_lists(language, "slightly")
    expression = rf"(?<!\w)(?:{alternation(table['anywhere'])}(?!\w)"
    if not table["compared"]:
        expression += r"|(?P<moved>(?!))"
    else:
        words = alternation(table["compared"])
        expression += rf"|{words}(?=\s+{alternation(table['comparatives'])}(?!\w))"
        expression += rf"|(?P<moved>{alternation(table['moved'])}\s+){words}(?!\w)"
    return re.compile(f"{expression})", re.IGNORECASE)


def slightly(sentence: str, language: str) -> str:
    """Return a sentence with blanks in place of words for a small change, which look like a lack of something."""

    def blank(match: re.Match[str]) -> str:
        kept = match["moved"] or ""
        return kept + " " * (len(match[0]) - len(kept))

    return _small(language).sub(blank, sentence)
