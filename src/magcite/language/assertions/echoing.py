"""Sentences that say of one outcome what was said of another: each language's `[echoing]`.

"The same was true of sleep", «Det gällde särskilt nästäppa», «så var det däremot inte med blodtrycket».

Attributes of the table:
    same: what opens such a sentence, up to the outcome; nots: negations among the words before the outcome.
    between: words that may stand there too: "also", "especially".
    leads: what may stand before all that: "but".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.marks import COVER, Marked
from magcite.language.assertions.model import Echo
from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of
from magcite.model import Span

__all__ = ["Echoed", "echo_in"]

_FEW = 2  # words of an outcome that is not known by name


@dataclass(frozen=True, slots=True)
class Echoed:
    """Where the outcome stands of which something is said again, and whether it is denied of it."""

    rest: Span
    echo: Echo
    known: bool


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    table = tables_of(language if language in LANGUAGES else "en").get("echoing", {})
    same, nots, between, leads = (alternation(table.get(name, ())) for name in ("same", "nots", "between", "leads"))
    return re.compile(
        rf"\W*(?:{leads}\s+)?{same}(?!\w)(?:\s+(?:{between}|(?P<not>{nots}))(?!\w))*\s+(?=\w)", re.IGNORECASE
    )


def echo_in(read: Marked, piece: Span, forms: Forms) -> Echoed | None:
    """Return what a piece says again of another outcome; None where it says anything of its own.

    An outcome that is not known by name is told in very few words, and in none for people.
    """
    found = _form(read.language).match(read.text, piece.start, piece.end)
    if found is None:
        return None
    rest = Span(found.end(), piece.end)
    if any(form.search(read.plain, rest.start, rest.end) for form in (forms.none, forms.directions, forms.negations)):
        return None
    words = read.plain[rest.start : rest.end]
    places = [*(one.span.start for one in read.outcomes), *(one.span.start for one in read.events)]
    named = any(rest.start <= place < rest.end for place in places)
    known = grammar_of(read.language)
    if not named and (len(words.split()) > _FEW or COVER in words or known.people.search(words)):
        return None
    return Echoed(rest, Echo.DENIED if found["not"] else Echo.SAME, named)
