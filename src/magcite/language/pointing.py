"""Words that send the reader to a source only where they end a paragraph on a study: «Läs om barnen», "More here".

Elsewhere the same words lead to another page of the site, so all of this must hold: they are the last sentence of
their paragraph, short, without a figure and without a verb that states something; and a sentence before them speaks of
a study or gives figures. Three forms, made of the cues in a language's `[pointing]`:

- a command and a subject («Läs mer om stroke här», "Read about Wales");
- a command that needs none («Mer här», "Read more");
- a command and the name of a source («Läs Cochrane», "Read the BMJ", "See Smith 2014").
"""

import re
from functools import lru_cache
from typing import NamedTuple

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import load
from magcite.language.quantities import quantities_of
from magcite.language.sentences import split_sentences
from magcite.language.vocabulary import Speaking
from magcite.model import Role, Span

__all__ = ["closing_pointer"]

_LONGEST = 90  # characters
_MOST_WORDS = 10
_OPENING = re.compile(r"[\s\"'“”«(*_•·>–—→-]*")
_TAIL = re.compile(r"[\s.!)*_»”\":→>…]*\Z")
_FIGURE = re.compile(r"\d")
_NAME = (
    r"(?:(?-i:[A-ZÅÄÖÆØ])[\w’'-]+|of|et|al\.?|m\.?\s?fl\.?|and|och|og|&|(?:19|20)\d\d[a-z]?|\((?:19|20)\d\d[a-z]?\))"
)
_TELLING = frozenset({Role.SAMPLE, Role.STUDIES, Role.EFFECT, Role.EVENTS, Role.PROPORTION, Role.DURATION, Role.DOSE})


class _Cues(NamedTuple):
    """One language's cues as patterns."""

    subject: re.Pattern[str]
    alone: re.Pattern[str]
    source: re.Pattern[str]
    states: Narrowed
    commercial: Narrowed
    study: Speaking


@lru_cache(maxsize=8)
def _cues(language: str) -> _Cues:
    data = load(language)
    pointing, links = data.pointing, data.links
    about = alternation(cue for cue in pointing.about if " " in cue)
    article = rf"(?:{alternation(links.determiners)}\s+)?"
    named = rf"(?:{alternation(links.names)}|{_NAME}(?:\s+{_NAME}){{0,5}})"
    return _Cues(
        subject=re.compile(rf"{about}\s+\w[^.!?:]*", re.IGNORECASE),
        alone=re.compile(alternation(pointing.alone), re.IGNORECASE),
        source=re.compile(rf"{alternation(pointing.verbs)}\s*:?\s+{article}{named}", re.IGNORECASE),
        states=pattern(links.statement_verbs),
        commercial=pattern(links.commercial),
        study=Speaking(data.kinds.study, language),
    )


def closing_pointer(text: str, language: str) -> Span | None:
    """Return the span of the words that end a paragraph on a study by sending the reader to it; None without any.

    Args:
        text: of one paragraph, without its marks.
        language: tag of one of `LANGUAGES`.
    """
    end = _TAIL.search(text, max(0, len(text) - 2 * _LONGEST))
    if end is None or not _may_end(text, end.start(), language):
        return None
    *before, last = split_sentences(text, language)
    opening = _OPENING.match(text, last.start, last.end)
    span = Span(opening.end() if opening else last.start, min(end.start(), last.end))
    if not before or span.start >= span.end or not _points(text[span.start : span.end], language):
        return None
    told = any(_tells(text[one.start : one.end], language) for one in before)
    return span if told else None


def _may_end(text: str, end: int, language: str) -> bool:
    """Whether the words before the end of a text are worth looking at: most paragraphs end in none of these forms."""
    cues = _cues(language)
    tail = text[max(0, end - _LONGEST) : end]
    return any(form.search(tail) is not None for form in (cues.subject, cues.alone, cues.source))


def _points(words: str, language: str) -> bool:
    cues = _cues(language)
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or cues.commercial.search(words):
        return False
    if cues.alone.fullmatch(words) or cues.source.fullmatch(words):
        return True
    return bool(cues.subject.fullmatch(words)) and not (_FIGURE.search(words) or cues.states.search(words))


def _tells(sentence: str, language: str) -> bool:
    """Whether a sentence speaks of a study, or gives figures that studies give."""
    if _cues(language).study.speaks(sentence):
        return True
    return any(one.role in _TELLING or one.unit == "%" for one in quantities_of(sentence, language))
