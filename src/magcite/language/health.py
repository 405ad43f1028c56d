"""Whether a text speaks of the sick or of the well.

"People with arthritis", "diabetics" and «hjärtsjuka» are sick; "healthy adults", «friska löpare» and "women without
any illness" are well. Who fell ill («blev sjuka») had an illness as an outcome, and is neither.

Cues are each language's `[wording.people]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.concepts import ConceptKind, concepts_in
from magcite.language.cues import alternation, cue_of, pattern
from magcite.language.every_language import pattern_of_all
from magcite.language.groups import in_all_forms, speaking_of
from magcite.language.vocabulary import Speaking
from magcite.language.wording_table import load_wording
from magcite.model import Span

__all__ = [
    "NOT_SICK",
    "Sick",
    "ailments",
    "all_sick",
    "find_sick",
    "find_well",
    "freed_of",
    "illnesses",
    "is_asked",
    "is_bare",
    "without_freed",
]

_CLAUSE = re.compile(r"[.,;:()]")
_NEAR = 45  # characters after "people with" in which the illness stands
_BEFORE = 40  # characters before a group in which the word stands that makes it an outcome
_FEW = 20  # words of one list that are looked at in a text
NOT_SICK = frozenset({"overweight", "obesity", "pregnancy", "menopause", "ageing", "aging"})
_LEADING = re.compile(r"(?:[\w'’-]+\s+){1,3}\Z")


# "The participants were patients with asthma": who took part, and not what became of them. English, Swedish, Danish.
_PATIENT = re.compile(r"patient", re.IGNORECASE)
_WHO = re.compile(
    r"\b(?:participants|subjects|volunteers|took part|deltagarna|försökspersonerna|deltog|deltagerne|deltok)\s+"
    r"(?:(?:were|was|var|är|er)\s+)?(?:(?:all|mostly|adult|alla|mest|vuxna)\s+)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sick:
    """Where a text speaks of sick people, and the ids of their illnesses; none where the words do not tell."""

    span: Span
    illnesses: frozenset[str]


@lru_cache(maxsize=8)
def _well(language: str) -> Speaking:
    """Return the pattern of "healthy runners" and of "people without any illness"."""
    people = load_wording(language).people
    persons, well, freed = (alternation(one) for one in (people.persons, people.well, people.freed))
    few = r"(?:[\w-]+,?\s+){0,2}?"
    named = rf"{well}(?:,|\s+(?:and|och|og))?\s+{few}{persons}"
    relative = r"(?:(?:who|som|der)\s+(?:are|were|är|var|er)\s+)?"
    without = rf"{persons}\s+{relative}{freed}\s+{few}{alternation(people.ailments)}"
    parts = rf"{persons}\s+(?:with|med)\s+{well}\s+[\w-]+"
    cues = (*people.well, *people.freed)
    return Speaking(cues, language, rf"(?<![\w-])(?:{named}|{without}|{parts})(?!\w)")


def find_sick(text: str, language: str) -> Span | None:
    """Return where a text first speaks of people who have an illness; None where it does not."""
    return next(_sick(text, language), None)


def find_well(text: str, language: str) -> Span | None:
    """Return where a text first speaks of people who have none; None where it does not."""
    for known in (speaking_of("healthy", language), _well(language)):
        if match := known.search(text):
            return Span(*match.span())
    return None


def without_freed(text: str, language: str) -> str:
    """Return a text without the illnesses that it says somebody is free of: "adults without depression"."""
    freed, text = _freed(language), _non(language).sub(" ", text)
    return freed.pattern.sub(" ", text) if freed.may_speak(text) else text


@lru_cache(maxsize=8)
def _freed(language: str) -> Speaking:
    cues = load_wording(language).people.freed
    return Speaking(cues, language, rf"(?<!\w){alternation(cues)}(?!\w)[^.,;:()]*")


@lru_cache(maxsize=8)
def _non(language: str) -> re.Pattern[str]:
    before = alternation(load_wording(language).people.non)
    return re.compile(rf"(?<!\w){before}(?P<what>[^\W\d_]{{4,}})", re.IGNORECASE)


def all_sick(text: str, language: str) -> tuple[Sick, ...]:
    """Return where a text speaks of people who have an illness, each with what it says they have."""
    return tuple(Sick(span, _illnesses_of(text, span, language)) for span in _sick(text, language))


def is_bare(words: str, language: str) -> bool:
    """Return whether words for the sick name no illness and may be said of all who took part: "patients"."""
    return pattern(load_wording(language).people.bare).fullmatch(words.strip()) is not None


def is_asked(text: str, said: Span, language: str) -> bool:
    """Return whether a text tells what patients were asked to do, which makes them a word for all who took part."""
    asked = pattern(load_wording(language).people.asked, before=r"\A\s+(?:\w+\s+)?")
    return is_bare(text[said.start : said.end], language) and asked.search(text[said.end :]) is not None


def illnesses(text: str, language: str) -> frozenset[str]:
    """Return the ids of the illnesses that a text names; of people who have one too («diabetiker»)."""
    found = concepts_in(text, language)
    named = (one.concept.id for one in found if one.concept.kind is ConceptKind.CONDITION)
    return frozenset((*named, *_of_sufferers(text, language)))


def ailments(text: str, language: str) -> frozenset[str]:
    """Return the ids of the illnesses and symptoms that a text names."""
    kinds = (ConceptKind.CONDITION, ConceptKind.SYMPTOM)
    return frozenset(one.concept.id for one in concepts_in(text, language) if one.concept.kind in kinds)


def freed_of(text: str, language: str) -> frozenset[str]:
    """Return the ids of the illnesses and symptoms that a text says somebody is free of, or has got over.

    Of "adults with and without asthma" some have it.
    """
    text = pattern_of_all("both_ends", "both").sub(" ", text)
    freed = _freed(language)
    said = [match[0] for match in freed.pattern.finditer(text)] if freed.may_speak(text) else []
    said += [match["what"] for match in _non(language).finditer(text)]
    return frozenset(one for words in said for one in ailments(words, language))


def _of_sufferers(text: str, language: str) -> Iterator[str]:
    known = _sufferers(language)
    if known.may_speak(text):
        for match, _ in zip(known.pattern.finditer(text), range(_FEW), strict=False):
            yield from _meant(language)[cue_of(match[0])]


@lru_cache(maxsize=8)
def _sufferers(language: str) -> Speaking:
    return Speaking(tuple(_meant(language)), language)


@lru_cache(maxsize=8)
def _meant(language: str) -> dict[str, tuple[str, ...]]:
    """Return the words for those who have an illness, each with the ids of the illness."""
    pairs = (one.split(" = ") for one in load_wording(language).people.sufferers)
    return {
        form: tuple(
            one.concept.id for one in concepts_in(illness, language) if one.concept.kind is ConceptKind.CONDITION
        )
        for word, illness in pairs
        for form in in_all_forms((word,), language)
    }


def _illnesses_of(text: str, span: Span, language: str) -> frozenset[str]:
    """Return what sick people have, told by the words for them or right before these ("migraine sufferers")."""
    own = illnesses(text[span.start : span.end], language)
    if own:
        return own
    before = _LEADING.search(text[: span.start][-_BEFORE:])
    words = before[0].rstrip() if before else ""
    found = [one for one in concepts_in(words, language) if one.concept.kind is ConceptKind.CONDITION]
    return frozenset(one.concept.id for one in found if one.span.end == len(words))


def _sick(text: str, language: str) -> Iterator[Span]:
    outcome = pattern(load_wording(language).people.becoming, after=r"\s+\Z")
    for known in (speaking_of("patients", language), speaking_of("having", language)):
        if not known.may_speak(text):
            continue
        for match, _ in zip(known.pattern.finditer(text), range(_FEW), strict=False):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            if outcome.search(before) and not (_PATIENT.match(match[0]) and _WHO.search(before)):
                continue
            if known is speaking_of("patients", language):
                yield Span(*match.span())
            elif end := _illness(text, match.end(), language):
                yield Span(match.start(), end)


def _illness(text: str, start: int, language: str) -> int | None:
    """Return the end of the words in which an illness follows; None where none does."""
    words = _CLAUSE.split(text[start : start + _NEAR], maxsplit=1)[0]
    words = pattern(load_wording(language).people.cuts).split(words, maxsplit=1)[0]
    found = [
        one.span
        for one in concepts_in(words, language)
        if one.concept.kind is ConceptKind.CONDITION and one.concept.id not in NOT_SICK
    ]
    return start + found[0].end if found else None
