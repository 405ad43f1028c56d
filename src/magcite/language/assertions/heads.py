"""Outcomes named by the front of a compound whose end tells only that they differ: «viktskillnad».

The ends are each language's `[heads]`: `ends`, with every form of them. A front that is no concept names none.
"""

import re
from functools import lru_cache

from magcite.language.concepts import Mention, concepts_in
from magcite.language.cue_forms import compiled_words
from magcite.language.cues import alternation
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["headed_in"]


def headed_in(text: str, language: str) -> list[Mention]:
    """Return the concepts that compounds of a text name by their whole front, each at the place of its compound."""
    found: list[Mention] = []
    for match in _form(language).finditer(text):
        front = match["front"]
        for name in dict.fromkeys((front, front.removesuffix("s"), f"{front}a")):  # «blodtrycks», «smärt»
            named = concepts_in(name, language)
            if len(named) == 1 and named[0].span == Span(0, len(name)):
                found.append(Mention(named[0].concept, Span(match.start(), match.end())))
                break
    return found


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    return compiled_words(rf"(?P<front>[^\W\d_]{{3,24}}){alternation(table_of(language, 'heads').get('ends', ()))}")
