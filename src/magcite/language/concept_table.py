"""The vocabulary of health research as it stands in `data/concepts/`: concepts, their forms, and how words bend.

The forms and relations were written by hand for magcite. MeSH headings (Medical Subject Headings) are those of the
U.S. National Library of Medicine, https://www.nlm.nih.gov/mesh/, given where a concept and a heading mean the same;
they were written down one by one, need not be those of the current edition, and NLM has not endorsed magcite.

A file of the folder holds the concepts of a group, one on a line, and the kind they have unless their line tells
another. Several values of one field are separated by `|`. How a form is written:

- words that bend as the grammar of the language says, compounds included: `hjärtinfarkt`;
- with capitals, it stands for that spelling alone: `MS`, `Danmark`;
- after `=`, it neither bends nor stands in compounds: `=tran`.

The kind `also` marks a file whose lines give more forms to concepts of other files; of a form that several concepts
have, the one of a file with kinds counts.

The files are TOML and stay so, of one shape: a string for `kind`, and an inline table of strings on one line for each
concept. They are read line by line, in a fifth of the time a reader of all of TOML takes: every command waits for it.

`data/bilingual/concept_grammar.toml` holds the grammars.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

__all__ = [
    "Bending",
    "Concept",
    "ConceptKind",
    "ConceptTable",
    "Entry",
    "Grammar",
    "entries_in",
    "load_concepts",
    "table_of",
]

Entry = tuple[str, str, Mapping[str, str]]
_ALSO = "also"  # the kind of a file that gives more forms to concepts of others

_LINE = re.compile(r'([a-z0-9-]+) = (?:"([^"\\]*)"|\{ ([^{}]*) \})')
_FIELD = re.compile(r'([a-z]+) = "([^"\\]*)"(?:, |$)')


class ConceptKind(StrEnum):
    """What sort of thing a concept is."""

    CONDITION = "condition"  # illness, injury, deficiency, complication
    EVENT = "event"  # death, new cases, admission, survival, remission: what is counted
    MARKER = "marker"  # measured in place of what matters: blood pressure, cholesterol, bone density
    SYMPTOM = "symptom"
    FUNCTION = "function"  # strength, sleep, cognition, quality of life
    SUBSTANCE = "substance"  # nutrients, herbs, drugs, hormones, pollutants
    FOOD = "food"  # foods, drinks, diets
    ACTIVITY = "activity"  # exercise, habits, ways to live
    TREATMENT = "treatment"  # what is done to people, except drugs by name
    BODY = "body"
    POPULATION = "population"
    SPECIES = "species"
    COUNTRY = "country"
    DESIGN = "design"  # of a study
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that health research is about.

    Attributes:
        id: English, lower case, words joined by hyphens.
        kind: what sort of thing it is.
        broader: ids of the concepts right above it: what is about this one is about them too.
        mesh: MeSH headings of the same meaning, as PubMed spells them; empty where none is known to magcite.
    """

    id: str
    kind: ConceptKind
    broader: tuple[str, ...]
    mesh: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bending:
    """How words of one shape bend.

    Attributes:
        ends: the end of the word as it is listed; empty fits every word.
        stem: what stands in place of that end.
        endings: what may follow the stem at the end of a word.
        joints: what may follow it before the next part of a compound.
    """

    ends: str
    stem: str
    endings: frozenset[str]
    joints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language bends and joins words, as far as finding concepts goes.

    Attributes:
        bendings: every one that fits a word applies to it.
        respelled: pairs of letters that are taken for each other ("ae" for "e"), in forms and text.
        compounds: whether words are joined without a blank.
        parts: words that name no concept and stand in compounds ("risk", "level").
        not_tails: what an unknown end of a compound never begins with, since it makes another word of the first part.
        conjunctions: words between the halves of "breast and prostate cancer".
        silent: words and phrases that look like a concept and name none.
    """

    bendings: tuple[Bending, ...]
    respelled: tuple[tuple[str, str], ...]
    compounds: bool
    parts: tuple[str, ...]
    not_tails: tuple[str, ...]
    conjunctions: frozenset[str]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConceptTable:
    """The whole vocabulary.

    Attributes:
        concepts: in the order of the file, by id.
        headings: MeSH heading -> concept.
        forms: tag -> pairs of a form and the concept it names.
        grammars: tag -> grammar.
    """

    concepts: Mapping[str, Concept]
    headings: Mapping[str, Concept]
    forms: Mapping[str, tuple[tuple[str, Concept], ...]]
    grammars: Mapping[str, Grammar]


@cache
def load_concepts() -> ConceptTable:
    """Return the vocabulary, read from its files on the first call."""
    return table_of(_entries(), _grammars())


def table_of(entries: Iterable[Entry], grammars: Mapping[str, Grammar]) -> ConceptTable:
    """Return the vocabulary of some entries.

    Args:
        entries: id, kind unless the fields tell another, and fields of each concept.
        grammars: language tag -> grammar. Every concept has forms in each of the languages.

    Raises:
        KeyError: a concept lacks the forms of a language, or one that is broader or has more forms is none of the
            vocabulary.
        ValueError: a kind is unknown, or an id or heading stands twice.
    """
    concepts: dict[str, Concept] = {}
    headings: dict[str, Concept] = {}
    forms: dict[str, list[tuple[str, Concept]]] = {tag: [] for tag in grammars}
    more: list[tuple[str, Mapping[str, str]]] = []
    for name, kind, fields in entries:
        if kind == _ALSO:
            more.append((name, fields))
            continue
        one = Concept(name, ConceptKind(fields.get("kind", kind)), _values(fields, "broader"), _values(fields, "mesh"))
        if name in concepts or not headings.keys().isdisjoint(one.mesh):
            raise ValueError(f"concept {name} or its MeSH heading stands twice")
        concepts[name] = one
        headings.update(dict.fromkeys(one.mesh, one))
        for tag in grammars:
            forms[tag].extend((form, one) for form in fields[tag].split("|"))
    for name, fields in more:
        for tag in grammars:
            forms[tag].extend((form, concepts[name]) for form in _values(fields, tag))
    unknown = {up for one in concepts.values() for up in one.broader} - concepts.keys()
    if unknown:
        raise KeyError(*sorted(unknown))
    return ConceptTable(
        concepts=MappingProxyType(concepts),
        headings=MappingProxyType(headings),
        forms=MappingProxyType({tag: tuple(pairs) for tag, pairs in forms.items()}),
        grammars=MappingProxyType(dict(grammars)),
    )


def _entries() -> Iterator[Entry]:
    folder = _data().joinpath("concepts")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            yield from entries_in(file.read_text("utf-8"), file.name)


def entries_in(text: str, name: str) -> Iterator[Entry]:
    """Yield the concepts of a file, in order.

    Args:
        text: what stands in the file.
        name: what the file is called, for the message of a flaw.

    Raises:
        ValueError: a line is neither blank, a comment, the kind nor a concept, or a concept comes before the kind.
    """
    kind = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        fields = dict(_FIELD.findall(found[3])) if found and found[3] else {}
        if found and found[1] == "kind" and found[2]:
            kind = found[2]
        elif found and kind and fields and ", ".join(f'{key} = "{said}"' for key, said in fields.items()) == found[3]:
            yield found[1], kind, fields
        else:
            raise ValueError(f"{name}:{number}: no concept on one line: {line[:60]}")


def _values(entry: Mapping[str, str], field: str) -> tuple[str, ...]:
    return tuple(entry[field].split("|")) if field in entry else ()


def _data() -> Traversable:
    return files("magcite.language").joinpath("data")


def _grammars() -> dict[str, Grammar]:
    table = tomllib.loads(_data().joinpath("bilingual", "concept_grammar.toml").read_text("utf-8"))
    return {tag: _grammar(entry) for tag, entry in table.items()}


def _grammar(table: Mapping[str, object]) -> Grammar:
    return Grammar(
        bendings=tuple(_bending(one) for one in _tables(table["bendings"])),
        respelled=tuple((old, new) for old, new in map(_texts, _lists(table["respelled"]))),
        compounds=table["compounds"] is True,
        parts=_texts(table["parts"]),
        not_tails=_texts(table["not_tails"]),
        conjunctions=frozenset(_texts(table["conjunctions"])),
        silent=_texts(table["silent"]),
    )


def _bending(table: Mapping[str, object]) -> Bending:
    return Bending(str(table["ends"]), str(table["stem"]), frozenset(_texts(table["endings"])), _texts(table["joints"]))


def _tables(value: object) -> list[Mapping[str, object]]:
    return [one for one in _lists(value) if isinstance(one, dict)]


def _lists(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in _lists(value))
