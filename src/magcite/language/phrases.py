"""Link phrases: words that were a link to a source before the page lost its links.

Four forms, each made of the cues in a language's `[links]`:

- a verb and a noun for a source at the start of a sentence or line, in brackets or after a comma
  («Se studien om magnesium och livslängd», "Read the study here");
- a noun or a known name alone with its subject, and no verb («Rapporten om magnesium», «Wikipedia om telomerer»);
- a pointer and a demonstrative inside a sentence («t.ex. denna studie om magnesium», "such as this study on …");
- a fixed phrase ("Full study").

A phrase with a commercial word («Boka …») is none, and neither is a sentence that states something of the study.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, pattern
from magcite.language.languages import load
from magcite.language.sentences import split_sentences
from magcite.model import Span

__all__ = ["find_link_phrases", "names_source"]

_LONGEST = 200  # characters; a link phrase is not a paragraph
_LINE = re.compile(r"\n\s*(?=[\"'“”«(*_•·–—-]*\s*(?-i:[A-ZÅÄÖÉÜØÆ]))")
_OPENING = re.compile(r"(?:[\"'“”«»*_•·>–—→-]|\(|\d{1,2}[.)]\s|\s)*")
_TAIL = re.compile(r"[\s.)*_»”\"]*\Z")
_INLINE_END = re.compile(r"[.,;:!?()\n\]]|\Z")
_BRACKET_END = re.compile(r"[;)\n\]]|[.]?\Z")


@dataclass(frozen=True, slots=True)
class _Forms:
    """One language's link phrases as patterns."""

    command: re.Pattern[str]  # at the start of a sentence
    alone: re.Pattern[str]  # at the start of a sentence without a verb
    fixed: re.Pattern[str]  # the whole sentence
    bracketed: re.Pattern[str]  # a command later in a sentence
    inline: re.Pattern[str]
    states: re.Pattern[str]  # a verb that makes a statement of it
    commercial: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    links = load(language).links
    about, here = alternation(links.about), alternation(links.here)
    command = rf"{alternation(links.verbs)}\s+{alternation(links.nouns)}(?!\w)"
    named = alternation((*links.standalone_nouns, *links.names))
    inline = rf"{alternation(links.demonstratives)}\s+{alternation(links.nouns)}\s+(?:{about}|{here})(?!\w)"
    return _Forms(
        command=re.compile(rf"(?:{command}|{alternation(links.verbs_here)}\s+{about}(?!\w))", re.IGNORECASE),
        alone=re.compile(rf"{named}\s+(?:{about}|{here})(?!\w)", re.IGNORECASE),
        fixed=re.compile(rf"{alternation(links.whole)}(?=[\s.!:)*_»”]*\Z)!?", re.IGNORECASE),
        bracketed=re.compile(rf"(?:(?<=\()|(?<=[,;–—]\s))(?P<phrase>{command})", re.IGNORECASE),
        inline=re.compile(rf"(?<!\w){alternation(links.pointers)}[\s:]+(?P<phrase>{inline})", re.IGNORECASE),
        states=pattern(links.statement_verbs),
        commercial=pattern(links.commercial),
    )


def find_link_phrases(text: str, language: str) -> tuple[Span, ...]:
    """Return the spans of link phrases, in order and apart; each holds the whole phrase with its "!"."""
    forms = _forms(language)
    return tuple(
        span
        for segment in _segments(text, language)
        for span in _in_segment(text, segment, forms)
        if span.end - span.start <= _LONGEST and not forms.commercial.search(text, span.start, span.end)
    )


def names_source(words: str, language: str) -> bool:
    """Return whether the words of a link name a source: «WHO:s rapport», «en studie på 4035 män»."""
    if len(words) > _LONGEST:
        return False
    return _source(language).match(words) is not None and _forms(language).commercial.search(words) is None


@lru_cache(maxsize=8)
def _source(language: str) -> re.Pattern[str]:
    links = load(language).links
    source = rf"(?<!\w){alternation(links.sources)}"
    return re.compile(
        rf"\W*(?:\S+\s+){{0,7}}?{source}\W*\Z|\W*(?:\S+\s+){{0,2}}?{source}\s+{alternation(links.about)}(?!\w)",
        re.IGNORECASE,
    )


def _segments(text: str, language: str) -> Iterator[Span]:
    """Yield sentences, cut at line breaks before a capital letter, since a list of links has no full stops."""
    for sentence in split_sentences(text, language):
        start = sentence.start
        for match in _LINE.finditer(text, sentence.start, sentence.end):
            yield Span(start, match.start())
            start = match.end()
        yield Span(start, sentence.end)


def _in_segment(text: str, segment: Span, forms: _Forms) -> Iterator[Span]:
    whole = _whole(text, _without_opening(text, segment), forms)
    if whole is not None:
        yield whole
        return
    end = segment.start
    for match in forms.bracketed.finditer(text, segment.start, segment.end):
        if match.start("phrase") >= end and (stop := _BRACKET_END.search(text, match.end(), segment.end)):
            end = stop.start()
            yield _trimmed(text, match.start("phrase"), end)
    for match in forms.inline.finditer(text, end, segment.end):
        if match.start("phrase") >= end and (stop := _INLINE_END.search(text, match.end(), segment.end)):
            verb = forms.states.search(text, match.end(), stop.start())
            end = verb.start() if verb else stop.start()
            yield _trimmed(text, match.start("phrase"), end)


def _without_opening(text: str, segment: Span) -> Span:
    """Return a sentence without the marks before its first word; of one that opens with a bracket, its inside."""
    opening = _OPENING.match(text, segment.start, segment.end)
    start = opening.end() if opening else segment.start
    closing = text.find(")", start, segment.end) if "(" in text[segment.start : start] else -1
    return Span(start, closing if closing > start else segment.end)


def _whole(text: str, sentence: Span, forms: _Forms) -> Span | None:
    """Return the phrase that fills a sentence, or None."""
    body = Span(sentence.start, _before_tail(text, sentence))
    if forms.command.match(text, body.start, body.end) or forms.fixed.match(text, body.start, body.end):
        return body
    match = forms.alone.match(text, body.start, body.end)
    return body if match and not forms.states.search(text, match.start(), body.end) else None


def _before_tail(text: str, sentence: Span) -> int:
    tail = _TAIL.search(text, max(sentence.start, sentence.end - 10), sentence.end)
    return tail.start() if tail and tail.start() > sentence.start else sentence.end


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
