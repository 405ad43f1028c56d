"""All that an answer says of a study: each kind of fact read by its module, and put in order."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from magcite.enrich.derive.cells import cell_study
from magcite.enrich.derive.described import Described
from magcite.enrich.derive.design import designs
from magcite.enrich.derive.figures import figures
from magcite.enrich.derive.people import comparators, populations
from magcite.enrich.derive.pooled import pooled_studies
from magcite.enrich.derive.results import results
from magcite.enrich.derive.species import groups, species
from magcite.enrich.derive.terms import terms_of
from magcite.enrich.derive.text import Text
from magcite.language import detect_language
from magcite.model import Derived, Design, Fact, FactBasis, FactKind

__all__ = ["derive"]

_MOST = 200_000  # characters; no abstract is longer
_KINDS = {kind: place for place, kind in enumerate(FactKind)}
_TRIALS = frozenset({Design.RCT.value, Design.CROSSOVER_TRIAL.value, Design.TRIAL.value, Design.COHORT.value})
_POOLING = frozenset({Design.META_ANALYSIS.value, Design.SYSTEMATIC_REVIEW.value, Design.NARRATIVE_REVIEW.value})


def derive(found: Described, rules: int) -> Derived:
    """Return what an answer says of the study, as read by a version of the rules."""
    abstract = (found.abstract or "")[:_MOST]
    language = detect_language(abstract or found.item.title or "") or "en"
    title, text = Text(found.item.title or "", language), Text(abstract, language)
    of_design = tuple(designs(found, title, text))
    pooled = any(fact.term in _POOLING for fact in of_design) or "Review" in found.publication_types
    read = tuple(figures(text, pooled=pooled))
    of_species = tuple(species(found, title, text, read))
    if not of_design and all(fact.term == "human" for fact in of_species):
        of_design = tuple(cell_study(found, title, text, read))
    animals = bool(of_species) and all(fact.term != "human" for fact in of_species)
    people = (*(() if animals else populations(title, text)), *comparators(title, text))
    facts = [
        *_for_species(of_design, of_species),
        *pooled_studies(of_design, title, text),
        *of_species,
        *groups(found),
        *people,
        *read,
        *results(text, found.item.title or ""),
    ]
    return Derived(
        rules,
        tuple(sorted(facts, key=_order)),
        f"sha256:{hashlib.sha256(found.abstract.encode()).hexdigest()}" if found.abstract else None,
        language if found.abstract else None,
        terms_of(abstract, language),
    )


def _for_species(of_design: Sequence[Fact], of_species: Sequence[Fact]) -> Sequence[Fact]:
    """Return the designs, a trial in animals as what it is, and an animal study where only its species is told."""
    plural = [
        fact
        for fact in of_species
        if fact.basis is FactBasis.MESH or fact.words.lower().endswith(("s", "mice", "möss", "zebrafish"))
    ]
    if not of_species or any(fact.term == "human" for fact in of_species):
        return of_design
    if any(fact.term not in _TRIALS or fact.basis is FactBasis.PUBLICATION_TYPES for fact in of_design):
        return of_design
    if not of_design and of_species[0].basis is FactBasis.MESH:
        return of_design  # headings have had their say
    return [replace(fact, kind=FactKind.DESIGN, term=Design.ANIMAL.value) for fact in plural[:1]]


def _order(fact: Fact) -> int:
    return _KINDS[fact.kind]
