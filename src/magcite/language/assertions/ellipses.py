"""Sentences that leave what happened to the one before them: each language's `[ellipses]`.

"So did the strokes", "the same went for broken bones", "diet drinks did not": such a sentence names an outcome, or what
people took, and the sentence before it tells what became of it.

Attributes of the table:
    same, other: what opens such a sentence and says that it was alike, or that it was not: "the same went for".
    nor: what opens one that denies as the one before it does: "nor did".
    too, none: what ends one: "did so, too", "showed no such pattern".
    elided: what ends one that denies by its verb alone: "did not".
    joins: what may open any of them: "but".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of
from magcite.model import Span

__all__ = ["Leaning", "ellipsis_in", "tail_in"]

_OPENING = 3  # forms that are told by how they begin
_JOINT = re.compile(r"[,;:–—]\s+")

_LONGEST = 160  # characters of such a sentence
_WHAT = r"(?P<what>[^.;:!?()]{2,80}?)"
_END = r"[\s.!)]*\Z"
_WORDS = 7  # of what is named


@dataclass(frozen=True, slots=True)
class Leaning:
    """A sentence without what happened.

    Attributes:
        span: all of it; what: where its outcome, or what people took, is named.
        denied: whether it denies what is told before it; also: whether it denies as the sentence before it does.
    """

    span: Span
    what: Span
    denied: bool
    also: bool


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table: dict[str, list[str]] = tables_of(language if language in LANGUAGES else "en").get("ellipses", {})
    one = {
        name: alternation(table.get(name, ())) for name in ("same", "other", "nor", "too", "none", "elided", "joins")
    }
    start = rf"\A\W*(?:{one['joins']},?\s+)?"
    opening = (("nor", "nor"), ("other", "other"), ("same", "same"))
    closing = (("other", "none"), ("same", "too"), ("other", "elided"))
    return (
        *((kind, _compiled(rf"{start}{one[name]},?\s+{_WHAT}(?:,?\s+{one['too']})?{_END}")) for kind, name in opening),
        *((kind, _compiled(rf"{start}{_WHAT},?\s+{one[name]}{_END}")) for kind, name in closing),
    )


@lru_cache(maxsize=4_096)
def tail_in(sentence: str, language: str) -> int | None:
    """Return where a sentence goes on with such words: "it fell", "and so did the pulse"; None for nowhere."""
    opening = _forms(language)[:_OPENING]
    for joint in _JOINT.finditer(sentence):
        rest = sentence[joint.end() : joint.end() + _LONGEST + 1]
        if len(rest) <= _LONGEST and any(form.match(rest) for _, form in opening):
            return joint.end()
    return None


def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


@lru_cache(maxsize=4_096)
def ellipsis_in(sentence: str, language: str) -> Leaning | None:
    """Return how a sentence leans on the one before it; None where it tells by itself what happened."""
    if len(sentence) > _LONGEST:
        return None
    for kind, form in _forms(language):
        match = form.match(sentence)
        if match is not None and len(match["what"].split()) <= _WORDS:
            return Leaning(Span(0, len(sentence.rstrip())), Span(*match.span("what")), kind != "same", kind == "nor")
    return None
