"""Which source is asked about what, and in which turn.

A DOI is described by the agency that registered it. The first agency of the settings is asked about all, doi.org about
what that one disowns, and another agency only about DOIs that doi.org says are its own. The rest are witnesses: they
are asked about every work, except those that everybody disowns; a source in reserve only about identifiers that no
other accepts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from magcite.model import Absent, Answer, Failed, Found, Registered, SourceName
from magcite.sources.source import Source

__all__ = ["in_reserve", "in_turn", "is_due"]

_AGENCIES = frozenset({SourceName.SNAPSHOT, SourceName.CROSSREF, SourceName.DATACITE})
Answers = Mapping[SourceName, Answer]


def in_turn(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources in the order they are asked, each kind in the order given.

    The local snapshot and the first agency, then who tells the agency of a DOI, other agencies, and witnesses.
    """
    first = next((one.name for one in sources if _is_agency(one) and one.denies), None)

    def turn(source: Source) -> int:
        if not source.describes:
            return 1
        if not _is_agency(source):
            return 3
        return 2 if source.denies and source.name is not first else 0

    return tuple(sorted(sources, key=lambda source: (turn(source), source.denies and turn(source) == 0)))


def in_reserve(sources: Iterable[Source], others: Iterable[Source]) -> tuple[Source, ...]:
    """Return sources narrowed to the identifiers that none of the others accepts."""
    taken = tuple(others)

    def narrowed(source: Source) -> Source:
        return replace(
            source, accepts=lambda one: source.accepts(one) and not any(other.accepts(one) for other in taken)
        )

    return tuple(narrowed(source) for source in sources)


def is_due(source: Source, before: Sequence[Source], held: Answers, *, again: bool) -> bool:
    """Return whether a source is to be asked about an identifier it accepts.

    Args:
        source: whose turn it is.
        before: the sources that had their turn.
        held: what is known about the identifier, by source.
        again: whether an answer it gave before is to be renewed.
    """
    said = held.get(source.name)
    if said is not None and not isinstance(said, Failed) and not again:
        return False
    agencies = [held.get(one.name) for one in before if _is_agency(one)]
    described = any(isinstance(answer, Found) for answer in agencies)
    disowned = all(isinstance(held.get(one.name), Absent) for one in before if _is_agency(one) and one.denies)
    if not source.describes:
        return said is not None if described else disowned  # an old word about the registration is renewed
    words = [held.get(one.name) for one in before if not one.describes]
    if not _is_agency(source):
        return described or not any(isinstance(word, Absent) for word in words)
    if described:
        return False
    return not any(_is_agency(one) and one.denies for one in before) or (disowned and _may_be_its_own(source, words))


def _is_agency(source: Source) -> bool:
    return source.name in _AGENCIES


def _may_be_its_own(source: Source, words: Sequence[Answer | None]) -> bool:
    """Whether doi.org says that an identifier is this agency's, or nobody could be asked who it belongs to."""
    told = [word for word in words if isinstance(word, Registered | Absent)]
    if not told:
        return True
    return any(isinstance(word, Registered) and word.agency.lower() == source.name.label.lower() for word in told)
