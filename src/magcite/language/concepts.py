"""What a text is about: conditions, substances, outcomes, people, places and designs, in Swedish and English.

The vocabulary is data, `data/concepts/`, and so are the endings of words and the ways they are joined. A concept
that a compound mentions is found in it: «magnesiumbrist» mentions magnesium and deficiency.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from magcite.language.concept_table import Concept, ConceptKind, load_concepts
from magcite.language.concept_words import Opening, Part, Words, written_words
from magcite.model import Span

__all__ = [
    "Concept",
    "ConceptKind",
    "Mention",
    "concept",
    "concept_of_heading",
    "concepts_in",
    "form_of",
    "is_in_forms",
    "is_within",
    "may_follow",
    "words_in",
]

_WORD = re.compile(r"([^\W_](?:[^\W_]|[\u00ad\u0300-\u036f])*)(?:['’]s\b)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:['’]s?)?[\s\u2010-\u2013-]{1,4}|[()/:.]", re.IGNORECASE)
_HYPHENS = "-\u2010\u2011"
_RECENT = 2_000  # sentences: several jobs ask about the same ones
_ABBREVIATED = 5  # letters of an abbreviation, at most: longer words in capitals are there for emphasis
_LISTED = 6  # words: how far before its other half a half of a compound may stand
_LONG_WORD = 48  # letters: longer ones are not taken apart
_MOST_WORDS = 200_000  # that are remembered
_SILENT = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text names a concept.

    Attributes:
        concept: what is named.
        span: where, in code points of the text.
    """

    concept: Concept
    span: Span


def concepts_in(text: str, language: str) -> tuple[Mention, ...]:
    """Return the concepts that a text mentions, in order, none inside another.

    The longest form counts: "breast cancer" is one mention, of the narrower concept.

    Args:
        text: plain text, without markup.
        language: BCP 47 tag, of which the part before the first hyphen counts. Of a text in a language without a
            vocabulary nothing is known: no mentions.
    """
    return _read(text, language)


def concept_of_heading(heading: str) -> Concept | None:
    """Return the concept of a MeSH heading, or None where magcite knows none of the same meaning.

    Args:
        heading: as PubMed spells it; a star of a main topic and qualifiers after a slash are passed over.
    """
    return load_concepts().headings.get(heading.partition("/")[0].strip(" *"))


def concept(id: str) -> Concept:  # noqa: A002 - what the field is called
    """Return the concept of an id.

    Raises:
        KeyError: no concept has the id.
    """
    return load_concepts().concepts[id]


def form_of(named: Concept, language: str) -> str:
    """Return the form that names a concept first in a language that the vocabulary has ("en", "sv")."""
    return _first_forms(language)[named.id]


@cache
def _first_forms(language: str) -> Mapping[str, str]:
    first: dict[str, str] = {}
    for form, named in load_concepts().forms[language]:
        first.setdefault(named.id, form.removeprefix("="))
    return first


@lru_cache(maxsize=100_000)
def is_within(narrow: str, broad: str) -> bool:
    """Return whether a concept is another or, over any number of steps, narrower than it.

    Args:
        narrow: id of the concept.
        broad: id of the other.

    Raises:
        KeyError: no concept has one of the ids.
    """
    return concept(broad).id in _upward(narrow)


@cache
def _upward(narrow: str) -> frozenset[str]:
    """Return the ids of a concept and all that are broader."""
    found = [narrow]
    for name in found:  # which grows meanwhile
        found += [one for one in concept(name).broader if one not in found]
    return frozenset(found)


def is_in_forms(word: str, language: str) -> bool:
    """Whether any form of a language that has a vocabulary ("en") has a word."""
    return bool(_lexicon(language).words.forms(word))


def may_follow(word: str, after: str, language: str) -> bool:
    """Whether any form of a language ("en") has a word right behind another."""
    forms, pairs = _lexicon(language).words.forms, _neighbours(language)
    return any((one, other) in pairs for one in forms(word) for other in forms(after))


@cache
def _neighbours(tag: str) -> frozenset[tuple[int, int]]:
    branches = _lexicon(tag).branches
    words = {node: word for (_, word), node in branches.items()}
    return frozenset((words[node], word) for node, word in branches if node)


@dataclass(slots=True)
class _Token:
    """A word of a text: as it is compared, where it stands, and whether one character there is one here."""

    word: str
    start: int
    end: int
    exact: bool

    def mention(self, named: Concept, start: int, end: int) -> Mention:
        """Return a mention by some letters of the word."""
        if self.exact:
            return Mention(named, Span(self.start + start, self.start + end))
        return Mention(named, Span(self.start, self.end))


class _Known(NamedTuple):
    """What a word is when nothing before it is part of the same form.

    Attributes:
        follow: what words may stand after it in the same form.
        ends: whether it is a form by itself; named: the concept of that form, None where it is silent.
        parts: of a compound that is no form by itself: concepts with the letters that name them.
    """

    follow: frozenset[int]
    ends: bool
    named: Concept | None
    parts: tuple[tuple[Concept, int, int], ...]


class _Lexicon:
    """The forms of one language: a tree whose branches are numbers of words."""

    def __init__(self, tag: str) -> None:
        table = load_concepts()
        self.grammar = table.grammars[tag]
        self.words = Words(self.grammar)
        self.branches: dict[tuple[int, int], int] = {}
        self.named: dict[int, Concept | None] = {}  # None: the words are silent
        self._onward: dict[int, set[int]] = defaultdict(set)  # the words of a node's branches
        self._alone: dict[tuple[str, bool], _Known] = {}
        for form in self.grammar.silent:  # first, so that they come before the same words that name something
            self._add(form, _SILENT)
        for form, named in table.forms[tag]:
            self._add(form, named)

    def _add(self, form: str, named: Concept | None) -> None:
        bends = not form.startswith("=")
        words = [self.words.add(word, bends=bends) for word in written_words(form.removeprefix("="))]
        node = 0
        for word in words:
            self._onward[node].add(word)
            node = self.branches.setdefault((node, word), len(self.branches) + 1)
        self.named.setdefault(node, named)
        if len(words) == 1 and named is None:
            self.words.silence(words[0])
        elif len(words) == 1 and bends:
            self.words.name(words[0])

    def concept_of(self, word: int) -> Concept | None:
        """Return the concept a word names when it stands alone."""
        return self.named.get(self.branches.get((0, word), -1))

    def alone(self, word: str, *, shouted: bool) -> _Known:
        """Return what a word is that begins a form or is one."""
        known = self._alone.get((word, shouted))
        if known is None:
            known = self._look_up(word, shouted=shouted)
            if len(self._alone) < _MOST_WORDS:
                self._alone[word, shouted] = known
        return known

    def _look_up(self, word: str, *, shouted: bool) -> _Known:
        forms = self.words.forms(word, shouted=shouted)
        nodes = [self.branches[0, form] for form in forms if (0, form) in self.branches]
        ended = [node for node in nodes if node in self.named]
        parts = () if ended else self.words.parts(word)
        named = [(self.concept_of(part.word), part) for part in parts]
        return _Known(
            frozenset(word for node in nodes for word in self._onward.get(node, ())),
            bool(ended),
            self.named[ended[0]] if ended else None,
            tuple((one, part.start, part.end) for one, part in named if one is not None),
        )

    def step(self, nodes: Sequence[int], token: _Token, *, shouted: bool) -> list[int]:
        """Return where the tree goes on from some of its nodes with a word."""
        forms = self.words.forms(token.word, shouted=shouted)
        return [self.branches[node, form] for node in nodes for form in forms if (node, form) in self.branches]

    def opening(self, nodes: Sequence[int], token: _Token) -> tuple[Concept, Opening] | None:
        """Return what some nodes name together with the beginning of a compound."""
        for opening in self.words.openings(token.word):
            for node in nodes:
                named = self.named.get(self.branches.get((node, opening.word), -1))
                if named is not None:
                    return named, opening
        return None


@cache
def _lexicon(tag: str) -> _Lexicon:
    return _Lexicon(tag)


@lru_cache(maxsize=_RECENT)
def _read(text: str, language: str) -> tuple[Mention, ...]:
    tag = language.partition("-")[0].lower()
    if tag not in load_concepts().grammars:
        return ()
    return tuple(_Reader(_lexicon(tag), text).mentions())


class _Reader:
    """One reading of one text."""

    def __init__(self, lexicon: _Lexicon, text: str) -> None:
        self._lexicon = lexicon
        self._text = text
        self._tokens = list(_tokens(text))
        self._joins = not lexicon.grammar.conjunctions.isdisjoint(token.word for token in self._tokens)
        self._shouted = text.isupper() and any(len(token.word) > _ABBREVIATED for token in self._tokens)

    def mentions(self) -> Iterator[Mention]:
        at = 0
        compounds = self._lexicon.grammar.compounds
        while at < len(self._tokens):
            token = self._tokens[at]
            known = self._lexicon.alone(token.word, shouted=self._shouted)
            if (known.follow and self._may_go_on(at, known)) or (compounds and self._stands_before_hyphen(token)):
                words, found = self._longer(at)
                yield from found
                at += words
                continue
            at += 1
            if known.named is not None:
                yield Mention(known.named, Span(token.start, token.end))
            elif known.parts:
                yield from self._mentioned(token, known)

    def _may_go_on(self, at: int, known: _Known) -> bool:
        """Whether a longer form may begin here; False where it cannot, seen at a glance."""
        if self._lexicon.grammar.compounds or self._joins:
            return True
        after = at + 1
        if after == len(self._tokens):
            return False
        forms = self._lexicon.words.forms(self._tokens[after].word, shouted=self._shouted)
        return not known.follow.isdisjoint(forms)

    def _stands_before_hyphen(self, token: _Token) -> bool:
        return token.end < len(self._text) and self._text[token.end] in _HYPHENS

    def _longer(self, at: int) -> tuple[int, list[Mention]]:
        """Return how many words the form here has, and what it mentions, where it may be longer than a word."""
        words, found = self._phrase(at)
        halves = self._halves(at) if words <= 1 else []
        if halves or not words:
            token = self._tokens[at]
            known = self._lexicon.alone(token.word, shouted=self._shouted)
            return 1, halves or self._mentioned(token, known)
        return words, found

    def _phrase(self, at: int) -> tuple[int, list[Mention]]:
        """Return how many words the longest form here has, 0 for none, and what it mentions."""
        nodes, best = [0], (0, list[Mention]())
        first = self._tokens[at]
        for index in range(at, len(self._tokens)):
            token = self._tokens[index]
            if index > at and not self._adjoin(index):
                break
            onward = self._lexicon.step(nodes, token, shouted=self._shouted)
            ended = [node for node in onward if node in self._lexicon.named]
            if ended:
                named = self._lexicon.named[ended[0]]
                mention = [] if named is None else [Mention(named, Span(first.start, token.end))]
                best = (index - at + 1, mention)
            elif index > at and (opened := self._lexicon.opening(nodes, token)):
                best = (index - at + 1, self._opened(first, token, *opened))
            nodes = onward
            if not nodes:
                break
        return best

    def _opened(self, first: _Token, token: _Token, named: Concept, opening: Opening) -> list[Mention]:
        end = token.mention(named, 0, opening.end).span.end
        rest = self._named_parts(token, opening.rest) if token.exact else []
        return [Mention(named, Span(first.start, end)), *rest]

    def _mentioned(self, token: _Token, known: _Known) -> list[Mention]:
        """Return what a compound mentions."""
        found = [token.mention(one, start, end) for one, start, end in known.parts]
        return found if token.exact else found[:1]

    def _named_parts(self, token: _Token, parts: Sequence[Part]) -> list[Mention]:
        named = [(self._lexicon.concept_of(part.word), part) for part in parts]
        return [token.mention(one, part.start, part.end) for one, part in named if one is not None]

    def _adjoin(self, index: int) -> bool:
        gap = self._text[self._tokens[index - 1].end : self._tokens[index].start]
        return _BETWEEN.fullmatch(gap) is not None

    def _halves(self, at: int) -> list[Mention]:
        """Return what a first half means whose second half follows later: «bröst- och prostatacancer»."""
        token = self._tokens[at]
        after = self._after_conjunction(at)
        if after is None:
            return []
        joined = self._joined_half(token, after) if self._lexicon.grammar.compounds else self._parted_half(token, after)
        return [] if joined is None else [Mention(joined, Span(token.start, token.end))]

    def _joined_half(self, token: _Token, after: int) -> Concept | None:
        whole = self._tokens[after].word
        for cut in range(1, min(len(whole), _LONG_WORD) - 2):
            for form in self._lexicon.words.forms(token.word + whole[cut:]):
                named = self._lexicon.concept_of(form)
                if named is not None:
                    return named
        return None

    def _parted_half(self, token: _Token, after: int) -> Concept | None:
        """Return what a word means with the one or two words after the first of the other half."""
        nodes = self._lexicon.step([0], token, shouted=self._shouted)
        named: Concept | None = None
        for index in range(after + 1, min(after + 3, len(self._tokens))):
            if not nodes or not self._adjoin(index):
                break
            nodes = self._lexicon.step(nodes, self._tokens[index], shouted=self._shouted)
            ended = [self._lexicon.named[node] for node in nodes if node in self._lexicon.named]
            named = ended[0] if ended else named
        return named

    def _after_conjunction(self, at: int) -> int | None:
        """Return which word follows the conjunction of a list of halves that begins here."""
        grammar = self._lexicon.grammar
        marks = _HYPHENS if grammar.compounds else ", "
        for index in range(at + 1, min(at + _LISTED, len(self._tokens) - 1)):
            before = self._tokens[index - 1]
            if self._text[before.end] not in marks:
                return None
            if self._tokens[index].word in grammar.conjunctions:
                return index + 1
        return None


def _tokens(text: str) -> Iterator[_Token]:
    for match in _WORD.finditer(text):
        word, (start, end) = match[1], match.span(1)
        if not word.isascii():
            word = unicodedata.normalize("NFKC", word.replace("\u00ad", ""))
        yield _Token(word, start, end, len(word) == end - start)


def words_in(text: str) -> list[str]:
    """Return the words of a text as forms are looked up by them."""
    return [token.word for token in _tokens(text)]
