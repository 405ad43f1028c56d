"""Sentences that leave what happened to the one before them: each language's `[ellipses]`.

"So did the strokes", «detsamma gällde sömnen», "diet drinks did not": such a sentence names an outcome, or what
people took, and the sentence before it tells what became of it.

Attributes of the table:
    same, other: what opens such a sentence and says that it was alike, or that it was not: "the same went for".
    nor: what opens one that denies as the one before it does: "nor did".
    verbs: what opens one of either kind that says which by another word, before or behind what is named: «det gjorde».
    nots: these words, where they deny; between: further words between an opening and what is named: «särskilt».
    after: words behind what is named, which say that it was alike: «också».
    too, none: what ends a sentence: "did so, too", "showed no such pattern".
    elided: what ends one that denies by its verb alone: "did not".
    joins: what may open any of them: "but".
    never: what opens nothing that is named: «det gäller att».
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["Leaning", "ellipsis_in", "is_alike", "tail_in"]

_ALIKE = frozenset({"same", "verbs", "too"})  # lists whose forms deny only by a word of `nots`
_NAMES = (*_ALIKE, "other", "nor", "nots", "between", "after", "none", "elided", "joins", "never")
_LONGEST = 160  # characters of such a sentence
_END = r"(?:\s*\([^()]{0,80}\))?[\s.!)]*\Z"
_WORDS = 7  # of what is named


@dataclass(frozen=True, slots=True)
class Leaning:
    """A sentence without what happened.

    Attributes:
        span: all of it; what: where its outcome, or what people took, is named.
        denied: whether it denies what is told before it; also: whether it denies as the sentence before it does.
        loose: whether its opening has other meanings too, so that what it names must be known by name.
    """

    span: Span
    what: Span
    denied: bool
    also: bool
    loose: bool


@dataclass(frozen=True, slots=True)
class _Forms:
    """One language's cues as patterns, each with the kind of what it tells: the list that it begins or ends with."""

    opening: tuple[tuple[str, re.Pattern[str]], ...]
    closing: tuple[tuple[str, re.Pattern[str]], ...]
    joints: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    one = alternations(table_of(language, "ellipses"), *_NAMES)
    start = rf"\A\W*(?:{one['joins']},?\s+)?"
    what = rf"(?!{one['never']}(?!\w))(?P<what>[^.;:!?()]{{2,80}}?)"
    words, denying = (rf"(?:{one['between']}{more})(?!\w)" for more in ("", rf"|(?P<not>{one['nots']})"))
    behind = rf"(?:{one['after']}|{one['too']}|(?P<behind>{one['nots']}))"
    openings = (
        *((name, rf"{one[name]}(?:,?\s+{words})*,?\s+{what}(?:,?\s+{behind})?") for name in ("nor", "other")),
        ("same", rf"{one['same']}(?:,?\s+{denying})*,?\s+{what}(?:,?\s+{behind})?"),
        ("verbs", rf"{one['verbs']}(?:\s+{denying})+\s+{what}(?:,?\s+{behind})?"),
        ("verbs", rf"{one['verbs']}\s+{what},?\s+{behind}"),
    )
    closings = ((name, rf"{what},?\s+{one[name]}") for name in ("too", "none", "elided"))
    return _Forms(
        tuple((name, _compiled(f"{start}{form}{_END}")) for name, form in openings),
        tuple((name, _compiled(f"{start}{form}{_END}")) for name, form in closings),
        _compiled(rf"[,;:–—]\s+|\s+(?={one['joins']}\s)"),
    )


def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


@lru_cache(maxsize=4_096)
def tail_in(sentence: str, language: str) -> int | None:
    """Return where a sentence goes on with such words: "it fell", "and so did the pulse"; None for nowhere."""
    forms = _forms(language)
    for joint in forms.joints.finditer(sentence):
        rest = sentence[joint.end() : joint.end() + _LONGEST + 1]
        if len(rest) <= _LONGEST and any(form.match(rest) for _, form in forms.opening):
            return joint.end()
    return None


@lru_cache(maxsize=4_096)
def ellipsis_in(sentence: str, language: str) -> Leaning | None:
    """Return how a sentence leans on the one before it; None where it tells by itself what happened."""
    if len(sentence) > _LONGEST:
        return None
    forms = _forms(language)
    for kind, form in (*forms.opening, *forms.closing):
        match = form.match(sentence)
        if match is not None and len(match["what"].split()) <= _WORDS:
            said = match.groupdict()
            denied = kind not in _ALIKE or any(said.get(name) for name in ("not", "behind"))
            span = Span(0, len(sentence.rstrip()))
            return Leaning(span, Span(*match.span("what")), denied, kind == "nor", kind == "verbs")
    return None


def is_alike(sentence: str, language: str) -> bool:
    """Whether a sentence says that it was alike, in words that say by themselves that nothing happened: "the same"."""
    found = ellipsis_in(sentence, language)
    return found is not None and not found.denied
