"""The limits in force: how fast, how much, how long, how often; each from the constant that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass

from magcite.matching.citation_text import LONGEST
from magcite.matching.query import LONGEST_QUERY
from magcite.model import Absent, Found, Registered, Settings, SourceName
from magcite.project.dump import LARGEST
from magcite.readers.front_matter import MAX_CHARACTERS, MAX_DEPTH
from magcite.sources import load
from magcite.transport import Limits
from magcite.transport.answers import AGES
from magcite.transport.searches import AGE

__all__ = ["Limit", "limits_in_force"]

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit.

    Attributes:
        group: what it is about: a source's label, "every call", "what is kept", "files".
        unit: of the value ("seconds", "calls a second").
    """

    group: str
    name: str
    value: float
    unit: str


def limits_in_force(settings: Settings) -> tuple[Limit, ...]:
    """Return all limits; the pace depends on whether the settings name a contact address, and on keys."""
    return (*_calls(Limits()), *_paces(Limits(), settings), *_kept(), *_files())


def _calls(limits: Limits) -> Iterator[Limit]:
    group = "every call"
    yield Limit(group, "tries", limits.tries, "calls")
    yield Limit(group, "connecting, and each read", limits.timeout, "seconds")
    yield Limit(group, "the call as a whole", limits.deadline, "seconds")
    yield Limit(group, "an answer, unpacked", limits.body / _MB, "MB")
    yield Limit(group, "a data set in one file", limits.file_body / _MB, "MB")
    yield Limit(group, "the longest wait a source may ask for", limits.longest_wait, "seconds")
    yield Limit(group, "before the second try, doubled after each", limits.first_wait, "seconds")
    yield Limit(group, "failures in a row before a host is left alone", limits.rest_after, "questions")


def _paces(limits: Limits, settings: Settings) -> Iterator[Limit]:
    polite = settings.mailto is not None
    for name in (*settings.sources, *settings.reserve):
        source = load(name)
        for kind, several in (("single records", False), ("lists and searches", True)):
            pace = limits.pace(name, several=several, polite=polite, keyed=name in settings.keys)
            yield Limit(name.label, kind, round(1 / pace.gap, 2), "calls a second")
        yield Limit(name.label, "under way at once", pace.in_flight, "calls")
        if source.batch > 1:
            yield Limit(name.label, "asked about together", source.batch, "identifiers")
    if SourceName.CROSSREF in settings.sources:
        yield Limit(SourceName.CROSSREF.label, "words of a search", LONGEST_QUERY, "characters")


def _kept() -> Iterator[Limit]:
    group = "what is kept"
    for kind, said in ((Found, "a description"), (Registered, "a registration"), (Absent, "a no")):
        yield Limit(group, said, AGES[kind].days, "days")
    yield Limit(group, "what a search came to", AGE.days, "days")


def _files() -> Iterator[Limit]:
    group = "files"
    yield Limit(group, "front matter, or a sidecar", MAX_CHARACTERS / 1024, "thousand characters")
    yield Limit(group, "lists and mappings in it", MAX_DEPTH, "levels")
    yield Limit(group, "a reference string", LONGEST, "characters")
    yield Limit(group, "one record of a dump", LARGEST / _MB, "MB")
