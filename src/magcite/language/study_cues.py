"""The cues of a language's table `[study]`: what an abstract tells of a study besides its results."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from magcite.language.languages import known_tag
from magcite.language.tables import tables_of

__all__ = ["StudyCues", "load_study_cues"]

_Cues = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StudyCues:
    """Words of abstracts.

    Attributes:
        courses: what lasts as long as a study treats ("a 12-week yoga programme").
        apart: what lasts, and is no part of it ("washout", "run-in").
        spread: words before how long people were treated ("over 8 months").
        sessions: what is done at one time ("three 60-minute sessions").
        dosed: words that may stand between an amount and how often it was taken ("500 mg or placebo, daily").
        ranges: words before a range of ages ("range 18 to 65").
        years: the unit of an age, as written in brackets.
        adjectives_stop: words that are no part of whom a noun of persons names, before it.
        joins: words after such a noun that go on to say who they were ("with", "aged").
        stops: words that end it ("were", "received").
        things: words that end like nouns of persons and name none ("markers").
        anyone: nouns of persons that, standing alone, say nothing of who they were.
        persons: further nouns of persons, as abstracts use them ("subjects").
        aims: sections that tell whom a study is about, besides `methods`.
        of_all, enrolled: words around all who took part ("of 744 patients randomised").
        kinds, kinds_of: what a study is called, and the word between that and its people ("a survey of 3420 teachers").
        holding: words between schools or families and the people in them ("22 schools with 614 children").
        methods: sections that tell whom a study studied.
        comparators: name -> the words for it, of what an exposure was compared with.
    """

    courses: _Cues
    apart: _Cues
    spread: _Cues
    sessions: _Cues
    dosed: _Cues
    ranges: _Cues
    years: _Cues
    adjectives_stop: _Cues
    joins: _Cues
    stops: _Cues
    things: _Cues
    anyone: _Cues
    persons: _Cues
    aims: _Cues
    of_all: _Cues
    enrolled: _Cues
    kinds: _Cues
    kinds_of: _Cues
    holding: _Cues
    methods: _Cues
    comparators: Mapping[str, _Cues]


@cache
def load_study_cues(tag: str) -> StudyCues:
    """Return a language's cues; an unknown tag gives those of "en".

    Raises:
        KeyError: a data file lacks the table or a list.
    """
    known = known_tag(tag)
    table = tables_of(known)["study"]
    lists = {name: tuple(cues) for name, cues in table.items() if name != "comparators"}
    return StudyCues(**lists, comparators={name: tuple(cues) for name, cues in table["comparators"].items()})
