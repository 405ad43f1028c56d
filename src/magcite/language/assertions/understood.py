"""What a sentence leaves unsaid, and what it says of everybody alike: each language's `[understood]`.

Attributes of the table:
    shared: words by which a change is told of all groups: "in both groups"; both, joins, rest: "both" the takers
        "and" the "others".
    later: what the same people are compared with: "than in the first" month; kept: what after it makes it a treatment
        that others were given: "than usual care".
    losing: verbs by which a thing became less than it was: "lost" weight, which is more than to gain less of it.
    denials: answers that deny whatever was asked: "not so that you could measure it".
    empty: words that name no outcome: "difference", "group", "shown".
    verbs: id of an outcome -> words that name it where it was measured: body-weight for "weighed".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.stating import done_in
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["Understood", "denial_in", "named_by_verbs", "spans_of_verbs", "understood_of"]

_NAMES = ("shared", "both", "joins", "rest", "later", "kept", "losing", "denials", "empty")


@dataclass(frozen=True, slots=True)
class Understood:
    """One language's cues as patterns."""

    shared: re.Pattern[str]
    later: Narrowed
    losing: Narrowed
    denials: re.Pattern[str]  # the whole of an answer
    empty: Narrowed
    verbs: tuple[tuple[str, Narrowed], ...]


@lru_cache(maxsize=8)
def understood_of(language: str) -> Understood:
    """Return the patterns of a language; they match nothing where its data has no such table."""
    table = table_of(language, "understood")
    lists = {name: tuple(table.get(name, ())) for name in _NAMES}
    both, joins, rest = (alternation(lists[name]) for name in ("both", "joins", "rest"))
    return Understood(
        shared=re.compile(
            rf"(?<!\w)(?:{alternation(lists['shared'])}|{both}(?:\s+[\w'’-]+){{1,9}}?\s+{joins}"
            rf"(?:\s+[\w'’-]+){{0,4}}?\s+{rest})(?!\w)",
            re.IGNORECASE,
        ),
        later=pattern(lists["later"], after=rf"(?!\s+{alternation(lists['kept'])}(?!\w))"),
        losing=pattern(lists["losing"]),
        denials=re.compile(rf"\W*(?P<denial>{alternation(lists['denials'])})\W*\Z", re.IGNORECASE),
        empty=pattern(lists["empty"]),
        verbs=tuple((name, pattern(tuple(cues))) for name, cues in table.get("verbs", {}).items()),
    )


def named_by_verbs(words: str, language: str) -> frozenset[str]:
    """Return the ids of the outcomes that verbs of some words name, for those who measured them."""
    return frozenset(name for name, cues in understood_of(language).verbs if cues.search(words)) | done_in(
        words, language
    )


def spans_of_verbs(words: str, language: str) -> list[tuple[str, Span]]:
    """Return where verbs of some words name an outcome, each place with the outcome's id."""
    known = understood_of(language).verbs
    return [(name, Span(one.start(), one.end())) for name, cues in known for one in cues.finditer(words)]


def denial_in(sentence: str, language: str) -> Span | None:
    """Return where a sentence is nothing but a denial of what was asked before; None where it says more."""
    match = understood_of(language).denials.match(sentence)
    return Span(*match.span("denial")) if match else None
