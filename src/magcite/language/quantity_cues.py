"""The form of a language's `[quantities]`: how quantities are spelled, changed, shared out and taken by the day."""

from collections.abc import Mapping
from dataclasses import dataclass

from magcite.language.cues import Cues

__all__ = ["QuantityCues"]


@dataclass(frozen=True, slots=True)
class QuantityCues:
    """Cues for quantities, beside those of `[numbers]`, `[roles]`, `[units]` and `[nouns]`.

    Attributes:
        glued: whether numbers are written as one word («tvåhundrafemtio»).
        ones: words for one that are numbers before a scale or a unit of time only; joined_by: what joins the parts of
            a number.
        and_half: what adds a half to a number ("and a half").
        glued_units: how units of time begin that a number may be glued to («tvåårig»).
        glued_ages: words that begin with a number and tell an age («tjugoårsåldern»).
        about_endings: endings that make a number a rough one («femtiotal»).
        changes_directly_lower, changes_directly_higher: verbs right before an amount of change ("fell 22 %").
        averages: words of a mean age.
        no_dose_before, no_dose_after: words beside an amount that nobody took in a study.
        people, animals, studies, age_before, age_after, duration_before, duration_after, duration_verbs, events: more
            of what `[nouns]` and `[roles]` have; counted_after: words after a bare number of people («till antalet»).
        total_before: words before a number that make it the whole.
        definite, relative: articles before a number at the start of a sentence, and words after the people that make
            them a part.
        multiplied: what stands between how many times and an amount («fyra gånger 5 gram»).
        per_each, extra: what makes an amount a step that an effect is told for, and words between.
        not_change_of: what is doubled without an effect ("doubled the dose").
        halved, doubled, tripled, times_as: changes in words.
        out_of, every_nth: "two out of three", «var femte».
        words, scales: more number words, and those that multiply; portions_of_one: words for parts of one.
        fractions: share in words -> per cent.
        schedules: "number unit" -> how often an amount is taken; schedules_before: unit -> the same, before the amount.
        periods: "number unit" -> words for a stretch of time.
        portions: units of what people take or do that are no weight; levels: units that only changes are told in.
        measures: effect measure -> how it is named, in any case of letters.
    """

    glued: bool
    ones: Cues
    joined_by: Cues
    and_half: Cues
    glued_units: Cues
    glued_ages: Cues
    about_endings: Cues
    changes_directly_lower: Cues
    changes_directly_higher: Cues
    averages: Cues
    no_dose_before: Cues
    no_dose_after: Cues
    people: Cues
    animals: Cues
    studies: Cues
    age_before: Cues
    age_after: Cues
    duration_before: Cues
    duration_after: Cues
    duration_verbs: Cues
    events: Cues
    counted_after: Cues
    total_before: Cues
    definite: Cues
    relative: Cues
    multiplied: Cues
    per_each: Cues
    extra: Cues
    not_change_of: Cues
    halved: Cues
    doubled: Cues
    tripled: Cues
    times_as: Cues
    out_of: Cues
    every_nth: Cues
    words: Mapping[str, int]
    scales: Mapping[str, int]
    portions_of_one: Mapping[str, float]
    fractions: Mapping[str, float]
    schedules: Mapping[str, list[str]]
    schedules_before: Mapping[str, list[str]]
    periods: Mapping[str, list[str]]
    portions: Mapping[str, list[str]]
    levels: Mapping[str, list[str]]
    measures: Mapping[str, list[str]]
