"""Whom a study took in, as its sentence is built: what its authors did to them, or that nothing stands before them.

Every verb of what authors do takes the people of their study as its object ("we reviewed 63 patients"), save those of
finding, leaving out and comparing, which are few. The cues are each language's table `[enrolled]`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import cue_lists

__all__ = ["EnrolledCues", "load_enrolled"]

_FINITE = {"en": r"[^\W\d_]+ed", "sv": r"[^\W\d_]+(?:ade|de|te)", "da": r"[^\W\d_]+(?:ede|te)"}
_DONE = {
    "en": r"(?:was|were)\s+(?:[^\W\d_]+ly\s+)?(?!{found}(?!\w))[^\W\d_]+(?:ed|wn|ken)(?!\w)",
    "sv": r"(?!{found}(?!\w))[^\W\d_]+(?:ades|des|tes)(?!\w)",
    "da": r"(?:blev\s+)(?!{found}(?!\w))[^\W\d_]+et(?!\w)",
}


@dataclass(frozen=True, slots=True)
class EnrolledCues:
    """How one language tells of those it took in.

    Attributes:
        we_did: "we", and a verb of reckoning after it, which plans nothing.
        did: words right before a count of whom the authors did something to ("we retrospectively reviewed").
        did_in: such words with anything between and a preposition at the end ("we estimated the effect of tea in").
        done_in: the same of what was done ("the ratio was measured in").
        opening: all of what may stand before those who were studied, but their number; `time` is when it was.
        seen: verbs of people who came to a clinic, or whom it treated.
        telling: a verb of people who tell of themselves, with what they tell.
        grouped: words that make a bracketed count that of one group.
        linking: words that end whom a noun names, and are no verbs of what somebody did.
        things: what is counted and is nobody ("samples (n = 60").
        theirs: a word right before a count that makes it one of others than those who were studied.
    """

    we_did: re.Pattern[str]
    did: re.Pattern[str]
    did_in: re.Pattern[str]
    done_in: re.Pattern[str]
    opening: re.Pattern[str]
    seen: Narrowed
    telling: re.Pattern[str]
    grouped: Narrowed
    theirs: Narrowed
    linking: frozenset[str]
    things: Narrowed


@lru_cache(maxsize=8)
def load_enrolled(language: str) -> EnrolledCues:
    """Return a language's cues; an unknown tag gives those of "en".

    Raises:
        KeyError: a data file lacks the table or a list.
    """
    table = cue_lists(language, "enrolled")
    finite = rf"(?:{_FINITE.get(language, _FINITE['en'])}|{alternation(table['irregular'])})"
    verb = rf"(?!{alternation(table['found'])}(?!\w)){finite}"
    adverb = r"(?:[^\W\d_]+ly\s+|(?:then|therefore|thus|also|first|next|därför|sedan|derfor)\s+)?"
    did = rf"(?<!\w){alternation(table['we'])}\s+{adverb}{verb}"
    filler, data = alternation(table["filler"]), alternation(table["data_of"])
    time = rf"{alternation(table['during'])}\s[^;()]{{1,70}}?,?"
    this = rf"{alternation(table['this'])}(?:\s[^\W\d_][\w-]*,?){{0,6}}?,?"
    inside = r"\s(?:[^.;]{0,160}\s)?(?:in|among|from|hos|bland|på|blandt)\s+\Z"
    found = alternation(table["found"])
    done = _DONE.get(language, _DONE["en"])
    return EnrolledCues(
        we_did=re.compile(
            rf"(?<!\w){alternation(table['we'])}\s+{adverb}(?:estimated|predicted|uppskattade|beräknade|beregnede)",
            re.IGNORECASE,
        ),
        done_in=re.compile(rf"(?<!\w){done.format(found=found)}{inside}", re.IGNORECASE),
        did=re.compile(rf"{did}\s+(?:{data}\s+)?(?:{filler}\s+){{0,2}}\Z", re.IGNORECASE),
        did_in=re.compile(rf"{did}{inside}", re.IGNORECASE),
        opening=re.compile(rf"\W*(?:{this}\s+|(?P<time>{time})\s+)?(?:{filler}\s+)?", re.IGNORECASE),
        seen=pattern(table["seen"]),
        telling=re.compile(
            rf"(?:{alternation(table['tell'])}\s+{alternation(table['told'])}"
            rf"|{alternation(table['answer'])}\s(?:[\w-]+\s){{0,4}}?{alternation(table['asked'])})(?!\w)",
            re.IGNORECASE,
        ),
        grouped=pattern(table["grouped"]),
        things=pattern(table["things"], after=r"\s*\((?:[^()]{0,40}[,;] ?)?n ?= ?\Z"),
        linking=frozenset(table["linking"]),
        theirs=pattern(table["theirs"], after=r"\s+\Z"),
    )
