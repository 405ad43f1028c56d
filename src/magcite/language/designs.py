"""Where a text names how a study was made, and which designs the words fit.

A name is passed over where the words beside it make it another study's, or one that does not exist ("not a randomised
trial", «det behövs randomiserade studier»). Cues are each language's `[wording.designs]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.concepts import ConceptKind, concepts_in
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import cue_lists, load
from magcite.language.made_how import ways_told
from magcite.language.samples import first_of_two
from magcite.language.vocabulary import Speaking
from magcite.language.wording_table import load_wording
from magcite.model import Design, Span

__all__ = ["NamedDesign", "find_designs", "pooled_design"]

_TRIALS = frozenset({Design.RCT, Design.CROSSOVER_TRIAL, Design.TRIAL})
_POOLING = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})
_REVIEWS = _POOLING | {Design.NARRATIVE_REVIEW, Design.GUIDELINE}
_OBSERVING = frozenset({Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL, Design.CASE_REPORT})

_FITS: dict[str, frozenset[Design]] = {
    "randomised_many": _TRIALS | _REVIEWS | {Design.ANIMAL},
    "randomised": _TRIALS | {Design.ANIMAL},
    "blind": _TRIALS | {Design.ANIMAL},
    "crossover": _TRIALS | {Design.ANIMAL},
    "trial": _TRIALS,
    "experiment": _TRIALS | {Design.ANIMAL, Design.IN_VITRO},
    "pooled": frozenset({Design.META_ANALYSIS}),
    "systematic": _POOLING,
    "review": _REVIEWS,
    "cohort": frozenset({Design.COHORT}),
    "cohort_loose": frozenset({Design.COHORT, Design.ANIMAL, Design.TRIAL}) | _REVIEWS,
    "case_control": frozenset({Design.CASE_CONTROL}),
    "cross_sectional": frozenset({Design.CROSS_SECTIONAL}),
    "observational": _OBSERVING,
    "survey": _OBSERVING | _REVIEWS,
    "not_randomised": frozenset(Design) - {Design.RCT},
    "case_report": frozenset({Design.CASE_REPORT}),
    "animal": frozenset({Design.ANIMAL}),
    "cells": frozenset({Design.IN_VITRO}),
    "assigned": _TRIALS | _REVIEWS | {Design.ANIMAL},
    "following": _TRIALS | _REVIEWS | {Design.COHORT, Design.CASE_REPORT, Design.ANIMAL},
}
_GATHERED = "gathered"
# Names that only ways of telling stand for (see `made_how`).
_WAYS: dict[str, frozenset[Design]] = {
    "retrospective": _OBSERVING | _REVIEWS | {Design.TRIAL},
    "habit": _OBSERVING | _REVIEWS | {Design.TRIAL},
    "single": frozenset(Design) - _POOLING,
    _GATHERED: _REVIEWS,
}
_DENIAL = "not_randomised"  # says itself what other names are passed over for
_ASSIGNED = "assigned"
_ILLNESS = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
_PLURALS = frozenset({"randomised_many"})
_BEFORE, _AFTER = 5, 4  # words beside a name that may make it another's
_WORDS_BEFORE = re.compile(rf"(?:[\w'’-]+[^\w.;:!?]+){{0,{_BEFORE}}}\Z")
# Where another clause begins: "double-blind, and no harm was seen", "lots were drawn on who should have it".
_ELSEWHERE = re.compile(r",\s+(?:and|but|och|men|og)\b|\b(?:who|whom|vem|vilka|hvem)\b", re.IGNORECASE)
_WORDS_AFTER = re.compile(rf"\A(?:[^\w.;:!?]+[\w'’-]+){{0,{_AFTER}}}")
_FEW_WORDS = r"\s+(?:[\w-]+\s+){0,2}?\Z"  # between "was a" and a name
_NUMBERED = re.compile(r"(?<![\w.,-])(\w+)(?:\s+[^\W\d_]+[aeåä]){0,2}?\s+\Z")  # «fyra små försök», no "12 weeks"
_WINDOW = 120  # characters in which those words stand


@dataclass(frozen=True, slots=True)
class NamedDesign:
    """A design as a text names it.

    Attributes:
        name: of the list of cues ("randomised").
        fits: the designs it may be said of.
        of_many: whether the words are of several studies, which a review may have put together; None: they leave
            it open.
        said_of_it: whether the words say that a study is one: "it was a cohort study".
    """

    name: str
    fits: frozenset[Design]
    span: Span
    of_many: bool | None = None
    said_of_it: bool = False


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[tuple[tuple[str, Speaking], ...], Narrowed, Narrowed]:
    wording = load_wording(language)
    cues = wording.designs
    lists = tuple(
        (name, Speaking(wording.making.assigned if name == _ASSIGNED else getattr(cues, name), language))
        for name in _FITS
    )
    return lists, pattern((*cues.elsewhere, *cues.elsewhere_before)), pattern(cues.elsewhere)


def find_designs(text: str, language: str) -> tuple[NamedDesign, ...]:
    """Return the designs that a text names of the study it tells of, in order; offsets in `text`."""
    lists, not_after, not_before = _forms(language)
    found: list[NamedDesign] = []
    for name, known in lists:
        if not known.may_speak(text):
            continue
        for match in known.pattern.finditer(text):
            before = _WORDS_BEFORE.search(text[max(0, match.start() - _WINDOW) : match.start()])
            after = _WORDS_AFTER.search(text[match.end() : match.end() + _WINDOW])
            if name != _DENIAL and before and not_after.search(before[0]):
                continue
            if (
                after
                and not _found_it(before[0] if before else "", after[0], language)
                and name != "following"
                and not_before.search(first_of_two(_ELSEWHERE.split(after[0])[0], language))
            ):  # "drawn to tea or to none"
                continue
            many = (
                name in _PLURALS
                or (before is not None and _is_counted(before[0], language))
                or _counts(match[0] + (after[0] if after else ""), language)
            )
            said = _is_said(text[max(0, match.start() - _WINDOW) : match.start()], match[0], language)
            found.append(NamedDesign(name, _FITS[name], Span(*match.span()), many, said))
    return _longest([*found, *_told(text, language, named=bool(found))])


def _told(text: str, language: str, *, named: bool) -> Iterator[NamedDesign]:
    """Yield the designs that a text tells of without naming them."""
    before_it = _forms(language)[1]
    for name, start, end in ways_told(text, language):
        if name == _GATHERED and named:
            continue  # "put together in a meta-analysis"
        if name == _ASSIGNED and any(one.concept.kind in _ILLNESS for one in concepts_in(text[start:end], language)):
            continue  # "half got gout and half did not"
        before = _WORDS_BEFORE.search(text[max(0, start - _WINDOW) : start])
        if before is None or not before_it.search(_ELSEWHERE.split(before[0])[-1]):
            yield NamedDesign(name, {**_FITS, **_WAYS}[name], Span(start, end))  # of studies put together, too


def _found_it(before: str, after: str, language: str) -> bool:
    """Return whether studies told of already found something, or nothing: "these randomised trials found no effect"."""
    cues = cue_lists(language, "design_found")
    these, found = alternation(cues["these"]), alternation(cues["found"])
    fronted = re.search(rf"(?<!\w){found}\s+{these}\s*\Z", before, re.IGNORECASE)
    told = re.search(rf"(?<!\w){these}\s*\Z", before, re.IGNORECASE)
    return fronted is not None or (
        told is not None and re.match(rf"\s+{found}(?!\w)", after, re.IGNORECASE) is not None
    )


def _is_said(before: str, name: str, language: str) -> bool:
    """Return whether a study is said to be what a name says: "was a large cohort study"."""
    cues = load_wording(language).designs
    if pattern(cues.is_one, after=_FEW_WORDS).search(before):
        return True
    article = name.split(maxsplit=1)[0].casefold() in cues.articles
    return article and pattern(cues.being, after=r"\s+\Z").search(before) is not None


def _is_counted(before: str, language: str) -> bool:
    """Return whether a number, or a word for several, stands right before a name: "four small trials"."""
    found = _NUMBERED.search(before)
    if found is None:
        return False
    word = found[1].casefold()
    if word.isdecimal():
        return word != "1"
    return word in load_wording(language).designs.several or load(language).numbers.words.get(word, 0) > 1


def _counts(words: str, language: str) -> bool | None:
    """Return whether the first noun for studies is one of several; None without any."""
    cues = load_wording(language).designs
    many, one = (pattern(known).search(words) for known in (cues.plurals, cues.singulars))
    if many is None or one is None:
        return None if many is one else many is not None
    return many.start() < one.start()


def pooled_design(text: str, language: str) -> tuple[bool, bool]:
    """Return whether a review's own words say that it put together observational studies, and trials."""
    cues = load_wording(language).designs
    observing, trials = pattern(cues.pooled_observing), pattern(cues.pooled_trials)
    return observing.search(text) is not None, trials.search(text) is not None


def _longest(found: list[NamedDesign]) -> tuple[NamedDesign, ...]:
    """Return the names in order, of those that overlap the longest: "cohort study" for "a cohort"."""
    kept: list[NamedDesign] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
        elif one.span.end - one.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = one
    return tuple(kept)
