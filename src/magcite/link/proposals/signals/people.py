"""Who took part, and where: a claim on a trial in children says so, and one on women rests on no study of men."""

from collections.abc import Iterator, Mapping

from magcite.language.concepts import ConceptKind, is_within
from magcite.link.proposals.akin import are_akin
from magcite.link.proposals.figures import FigureKind
from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Reading
from magcite.link.proposals.signals.sign import Sign
from magcite.link.proposals.words import telling_words

__all__ = ["PLAIN_PEOPLE", "people_signs"]

_YOUNG = ("children", "infants", "teenagers", "child-development", "breastfeeding", "childbirth", "students", "parents")
_EXPECTING = ("pregnant-women", "mothers", "infants", "childbirth", "foetus", "pregnancy-complication")
_MARKED = {"children": _YOUNG, "pregnant-women": _EXPECTING}  # whom a title names, and what says it of them in a claim
_GROWN = ("adults", "elderly", "men", "women", "middle-aged", "workers", "postmenopausal-women")
PLAIN_PEOPLE = frozenset(  # people that many a study has and does not name
    {"people", "patients", "healthy-people", "adults", "men", "women", "middle-aged", "young-adults", "elderly"}
    | {"children", "teenagers", "pregnant-women", "population", "consumers", "community-dwelling"}
    | {"smokers", "non-smokers"}
)
_PLACES = frozenset({"title", "evidence"})


def people_signs(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what the people and the country of a study say against a record; nothing where either names none."""
    weights = index.weights.people
    asked = {name: said.words for name, said in reading.concepts.items() if said.concept}
    first = {name for name, said in reading.concepts.items() if said.concept and said.weight >= 1.0}
    held = {name: seen.words for name, seen in record.concepts.items() if seen.where in _PLACES}
    for group, signs in _MARKED.items():
        theirs, mine = _of(held, (group,)), _of(asked, (group,))
        if theirs and not _of(asked, signs):
            yield Sign(weights["untold"], f"'{theirs}', of whom the claim says nothing")
        born = group == "children" and _of(held, _EXPECTING)  # what a pregnancy did for the child
        if mine and first & _names(asked, (group,)) and _of(held, _GROWN) and not _of(held, signs) and not born:
            yield Sign(weights["others"], f"'{mine}', where the record has '{_of(held, _GROWN)}'")
    sexes = _sexes(asked), _sexes(held)
    if all(len(one) == 1 for one in sexes) and sexes[0] != sexes[1]:
        (mine,), (theirs,) = sexes
        yield Sign(weights["others"], f"{mine}, where the record has {theirs}")
    yield from _peculiar(reading, record, index)
    yield from _country(reading, record, index)


def _peculiar(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield a sign where a claim tells of nuns or miners, and a record whose people are told has none."""
    evidence = record.record.evidence
    if not record.record.told and (evidence is None or evidence.population is None):
        return
    told = [one.words for one in reading.figures if one.kind is FigureKind.SAMPLE]
    for name, said in reading.concepts.items():
        concept = said.concept
        if concept is None or concept.kind is not ConceptKind.POPULATION or said.weight < 1.0 or name in PLAIN_PEOPLE:
            continue
        if any(are_akin(name, other) for other in record.concepts) or not any(said.words in one for one in told):
            continue
        if not any(
            other in record.words for word in telling_words(said.words) for other in index.alike(word, reading.language)
        ):
            yield Sign(index.weights.people["peculiar"], f"'{said.words}' not in the record")
            return


def _names(named: Mapping[str, str], groups: tuple[str, ...]) -> set[str]:
    return {name for name in named if any(is_within(name, group) for group in groups)}


def _of(named: Mapping[str, str], groups: tuple[str, ...]) -> str | None:
    """Return the words for the first concept that is one of some groups or within it."""
    found = _names(named, groups)
    return next((words for name, words in named.items() if name in found), None)


def _sexes(named: Mapping[str, str]) -> set[str]:
    return {sex for sex in ("men", "women") if _of(named, (sex,))}


def _country(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    asked = {
        name: said.words
        for name, said in reading.concepts.items()
        if said.concept and said.concept.kind is ConceptKind.COUNTRY and said.weight >= 1.0
    }
    held = {name: seen.words for name, seen in record.concepts.items() if seen.concept.kind is ConceptKind.COUNTRY}
    if asked and held and not any(is_within(a, b) or is_within(b, a) for a in asked for b in held):
        mine, theirs = next(iter(asked.values())), next(iter(held.values()))
        yield Sign(index.weights.people["other_country"], f"country '{mine}', where the record has '{theirs}'")
