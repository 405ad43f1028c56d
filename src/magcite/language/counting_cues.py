"""The form of a language's `[counting]`: whom people count, and amounts, times and ages told without a unit."""

from collections.abc import Mapping
from dataclasses import dataclass

from magcite.language.cues import Cues

__all__ = ["CountingCues"]


@dataclass(frozen=True, slots=True)
class CountingCues:
    """Cues beside those of `[nouns]`, `[samples]` and `[quantities]`.

    Attributes:
        persons: plural nouns of persons, one word each; "*" before one stands for the beginning of a compound.
        definite: ending of such a noun -> the ending of its definite form, in the languages that have one.
        things: words that end like one and are none («brister»), and what takes part without being a person.
        took_part: what only persons do in a study, right after them ("took part", «var med»).
        only: words right before a number that tell it is small, and leave it all the same.
        asked: verbs before a number of people whom authors studied ("studied", «intervjuade»).
        askers: who does so, right before those verbs.
        rates: words of a sentence that speaks of a land or a year, and no study ("every year", «i världen»).
        once: what happened at another time, of studies ("at the time", «tidigare»).
        kilo: what stands between an amount and the weight of a body that it is told for.
        compared: words of a group that was given something else.
        seasons, terms: units of time that come once a year, and those of schools.
        passed: words before a bare age that all are over.
        decades: a decade of life, in words or figures -> its first year; in_their: what stands before one.
        aged: nouns of people of an age -> the first year of their decade.
        no_age: what a bare range measures that is no age.
        weight: what a body weighs, after that.
        doing: verbs of what is done for a time ("sat", «mediterade»); at_a_time: what follows such a time.
        sooner: words after a time that make it a change ("sooner"); since: words before one that make it a moment.
        lasting, before_that: prepositions of a length, and words for "before" after one ("for a year before …").
        fillers: words that end like persons and stand before a noun («tidigare»).
        early: words before a time that make it a moment in a study ("already after"); included: verbs of all whom a
            study has; ages: words before a range of ages; no_practice: words after "6-minute" of what is no dose.
        at: words before an amount that elsewhere make a number none ("at 12 weeks").
        passive: verbs with a preposition that elsewhere tells a part («besvarades av»).
        none: words before "more than" that make it "at most" ("no trial lasted more than").
        history: words beside a time that was over when a study began ("had smoked", «innan studien»).
        totals: words before a number that make it the whole.
        part_of_dose: words beside an amount that is a part of the day's.
        were: verbs before a number that look like the word for each («vi var»).
        copula: what stands between persons and their age.
        quarters: units of three months; seconds: units of a second, without the word that counts as well ("second").
        no_dose: words before an amount that is the most anybody should take.
        nights: units of time that are days.
        days: the words for days in "three days a week".
        every_day: how often, without a number -> times a week.
        given: what may stand between an amount and how often it was taken ("were taken").
    """

    persons: Cues
    definite: Mapping[str, str]
    things: Cues
    took_part: Cues
    only: Cues
    asked: Cues
    askers: Cues
    rates: Cues
    once: Cues
    kilo: Cues
    compared: Cues
    seasons: Cues
    terms: Cues
    passed: Cues
    in_their: Cues
    decades: Mapping[str, int]
    aged: Mapping[str, int]
    no_age: Cues
    days: Cues
    every_day: Mapping[str, float]
    given: Cues
    weight: Cues
    doing: Cues
    at_a_time: Cues
    sooner: Cues
    since: Cues
    fillers: Cues
    early: Cues
    included: Cues
    ages: Cues
    no_practice: Cues
    at: Cues
    passive: Cues
    none: Cues
    history: Cues
    totals: Cues
    part_of_dose: Cues
    were: Cues
    copula: Cues
    quarters: Cues
    seconds: Cues
    no_dose: Cues
    nights: Cues
    lasting: Cues
    before_that: Cues
