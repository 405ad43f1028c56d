"""A local file of Crossref work messages, for work without a network.

It may hold a list answer of the REST API, a list of messages, one message with or without its envelope, or
one of these a line (JSON Lines). A snapshot knows what it holds and says nothing about the rest.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from magcite.errors import InputError, PayloadError
from magcite.identifiers import Doi, Identifier
from magcite.model import SourceName
from magcite.sources.crossref import found_in
from magcite.sources.payload import dig
from magcite.sources.source import Call, Known, Reply, SnapshotCall, Source

__all__ = ["SOURCE", "Snapshot", "messages_in", "read_snapshot"]

_OK = 200
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The messages of a file, by the normal form of their DOIs."""

    works: Mapping[str, Mapping[str, object]]

    def send(self, call: Call) -> Reply:
        """Answer a call about works from this file.

        Raises:
            PayloadError: the call is for a registry, and there is no network here.
        """
        if not isinstance(call, SnapshotCall):
            raise PayloadError(call.source.value, "not asked: only the local snapshot is used")
        held = [self.works[doi.normal] for doi in call.dois if doi.normal in self.works]
        return Reply(_OK, {"message": {"items": held}})


def read_snapshot(text: str, *, path: str) -> Snapshot:
    """Return the works a snapshot file holds; of two with one DOI, the first.

    Raises:
        InputError: the file is not JSON, or a record in it is not in Crossref's shape.
    """
    works: dict[str, Mapping[str, object]] = {}
    for line, tree in _trees(text, path):
        for message in messages_in(tree):
            doi = dig(message, "DOI")
            if not isinstance(message, Mapping) or not isinstance(doi, str):
                advice = 'each record is a Crossref work message, with its "DOI"'
                raise InputError(f"the snapshot holds a record that is no work: {advice}", path=path, line=line)
            works.setdefault(doi.strip().lower(), message)
    return Snapshot(works)


def _trees(text: str, path: str) -> Iterator[tuple[int | None, object]]:
    """Yield (line, JSON value): the whole file as one value, or else each line as one."""
    try:
        yield None, json.loads(text)
    except RecursionError as error:
        raise InputError("the snapshot is nested too deep", path=path) from error
    except ValueError:
        lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        for number, line in lines:
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise InputError(f"the snapshot is not JSON: {error}", path=path, line=number) from error
        if not lines:
            raise InputError("the snapshot is empty", path=path) from None


def messages_in(tree: object) -> Iterator[object]:
    """Yield the work messages of a JSON value in any of the shapes that Crossref gives them in."""
    if isinstance(tree, list):
        for one in tree:
            yield from messages_in(one)
        return
    message = dig(tree, "message")
    items = dig(tree if message is None else message, "items")
    if isinstance(items, list):
        yield from items
    else:
        yield tree if message is None else message


def call(asked: tuple[Identifier, ...]) -> SnapshotCall:
    """Describe the look-up."""
    return SnapshotCall(tuple(doi for doi in asked if isinstance(doi, Doi)))


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Read the answer to `call`.

    Raises:
        PayloadError: the reply is not a snapshot's.
    """
    items = dig(reply.payload, "message", "items")
    if not isinstance(items, list):
        raise PayloadError(SourceName.SNAPSHOT.value, "the snapshot gave no list")
    return found_in(tuple(items), asked, at, SourceName.SNAPSHOT)


SOURCE = Source(
    SourceName.SNAPSHOT,
    batch=_BATCH,
    accepts=lambda one: isinstance(one, Doi),
    shares=lambda _: True,
    call=call,
    parse=parse,
    denies=False,
)
