"""Whom a study studied, and what an exposure was compared with, in the words of its title and abstract.

Every phrase about people is kept, not only that of the sample: where an abstract speaks of men as well as of women, of
the sick as well as of the healthy, both stand, and whoever reads them says neither. Background is left out.
"""

import re
from collections.abc import Iterator, Sequence

from magcite.enrich.derive.text import Sentence, Text, named
from magcite.language.languages import load
from magcite.language.persons import Persons, persons
from magcite.language.study_cues import StudyCues, load_study_cues
from magcite.model import Fact, FactBasis, FactKind

__all__ = ["comparators", "populations"]

_MOST = 8  # phrases of one answer
_SHORT = 3  # sentences of an abstract that tells whom it is about anywhere
_LONGEST = 78  # characters of a phrase
_BEFORE = 4  # words before the noun that belong to it
_FOLLOWING = 160  # characters after it in which its phrase ends
_BRACKETS = re.compile(r"\s*(?:\([^()]{0,120}\)|\[[^\[\]]{0,120}\])")
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[+/&%]|\d[\d,.]*")
_END = re.compile(r"[.;:!?](?!\d)|,(?!\d)|\s[-–—]\s|[()\[\]]|\d+\s?%")
_RANGE = re.compile(r"\d\s(?:to|and|till|och|til|og)\s(?=\d)")
_HAVING = re.compile(r"\b(?:with|had|have|having|of|for|from)\s+(?:[^\W\d_-]+\s+)?\Z", re.IGNORECASE)
_GROUP = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:controls?|groups?|arms?|women|men|patients|children|animals|rats|mice|cells|adults)\b"
)
# Words before those who were so large a part of all: "64 percent of the patients were women".
_SHARE = re.compile(
    r"(?<![\d.,])(?!100\b)\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|per\s?cent|procent)\s+(?:(?:of|av|af)\s+(?:the\s+|all\s+)?"
    r"(?:[\w-]+\s+){1,3}?)?(?:(?:were|was|are|var|är)\s+)?\Z",
    re.IGNORECASE,
)
_SHARE_REACH = 70  # characters
_AND = frozenset({"and", "or", "och", "eller", "og"})
_JOINT = 2  # words that an "and" and the adjective before it are
_JOINED = re.compile(r"\A\s+([^\W\d_][\w-]*)")


def populations(title: Text, text: Text) -> Iterator[Fact]:
    """Yield the phrases that name people, those of the title first, each once.

    Args:
        title: of the work.
        text: its abstract.
    """
    found = list(_named(title, text))
    if any(told for told, _ in found):
        yield from (fact for _, fact in found)


def _named(title: Text, text: Text) -> Iterator[tuple[bool, Fact]]:
    """Yield the phrases, and whether each stands where a study tells whom it is about."""
    seen: set[str] = set()
    for basis, one in ((FactBasis.TITLE, title), (FactBasis.ABSTRACT, text)):
        for sentence in one.sentences:
            if basis is FactBasis.ABSTRACT and one.is_settled(sentence):
                continue
            tells = basis is FactBasis.TITLE or _tells(sentence, one)
            for start, end in _phrases(sentence.words, one.language):
                if _SHARE.search(sentence.words, max(0, start - _SHARE_REACH), start):
                    continue
                words = " ".join(_BRACKETS.sub("", sentence.words[start:end]).split())
                if words.casefold() in seen or words.casefold() in load_study_cues(one.language).anyone:
                    continue
                seen.add(words.casefold())
                at = sentence.start + start
                yield tells, Fact(FactKind.POPULATION, basis, words, sentence=sentence.number, start=at)
                if len(seen) >= _MOST:
                    return


def _tells(sentence: Sentence, text: Text) -> bool:
    """Whether a sentence is one of methods or aims; without sections, one of the first two thirds."""
    cues = load_study_cues(text.language)
    if sentence.section:
        return sentence.section in {*cues.methods, *cues.aims}
    return sentence.number * 3 <= len(text.sentences) * 2 or len(text.sentences) <= _SHORT


def comparators(title: Text, text: Text) -> Iterator[Fact]:
    """Yield what an exposure was compared with, each kind once, where an abstract or title names one of the usual."""
    seen: set[str] = set()
    for basis, one in ((FactBasis.ABSTRACT, text), (FactBasis.TITLE, title)):
        for sentence in one.sentences:
            if basis is FactBasis.ABSTRACT and one.is_settled(sentence):
                continue
            for name, forms in load_study_cues(one.language).comparators.items():
                found = named(forms).finditer(sentence.words)
                match = next((one for one in found if not _is_untreated_illness(one)), None)
                if match is None or name in seen:
                    continue
                seen.add(name)
                yield Fact(
                    FactKind.COMPARATOR,
                    basis,
                    " ".join(match[0].split()),
                    term=name,
                    sentence=sentence.number,
                    start=sentence.start + match.start(),
                )


def _is_untreated_illness(match: re.Match[str]) -> bool:
    """Whether "untreated" is said of what people had, and of no group: "adults with untreated hearing loss"."""
    if match[0].casefold() != "untreated":
        return False
    return _HAVING.search(match.string, 0, match.start()) is not None and not _GROUP.match(match.string, match.end())


def _phrases(words: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where phrases about people stand, from the first word that belongs to the noun to the last."""
    cues, nouns = load_study_cues(language), persons(language)
    stops = frozenset((*cues.adjectives_stop, *load(language).numbers.words))
    things = {one.rstrip("s") for one in cues.things}
    tokens = list(_WORD.finditer(words))
    done = -1
    for place, token in enumerate(tokens):
        if token.start() < done or not token[0][0].isalpha() or not _is_person(token[0], nouns, cues):
            continue
        if token[0].casefold().rstrip("s'’") in things:
            continue
        first = place
        while first > 0 and place - first < _BEFORE and _belongs(words, tokens[first - 1], tokens[first], stops):
            first -= 1
        first = _over_joint(tokens, first, stops, words)
        end = _end_of(words, token.end(), language)
        done = end
        yield tokens[first].start(), end


def _over_joint(tokens: Sequence[re.Match[str]], first: int, stops: frozenset[str], words: str) -> int:
    """Return the first word of a phrase that goes back over an "and": "middle-aged and elderly patients"."""
    if first < _JOINT or tokens[first - 1][0].casefold() not in _AND:
        return first
    before = tokens[first - 2]
    near = not words[before.end() : tokens[first].start()].replace(tokens[first - 1][0], "").strip()
    return first - 2 if near and before[0][0].isalpha() and before[0].casefold() not in stops else first


def _is_person(word: str, nouns: Persons, cues: StudyCues) -> bool:
    return word.casefold() in cues.persons or nouns.ends(word)


def _belongs(words: str, token: re.Match[str], following: re.Match[str], stops: frozenset[str]) -> bool:
    """Whether a word before a noun of persons says who they are: "older", not "in", no number, no clause's end."""
    between = words[token.end() : following.start()]
    return not between.strip() and token[0][0].isalpha() and token[0].casefold().partition("-")[0] not in stops


def _end_of(words: str, start: int, language: str) -> int:
    """Return the end of what follows a noun of persons and goes on to say who they are."""
    cues = load_study_cues(language)
    stretch = words[start : start + _FOLLOWING]
    plain = _BRACKETS.sub(lambda match: " " * len(match[0]), stretch)
    plain = _RANGE.sub(lambda match: "0" * len(match[0]), plain)
    follows = _JOINED.match(plain)
    if follows is None or follows[1].casefold() not in cues.joins:
        return start
    ends = [match.start() for match in (_END.search(plain), named(cues.stops).search(plain)) if match]
    end = min([*ends, len(plain)])
    most = _LONGEST + len(stretch) - len(_BRACKETS.sub("", stretch[:end]) + stretch[end:])
    if end > most:
        end = plain.rfind(" ", 0, most)
    said = plain[:end].rstrip()
    while (last := said.rpartition(" ")[2].casefold()) and last in {*cues.joins, *cues.adjectives_stop}:
        said = said[: len(said) - len(last)].rstrip()
    return start + len(said)
