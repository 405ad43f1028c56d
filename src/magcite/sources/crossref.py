"""Crossref REST API: bibliographic metadata and update notices for DOIs.

Protocol: https://api.crossref.org/swagger-ui/index.html. A list call with several `doi:` filters gives many works.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Identifier
from magcite.model import Absent, Found, SourceName
from magcite.sources.crossref_work import abstract_of, cited_in, item_of, notices_of
from magcite.sources.payload import dig, digest, excerpt, mappings, text, verbatim
from magcite.sources.source import CrossrefCall, Known, Reply, Source

__all__ = ["SOURCE", "cited_by", "found_in", "items_in"]

_OK, _NOT_FOUND = 200, 404
_BATCH = 50
_PLAIN = re.compile(r"[A-Za-z0-9._()/-]+")  # a comma, a colon or another odd character breaks a filter


def call(dois: tuple[Identifier, ...]) -> CrossrefCall:
    """Describe one call: a single work by its address, several through a list with room for all of them."""
    asked = tuple(doi for doi in dois if isinstance(doi, Doi))
    return CrossrefCall(asked, rows=len(asked) if len(asked) > 1 else None)


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Read the answer to `call`, each work matched to its DOI and never by order.

    Raises:
        PayloadError: the reply is not Crossref's, or a single answer is about another DOI.
    """
    if len(asked) > 1:
        return found_in(items_in(reply), asked, at, SourceName.CROSSREF)
    (doi,) = asked
    if reply.status == _NOT_FOUND and not _is_page(reply):
        return {doi: Absent(SourceName.CROSSREF, doi, at, digest([reply.status, reply.payload or reply.text]))}
    message = _message(reply, "work")
    found = found_in((message,), asked, at, SourceName.CROSSREF)
    if not found:
        raise _unfit(f"it answered about another DOI: {verbatim(message, 'DOI') or 'none'}")
    return found


def found_in(
    messages: tuple[object, ...], asked: tuple[Identifier, ...], at: str, source: SourceName
) -> Mapping[Identifier, Found]:
    """Return the works among some messages that were asked for, by DOI in either case; the first of two wins.

    A DOI may be an alias of the one that the work has; the message says so in `aliases`. The work is then found under
    the alias, and `Item.other` names under "alias-of" the DOI that it has.
    """
    wanted = {one.normal: one for one in asked}
    found: dict[Identifier, Found] = {}
    for message in messages:
        own = verbatim(message, "DOI") or ""
        for name in (own, *_aliases(message)):
            doi = wanted.get(name.lower())
            if isinstance(doi, Doi) and doi not in found:
                item = item_of(message)
                if name.lower() != own.lower():
                    item = replace(item, doi=doi, other=(*item.other, ("alias-of", own)))
                found[doi] = Found(
                    source,
                    doi,
                    at,
                    digest(message),
                    item,
                    notices_of(message, source),
                    abstract=abstract_of(message),
                )
    return found


def cited_by(reply: Reply) -> Mapping[str, tuple[tuple[Doi, ...], int] | None]:
    """Return, by each DOI in lower case that a work in a reply has, what it cites; see `cited_in`.

    A reply that is no work and no list of works holds nothing.
    """
    message = dig(reply.payload, "message")
    listed = mappings(message, "items")
    works = listed if isinstance(dig(message, "items"), list) else (message,)
    names = [(name.lower(), work) for work in works for name in (verbatim(work, "DOI"), *_aliases(work)) if name]
    return {name: cited_in(work) for name, work in names}


def _aliases(message: object) -> tuple[str, ...]:
    said = dig(message, "aliases")
    return tuple(one.strip() for one in said if isinstance(one, str)) if isinstance(said, list) else ()


def items_in(reply: Reply) -> tuple[object, ...]:
    """Return the works of a list answer.

    Raises:
        PayloadError: the reply is not Crossref's list.
    """
    message = _message(reply, "work-list")
    if not isinstance(dig(message, "items"), list):
        raise _unfit("a list of works was due, and the answer holds none")
    return mappings(message, "items")


def _message(reply: Reply, due: str) -> object:
    if reply.status != _OK:
        complaint = text(reply.payload, "message", 0, "message") or excerpt(reply.text)
        raise _unfit(f"it answered {reply.status}" + (f": {complaint}" if complaint else ""))
    if reply.payload is None:
        raise _unfit(f"it answered with something that is no JSON: {excerpt(reply.text)!r}")
    message = dig(reply.payload, "message")
    said = dig(reply.payload, "message-type")
    if said in (due, None) and isinstance(reply.payload, Mapping) and not isinstance(message, Mapping):
        raise _unfit(f"a {due} was due, and the answer's message is no object")
    if not isinstance(message, Mapping) or said not in (due, None):
        raise _unfit(f"a {due} was due, and it answered with {_shape(reply.payload, said)}")
    return message


def _shape(payload: object, said: object) -> str:
    if isinstance(said, str):
        return f"a {excerpt(said)}"
    return "a list" if isinstance(payload, list) else "JSON in another shape"


def _is_page(reply: Reply) -> bool:
    """Whether a 404 is some web server's page, which says nothing about the DOI."""
    return reply.payload is None and reply.text.lstrip().startswith("<")


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.CROSSREF.value, reason)


SOURCE = Source(
    SourceName.CROSSREF,
    batch=_BATCH,
    accepts=lambda one: isinstance(one, Doi),
    shares=lambda one: _PLAIN.fullmatch(one.normal) is not None,
    call=call,
    parse=parse,
)
