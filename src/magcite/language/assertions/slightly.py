"""Words that only say how far a change went and look like a lack: each language's `[slightly]`.

"A little lower" and «lite lägre» tell of a small change, where "little salt" and «lite salt» tell of a lack of salt.

Attributes of the table:
    anywhere: such words wherever they stand: "a little".
    compared: such words right before a comparative: «lite».
    comparatives: what is one: «*are».
    moved: verbs of a change right after which they tell how far it went: «sjönk».
    meaning: a word for the same that is read as it is meant.
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists

__all__ = ["slightly"]


@lru_cache(maxsize=8)
def _small(language: str) -> tuple[re.Pattern[str], str]:
    table = cue_lists(language, "slightly")
    expression = rf"(?<!\w)(?:{alternation(table['anywhere'])}(?!\w)"
    if not table["compared"]:
        expression += r"|(?P<moved>(?!))"
    else:
        words = alternation(table["compared"])
        expression += rf"|{words}(?=\s+{alternation(table['comparatives'])}(?!\w))"
        expression += rf"|(?P<moved>{alternation(table['moved'])}\s+){words}(?!\w)"
    return re.compile(f"{expression})", re.IGNORECASE), table["meaning"][0]


def slightly(sentence: str, language: str) -> str:
    """Return a sentence of the same length in which no word for a small change looks like a lack of something."""
    small, meaning = _small(language)

    def meant(match: re.Match[str]) -> str:
        kept = match["moved"] or ""
        room = len(match[0]) - len(kept)
        return kept + meaning[:room].ljust(room)

    return small.sub(meant, sentence)
