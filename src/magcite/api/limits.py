"""The limits in force: how fast, how much, how long, how often; each from the constant that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass

from magcite.matching.citation_text import LONGEST
from magcite.matching.query import LONGEST_QUERY
from magcite.model import Absent, Found, Registered, Settings, SourceName
from magcite.phrases import phrase
from magcite.project.dump import LARGEST
from magcite.readers.front_matter import MAX_CHARACTERS, MAX_DEPTH
from magcite.sources import load
from magcite.transport import Limits
from magcite.transport.answers import AGES
from magcite.transport.weekly import AGE

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
    group = phrase("every call")
    yield Limit(group, phrase("tries"), limits.tries, phrase("calls"))
    yield Limit(group, phrase("connecting, and each read"), limits.timeout, phrase("seconds"))
    yield Limit(group, phrase("the call as a whole"), limits.deadline, phrase("seconds"))
    yield Limit(group, phrase("an answer, unpacked"), limits.body / _MB, "MB")
    yield Limit(group, phrase("a data set in one file"), limits.file_body / _MB, "MB")
    yield Limit(group, phrase("the longest wait a source may ask for"), limits.longest_wait, phrase("seconds"))
    yield Limit(group, phrase("before the second try, doubled after each"), limits.first_wait, phrase("seconds"))
    yield Limit(group, phrase("failures in a row before a host is left alone"), limits.rest_after, phrase("questions"))


def _paces(limits: Limits, settings: Settings) -> Iterator[Limit]:
    polite = settings.mailto is not None
    for name in (*settings.sources, *settings.reserve):
        source = load(name)
        for kind, several in ((phrase("single records"), False), (phrase("lists and searches"), True)):
            pace = limits.pace(name, several=several, polite=polite, keyed=name in settings.keys)
            yield Limit(name.label, kind, round(1 / pace.gap, 2), phrase("calls a second"))
        yield Limit(name.label, phrase("under way at once"), pace.in_flight, phrase("calls"))
        if source.batch > 1:
            yield Limit(name.label, phrase("asked about together"), source.batch, phrase("identifiers"))
    if SourceName.CROSSREF in settings.sources:
        yield Limit(SourceName.CROSSREF.label, phrase("words of a search"), LONGEST_QUERY, phrase("characters"))


def _kept() -> Iterator[Limit]:
    group = phrase("what is kept")
    for kind, said in (
        (Found, phrase("a description")),
        (Registered, phrase("a registration")),
        (Absent, phrase("a no")),
    ):
        yield Limit(group, said, AGES[kind].days, phrase("days"))
    yield Limit(group, phrase("what a search came to"), AGE.days, phrase("days"))


def _files() -> Iterator[Limit]:
    group = phrase("files")
    yield Limit(group, phrase("front matter, or a sidecar"), MAX_CHARACTERS / 1024, phrase("thousand characters"))
    yield Limit(group, phrase("lists and mappings in it"), MAX_DEPTH, phrase("levels"))
    yield Limit(group, phrase("a reference string"), LONGEST, phrase("characters"))
    yield Limit(group, phrase("one record of a dump"), LARGEST / _MB, "MB")
