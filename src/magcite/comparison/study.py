"""What is held of a study besides its numbers: how it was made, and whom or what it studied.

The author's evidence wins; where it is silent, what was derived from registries' answers speaks, if they agree. A
review is as good a witness of cause as the studies it put together, and those its title or evidence must name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from magcite.comparison.origins import origin_of_answer, readings_with_origins
from magcite.comparison.people import derived_people
from magcite.comparison.pooled import watched_at_large
from magcite.language import LANGUAGES, detect_language
from magcite.language.designs import pooled_design
from magcite.language.groups import find_group
from magcite.language.health import NOT_SICK, find_sick, find_well, freed_of, illnesses, without_freed
from magcite.language.studied import had_one_group, studied
from magcite.model import Derived, Design, Evidence, FactKind, Found, Reference
from magcite.phrases import listed, phrase, word

__all__ = ["Nature", "Study", "study_of"]


class Nature(StrEnum):
    """What a design can say of causes."""

    OBSERVING = "observational"
    TRIAL = "trial"
    ANIMAL = "animal"  # or cells: an experiment, and none on people
    SECONDARY = "secondary"  # retells what others studied


_NATURES = {
    **dict.fromkeys((Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL), Nature.OBSERVING),
    **dict.fromkeys((Design.RCT, Design.CROSSOVER_TRIAL, Design.TRIAL), Nature.TRIAL),
    **dict.fromkeys((Design.ANIMAL, Design.IN_VITRO), Nature.ANIMAL),
    **dict.fromkeys((Design.NEWS, Design.ENCYCLOPEDIA, Design.LECTURE), Nature.SECONDARY),
}
_FINER = (Design.TRIAL, Design.RCT, Design.CROSSOVER_TRIAL)  # each may be called by the one before
_TRIALS: frozenset[str | None] = frozenset(one.value for one in _FINER)
_OLD, _YOUNG, _GROWN = 60, 35, 18  # years
_NUMBER = re.compile(r"\d{1,3}")
_POOLING = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})
# Compares a person's time before an attack with other times of the same person's: nothing is tried.
_CASE_CROSSOVER = re.compile(r"\b(?:case[-–\s]?cross-?over|self-controlled case)\b", re.IGNORECASE)
_CHILDREN = frozenset({"Infant, Newborn", "Infant", "Child, Preschool", "Child"})
_NOT_OLD = frozenset({"Adolescent", "Young Adult", "Adult", "Middle Aged"})
_ADULTS = frozenset({"Adolescent", "Young Adult", "Adult", "Middle Aged", "Aged", "Aged, 80 and over"})


@dataclass(frozen=True, slots=True)
class Study:
    """What is held of one study.

    Attributes:
        design: None when nothing says it, or two answers say two.
        nature: of the design, and of a review that of the studies it put together; None when it is not known.
        species: lower case, singular; () when not stated.
        population: whom it studied, in words; None when not stated.
        groups: sexes and ages as MeSH names them.
        age: as the evidence states it.
        people: where population and age come from, in words, where they were derived; None where the author states
            the population, or nobody does.
        words: title and evidence, in which a design may be named too; outcomes: what was measured.
        made: the words of an abstract from which its design was read ("single-arm trial").
        language: tag of the language of population and evidence.
        origin: where it comes from, in words; derived: confirmed by nobody.
    """

    design: Design | None
    nature: Nature | None
    species: tuple[str, ...]
    population: str | None
    groups: frozenset[str]
    age: str | None
    words: str
    people: str | None
    outcomes: str
    language: str
    origin: str
    derived: bool
    made: str = ""

    @property
    def on_people(self) -> "Study":
        """The same study with the origin of what is held of its people, where nobody has confirmed that."""
        return self if self.people is None else replace(self, origin=self.people, derived=True)

    @property
    def label(self) -> str:
        """The design in words, of a review with what it put together: "meta-analysis of observational studies"."""
        if self.design is None:
            return phrase("observational study") if self.nature is Nature.OBSERVING else phrase("study")
        if self.design in _POOLING and self.nature is Nature.OBSERVING:
            return phrase("{design} of observational studies", design=word(self.design))
        return word(self.design)

    @property
    def is_pooled(self) -> bool:
        """Whether it put other studies together."""
        return self.design in _POOLING

    @property
    def is_animal(self) -> bool:
        """Whether no person was studied."""
        if self.design is Design.IN_VITRO:
            return True
        if "human" in self.species:
            return False
        return self.nature is Nature.ANIMAL or bool(self.species)

    @property
    def is_of_one_group(self) -> bool:
        """Whether title, evidence or abstract says that there was nobody to compare with.

        An illness that is "uncontrolled" is none that lacks controls.
        """
        return not self.is_pooled and had_one_group(f"{self.words}. {self.made}")

    @property
    def is_without_lots(self) -> bool:
        """Whether title, evidence or abstract says that no lots were drawn."""
        return not self.is_pooled and studied().no_lots.search(f"{self.words}. {self.made}") is not None

    @property
    def is_open(self) -> bool:
        """Whether title, evidence or abstract says that everybody knew who got what."""
        return not self.is_pooled and studied().open.search(f"{self.words}. {self.made}") is not None

    @property
    def animal(self) -> str:
        """What was studied instead, in words: "rat", "cells"."""
        if self.design is Design.IN_VITRO:
            return phrase("in vitro")
        return listed(self.species) if self.species else phrase("animals")

    @property
    def sex(self) -> str | None:
        """The one sex that was studied: "men" or "women"; None for both, and when it is not stated."""
        said = [one for one in ("men", "women") if self.speaks_of(one)]
        if self.population is not None and studied().mostly.search(self.population):
            return None
        if self.population is None or self.people is not None:
            headed = [one for one, heading in (("men", "Male"), ("women", "Female")) if heading in self.groups]
            said = list(dict.fromkeys((*said, *headed)))
        return said[0] if len(said) == 1 and not self.speaks_of("both") else None

    @property
    def lowest_age(self) -> int | None:
        """The age of the youngest, in years; None when it is not stated."""
        return _ages(self.age)[0]

    @property
    def age_group(self) -> str | None:
        """The one age that was studied: "children", "young", "adults" or "elderly"; None for several, or not stated."""
        low, high = _ages(self.age)
        if (low is not None and low >= _OLD) or (high is not None and high <= _YOUNG):
            return "elderly" if low is not None and low >= _OLD else "children" if high and high <= _GROWN else "young"
        if low is not None or high is not None:
            return "adults" if low is not None and low >= _GROWN else None
        return self._age_in_words

    @property
    def _age_in_words(self) -> str | None:
        """The one age that the population, or else MeSH, names."""
        if self.population is None or (self.people is not None and self.groups & _CHILDREN):
            return "children" if self.groups & _CHILDREN and not self.groups & _ADULTS else None
        mixed = self.people is not None and bool(self.groups & _NOT_OLD or studied().middle.search(self.population))
        if _is_old(self.population) and not mixed:
            return "elderly"
        said = [one for one in ("children", "young", "elderly") if self.speaks_of(one)]
        if mixed and "elderly" in said:
            said = ["elderly", "adults"]
        if "children" in said and "elderly" not in said and not self.speaks_of("adults"):
            return None if self.speaks_of("women") or self.speaks_of("men") else "children"
        grown = self.speaks_of("adults") or self.speaks_of("trades")
        if not said and grown and not self.speaks_of("all_ages"):
            return "adults"
        return said[0] if len(said) == 1 and said[0] != "children" else None

    def speaks_of(self, group: str) -> bool:
        """Return whether the population names a group, under the names of `find_group`."""
        if self.population is None:
            return False
        return any(find_group(text, group, language) is not None for language, text in self._told)

    def tells_of(self, group: str) -> bool:
        """Return whether any part of the record names a group: population, title, exposure or an outcome."""
        text = ". ".join(filter(None, (self.population, self.words, self.outcomes)))
        return any(find_group(text, group, language) is not None for language in LANGUAGES)

    @property
    def is_of_circle(self) -> bool:
        """Whether it tried something on some whom their work, studies or sport defines, and no illness."""
        return self.nature is not Nature.OBSERVING and any(
            map(self.speaks_of, ("trades", "circles", "trained", "training"))
        )

    @property
    def is_of_sick(self) -> bool:
        """Whether the people it studied had an illness."""
        sick = any(find_sick(text, language) for language, text in self._having)
        return sick or bool(self.illnesses - NOT_SICK)

    @property
    def is_of_well(self) -> bool:
        """Whether the people it studied had none."""
        return any(find_well(text, language) for language, text in self._told)

    @property
    def illnesses(self) -> frozenset[str]:
        """Ids of the illnesses that the population had."""
        return frozenset(one for language, text in self._having for one in illnesses(text, language))

    @property
    def freed_of(self) -> frozenset[str]:
        """Ids of the illnesses and symptoms that the population did not have, or no longer."""
        return frozenset(one for language, text in self._told for one in freed_of(text, language))

    @property
    def _having(self) -> Iterator[tuple[str, str]]:
        """The population as `_told`, without the illnesses it was free of."""
        for language, text in self._told:
            had = text
            for other in LANGUAGES:
                had = without_freed(had, other)
            yield language, had

    @property
    def _told(self) -> Iterator[tuple[str, str]]:
        """The population for each language that it may be in: «män, men inte kvinnor» names no men in English."""
        for language in LANGUAGES if self.population else ():
            text = self.population or ""
            yield language, text if self.language == language else studied().but.sub(" ", text)


def _ages(age: str | None) -> tuple[int | None, int | None]:
    """Return the lowest and the highest age, in years; None for one that is not stated, or only as a mean."""
    numbers = [int(one) for one in _NUMBER.findall(age or "")]
    if age is None or not numbers or studied().mean.search(age) or not studied().years.search(age):
        return None, None
    if len(numbers) > 1:
        return numbers[0], numbers[1]
    if studied().under.search(age):
        return None, numbers[0]
    return (numbers[0], None) if studied().over.search(age) else (None, None)


def _is_old(population: str) -> bool:
    """Whether a population is told to be over sixty: "adults over 65"; not "a BMI over 60"."""
    told = studied().older_than.search(population)
    return told is not None and int(told[1]) >= _OLD and not studied().measured.search(population[: told.start()])


def study_of(reference: Reference, answers: Sequence[Found]) -> Study:
    """Return what is held of a reference's study.

    Args:
        reference: with the author's evidence, if there is any.
        answers: the descriptions of this very work in the lock.
    """
    evidence = reference.evidence
    read = reference.readings(answers)
    titles = dict.fromkeys(one.title for one in (reference.item, *(found.item for found in answers)) if one.title)
    told_of = None if evidence and evidence.population else derived_people(read)
    parts = (evidence.population, evidence.exposure, evidence.comparator, evidence.dose) if evidence else ()
    words = ". ".join(part for part in (*titles, *parts) if part)
    population = told_of.population if told_of else evidence.population if evidence else None
    outcomes = ". ".join(one.outcome for one in (evidence.results if evidence else ()))
    told = f"{population or ''} {outcomes}"
    design = evidence.design if evidence and evidence.design else _agreed(read)
    watched = not (evidence and evidence.design) and _CASE_CROSSOVER.search(words) is not None
    design = None if watched else design
    own = evidence is not None and evidence.design is not None
    return Study(
        design=design,
        nature=(Nature.OBSERVING if watched else None)
        or _nature(design, words, evidence)
        or _pooled_nature(design, read)
        or _typed_nature(design, answers),
        species=evidence.species if evidence and evidence.species else _species(read),
        population=population,
        groups=_groups(read),
        age=evidence.age if evidence and evidence.age else told_of.age if told_of else None,
        words=words,
        people=_from_readings(reference, answers) if told_of else None,
        outcomes=outcomes,
        language=detect_language(told) or "en",
        origin=_origin(reference, answers, own=own or not (answers or read)),
        derived=not own or bool(evidence and evidence.derived),
        made=". ".join(fact.words for one in read for fact in one.of(FactKind.DESIGN)),
    )


def _agreed(read: Sequence[Derived]) -> Design | None:
    """Return the design that all readings agree on; None where one of them says two, or two differ.

    A trial by lot, and one that crosses over, may be called a trial as well ("a pilot trial").
    """
    said = {fact.term for derived in read for fact in derived.of(FactKind.DESIGN)}
    if said <= _TRIALS:
        return max(map(Design, filter(None, said)), key=_FINER.index, default=None)
    return Design(next(iter(said)) or Design.OTHER) if len(said) == 1 else None


def _species(read: Sequence[Derived]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for derived in read for one in derived.species))


def _groups(read: Sequence[Derived]) -> frozenset[str]:
    return frozenset(fact.term for derived in read for fact in derived.of(FactKind.GROUP) if fact.term)


def _nature(design: Design | None, words: str, evidence: Evidence | None) -> Nature | None:
    if design is None:
        return None
    if design not in _POOLING:
        return _NATURES.get(design)
    told = [pooled_design(words, language) for language in LANGUAGES]
    observing, trials = (any(one[at] for one in told) for at in (0, 1))
    if not observing and not trials and watched_at_large(evidence):
        return Nature.OBSERVING
    if observing is trials:
        return None
    return Nature.OBSERVING if observing else Nature.TRIAL


def _pooled_nature(design: Design | None, read: Sequence[Derived]) -> Nature | None:
    """Return what the abstracts of a review tell of the studies it put together, if they agree."""
    told = {fact.term for derived in read for fact in derived.of(FactKind.POOLED)}
    if design not in _POOLING or len(told) != 1:
        return None
    return Nature.TRIAL if told == {"trial"} else Nature.OBSERVING


def _typed_nature(design: Design | None, answers: Sequence[Found]) -> Nature | None:
    """Return what a type of PubMed's says where no design is known: an observational study only watched."""
    typed = any("observational study" in map(str.casefold, found.publication_types) for found in answers)
    return Nature.OBSERVING if design is None and typed else None


def _origin(reference: Reference, answers: Sequence[Found], *, own: bool) -> str:
    path, evidence = reference.place.path, reference.evidence
    if not own:
        return _from_readings(reference, answers)
    where = phrase("evidence in {path}", path=path) if path else phrase("the reference's evidence")
    return (
        phrase("{where}, derived from {what} and not confirmed", where=where, what=evidence.derived)
        if evidence and evidence.derived
        else where
    )


def _from_readings(reference: Reference, answers: Sequence[Found]) -> str:
    told = readings_with_origins(reference, answers)
    return told[0][1] if told else origin_of_answer(answers[0])
