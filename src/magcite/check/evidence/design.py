"""Designs: how the page says a study was made, against how it was made.

A word that fits one of the works a claim cites accuses none of them. «Studie» and "study" say nothing. What a review
put together may be named in its place: "randomised studies" of a meta-analysis.
"""

import re
from collections.abc import Iterable, Iterator

from magcite.check.evidence.context import around, headed, is_first, words_of_citation
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.interviews import interviewed
from magcite.check.evidence.lacking import lacked
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language import LANGUAGES
from magcite.language.designs import NamedDesign, find_designs
from magcite.model import Basis, ClaimKind, Design, Verdict

__all__ = ["compare"]

NAME = "design"
_COHORTS = frozenset({"cohort", "cohort_loose", "following"})
_RETOLD = frozenset({Design.GUIDELINE, Design.NEWS, Design.ENCYCLOPEDIA, Design.LECTURE, Design.OTHER})
_EXPERIMENTS = frozenset({"randomised", "randomised_many", "blind", "crossover", "trial", "experiment", "assigned"})
_TOLD_APART = frozenset({"randomised", "blind", "crossover"})  # by what a trial of one group has nothing of
_BETWEEN = frozenset({"MD", "SMD", "RR", "OR", "HR", "RD"})  # measures that two groups give
_FOLLOWING = "following"
_GIVING = frozenset({Design.RCT, Design.CROSSOVER_TRIAL})
_LOTS = "randomised"
# In English, Swedish and Danish: "in a small", «i en mindre», at the start of a sentence.
_INTRODUCED = re.compile(
    r"(?:\A|[.!?:]\s+|\n)\W*(?:in|i)\s+(?:(?:one|an?|en|ett|et)\s+(?:[\w-]+\s+){0,3})?\Z", re.IGNORECASE
)
_LOOSE = frozenset({"experiment", "trial", "following", "cohort_loose"})  # say little of how it was made
_WATCHING = frozenset({"cohort", "cohort_loose", "case_control", "cross_sectional", "observational"})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the first design that a claim names stands against the one held, where none that it names fits.

    A design that fits says nothing of what was found, so it is no agreement.
    """
    study = held.study
    if stated.opposes or study.design in _RETOLD:
        return
    if (had_not := lacked(stated, held)) is not None:
        span, why = had_not
        where, words = stated.place(span.start, span.end), stated.text[span.start : span.end]
        yield Basis(NAME, Verdict.DISAGREES, words, why, study.origin, where, study.derived)
        return
    if study.design is None:
        yield from _of_lots(stated, study)
        return
    text = stated.text
    named = find_designs(text, stated.language)
    asked = interviewed(stated) if study.design in _GIVING and not _names_giving(named, study) else None
    if asked is not None:
        where, words = stated.place(asked.start, asked.end), text[asked.start : asked.end]
        yield Basis(NAME, Verdict.DISAGREES, words, study.label, study.origin, where, study.derived)
        return
    if not named:
        text = words_of_citation(stated)
        named = find_designs(text, stated.language)
    if not named:
        yield from _of_heading(stated, study)
        return
    said = [one for one in named if one.said_of_it and one.name not in _LOOSE] or _telling(named)
    wrong = _put_together(named, study)
    said = [wrong] if wrong else [one for one in said if _is_introduced(text, one)] or said
    if any(_fits(one, study) and not _had_one_group(one, held) for one in said):
        return
    start, end = said[0].span.start, said[0].span.end
    where = stated.place(start, end) if text is stated.text else stated.citation.span
    verdict = _against(stated, said[0], study)
    yield Basis(NAME, verdict, text[start:end], study.label, study.origin, where, study.derived)


def _is_introduced(text: str, named: NamedDesign) -> bool:
    """Whether a study is brought in by its design, whatever it is told to have done: "in a cohort study, 53 men"."""
    alone = named.name in _WATCHING - {"cohort_loose", "observational"} and named.of_many is not True
    return alone and _INTRODUCED.search(text[: named.span.start]) is not None


def _names_giving(named: Iterable[NamedDesign], study: Study) -> bool:
    """Whether a claim names a trial as what it is; people are followed in any study."""
    return any(_fits(one, study) and one.name not in _COHORTS for one in named)


def _of_lots(stated: Stated, study: Study) -> Iterator[Basis]:
    """Yield where a claim says that lots were drawn, and people were only watched in a study of no named design."""
    if study.nature is not Nature.OBSERVING or study.is_pooled or not stated.of_one_work:
        return
    lots = next((one for one in find_designs(stated.text, stated.language) if one.name == _LOTS), None)
    if lots is not None and lots.of_many is not True:
        where = stated.place(lots.span.start, lots.span.end)
        words = stated.text[lots.span.start : lots.span.end]
        yield Basis(NAME, Verdict.DISAGREES, words, study.label, study.origin, where, study.derived)


def _telling(named: tuple[NamedDesign, ...]) -> tuple[NamedDesign, ...]:
    """Return what says more than that people were followed, as they are in trials too; all where nothing does."""
    return tuple(one for one in named if one.name != _FOLLOWING) or named


def _of_heading(stated: Stated, study: Study) -> Iterator[Basis]:
    """Yield where a heading that only names a design names another, and nothing beside it the right one."""
    heading = headed(stated, of_people=False)
    named = find_designs(heading, stated.language)
    if not named or stated.claim.kind is not ClaimKind.FINDING:
        return
    if any(_fits(one, study) for one in (*named, *find_designs(around(stated), stated.language))):
        return
    if _against(stated, named[0], study) is Verdict.DISAGREES and is_first(stated):
        where = stated.claim.span
        yield Basis(NAME, Verdict.DISAGREES, heading, study.label, study.origin, where, study.derived)


def _put_together(named: Iterable[NamedDesign], study: Study) -> NamedDesign | None:
    """Return the name of the studies that a review is told to have put together, where they were of another kind."""
    if not study.is_pooled:
        return None
    kinds = (_TOLD_APART | _WATCHING | {"randomised_many"}) - _LOOSE
    several = (one for one in named if one.name in kinds and one.of_many)
    return next(
        (one for one in several if _is_wrong_of_review(one, study) and not _is_named_there(one, study)),
        None,
    )


def _had_one_group(named: NamedDesign, held: Holding) -> bool:
    """Whether a claim names lots, blinding or a crossing over, and the evidence is that of a trial of one group.

    The closed list of designs has "rct" and "crossover-trial" beside "trial"; results that compare nothing, and no
    comparator, tell that there was none.
    """
    evidence = held.evidence
    if named.name not in _TOLD_APART or evidence is None or evidence.design is not Design.TRIAL or not held.confirmed:
        return False
    compared = (evidence.comparator is not None and not held.had_one_group) or any(
        one.measure in _BETWEEN for one in evidence.results
    )
    return bool(evidence.results) and not compared


def _fits(named: NamedDesign, study: Study) -> bool:
    return study.design in named.fits and not (study.is_pooled and _is_wrong_of_review(named, study))


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
        return study.design not in named.fits and not _is_named_there(named, study)
    if named.name in _EXPERIMENTS:
        if named.of_many is not False and _is_of_outcome(named, study):
            return False  # of the studies put together some were trials
        return study.nature is Nature.OBSERVING or named.of_many is False
    if named.name in {"single", "case_report"}:
        return named.of_many is not True
    if named.name in _WATCHING:
        return study.nature is Nature.TRIAL
    return False


def _is_of_outcome(named: NamedDesign, study: Study) -> bool:
    """Whether an outcome of a review tells that it comes from trials ("weight in trials")."""
    told = (one.name for language in LANGUAGES for one in find_designs(study.outcomes, language))
    return any(one == named.name or {one, named.name} <= _EXPERIMENTS for one in told)


def _is_named_there(named: NamedDesign, study: Study) -> bool:
    """Whether the title or the evidence names that design as well: a cohort inside a trial."""
    names = _COHORTS if named.name in _COHORTS else {named.name}
    return any(one.name in names for language in LANGUAGES for one in find_designs(study.words, language))
