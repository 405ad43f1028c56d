"""Denials that stand apart from what they deny: each language's `[denying]`.

«Någon skillnad i vikt fanns inte», "any fall in blood pressure was not seen": the denial follows the verb. "Made nobody
stronger": it stands inside the words that tell a direction.

Attributes of the table:
    opening: what a statement begins with that is denied after its verb: "any", "a".
    nouns: what is denied alone: "difference"; beside them any word that tells a direction.
    plurals: nouns that need no opening: "differences".
    seen, nots, then: "was", "not", "found": the verb, its denial, and what has to follow; no `then` for nothing.
    nobody: words for none of the people, inside the words of a direction.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.marks import Marked
from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of
from magcite.model import Span

__all__ = ["Denying", "denied_behind", "denying_of"]

_SOON = 3  # words before what is denied, the opening with them: "any such sure difference"


@dataclass(frozen=True, slots=True)
class Denying:
    """One language's denials as patterns.

    Attributes:
        behind: a whole statement up to its denial, with a group `what` of all before the verb.
        nouns: what may be denied.
        nobody: words for none of the people.
    """

    behind: re.Pattern[str]
    nouns: re.Pattern[str]
    nobody: re.Pattern[str]


@lru_cache(maxsize=8)
def denying_of(language: str) -> Denying:
    """Return the patterns of a language; they match nothing where its data has no such table."""
    tag = language if language in LANGUAGES else "en"
    data = tables_of(tag)
    table: dict[str, list[str]] = data.get("denying", {})
    opening, nouns, plurals, seen, nots, nobody = (
        alternation(table.get(name, ())) for name in ("opening", "nouns", "plurals", "seen", "nots", "nobody")
    )
    then = rf"(?=\s+{alternation(table['then'])}(?!\w))" if "then" in table else ""
    return Denying(
        behind=re.compile(
            rf"\s*(?P<what>(?:{opening}|{plurals})(?!\w)[^.;:!?]{{0,120}}?)(?<!\w){seen}"
            rf"(?:\s+[^\W\d]+){{0,3}}?\s+{nots}(?!\w){then}",
            re.IGNORECASE,
        ),
        nouns=re.compile(rf"(?<!\w)(?:{nouns}|{plurals})(?!\w)", re.IGNORECASE),
        nobody=re.compile(rf"(?<!\w){nobody}(?!\w)", re.IGNORECASE),
    )


def denied_behind(read: Marked, piece: Span, forms: Forms) -> Span | None:
    """Return the words from what a piece begins with to the denial behind its verb; None where nothing is denied so.

    Words of a control group behind it leave open of whom it is denied.
    """
    known = denying_of(read.language)
    found = known.behind.match(read.text, piece.start, piece.end)
    if found is None or forms.control.search(read.text, found.end(), piece.end):
        return None
    start, end = found.span("what")
    named = (known.nouns.search(read.text, start, end), forms.directions.search(read.plain, start, end))
    if all(one is None or len(read.text[start : one.start()].split()) > _SOON for one in named):
        return None
    return Span(start, found.end())
