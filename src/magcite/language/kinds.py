"""The kind of a claim: finding, background, advice or commentary.

Each sentence is judged on its own, by the first of these that holds (the cues are each language's `[kinds]`):

1. nothing but a link phrase, a file name or marks: it claims nothing (commentary, or a finding when it cites);
2. it opens a comment («Min kommentar: …»): commentary;
3. a disclaimer: advice;
4. an imperative to the reader at its start: advice, unless the sentence itself gives a study's figures or tells what
   effect it has («Sluta röka: det minskar risken med 50 %»); the author in the first person: commentary, unless it
   gives a study's figures;
5. it points to other pages, or is a title without end mark, and cites nothing: commentary;
6. it speaks of a study: finding;
7. it recommends and tells no effect, or speaks to the reader and states none: advice; it gives an opinion, or asks:
   commentary;
8. it cites, or states an effect or a sample: finding;
9. otherwise background.

Of several sentences, a finding decides; a cited claim with any statement of fact is a finding; else the commonest
kind, background before advice before commentary.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, pattern
from magcite.language.languages import load
from magcite.language.phrases import find_link_phrases
from magcite.language.quantities import find_quantities
from magcite.language.sentences import split_sentences
from magcite.model import ClaimKind, Role

__all__ = ["classify", "opens_commentary"]

_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|pdf|avif)\Z", re.IGNORECASE)
_MARKER = r"(?:[\s\"'“”«(*_#>•·–-]|\d{1,2}[.)]|OBS\s*[!:.]|NOTE\s*[!:.]|PS\s*[!:.])*"
_CALL = re.compile(r"\W*\w+\W*\Z")  # one word: «OBS!»
_TITLE_WORDS = 12
_FRAGMENT_WORDS = 8
_RESULTS = frozenset({Role.EFFECT, Role.SAMPLE, Role.STUDIES, Role.EVENTS})


@dataclass(frozen=True, slots=True)
class _Cues:
    """One language's cues for kinds as patterns."""

    opening: re.Pattern[str]
    disclaimer: re.Pattern[str]
    imperative: re.Pattern[str]
    first_person: re.Pattern[str]
    navigation: re.Pattern[str]
    study: re.Pattern[str]
    advice: re.Pattern[str]
    advice_section: re.Pattern[str]
    reader: re.Pattern[str]
    opinion: re.Pattern[str]
    effects: re.Pattern[str]
    effect_after: re.Pattern[str]


@lru_cache(maxsize=8)
def _cues(language: str) -> _Cues:
    kinds = load(language).kinds
    name = r"[^\W\d_][\w’'.-]{0,30}"
    opening = (
        rf"{_MARKER}(?:{alternation(kinds.commentary_openings)}|(?-i:[A-ZÅÄÖÉÜØÆ])[\w.-]{{0,30}}(?:\s{name}){{0,2}}?"
        rf"(?:s|['’]s|['’])\s+{alternation(kinds.commentary_nouns)})[*_]*\s*(?::|–|—)"
    )
    return _Cues(
        opening=re.compile(opening, re.IGNORECASE),
        disclaimer=pattern(kinds.disclaimers),
        imperative=re.compile(
            rf"{_MARKER}{alternation(kinds.imperatives)}(?![\w/-]|\s+{alternation(kinds.not_imperative_before)}(?!\w))",
            re.IGNORECASE,
        ),
        first_person=pattern(kinds.first_person),
        navigation=re.compile(rf"{_MARKER}{alternation(kinds.navigation)}(?!\w)", re.IGNORECASE),
        study=pattern(kinds.study),
        advice=pattern(kinds.advice),
        advice_section=pattern(kinds.advice_sections),
        reader=pattern(kinds.reader),
        opinion=pattern(kinds.opinion),
        effects=pattern(kinds.effects),
        effect_after=re.compile(rf"\s+{alternation(kinds.effect_after)}(?!\w)", re.IGNORECASE),
    )


def opens_commentary(text: str, language: str) -> bool:
    """Return whether the text begins a comment of the author's, which lasts to the end of its block."""
    return _cues(language).opening.match(text) is not None


def classify(text: str, section: tuple[str, ...], language: str, *, cited: bool) -> ClaimKind:
    """Return what a claim does, told from its words, the headings above it and whether it cites."""
    if opens_commentary(text, language):
        return ClaimKind.COMMENTARY
    counts = Counter(
        _of_sentence(sentence, section, language, cited=cited)
        for span in split_sentences(text, language)
        if (sentence := _without_link_phrases(text[span.start : span.end], language))
    )
    if not counts:
        return ClaimKind.FINDING if cited and _has_words(text) else ClaimKind.COMMENTARY
    if counts[ClaimKind.FINDING] or (cited and counts[ClaimKind.BACKGROUND]):
        return ClaimKind.FINDING
    order = (ClaimKind.BACKGROUND, ClaimKind.ADVICE, ClaimKind.COMMENTARY)
    return max(order, key=lambda kind: (counts[kind], -order.index(kind)))


def _without_link_phrases(sentence: str, language: str) -> str:
    kept, start = [], 0
    for span in find_link_phrases(sentence, language):
        kept.append(sentence[start : span.start])
        start = span.end
    rest = "".join((*kept, sentence[start:])).strip()
    return rest if _has_words(rest) and not _CALL.match(rest) else ""


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text) and not _FILE_NAME.match(text.strip())


def _of_sentence(sentence: str, section: tuple[str, ...], language: str, *, cited: bool) -> ClaimKind:
    cues = _cues(language)
    if cues.opening.match(sentence):
        return ClaimKind.COMMENTARY
    if cues.disclaimer.search(sentence):
        return ClaimKind.ADVICE
    told = cues.study.search(sentence) is not None and _has_results(sentence, language)
    ordered = cues.imperative.match(sentence) is not None and cues.navigation.match(sentence) is None
    if ordered and not told:
        return ClaimKind.FINDING if _tells_effect(sentence, language) else ClaimKind.ADVICE
    asks = not cited and sentence.endswith("?") and not _tells_effect(sentence, language)
    own = not told and (asks or cues.first_person.search(sentence) is not None)
    if own or (not cited and _leads_elsewhere(sentence, language)):
        return ClaimKind.COMMENTARY
    if cues.study.search(sentence):
        return ClaimKind.FINDING
    return _of_statement(sentence, section, language, cited=cited)


def _of_statement(sentence: str, section: tuple[str, ...], language: str, *, cited: bool) -> ClaimKind:
    cues = _cues(language)
    if cues.advice.search(sentence) or cues.reader.search(sentence):
        effect = _tells_effect if cues.advice.search(sentence) else _states_effect
        return ClaimKind.FINDING if effect(sentence, language) else ClaimKind.ADVICE
    if section and len(sentence.split()) <= _FRAGMENT_WORDS and cues.advice_section.search(section[-1]):
        return ClaimKind.ADVICE
    if cues.opinion.search(sentence) or (sentence.endswith("?") and not cited):
        return ClaimKind.COMMENTARY
    return ClaimKind.FINDING if cited or _has_results(sentence, language) else ClaimKind.BACKGROUND


def _leads_elsewhere(sentence: str, language: str) -> bool:
    """Return whether a sentence only points to other pages, or is a title: a few words and no end mark."""
    if _cues(language).navigation.match(sentence):
        return True
    title = len(sentence.split()) <= _TITLE_WORDS and sentence[-1] not in '.!?…)”"'
    return title and not _has_results(sentence, language)


def _has_results(sentence: str, language: str) -> bool:
    return any(quantity.role in _RESULTS for quantity in find_quantities(sentence, language))


def _states_effect(sentence: str, language: str) -> bool:
    """Return whether a sentence gives the size of an effect: «34 % lägre», «20 % sämre»."""
    after = _cues(language).effect_after
    return any(
        quantity.role is Role.EFFECT or (quantity.unit == "%" and after.match(sentence, quantity.span.end))
        for quantity in find_quantities(sentence, language)
    )


def _tells_effect(sentence: str, language: str) -> bool:
    """Return whether a sentence says that something has an effect, and how large; a bare «öka med 20 %» does not."""
    return _cues(language).effects.search(sentence) is not None and _states_effect(sentence, language)
