"""How a sentence belongs to a study that is being told: it brings one in, goes on about it, or does neither.

What is told of each sentence (the cues are each language's `[telling]`):

- `opens`: it brings in a study by an indefinite noun for one («en studie», "a randomised trial"), or says that there
  are some;
- `counts`: in the past tense it speaks of a sample, a count of studies, animals, or of what people go through in a
  study only («1170 kvinnor följdes», "mice fed … were", "were randomised");
- `another`: what it brings in is marked as another study («en annan studie», "a second trial");
- `elsewhere`: it speaks of other studies («andra studier», "other trials");
- `goes_on`: before any other study it names a study or its people again («forskarna», "the participants"), its
  result («sambandet», "the effect was", but not "the effect of tea"), or its authors by what they report ("they
  found");
- `names`: of these the first, it names the study or its people;
- `follows`: in the past tense it opens with a pronoun («De fick …») or with the time that had passed («Efter 24
  veckor …»): after a study that was told, it is told of it;
- `told`: it is in the past tense;
- `refers`: it says where the words before come from («Det visar en studie», "This was shown in …").

A sentence that speaks of the page's authors («vi», "we") does none of it: «denna studie» is then the page itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from magcite.language.cues import Cues, Narrowed, alternation, pattern
from magcite.language.languages import load
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Role, Span

__all__ = ["UNKNOWN", "Telling", "find_named_sources", "only_points", "points_to_many", "tell_of", "words_of_subject"]

_OPENING = 15  # characters before a stretch of time that opens a sentence
_LONGEST_SOURCE = 200  # characters
_MODIFIERS = 5  # words between an article and a noun
_COUNTED = frozenset({Role.SAMPLE, Role.STUDIES})


class Telling(NamedTuple):
    """How one sentence belongs to a study; the module says what each part means."""

    opens: bool = False
    counts: bool = False
    another: bool = False
    elsewhere: bool = False
    goes_on: bool = False
    names: bool = False
    follows: bool = False
    told: bool = False
    refers: bool = False


UNKNOWN = Telling()


class _Past:
    """Words in the past tense, told from words that only look so."""

    def __init__(self, told: Cues, not_told: Cues, language: str) -> None:
        self._told, self._not_told = Speaking(told, language), Speaking(not_told, language)
        self._told_lower, self._not_told_lower = _in_lower_case(told), _in_lower_case(not_told)

    def speaks(self, sentence: str) -> bool:
        """Return whether a sentence is in the past tense."""
        if not self._told.may_speak(sentence):
            return False
        if not self._not_told.may_speak(sentence):
            return self._told.speaks(sentence)
        return self._told_lower.search(self._not_told_lower.sub(" ", sentence.casefold())) is not None


def _in_lower_case(cues: Cues) -> re.Pattern[str]:
    """Return the pattern of cues in text in lower case, where alternatives are quicker."""
    return re.compile(rf"(?<!\w){alternation(cue.casefold() for cue in cues)}(?!\w)")


@dataclass(frozen=True, slots=True)
class _Cues:
    opens: Speaking
    another: Speaking
    elsewhere: Speaking
    back: Speaking
    results: Speaking
    reports: Speaking
    pronoun: Speaking
    refers: Speaking
    past: _Past
    ours: Speaking
    designs: Speaking
    animals: Speaking
    many: Narrowed
    named: re.Pattern[str]
    pointing: re.Pattern[str]
    subject: Narrowed
    frames: Narrowed


@lru_cache(maxsize=8)
def _cues(language: str) -> _Cues:
    known = load(language)
    cues = known.telling
    between = rf"\s+(?:[^\s.;:()]+\s+){{0,{_MODIFIERS}}}?"
    one, many, others = alternation(cues.studies), alternation(cues.many), alternation(cues.others)
    start = r"\W*"
    sources = rf"{alternation(cues.sources)}\s?:(?=\s*[\w\[<@*(])"

    def speaking(speaks_by: Cues, expression: str) -> Speaking:
        return Speaking(speaks_by, language, expression)

    return _Cues(
        opens=speaking(
            (*cues.studies, *cues.exists),
            rf"(?<!\w)(?:{alternation(cues.articles)}{between}{one}|{alternation(cues.exists)}{between}{many})(?!\w)",
        ),
        another=speaking(cues.others, rf"(?<!\w){others}{between}{one}(?!\w)"),
        elsewhere=speaking(cues.others, rf"(?<!\w){others}{between}{many}(?!\w)"),
        back=Speaking(cues.back, language),
        results=speaking(
            cues.results, rf"(?<!\w){alternation(cues.results)}(?!\w)(?!\s+{alternation(cues.results_of)}(?!\w))"
        ),
        reports=speaking(
            cues.persons, rf"{start}{alternation(cues.persons)}\s+(?:\w+\s+){{0,2}}?{alternation(cues.reports)}(?!\w)"
        ),
        pronoun=speaking(cues.pronouns, rf"{start}(?:\w+\s+)?{alternation(cues.pronouns)}(?!\w)"),
        refers=speaking(cues.refers, rf"{start}{alternation(cues.refers)}(?!\w)"),
        past=_Past(cues.told, cues.not_told, language),
        ours=Speaking(cues.ours, language),
        designs=Speaking(cues.designs, language),
        animals=speaking(known.animals, rf"{start}(?:\w+\s+){{0,2}}{alternation(known.animals)}(?!\w)"),
        many=pattern(cues.pointers_many),
        named=_ignoring_case(
            rf"(?:^[ \t]*(?P<line>{sources}[^\n]{{1,{_LONGEST_SOURCE}}})$"
            rf"|(?<=[.!?)]\s)(?P<within>{sources}(?:[^\n.!?()]|[.!?](?!\s)|\([^()\n]*\))+)"
            rf"|(?<=\()(?P<aside>{sources}(?:[^\n()]|\([^()\n]*\))+))"
        ),
        pointing=_ignoring_case(rf"\W*(?:{alternation(cues.pointing)}(?:\W+|\Z)){{1,8}}"),
        subject=pattern(cues.subject_after),
        frames=pattern(cues.frames),
    )


def _ignoring_case(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE | re.MULTILINE)


def tell_of(sentence: str, quantities: Sequence[Quantity], language: str) -> Telling:
    """Return how a sentence belongs to a study that is being told.

    Args:
        sentence: its words, without citation marks.
        quantities: those it states, at their places in it.
        language: its tag.
    """
    cues = _cues(language)
    told = cues.past.speaks(sentence)
    if cues.ours.speaks(sentence):
        return Telling(told=told)
    another = cues.another.search(sentence) is not None
    named = cues.back.search(sentence)
    again = [found.start() for found in (named, cues.results.search(sentence), cues.reports.match(sentence)) if found]
    refers = cues.refers.match(sentence) is not None
    opening = cues.opens.search(sentence)
    first = opening is not None and opening.start() < min(again, default=len(sentence))
    opens = not refers and (another or first)
    subjects = cues.animals.match(sentence) is not None or cues.designs.speaks(sentence)
    counted = subjects or any(one.role in _COUNTED for one in quantities)
    later = any(one.role is Role.DURATION and one.span.start <= _OPENING for one in quantities[:1])
    return Telling(
        opens=opens,
        counts=told and counted,
        another=another,
        elsewhere=not opens and cues.elsewhere.search(sentence) is not None,
        goes_on=bool(again) and not opens,
        names=named is not None and not opens,
        follows=told and (later or cues.pronoun.match(sentence) is not None),
        told=told,
        refers=refers,
    )


def points_to_many(phrase: str, language: str) -> bool:
    """Return whether a link phrase leads to several studies: «Se studierna här»."""
    return _cues(language).many.search(phrase) is not None


def only_points(words: str, language: str) -> bool:
    """Return whether the words of a citing sentence, the citations left out, only lead to them: "See … for more"."""
    return bool(words) and _cues(language).pointing.fullmatch(words) is not None


def find_named_sources(text: str, language: str) -> tuple[Span, ...]:
    """Return the spans of words that only name a source, in order: «Källa: WHO», "(Source: Smith 2010)"."""
    found = (Span(*match.span(match.lastgroup or 0)) for match in _cues(language).named.finditer(text))
    return tuple(span for span in found if span.end - span.start <= _LONGEST_SOURCE)


def words_of_subject(phrase: str, language: str) -> tuple[str, ...]:
    """Return the words that name what a link phrase is about, «Läs mer om X»; none where it does not say it."""
    cues = _cues(language)
    about = cues.subject.search(phrase)
    if about is None:
        return ()
    subject = cues.frames.sub(" ", phrase[about.end() :])
    common = load(language).function_words
    return tuple(word for word in re.findall(r"[^\W\d_]{3,}", subject) if word.casefold() not in common)
