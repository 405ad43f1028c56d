"""Outcomes named by the front of a compound whose end tells only that they differ: «viktskillnad».

The ends are each language's `[heads]`: `ends`, with every form of them. A front that is no concept names none.
"""

import re
from functools import lru_cache

from magcite.language.concepts import Mention, concepts_in
from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of
from magcite.model import Span

__all__ = ["headed_in"]


def headed_in(text: str, language: str) -> list[Mention]:
    """Return the concepts that compounds of a text name by their whole front, each at the place of its compound."""
    form = _form(language)
    found: list[Mention] = []
    for match in form.finditer(text) if form is not None else ():
        front = match["front"]
        for name in dict.fromkeys((front, front.removesuffix("s"), f"{front}a")):  # «blodtrycks», «smärt»
            named = concepts_in(name, language)
            if len(named) == 1 and named[0].span == Span(0, len(name)):
                found.append(Mention(named[0].concept, Span(match.start(), match.end())))
                break
    return found


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str] | None:
    table: dict[str, list[str]] | None = tables_of(language if language in LANGUAGES else "en").get("heads")
    if table is None:
        return None
    return re.compile(rf"(?<!\w)(?P<front>[^\W\d_]{{3,24}}){alternation(table['ends'])}(?!\w)", re.IGNORECASE)
