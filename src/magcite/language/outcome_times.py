"""Times of what people had or got, and not of the study: "coughs lasted ten days", «hemma från jobbet i två veckor».

What lasts is told from what is done by the concept that the subject names, and by the cues of each language's table
`[outcome_times]`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.concept_table import ConceptKind
from magcite.language.concepts import concepts_in
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import cue_lists, known_tag

__all__ = ["is_of_outcome", "is_when_over", "is_worth", "tells_length"]

_NEAR = 90  # characters beside a time that bear on it
_SUBJECT = 60  # characters before a verb in which its subject stands
_CLAUSE = re.compile(r"[;:.](?!\d)|,\s")
_LAST_WORDS = re.compile(r"(?:[\w'’-]+\s+){1,2}\Z")
_HAD = frozenset(
    {ConceptKind.CONDITION, ConceptKind.SYMPTOM, ConceptKind.EVENT, ConceptKind.MARKER, ConceptKind.FUNCTION}
)


@dataclass(frozen=True, slots=True)
class _Forms:
    lasted: Narrowed
    outcomes: Narrowed
    study: Narrowed
    states: Narrowed
    healed: Narrowed
    healed_after: Narrowed
    moment: re.Pattern[str]
    equals: Narrowed


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "outcome_times")
    for_, soon = alternation(table["for"]), alternation(table["within"])
    word = r"[^\W\d_][\w'’-]*"
    return _Forms(
        lasted=pattern(table["lasted"], after=rf"(?:\s+{for_})?\s*\Z"),
        outcomes=pattern(table["outcomes"]),
        study=pattern(table["study"]),
        states=pattern(table["states"], after=rf"(?:\s+{word}){{0,3}}?(?:\s+{for_})?\s*\Z"),
        healed=pattern(table["healed"], after=rf"(?:\s+{word}){{0,3}}?\s+{soon}\s*\Z"),
        healed_after=pattern(table["healed"]),
        equals=pattern(table["equals"], after=rf"(?:\s+{word}){{0,2}}?\s*\Z"),
        moment=re.compile(rf"(?<!\w){soon}\s*\Z", re.IGNORECASE),
    )


def is_of_outcome(before: str, language: str) -> bool:
    """Return whether a time is how long something was had.

    Args:
        before: the words of the sentence before the time, without those that belong to it ("more than").
        language: tag; an unknown one is read as English.
    """
    tag = known_tag(language)
    forms, clause = _forms(tag), _CLAUSE.split(before[-_NEAR:])[-1]
    lasting = forms.lasted.search(clause)
    if lasting is not None:
        return _is_had(clause[max(0, lasting.start() - _SUBJECT) : lasting.start()], tag, forms)
    return forms.states.search(clause) is not None


def is_worth(before: str, language: str) -> bool:
    """Return whether a time is what a difference is likened to: "corresponded to about four years of ageing".

    Args:
        before: the words of the sentence before the time.
        language: tag; an unknown one is read as English.
    """
    return _forms(known_tag(language)).equals.search(_CLAUSE.split(before[-_NEAR:])[-1]) is not None


def is_when_over(before: str, after: str, language: str) -> bool:
    """Return whether a time is when something was over: "healed within", "after … the fever had gone".

    Args:
        before: the words of the sentence before the time, without those that belong to it.
        after: those after it.
        language: tag; an unknown one is read as English.
    """
    forms = _forms(language)
    clause = _CLAUSE.split(before[-_NEAR:])[-1]
    healed = forms.healed.search(clause)
    if healed is not None:
        return forms.study.search(clause, 0, healed.start()) is None
    opens = not before[:-_NEAR] and forms.moment.fullmatch(clause.strip()) is not None
    return opens and forms.healed_after.search(_CLAUSE.split(after[:_NEAR])[0]) is not None


def tells_length(before: str, language: str) -> bool:
    """Return whether the words before a time say that a study or a treatment took it: "treatment took"."""
    forms = _forms(language)
    clause = _CLAUSE.split(before[-_NEAR:])[-1]
    lasting = forms.lasted.search(clause)
    if lasting is None:
        return False
    subject = _LAST_WORDS.search(clause, 0, lasting.start())
    return subject is not None and forms.study.search(subject[0]) is not None


def _is_had(subject: str, language: str, forms: _Forms) -> bool:
    """Return whether what lasted is something that people had: an illness, a complaint, an effect."""
    if forms.study.search(subject):
        return False
    if forms.outcomes.search(subject):
        return True
    mentions = concepts_in(subject, language)
    return bool(mentions) and mentions[-1].concept.kind in _HAD
