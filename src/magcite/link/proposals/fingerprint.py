"""What a record tells of its study: the author's evidence, facts from abstracts, title, headings, annotation."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from magcite.language import fold
from magcite.language.concepts import Concept, concept_of_heading
from magcite.language.study_words import designs_named
from magcite.link.proposals.figures import Figure, FigureKind, figures_in, ratio_figure, role_key
from magcite.link.proposals.words import acronyms_in, language_of, said_in, said_in_title
from magcite.model import (
    Derived,
    Design,
    Evidence,
    Fact,
    FactKind,
    Found,
    Item,
    Lock,
    Part,
    Reference,
    Relation,
    descriptions,
)

__all__ = ["ACCOUNTS", "Fingerprint", "Record", "Seen", "fingerprint_of", "records_of", "role_keys"]

ACCOUNTS = frozenset({Design.NEWS, Design.ENCYCLOPEDIA, Design.LECTURE})
_TYPES = {
    "article-newspaper": Design.NEWS,
    "article-magazine": Design.NEWS,
    "broadcast": Design.NEWS,
    "post-weblog": Design.NEWS,
    "entry-encyclopedia": Design.ENCYCLOPEDIA,
    "entry-dictionary": Design.ENCYCLOPEDIA,
    "entry": Design.ENCYCLOPEDIA,
    "speech": Design.LECTURE,
    "webpage": Design.NEWS,
}
_FACTS = {
    FactKind.SAMPLE: FigureKind.SAMPLE,
    FactKind.STUDIES: FigureKind.STUDIES,
    FactKind.AGE: FigureKind.AGE,
    FactKind.EVENTS: FigureKind.COUNT,
    FactKind.NUMBER: FigureKind.COUNT,
}
_TOLD = frozenset({FactKind.SAMPLE, FactKind.STUDIES, FactKind.DIRECTION, FactKind.EVENTS})
_REMEMBERED = 4096  # lengths of time
_WHOLES = frozenset({Part.TOTAL, Part.ANALYSED, Part.COMPLETED})
_DAYS = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0, "hour": 1 / 24, "minute": 1 / 1440}
_MASSES = {"mg": 1.0, "g": 1000.0, "µg": 0.001}


@dataclass(frozen=True, slots=True)
class Record:
    """One record that a claim may rest on: what was written down, and what registries answered.

    Attributes:
        key: its citekey, or what it is called where it is in no library.
        item: its bibliographic fields.
        answers: descriptions of the same work.
        annotation: the author's words; None without any.
        own: the reference that it was made of; None for what is in no library.
    """

    key: str
    item: Item
    evidence: Evidence | None = None
    answers: tuple[Found, ...] = ()
    annotation: str | None = None
    tags: tuple[str, ...] = ()
    own: Reference | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """The record's own fields, then those of the answers."""
        return (self.item, *(answer.item for answer in self.answers))

    @property
    def derived(self) -> tuple[Derived, ...]:
        """What was derived from the answers."""
        if self.own is None:
            return tuple(answer.derived for answer in self.answers if answer.derived is not None)
        return self.own.readings(self.answers)

    @property
    def has_figures(self) -> bool:
        """Whether somebody wrote down what the study found, or its abstract was read."""
        return self.evidence is not None or any(one.text is not None for one in self.derived)

    @property
    def told(self) -> tuple[str, ...]:
        """The words of the abstracts that facts were read from: who took part, and what changed."""
        facts = [fact for one in self.derived if one.language in {None, "en"} for fact in one.facts]
        effects = [fact.term for fact in facts if fact.kind is FactKind.EFFECT and fact.term]
        return tuple(dict.fromkeys((*(one.words for one in facts if one.kind in _TOLD), *effects)))

    @property
    def terms(self) -> tuple[tuple[str, str], ...]:
        """The telling words of each abstract, parted as sentences are, with its language."""
        return tuple((" . ".join(one.terms), one.language or "en") for one in self.derived if one.terms)

    @property
    def title(self) -> str:
        """The first title there is; "" without one."""
        return next((item.title for item in self.items if item.title), "")

    @property
    def designs(self) -> frozenset[Design]:
        """The designs it is said to have, the author's alone where there is one; none is unknown."""
        if self.evidence is not None and self.evidence.design is not None:
            return frozenset({self.evidence.design})
        for item in self.items:
            if (account := _TYPES.get(item.type or "")) is not None:
                return frozenset({account})
        return frozenset(one.design for one in self.derived if one.design is not None)

    @property
    def is_account(self) -> bool:
        """Whether it tells of studies and is none: a newspaper, an encyclopedia, a lecture, a web page."""
        return bool(self.designs & ACCOUNTS)


def records_of(references: Iterable[Reference], lock: Lock) -> tuple[Record, ...]:
    """Return references as records, each with the answers that are about its work."""
    return tuple(_record(one, lock) for one in references)


def _record(reference: Reference, lock: Lock) -> Record:
    answers = lock.about(reference.item) if lock.answers else ()
    return Record(
        reference.citekey,
        reference.item,
        reference.evidence,
        descriptions(answers),
        reference.annotation,
        reference.tags,
        reference,
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """A concept in a record.

    Attributes:
        where: "title", "evidence", "mesh", "abstract", "terms" or "annotation", the weightiest place.
        words: the words that name it there first.
    """

    concept: Concept
    where: str
    words: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A record made ready to be held against claims.

    Attributes:
        concepts: by id.
        words: folded, with the place they stand in.
        families: folded family names of authors and editors; containers: folded names of journals.
        names: names in capitals.
        years: of publication; empty when unknown.
    """

    record: Record
    figures: tuple[Figure, ...]
    concepts: Mapping[str, Seen]
    words: Mapping[str, str]
    families: frozenset[str]
    containers: tuple[str, ...]
    names: frozenset[str]
    years: frozenset[int]
    designs: frozenset[Design]


def fingerprint_of(record: Record) -> Fingerprint:
    """Return what a record tells of its study."""
    concepts: dict[str, Seen] = {}
    words: dict[str, str] = {}
    for where, text, language in _texts(record):
        said = said_in_title(text, language) if where == "title" else said_in(text, language)
        for concept, named in said.concepts:
            concepts.setdefault(concept.id, Seen(concept, where, named))
        for word, _ in said.words:
            words.setdefault(word, where)
    for answer in record.answers:
        for heading in answer.mesh:
            if (known := concept_of_heading(heading)) is not None:
                concepts.setdefault(known.id, Seen(known, "mesh", heading))
    items = record.items
    people = [name for item in items for name in (*item.author, *item.editor)]
    containers = [name for item in items for name in (item.container_title, item.container_title_short) if name]
    return Fingerprint(
        record,
        tuple(_figures(record)),
        concepts,
        words,
        frozenset(fold(name.family or name.literal or "") for name in people) - {""},
        tuple(dict.fromkeys(map(fold, containers))),
        frozenset(name for _, text, _ in _texts(record) for name in acronyms_in(text)),
        frozenset(item.issued.year for item in items if item.issued and item.issued.year),
        record.designs or _designs_in(record),
    )


def role_keys(record: Record) -> Iterator[str]:
    """Yield what a record is filed under for its numbers and their parts, without reading it whole."""
    if record.evidence is not None:
        counts = (FigureKind.SAMPLE, record.evidence.n), (FigureKind.STUDIES, record.evidence.studies)
        yield from (f"{kind.value}:{value:g}" for kind, value in counts if value is not None)
        yield from _length_keys(record.evidence.duration)
    for fact in (one for derived in record.derived for one in derived.facts):
        yield from filter(None, map(role_key, _of_fact(fact)))


@lru_cache(maxsize=_REMEMBERED)
def _length_keys(duration: str | None) -> tuple[str, ...]:
    """Return the same for a length of time, which many records have."""
    figures = figures_in(duration, "en", "evidence", within=FigureKind.TIME)
    return tuple(filter(None, map(role_key, figures)))


def _designs_in(record: Record) -> frozenset[Design]:
    """Return the design that the title names, where nothing else says one."""
    named = designs_named(record.title, "en")
    return frozenset(Design(name) for name in named) if len(named) == 1 else frozenset()


def _texts(record: Record) -> Iterator[tuple[str, str, str]]:
    """Yield the texts of a record: what each is, its words, its language; the weightiest first."""
    for item in record.items:
        if item.title:
            yield "title", item.title, language_of(item.title)
    evidence = record.evidence
    if evidence is not None:
        told = (evidence.exposure, evidence.population, evidence.comparator, evidence.dose, *evidence.species)
        for text in filter(None, (*told, *(result.outcome for result in evidence.results))):
            yield "evidence", text, language_of(text)
    if record.tags:
        yield "mesh", " . ".join(tag.replace("-", " ") for tag in record.tags), "en"
    yield from (("abstract", text, "en") for text in record.told)
    yield from (("terms", terms, language) for terms, language in record.terms)
    if record.annotation:
        yield "annotation", record.annotation, language_of(record.annotation)


def _figures(record: Record) -> Iterator[Figure]:
    if record.evidence is not None:
        yield from _of_evidence(record.evidence)
    yield from figures_in(record.title, language_of(record.title), "title")
    for derived in record.derived:
        for fact in derived.facts:
            yield from _of_fact(fact)
    if record.annotation:
        for figure in figures_in(record.annotation, language_of(record.annotation), "annotation"):
            yield replace(figure, whole=False)


def _of_evidence(evidence: Evidence) -> Iterator[Figure]:
    where = "evidence"
    if evidence.n is not None:
        yield _count(FigureKind.SAMPLE, evidence.n, where)
    if evidence.studies is not None:
        yield _count(FigureKind.STUDIES, evidence.studies, where)
    yield from figures_in(evidence.age, "en", where, within=FigureKind.AGE)
    yield from figures_in(evidence.dose, "en", where, within=FigureKind.DOSE)
    yield from figures_in(evidence.duration, "en", where, within=FigureKind.TIME)
    for text in (evidence.population, evidence.exposure, evidence.comparator):
        for figure in figures_in(text, "en", where):
            yield replace(figure, whole=False)
    for result in evidence.results:
        for figure in figures_in(result.outcome, "en", where):
            yield replace(figure, whole=False)
        if result.value is not None and result.measure is not None:
            ratio = ratio_figure(result.measure, result.value, f"{result.measure} {result.value:g}", where)
            if ratio is not None:
                yield ratio


def _count(kind: FigureKind, value: float, where: str, *, whole: bool = True, words: str = "") -> Figure:
    return Figure(kind, value, None, None, Relation.EQUAL, words or f"{value:g}", where, (value,), whole)


def _of_fact(fact: Fact) -> Iterator[Figure]:
    if fact.value is None or (fact.kind is FactKind.STUDIES and fact.value != int(fact.value)):
        return
    where = "abstract"
    if (kind := _FACTS.get(fact.kind)) is not None:
        whole = fact.part in _WHOLES if fact.kind is FactKind.SAMPLE else fact.kind is not FactKind.NUMBER
        figure = _count(kind, fact.value, where, whole=whole, words=fact.words)
        yield replace(figure, high=fact.high, relation=fact.relation)
    elif fact.kind in {FactKind.DURATION, FactKind.FOLLOW_UP} and (unit := _unit(fact, _DAYS)):
        yield _scaled(FigureKind.TIME, fact, unit, None)
    elif fact.kind is FactKind.DOSE:
        unit = _unit(fact, _MASSES)
        yield _scaled(FigureKind.DOSE, fact, unit or 1.0, "mg" if unit else (fact.unit or "").partition("/day")[0])
    elif fact.kind in {FactKind.EFFECT, FactKind.PROPORTION}:
        measure = fact.measure or fact.unit or ""
        ratio = ratio_figure(measure, fact.value, fact.words, where)
        if ratio is not None:
            yield ratio


def _unit(fact: Fact, table: Mapping[str, float]) -> float | None:
    return table.get((fact.unit or "").partition("/day")[0])


def _scaled(kind: FigureKind, fact: Fact, scale: float, unit: str | None) -> Figure:
    value, high = fact.value or 0.0, fact.high
    return Figure(
        kind,
        value * scale,
        None if high is None else high * scale,
        unit,
        fact.relation,
        fact.words,
        "abstract",
        (value,) if high is None else (value, high),
        whole=False,
    )
