"""Designs: how the page says a study was made, against how it was made.

A word that fits one of the works a claim cites accuses none of them. «Studie» and "study" say nothing. What a review
put together may be named in its place: "randomised studies" of a meta-analysis.
"""

from collections.abc import Iterator

from magcite.check.evidence.context import words_of_citation
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language import LANGUAGES
from magcite.language.designs import NamedDesign, find_designs
from magcite.model import Basis, Design, Verdict

__all__ = ["compare"]

_COHORTS = frozenset({"cohort", "cohort_loose", "following"})
_RETOLD = frozenset({Design.GUIDELINE, Design.NEWS, Design.ENCYCLOPEDIA, Design.LECTURE, Design.OTHER})
_EXPERIMENTS = frozenset({"randomised", "randomised_many", "blind", "crossover", "trial", "experiment"})
_VAGUE = frozenset({"following", "experiment", "trial", "blind", "cohort_loose", "randomised_many", "review"})
_WATCHING = frozenset({"cohort", "cohort_loose", "case_control", "cross_sectional", "observational"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the designs a claim names stand against the one held: all that fit, or the first that does not."""
    study = held.study
    if stated.opposes or study.design is None or study.design in _RETOLD:
        return
    named = find_designs(stated.text, stated.language)
    texts = dict.fromkeys(named, stated.text)
    linked = words_of_citation(stated)
    if not named and linked:
        named = find_designs(linked, stated.language)
        texts = dict.fromkeys(named, linked)
    fitting = [one for one in named if study.design in one.fits]
    if fitting and all(one.name in _VAGUE for one in fitting):
        return
    for one in fitting or named[:1]:
        verdict = Verdict.AGREES if fitting else _against(stated, one, study)
        words = texts[one][one.span.start : one.span.end]
        where = stated.place(one.span.start, one.span.end) if texts[one] is stated.text else stated.citation.span
        yield Basis("design", verdict, words, study.label, study.origin, where, study.derived)


def _against(stated: Stated, named: NamedDesign, study: Study) -> Verdict:
    """Return how a name that does not fit the design stands: NOT_STATED where it may be meant of something else."""
    beside = [None if one is None else one.study.design for one in stated.beside]
    if any(one is None or one in named.fits or one in _RETOLD for one in beside):
        return Verdict.NOT_STATED
    if study.is_pooled or study.design is Design.NARRATIVE_REVIEW:
        return Verdict.DISAGREES if _is_wrong_of_review(named, study) else Verdict.NOT_STATED
    if study.nature is Nature.ANIMAL and named.name in {"cells", "animal", "blind", "randomised"}:
        return Verdict.NOT_STATED
    if named.name == "animal" and study.is_animal:
        return Verdict.NOT_STATED
    return Verdict.NOT_STATED if _is_named_there(named, study) else Verdict.DISAGREES


def _is_wrong_of_review(named: NamedDesign, study: Study) -> bool:
    """Whether the words can be said neither of a review nor of the studies in it."""
    if named.name in {"pooled", "systematic"}:
        return not _is_named_there(named, study)
    if named.name in _EXPERIMENTS:
        return study.nature is Nature.OBSERVING or named.of_many is False
    if named.name in _WATCHING:
        return study.nature is Nature.TRIAL
    return False


def _is_named_there(named: NamedDesign, study: Study) -> bool:
    """Whether the title or the evidence names that design as well: a cohort inside a trial."""
    names = _COHORTS if named.name in _COHORTS else {named.name}
    return any(one.name in names for language in LANGUAGES for one in find_designs(study.words, language))
