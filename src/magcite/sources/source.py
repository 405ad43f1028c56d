"""What a source is: how to describe a question to it, and how to read its answer.

A source sends nothing. `transport` makes the calls that are described here and gives back a `Reply`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from magcite.identifiers import Doi, Identifier
from magcite.model import Absent, Found, Registered, SourceName

__all__ = ["Call", "CrossrefCall", "HttpCall", "Known", "Reply", "SnapshotCall", "Source"]

Known = Found | Registered | Absent  # a yes or a no; silence is an exception here, and `Failed` in the lock


@dataclass(frozen=True, slots=True)
class HttpCall:
    """A GET request.

    Attributes:
        path: from the source's base URL, quoted, with a leading slash; "" for the base URL itself.
        query: names and values as they are; the transport quotes them, and adds contact address and key by itself.
        accept: what is due: JSON, which is parsed into `Reply.payload`, or a text that comes whole in `Reply.text`.
        several: whether it asks for a list, for which registries allow fewer calls.
    """

    source: SourceName
    path: str
    query: tuple[tuple[str, str], ...] = ()
    accept: Literal["json", "xml", "text"] = "json"
    several: bool = False


@dataclass(frozen=True, slots=True)
class CrossrefCall:
    """A look-up of works at Crossref, made through habanero.

    Attributes:
        dois: to look up; () in a search.
        rows: of a list call, the most works to give back (Crossref gives 20 unasked); None: one work.
        bibliographic: words to search for (`query.bibliographic`); None in a look-up.
        container: a journal or proceedings that works must have appeared in (`query.container-title`); None: anywhere.
        years: the first and the last year of publication; None: any.
    """

    dois: tuple[Doi, ...]
    rows: int | None = None
    bibliographic: str | None = None
    container: str | None = None
    years: tuple[int, int] | None = None

    @property
    def source(self) -> SourceName:
        """Always Crossref."""
        return SourceName.CROSSREF


@dataclass(frozen=True, slots=True)
class SnapshotCall:
    """A look-up in a local file."""

    dois: tuple[Doi, ...]

    @property
    def source(self) -> SourceName:
        """Always the snapshot."""
        return SourceName.SNAPSHOT


Call = HttpCall | CrossrefCall | SnapshotCall


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whatever it says.

    Attributes:
        status: HTTP's.
        payload: the parsed JSON; None when the body was no JSON (or "null", which no source means), and
            when a text was due.
        text: the beginning of a body that was no JSON; the whole body when a text was due.
        url: the address that answered, after redirects; "" when the client does not tell.
        location: where a redirect that is not followed leads; None when the reply is none.
        content_type: as the answer states it; "" when it does not.
    """

    status: int
    payload: object = None
    text: str = ""
    url: str = ""
    location: str | None = None
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One registry.

    Attributes:
        batch: identifiers a call may hold at most.
        accepts: whether an identifier can be asked about here.
        shares: whether an identifier can share a call with others.
        call: describes the call about one or more identifiers.
        parse: reads a reply to the call about these identifiers, retrieved at this time (ISO 8601). What it
            says nothing about is left out. It raises PayloadError when the reply is not in the documented shape.
        denies: whether its silence about an identifier is a no.
        describes: whether it describes works; a source that does not is asked about what those that do disown.
        adds: whether it knows what the others do not (notices, headings, abstracts), and is asked about works
            that they described, too.
    """

    name: SourceName
    batch: int
    accepts: Callable[[Identifier], bool]
    shares: Callable[[Identifier], bool]
    call: Callable[[tuple[Identifier, ...]], Call]
    parse: Callable[[Reply, tuple[Identifier, ...], str], Mapping[Identifier, Known]]
    denies: bool = True
    describes: bool = True
    adds: bool = False
