"""Link phrases: words that were a link to a source before the page lost its links.

Six forms, each made of the cues in a language's `[links]`:

- a verb and a noun for a source at the start of a sentence or line, in brackets or after a comma
  («Se studien om magnesium och livslängd», "Read the study here");
- a noun and words that say where it is («Studien hittar du här», "The full text is available here");
- a noun or a known name alone with its subject, and no verb («Rapporten om magnesium», «Wikipedia om telomerer»);
- a label and what names a source: a noun, a known name, a year, a name of several capitals («Källa: studie i BMJ»);
- a pointer and a demonstrative inside a sentence («t.ex. denna studie om magnesium», "such as this 2015 trial on …");
- a fixed phrase ("Full study"), and a noun alone in brackets ("(study)").

A phrase with a commercial word («Boka …») is none, and neither is a sentence that states something of the study.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from magcite.language.cues import Cues, Narrowed, alternation, pattern
from magcite.language.languages import Language, load
from magcite.language.sentences import split_sentences
from magcite.language.vocabulary import Opening, Speaking, Vocabulary, vocabulary
from magcite.model import Span

__all__ = ["find_link_phrases", "link_phrases_of", "names_source"]

_LONGEST = 200  # characters; a link phrase is not a paragraph
_ACRONYM = re.compile(r"(?<!\w)[A-ZÅÄÖÆØ]{2,}(?!\w)")  # the WHO is no relative pronoun
_LONGEST_NAME = 120  # characters of one without a verb
_LINE = re.compile(r"\n\s*(?=[\"'“”«(*_•·–—-]*\s*(?-i:[A-ZÅÄÖÉÜØÆ]))")
_OPENING = re.compile(r"(?:[\"'“”«»*_•·>–—→-]|\(|\d{1,2}[.)]\s|\s)*")
_TAIL = re.compile(r"[\s.)*_»”\"]*\Z")
_INLINE_END = re.compile(r"[.,;:!?()\n\]]|\Z")
_WORD = re.compile(r"\w+")
_ASIDE = re.compile(r"[(,;–—](?:(?<=\()|\s)")
_END = r"(?=[\s.!:)*_»”]*\Z)!?"
_PROPER = r"(?-i:[A-ZÅÄÖÆØ])[\w’'-]+"
_REMEMBERED = 4096  # sentences; a page asks about each of its sentences more than once, and soon
_BRACKET_END = re.compile(r"[;)\n\]]|[.]?\Z")


@dataclass(frozen=True, slots=True)
class _Forms:
    """One language's link phrases as patterns."""

    nouns: Speaking
    command: Opening  # at the start of a sentence
    placed: Opening  # the whole sentence: a noun and where it is
    alone: Opening  # at the start of a sentence without a verb
    labelled: Opening  # at the start of a sentence, before a colon
    fixed: Opening  # the whole sentence
    remark: Speaking  # alone in brackets
    bracketed: Opening  # a command later in a sentence
    inline: Speaking
    demonstrative: Speaking
    states: Narrowed  # a verb that makes a statement of it
    commercial: Narrowed

    vocabulary: Vocabulary
    whole_bits: int = field(init=False)  # any that fill a sentence

    def __post_init__(self) -> None:
        object.__setattr__(self, "whole_bits", reduce(or_, (form.bit for form in self.whole)))

    @property
    def whole(self) -> tuple[Opening, ...]:
        """The forms that fill a sentence."""
        return self.command, self.placed, self.fixed, self.labelled, self.alone


class _Expressions(NamedTuple):
    """The longer expressions of a language's link phrases."""

    command: str
    placed: str
    evident: str
    inline: str


def _expressions(data: Language) -> _Expressions:
    links, pointing = data.links, data.pointing
    core, determiners = (*links.core_nouns, *pointing.nouns), (*links.determiners, *pointing.determiners)
    about, here = alternation(links.about), alternation(links.here)
    between = rf"(?:(?!{alternation(data.function_words)}(?!\w))[\w’'-]+\s+){{0,2}}?"
    determined = rf"{alternation(determiners)}\s+{between}{alternation((*core, *pointing.determined_nouns))}"
    any_noun = alternation((*links.nouns, *links.standalone_nouns, *core))
    evident = rf"(?:{alternation((*links.sources, *links.names, *core))}(?!\w)|(?:19|20)\d\d(?!\d)"
    return _Expressions(
        command=rf"{alternation(links.verbs)}\s+"
        rf"(?:{alternation(links.nouns)}|{between}{alternation(core)}|{determined})(?!\w)",
        placed=rf"(?:{any_noun}|{determined})\s+(?:{alternation(links.found)}\s+)?{here}",
        evident=rf"[^\n]{{0,60}}?(?<!\w){evident}|(?-i:[A-ZÅÄÖÆØ]{{2,}})(?!\w)|{_PROPER}\s+{_PROPER}|et\s+al(?!\w))",
        inline=rf"{alternation(links.demonstratives)}\s+{between}{alternation((*links.nouns, *core))}\s+"
        rf"(?:{about}|{here})(?!\w)",
    )


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    data = load(language)
    links, pointing = data.links, data.pointing
    longer = _expressions(data)
    about, here = alternation(links.about), alternation(links.here)
    named = alternation((*links.standalone_nouns, *links.names))
    nouns = (*links.nouns, *links.core_nouns, *pointing.nouns, *pointing.determined_nouns)
    opening_nouns = _plain((*nouns, *links.standalone_nouns, *links.determiners, *pointing.determiners))
    remarks = (*links.remarks, *pointing.remarks)

    def speaking(expression: str, cues: Cues) -> Speaking:
        return Speaking(cues, language, expression)

    def opening(expression: str, cues: Cues) -> Opening:
        return Opening(cues, language, expression)

    return _Forms(
        vocabulary=vocabulary(language),
        nouns=Speaking(nouns, language),
        command=opening(
            rf"(?:{longer.command}|{alternation(links.verbs_here)}\s+{about}(?!\w))", (*links.verbs, *links.verbs_here)
        ),
        placed=opening(rf"{longer.placed}{_END}", opening_nouns),
        alone=opening(rf"{named}\s+(?:{about}|{here})(?!\w)", (*links.standalone_nouns, *links.names)),
        labelled=opening(rf"{alternation(links.labels)}\s*:\s*{longer.evident}", links.labels),
        fixed=opening(rf"{alternation(links.whole)}{_END}", links.whole),
        remark=speaking(rf"(?<=\(){alternation(remarks)}(?:\s?\d{{1,2}})?(?=\))", remarks),
        bracketed=opening(longer.command, links.verbs),
        inline=speaking(rf"(?<!\w){alternation(links.pointers)}[\s:,]+(?P<phrase>{longer.inline})", nouns),
        demonstrative=Speaking(links.demonstratives, language),
        states=pattern(links.statement_verbs),
        commercial=pattern(links.commercial),
    )


def _plain(cues: Cues) -> Cues:
    """Return the cues that begin with a letter: what opens a sentence is looked up by it."""
    return tuple(cue for cue in cues if not cue.startswith("*"))


def find_link_phrases(text: str, language: str) -> tuple[Span, ...]:
    """Return the spans of link phrases, in order and apart; each holds the whole phrase with its "!"."""
    return tuple(
        Span(span.start + start, span.end + start)
        for start, end in _segments(text, language)
        for span in link_phrases_of(text[start:end], language)
    )


@lru_cache(maxsize=_REMEMBERED)
def link_phrases_of(sentence: str, language: str) -> tuple[Span, ...]:
    """Return the spans of link phrases in a text that is one sentence or line."""
    forms = _forms(language)
    return tuple(
        span
        for span in _in_segment(sentence, forms)
        if span.end - span.start <= _LONGEST and not forms.commercial.search(sentence, span.start, span.end)
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


def _segments(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences begin and end, also before a line with a capital letter: lists of links lack full stops."""
    for sentence in split_sentences(text, language):
        start = sentence.start
        if text.find("\n", start, sentence.end) >= 0:
            for match in _LINE.finditer(text, sentence.start, sentence.end):
                if match.start() > start:
                    yield start, match.start()
                start = match.end()
        yield start, sentence.end


def _in_segment(text: str, forms: _Forms) -> Iterator[Span]:
    spoken = forms.vocabulary.of_text(text)
    whole = _whole(text, forms) if spoken & forms.whole_bits else None
    if whole is not None:
        yield whole
        return
    end = 0
    for match in _all(forms.remark, text) if "(" in text else ():
        yield Span(match.start(), match.end())
        end = match.end()
    for aside in _ASIDE.finditer(text) if spoken & forms.nouns.bit and forms.bracketed.may_open(spoken) else ():
        start = aside.end()
        command = forms.bracketed.match(text[start : start + _LONGEST]) if start >= end else None
        if command is not None and (stop := _BRACKET_END.search(text, start + command.end())):
            end = stop.start()
            yield _trimmed(text, start, end)
    for match in _all(forms.inline, text) if spoken & forms.demonstrative.bit else ():
        if match.start("phrase") >= end and (stop := _INLINE_END.search(text, match.end())):
            verb = forms.states.search(text, match.end(), stop.start())
            end = verb.start() if verb else stop.start()
            yield _trimmed(text, match.start("phrase"), end)


def _all(form: Speaking, text: str) -> Iterable[re.Match[str]]:
    return form.pattern.finditer(text) if form.may_speak(text) else ()


def _without_opening(text: str) -> Span:
    """Return a sentence without the marks before its first word; of one that opens with a bracket, its inside."""
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    closing = text.find(")", start) if "(" in text[:start] else -1
    return Span(start, closing if closing > start else len(text))


def _whole(text: str, forms: _Forms) -> Span | None:
    """Return the phrase that fills a sentence, or None."""
    inside = _without_opening(text)
    first = _WORD.search(text, inside.start)
    spoken = forms.vocabulary.of_word(first[0]) if first else 0
    if not spoken & forms.whole_bits:
        return None
    speaking = (form for form in forms.whole if spoken & form.bit)
    body = Span(inside.start, _before_tail(text, inside))
    for form in speaking:
        match = form.pattern.match(text, body.start, body.end)
        if match and not (form in (forms.alone, forms.labelled) and _says_more(text, body, forms)):
            return body
    return None


def _says_more(text: str, body: Span, forms: _Forms) -> bool:
    """Return whether words without a command are too many for a phrase, or state something."""
    return (
        body.end - body.start > _LONGEST_NAME
        or forms.states.search(_ACRONYM.sub("", text[body.start : body.end])) is not None
    )


def _before_tail(text: str, sentence: Span) -> int:
    tail = _TAIL.search(text, max(sentence.start, sentence.end - 10), sentence.end)
    return tail.start() if tail and tail.start() > sentence.start else sentence.end


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
