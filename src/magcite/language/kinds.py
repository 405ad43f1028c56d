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
7. it recommends and tells no effect, or speaks to the reader and states none, nor what
   becomes of him: advice, as is a fragment under a
   heading of advice that does not tell what was done; it gives an opinion, or asks: commentary;
8. it cites, or states an effect or a sample: finding;
9. otherwise background.

Of several sentences, a finding decides; a cited claim with any statement of fact is a finding; else the commonest
kind, background before advice before commentary.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Cues, alternation
from magcite.language.designs import find_designs
from magcite.language.languages import load
from magcite.language.phrases import link_phrases_of
from magcite.language.quantities import quantities_of
from magcite.language.retold import tells_of_study
from magcite.language.sentences import sentences_in
from magcite.language.told_reader import tells_reader_outcome
from magcite.language.vocabulary import Opening, Speaking
from magcite.model import ClaimKind, Role

__all__ = ["classify", "foremost", "opens_commentary"]

_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|pdf|avif)\Z", re.IGNORECASE)
_MARKS = r"(?:[\s\"'“”«(*_#>•·–-]|\d{1,2}[.)]|OBS\s*[!:.]|NOTE\s*[!:.]|PS\s*[!:.])*"
_MARKER = re.compile(_MARKS, re.IGNORECASE)
_CALL = re.compile(r"\W*\w+\W*\Z")  # one word: «OBS!»
_TITLE_WORDS = 12
_FRAGMENT_WORDS = 8
_OPENING_REACH = 200  # characters in which the words that open a comment end
_REMEMBERED = 4096  # sentences; a page asks about each of its sentences more than once, and soon
_RARER = (ClaimKind.BACKGROUND, ClaimKind.ADVICE, ClaimKind.COMMENTARY)  # of equally many, which comes first
_LOTS = "randomised"
_LETTER = re.compile(r"[^\W\d_]")
_ASIDE = re.compile(
    r"\b(?:mind you|as you know|you see|you know|thank you|ser du|vet du|som du vet)\b,?", re.IGNORECASE
)
# What the author feels about what a sentence states, behind it: «…, och det gör mig glad».
_FELT = re.compile(
    r"[,–—]\s+(?:och\s+|men\s+|and\s+|but\s+)?(?:det|vilket|something|that|which|this|it)\s+"
    r"(?:(?:gör|gjorde|gläder|gladde|makes|made|pleases|cheers)\s+(?:mig|me)|(?:gillar|älskar)\s+jag)\b[^,;:]*\Z",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"\b(?:I|[Jj]ag|[Ww]e|[Vv]i)\b")
_RESULTS = frozenset({Role.EFFECT, Role.SAMPLE, Role.STUDIES, Role.EVENTS})


@dataclass(frozen=True, slots=True)
class _Cues:
    """One language's cues for kinds as patterns."""

    opening: Speaking
    disclaimer: Speaking
    imperative: Opening
    bare_imperative: re.Pattern[str]
    first_person: Speaking
    navigation: Opening
    study: Speaking
    advice: Speaking
    advice_section: Speaking
    reader: Speaking
    opinion: Speaking
    effects: Speaking
    effect_after: Opening


@lru_cache(maxsize=8)
def _cues(language: str) -> _Cues:
    kinds = load(language).kinds
    name = r"[^\W\d_][\w’'.-]{0,30}"
    opening = (
        rf"{_MARKS}(?:{alternation(kinds.commentary_openings)}|(?-i:[A-ZÅÄÖÉÜØÆ])[\w.-]{{0,30}}(?:\s{name}){{0,2}}?"
        rf"(?:s|['’]s|['’])\s+{alternation(kinds.commentary_nouns)})[*_]*\s*(?::|–|—)"
    )
    imperative = (
        rf"{alternation(kinds.imperatives)}(?![\w/-]|\s+{alternation(kinds.not_imperative_before)}(?!\w))"
        rf"|{alternation(kinds.imperative_nouns)}\s+(?:{alternation(kinds.imperative_objects)}(?!\w)|\d)"
    )
    bare_imperative = (
        rf"(?=[^\W\d_]{{2,}}+\s+{alternation(kinds.object_words)}(?!\w))(?!{alternation(kinds.never_imperative)}(?!\w))"
    )
    navigation = (
        rf"{alternation(kinds.navigation)}(?!\w)"
        rf"|{alternation(kinds.captions)}\s?(?:\d{{1,3}}[a-z]?\s?(?:[.:|–—)]|\Z)|[:|]|\Z)"
    )

    def anywhere(cues: Cues) -> Speaking:
        return Speaking(cues, language)

    def opens(expression: str, cues: Cues) -> Opening:
        return Opening(cues, language, expression)

    return _Cues(
        opening=Speaking((*kinds.commentary_openings, *kinds.commentary_nouns), language, opening),
        disclaimer=anywhere(kinds.disclaimers),
        imperative=opens(imperative, (*kinds.imperatives, *kinds.imperative_nouns)),
        bare_imperative=re.compile(bare_imperative, re.IGNORECASE),
        first_person=anywhere(kinds.first_person),
        navigation=opens(navigation, (*kinds.navigation, *kinds.captions)),
        study=anywhere(kinds.study),
        advice=anywhere(kinds.advice),
        advice_section=anywhere(kinds.advice_sections),
        reader=anywhere(kinds.reader),
        opinion=anywhere(kinds.opinion),
        effects=anywhere(kinds.effects),
        effect_after=opens(rf"\s+{alternation(kinds.effect_after)}(?!\w)", kinds.effect_after),
    )


def opens_commentary(text: str, language: str) -> bool:
    """Return whether the text begins a comment of the author's, which lasts to the end of its block."""
    return _opens_commentary(text[:_OPENING_REACH], language)


def _opens_commentary(beginning: str, language: str) -> bool:
    marked = ":" in beginning or "–" in beginning or "—" in beginning
    return marked and _cues(language).opening.match(beginning) is not None


def classify(text: str, section: tuple[str, ...], language: str, *, cited: bool) -> ClaimKind:
    """Return what a claim does, told from its words, the headings above it and whether it cites."""
    if opens_commentary(text, language):
        return ClaimKind.COMMENTARY
    advising = bool(section) and _cues(language).advice_section.speaks(section[-1])
    found = (
        _of_sentence(sentence, language, cited=cited, advising=advising) for _, sentence in sentences_in(text, language)
    )
    kinds = [kind for kind in found if kind is not None]
    if not kinds:
        return ClaimKind.FINDING if cited and _has_words(text) else ClaimKind.COMMENTARY
    return foremost(kinds, cited=cited)


def foremost(kinds: Sequence[ClaimKind], *, cited: bool) -> ClaimKind:
    """Return the kind of a claim whose sentences have these kinds."""
    if ClaimKind.FINDING in kinds or (cited and ClaimKind.BACKGROUND in kinds):
        return ClaimKind.FINDING
    return max(_RARER, key=kinds.count)


@lru_cache(maxsize=_REMEMBERED)
def _of_sentence(sentence: str, language: str, *, cited: bool, advising: bool) -> ClaimKind | None:
    """Return the kind of one sentence, None for one that says nothing besides its link phrases.

    Args:
        sentence: its words.
        language: its tag.
        cited: whether the claim cites.
        advising: whether it stands under a heading that announces advice.
    """
    words = _without_link_phrases(sentence, language)
    if not words:
        return None
    cues = _cues(language)
    if _opens_commentary(words[:_OPENING_REACH], language):
        return ClaimKind.COMMENTARY
    if cues.disclaimer.speaks(words):
        return ClaimKind.ADVICE
    marker = _MARKER.match(words)
    opening = words[marker.end() :] if marker else words
    leads = cues.navigation.match(opening) is not None
    ordered = not leads and (cues.imperative.match(opening) or cues.bare_imperative.match(opening)) is not None
    studied = cues.study.speaks(words) or any(one.role is Role.STUDIES for one in quantities_of(words, language))
    if ordered and not (studied and _has_results(words, language)):
        return ClaimKind.FINDING if _tells_effect(words, language) else ClaimKind.ADVICE
    asks = not cited and words.endswith("?") and not _tells_effect(words, language)
    own = (asks or cues.first_person.speaks(_without_feeling(words))) and not (
        studied and _has_results(words, language)
    )
    if own or (not cited and (leads or _is_title(words, language))):
        return ClaimKind.COMMENTARY
    return ClaimKind.FINDING if studied else _of_statement(words, language, cited=cited, advising=advising)


def _without_feeling(words: str) -> str:
    """Return a sentence without what the author feels about it, where it is of anything but the author."""
    rest = _FELT.sub("", words)
    return words if _AUTHOR.search(rest) else rest


def _without_link_phrases(sentence: str, language: str) -> str:
    rest = sentence
    phrases = link_phrases_of(sentence, language)
    if phrases:
        kept, start = [], 0
        for span in phrases:
            kept.append(sentence[start : span.start])
            start = span.end
        rest = "".join((*kept, sentence[start:])).strip()
    return rest if _has_words(rest) and not _CALL.match(rest) else ""


def _has_words(text: str) -> bool:
    return _LETTER.search(text) is not None and not _FILE_NAME.match(text.strip())


def _of_statement(sentence: str, language: str, *, cited: bool, advising: bool) -> ClaimKind:
    cues = _cues(language)
    advised = cues.advice.speaks(sentence)
    if advised and any(one.name == _LOTS for one in find_designs(sentence, language)):
        return ClaimKind.FINDING  # "lots were drawn on who should have it"
    if advised or cues.reader.speaks(_ASIDE.sub(" ", sentence)):
        effect = _tells_effect if advised else _states_effect
        stated = effect(sentence, language) or tells_reader_outcome(sentence, language)
        return ClaimKind.FINDING if stated else ClaimKind.ADVICE
    told = cited and tells_of_study(sentence, language)
    if advising and len(sentence.split()) <= _FRAGMENT_WORDS and not told and not cues.effects.speaks(sentence):
        return ClaimKind.ADVICE
    if cues.opinion.speaks(sentence) or (sentence.endswith("?") and not cited):
        return ClaimKind.COMMENTARY
    return ClaimKind.FINDING if cited or _has_results(sentence, language) else ClaimKind.BACKGROUND


def _is_title(sentence: str, language: str) -> bool:
    """Return whether a sentence is a title: a few words and no end mark."""
    title = sentence[-1] not in '.!?…)”"' and len(sentence.split()) <= _TITLE_WORDS
    return title and not _has_results(sentence, language)


def _has_results(sentence: str, language: str) -> bool:
    return any(quantity.role in _RESULTS for quantity in quantities_of(sentence, language))


def _states_effect(sentence: str, language: str) -> bool:
    """Return whether a sentence gives the size of an effect: «34 % lägre», «20 % sämre»."""
    after = _cues(language).effect_after
    return any(
        quantity.role is Role.EFFECT or (quantity.unit == "%" and after.match(sentence[quantity.span.end :]))
        for quantity in quantities_of(sentence, language)
    )


def _tells_effect(sentence: str, language: str) -> bool:
    """Return whether a sentence says that something has an effect, and how large; a bare «öka med 20 %» does not."""
    return _cues(language).effects.speaks(sentence) and _states_effect(sentence, language)
