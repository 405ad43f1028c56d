"""Claims as questions to registries: what a claim speaks of in English words, its numbers, names and design.

The words come from the vocabulary of concepts, so that a Swedish claim is searched for as an English title would say
it. A claim that says too little for a search to tell its study from any other is not searched for.
"""

from collections.abc import Container, Iterable, Iterator

from magcite.language.concepts import Concept, ConceptKind, form_of
from magcite.link.proposals.figures import FigureKind
from magcite.link.proposals.passages import passages_of
from magcite.link.proposals.reading import Asked, Reading
from magcite.link.proposals.weights import Weights, load_weights
from magcite.model import Design, Page, StudyQuery

__all__ = ["queries_for", "query_for"]

_EXPOSURES = frozenset({ConceptKind.SUBSTANCE, ConceptKind.FOOD, ConceptKind.ACTIVITY, ConceptKind.TREATMENT})
_OUTCOMES = frozenset(
    {ConceptKind.CONDITION, ConceptKind.EVENT, ConceptKind.MARKER, ConceptKind.SYMPTOM, ConceptKind.FUNCTION}
)
_LEFT = frozenset({ConceptKind.DESIGN, ConceptKind.SPECIES})  # the design is asked for by its own name
_MOST = 3  # exposures
_MOST_OUTCOMES, _MOST_OTHERS, _MOST_NAMES, _MOST_NUMBERS = 4, 6, 4, 3
_LEAST_NUMBER = 20  # people: smaller samples are in too many abstracts to tell one
_LEAST = 2  # things to search for
_CENTURY = range(1900, 2100)


def queries_for(page: Page, wanted: Container[str]) -> Iterator[tuple[tuple[str, ...], StudyQuery | None]]:
    """Yield, for each passage with a claim of these ids, its claims' ids and the question; None: it says too little.

    Args:
        page: linked to its library.
        wanted: ids of claims.
    """
    weights = load_weights()
    for passage in passages_of(page, weights):
        ids = tuple(claim.id for claim in passage.claims)
        if any(name in wanted for name in ids):
            yield ids, query_for(passage.reading, page.language, weights)


def query_for(reading: Reading, language: str, weights: Weights) -> StudyQuery | None:
    """Return what to search for to find the study of a claim; None where it says too little."""
    asked = sorted(reading.concepts.values(), key=_by_weight)
    telling = [one for one in asked if one.concept is not None and one.concept.id not in weights.generic]
    own = [one.concept for one in telling if one.weight >= 1.0 and one.concept is not None]
    exposures = _named(own, _EXPOSURES) or _named((one.concept for one in telling if one.concept), _EXPOSURES)[:1]
    outcomes = _named(own, _OUTCOMES)
    known = _EXPOSURES | _OUTCOMES | _LEFT
    others = [*sorted(reading.names), *_named(own, frozenset(ConceptKind) - known), *_words(reading, language)]
    query = StudyQuery(
        exposures[:_MOST],
        outcomes[:_MOST_OUTCOMES],
        tuple(dict.fromkeys(others))[:_MOST_OTHERS],
        tuple(_numbers(reading))[:_MOST_NUMBERS],
        tuple(_authors(reading))[:_MOST_NAMES],
        reading.study.journals[:1],
        tuple(sorted(year for year in reading.years if year in _CENTURY)),
        tuple(Design(name) for name in reading.study.designs),
    )
    parts = (query.exposures, query.outcomes, query.others, query.numbers, query.authors, query.journals)
    return query if sum(map(len, parts)) >= _LEAST and any(map(len, parts[:3])) else None


def _by_weight(asked: Asked) -> float:
    return -asked.weight


def _named(concepts: Iterable[Concept], kinds: Container[ConceptKind]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form_of(one, "en") for one in concepts if one.kind in kinds))


def _words(reading: Reading, language: str) -> Iterator[str]:
    """Yield the words of an English claim that no concept has; a registry of English titles knows no others."""
    if language.partition("-")[0] == "en":
        yield from (word for word, one in reading.words.items() if one.concept is None and one.weight >= 1.0)


def _numbers(reading: Reading) -> Iterator[str]:
    counted = {FigureKind.SAMPLE, FigureKind.STUDIES, FigureKind.COUNT}
    sizes = {int(one.low) for one in reading.figures if one.kind in counted and one.high is None}
    yield from (str(size) for size in sorted(sizes, reverse=True) if size >= _LEAST_NUMBER)


def _authors(reading: Reading) -> Iterator[str]:
    """Yield names that begin with a capital inside a sentence and name nothing that the vocabulary knows."""
    for name in sorted(reading.capitals):
        asked = reading.words.get(name)
        if asked is None or asked.concept is None:
            yield name
