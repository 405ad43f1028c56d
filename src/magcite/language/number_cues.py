"""The tables of cues for numbers: how they are written, the part they play, and which of them count a whole sample.

One class a table of a language's file; `cues.py` says how a cue is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from magcite.language.cues import Cues

__all__ = ["Numbers", "Roles", "Samples"]


@dataclass(frozen=True, slots=True)
class Numbers:
    """How numbers are written in words and figures.

    Attributes:
        comma_groups: whether a comma before exactly three digits separates thousands.
        words: number word -> value.
        multipliers: word after a figure -> factor ("million").
        between: (opening word, joining word) of a range in words.
        to: words that join a range.
        about, more, less: words before a number that tell its relation.
    """

    comma_groups: bool
    words: Mapping[str, int]
    multipliers: Mapping[str, int]
    between: Cues
    between_and: Cues
    to: Cues
    about: Cues
    more: Cues
    less: Cues
    emphasis: Cues


@dataclass(frozen=True, slots=True)
class Roles:
    """Cues for the part a number plays; `roles.py` says how they are used."""

    not_counted: Cues
    per_day: Cues
    times: Cues
    times_words: Mapping[str, int]
    each: Cues
    contains: Cues
    dose: Cues
    substance_words: Cues
    age_before: Cues
    age_after: Cues
    age_limit: Cues
    age_subject: Cues
    duration_before: Cues
    duration_after: Cues
    duration_unsure: Cues
    duration_verbs: Cues
    ago: Cues
    event_nouns: Cues
    event_verbs: Cues
    of_whom: Cues
    groups: Cues
    lower: Cues
    higher: Cues
    changes_by: Cues
    articles: Cues
    measure_is: Cues
    share_of: Cues
    year_before: Cues
    year_after: Cues
    interval: Cues
    p_value: Cues
    part_of: Cues


@dataclass(frozen=True, slots=True)
class Samples:
    """Cues for the whole sample of a study; `samples.py` says how they combine.

    Attributes:
        studies, of: a noun for a study, and the prepositions between it and its sample.
        study_from, study_in: words between the two that say when or by whom it was published or made («från 2016»);
            the latter before a name only («i Danmark»).
        verbs_before, verbs_after: what was done with all.
        to_group: what follows a verb when only one group is meant.
        given_before, given_after, either, alternative, placebo: what people got, one thing or the other.
        parts: nouns that may name a part of the sample.
        others: words of another study or of a part of one, before the number.
        share: prepositions that make the number a whole to count in, not a sample.
        apart: words after the number that leave it no sample ("per doctor"); apart_last: those that do so only at the
            end of a clause («10 personer var»).
    """

    studies: Cues
    of: Cues
    study_from: Cues
    study_in: Cues
    verbs_before: Cues
    verbs_after: Cues
    to_group: Cues
    given_before: Cues
    given_after: Cues
    either: Cues
    alternative: Cues
    placebo: Cues
    parts: Cues
    others: Cues
    share: Cues
    apart: Cues
    apart_last: Cues
