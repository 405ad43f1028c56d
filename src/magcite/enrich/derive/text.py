"""An abstract in its sentences, each with the section it stands in."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language import split_sentences
from magcite.language.cues import alternation, cue_of
from magcite.language.languages import Abstracts, load
from magcite.language.study_cues import load_study_cues

__all__ = ["Sentence", "Text", "cues_of", "named"]

_LONGEST = 4_000  # characters of one sentence that are read; what is longer is no prose


def cues_of(language: str) -> Abstracts:
    """Return a language's cues for abstracts."""
    return load(language).abstracts


def named(cues: tuple[str, ...], before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
    """Return the pattern of any of the cues between two pieces of pattern."""
    return _named(cues, before, after)


@lru_cache(maxsize=256)
def _named(cues: tuple[str, ...], before: str, after: str) -> re.Pattern[str]:
    return re.compile(rf"{before}{alternation(cues)}{after}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence without the label of its section.

    Attributes:
        number: from 1, in its text.
        start: of `words` in the text, in code points.
        section: the label it stands under, in lower case; "" under none.
        opens: whether it is the first of its section.
    """

    number: int
    start: int
    words: str
    section: str
    opens: bool


class Text:
    """A title or an abstract.

    Attributes:
        language: its tag.
        sentences: in order.
    """

    def __init__(self, words: str, language: str) -> None:
        self.language = language
        self.sentences = tuple(_sentences(words, language))

    def is_settled(self, sentence: Sentence) -> bool:
        """Whether a sentence stands where others' work is told ("BACKGROUND:")."""
        return sentence.section in cues_of(self.language).settled


def _sentences(words: str, language: str) -> list[Sentence]:
    known = cues_of(language).sections
    alone = [one for one in known if " " not in one]
    joint = r"(?:\s?[,/&]\s?(?:and\s|och\s|og\s)?|\s(?:and|och|og|&)\s)"
    several = rf"{alternation(alone)}(?:{joint}{alternation(alone)}){{1,4}}"
    end = r")\s*(?::|[.](?=\s*(?:[^\W_]|\Z))|\s[—–-]\s)\s*"
    label = re.compile(rf"\A\W{{0,3}}(?:\d\.\s*)?(?:{alternation(known)}|{several}{end}", re.IGNORECASE)
    written = [re.escape(form) for one in alone for form in (one.capitalize(), one.upper())]
    bare = re.compile(rf"\A({'|'.join(written)})\s+(?=[A-ZÅÄÖÆØ\d])")
    found: list[Sentence] = []
    section, opens = "", False
    for number, span in enumerate(split_sentences(words, language), 1):
        said = words[span.start : span.end]
        head = label.match(said) or bare.match(said)
        if head is not None:
            section, opens = _section(cue_of(re.sub(r"[\W\d]+\Z|\A[\W\d]+", "", head[0])), language), True
        body = said[head.end() :] if head else said
        if body:
            found.append(Sentence(number, span.end - len(body), body[:_LONGEST], section, opens))
            opens = False
    return found


def _section(label: str, language: str) -> str:
    """Return the section a label names; one of several names is that of its part which tells of outcomes or methods."""
    if label in cues_of(language).sections:
        return label
    parts = re.findall(r"[^\W_]+", label)
    told = [one for one in parts if one.startswith(("result", "finding", "conclusion", "slutsats", "konklusion"))]
    done = [one for one in parts if one in load_study_cues(language).methods]
    return next(iter([*told, *done, *parts]), label)
