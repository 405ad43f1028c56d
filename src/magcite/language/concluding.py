"""Words that conclude from a change that a treatment works: each language's `[concluding]`.

Attributes of the table:
    links: what opens the conclusion, or what is concluded from: "so", "which shows".
    works: what is concluded: "it works".
    outright: words that say both: "proof that it works".
    grants: words that grant what speaks against it: "no more than", "not".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.languages import table_of

__all__ = ["Concluding", "concluding_of"]


@dataclass(frozen=True, slots=True)
class Concluding:
    """One language's cues as patterns."""

    works: re.Pattern[str]
    grants: re.Pattern[str]


@lru_cache(maxsize=8)
def concluding_of(language: str) -> Concluding:
    """Return the patterns of a language; they match nothing where its data has no such table."""
    one = alternations(table_of(language, "concluding"), "links", "works", "outright", "grants")
    links, works = one["links"], one["works"]
    within = r"(?:\W+[^\W\d_]+){0,8}?\W+"
    return Concluding(
        re.compile(
            rf"(?<!\w)(?:{links}{within}{works}|{one['outright']})(?!\w)|(?<!\w){works}(?!\w)[^.!?:]{{0,60}}:\s",
            re.IGNORECASE,
        ),
        compiled_words(one["grants"]),
    )
