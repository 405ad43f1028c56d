"""Which question a study answers, and how: what people took or did, what was measured, and which way it went.

Concepts make two records comparable: "magnesium intake" and «magnesiumtillskott» ask about magnesium. What the title
and the evidence leave unsaid is not guessed; a result within one group, and results that go two ways, answer nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from magcite.comparison.study import Nature, Study
from magcite.language import detect_language
from magcite.language.concepts import ConceptKind, concept, concepts_in, is_within
from magcite.language.groups import tells_less
from magcite.model import Design, Direction, Evidence, Reference, Result

__all__ = ["COUNTED", "Answer", "Question", "outcomes_in", "question_of"]

_EXPOSING = frozenset({ConceptKind.SUBSTANCE, ConceptKind.FOOD, ConceptKind.ACTIVITY, ConceptKind.TREATMENT})
_MEASURED = frozenset(
    {ConceptKind.CONDITION, ConceptKind.EVENT, ConceptKind.MARKER, ConceptKind.SYMPTOM, ConceptKind.FUNCTION}
)
_ANYTHING = frozenset(
    {
        "treatment",
        "prevention",
        "placebo",
        "lifestyle",
        "supplement",
        "drug",
        "food",
        "diet",
        "nutrition",
        "time-of-day",
    }
)
_OPPOSITE = {
    Direction.LOWER: Direction.HIGHER,
    Direction.HIGHER: Direction.LOWER,
    Direction.BETTER: Direction.WORSE,
    Direction.WORSE: Direction.BETTER,
    Direction.NONE: Direction.NONE,
}
COUNTED = "*counted"  # what studies asked that compared nothing; no concept's id
_SHARES = frozenset({"percentage", "prevalence", "proportion"})
_PART = re.compile(r"\b(?:within|interaction|subgroup|inom|undergrupp)\b", re.IGNORECASE)
_RANKS = {
    **dict.fromkeys((Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW), 4),
    **dict.fromkeys((Design.RCT, Design.CROSSOVER_TRIAL), 3),
    **dict.fromkeys((Design.TRIAL, Design.COHORT), 2),
    **dict.fromkeys((Design.CASE_CONTROL, Design.CROSS_SECTIONAL), 1),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One result: ids of what was measured, its words, and which way it went with more of the exposure.

    Attributes:
        direction: NONE where no effect was seen; None where it is not told.
    """

    outcome: frozenset[str]
    words: str
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Question:
    """What a study asked.

    Attributes:
        exposures: ids of what people took or did; of a study that only counted how common something is, that.
        against: ids of what it was compared with, where that is such a thing too: which of the two is better.
        among: of a study that only counted, who was counted: sex, age and illnesses.
        answers: one for each outcome, () where nothing is held.
        asked: outcomes, those of the title too where no result is held.
        rank: of the design, 4 for reviews down to 1; 0 for what answers no question about people.
        nature: whether it watched or tried; studies that differ in it asked other questions.
        year: None when it is not known.
    """

    exposures: frozenset[str]
    answers: tuple[Answer, ...]
    asked: frozenset[frozenset[str]]
    rank: int
    nature: Nature | None
    year: int | None
    against: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()


def question_of(reference: Reference, study: Study) -> Question:
    """Return the question that a reference's study answers."""
    evidence = reference.evidence
    title = reference.item.title or ""
    told = (evidence.exposure, evidence.dose) if evidence else ()
    exposures = (_ids(". ".join(filter(None, told)), _EXPOSING) or _ids(title, _EXPOSING)) - _ANYTHING
    against = _rivals(evidence.comparator or "" if evidence else "", exposures)
    counted = _only_counted(evidence)
    less = evidence is not None and tells_less(evidence.exposure)
    answers = tuple(_answers(evidence.results if evidence else (), less=less))
    titled = outcomes_in(title)
    asked = frozenset(one.outcome for one in answers) or (frozenset({titled}) if titled else frozenset())
    people = not study.is_animal and study.nature is not Nature.SECONDARY
    issued = reference.item.issued
    return Question(
        exposures=frozenset({COUNTED}) if counted else exposures,
        answers=answers,
        asked=asked,
        rank=_RANKS.get(study.design, 0) if study.design and people else 0,
        nature=study.nature,
        year=issued.year if issued else None,
        against=against,
        among=_among(study) if counted else frozenset(),
    )


def _rivals(comparator: str, exposures: frozenset[str]) -> frozenset[str]:
    """Return what an exposure was compared with and is no placebo, nor stands for none of it: another oil for it."""
    if "placebo" in _ids(comparator, frozenset(ConceptKind)):
        return frozenset()
    named = _ids(comparator, _EXPOSING) - _ANYTHING - exposures
    return frozenset(one for one in named if not any(is_within(own, one) or _are_kin(own, one) for own in exposures))


def _are_kin(one: str, other: str) -> bool:
    """Whether both are a kind of one thing: olive and sunflower oil."""
    return not set(concept(one).broader).isdisjoint(concept(other).broader)


def _only_counted(evidence: Evidence | None) -> bool:
    """Whether a study compared nothing, and only tells what share of people had something."""
    if evidence is None or evidence.exposure or evidence.comparator or evidence.dose or not evidence.results:
        return False
    return all(one.measure in _SHARES and one.direction is None for one in evidence.results)


def _among(study: Study) -> frozenset[str]:
    return frozenset(filter(None, (study.sex, study.age_group))) | study.illnesses


def outcomes_in(text: str, language: str | None = None) -> frozenset[str]:
    """Return the ids of what a text says was measured."""
    return _ids(text, _MEASURED, language)


def _ids(text: str, kinds: frozenset[ConceptKind], language: str | None = None) -> frozenset[str]:
    if not text:
        return frozenset()
    tag = language or detect_language(text)
    return frozenset(one.concept.id for one in concepts_in(text, tag) if one.concept.kind in kinds)


def _answers(results: tuple[Result, ...], *, less: bool) -> Iterator[Answer]:
    """Yield one answer for each outcome; results that go two ways leave its direction untold."""
    found: dict[frozenset[str], list[Result]] = {}
    for result in results:
        outcome = outcomes_in(result.outcome)
        if outcome and not _PART.search(result.outcome):
            found.setdefault(outcome, []).append(result)
    for outcome, same in found.items():
        ways = {_way(one, less=less) for one in same}
        yield Answer(outcome, same[0].outcome, ways.pop() if len(ways) == 1 else None)


def _way(result: Result, *, less: bool) -> Direction | None:
    if result.direction is Direction.NONE:
        return Direction.NONE
    if result.direction is None or result.significant is False:
        return None
    return _OPPOSITE[result.direction] if less else result.direction
