"""One language's data, loaded from its file and checked for completeness.

A new language is one more file in `data/`, its tag in `LANGUAGES`, and tests. `cues.py` says how a cue is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from magcite.language.counting_cues import CountingCues
from magcite.language.cue_forms import filled
from magcite.language.cues import Cues
from magcite.language.figure_cues import FigureCues
from magcite.language.number_cues import Numbers, Roles, Samples
from magcite.language.page_cues import Abbreviations, Apparatus, Changes, Kinds, Links, Pointing
from magcite.language.quantity_cues import QuantityCues
from magcite.language.subgroup_cues import SubgroupCues
from magcite.language.tables import tables_of
from magcite.language.telling_cues import Abstracts, Linking, Telling

__all__ = [
    "LANGUAGES",
    "Abbreviations",
    "Abstracts",
    "Apparatus",
    "Changes",
    "Kinds",
    "Language",
    "Linking",
    "Links",
    "Numbers",
    "Pointing",
    "Roles",
    "Samples",
    "Telling",
    "common_words",
    "cue_lists",
    "known_tag",
    "load",
    "table_of",
]

LANGUAGES = ("en", "sv", "da")  # of two that fit a text equally well, the first is taken

Units = Mapping[str, Cues]  # normal form -> how it is written


@dataclass(frozen=True, slots=True)
class Language:
    """Everything magcite knows of one language.

    Attributes:
        function_words: the commonest words, in lower case.
        letters: letters that other languages here do not use.
        mass, time, share, measures: units by kind, normal form -> how it is written.
        concentration: units that look like a dose and are none ("mmol/l").
        people, animals, studies: nouns that are counted.
        notes: words that open a note to the reader («obs», "please note").
        labels: the words magcite writes itself.
    """

    tag: str
    name: str
    function_words: frozenset[str]
    letters: frozenset[str]
    abbreviations: Abbreviations
    kinds: Kinds
    links: Links
    pointing: Pointing
    apparatus: Apparatus
    numbers: Numbers
    roles: Roles
    samples: Samples
    telling: Telling
    abstracts: Abstracts
    changes: Changes
    quantities: QuantityCues
    linking: Linking
    counting: CountingCues
    subgroups: SubgroupCues
    figures: FigureCues
    mass: Units
    concentration: Units
    time: Units
    share: Units
    measures: Units
    people: Cues
    animals: Cues
    studies: Cues
    notes: Cues
    labels: Mapping[str, str]


def known_tag(language: str) -> str:
    """Return the tag of the language that a text is read as: English, where it is of none that has a file."""
    return language if language in LANGUAGES else "en"


@cache
def common_words(tag: str) -> frozenset[str]:
    """Return the commonest words of a language of `LANGUAGES`, in lower case, without the rest of its data."""
    return frozenset(tables_of(tag)["function_words"])


@cache
def load(tag: str) -> Language:
    """Return a language's data; an unknown tag gives the data of "en".

    Raises:
        KeyError: a data file lacks a table or a list.
    """
    known = known_tag(tag)
    data = tables_of(known)
    units, nouns = data["units"], data["nouns"]
    return Language(
        tag=known,
        name=data["name"],
        function_words=common_words(known),
        letters=frozenset(data["letters"]),
        abbreviations=filled(Abbreviations, data["abbreviations"]),
        kinds=filled(Kinds, data["kinds"]),
        links=filled(Links, data["links"]),
        pointing=filled(Pointing, data["pointing"]),
        apparatus=filled(Apparatus, data["apparatus"]),
        numbers=filled(Numbers, data["numbers"]),
        roles=filled(Roles, data["roles"]),
        samples=filled(Samples, data["samples"]),
        telling=filled(Telling, data["telling"]),
        abstracts=filled(Abstracts, data["abstracts"]),
        changes=filled(Changes, data["changes"]),
        quantities=filled(QuantityCues, data["quantities"]),
        linking=filled(Linking, data["linking"]),
        counting=filled(CountingCues, data["counting"]),
        subgroups=filled(SubgroupCues, data["subgroups"]),
        figures=filled(FigureCues, data["figures"]),
        mass=_units(units["mass"]),
        concentration=_units(units["concentration"]),
        time=_units(units["time"]),
        share=_units(units["share"]),
        measures=_units(units["measures"]),
        people=tuple(nouns["people"]),
        animals=tuple(nouns["animals"]),
        studies=tuple(nouns["studies"]),
        notes=tuple(data["asides"]["notes"]),
        labels=MappingProxyType(dict(data["labels"])),
    )


def _units(table: Mapping[str, list[str]]) -> Units:
    return MappingProxyType({name: tuple(written) for name, written in table.items()})


def cue_lists(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of one table by their names; a language without a file of its own has those of English.

    Args:
        language: its tag.
        name: of a table that holds nothing but lists of cues.
    """
    return {key: tuple(cues) for key, cues in tables_of(known_tag(language))[name].items()}


def table_of(language: str, name: str) -> dict[str, Any]:
    """Return a table as it is written, of which nothing may be changed; an empty one where the language lacks it.

    Args:
        language: its tag; one without a file of its own has the tables of English.
        name: of the table.
    """
    table: dict[str, Any] = tables_of(known_tag(language)).get(name, {})
    return table
