"""Whether a sentence says that an effect is stronger in some people than in others, and which people evidence compares.

A sentence says it where a word for an effect and one for how much more stand within a few words of each other, and a
word for the people in the same sentence («hjälper extra bra hos personer med …», "the effect was strongest in women").
Told with care, or denied, it is not said.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.cues import forms_of
from magcite.language.concepts import concepts_in
from magcite.language.cues import alternation, pattern
from magcite.language.groups import find_group
from magcite.language.languages import LANGUAGES, load
from magcite.model import Span

__all__ = ["Subgroups", "find_stronger", "is_interaction", "subgroups_in"]

_LONGEST = 1_500
_SEXES = ("women", "men")
_AGES = ("elderly", "young", "children", "adults")
_BY_SEX, _BY_AGE = "by sex", "by age"


@dataclass(frozen=True, slots=True)
class Subgroups:
    """What sets people apart: ids of concepts, "by sex", "by age"."""

    ids: frozenset[str]


@lru_cache(maxsize=8)
def _stronger(language: str) -> re.Pattern[str]:
    cues = load(language).subgroups
    effects, degrees = alternation(cues.effects), alternation(cues.degrees)
    between = r"(?:\W+[^\W\d]+){0,3}?\W+"
    return re.compile(
        rf"(?<!\w)(?:{effects}(?!\w){between}{degrees}|{degrees}(?!\w){between}{effects})(?!\w)", re.IGNORECASE
    )


def find_stronger(sentence: str, language: str) -> Span | None:
    """Return where a sentence says outright that an effect is stronger in some people; None where it does not."""
    forms = forms_of(language)
    if forms is None or len(sentence) > _LONGEST or sentence.rstrip().endswith("?"):
        return None
    cues = load(language).subgroups
    if not pattern(cues.groups).search(sentence) or pattern(cues.graded).search(sentence):
        return None
    if forms.hedges.search(sentence) or forms.negations.search(sentence) or forms.none.search(sentence):
        return None
    found = _stronger(language).search(sentence)
    return Span(*found.span()) if found else None


def subgroups_in(sentence: str, language: str) -> Subgroups:
    """Return what sets those people apart whom a sentence names."""
    ids = {one.concept.id for one in concepts_in(sentence, language)}
    for names, told in ((_SEXES, _BY_SEX), (_AGES, _BY_AGE)):
        if any(find_group(sentence, name, language) for name in names):
            ids.add(told)
    return Subgroups(frozenset(ids))


def is_interaction(outcome: str) -> Subgroups | None:
    """Return by what an effect was seen to differ or not, where an outcome of evidence says so; else None."""
    for language in LANGUAGES:
        cues = load(language).subgroups
        if not pattern(cues.interactions).search(outcome):
            continue
        ids = {one.concept.id for one in concepts_in(outcome, language)}
        for words, told in ((cues.sexes, _BY_SEX), (cues.ages, _BY_AGE)):
            if pattern(words).search(outcome):
                ids.add(told)
        return Subgroups(frozenset(ids))
    return None
