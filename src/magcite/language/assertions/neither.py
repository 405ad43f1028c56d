"""Negations that open a list, and hold for all of it: each language's `[neither]`.

"Neither pain, sleep nor quality of life improved" denies all three; a comma would part the first from the rest.

Attributes of the table:
    openings: what opens such a list: "neither", "nor did".
    lasts: what stands before its last part: "nor".
    plain: the plainest opening, that others are read as where they are longer; "" where all are read alike.
"""

import re
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of

__all__ = ["neither"]

_PART = r"(?:\s[^\s,.;:()!?]+){1,4}"  # words of a part of the list
_MOST = 6  # parts before the last


@lru_cache(maxsize=8)
def _lists(language: str) -> tuple[re.Pattern[str], re.Pattern[str], str]:
    table = table_of(language, "neither")
    one = alternations(table, "openings", "lasts")
    return (
        re.compile(rf"(?<!\w){one['openings']}{_PART}(?:,{_PART}){{1,{_MOST}}},?\s{one['lasts']}\s", re.IGNORECASE),
        re.compile(rf"\A\W*(?P<opening>{one['openings']})(?=\s)", re.IGNORECASE),
        str(table.get("plain", "")),
    )


def neither(sentence: str, language: str) -> str:
    """Return a sentence of the same length with such lists in one piece: without commas, opened in the plainest way.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    lists, opens, plain = _lists(language)
    sentence = lists.sub(lambda found: found[0].replace(",", " "), sentence)
    opened = opens.match(sentence)
    if opened is None or not plain or len(plain) > len(opened["opening"]):
        return sentence
    start, end = opened.span("opening")
    return f"{sentence[:start]}{plain.ljust(end - start)}{sentence[end:]}"
