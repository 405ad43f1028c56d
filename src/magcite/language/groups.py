"""Whom or what a text speaks of: a sex, an age, the sick or the well, everybody, animals, cells.

Cues are each language's `[wording.people]`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from magcite.language.cues import pattern
from magcite.language.languages import LANGUAGES, load
from magcite.language.persons import inflected
from magcite.language.vocabulary import Speaking
from magcite.language.wording_table import load_wording
from magcite.model import Span

__all__ = [
    "claims_group",
    "find_group",
    "goes_on",
    "in_all_forms",
    "is_absent",
    "is_unknown",
    "passes_on",
    "speaking_of",
    "tells_less",
    "tells_proof",
    "tells_small_study",
    "tells_source",
    "words_for",
]

_BROAD = frozenset({"everyone", "both", "all_ages"})
_OWNED = re.compile(r"['’]s\b")
_CLAUSE = re.compile(r"[.;:!?()\n]")
_NOUNS = frozenset(
    {"men", "women", "children", "teens", "young", "middle_aged", "elderly", "pregnant", "patients", "vegetarians"}
    | {"omnivores", "smokers", "non_smokers", "trained", "untrained", "trades", "circles", "animals"}
)
_WORD = re.compile(r"\s+([^\W\d_][\w'’-]*)")
# Whose cells they are, in English, Swedish and Danish: cells of the reader lie in no dish.
_OWN = re.compile(
    r"(?<!\w)(?:your|our|my|people's|din|dina|ditt|vår|våra|vårt|mina|dine|vores|kroppens|the body['’]s)"
    r"\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_BEFORE = 60  # characters
_FEW = 20  # words of one list that are looked at in a text


@lru_cache(maxsize=256)
def speaking_of(name: str, language: str) -> Speaking:
    """Return the pattern of the words for a group; see `find_group` for its arguments."""
    return Speaking(words_for(name, language), language)


def words_for(name: str, language: str) -> tuple[str, ...]:
    """Return the words for a group, nouns in the forms of the language («löpare», «löparna», «löparnas»)."""
    cues: tuple[str, ...] = getattr(load_wording(language).people, name)
    return in_all_forms(cues, language) if name in _NOUNS else cues


def in_all_forms(nouns: Sequence[str], language: str) -> tuple[str, ...]:
    """Return nouns with their definite forms, and where no apostrophe makes it, the genitives of all of them."""
    definite = load(language).counting.definite
    forms = inflected(nouns, definite)
    owning = (f"{one}s" for one in forms if one[-1].isalpha() and one[-1] not in "sxz") if definite else ()
    return tuple(dict.fromkeys((*forms, *owning)))


@lru_cache(maxsize=16)
def _of_sources(name: str, language: str) -> Speaking:
    return Speaking(getattr(load_wording(language).sources, name), language)


def find_group(text: str, name: str, language: str) -> Span | None:
    """Return where a text first speaks of a group; None where it does not.

    Args:
        text: any words.
        name: of the list of cues: "men", "women", "both", "everyone", "generic", "children", "young", "adults",
            "elderly", "all_ages", "healthy", "patients", "animals", "cells", "humans", ...
        language: tag of the language.
    """
    known = speaking_of(name, language)
    if not known.may_speak(text):
        return None
    inside = speaking_of("not_cells", language).pattern if name == "cells" else None
    covered = [one.span() for one in inside.finditer(text)] if inside else []
    for match in known.pattern.finditer(text):
        if name == "cells" and _OWN.search(text, max(0, match.start() - _BEFORE), match.start()):
            continue
        if not any(start <= match.start() and match.end() <= end for start, end in covered[:_FEW]):
            return Span(*match.span())
    return None


def claims_group(text: str, name: str, language: str) -> Span | None:
    """Return where a text first says something of a group; None where it only says that nothing is known of it.

    The arguments are those of `find_group`.
    """
    found = _people(text, name, language)
    if found is None or is_unknown(f"{text[: found.start]} {text[found.end :]}", language):
        return None
    if is_absent(text, found, language) or speaking_of("nobody", language).speaks(_clause_before(text, found)):
        return None
    if name in _BROAD and (_is_denied(text, found, language) or _OWNED.match(text[found.end :])):
        return None  # "anyone's guess"
    restricted = load_wording(language).people.restricted
    if name == "everyone" and pattern(restricted, before=r"\A,?\s+").search(text[found.end :]):
        return None
    return found


def _people(text: str, name: str, language: str) -> Span | None:
    """Return where a text first speaks of a group, passing over what only looks so: "the old recipe"."""
    start = 0
    for _ in range(_FEW):
        found = find_group(text[start:], name, language)
        if found is None:
            return None
        found = Span(start + found.start, start + found.end)
        if not _is_of_thing(text, found, language):
            return found
        start = found.end
    return None


def _is_of_thing(text: str, found: Span, language: str) -> bool:
    """Whether a word for a group stands before a noun that is not of people."""
    people = load_wording(language).people
    following = _WORD.match(text, found.end)
    if following is None or not pattern(people.attributive, after=r"\Z").search(text[found.start : found.end]):
        return False
    word = following[1].casefold()
    if word in load(language).function_words:
        return False
    known = (*people.persons, *people.cuts, *people.verbal)
    return pattern(known).fullmatch(word) is None and not any(
        speaking_of(one, language).speaks(word) for one in sorted(_NOUNS)
    )


def is_unknown(text: str, language: str) -> bool:
    """Return whether a text says that nothing is known of somebody ("has not been tried in women")."""
    return speaking_of("unknown", language).speaks(text)


def is_absent(text: str, found: Span, language: str) -> bool:
    """Return whether the word right before a group says that it was not studied ("no women")."""
    absent = pattern(load_wording(language).people.absent, after=r"\s+\Z")
    return absent.search(text[: found.start]) is not None


def _is_denied(text: str, found: Span, language: str) -> bool:
    """Whether the words before a group deny what is said of it: "cannot stand for everyone"."""
    return is_denied(_clause_before(text, found), language)


def _clause_before(text: str, found: Span) -> str:
    return _CLAUSE.split(text[: found.start])[-1]


def is_denied(text: str, language: str) -> bool:
    """Return whether a text denies something, or asks whether it is so."""
    cues = load_wording(language)
    return pattern((*cues.people.denials, *cues.causal.negations, *cues.causal.asking)).search(text) is not None


def goes_on(text: str, language: str) -> bool:
    """Return whether a text opens as the next sentence about those who were spoken of ("They also …")."""
    return pattern(load_wording(language).people.continuing, before=r"\A\W*").search(text) is not None


def tells_source(text: str, language: str) -> bool:
    """Return whether a text tells its reader that a newspaper, a lecture or a work of reference is its source."""
    return _of_sources("secondary", language).speaks(text)


def passes_on(text: str, language: str) -> bool:
    """Return whether a writer passes on what somebody said ("I was told that", «svor på att»)."""
    return _of_sources("hearsay", language).speaks(text)


def tells_small_study(text: str, language: str) -> bool:
    """Return whether a text tells its reader that a study is small, or stands alone."""
    return _of_sources("small", language).speaks(text)


def tells_proof(text: str, language: str) -> bool:
    """Return whether a text calls something shown once and for all ("proves", «är därmed klarlagt»)."""
    return _of_sources("proof", language).speaks(text)


def tells_less(text: str | None) -> bool:
    """Return whether an exposure, in any language, is the lack of something ("no exercise", «lågt intag»)."""
    return bool(text) and any(_of_sources("less", language).speaks(text or "") for language in LANGUAGES)
